package org.operanda.host.recipe;

import static org.operanda.experiment.ExperimentPackage.Literals.CELL;
import static org.operanda.experiment.ExperimentPackage.Literals.CELL__AREA;
import static org.operanda.experiment.ExperimentPackage.Literals.CELL__MASS;
import static org.operanda.experiment.ExperimentPackage.Literals.CELL__MASS_UNCERTAINTY;
import static org.operanda.experiment.ExperimentPackage.Literals.CELL__MOLAR_MASS;
import static org.operanda.experiment.ExperimentPackage.Literals.CELL__NOMINAL_CAPACITY;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.measure.Unit;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EcorePackage;
import org.operanda.data.Problem;
import org.operanda.data.Units;
import org.operanda.experiment.Cell;

/**
 * The cell sheet: what is known about a cell, in a JSON or YAML file. Its keys are the attributes of the model's {@link Cell}; a number
 * without unit is in the
 * unit stated there, a text such as {@code "3.2 mg"} is converted to it. Described by {@code schema/cell.schema.json} in this bundle.
 */
public final class CellSheet {
    static final String ATTRIBUTES = "attributes";
    private static final Pattern QUANTITY = Pattern.compile("\\s*([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)\\s*(.*?)\\s*");
    private static final Map<EAttribute, String> UNITS = Map.of(CELL__MASS, "mg", CELL__MASS_UNCERTAINTY, "mg", CELL__AREA, "cm²",
            CELL__NOMINAL_CAPACITY, "mA·h", CELL__MOLAR_MASS, "g/mol");

    private CellSheet() {}

    /** Reads a cell sheet into {@code cell} and says what is wrong with it. */
    static List<Problem> read(Path sheet, Cell cell) {
        Document document = Document.read(sheet);
        List<Problem> problems = new ArrayList<>(document.problems());
        if (problems.isEmpty()) {
            read(Fields.of(document, problems), cell);
        }
        return problems;
    }

    /** Reads a cell sheet that stands in a recipe. */
    static void read(Fields fields, Cell cell) {
        fields.only(keys());
        for (EAttribute attribute : CELL.getEAllAttributes()) {
            JsonNode value = fields.node().path(attribute.getName());
            if (value.isValueNode() && !value.isNull()) {
                set(cell, attribute, value.asText()).ifPresent(wrong -> fields.report(attribute.getName(), "cell.value",
                        "'" + value.asText() + "' does not fit '" + attribute.getName() + "'.", wrong));
            }
        }
        fields.object(ATTRIBUTES).ifPresent(
                more -> more.node().fieldNames().forEachRemaining(key -> cell.getAttributes().put(key, more.text(key).orElse(""))));
    }

    static Set<String> keys() {
        Set<String> keys = new TreeSet<>(Set.of(ATTRIBUTES));
        CELL.getEAllAttributes().forEach(a -> keys.add(a.getName()));
        return keys;
    }

    /** Sets an attribute from text, or says what it must be. */
    static Optional<String> set(Cell cell, EAttribute attribute, String text) {
        if (attribute.getEAttributeType() instanceof EEnum choices) {
            Optional<EEnumLiteral> choice = choices.getELiterals().stream().filter(literal -> literal.getLiteral().equals(text))
                    .findFirst();
            if (choice.isEmpty()) {
                return Optional.of("It must be "
                        + String.join(" or ", choices.getELiterals().stream().map(EEnumLiteral::getLiteral).toList()) + ".");
            }
            cell.eSet(attribute, choice.get().getInstance());
        } else if (attribute.getEAttributeType() == EcorePackage.Literals.EDOUBLE) {
            Optional<Double> number = number(text, unit(attribute));
            if (number.isEmpty()) {
                return Optional.of(UNITS.containsKey(attribute)
                        ? "It must be a number in " + UNITS.get(attribute) + ", or a text with another unit of the same kind."
                        : "It must be a number.");
            }
            cell.eSet(attribute, number.get());
        } else {
            cell.eSet(attribute, text);
        }
        return Optional.empty();
    }

    /** The unit in which the model keeps a number of the sheet; one for texts and pure numbers. */
    public static Unit<?> unit(EAttribute attribute) {
        return Units.parse(UNITS.getOrDefault(attribute, "")).orElseThrow();
    }

    /** A number, with or without unit, in the unit wanted; empty when it is none. */
    static Optional<Double> number(String text, Unit<?> wanted) {
        Matcher matcher = QUANTITY.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        double number = Double.parseDouble(matcher.group(1));
        return matcher.group(2).isEmpty()
                ? Optional.of(number)
                : Units.parse(matcher.group(2)).flatMap(unit -> Units.factor(unit, wanted)).map(factor -> factor * number);
    }

    /** An attribute of the sheet by its key. */
    static Optional<EAttribute> attribute(String key) {
        return CELL.getEAllAttributes().stream().filter(a -> a.getName().equals(key)).findFirst();
    }
}
