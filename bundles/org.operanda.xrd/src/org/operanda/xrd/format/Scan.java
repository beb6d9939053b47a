package org.operanda.xrd.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.measure.Unit;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Exposure;
import org.operanda.data.Frames;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.reader.ReadResult;
import org.operanda.xrd.DiffractionAxis;

/** One scan on its way from a file to a measurement: an intensity along an axis, and numbers that hold for all of it. */
final class Scan {
    static final String TECHNIQUE = "xrd";
    static final String INTENSITY = "intensity";
    static final Unit<?> COUNTS_PER_SECOND = Units.ONE.divide(Units.SECOND);

    private final Map<String, String> metadata = new LinkedHashMap<>();
    private final List<Dataset> numbers = new ArrayList<>();
    private Axis axis = DiffractionAxis.TWO_THETA.axis(Values.of());
    private double[] intensity = {};
    private Unit<?> unit = Units.ONE;
    private Optional<double[]> sigma = Optional.empty();
    private Optional<Exposure> exposure = Optional.empty();

    /** What the pattern runs along: 2θ for the names that mean it, else the angle of that name; in degrees. */
    static Axis axis(String name, double[] degrees) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        boolean twoTheta = plain.isEmpty() || plain.contains("2theta") || plain.contains("twotheta") || plain.equals("gonio");
        return twoTheta
                ? DiffractionAxis.TWO_THETA.axis(Values.of(degrees))
                : Axis.of(plain, QuantityKind.ANGLE, Units.DEGREE, Values.of(degrees));
    }

    void axis(Axis newAxis) {
        axis = newAxis;
    }

    void intensity(double[] values, Unit<?> newUnit) {
        intensity = values;
        unit = newUnit;
    }

    void sigma(double[] values) {
        sigma = Optional.of(values);
    }

    void exposure(Exposure when) {
        exposure = Optional.of(when);
    }

    void exposure(Optional<Exposure> when) {
        exposure = when;
    }

    /** A number that holds for the whole scan. */
    void number(String name, QuantityKind quantity, Unit<?> numberUnit, double value) {
        if (numbers.stream().noneMatch(n -> n.name().equals(name)) && !name.equals(INTENSITY)) {
            numbers.add(Dataset.scalar(name, quantity, numberUnit, value));
        }
    }

    Map<String, String> metadata() {
        return metadata;
    }

    /** Says a thing about the scan, unless it says nothing. */
    void put(String key, String value) {
        if (!value.isBlank()) {
            metadata.put(key, value.strip());
        }
    }

    int size() {
        return intensity.length;
    }

    /** The scan as a measurement, as long as the shorter of axis and intensity; empty when it has no point. */
    Optional<Measurement> measurement(String name) {
        int count = (int) Math.min(intensity.length, axis.size());
        if (count == 0) {
            return Optional.empty();
        }
        Axis cut = Axis.of(axis.name(), axis.quantity(), axis.unit(), Values.of(Arrays.copyOf(axis.values().toArray(), count)));
        Optional<Values> deviations = sigma.filter(s -> s.length >= count).map(s -> Values.of(Arrays.copyOf(s, count)));
        List<Dataset> datasets = new ArrayList<>();
        datasets.add(new Dataset(INTENSITY, QuantityKind.INTENSITY, unit, List.of(cut), Values.of(Arrays.copyOf(intensity, count)),
                deviations));
        datasets.addAll(numbers);
        return Optional.of(new Measurement(name, TECHNIQUE, datasets, exposure, metadata));
    }

    /**
     * All scans of a file: one series when they have one axis and each its time, else a measurement each.
     *
     * @param problems of the file so far
     */
    static ReadResult result(String file, List<Scan> scans, List<Problem> problems) {
        List<Measurement> measurements = new ArrayList<>();
        for (int i = 0; i < scans.size(); i++) {
            scans.get(i).measurement(scans.size() == 1 ? file : file + " scan " + (i + 1)).ifPresent(measurements::add);
        }
        if (measurements.size() < 2 || !isSeries(measurements)) {
            return new ReadResult(measurements, problems);
        }
        ReadResult series = Frames.stack(file, measurements);
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(series.problems());
        return new ReadResult(series.measurements(), all);
    }

    private static boolean isSeries(List<Measurement> measurements) {
        Axis first = measurements.getFirst().datasets().getFirst().axes().getFirst();
        double[] points = first.values().toArray();
        return measurements.stream().allMatch(m -> {
            Axis axis = m.datasets().getFirst().axes().getFirst();
            return m.exposure().isPresent() && axis.quantity().equals(first.quantity()) && Arrays.equals(axis.values().toArray(), points);
        });
    }
}
