package org.operanda.xrd.image;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.xrd.Radiation;
import org.operanda.xrd.XrdQuantities;

/**
 * Where a flat detector stands, as a {@code .poni} file of pyFAI says it (J. Kieffer, D. Karkoulis, J. Phys.: Conf. Ser. 425 (2013) 202012): the point of normal
 * incidence, the foot of the perpendicular from the sample onto the detector, and three rotations, first about the axis of the rows, then of the columns, last
 * about the beam. Axis 1 counts the rows of the image (slow), axis 2 its columns (fast), axis 3 runs along the beam; the middle of pixel (i, j) lies at ((i + ½)
 * pixel1, (j + ½) pixel2). All lengths are in m, angles in rad.
 *
 * @param distance   from the sample to the point of normal incidence
 * @param poni1      that point along the rows
 * @param poni2      that point along the columns
 * @param rot1       about axis 1
 * @param rot2       about axis 2
 * @param rot3       about axis 3
 * @param pixel1     height of a pixel; NaN when the file does not say it
 * @param pixel2     width of a pixel; NaN when the file does not say it
 * @param wavelength NaN when the file does not say it
 */
public record PoniGeometry(double distance, double poni1, double poni2, double rot1, double rot2, double rot3, double pixel1, double pixel2,
        double wavelength) {
    private static final Pattern ENTRY = Pattern.compile("\\s*([A-Za-z_0-9]+)\\s*[:=]\\s*(.*?)\\s*");
    private static final Pattern PIXEL = Pattern.compile("\"?(pixel[12])\"?\\s*:\\s*([-+.\\deE]+)");
    private static final Pattern ORIENTATION = Pattern.compile("\"?orientation\"?\\s*:\\s*(\\d)");
    /** Side of a pixel by the beginning of pyFAI's name of the detector. */
    private static final Map<String, Double> DETECTORS = Map.of("pilatus", 172e-6, "eiger", 75e-6, "lambda", 55e-6, "mythen", 50e-6,
            "jungfrau", 75e-6);

    public PoniGeometry {
        if (!(distance > 0)) {
            throw new IllegalArgumentException("the distance of a detector is greater than 0, not " + distance);
        }
    }

    /** Reads the text of a {@code .poni} file, of versions 1 to 2.1; of a quantity that stands there several times, the last holds. Empty when it is none. */
    public static Optional<PoniGeometry> parse(String text) {
        Map<String, String> entries = new LinkedHashMap<>();
        text.lines().filter(line -> !line.startsWith("#")).map(ENTRY::matcher).filter(Matcher::matches)
                .forEach(m -> entries.put(m.group(1).toLowerCase(Locale.ROOT), m.group(2)));
        OptionalDouble distance = number(entries, "distance");
        if (!(distance.orElse(0) > 0) || number(entries, "poni1").isEmpty() || number(entries, "poni2").isEmpty() || isTurned(entries)) {
            return Optional.empty();
        }
        return Optional.of(new PoniGeometry(distance.getAsDouble(), number(entries, "poni1").getAsDouble(),
                number(entries, "poni2").getAsDouble(), number(entries, "rot1").orElse(0), number(entries, "rot2").orElse(0),
                number(entries, "rot3").orElse(0), pixel(entries, 1), pixel(entries, 2), number(entries, "wavelength").orElse(Double.NaN)));
    }

    /** Version 2.1 may say that the image is mirrored; only 3, as it is, and 0, not said, are understood. */
    private static boolean isTurned(Map<String, String> entries) {
        Matcher orientation = ORIENTATION.matcher(entries.getOrDefault("detector_config", ""));
        return orientation.find() && !orientation.group(1).equals("3") && !orientation.group(1).equals("0");
    }

    private static OptionalDouble number(Map<String, String> entries, String key) {
        try {
            double number = Double.parseDouble(entries.getOrDefault(key, ""));
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private static double pixel(Map<String, String> entries, int axis) {
        Matcher configured = PIXEL.matcher(entries.getOrDefault("detector_config", ""));
        while (configured.find()) {
            if (configured.group(1).equals("pixel" + axis)) {
                return number(Map.of("pixel", configured.group(2)), "pixel").orElse(Double.NaN);
            }
        }
        OptionalDouble stated = number(entries, "pixelsize" + axis);
        String detector = entries.getOrDefault("detector", "").toLowerCase(Locale.ROOT);
        return stated.isPresent()
                ? stated.getAsDouble()
                : DETECTORS.entrySet().stream().filter(d -> detector.startsWith(d.getKey())).map(Map.Entry::getValue).findFirst()
                        .orElse(Double.NaN);
    }

    /** The datasets that state this geometry in a measurement. */
    List<Dataset> datasets() {
        return List.of(length("distance", distance), length("poni1", poni1), length("poni2", poni2), angle("rot1", rot1),
                angle("rot2", rot2), angle("rot3", rot3), length("pixel1", pixel1), length("pixel2", pixel2));
    }

    private static Dataset length(String name, double metres) {
        return Dataset.scalar(name, XrdQuantities.LENGTH, Units.METRE, metres);
    }

    private static Dataset angle(String name, double radians) {
        return Dataset.scalar(name, QuantityKind.ANGLE, Units.RADIAN, radians);
    }

    /** The geometry that a measurement states; empty when it states none. */
    public static Optional<PoniGeometry> of(Measurement measurement) {
        double distance = number(measurement, "distance");
        if (!(distance > 0) || Double.isNaN(number(measurement, "poni1") + number(measurement, "poni2"))) {
            return Optional.empty();
        }
        double wavelength = Radiation.of(measurement, 0).map(r -> 1e-10 * r.wavelength()).orElse(Double.NaN);
        return Optional.of(new PoniGeometry(distance, number(measurement, "poni1"), number(measurement, "poni2"),
                number(measurement, "rot1"), number(measurement, "rot2"), number(measurement, "rot3"), number(measurement, "pixel1"),
                number(measurement, "pixel2"), wavelength));
    }

    private static double number(Measurement measurement, String name) {
        return measurement.dataset(name).filter(d -> d.rank() == 0).map(d -> d.values().get(0)).orElse(Double.NaN);
    }

    /** This geometry with pixels of that size, in m, and that wavelength in m. */
    public PoniGeometry with(double newPixel1, double newPixel2, double newWavelength) {
        return new PoniGeometry(distance, poni1, poni2, rot1, rot2, rot3, newPixel1, newPixel2, newWavelength);
    }

    /** The rotations made up once. */
    Laboratory laboratory() {
        return new Laboratory(this);
    }

    /** Turns places on the detector into directions from the sample. */
    static final class Laboratory {
        private final PoniGeometry geometry;
        private final double[] first;
        private final double[] second;
        private final double[] third;

        Laboratory(PoniGeometry g) {
            geometry = g;
            double c1 = Math.cos(g.rot1);
            double s1 = Math.sin(g.rot1);
            double c2 = Math.cos(g.rot2);
            double s2 = Math.sin(g.rot2);
            double c3 = Math.cos(g.rot3);
            double s3 = Math.sin(g.rot3);
            first = new double[] {c2 * c3, c3 * s1 * s2 - c1 * s3, -(c1 * c3 * s2 + s1 * s3)};
            second = new double[] {c2 * s3, c1 * c3 + s1 * s2 * s3, c3 * s1 - c1 * s2 * s3};
            third = new double[] {s2, -c2 * s1, c1 * c2};
        }

        private static double along(double[] row, double p1, double p2, double distance) {
            return row[0] * p1 + row[1] * p2 + row[2] * distance;
        }

        /** 2θ in rad of a place given in pixels from the corner of the image. */
        double twoTheta(double row, double column) {
            double p1 = row * geometry.pixel1 - geometry.poni1;
            double p2 = column * geometry.pixel2 - geometry.poni2;
            double t1 = along(first, p1, p2, geometry.distance);
            double t2 = along(second, p1, p2, geometry.distance);
            return Math.atan2(Math.sqrt(t1 * t1 + t2 * t2), along(third, p1, p2, geometry.distance));
        }

        /** χ in rad: from axis 2 towards axis 1. */
        double azimuth(double row, double column) {
            double p1 = row * geometry.pixel1 - geometry.poni1;
            double p2 = column * geometry.pixel2 - geometry.poni2;
            return Math.atan2(along(first, p1, p2, geometry.distance), along(second, p1, p2, geometry.distance));
        }

        /** The solid angle of a pixel relative to that of one at the point of normal incidence: the cube of the cosine of incidence. */
        double solidAngle(double row, double column) {
            double p1 = row * geometry.pixel1 - geometry.poni1;
            double p2 = column * geometry.pixel2 - geometry.poni2;
            double cosine = geometry.distance / Math.sqrt(geometry.distance * geometry.distance + p1 * p1 + p2 * p2);
            return cosine * cosine * cosine;
        }
    }
}
