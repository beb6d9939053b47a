package org.operanda.xrd.phase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Axis;
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
import org.operanda.xrd.DiffractionAxis;
import org.operanda.xrd.PatternProblems;
import org.operanda.xrd.Radiation;
import org.operanda.xrd.TrackPeaks;
import org.operanda.xrd.XrdQuantities;
import org.operanda.xrd.phase.Crystal.Reflection;
import org.operanda.xrd.phase.LatticeRefinement.Line;

/**
 * The lattice of a phase from the places of fitted peaks, frame by frame: each peak is the line of the phase nearest to it, as the lattice of the
 * frame before has it (the first time that of the CIF file), and the lattice is fitted to them, weighted by their σ, with zero shift and displacement
 * where wanted. All crystal systems; what the symmetry fixes is fixed.
 * <p>
 * Roles: {@value #PEAKS}, what {@link TrackPeaks} gave, and {@value PhaseInputs#ROLE}, a CIF file. Gives for each frame with 1σ: {@code lattice_a} …
 * {@code lattice_gamma}, {@code cell_volume} in Å³, {@code volume_change} in percent and {@code strain_a} … against the first frame that has a lattice;
 * {@code zero_shift}, {@code displacement}, {@code lines_used}, {@code reduced_chi_square}.
 */
public final class RefineLattice implements SeriesOperation<RefineLatticeSettings> {
    static final String PEAKS = "peaks";
    /** Stands in for the wavelength of peaks along d or Q; small, so that all of them have an angle. */
    private static final double ANY_WAVELENGTH = 0.1;

    @Override
    public Class<RefineLatticeSettings> settingsType() {
        return RefineLatticeSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, RefineLatticeSettings settings, Progress progress) {
        Measurement measurement = inputs.get(PEAKS);
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        Optional<Dataset> positions = Optional.ofNullable(measurement).flatMap(m -> m.dataset(TrackPeaks.POSITION))
                .filter(d -> d.rank() > 0);
        Optional<DiffractionAxis> axis = positions.flatMap(
                p -> Arrays.stream(DiffractionAxis.values()).filter(a -> a.quantity().equals(p.quantity())).findFirst());
        List<Crystal> phases = PhaseInputs.of(inputs);
        if (measurement == null || axis.isEmpty()) {
            return OperationResult
                    .failed(Problem.of(Severity.ERROR, "xrd.lattice.input", "The input '" + PEAKS + "' has no positions of peaks.",
                            "Choose what 'xrd.track-peaks' gave."));
        }
        if (phases.isEmpty()) {
            return OperationResult.failed(PhaseInputs.none());
        }
        Optional<Radiation> radiation = Radiation.of(measurement, settings.wavelength());
        if (axis.get() == DiffractionAxis.TWO_THETA && radiation.isEmpty()) {
            return OperationResult.failed(PatternProblems.noWavelength(measurement));
        }
        double wavelength = radiation.map(Radiation::wavelength).orElse(ANY_WAVELENGTH);
        return refine(positions.get(), axis.get(), phases.getFirst(), wavelength, settings, progress);
    }

    private static OperationResult refine(Dataset positions, DiffractionAxis axis, Crystal phase, double wavelength,
            RefineLatticeSettings settings,
            Progress progress) {
        int peaks = Math.toIntExact(positions.axes().getLast().size());
        int frames = Math.toIntExact(positions.values().length() / Math.max(1, peaks));
        List<Axis> series = positions.axes().subList(0, positions.rank() - 1);
        double[] places = positions.values().toArray();
        double[] sigma = positions.sigma().map(Values::toArray).orElseGet(() -> ones(places.length));
        LatticeColumns columns = new LatticeColumns(series, frames, 1);
        double[][] others = new double[6][frames];
        Arrays.stream(others).forEach(column -> Arrays.fill(column, Double.NaN));
        Crystal now = phase;
        int without = 0;
        progress.begin("Lattice", frames);
        for (int frame = 0; frame < frames; frame++) {
            if (progress.isCancelled()) {
                return OperationResult.EMPTY;
            }
            List<Line> lines = assigned(now, axis, wavelength, Arrays.copyOfRange(places, frame * peaks, (frame + 1) * peaks),
                    Arrays.copyOfRange(sigma, frame * peaks, (frame + 1) * peaks), settings);
            Optional<LatticeRefinement.Result> found = LatticeRefinement.refine(now, lines, wavelength, settings.zero(),
                    settings.displacement());
            others[4][frame] = lines.size();
            if (found.isPresent()) {
                LatticeRefinement.Result result = found.get();
                now = phase.withCell(result.cell());
                columns.set(frame, 0, result.cell(), result.sigma());
                others[0][frame] = result.zero();
                others[1][frame] = result.zeroSigma();
                others[2][frame] = result.displacement();
                others[3][frame] = result.displacementSigma();
                others[5][frame] = result.reducedChiSquare();
            } else {
                without++;
            }
            progress.worked(1);
        }
        List<Dataset> datasets = new ArrayList<>(columns.datasets());
        datasets.add(columns.dataset("zero_shift", XrdQuantities.DIFFRACTION_ANGLE, Units.DEGREE, others[0], others[1]));
        datasets.add(columns.dataset("displacement", XrdQuantities.DISPLACEMENT, Units.ONE, others[2], others[3]));
        datasets.add(Dataset.of("lines_used", QuantityKind.COUNT, Units.ONE, series, Values.of(others[4])));
        datasets.add(Dataset.of("reduced_chi_square", XrdQuantities.REDUCED_CHI_SQUARE, Units.ONE, series, Values.of(others[5])));
        return new OperationResult(datasets, without == 0
                ? List.of()
                : List.of(
                        Problem.of(Severity.WARNING, "xrd.lattice.few",
                                "In " + without + " of " + frames + " frames too few peaks are lines of '"
                                        + phase.name() + "', or they do not decide its lattice.",
                                "Follow more peaks, or widen the tolerance.")));
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static List<Line> assigned(Crystal phase, DiffractionAxis axis, double wavelength, double[] places, double[] sigma,
            RefineLatticeSettings settings) {
        double least = Double.POSITIVE_INFINITY;
        for (double place : places) {
            least = Double.isNaN(place) ? least : Math.min(least, axis.spacing(place, wavelength));
        }
        if (!Double.isFinite(least)) {
            return List.of();
        }
        List<Reflection> reflections = phase.reflections(Math.max(least * (1 - settings.tolerance()), 0.3));
        double strongest = reflections.stream().mapToDouble(RefineLattice::strength).max().orElse(0);
        List<Line> lines = new ArrayList<>();
        for (int p = 0; p < places.length; p++) {
            double spacing = axis.spacing(places[p], wavelength);
            Reflection nearest = null;
            for (Reflection r : reflections) {
                boolean strong = strength(r) >= settings.least() / 100 * strongest;
                boolean nearer = nearest == null || Math.abs(r.spacing() - spacing) < Math.abs(nearest.spacing() - spacing);
                nearest = strong && nearer ? r : nearest;
            }
            boolean usable = Double.isFinite(spacing) && sigma[p] > 0 && nearest != null
                    && Math.abs(nearest.spacing() - spacing) <= settings.tolerance() * spacing;
            if (usable && nearest != null) {
                double angle = DiffractionAxis.TWO_THETA.coordinate(spacing, wavelength);
                double step = 1e-6 * places[p];
                double slope = (DiffractionAxis.TWO_THETA.coordinate(axis.spacing(places[p] + step, wavelength), wavelength) - angle)
                        / step;
                lines.add(new Line(angle, Math.abs(slope) * sigma[p], nearest));
            }
        }
        return lines;
    }

    private static double strength(Reflection r) {
        return r.multiplicity() * r.structureFactor() * PowderLines.lorentzPolarisation(PowderLines.angle(ANY_WAVELENGTH, r.spacing()), 1);
    }
}
