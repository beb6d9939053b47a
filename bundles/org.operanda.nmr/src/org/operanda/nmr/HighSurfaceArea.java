package org.operanda.nmr;

import java.util.Map;
import java.util.Optional;
import java.util.List;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Interpolation;
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
 * The part of plated metal that grows with a high surface area: F_HSA = V_HSA / V_plated, 1 for moss alone, 0 for smooth metal, where V_plated = Q·M/(F·ρ)
 * (review, Fig. 29). Role {@value #METAL}: volumes of microstructure, role {@value #SOURCE}: the charge of the cell, on one clock.
 */
public final class HighSurfaceArea implements SeriesOperation<HighSurfaceAreaSettings> {
    static final String METAL = "metal";
    static final String SOURCE = "source";
    private static final QuantityKind FRACTION = new QuantityKind("high-surface-area-fraction", "Fraction of high surface area", "F_HSA");

    @Override
    public Class<HighSurfaceAreaSettings> settingsType() {
        return HighSurfaceAreaSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, HighSurfaceAreaSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        Optional<Dataset> volume = Optional.ofNullable(inputs.get(METAL)).flatMap(m -> m.dataset(MetalSignal.VOLUME))
                .filter(HighSurfaceArea::alongTime);
        Optional<Dataset> charge = Optional.ofNullable(inputs.get(SOURCE))
                .flatMap(m -> settings.charge().isBlank() ? m.first(QuantityKind.CHARGE) : m.dataset(settings.charge()))
                .filter(HighSurfaceArea::alongTime)
                .filter(d -> Units.factor(d.unit(), Units.COULOMB).isPresent());
        if (volume.isEmpty() || charge.isEmpty()) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "nmr.high-surface-area.input",
                    volume.isEmpty() ? "There are no volumes of metal along time." : "There is no charge along time.",
                    volume.isEmpty()
                            ? "Calculate them first (nmr.metal), for a series with times."
                            : "Count the charge first (electrochemistry.charge-counting)."));
        }
        double factor = Units.factor(charge.get().unit(), Units.COULOMB).orElseThrow();
        double[] seconds = charge.get().axes().getFirst().values().toArray();
        double[] coulombs = charge.get().values().scaled(factor).toArray();
        Axis frames = volume.get().axes().getFirst();
        double[] at = Interpolation.linear(seconds, coulombs, frames.values().toArray());
        double begin = Interpolation.linear(seconds, coulombs, new double[] {Math.max(settings.start(), seconds[0])})[0];
        double[] fraction = new double[at.length];
        double[] sigma = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            double plated = Math.abs(at[i] - begin);
            double whole = plated > settings.least() ? settings.metal().platedVolume(plated) : Double.NaN;
            fraction[i] = volume.get().values().get(i) / whole;
            sigma[i] = volume.get().sigma().isPresent() ? volume.get().sigma().get().get(i) / whole : Double.NaN;
        }
        Dataset result = new Dataset("high_surface_area_fraction", FRACTION, Units.ONE, List.of(frames), Values.of(fraction),
                Optional.of(Values.of(sigma)));
        return OperationResult.of(result);
    }

    private static boolean alongTime(Dataset dataset) {
        return dataset.rank() == 1 && dataset.axes().getFirst().quantity().equals(QuantityKind.TIME) && dataset.values().length() > 0;
    }
}
