package org.operanda.nmr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.measure.Unit;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;

/**
 * Volume and mass of metal that grows as moss or dendrites, from its signal beside that of the flat metal (S. Chandrashekar et al., Nat. Mater. 11 (2012) 311).
 * A radio wave reaches only the skin depth δ into flat metal of the area A, so its signal stands for the volume A·δ·(1 − exp(−d/δ)); thin structures are seen
 * whole: V = S/S₀ · A·δ·(1 − exp(−d/δ)). What is left after the last stripping is dead. Role {@value #ROLE}: integrals.
 */
public final class MetalSignal implements SeriesOperation<MetalSettings> {
    static final String ROLE = "integrals";
    static final String VOLUME = "microstructure_volume";
    static final QuantityKind VOLUME_KIND = new QuantityKind("metal-volume", "Volume of metal", "V");
    static final Unit<?> CUBIC_MILLIMETRE = Units.parse("mm^3").orElseThrow();
    private static final QuantityKind MASS_KIND = new QuantityKind("metal-mass", "Mass of metal", "m");
    private static final QuantityKind DEPTH_KIND = new QuantityKind("skin-depth", "Skin depth", "δ");
    private static final Unit<?> MILLIGRAM = Units.parse("mg").orElseThrow();
    private static final Unit<?> MICROMETRE = Units.parse("µm").orElseThrow();

    /** A number with its standard deviation. */
    private record Uncertain(double value, double sigma) {}

    @Override
    public Class<MetalSettings> settingsType() {
        return MetalSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, MetalSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        Optional<Measurement> integrals = Optional.ofNullable(inputs.get(ROLE));
        Optional<Dataset> bulk = integrals.flatMap(m -> m.dataset(settings.bulk()));
        Optional<Dataset> structure = integrals.flatMap(m -> m.dataset(settings.microstructure()));
        if (bulk.isEmpty() || structure.isEmpty() || structure.get().rank() > 1
                || bulk.get().values().length() != structure.get().values().length()) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "nmr.metal.input",
                    "The measurement has no integrals '" + settings.bulk() + "' and '" + settings.microstructure() + "'.",
                    "Integrate the spectra first (nmr.integrals, nmr.lines), and name the datasets as they are called there."));
        }
        double frequency = settings.frequency() > 0
                ? settings.frequency()
                : integrals.flatMap(Spectrometer::of).map(Spectrometer::carrier).orElse(0.0);
        if (!(frequency > 0)) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "nmr.metal.frequency", "The spectrometer's frequency is not known.",
                    "Give it in the settings."));
        }
        Uncertain reference = reference(bulk.get(), settings.references());
        double depth = settings.metal().skinDepth(frequency);
        double part = settings.thickness() > 0 ? 1 - Math.exp(-settings.thickness() / depth) : 1;
        // cm² to mm², µm to mm
        double seen = settings.area() * 100 * depth * 1e-3 * part;
        return result(structure.get(), reference, seen, depth, settings.metal());
    }

    private static Uncertain reference(Dataset bulk, int wanted) {
        int count = (int) Math.min(wanted, bulk.values().length());
        double sum = 0;
        double square = 0;
        for (int i = 0; i < count; i++) {
            sum += bulk.values().get(i);
            double sigma = bulk.sigma().isPresent() ? bulk.sigma().get().get(i) : Double.NaN;
            square += sigma * sigma;
        }
        return new Uncertain(sum / count, Math.sqrt(square) / count);
    }

    private static OperationResult result(Dataset structure, Uncertain reference, double seen, double depth, Metal metal) {
        int rows = Math.toIntExact(structure.values().length());
        double[] volume = new double[rows];
        double[] sigma = new double[rows];
        for (int i = 0; i < rows; i++) {
            double ratio = structure.values().get(i) / reference.value;
            double own = structure.sigma().isPresent() ? structure.sigma().get().get(i) / reference.value : Double.NaN;
            volume[i] = ratio * seen;
            sigma[i] = Math.hypot(own, ratio * reference.sigma / reference.value) * seen;
        }
        List<Dataset> datasets = new ArrayList<>();
        datasets.add(
                new Dataset(VOLUME, VOLUME_KIND, CUBIC_MILLIMETRE, structure.axes(), Values.of(volume), Optional.of(Values.of(sigma))));
        datasets.add(new Dataset("microstructure_mass", MASS_KIND, MILLIGRAM, structure.axes(), Values.of(volume).scaled(metal.density()),
                Optional.of(Values.of(sigma).scaled(metal.density()))));
        double last = volume[rows - 1] * metal.density();
        double lastSigma = sigma[rows - 1] * metal.density();
        datasets.add(Dataset.scalar("dead_mass", MASS_KIND, MILLIGRAM, last, lastSigma));
        datasets.add(Dataset.scalar("dead_charge", QuantityKind.CHARGE, Units.COULOMB, metal.charge(last), metal.charge(lastSigma)));
        datasets.add(Dataset.scalar("skin_depth", DEPTH_KIND, MICROMETRE, depth));
        return new OperationResult(datasets, List.of());
    }
}
