package org.operanda.eqcm;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.measure.Unit;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;

/**
 * Datasets along time from three fitted parameters.
 *
 * @param time   of the rows
 * @param result of the fit
 */
record FittedColumns(Axis time, SeriesFit.Result result) {

    /** factor · exp(Σ powers·parameters), with the σ that follows from the covariance. */
    Dataset exponential(String name, QuantityKind kind, Unit<?> unit, double factor, double... powers) {
        int rows = result.parameters().length;
        double[] values = new double[rows];
        double[] sigma = new double[rows];
        for (int i = 0; i < rows; i++) {
            double exponent = 0;
            double variance = 0;
            for (int k = 0; k < powers.length; k++) {
                exponent += powers[k] == 0 ? 0 : powers[k] * result.parameters()[i][k];
                for (int l = 0; l < powers.length; l++) {
                    variance += powers[k] * powers[l] == 0 ? 0 : powers[k] * powers[l] * result.covariance()[i][k * powers.length + l];
                }
            }
            values[i] = factor * Math.exp(exponent);
            sigma[i] = values[i] * Math.sqrt(variance);
        }
        return new Dataset(name, kind, unit, List.of(time), Values.of(values), Optional.of(Values.of(sigma)));
    }

    /** factor · parameter, with its σ. */
    Dataset plain(String name, QuantityKind kind, Unit<?> unit, double factor, int parameter) {
        double[] values = Arrays.stream(result.parameters()).mapToDouble(p -> factor * p[parameter]).toArray();
        double[] sigma = Arrays.stream(result.covariance()).mapToDouble(c -> factor * Math.sqrt(c[parameter * 4])).toArray();
        return new Dataset(name, kind, unit, List.of(time), Values.of(values), Optional.of(Values.of(sigma)));
    }

    /** Time × 3 × 3. */
    Dataset correlation(String name) {
        int rows = result.covariance().length;
        double[] all = new double[9 * rows];
        for (int i = 0; i < rows; i++) {
            double[] covariance = result.covariance()[i];
            for (int k = 0; k < 9; k++) {
                all[9 * i + k] = covariance[k] / Math.sqrt(covariance[k / 3 * 4] * covariance[k % 3 * 4]);
            }
        }
        List<Axis> axes = List.of(time, parameterAxis("parameter"), parameterAxis("other_parameter"));
        return Dataset.of(name, EqcmQuantities.CORRELATION, Units.ONE, axes, Values.of(all));
    }

    private static Axis parameterAxis(String name) {
        return Axis.of(name, QuantityKind.INDEX, Units.ONE, Values.indices(3));
    }

    /** Says how many times have no result. */
    List<Problem> unfit(String id) {
        long missing = Arrays.stream(result.reducedChi()).filter(Double::isNaN).count();
        return missing == 0
                ? List.of()
                : List.of(Problem.of(Severity.WARNING, id, missing + " of " + result.reducedChi().length + " times could not be fitted.",
                        "Their shifts are missing, or no parameters within the bounds describe them."));
    }
}
