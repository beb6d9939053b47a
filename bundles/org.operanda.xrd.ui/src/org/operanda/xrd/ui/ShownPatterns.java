package org.operanda.xrd.ui;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.figure.FigureAxis;
import org.operanda.xrd.DiffractionAxis;
import org.operanda.xrd.Radiation;

/**
 * The pattern or the series of patterns that is shown, along the axis that was chosen.
 *
 * @param measurement that holds it
 * @param intensity   along 2θ, d or Q, of rank 1, or of rank 2 for a series
 * @param shown       the axis on the screen
 */
record ShownPatterns(Measurement measurement, Dataset intensity, DiffractionAxis shown) {

    /** Whether a measurement holds patterns. */
    static boolean fits(Measurement measurement) {
        return intensity(measurement).isPresent();
    }

    private static Optional<Dataset> intensity(Measurement measurement) {
        return measurement.datasets().stream().filter(d -> d.quantity().equals(QuantityKind.INTENSITY) && (d.rank() == 1 || d.rank() == 2))
                .filter(d -> DiffractionAxis.of(d.axes().getLast()).isPresent()).max(Comparator.comparingInt(Dataset::rank));
    }

    /**
     * The patterns of a measurement that fits.
     *
     * @param wanted axis; that of the data where it is empty, or where it needs a wavelength that nobody says
     */
    static ShownPatterns of(Measurement measurement, Optional<DiffractionAxis> wanted) {
        Dataset intensity = intensity(measurement).orElseThrow();
        DiffractionAxis own = DiffractionAxis.of(intensity.axes().getLast()).orElseThrow();
        boolean known = Radiation.of(measurement, 0).isPresent();
        return new ShownPatterns(measurement, intensity, wanted.filter(axis -> known || !axis.needsWavelength(own)).orElse(own));
    }

    DiffractionAxis own() {
        return DiffractionAxis.of(intensity.axes().getLast()).orElseThrow();
    }

    boolean isSeries() {
        return intensity.rank() == 2;
    }

    int count() {
        return isSeries() ? Math.toIntExact(intensity.axes().getFirst().size()) : 1;
    }

    private double wavelength() {
        return Radiation.of(measurement, 0).map(Radiation::wavelength).orElse(Double.NaN);
    }

    /** A coordinate of the data's axis, in that axis' own unit, on the axis that is shown. */
    private Function<Double, Double> conversion(Axis axis) {
        DiffractionAxis from = DiffractionAxis.of(axis).orElseThrow();
        double factor = Units.factor(axis.unit(), from.unit()).orElse(Double.NaN);
        double wavelength = wavelength();
        return from == shown
                ? at -> at * factor
                : at -> shown.coordinate(from.spacing(at * factor, wavelength), wavelength);
    }

    /** Where the points of a pattern stand. */
    Values coordinates() {
        return converted(intensity.axes().getLast(), intensity.axes().getLast().values());
    }

    /** Coordinates along an axis like {@code axis} as they are shown. */
    Values converted(Axis axis, Values coordinates) {
        Function<Double, Double> conversion = conversion(axis);
        double[] converted = coordinates.toArray();
        for (int i = 0; i < converted.length; i++) {
            converted[i] = conversion.apply(converted[i]);
        }
        return Values.of(converted);
    }

    /** Places of reflections or peaks, whose kind says along what they are, as they are shown. */
    Optional<Values> positions(Dataset dataset) {
        Axis like = Axis.of(dataset.name(), dataset.quantity(), dataset.unit(), Values.of());
        return DiffractionAxis.of(like).filter(from -> !Double.isNaN(wavelength()) || !shown.needsWavelength(from))
                .map(from -> converted(like, dataset.values()));
    }

    FigureAxis axis() {
        return FigureAxis.of(shown.axis(Values.of())).withName(shown.quantity().label() + " " + shown.quantity().symbol());
    }

    /** The frame that was taken at a moment, or nearest to it; the first for no moment. */
    int frameAt(double moment) {
        if (!isSeries() || Double.isNaN(moment)) {
            return 0;
        }
        Values times = intensity.axes().getFirst().values();
        return IntStream.range(0, count()).boxed().min(Comparator.comparingDouble(i -> Math.abs(times.get(i) - moment))).orElse(0);
    }

    /** One frame with all that belongs to it, as an operation gets it. */
    Measurement frame(int index) {
        return isSeries() && measurement.frameCount() > 0 ? measurement.frame(index) : measurement;
    }

    /** The intensity of one frame. */
    Dataset pattern(int index) {
        return isSeries() ? intensity.frame(index) : intensity;
    }

    /** The places of peaks frame by frame, one curve for each peak; nothing for what is no such thing. */
    List<Values> tracks(Dataset dataset) {
        boolean along = isSeries() && dataset.rank() > 0 && dataset.rank() < 3 && dataset.axes().getFirst().size() == count()
                && dataset.axes().getFirst().quantity().equals(intensity.axes().getFirst().quantity());
        Optional<Values> places = along ? positions(dataset) : Optional.empty();
        if (places.isEmpty()) {
            return List.of();
        }
        int peaks = Math.toIntExact(dataset.values().length() / Math.max(1, count()));
        return IntStream.range(0, peaks).mapToObj(p -> Values.computed(count(), frame -> places.get().get(frame * peaks + p))).toList();
    }

    /** Whether a dataset is a list of reflections: places that do not run along the frames. */
    boolean isReflections(Dataset dataset) {
        return dataset.rank() == 1 && !dataset.axes().getFirst().quantity().equals(QuantityKind.TIME) && tracks(dataset).isEmpty()
                && positions(dataset).isPresent();
    }

    /** Whether a dataset is drawn over the patterns: a background or a fit along the same points. */
    boolean isOver(Dataset dataset) {
        return dataset.quantity().equals(QuantityKind.INTENSITY) && Arrays.equals(dataset.shape(), intensity.shape())
                && sameEnds(dataset.axes().getLast(), intensity.axes().getLast());
    }

    private static boolean sameEnds(Axis one, Axis other) {
        long last = one.size() - 1;
        return one.quantity().equals(other.quantity()) && one.unit().equals(other.unit()) && last >= 0
                && one.values().get(0) == other.values().get(0) && one.values().get(last) == other.values().get(last);
    }
}
