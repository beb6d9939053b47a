package org.operanda.columnmap.ui;

import java.util.List;
import java.util.Optional;
import org.operanda.columnmap.KnownColumns;
import org.operanda.columnmap.MappedColumn;
import org.operanda.columnmap.MappedText;
import org.operanda.data.Units;
import org.operanda.data.text.DateField;
import org.operanda.data.text.HeaderLine;
import org.operanda.data.text.TextTable;

/**
 * A column of the text as it stands in the fields.
 *
 * @param column   by which the map finds it: its name in the header line, or its number from 1
 * @param field    the column of this text
 * @param name     of the dataset that it becomes; empty when the map does not name it
 * @param unit     of its numbers
 * @param factor   by which they are multiplied
 * @param quantity id of what it measures, where the name does not say it
 * @param sensor   for the voltage of one
 */
record ColumnDraft(String column, Field field, String name, String unit, String factor, String quantity,
        Optional<SensorDraft> sensor) {
    private static final String NAME = "[a-z][a-z0-9_]*";

    static ColumnDraft unnamed(String column, Field field) {
        return new ColumnDraft(column, field, "", "", "1", "", Optional.empty());
    }

    static ColumnDraft of(MappedColumn mapped, Field field) {
        return new ColumnDraft(mapped.column(), field, mapped.name(), mapped.unit(), Numbers.plain(mapped.factor()),
                mapped.quantity(), mapped.sensor().map(SensorDraft::of));
    }

    /** The same for another column of the text, or of another text. */
    ColumnDraft at(Field newField) {
        return new ColumnDraft(column, newField, name, unit, factor, quantity, sensor);
    }

    /** With another name; unless the user stated a unit, it is that of the header, else the one in which a column of that name is returned. */
    ColumnDraft withName(String newName) {
        return new ColumnDraft(column, field, newName, unit.isEmpty() || unit.equals(unitOf(name)) ? unitOf(newName) : unit, factor,
                KnownColumns.quantityOf(newName).isPresent() ? "" : quantity, sensor);
    }

    private String unitOf(String newName) {
        if (newName.equals(TextTable.TIME) && DateField.parse(field.sample()).isPresent()) {
            return MappedColumn.DATE;
        }
        String stated = HeaderLine.Label.of(field.header()).unit();
        boolean known = !stated.isEmpty() && Units.parse(stated).isPresent();
        return known ? stated : KnownColumns.unitOf(newName).map(Units::symbol).orElse("");
    }

    ColumnDraft withUnit(String newUnit) {
        return new ColumnDraft(column, field, name, newUnit, factor, quantity, sensor);
    }

    ColumnDraft withFactor(String newFactor) {
        return new ColumnDraft(column, field, name, unit, newFactor, quantity, sensor);
    }

    ColumnDraft withQuantity(String newQuantity) {
        return new ColumnDraft(column, field, name, unit, factor, newQuantity, sensor);
    }

    /** With a sensor or without: the unit follows where it cannot stay. */
    ColumnDraft withSensor(Optional<SensorDraft> newSensor) {
        boolean stays = newSensor.isPresent() == sensor.isPresent() || isVoltage(newSensor.isPresent() ? unit : unitOf(name));
        String newUnit = stays ? unit : newSensor.isPresent() ? Units.symbol(Units.VOLT) : unitOf(name);
        return new ColumnDraft(column, field, name, newUnit, factor, quantity, newSensor);
    }

    private static boolean isVoltage(String unit) {
        return Units.parse(unit).flatMap(u -> Units.factor(u, Units.VOLT)).isPresent();
    }

    boolean isNamed() {
        return !name.isEmpty();
    }

    /** Why the name is refused, in a sentence; empty when it is not. */
    String nameRefusal(List<String> others) {
        if (isNamed() && field.number() == 0) {
            return "This text has no column '" + column + "'; empty the name to take it out of the map.";
        }
        if (isNamed() && !name.matches(NAME)) {
            String plain = HeaderLine.plain(name);
            return "A name is lower case letters, digits and underscores, for instance " + (plain.matches(NAME) ? plain : "gas_pressure")
                    + ".";
        }
        return isNamed() && others.contains(name) ? "Another column is already called " + name + "." : "";
    }

    String quantityRefusal() {
        return quantity.matches("([a-z0-9]+(-[a-z0-9]+)*)?") ? "" : "Lower case words with hyphens, for instance gas-pressure.";
    }

    String factorRefusal() {
        return Numbers.parse(factor).orElse(0) == 0 ? "A number other than 0, for instance -1 for the other sign." : "";
    }

    /** Of a column that is the voltage of a sensor, {@link #sensorRefusal} tells. */
    String unitRefusal(String along) {
        return isNamed() && sensor.isEmpty() ? refusal(along) : "";
    }

    String sensorRefusal(String along) {
        String numbers = sensor.map(SensorDraft::refusal).orElse("");
        return isNamed() && sensor.isPresent() && numbers.isEmpty() ? refusal(along) : numbers;
    }

    private String refusal(String along) {
        return MappedText.refusal(new MappedColumn(name, column, unit, 1, "", sensor.map(SensorDraft::sensor)), along).orElse("");
    }

    /** The first reason why it is refused; empty when it is not. */
    String refusal(List<String> others, String along) {
        return List.of(nameRefusal(others), quantityRefusal(), factorRefusal(), sensorRefusal(along), unitRefusal(along)).stream()
                .filter(reason -> !reason.isEmpty()).findFirst().orElse("");
    }

    /** To be asked for when nothing is refused. */
    MappedColumn mapped() {
        return new MappedColumn(name, column, unit.strip(), Numbers.parse(factor).orElseThrow(), quantity, sensor.map(SensorDraft::sensor));
    }
}
