package org.operanda.dilatometry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.measure.Unit;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.QuantityKind;
import org.operanda.data.Values;
import org.operanda.math.Noise;

/**
 * A dataset along time, as plain numbers. Missing values are NaN.
 *
 * @param axis     the time axis
 * @param seconds  its values
 * @param values   as many, in {@code unit}
 * @param sigma    one standard deviation of each: as it was given, else the noise from row to row
 * @param quantity what the values are
 * @param unit     of the values
 */
record Curve(Axis axis, double[] seconds, double[] values, double[] sigma, QuantityKind quantity, Unit<?> unit) {

    /** A dataset in its own unit multiplied by {@code factor}, which makes it one in {@code unit}. */
    static Curve of(Dataset dataset, Unit<?> unit, double factor) {
        Axis axis = dataset.axes().getFirst();
        double[] values = scaled(dataset.values(), factor);
        double[] seconds = axis.values().toArray();
        double[] sigma = dataset.sigma().map(s -> scaled(s, Math.abs(factor)))
                .orElseGet(() -> filled(values.length, noise(seconds, values)));
        return new Curve(axis, seconds, values, sigma, dataset.quantity(), unit);
    }

    private static double[] scaled(Values values, double factor) {
        double[] scaled = values.toArray();
        for (int i = 0; factor != 1 && i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return scaled;
    }

    private static double[] filled(int count, double value) {
        double[] all = new double[count];
        Arrays.fill(all, value);
        return all;
    }

    private static double noise(double[] seconds, double[] values) {
        double noise = Noise.standardDeviation(seconds, values);
        return Double.isNaN(noise) ? 0 : noise;
    }

    int rows() {
        return values.length;
    }

    /** The noise from row to row; 0 when there are too few rows to tell. */
    double noise() {
        return noise(seconds, values);
    }

    /** Other values of the same kind on the same axis. */
    Curve with(double[] newValues, double[] newSigma) {
        return new Curve(axis, seconds, newValues, newSigma, quantity, unit);
    }

    Dataset dataset(String name) {
        return dataset(name, quantity, unit, values, sigma);
    }

    Dataset dataset(String name, QuantityKind kind, Unit<?> newUnit, double[] newValues, double[] newSigma) {
        return new Dataset(name, kind, newUnit, List.of(axis), Values.of(newValues), Optional.of(Values.of(newSigma)));
    }
}
