package org.operanda.eqcm;

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
import org.operanda.eqcm.MassAndCharge.HalfCycle;
import org.operanda.math.StraightLine;

/**
 * What a cycle leaves behind or takes away: the mass at the end of each cycle, and its trend. A cycle is two half cycles.
 * <p>
 * Roles: {@value MassAndCharge#MASS}, an areal mass along time; {@value MassAndCharge#ELECTROCHEMISTRY}, charge or current along time on the
 * same clock. Gives by cycle {@code cycle_mass}, the mass at its end less that at the start of the first, and {@code cycle_mass_change}; and
 * {@code mass_trend} with 1σ, the slope of a straight line through the ends of the cycles: ng/cm² per cycle, negative for dissolution.
 */
public final class Dissolution implements SeriesOperation<DissolutionSettings> {
    private static final double NANOGRAMS = 1e9;

    @Override
    public Class<DissolutionSettings> settingsType() {
        return DissolutionSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, DissolutionSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        // the area only scales the charge, of which nothing but its turning matters
        Optional<MassAndCharge> found = MassAndCharge.in(inputs, settings.overtone(), 1, problems);
        if (found.isEmpty()) {
            return new OperationResult(List.of(), problems);
        }
        double[] mass = found.get().mass();
        List<HalfCycle> halfCycles = found.get().halfCycles(settings.turningPart());
        int cycles = halfCycles.size() / 2;
        if (cycles == 0) {
            return OperationResult
                    .failed(Problem.of(Severity.ERROR, "eqcm.dissolution.no-cycle", "There is no whole cycle while the mass is measured.",
                            "Check that both are on one clock, or take a smaller part of the charge that turns."));
        }
        double start = mass[halfCycles.getFirst().begin()];
        double[] left = new double[cycles];
        double[] change = new double[cycles];
        double[] number = new double[cycles];
        for (int c = 0; c < cycles; c++) {
            int end = halfCycles.get(2 * c + 1).end() - 1;
            left[c] = (mass[end] - start) * NANOGRAMS;
            change[c] = (mass[end] - mass[halfCycles.get(2 * c).begin()]) * NANOGRAMS;
            number[c] = c;
        }
        List<Dataset> datasets = datasets(number, left, change, settings.firstCycle(), problems);
        return progress.isCancelled() ? OperationResult.EMPTY : new OperationResult(datasets, problems);
    }

    private static List<Dataset> datasets(double[] number, double[] left, double[] change, int first, List<Problem> problems) {
        Axis cycle = Axis.of("cycle", QuantityKind.CYCLE, Units.ONE, Values.of(number));
        boolean enough = number.length - first >= 3;
        if (!enough) {
            problems.add(Problem.of(Severity.WARNING, "eqcm.dissolution.few",
                    "A trend with its deviation asks for three cycles; there are " + number.length + ".",
                    "Measure longer, or begin with an earlier cycle."));
        }
        StraightLine line = enough
                ? StraightLine.ordinary(Arrays.copyOfRange(number, first, number.length), Arrays.copyOfRange(left, first, left.length))
                : new StraightLine(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);
        return List.of(
                Dataset.of("cycle_mass", EqcmQuantities.AREAL_MASS, EqcmQuantities.NANOGRAM_PER_SQUARE_CENTIMETRE, cycle, Values.of(left)),
                Dataset.of("cycle_mass_change", EqcmQuantities.AREAL_MASS, EqcmQuantities.NANOGRAM_PER_SQUARE_CENTIMETRE, cycle,
                        Values.of(change)),
                Dataset.scalar("mass_trend", EqcmQuantities.AREAL_MASS, EqcmQuantities.NANOGRAM_PER_SQUARE_CENTIMETRE, line.slope(),
                        line.slopeSigma()));
    }
}
