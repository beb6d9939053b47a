package org.operanda.electrochemistry;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.measure.Unit;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Units;

/** What the cell sheet, or else the file's header, says of the cell of a measurement. */
public final class CellValues {
    private final Measurement measurement;
    private final List<Problem> problems;

    /**
     * Values of a cell.
     *
     * @param problems where a value that cannot be understood is reported
     */
    public CellValues(Measurement measurement, List<Problem> problems) {
        this.measurement = measurement;
        this.problems = problems;
    }

    /**
     * A number of the cell.
     *
     * @param setting what the settings say; it goes before the sheet when it is greater than 0
     * @param key     of the metadata
     * @param unit    in which it is wanted
     * @return 0 when nobody says it
     */
    public double number(double setting, String key, Unit<?> unit) {
        String[] sheet = text(key).split(" +", 2);
        if (setting > 0 || sheet.length < 2) {
            return setting;
        }
        Optional<Double> factor = Units.parse(sheet[1]).flatMap(stated -> Units.factor(stated, unit));
        try {
            return factor.isEmpty() ? 0 : Double.parseDouble(sheet[0]) * factor.get();
        } catch (NumberFormatException e) {
            problems.add(Problem.of(Severity.WARNING, "electrochemistry.cell-sheet", "'" + text(key) + "' is no number with a unit.",
                    "Correct '" + key + "' in the cell sheet."));
            return 0;
        }
    }

    /** A text of the cell; empty when nobody says it. */
    public String text(String key) {
        return measurement.metadata().getOrDefault(key, "").trim();
    }

    /** Molar mass of the active material in g/mol: the setting, the sheet's, or else that of the sheet's formula; 0 when there is none. */
    public double molarMass(double setting) {
        double stated = number(setting, Metadata.MOLAR_MASS, Units.GRAM.divide(Units.MOLE));
        return stated > 0 ? stated : ChemicalFormula.parse(text(Metadata.CELL_FORMULA)).map(ChemicalFormula::molarMass).orElse(0.0);
    }

    /** Ions per formula unit before the first charge or discharge; empty when nobody says it. */
    public OptionalDouble initialComposition() {
        try {
            String text = text(Metadata.CELL_INITIAL_COMPOSITION);
            return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** The configuration of the cell. */
    public CellConfiguration configuration() {
        return CellConfiguration.of(text(Metadata.CELL_CONFIGURATION), text(Metadata.CELL_ELECTRODE), text(Metadata.CELL_CHARGING));
    }
}
