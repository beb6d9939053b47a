package org.operanda.raman;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.measure.Unit;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.QuantityKind;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;

/**
 * The spectra of a dataset, one after the other, with rising abscissae whatever their order in the dataset is.
 *
 * @param dataset its last axis is the spectral one
 * @param x       rising abscissae
 * @param falling whether the dataset's own abscissae fall
 */
public record Spectra(Dataset dataset, double[] x, boolean falling) {
    private static final int LEAST_POINTS = 3;
    private static final int PIECES = 64;

    /**
     * The spectra of a measurement.
     *
     * @param name of the dataset; empty for the first one along a Raman shift, a wavenumber or a wavelength
     */
    public static Optional<Spectra> in(Measurement measurement, String name) {
        return measurement.datasets().stream().filter(d -> name.isEmpty() || d.name().equals(name)).filter(Spectra::isSpectral).findFirst()
                .flatMap(Spectra::of);
    }

    private static boolean isSpectral(Dataset dataset) {
        return dataset.rank() > 0 && RamanQuantities.isSpectral(dataset.axes().getLast().quantity())
                && dataset.axes().getLast().size() >= LEAST_POINTS;
    }

    private static Optional<Spectra> of(Dataset dataset) {
        double[] x = dataset.axes().getLast().values().toArray();
        boolean falling = x[0] > x[x.length - 1];
        double[] rising = falling ? reversed(x) : x;
        for (int i = 1; i < rising.length; i++) {
            if (!(rising[i] > rising[i - 1])) {
                return Optional.empty();
            }
        }
        return Optional.of(new Spectra(dataset, rising, falling));
    }

    /** What an operation says that finds no spectrum. */
    static OperationResult none(Measurement measurement, String operation, String name) {
        return OperationResult.failed(Problem.of(Severity.ERROR, operation + ".input",
                "'" + measurement.name() + "' has no " + (name.isEmpty() ? "spectrum" : "dataset '" + name + "'")
                        + " along a Raman shift, a wavenumber or a wavelength that only rises or only falls.",
                "Name the dataset, or turn the axis into a Raman shift with 'raman.axis'."));
    }

    private static double[] reversed(double[] values) {
        double[] reversed = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            reversed[i] = values[values.length - 1 - i];
        }
        return reversed;
    }

    /** How many points a spectrum has. */
    public int points() {
        return x.length;
    }

    /** How many spectra there are. */
    public int count() {
        return Math.toIntExact(dataset.values().length() / x.length);
    }

    /** One spectrum, along rising abscissae. */
    public double[] spectrum(int index) {
        double[] y = new double[x.length];
        dataset.values().copy((long) index * x.length, y, 0, y.length);
        return falling ? reversed(y) : y;
    }

    /**
     * Works on all spectra, several at once where there are several, as in a map without times; each by itself, so that the result does not depend on how many.
     *
     * @param works makes what is done to a spectrum; each sees one spectrum at a time and may keep working space
     */
    void each(Supplier<IntConsumer> works) {
        int pieces = Math.min(PIECES, count());
        IntStream all = IntStream.range(0, pieces);
        (pieces > 1 ? all.parallel() : all).forEach(piece -> {
            IntConsumer work = works.get();
            int end = (int) ((long) count() * (piece + 1) / pieces);
            for (int i = (int) ((long) count() * piece / pieces); i < end; i++) {
                work.accept(i);
            }
        });
    }

    /** Writes one spectrum, along rising abscissae, to its place among all of them. */
    void put(double[] y, int index, double[] all) {
        System.arraycopy(falling ? reversed(y) : y, 0, all, index * x.length, x.length);
    }

    /** The first index at or above an abscissa. */
    int index(double abscissa) {
        int found = Arrays.binarySearch(x, abscissa);
        return found < 0 ? -found - 1 : found;
    }

    /** Curves like these spectra. */
    Dataset curves(String name, QuantityKind quantity, Unit<?> unit, double[] all) {
        return Dataset.of(name, quantity, unit, dataset.axes(), Values.of(all));
    }

    /** The spectra with other ordinates. */
    Dataset changed(double[] all) {
        return curves(dataset.name(), dataset.quantity(), dataset.unit(), all);
    }

    /** A number for each spectrum. */
    Dataset numbers(String name, QuantityKind quantity, Unit<?> unit, double[] values) {
        return Dataset.of(name, quantity, unit, axes(), Values.of(values));
    }

    /** A number with its standard deviation for each spectrum. */
    Dataset numbers(String name, QuantityKind quantity, Unit<?> unit, double[] values, double[] sigma) {
        return new Dataset(name, quantity, unit, axes(), Values.of(values), Optional.of(Values.of(sigma)));
    }

    private List<Axis> axes() {
        return dataset.axes().subList(0, dataset.rank() - 1);
    }

    /** The unit of the abscissae. */
    public Unit<?> unit() {
        return dataset.axes().getLast().unit();
    }

    /** Whether every value of a spectrum is there. */
    static boolean complete(double[] y) {
        for (double value : y) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    /** A problem when some spectra have missing values, with what follows from it. */
    static List<Problem> missing(int count, String operation, String consequence) {
        return count == 0
                ? List.of()
                : List.of(Problem.of(Severity.WARNING, operation + ".missing", count + " spectra have missing values; " + consequence + ".",
                        "Cut the range out that is missing, with 'raman.range'."));
    }
}
