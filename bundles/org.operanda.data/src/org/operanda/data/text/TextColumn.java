package org.operanda.data.text;

import javax.measure.Unit;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.QuantityKind;
import org.operanda.data.Values;

/**
 * What one column of a text is: a field of the text times {@code factor} plus {@code offset} is the number in {@code unit}.
 *
 * @param index    of the column, from 0
 * @param name     plain name of the dataset, for instance {@code voltage}
 * @param header   as the text writes it
 * @param quantity what it measures
 * @param unit     of the dataset
 * @param factor   by which the fields are multiplied
 * @param offset   that is then added
 * @param low      least field that means something; a lesser one is missing
 * @param high     greatest field that means something
 */
public record TextColumn(int index, String name, String header, QuantityKind quantity, Unit<?> unit, double factor, double offset,
        double low,
        double high) {

    /** A column whose fields are the numbers. */
    public static TextColumn of(int index, String name, String header, QuantityKind quantity, Unit<?> unit) {
        return new TextColumn(index, name, header, quantity, unit, 1, 0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** The same column with its fields multiplied by a factor. */
    public TextColumn times(double by) {
        return new TextColumn(index, name, header, quantity, unit, factor * by, offset * by, low, high);
    }

    /** The numbers of the column. */
    Values numbers(Values fields) {
        if (offset == 0 && low == Double.NEGATIVE_INFINITY && high == Double.POSITIVE_INFINITY) {
            return fields.scaled(factor);
        }
        double[] numbers = fields.toArray();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = numbers[i] < low || numbers[i] > high ? Double.NaN : factor * numbers[i] + offset;
        }
        return Values.of(numbers);
    }

    Dataset dataset(Axis axis, Values fields) {
        return Dataset.of(name, quantity, unit, axis, numbers(fields));
    }
}
