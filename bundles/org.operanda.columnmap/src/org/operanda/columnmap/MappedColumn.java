package org.operanda.columnmap;

import java.util.Optional;

/**
 * What a map says of one column.
 *
 * @param name     plain name of the dataset: a common one such as {@code voltage}, or any other in lower case with underscores
 * @param column   its name in the header line, or its number from 1
 * @param unit     as it is written; {@code date} for a time that is a date and time in each row
 * @param factor   by which the numbers are multiplied, for instance −1 for the other sign
 * @param quantity id of what it measures; empty for what the name says
 * @param sensor   for a reading that is written as a voltage
 */
public record MappedColumn(String name, String column, String unit, double factor, String quantity, Optional<Sensor> sensor) {
    /** As unit of the time: a date and time in each row. */
    public static final String DATE = "date";

    /** A column whose numbers are as they stand. */
    public static MappedColumn of(String name, String column, String unit) {
        return new MappedColumn(name, column, unit, 1, "", Optional.empty());
    }

    /** Whether it is a date and time in each row. */
    public boolean isDate() {
        return unit.equals(DATE);
    }
}
