package org.operanda.xas.exafs;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.xas.Normalisation;
import org.operanda.xas.Normalise;
import org.operanda.xas.NormaliseSettings;
import org.operanda.xas.Spectrum;
import org.operanda.xas.XasQuantities;

/**
 * χ(k) of a spectrum, by the background of {@link SplineBackground}. A normalised spectrum is taken as it is, flattened or not, since what
 * flattening takes off is background; raw absorption is normalised with the defaults of {@link Normalise} first.
 * <p>
 * Gives {@value #CHI} on the grid 0, 0.05, 0.10 … 1/Å, NaN from the spectrum's end on (the grid is long enough for any edge energy within the
 * spectrum, so that all frames of a series share it), with one standard deviation from its noise; {@value #BACKGROUND} along the frame's own
 * energies, NaN below the edge; and {@value #EDGE}, the energy at which k is 0.
 */
public final class Background implements FrameOperation<BackgroundSettings> {
    public static final String CHI = "chi";
    public static final String BACKGROUND = "atomic_background";
    public static final String EDGE = "edge_energy_k0";
    private static final NormaliseSettings NORMALISE = SettingsType.of(NormaliseSettings.class).defaults();

    @Override
    public Class<BackgroundSettings> settingsType() {
        return BackgroundSettings.class;
    }

    /** The axis of χ(k). */
    public static Axis wavenumbers(int count) {
        return Axis.of("k", XasQuantities.WAVENUMBER, Units.ONE.divide(Units.ANGSTROM),
                Values.computed(count, i -> i * FourierTransform.K_STEP));
    }

    @Override
    public OperationResult apply(Measurement frame, BackgroundSettings settings) {
        Optional<Dataset> input = Spectrum.dataset(frame, settings.dataset(), QuantityKind.NORMALISED_ABSORPTION, QuantityKind.ABSORPTION);
        if (input.isEmpty()) {
            return result(Axis.of("energy", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, Values.of()), new double[0], 0,
                    Optional.empty(),
                    List.of(Problem.of(Severity.ERROR, "xas.background.input",
                            "'" + frame.name() + "' has no absorption along an energy axis.", "Name the dataset that holds it.")));
        }
        Axis axis = input.get().axes().getFirst();
        double[] energies = Spectrum.energies(input.get());
        Spectrum spectrum = Spectrum.of(energies, input.get().values().toArray());
        double edge = edge(frame, spectrum, settings);
        if (!input.get().quantity().equals(QuantityKind.NORMALISED_ABSORPTION)) {
            Optional<Normalisation> normalisation = Normalisation.of(spectrum, NORMALISE).found();
            spectrum = normalisation.isEmpty()
                    ? new Spectrum(new double[0], new double[0])
                    : new Spectrum(spectrum.energy(), normalisation.get().apply(spectrum.energy(), spectrum.absorption(), false));
        }
        Optional<SplineBackground> found = SplineBackground.of(spectrum, edge, settings);
        List<Problem> problems = found.isPresent()
                ? List.of()
                : List.of(Problem.of(Severity.WARNING, "xas.background.range",
                        "The spectrum '" + frame.name() + "' has no edge, or less than 2 1/Å above it, so it gives no χ(k).",
                        "Give the edge energy, or check the range of k."));
        return result(axis, energies, gridPoints(energies, settings), found.map(b -> new Found(b, spectrumOf(b, energies))), problems);
    }

    /** A background and its values along the frame's energies. */
    private record Found(SplineBackground background, double[] along) {}

    private static double[] spectrumOf(SplineBackground background, double[] energies) {
        double[] sorted = Spectrum.of(energies, energies).energy();
        double[] along = new double[energies.length];
        for (int i = 0; i < energies.length; i++) {
            int point = Arrays.binarySearch(sorted, energies[i]) - background.first();
            along[i] = point >= 0 && point < background.background().length ? background.background()[point] : Double.NaN;
        }
        return along;
    }

    private static double edge(Measurement frame, Spectrum spectrum, BackgroundSettings settings) {
        if (settings.edgeEnergy() > 0) {
            return settings.edgeEnergy();
        }
        Optional<Dataset> known = frame.dataset(Normalise.EDGE_ENERGY).filter(d -> d.rank() == 0);
        return known.isPresent()
                ? known.get().values().get(0)
                : Normalisation.of(spectrum, NORMALISE).found().map(n -> n.ranges().edge()).orElse(Double.NaN);
    }

    private static int gridPoints(double[] energies, BackgroundSettings settings) {
        double least = Arrays.stream(energies).filter(Double::isFinite).min().orElse(0);
        double most = Arrays.stream(energies).filter(Double::isFinite).max().orElse(0);
        double longest = SplineBackground.wavenumber(most, least);
        return SplineBackground.gridPoints(settings.kMax() > 0 ? Math.min(settings.kMax(), longest) : longest);
    }

    private static OperationResult result(Axis axis, double[] energies, int count, Optional<Found> found, List<Problem> problems) {
        double[] chi = new double[count];
        double[] sigma = new double[count];
        double[] along = found.map(Found::along).orElseGet(() -> filled(energies.length));
        Arrays.fill(chi, Double.NaN);
        Arrays.fill(sigma, Double.NaN);
        found.ifPresent(f -> {
            System.arraycopy(f.background().chi(), 0, chi, 0, Math.min(count, f.background().chi().length));
            Arrays.fill(sigma, f.background().noise());
        });
        double edge = found.map(f -> f.background().edge()).orElse(Double.NaN);
        return new OperationResult(List.of(
                new Dataset(CHI, XasQuantities.EXAFS, Units.ONE, List.of(wavenumbers(count)), Values.of(chi),
                        Optional.of(Values.of(sigma))),
                Dataset.of(BACKGROUND, QuantityKind.NORMALISED_ABSORPTION, Units.ONE, axis, Values.of(along)),
                Dataset.scalar(EDGE, QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, edge)), problems);
    }

    private static double[] filled(int count) {
        double[] missing = new double[count];
        Arrays.fill(missing, Double.NaN);
        return missing;
    }
}
