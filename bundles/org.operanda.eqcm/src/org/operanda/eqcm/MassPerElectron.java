package org.operanda.eqcm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.measure.Unit;
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
import org.operanda.eqcm.MassAndCharge.HalfCycle;

/**
 * Mass that the electrode gains per mole of electrons that it takes up, −F·dm/dQ in g/mol with Q positive for oxidation, and which ions that
 * could be. A cation that enters on reduction gives +M/z, an anion that leaves gives −M/|z|, so that every ion stands at M/z with the sign
 * of its charge; solvent that goes with it adds to M.
 * <p>
 * Roles: {@value MassAndCharge#MASS}, an areal mass along time; {@value MassAndCharge#ELECTROCHEMISTRY}, current, else charge, along time on
 * the same clock. The current is integrated by the trapezoidal rule and interpolated onto the times of the mass.
 * <p>
 * Gives, by half cycle and with 1σ, {@code mass_per_electron}, {@code half_cycle_charge} in C/cm² and {@code half_cycle_mass} in ng/cm²; along
 * time {@code mass_per_electron_moving}, {@code half_cycle} and {@code areal_charge} in C/cm², at the times of the mass; {@code candidate_mass} by candidate and {@code candidate_deviation} (half cycle
 * × candidate), by how many σ a candidate is off. The slope is that of a straight line by least squares of the mass; its σ is widened by
 * √((1 + r)/(1 − r)) for residuals whose neighbours correlate by r.
 */
public final class MassPerElectron implements SeriesOperation<MassPerElectronSettings> {
    static final double FARADAY = 96485.33212;
    private static final double MOST_CORRELATION = 0.99;
    private static final int MOST_NAMED = 6;
    private static final Unit<?> COULOMB_PER_SQUARE_CENTIMETRE = Units.parse("C/cm^2").orElseThrow();

    /** A slope dm/dQ and its σ, g/C. */
    private record Slope(double value, double sigma) {
        static final Slope NONE = new Slope(Double.NaN, Double.NaN);
    }

    @Override
    public Class<MassPerElectronSettings> settingsType() {
        return MassPerElectronSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, MassPerElectronSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Optional<MassAndCharge> found = MassAndCharge.in(inputs, settings.overtone(), settings.area(), problems);
        if (found.isEmpty()) {
            return new OperationResult(List.of(), problems);
        }
        MassAndCharge data = found.get();
        List<HalfCycle> halfCycles = data.halfCycles(settings.turningPart());
        if (halfCycles.isEmpty()) {
            return OperationResult
                    .failed(Problem.of(Severity.ERROR, "eqcm.mass-per-electron.no-charge", "No charge flows while the mass is measured.",
                            "Check that both are on one clock, and their alignment."));
        }
        List<Dataset> datasets = new ArrayList<>(byHalfCycle(data, halfCycles));
        datasets.addAll(moving(data, halfCycles, settings.window()));
        datasets.addAll(candidates(datasets.getFirst(), settings, problems));
        return progress.isCancelled() ? OperationResult.EMPTY : new OperationResult(datasets, problems);
    }

    private static List<Dataset> byHalfCycle(MassAndCharge data, List<HalfCycle> halfCycles) {
        int count = halfCycles.size();
        double[] value = new double[count];
        double[] sigma = new double[count];
        double[] charge = new double[count];
        double[] mass = new double[count];
        for (int h = 0; h < count; h++) {
            HalfCycle half = halfCycles.get(h);
            Slope slope = slope(data, half.begin(), half.end());
            value[h] = -FARADAY * slope.value();
            sigma[h] = FARADAY * slope.sigma();
            charge[h] = data.charge()[half.end() - 1] - data.charge()[half.begin()];
            mass[h] = (data.mass()[half.end() - 1] - data.mass()[half.begin()]) * 1e9;
        }
        Axis axis = Axis.of("half_cycle", EqcmQuantities.HALF_CYCLE, Units.ONE, Values.indices(count));
        return List.of(
                new Dataset("mass_per_electron", EqcmQuantities.MASS_PER_ELECTRON, EqcmQuantities.GRAM_PER_MOLE, List.of(axis),
                        Values.of(value), Optional.of(Values.of(sigma))),
                Dataset.of("half_cycle_charge", QuantityKind.CHARGE, COULOMB_PER_SQUARE_CENTIMETRE, axis, Values.of(charge)),
                Dataset.of("half_cycle_mass", EqcmQuantities.AREAL_MASS, EqcmQuantities.NANOGRAM_PER_SQUARE_CENTIMETRE, axis,
                        Values.of(mass)));
    }

    private static List<Dataset> moving(MassAndCharge data, List<HalfCycle> halfCycles, int window) {
        int rows = data.mass().length;
        double[] value = new double[rows];
        double[] sigma = new double[rows];
        double[] number = new double[rows];
        Arrays.fill(value, Double.NaN);
        Arrays.fill(sigma, Double.NaN);
        for (int h = 0; h < halfCycles.size(); h++) {
            HalfCycle half = halfCycles.get(h);
            int size = Math.min(window, half.end() - half.begin());
            for (int i = half.begin(); i < half.end(); i++) {
                int from = Math.clamp(i - size / 2, half.begin(), half.end() - size);
                Slope slope = slope(data, from, from + size);
                value[i] = -FARADAY * slope.value();
                sigma[i] = FARADAY * slope.sigma();
                number[i] = h;
            }
        }
        return List.of(
                new Dataset("mass_per_electron_moving", EqcmQuantities.MASS_PER_ELECTRON, EqcmQuantities.GRAM_PER_MOLE,
                        List.of(data.time()), Values.of(value),
                        Optional.of(Values.of(sigma))),
                Dataset.of("half_cycle", EqcmQuantities.HALF_CYCLE, Units.ONE, data.time(), Values.of(number)),
                Dataset.of("areal_charge", QuantityKind.CHARGE, COULOMB_PER_SQUARE_CENTIMETRE, data.time(), Values.of(data.charge())));
    }

    /** Straight line of mass against charge over some rows; rows where one is missing are passed over. */
    private static Slope slope(MassAndCharge data, int from, int to) {
        double[] charge = data.charge();
        double[] mass = data.mass();
        int count = 0;
        double meanCharge = 0;
        double meanMass = 0;
        for (int i = from; i < to; i++) {
            if (Double.isFinite(charge[i]) && Double.isFinite(mass[i])) {
                count++;
                meanCharge += (charge[i] - meanCharge) / count;
                meanMass += (mass[i] - meanMass) / count;
            }
        }
        double square = 0;
        double product = 0;
        for (int i = from; i < to; i++) {
            if (Double.isFinite(charge[i]) && Double.isFinite(mass[i])) {
                square += (charge[i] - meanCharge) * (charge[i] - meanCharge);
                product += (charge[i] - meanCharge) * (mass[i] - meanMass);
            }
        }
        if (count < 3 || !(square > 0)) {
            return Slope.NONE;
        }
        double slope = product / square;
        double residuals = 0;
        double neighbours = 0;
        double before = 0;
        for (int i = from; i < to; i++) {
            if (Double.isFinite(charge[i]) && Double.isFinite(mass[i])) {
                double residual = mass[i] - meanMass - slope * (charge[i] - meanCharge);
                residuals += residual * residual;
                neighbours += residual * before;
                before = residual;
            }
        }
        double correlation = residuals > 0 ? Math.clamp(neighbours / residuals, 0, MOST_CORRELATION) : 0;
        return new Slope(slope, Math.sqrt(residuals / (count - 2) / square * (1 + correlation) / (1 - correlation)));
    }

    private static List<Dataset> candidates(Dataset measured, MassPerElectronSettings settings, List<Problem> problems) {
        List<Species> species = Species.of(settings.ions(), settings.solvent(), settings.mostSolvent());
        int count = Math.toIntExact(measured.values().length());
        double[] deviation = new double[count * species.size()];
        for (int h = 0; h < count; h++) {
            double value = measured.values().get(h);
            double sigma = measured.sigma().orElseThrow().get(h);
            List<Species> fitting = new ArrayList<>();
            for (int c = 0; c < species.size(); c++) {
                double off = (value - species.get(c).massPerCharge()) / sigma;
                deviation[h * species.size() + c] = off;
                if (Math.abs(off) <= settings.agreement()) {
                    fitting.add(species.get(c));
                }
            }
            problems.add(Problem.of(Severity.INFO, "eqcm.mass-per-electron.ions",
                    String.format(Locale.ROOT, "Half cycle %d: %.4g ± %.2g g/mol: %s.", h, value, sigma,
                            named(fitting)),
                    ""));
        }
        Axis candidate = Axis.of("candidate", QuantityKind.INDEX, Units.ONE, Values.indices(species.size()));
        double[] masses = species.stream().mapToDouble(Species::massPerCharge).toArray();
        return List.of(
                Dataset.of("candidate_mass", EqcmQuantities.MASS_PER_ELECTRON, EqcmQuantities.GRAM_PER_MOLE, candidate, Values.of(masses)),
                Dataset.of("candidate_deviation", EqcmQuantities.DEVIATION, Units.ONE, List.of(measured.axes().getFirst(), candidate),
                        Values.of(deviation)));
    }

    private static String named(List<Species> fitting) {
        if (fitting.isEmpty()) {
            return "none of the ions";
        }
        String names = String.join(" or ", fitting.stream().limit(MOST_NAMED).map(Species::name).toList());
        return fitting.size() > MOST_NAMED ? names + " or " + (fitting.size() - MOST_NAMED) + " more" : names;
    }
}
