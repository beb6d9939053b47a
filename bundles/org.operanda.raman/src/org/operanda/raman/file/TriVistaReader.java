package org.operanda.raman.file;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Exposure;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.raman.RamanQuantities;

/**
 * Reads TriVista's {@code .tvf}: XML with one frame per spectrum, their wavelengths and, in a series, the moment of each. A detector of several lines gives a
 * spectrum for each line.
 */
public final class TriVistaReader implements Reader {
    private static final String ROOT = "XmlMain";
    private static final LocalDateTime TICK_ZERO = LocalDateTime.of(1, 1, 1, 0, 0);
    private static final long EARLIEST = 599_266_080_000_000_000L;
    private static final long LATEST = 725_846_400_000_000_000L;
    private static final double TICKS_PER_SECOND = 1e7;

    @Override
    public Probe probe(Source source) {
        return source.headText().contains("<" + ROOT)
                ? Probe.of(90, "is XML with TriVista's root XmlMain")
                : Probe.no("has no XML root XmlMain");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        return Xml.read(source, ROOT, "TriVista file", progress, TriVistaReader::read);
    }

    private static ReadResult read(String file, Xml root, List<Problem> problems) {
        List<Measurement> measurements = new ArrayList<>();
        for (Xml document : root.all().filter(e -> e.name().equals("Document")).toList()) {
            String name = measurements.isEmpty() ? file : file + " #" + (measurements.size() + 1);
            measurement(name, document, problems).ifPresent(measurements::add);
        }
        if (measurements.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.error("raman.trivista.empty", "The file holds no spectrum.", "Save it from VistaControl with its data.",
                    Location.file(file)));
        }
        return new ReadResult(measurements, problems);
    }

    private static Optional<Measurement> measurement(String name, Xml document, List<Problem> problems) {
        Optional<Xml> calibration = document.first("xDim").flatMap(d -> d.first("Calibration"));
        List<Xml> frames = document.first("Data").map(d -> d.children().stream().filter(c -> c.name().equals("Frame")).toList())
                .orElseGet(List::of);
        double[] listed = calibration.map(c -> Xml.numbers(c.attribute("ValueArray"), "|")).orElseGet(() -> new double[0]);
        double[] places = listed.length > 1 ? Arrays.copyOfRange(listed, 1, listed.length) : listed;
        if (places.length < 2 || frames.isEmpty()) {
            problems.add(Problem.error("raman.trivista.axis", "'" + name + "' has no wavelengths or no frame.",
                    "Save it from VistaControl again.",
                    Location.file(name)));
            return Optional.empty();
        }
        List<double[]> rows = new ArrayList<>();
        for (Xml frame : frames) {
            double[] values = Xml.numbers(frame.content(), ";");
            for (int from = 0; from == 0 || from + places.length <= values.length; from += places.length) {
                double[] row = new double[places.length];
                Arrays.fill(row, Double.NaN);
                System.arraycopy(values, Math.min(from, values.length), row, 0, Math.max(0, Math.min(row.length, values.length - from)));
                rows.add(row);
            }
            if (values.length == 0 || values.length % places.length != 0) {
                problems.add(Problem.warning("raman.trivista.frame",
                        "A frame of '" + name + "' has " + values.length + " points for " + places.length
                                + " wavelengths.",
                        "The file may be damaged.", Location.file(name)));
            }
        }
        double[] all = new double[rows.size() * places.length];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i), 0, all, i * places.length, places.length);
        }
        Axis axis = calibration.get().attribute("Unit").equals("Nanometer")
                ? SpectralAxes.wavelength(Values.of(places))
                : SpectralAxes.of(calibration.get().attribute("Unit"), true, Values.of(places));
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(Metadata.INSTRUMENT, "TriVista");
        metadata.put(Metadata.START, document.attribute("RecordTime"));
        double laser = Arrays.stream(Xml.numbers(calibration.get().attribute("LaserWave"), "\\s")).findFirst().orElse(0);
        if (laser > 0) {
            metadata.put(RamanQuantities.LASER, laser + " nm");
        }
        return Optional.of(place(name, rows.size(), axis, Values.of(all), document, frames, metadata));
    }

    private static Measurement place(String name, int rows, Axis axis, Values values, Xml document, List<Xml> frames,
            Map<String, String> metadata) {
        long[] ticks = frames.stream().mapToLong(f -> ticks(f.attribute("TimeStamp"))).toArray();
        boolean timed = rows == frames.size() && Arrays.stream(ticks).allMatch(t -> t > EARLIEST && t < LATEST);
        Optional<LocalDateTime> recorded = Moments.parse(document.attribute("RecordTime"));
        if (rows == 1) {
            Optional<LocalDateTime> start = timed ? Optional.of(moment(ticks[0])) : recorded;
            return new Measurement(name, RamanQuantities.RAMAN,
                    List.of(Dataset.of(RamanQuantities.INTENSITY, QuantityKind.INTENSITY, Units.ONE, axis, values)),
                    start.map(s -> new Exposure(Clock.local("TriVista", s), 0, 0)), metadata);
        }
        Axis along = timed
                ? Axis.time(Values.of(Arrays.stream(ticks).mapToDouble(t -> (t - ticks[0]) / TICKS_PER_SECOND).toArray()),
                        Clock.local("TriVista", moment(ticks[0])))
                : Axis.index(rows);
        return Measurement.of(name, RamanQuantities.RAMAN,
                List.of(Dataset.of(RamanQuantities.INTENSITY, QuantityKind.INTENSITY, Units.ONE, List.of(along, axis), values)), metadata);
    }

    private static long ticks(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private static LocalDateTime moment(long ticks) {
        return TICK_ZERO.plusSeconds(ticks / 10_000_000).plusNanos(ticks % 10_000_000 * 100);
    }
}
