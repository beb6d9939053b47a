package org.operanda.nmr.file;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Exposure;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.nmr.NmrQuantities;
import org.operanda.nmr.Spectrometer;

/**
 * Reads JEOL Delta files (.jdf), also compressed by gzip: decays and spectra of one dimension, and decays of two. The format is JEOL's JDF 2.0: a big-endian
 * header of 1360 bytes, a table of parameters of 64 bytes each, and the numbers, real parts before imaginary ones, those of two dimensions in tiles. The instrument turns the other way round, so imaginary parts change sign. The
 * delay of the digital filter follows from the orders and factors of its stages.
 */
public final class JeolReader implements Reader {
    private static final String MAGIC = "JEOL.NMR";
    private static final int HEADER = 1360;
    private static final int PARAMETER = 64;
    private static final int MOST_PARAMETERS = 1 << 14;
    /** More than gzip shrinks decays by. */
    private static final long GREATEST_RATIO = 40;
    private static final int UNIT_SECOND = 28;
    private static final int UNIT_HERTZ = 13;
    private static final int UNIT_PPM = 26;
    private static final int AXIS_COMPLEX = 3;
    /** Seconds from 1970 to 1990, from which JEOL counts. */
    private static final long EPOCH = 631152000;

    /** The parameters by their names in lower case, as text or number. */
    private record Parameters(Map<String, String> texts, Map<String, Double> numbers) {
        Optional<Double> number(String name) {
            return Optional.ofNullable(numbers.get(name));
        }

        Optional<String> text(String name) {
            return Optional.ofNullable(texts.get(name)).filter(t -> !t.isEmpty());
        }
    }

    @Override
    public Probe probe(Source source) {
        if (source.startsWith(MAGIC)) {
            return Probe.of(98, "starts with " + MAGIC);
        }
        try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(source.head()))) {
            return new String(stream.readNBytes(MAGIC.length()), StandardCharsets.ISO_8859_1).equals(MAGIC)
                    ? Probe.of(98, "compressed, starts with " + MAGIC)
                    : Probe.no("compressed, but not from " + MAGIC);
        } catch (IOException e) {
            return Probe.no("does not start with " + MAGIC);
        }
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        Location place = Location.file(source.path().toString());
        List<Problem> problems = new ArrayList<>();
        byte[] bytes = new byte[0];
        try (InputStream file = new BufferedInputStream(Files.newInputStream(source.path()), 1 << 16)) {
            int most = (int) Math.min(Integer.MAX_VALUE / 2, GREATEST_RATIO * source.size());
            bytes = source.startsWith(MAGIC) ? file.readNBytes(most) : inflated(file, most, problems, place);
        } catch (IOException e) {
            problems.add(unreadable(e.getMessage(), place));
        }
        if (bytes.length < HEADER) {
            return new ReadResult(List.of(), problems.isEmpty() ? List.of(unreadable("it breaks off within its header", place)) : problems);
        }
        Optional<Measurement> measurement = measurement(source, bytes, place, problems);
        return progress.isCancelled() ? ReadResult.EMPTY : new ReadResult(measurement.stream().toList(), problems);
    }

    private static Problem unreadable(String reason, Location place) {
        return Problem.error("nmr.jeol.unreadable", "The file cannot be read: " + reason + ".", "Copy it again.", place);
    }

    /** What can be had of a compressed file, also of one that breaks off. */
    private static byte[] inflated(InputStream file, int most, List<Problem> problems, Location place) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] piece = new byte[1 << 16];
        try (InputStream stream = new GZIPInputStream(file)) {
            for (int n = stream.read(piece); n > 0 && all.size() < most; n = stream.read(piece)) {
                all.write(piece, 0, n);
            }
        } catch (IOException e) {
            problems.add(unreadable("its compression breaks off, " + e.getMessage(), place));
        }
        return all.toByteArray();
    }

    private static Optional<Measurement> measurement(Source source, byte[] bytes, Location place, List<Problem> problems) {
        ByteBuffer header = ByteBuffer.wrap(bytes);
        ByteOrder order = bytes[8] == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        int dimensions = bytes[12];
        int points = header.getInt(176);
        int last = header.getInt(240);
        int start = header.getInt(1284);
        int unit = bytes[33];
        Parameters parameters = parameters(bytes, header.getInt(1212), order);
        boolean plane = dimensions == 2 && unit == UNIT_SECOND;
        if (dimensions != 1 && !plane || points <= 0 || start < HEADER || start >= bytes.length
                || unit != UNIT_SECOND && unit != UNIT_HERTZ && unit != UNIT_PPM) {
            problems.add(Problem.error("nmr.jeol.shape",
                    "The header asks for " + dimensions + " dimensions of " + points + " points, which is not read.",
                    "Decays of one and two dimensions and spectra of one are read; export others from Delta as JCAMP-DX.", place));
            return Optional.empty();
        }
        Encoding encoding = (bytes[14] & 0xff) >> 6 == 0 ? Encoding.FLOAT64 : Encoding.FLOAT32;
        if (plane) {
            Optional<Samples> samples = new JeolPlane(header, order, encoding).samples(start);
            if (samples.isEmpty()) {
                problems.add(unreadable("its planes are not whole", place));
            }
            return samples.map(s -> measurement(source, header, parameters, s.conjugate(), unit));
        }
        boolean complex = bytes[24] == AXIS_COMPLEX;
        boolean decay = unit == UNIT_SECOND;
        Samples samples;
        try {
            Samples.Layout layout = complex
                    ? Samples.Layout.split(1, points, encoding, order)
                    : Samples.Layout.real(1, points, encoding, order);
            Samples.Layout claimed = decay ? layout : layout.fallingPoints();
            samples = Samples.read(new ByteArrayInputStream(bytes, start, bytes.length - start),
                    claimed.within(bytes.length - (long) start));
        } catch (IOException | ArithmeticException | IllegalArgumentException e) {
            problems.add(unreadable(String.valueOf(e.getMessage()), place));
            return Optional.empty();
        }
        if (samples.points() < points) {
            problems.add(Problem.error("nmr.jeol.short", "The file breaks off within its " + points + " points.", "Copy it again.", place));
        }
        if (samples.rows() == 0 || samples.points() == 0) {
            return Optional.empty();
        }
        return Optional.of(measurement(source, header, parameters, decay ? used(samples, last).conjugate() : samples, unit));
    }

    /** Up to the last point that the header counts as measured. */
    private static Samples used(Samples samples, int last) {
        int points = last > 0 && last < samples.points() ? last + 1 : samples.points();
        return new Samples(1, points, samples.real().slice(0, points), samples.imaginary().map(v -> v.slice(0, points)));
    }

    private static Measurement measurement(Source source, ByteBuffer header, Parameters parameters, Samples samples, int unit) {
        String clock = "JEOL";
        Optional<Instant> started = parameters.number("actual_start_time").filter(s -> s > 0)
                .map(s -> Instant.ofEpochSecond(EPOCH + s.longValue()));
        Optional<Instant> ended = parameters.number("end_time").filter(s -> s > 0).map(s -> Instant.ofEpochSecond(EPOCH + s.longValue()));
        List<Axis> slow = samples.rows() == 1 ? List.of() : List.of(Signal.rows(samples.rows(), started, ended, clock));
        double frequency = header.getDouble(1064);
        double begin = header.getDouble(272);
        double end = header.getDouble(336);
        double carrier = parameters.number("x_freq").map(hertz -> hertz * 1e-6).filter(f -> f > 0).orElse(frequency);
        double reference = carrier / (1 + 1e-6 * parameters.number("x_offset").orElse(0.0));
        List<Dataset> datasets = new ArrayList<>();
        if (unit == UNIT_SECOND) {
            double width = parameters.number("x_sweep").filter(w -> w > 0).orElse((samples.points() - 1) / (end - begin));
            datasets.addAll(Signal.decays(samples, slow, 1 / width, filterDelay(parameters)));
        } else {
            double perPpm = unit == UNIT_HERTZ ? frequency : 1;
            double high = Math.max(begin, end) / perPpm;
            double low = Math.min(begin, end) / perPpm;
            datasets.addAll(Signal.spectra(samples, List.of(),
                    Signal.shifts(samples.points(), high, (high - low) * samples.points() / Math.max(1, samples.points() - 1))));
        }
        if (carrier > 0 && reference > 0) {
            datasets.addAll(new Spectrometer(carrier, reference).datasets());
        }
        Optional<Exposure> exposure = slow.isEmpty() ? Signal.exposure(started, ended, clock) : Optional.empty();
        return new Measurement(source.name(), "nmr", datasets, exposure, metadata(header, parameters));
    }

    /** Points by which the stages of the filter delay a decay: Σ (order − 1) / (product of this and all later factors) / 2. */
    private static double filterDelay(Parameters parameters) {
        String[] orders = parameters.text("orders").orElse("").split("\\s+");
        String[] factors = parameters.text("factors").orElse("").split("\\s+");
        if (parameters.text("digital_filter").filter(t -> t.equalsIgnoreCase("TRUE")).isEmpty() || orders.length != factors.length + 1) {
            return 0;
        }
        double delay = 0;
        double product = 1;
        for (int stage = factors.length - 1; stage >= 0; stage--) {
            if (!factors[stage].matches("\\d{1,6}") || !orders[stage + 1].matches("\\d{1,6}")) {
                return 0;
            }
            product *= Double.parseDouble(factors[stage]);
            delay += (Double.parseDouble(orders[stage + 1]) - 1) / product;
        }
        return Double.isFinite(delay) ? delay / 2 : 0;
    }

    private static Parameters parameters(byte[] bytes, int start, ByteOrder order) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, Double> numbers = new LinkedHashMap<>();
        if (start >= HEADER - PARAMETER && start <= bytes.length - 16) {
            ByteBuffer table = ByteBuffer.wrap(bytes).order(order);
            int count = Math.min(MOST_PARAMETERS, table.getInt(start + 8) + 1);
            for (int i = 0, at = start + 16; i < count && at <= bytes.length - PARAMETER; i++, at += PARAMETER) {
                String name = text(bytes, at + 36, 28).toLowerCase(Locale.ROOT);
                switch (table.getInt(at + 32)) {
                    case 0 -> texts.put(name, text(bytes, at + 16, 16));
                    case 1 -> numbers.put(name, (double) table.getInt(at + 16));
                    case 2 -> numbers.put(name, table.getDouble(at + 16) * prefix(bytes[at + 6]));
                    default -> texts.put(name, "");
                }
            }
        }
        return new Parameters(texts, numbers);
    }

    /** The power of ten of a unit's prefix: 0 none, 1 milli, 2 micro …, −1 kilo, −2 mega … in the upper half of a byte. */
    private static double prefix(byte unit) {
        return Math.pow(1000, -(unit >> 4));
    }

    private static String text(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1).replaceAll("\0.*", "").strip();
    }

    private static Map<String, String> metadata(ByteBuffer header, Parameters parameters) {
        Map<String, String> metadata = new LinkedHashMap<>();
        String title = text(header.array(), 48, 124);
        if (!title.isEmpty()) {
            metadata.put(Metadata.TITLE, title);
        }
        parameters.text("x_domain").ifPresent(v -> metadata.put(NmrQuantities.NUCLEUS, nucleus(v)));
        parameters.text("experiment").ifPresent(v -> metadata.put(Metadata.METHOD, v));
        parameters.text("solvent").ifPresent(v -> metadata.put("solvent", v));
        parameters.number("total_scans").ifPresent(v -> metadata.put("scans", String.valueOf(v.intValue())));
        parameters.number("temp_get").ifPresent(v -> metadata.put("temperature", v + " °C"));
        parameters.number("x_sweep").ifPresent(v -> metadata.put("spectral-width", v + " Hz"));
        return metadata;
    }

    /** JEOL writes {@code Proton}, {@code Carbon13}, {@code Lithium7}. */
    private static String nucleus(String domain) {
        Map<String, String> elements = Map.of("proton", "1H", "carbon", "C", "lithium", "Li", "sodium", "Na", "silicon", "Si", "phosphorus",
                "P",
                "fluorine", "F", "aluminum", "Al", "boron", "B", "oxygen", "O");
        String element = elements.getOrDefault(domain.replaceAll("\\d", "").toLowerCase(Locale.ROOT), domain);
        return element.equals("1H") || element.equals(domain) ? element : domain.replaceAll("\\D", "") + element;
    }
}
