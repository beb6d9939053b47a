package org.operanda.nmr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.measure.Unit;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.math.Noise;

/**
 * One spectrum or a series of them, as operations see them.
 *
 * @param slow         the axis of the series, empty for a single spectrum
 * @param axis         the axis of chemical shift
 * @param shift        its values in ppm, rising
 * @param real         rows × points
 * @param imaginary    rows × points, where they are known
 * @param spectrometer where its frequencies are known
 */
public record Spectra(Optional<Axis> slow, Axis axis, double[] shift, Values real, Optional<Values> imaginary,
        Optional<Spectrometer> spectrometer) {
    /** The input of every operation on spectra. */
    public static final String ROLE = "spectra";
    private static final Problem NONE = Problem.of(Severity.ERROR, "nmr.spectra", "The measurement has no spectra along chemical shift.",
            "Transform its decays first (nmr.transform), or choose a measurement that holds spectra.");

    /** The spectra of a measurement; empty when there are none, or none along a rising shift. */
    public static Optional<Spectra> of(Measurement measurement) {
        Optional<Dataset> real = measurement.dataset(NmrQuantities.SPECTRUM_REAL)
                .or(() -> measurement.datasets().stream().filter(Spectra::isSpectrum).findFirst()).filter(Spectra::isSpectrum);
        return real.map(r -> {
            Axis axis = r.axes().getLast();
            Optional<Values> imaginary = measurement.dataset(NmrQuantities.SPECTRUM_IMAGINARY).filter(i -> i.axes().equals(r.axes()))
                    .map(Dataset::values);
            Optional<Axis> slow = r.rank() == 2 ? Optional.of(r.axes().getFirst()) : Optional.empty();
            double factor = Units.factor(axis.unit(), Units.PARTS_PER_MILLION).orElse(1.0);
            return new Spectra(slow, axis, axis.values().scaled(factor).toArray(), r.values(), imaginary, Spectrometer.of(measurement));
        }).filter(s -> s.shift.length > 2 && s.shift[s.shift.length - 1] > s.shift[0]);
    }

    private static boolean isSpectrum(Dataset dataset) {
        return dataset.quantity().equals(NmrQuantities.INTENSITY) && (dataset.rank() == 1 || dataset.rank() == 2)
                && dataset.axes().getLast().quantity().equals(NmrQuantities.CHEMICAL_SHIFT);
    }

    /** The spectra that stand in a role. */
    static Optional<Spectra> in(Map<String, Measurement> inputs) {
        return Optional.ofNullable(inputs.get(ROLE)).flatMap(Spectra::of);
    }

    /** What an operation says when there are no spectra. */
    static OperationResult missing() {
        return OperationResult.failed(NONE);
    }

    public int rows() {
        return slow.map(a -> Math.toIntExact(a.size())).orElse(1);
    }

    public int points() {
        return shift.length;
    }

    /** The real part of a spectrum. */
    public double[] row(int index) {
        return part(real, index);
    }

    /** The imaginary part of a spectrum; zeros when it is not known. */
    public double[] imaginaryRow(int index) {
        return imaginary.isPresent() ? part(imaginary.get(), index) : new double[points()];
    }

    private double[] part(Values values, int index) {
        double[] row = new double[points()];
        values.copy((long) index * points(), row, 0, points());
        return row;
    }

    /** Mean distance of two points in ppm. */
    public double step() {
        return (shift[points() - 1] - shift[0]) / (points() - 1);
    }

    /** The first point at or above a shift; as many as there are points when all lie below. */
    int index(double ppm) {
        int found = Arrays.binarySearch(shift, ppm);
        return found < 0 ? -found - 1 : found;
    }

    /** The axes of spectra like these. */
    List<Axis> axes() {
        List<Axis> axes = new ArrayList<>();
        slow.ifPresent(axes::add);
        axes.add(axis);
        return axes;
    }

    /** A number for each spectrum, with its standard deviation. */
    Dataset numbers(String name, QuantityKind quantity, Unit<?> unit, double[] values, double[] sigma) {
        return new Dataset(name, quantity, unit, slow.stream().toList(), Values.of(values), Optional.of(Values.of(sigma)));
    }

    /** A number for each spectrum. */
    Dataset numbers(String name, QuantityKind quantity, Unit<?> unit, double[] values) {
        return Dataset.of(name, quantity, unit, slow.stream().toList(), Values.of(values));
    }

    /** Spectra in the place of these, with the frequencies kept. */
    List<Dataset> replaced(Axis newAxis, Values newReal, Optional<Values> newImaginary) {
        List<Axis> axes = axes();
        axes.set(axes.size() - 1, newAxis);
        List<Dataset> datasets = new ArrayList<>();
        datasets.add(Dataset.of(NmrQuantities.SPECTRUM_REAL, NmrQuantities.INTENSITY, Units.ONE, axes, newReal));
        newImaginary
                .ifPresent(v -> datasets.add(Dataset.of(NmrQuantities.SPECTRUM_IMAGINARY, NmrQuantities.INTENSITY, Units.ONE, axes, v)));
        spectrometer.ifPresent(s -> datasets.addAll(s.datasets()));
        return datasets;
    }

    /** Standard deviation of the noise of a spectrum, from the differences of its points. */
    static double noise(double[] shift, double[] row) {
        return Noise.standardDeviation(shift, row);
    }
}
