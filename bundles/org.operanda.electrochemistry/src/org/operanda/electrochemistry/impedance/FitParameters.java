package org.operanda.electrochemistry.impedance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.measure.Unit;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;

/**
 * Some parameters of a fitted circuit by spectrum, for what follows from them.
 *
 * @param axes        of each of them
 * @param values      by parameter, then by spectrum, in the wanted unit
 * @param sigma       one standard deviation each; NaN where it is not known
 * @param correlation by spectrum as a matrix of the parameters in rows; empty where it is not known: then they are taken as independent
 */
record FitParameters(List<Axis> axes, double[][] values, double[][] sigma, Optional<double[][]> correlation) {
    /** The role under which an operation gets the fitted circuit. */
    static final String ROLE = "fit";
    private static final String CORRELATION = "parameter_correlation";

    /**
     * A parameter to be taken.
     *
     * @param name of its dataset
     * @param unit in which it is wanted
     */
    record Wanted(String name, Unit<?> unit) {}

    /** Takes parameters of an operation's input; empty, with a problem, when one is missing. */
    static Optional<FitParameters> of(Map<String, Measurement> inputs, List<Problem> problems, Wanted... wanted) {
        Optional<Measurement> fit = Optional.ofNullable(inputs.get(ROLE));
        List<Dataset> datasets = new ArrayList<>();
        for (Wanted each : wanted) {
            Optional<Dataset> found = fit.flatMap(f -> f.dataset(each.name()))
                    .filter(d -> d.rank() <= 1 && Units.factor(d.unit(), each.unit()).isPresent())
                    .filter(d -> datasets.isEmpty() || d.values().length() == datasets.getFirst().values().length());
            if (found.isEmpty()) {
                problems.add(Problem.of(Severity.ERROR, "electrochemistry.impedance.parameter",
                        "The fit has no parameter '" + each.name() + "' by spectrum.", "Choose one of: " + names(fit) + "."));
                return Optional.empty();
            }
            datasets.add(found.get());
        }
        double[][] values = new double[wanted.length][];
        double[][] sigma = new double[wanted.length][];
        for (int k = 0; k < wanted.length; k++) {
            double factor = Units.factor(datasets.get(k).unit(), wanted[k].unit()).orElseThrow();
            values[k] = scaled(datasets.get(k).values(), factor);
            int count = values[k].length;
            sigma[k] = scaled(datasets.get(k).sigma().orElseGet(() -> Values.computed(count, i -> Double.NaN)), factor);
        }
        return Optional.of(new FitParameters(datasets.getFirst().axes(), values, sigma, correlation(fit.get(), datasets)));
    }

    private static String names(Optional<Measurement> fit) {
        return String.join(", ",
                fit.stream().flatMap(f -> f.datasets().stream()).filter(d -> d.rank() <= 1).map(Dataset::name).toList());
    }

    private static double[] scaled(Values values, double factor) {
        double[] scaled = values.toArray();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return scaled;
    }

    /** The circuit's parameters are the first datasets of a fit, in the order of the matrix. */
    private static Optional<double[][]> correlation(Measurement fit, List<Dataset> datasets) {
        Optional<Dataset> matrix = fit.dataset(CORRELATION).filter(d -> d.rank() == 3);
        if (matrix.isEmpty()) {
            return Optional.empty();
        }
        int size = Math.toIntExact(matrix.get().axes().getLast().size());
        int[] places = datasets.stream().mapToInt(fit.datasets()::indexOf).toArray();
        if (Arrays.stream(places).anyMatch(place -> place >= size)) {
            return Optional.empty();
        }
        double[] all = matrix.get().values().toArray();
        double[][] chosen = new double[all.length / (size * size)][places.length * places.length];
        for (int s = 0; s < chosen.length; s++) {
            for (int k = 0; k < places.length; k++) {
                for (int l = 0; l < places.length; l++) {
                    chosen[s][k * places.length + l] = all[(s * size + places[k]) * size + places[l]];
                }
            }
        }
        return Optional.of(chosen);
    }

    int count() {
        return values[0].length;
    }

    /** One standard deviation of what depends on the parameters with the given slopes. */
    double sigma(int spectrum, double... slopes) {
        double variance = 0;
        for (int k = 0; k < slopes.length; k++) {
            for (int l = 0; l < slopes.length; l++) {
                double r = k == l ? 1 : correlation.isPresent() ? correlation.get()[spectrum][k * slopes.length + l] : 0;
                double product = slopes[k] * slopes[l] == 0 ? 0 : slopes[k] * sigma[k][spectrum] * slopes[l] * sigma[l][spectrum];
                variance += product == 0 ? 0 : r * product;
            }
        }
        return Math.sqrt(Math.max(0, variance));
    }

    Dataset dataset(String name, QuantityKind kind, Unit<?> unit, double[] numbers, double[] deviations) {
        return new Dataset(name, kind, unit, axes, Values.of(numbers), Optional.of(Values.of(deviations)));
    }

    /** A quantity of the cell sheet in a unit; NaN when the sheet has none. */
    static double cell(Measurement fit, String key, Unit<?> unit) {
        String[] sheet = fit.metadata().getOrDefault(key, "").trim().split(" +", 2);
        Optional<Double> factor = sheet.length < 2 ? Optional.empty() : Units.parse(sheet[1]).flatMap(u -> Units.factor(u, unit));
        try {
            return factor.isEmpty() ? Double.NaN : Double.parseDouble(sheet[0]) * factor.get();
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** The electrode's area in cm²: the setting where it is given, else the cell sheet's; NaN with a problem when there is none. */
    static double area(Measurement fit, double setting, List<Problem> problems) {
        double area = setting > 0 ? setting : cell(fit, Metadata.CELL_AREA, Units.parse("cm^2").orElseThrow());
        if (Double.isNaN(area)) {
            problems.add(Problem.of(Severity.WARNING, "electrochemistry.impedance.area", "The electrode's area is not known.",
                    "Give it in the settings or in the cell sheet."));
        }
        return area;
    }
}
