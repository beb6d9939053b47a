package org.operanda.xrd.image;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Exposure;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.xrd.Radiation;
import org.operanda.xrd.XrdQuantities;
import org.operanda.xrd.format.ScanTime;

/** An image, or a series of them, as a measurement: {@value #IMAGE} over rows and columns, and what a Dectris header says of it. */
final class DetectorImage {
    static final String IMAGE = "image";
    static final String PIXEL_1 = "detector.pixel-1";
    static final String PIXEL_2 = "detector.pixel-2";
    private static final int MOST_PIXELS = 1 << 28;
    private static final Pattern PIXEL_SIZE = Pattern.compile("Pixel_size\\s+([-+.\\deE]+) m x ([-+.\\deE]+) m");
    private static final Pattern WAVELENGTH = Pattern.compile("Wavelength\\s+([.\\d]+) A");
    private static final Pattern EXPOSURE = Pattern.compile("Exposure_time\\s+([-+.\\deE]+) s");
    private static final Pattern DETECTOR = Pattern.compile("Detector:?\\s+([^#\\r\\n;]+)");
    private static final Pattern DATE = Pattern.compile("#\\s*(\\d{4}[-/]\\d\\d[-/]\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?)");

    private DetectorImage() {}

    /** Whether there can be an image of so many rows and columns. */
    static boolean isPossible(long rows, long columns) {
        return rows > 0 && columns > 0 && rows <= MOST_PIXELS && columns <= MOST_PIXELS && rows * columns <= MOST_PIXELS;
    }

    /** One image. */
    static Measurement single(String name, int rows, int columns, Values pixels, Map<String, String> metadata, Optional<Exposure> when) {
        return new Measurement(name, "xrd", List.of(dataset(List.of(), rows, columns, pixels)), when, metadata);
    }

    /** A series of images along an axis of times or numbers. */
    static Measurement series(String name, Axis frames, int rows, int columns, Values pixels, Map<String, String> metadata) {
        return Measurement.of(name, "xrd", List.of(dataset(List.of(frames), rows, columns, pixels)), metadata);
    }

    private static Dataset dataset(List<Axis> frames, int rows, int columns, Values pixels) {
        List<Axis> axes = new ArrayList<>(frames);
        axes.add(Axis.of("row", QuantityKind.INDEX, Units.ONE, Values.indices(rows)));
        axes.add(Axis.of("column", QuantityKind.INDEX, Units.ONE, Values.indices(columns)));
        return Dataset.of(IMAGE, XrdQuantities.DETECTOR_IMAGE, Units.ONE, axes, pixels);
    }

    /** What the comment lines of a Dectris header say. */
    static Map<String, String> dectris(String header) {
        Map<String, String> metadata = new LinkedHashMap<>();
        Matcher pixel = PIXEL_SIZE.matcher(header);
        if (pixel.find()) {
            metadata.put(PIXEL_1, pixel.group(2) + " m");
            metadata.put(PIXEL_2, pixel.group(1) + " m");
        }
        find(WAVELENGTH, header).flatMap(DetectorImage::positive)
                .ifPresent(angstrom -> metadata.putAll(Radiation.monochromatic(angstrom).metadata()));
        find(EXPOSURE, header).ifPresent(seconds -> metadata.put("exposure-time", seconds + " s"));
        find(DETECTOR, header).ifPresent(detector -> metadata.put(Metadata.INSTRUMENT, detector.strip()));
        if (!header.isBlank()) {
            metadata.put(Metadata.COMMENT, header.strip());
        }
        return metadata;
    }

    /** When the image was taken after a Dectris header. */
    static Optional<Exposure> exposure(String header) {
        double seconds = find(EXPOSURE, header).flatMap(DetectorImage::positive).orElse(0.0);
        return find(DATE, header).map(text -> text.replace('/', '-').replace(' ', 'T')).flatMap(ScanTime::parse)
                .map(start -> start.lasting(seconds, "detector computer"));
    }

    private static Optional<String> find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Double> positive(String text) {
        try {
            double number = Double.parseDouble(text);
            return number > 0 && Double.isFinite(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
