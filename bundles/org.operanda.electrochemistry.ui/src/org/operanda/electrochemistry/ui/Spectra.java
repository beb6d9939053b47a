package org.operanda.electrochemistry.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.QuantityKind;
import org.operanda.electrochemistry.cycler.CyclerColumn;
import org.operanda.workbench.view.CalculatedView;

/**
 * The impedance spectra of a measurement, counted from 1 for the user and from 0 here.
 *
 * @param all      result of {@code electrochemistry.impedance-spectra}
 * @param problems what the operation said
 */
record Spectra(Measurement all, List<Problem> problems) implements CalculatedView.Content {
    static final String OPERATION = "electrochemistry.impedance-spectra";
    static final String ROLE = "spectra";
    private static final String REAL = CyclerColumn.IMPEDANCE_REAL.name();
    private static final String MINUS_IMAGINARY = CyclerColumn.IMPEDANCE_MINUS_IMAGINARY.name();
    private static final List<QuantityKind> USUAL = List.of(QuantityKind.STATE_OF_CHARGE, QuantityKind.CYCLE,
            QuantityKind.TEMPERATURE, QuantityKind.POTENTIAL);

    /**
     * The points of one spectrum that there are, by rising frequency.
     *
     * @param hertz          frequencies
     * @param real           Z′ in Ω
     * @param minusImaginary −Z″ in Ω
     */
    record Points(double[] hertz, double[] real, double[] minusImaginary) {
        static Points of(double[] hertz, double[] real, double[] minusImaginary) {
            int[] there = IntStream.range(0, hertz.length)
                    .filter(i -> Double.isFinite(real[i]) && Double.isFinite(minusImaginary[i])).boxed()
                    .sorted(Comparator.comparingDouble(i -> hertz[i])).mapToInt(i -> i).toArray();
            return new Points(pick(hertz, there), pick(real, there), pick(minusImaginary, there));
        }

        private static double[] pick(double[] values, int[] which) {
            return Arrays.stream(which).mapToDouble(i -> values[i]).toArray();
        }

        double[] modulus() {
            return IntStream.range(0, hertz.length).mapToDouble(i -> Math.hypot(real[i], minusImaginary[i])).toArray();
        }

        /** −φ in degrees: positive for a capacitor. */
        double[] minusPhase() {
            return IntStream.range(0, hertz.length).mapToDouble(i -> Math.toDegrees(Math.atan2(minusImaginary[i], real[i]))).toArray();
        }
    }

    int count() {
        return all.dataset(REAL).map(d -> Math.toIntExact(d.axes().getFirst().size())).orElse(0);
    }

    /** One spectrum as a measurement of its own, for an operation. */
    Measurement one(int spectrum) {
        List<Dataset> parts = Stream.of(REAL, MINUS_IMAGINARY).map(name -> all.dataset(name).orElseThrow().frame(spectrum)).toList();
        return Measurement.of(all.name(), all.technique(), parts, all.metadata());
    }

    Points points(int spectrum) {
        Dataset real = all.dataset(REAL).orElseThrow().frame(spectrum);
        return Points.of(real.axes().getFirst().values().toArray(), real.values().toArray(),
                all.dataset(MINUS_IMAGINARY).orElseThrow().frame(spectrum).values().toArray());
    }

    /** What the spectra can be told apart by, the number first: that which differs among them. */
    List<Dataset> conditions() {
        List<Dataset> conditions = new ArrayList<>();
        Optional<Axis> axis = axis();
        axis.filter(a -> a.quantity().equals(QuantityKind.TIME))
                .ifPresent(a -> conditions.add(Dataset.of("time", QuantityKind.TIME, a.unit(), a, a.values())));
        all.datasets().stream().filter(d -> d.rank() == 1 && d.values().length() == count()).filter(Spectra::differs)
                .forEach(conditions::add);
        return conditions;
    }

    private Optional<Axis> axis() {
        return all.dataset(REAL).map(d -> d.axes().getFirst());
    }

    private static boolean differs(Dataset condition) {
        double[] finite = Arrays.stream(condition.values().toArray()).filter(Double::isFinite).toArray();
        return finite.length > 1 && Arrays.stream(finite).min().orElseThrow() < Arrays.stream(finite).max().orElseThrow();
    }

    /** The condition that people usually look at. */
    Optional<Dataset> usualCondition() {
        return USUAL.stream().flatMap(kind -> conditions().stream().filter(d -> d.quantity().equals(kind))).findFirst();
    }

    /** The middle of a spectrum in seconds on the common clock; NaN when there are no times. */
    double moment(int spectrum) {
        return axis().filter(a -> a.quantity().equals(QuantityKind.TIME)).map(a -> a.values().get(spectrum)).orElse(Double.NaN);
    }

    /** The spectrum whose middle is nearest to a moment; empty when there are no times. */
    OptionalInt nearest(double moment) {
        return IntStream.range(0, count()).filter(i -> !Double.isNaN(moment(i)))
                .boxed().min((a, b) -> Double.compare(Math.abs(moment(a) - moment), Math.abs(moment(b) - moment)))
                .map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}
