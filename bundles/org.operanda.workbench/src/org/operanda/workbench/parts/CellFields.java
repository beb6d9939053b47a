package org.operanda.workbench.parts;

import java.util.List;
import java.util.Locale;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EcorePackage;
import org.operanda.experiment.Cell;
import org.operanda.experiment.ExperimentPackage.Literals;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.form.FieldForm;

/** The fields of the cell sheet. An empty field is unknown, not zero. */
final class CellFields {

    private record Line(EAttribute attribute, String name, String unit, String help) {}

    private static final List<Line> LINES = List.of(
            new Line(Literals.CELL__NAME, "Name", "", "What the cell is called."),
            new Line(Literals.CELL__CONFIGURATION, "Configuration", "",
                    "Half, full or symmetric cell: decides what charge means for the working electrode."),
            new Line(Literals.CELL__ELECTRODE, "Material of", "",
                    "Negative or positive electrode's material in a half cell: decides what comes first in a cycle."),
            new Line(Literals.CELL__CHARGING, "Charging", "",
                    "What a charging current does to the working electrode, where it is not plain."),
            new Line(Literals.CELL__WORKING_ELECTRODE, "Working electrode", "", ""),
            new Line(Literals.CELL__ACTIVE_MATERIAL, "Active material", "", ""),
            new Line(Literals.CELL__FORMULA, "Formula", "", "For instance LiNiO2."),
            new Line(Literals.CELL__MASS, "Mass", "mg", "Of active material; specific charges are per this mass."),
            new Line(Literals.CELL__MASS_UNCERTAINTY, "± of the mass", "mg", "One standard deviation."),
            new Line(Literals.CELL__AREA, "Area", "cm²", "Geometric area of the electrode."),
            new Line(Literals.CELL__NOMINAL_CAPACITY, "Nominal capacity", "mA·h", "State of charge is counted in parts of it."),
            new Line(Literals.CELL__MOLAR_MASS, "Molar mass", "g/mol", "Of the host without the inserted ion."),
            new Line(Literals.CELL__INITIAL_COMPOSITION, "Initial x", "", "In MxA when the measurement began."),
            new Line(Literals.CELL__ION, "Ion", "", "For instance Li."),
            new Line(Literals.CELL__ELECTRONS, "Electrons", "", "That a formula unit is meant to exchange."),
            new Line(Literals.CELL__REFERENCE_ELECTRODE, "Reference electrode", "", ""),
            new Line(Literals.CELL__COUNTER_ELECTRODE, "Counter electrode", "", ""),
            new Line(Literals.CELL__ELECTROLYTE, "Electrolyte", "", ""),
            new Line(Literals.CELL__NOTES, "Notes", "", ""));

    private CellFields() {}

    static void fill(FieldForm form, Cell cell, CurrentExperiment current) {
        form.heading("Cell sheet");
        form.words("Overrides what the instruments' file headers say. An empty field is unknown.");
        for (Line line : LINES) {
            if (line.attribute().getEAttributeType() instanceof EEnum choices) {
                List<String> literals = choices.getELiterals().stream().map(l -> l.getLiteral()).toList();
                form.choice(line.name(), literals,
                        cell.eIsSet(line.attribute()) ? ((Enumerator) cell.eGet(line.attribute())).getLiteral() : "", line.help(),
                        text -> set(cell, line, choices.getEEnumLiteralByLiteral(text).getInstance(), current));
            } else {
                form.field(line.name(), text(cell, line.attribute()), line.unit(), line.help(), text -> commit(cell, line, text, current));
            }
        }
    }

    private static String text(Cell cell, EAttribute attribute) {
        return cell.eIsSet(attribute) ? String.valueOf(cell.eGet(attribute)) : "";
    }

    private static String commit(Cell cell, Line line, String text, CurrentExperiment current) {
        if (text.isEmpty()) {
            current.edit(label(line), () -> cell.eUnset(line.attribute()));
            return "";
        }
        if (line.attribute().getEAttributeType() != EcorePackage.Literals.EDOUBLE) {
            return set(cell, line, text, current);
        }
        try {
            double number = Double.parseDouble(text.replace(',', '.'));
            return number >= 0 ? set(cell, line, number, current) : "It cannot be negative.";
        } catch (NumberFormatException e) {
            return "'" + text + "' is no number.";
        }
    }

    private static String set(Cell cell, Line line, Object value, CurrentExperiment current) {
        current.edit(label(line), () -> cell.eSet(line.attribute(), value));
        return "";
    }

    private static String label(Line line) {
        return line.name().toLowerCase(Locale.ROOT) + " of the cell";
    }
}
