package org.operanda.dilatometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.math.StraightLine;

/**
 * The volume that the electrode gains per mole of electrons with which ions go into it, dV/dn = A·F·dh/dQ in cm³/mol, for an electrode that
 * grows in height only: row by row, and over each half cycle from the straight line h(Q). Dense lithium has 13.0 cm³/mol ({@link
 * DenseDeposit}); pores that fill or open make the electrode's volume another than its crystals'. σ² = (A·F·σ_slope)² + (dV/dn·σ_A/A)².
 */
public final class PartialMolarVolume implements SeriesOperation<PartialMolarVolumeSettings> {

    @Override
    public Class<PartialMolarVolumeSettings> settingsType() {
        return PartialMolarVolumeSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, PartialMolarVolumeSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        double area = settings.area() > 0 ? settings.area() : sheetArea(inputs);
        if (!(area > 0)) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "dilatometry.no-area", "The area of the electrode is not given.",
                    "Give it in the settings, or as '" + Metadata.CELL_AREA + "' with its unit in the cell sheet."));
        }
        Inputs given = new Inputs(inputs, new ArrayList<>());
        Optional<Curve> curve = given.displacement(Inputs.SERIES, settings.dataset());
        List<Dataset> results = curve.flatMap(c -> ChargeRows.of(given, c))
                .map(rows -> results(curve.get(), rows, area, settings)).orElse(List.of());
        return progress.isCancelled() ? OperationResult.EMPTY : new OperationResult(results, given.problems());
    }

    /** The area that a measurement's metadata state, in cm²; 0 when none does. */
    private static double sheetArea(Map<String, Measurement> inputs) {
        for (Measurement measurement : inputs.values()) {
            String[] sheet = measurement.metadata().getOrDefault(Metadata.CELL_AREA, "").trim().split(" +", 2);
            Optional<Double> factor = sheet.length < 2
                    ? Optional.empty()
                    : Units.parse(sheet[1]).flatMap(unit -> Units.factor(unit, DilatometryQuantities.SQUARE_CENTIMETRE));
            if (factor.isPresent() && sheet[0].matches("[0-9]+([.][0-9]+)?")) {
                return Double.parseDouble(sheet[0]) * factor.get();
            }
        }
        return 0;
    }

    private static List<Dataset> results(Curve curve, ChargeRows rows, double area, PartialMolarVolumeSettings settings) {
        LocalSlope slope = rows.slope(curve.values(), settings.points(), settings.degree());
        double[] values = new double[curve.rows()];
        double[] sigma = new double[curve.rows()];
        for (int row = 0; row < values.length; row++) {
            Reading volume = volume(slope.slope()[row], slope.sigma()[row], area, settings);
            values[row] = volume.value();
            sigma[row] = volume.sigma();
        }
        Dataset moving = curve.dataset("partial_molar_volume", DilatometryQuantities.PARTIAL_MOLAR_VOLUME,
                DilatometryQuantities.CUBIC_CENTIMETRE_PER_MOLE, values, sigma);
        return List.of(moving, byHalfCycle(curve, rows, area, settings));
    }

    private static Reading volume(double slope, double sigma, double area, PartialMolarVolumeSettings settings) {
        double sign = settings.chargingInserts() ? 1 : -1;
        double volume = sign * DenseDeposit.molarVolume(slope, area);
        return new Reading(volume, Math.hypot(DenseDeposit.molarVolume(sigma, area), volume * settings.areaSigma() / area));
    }

    private static Dataset byHalfCycle(Curve curve, ChargeRows rows, double area, PartialMolarVolumeSettings settings) {
        List<Reading> volumes = rows.halfCycle().stream().map(half -> {
            int[] known = IntStream.range(half.from(), half.to())
                    .filter(i -> Double.isFinite(curve.values()[i]) && Double.isFinite(rows.charge()[i])).toArray();
            if (known.length < 3) {
                return Reading.MISSING;
            }
            StraightLine line = StraightLine.ordinary(IntStream.of(known).mapToDouble(i -> rows.charge()[i]).toArray(),
                    IntStream.of(known).mapToDouble(i -> curve.values()[i]).toArray());
            return volume(line.slope(), line.slopeSigma(), area, settings);
        }).toList();
        Axis axis = Axis.of("half_cycle", DilatometryQuantities.HALF_CYCLE, Units.ONE,
                Values.of(rows.halfCycle().stream().mapToDouble(Segment::number).toArray()));
        return new Dataset("half_cycle_partial_molar_volume", DilatometryQuantities.PARTIAL_MOLAR_VOLUME,
                DilatometryQuantities.CUBIC_CENTIMETRE_PER_MOLE, List.of(axis),
                Values.of(volumes.stream().mapToDouble(Reading::value).toArray()),
                Optional.of(Values.of(volumes.stream().mapToDouble(Reading::sigma).toArray())));
    }
}
