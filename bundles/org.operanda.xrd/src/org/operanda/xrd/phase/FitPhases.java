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
import org.operanda.math.Noise;
import org.operanda.xrd.DiffractionAxis;
import org.operanda.xrd.PatternProblems;
import org.operanda.xrd.PatternSeries;
import org.operanda.xrd.Radiation;
import org.operanda.xrd.XrdQuantities;
import org.operanda.xrd.phase.WholePattern.Result;
import org.operanda.xrd.phase.WholePattern.State;

/**
 * Fits whole patterns by phases whose CIF files are given, frame by frame, each from the frame before: lattices, widths and, by the intensities of the
 * structures, weight fractions w ∝ scale · mass of the cell · volume of the cell (R. J. Hill, C. J. Howard, J. Appl. Cryst. 20 (1987) 467). A phase
 * whose scale is less than three standard deviations is not there: it has no lattice in that frame and keeps its last for the next.
 * <p>
 * Roles: {@value #ROLE}, one pattern or a series along 2θ; {@code phase}, {@code phase_2} … {@code phase_8}. Gives along (time ×) number of the phase with
 * 1σ: {@code lattice_a} … {@code cell_volume}, {@code volume_change}, {@code strain_a} …, {@code weight_fraction} and {@code scale} (for intensities of the
 * structure), {@code crystallite_size} in nm and {@code microstrain} of the lines' widths (those of the instrument included); and for each frame
 * {@code zero_shift}, {@code reduced_chi_square}, {@code weighted_profile} (R_wp); {@code fitted_intensity} along (time ×) 2θ.
 */
public final class FitPhases implements SeriesOperation<FitPhasesSettings> {
    static final String ROLE = "patterns";
    private static final double THERE = 3;
    /** Of the scales of all phases, where their deviations are not known. */
    private static final double NOTHING = 1e-6;
    private static final double FIRST_SHARE = 0.5;
    /** A frame that fits so many times worse than the one before is tried from the beginning. */
    private static final double WORSE = 1.5;

    @Override
    public Class<FitPhasesSettings> settingsType() {
        return FitPhasesSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, FitPhasesSettings settings, Progress progress) {
        Measurement measurement = inputs.get(ROLE);
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        if (measurement == null) {
            return OperationResult.failed(
                    Problem.of(Severity.ERROR, "xrd.fit-phases.input", "The input '" + ROLE + "' is missing.",
                            "Choose a series of patterns."));
        }
        Optional<PatternSeries> found = PatternSeries.of(measurement, settings.dataset())
                .filter(s -> s.axis() == DiffractionAxis.TWO_THETA);
        List<Crystal> phases = PhaseInputs.of(inputs);
        Optional<Radiation> radiation = Radiation.of(measurement, settings.wavelength());
        if (found.isEmpty() || phases.isEmpty() || radiation.isEmpty()) {
            return OperationResult.failed(found.isEmpty()
                    ? PatternProblems.noPattern(measurement)
                    : phases.isEmpty() ? PhaseInputs.none() : PatternProblems.noWavelength(measurement));
        }
        if (settings.intensities() == Intensities.STRUCTURE && phases.stream().anyMatch(p -> p.sites().isEmpty())) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "xrd.fit-phases.atoms", "A phase has no atoms, so no intensities.",
                    "Take its CIF file with atoms, or choose Le Bail's method."));
        }
        return new Run(found.get(), phases, radiation.get(), settings).apply(progress);
    }

    /** One call. */
    private static final class Run {
        private final PatternSeries series;
        private final List<Crystal> phases;
        private final Radiation radiation;
        private final FitPhasesSettings settings;
        private final int from;
        private final int to;
        private final double[] x;
        private final int frames;
        private final LatticeColumns columns;
        private final double[][] perPhase;
        private final double[][] perFrame = new double[4][];
        private final double[] curves;

        Run(PatternSeries series, List<Crystal> phases, Radiation radiation, FitPhasesSettings settings) {
            this.series = series;
            this.phases = phases;
            this.radiation = radiation;
            this.settings = settings;
            boolean all = settings.from() == 0 && settings.to() == 0;
            this.from = all ? 0 : series.index(settings.from());
            this.to = all ? series.x().length : series.index(Math.nextUp(settings.to()));
            this.x = Arrays.copyOfRange(series.x(), from, Math.max(from, to));
            this.frames = series.frames();
            List<Axis> axes = new ArrayList<>(series.seriesAxes());
            axes.add(LatticeColumns.phaseAxis(phases.size()));
            this.columns = new LatticeColumns(axes, frames, phases.size());
            this.perPhase = new double[8][frames * phases.size()];
            Arrays.stream(perPhase).forEach(column -> Arrays.fill(column, Double.NaN));
            Arrays.setAll(perFrame, k -> new double[frames]);
            this.curves = new double[frames * x.length];
        }

        OperationResult apply(Progress progress) {
            if (x.length < 50) {
                return OperationResult.failed(Problem.of(Severity.ERROR, "xrd.fit-phases.range", "The range holds " + x.length + " points.",
                        "Widen it."));
            }
            WholePattern pattern = new WholePattern(phases, x, radiation, settings.polarisation(), settings.intensities(), settings.zero(),
                    (int) settings.background());
            List<State> begin = pattern.begin(settings.width(), FIRST_SHARE);
            List<State> states = begin;
            double zero = 0;
            double before = Double.POSITIVE_INFINITY;
            int unfit = 0;
            progress.begin("Phases", frames);
            for (int frame = 0; frame < frames; frame++) {
                if (progress.isCancelled()) {
                    return OperationResult.EMPTY;
                }
                double[] whole = series.intensities(frame);
                double[] y = Arrays.copyOfRange(whole, from, to);
                double[] sigma = sigma(frame, whole, y);
                if (Arrays.stream(y).filter(Double::isFinite).count() < 50) {
                    missing(frame);
                    unfit++;
                    continue;
                }
                Result result = fit(pattern, y, sigma, states, zero);
                if (frame > 0 && result.weightedProfile() > WORSE * before) {
                    Result again = fit(pattern, y, sigma, begin, 0);
                    result = again.weightedProfile() < result.weightedProfile() ? again : result;
                }
                take(frame, result);
                unfit += result.converged() ? 0 : 1;
                states = kept(states, result);
                zero = result.zero();
                before = result.weightedProfile();
                progress.worked(1);
            }
            return result(unfit);
        }

        private void missing(int frame) {
            Arrays.stream(perFrame).forEach(column -> column[frame] = Double.NaN);
            Arrays.fill(curves, frame * x.length, (frame + 1) * x.length, Double.NaN);
        }

        private double[] sigma(int frame, double[] whole, double[] y) {
            double[] sigma = series.sigma(frame, settings.noise(), whole);
            if (sigma != null) {
                return Arrays.copyOfRange(sigma, from, to);
            }
            double[] equal = new double[y.length];
            double noise = Noise.standardDeviation(y);
            Arrays.fill(equal, noise > 0 ? noise : 1);
            return equal;
        }

        /** Fits, and once more with what is not there held where it was. */
        private Result fit(WholePattern pattern, double[] y, double[] sigma, List<State> states, double zero) {
            Result result = pattern.fit(y, sigma, states, zero);
            boolean[] held = new boolean[phases.size()];
            boolean any = false;
            for (int p = 0; p < held.length; p++) {
                held[p] = !there(result, p);
                any |= held[p];
            }
            return any && settings.intensities() == Intensities.STRUCTURE ? pattern.fit(y, sigma, states, zero, held) : result;
        }

        private boolean there(Result result, int p) {
            if (settings.intensities() == Intensities.LE_BAIL) {
                return Double.isFinite(result.cellSigma()[p][6]);
            }
            double scale = result.states().get(p).scale();
            double sigma = result.scaleSigma()[p];
            // a phase of scale 0 has no lattice, so that the fit has no deviations, of the others neither
            return Double.isNaN(sigma) ? scale > NOTHING * result.states().stream().mapToDouble(State::scale).sum() : scale > THERE * sigma;
        }

        private List<State> kept(List<State> before, Result result) {
            List<State> states = new ArrayList<>();
            for (int p = 0; p < phases.size(); p++) {
                State found = result.states().get(p);
                State old = before.get(p);
                boolean good = result.converged() && there(result, p) && result.cellSigma()[p][6] > 0;
                states.add(good ? found : new State(old.cell(), Double.NaN, old.size(), old.strain(), old.share(), old.intensities()));
            }
            return states;
        }

        private void take(int frame, Result result) {
            int count = phases.size();
            double[] mass = new double[count];
            double sum = 0;
            for (int p = 0; p < count; p++) {
                UnitCell cell = result.states().get(p).cell();
                // the intensities are per volume squared, so that the scale counts volume, and mass is density times volume
                mass[p] = phases.get(p).sites().isEmpty() ? Double.NaN : phases.get(p).mass() / cell.volume();
                sum += result.states().get(p).scale() * mass[p];
            }
            for (int p = 0; p < count; p++) {
                int i = frame * count + p;
                State state = result.states().get(p);
                perPhase[0][i] = state.scale();
                perPhase[1][i] = result.scaleSigma()[p];
                perPhase[2][i] = state.scale() * mass[p] / sum;
                perPhase[3][i] = fractionSigma(result, mass, sum, p);
                if (there(result, p) && result.cellSigma()[p][6] > 0) {
                    columns.set(frame, p, state.cell(), result.cellSigma()[p]);
                    perPhase[4][i] = settings.shapeFactor() * radiation.wavelength() / 10 / Math.toRadians(state.size());
                    perPhase[5][i] = perPhase[4][i] * result.sizeSigma()[p] / state.size();
                    perPhase[6][i] = Math.toRadians(state.strain()) / 4;
                    perPhase[7][i] = Math.toRadians(result.strainSigma()[p]) / 4;
                }
            }
            perFrame[0][frame] = result.zero();
            perFrame[1][frame] = result.zeroSigma();
            perFrame[2][frame] = result.reducedChiSquare();
            perFrame[3][frame] = result.weightedProfile();
            System.arraycopy(series.falling() ? PatternSeries.turned(result.curve()) : result.curve(), 0, curves, frame * x.length,
                    x.length);
        }

        /** 1σ of wₚ = sₚ mₚ / Σ s m from the covariance of the scales. */
        private static double fractionSigma(Result result, double[] mass, double sum, int p) {
            double variance = 0;
            double fraction = result.states().get(p).scale() * mass[p] / sum;
            for (int k = 0; k < mass.length; k++) {
                for (int l = 0; l < mass.length; l++) {
                    double byK = ((k == p ? 1 : 0) - fraction) * mass[k] / sum;
                    double byL = ((l == p ? 1 : 0) - fraction) * mass[l] / sum;
                    variance += byK * byL * result.scaleCovariance()[k][l];
                }
            }
            return Math.sqrt(Math.max(0, variance));
        }

        private OperationResult result(int unfit) {
            List<Dataset> datasets = new ArrayList<>(columns.datasets());
            if (settings.intensities() == Intensities.STRUCTURE) {
                datasets.add(columns.dataset("weight_fraction", XrdQuantities.WEIGHT_FRACTION, Units.ONE, perPhase[2], perPhase[3]));
                datasets.add(columns.dataset("scale", QuantityKind.UNKNOWN, Units.ONE, perPhase[0], perPhase[1]));
            }
            datasets.add(
                    columns.dataset("crystallite_size", XrdQuantities.CRYSTALLITE_SIZE, XrdQuantities.NANOMETRE, perPhase[4], perPhase[5]));
            datasets.add(columns.dataset("microstrain", XrdQuantities.STRAIN, Units.ONE, perPhase[6], perPhase[7]));
            List<Axis> axes = series.seriesAxes();
            datasets.add(new Dataset("zero_shift", XrdQuantities.DIFFRACTION_ANGLE, Units.DEGREE, axes, Values.of(perFrame[0]),
                    Optional.of(Values.of(perFrame[1]))));
            datasets.add(Dataset.of("reduced_chi_square", XrdQuantities.REDUCED_CHI_SQUARE, Units.ONE, axes, Values.of(perFrame[2])));
            datasets.add(Dataset.of("weighted_profile", QuantityKind.FRACTION, Units.ONE, axes, Values.of(perFrame[3])));
            List<Axis> curveAxes = new ArrayList<>(axes);
            curveAxes.add(DiffractionAxis.TWO_THETA.axis(Values.of(series.falling() ? PatternSeries.turned(x) : x)));
            datasets.add(Dataset.of("fitted_intensity", QuantityKind.INTENSITY, series.dataset().unit(), curveAxes, Values.of(curves)));
            List<Problem> problems = new ArrayList<>();
            if (unfit > 0) {
                problems.add(
                        Problem.of(Severity.WARNING, "xrd.fit-phases.unfit", unfit + " of " + frames + " patterns could not be fitted.",
                                "Check the phases, the range and the width of the lines."));
            }
            if (settings.intensities() == Intensities.STRUCTURE) {
                problems.addAll(PhaseInputs.withoutDispersion(radiation.wavelength()));
            }
            return new OperationResult(datasets, problems);
        }
    }
}
