package org.operanda.electrochemistry.galvanostatic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.electrochemistry.CellValues;

/**
 * What a cell gave in each cycle.
 * <p>
 * Capacities in mA·h, and per mass and area where these are known. The coulombic efficiency is what came back over what went in before it in the
 * same cycle: discharge over charge of a full cell or a positive electrode's material, Q(delithiation)/Q(lithiation) of a half cell with a
 * negative electrode's material; {@code initial_coulombic_efficiency} is that of the first complete cycle. The energy efficiency is the energy
 * of the discharge over that of the charge. Retention is the capacity that came back, relative to that of the reference cycle. Mean
 * voltages are ∫V dQ / Q; the polarisation is the difference of the mean voltages of charge and discharge, and beside it that of the voltages
 * at half of the capacity. The C-rate is the mean current of the step that carries most of the charge over the nominal capacity. The IR drop
 * is the step of the voltage between the last row before a half cycle and its first row, and the resistance that step over the step of the
 * current.
 * <p>
 * Standard deviations of charge come from the last digit that the instrument wrote; where its numbers are not decimal there are none.
 */
public final class Cycles implements SeriesOperation<CyclesSettings> {

    @Override
    public Class<CyclesSettings> settingsType() {
        return CyclesSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, CyclesSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Optional<Cycling> cycling = Cycling.of(inputs, settings.segmentation(), problems);
        if (cycling.isEmpty() || progress.isCancelled()) {
            return cycling.isEmpty() ? new OperationResult(List.of(), problems) : OperationResult.EMPTY;
        }
        CellValues cell = new CellValues(cycling.get().rows().measurement(), problems);
        CycleTable table = new CycleTable(cycling.get());
        int reference = reference(table, settings.referenceCycle(), problems);
        double nominal = cell.number(settings.nominalCapacity(), Metadata.CELL_CAPACITY, Units.MILLIAMPERE_HOUR);
        if (!(nominal > 0) && reference >= 0) {
            nominal = table.returned(reference);
            problems.add(Problem.of(Severity.INFO, "cycles.nominal-capacity", String.format(Locale.ROOT,
                    "C-rates are relative to the %.5g mA·h of cycle %d.", nominal, table.number(reference)), ""));
        }
        say(table, cycling.get(), problems);
        List<Dataset> results = table.results(reference, nominal,
                cell.number(settings.mass(), Metadata.CELL_MASS, GalvanostaticQuantities.MILLIGRAM),
                cell.number(settings.massSigma(), Metadata.CELL_MASS_UNCERTAINTY, GalvanostaticQuantities.MILLIGRAM),
                cell.number(settings.area(), Metadata.CELL_AREA, GalvanostaticQuantities.SQUARE_CENTIMETRE),
                cell.molarMass(settings.molarMass()));
        return progress.isCancelled() ? OperationResult.EMPTY : new OperationResult(results, problems);
    }

    private static int reference(CycleTable table, int number, List<Problem> problems) {
        for (int i = 0; i < table.size(); i++) {
            if (number == 0 ? table.complete(i) : table.number(i) == number) {
                return i;
            }
        }
        problems.add(Problem.of(Severity.WARNING, "cycles.no-reference",
                number == 0
                        ? "No cycle is complete, so there is no retention."
                        : "There is no cycle " + number + ", so there is no retention.",
                "Choose another reference cycle."));
        return -1;
    }

    private static void say(CycleTable table, Cycling cycling, List<Problem> problems) {
        int opening = cycling.opening();
        problems.add(Problem.of(Severity.INFO, "cycles.efficiency",
                "Coulombic efficiency is " + cycling.cell().process(-opening) + " over " + cycling.cell().process(opening)
                        + "; that of the first complete cycle also stands by itself.",
                ""));
        if (table.size() > 0 && !table.complete(table.size() - 1)) {
            problems.add(Problem.of(Severity.WARNING, "cycles.last-incomplete",
                    "The last cycle, " + table.number(table.size() - 1) + ", is not complete; it has no efficiency and no retention.", ""));
        }
    }
}
