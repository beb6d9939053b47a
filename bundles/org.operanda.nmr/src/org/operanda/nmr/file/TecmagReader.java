package org.operanda.nmr.file;

import java.io.BufferedInputStream;
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
import java.util.Map;
import java.util.Optional;
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
 * Reads Tecmag's {@code .tnt} (TNMR File Format, appendix A1 of Tecmag's TNMR): {@code TNT1.} and three digits, then sections of a tag of four letters, a flag, a
 * length and as many bytes, all little-endian. {@code TMAG} has the parameters at fixed places, {@code DATA} complex numbers in single precision with the first
 * dimension running fastest, {@code TMG2} says whether TNMR has transformed them. The file names no reference, so shifts count from the observed frequency.
 */
public final class TecmagReader implements Reader {
    private static final String MAGIC = "TNT1.";
    private static final int PARAMETERS = 1024;
    private static final int DISPLAY = 2048;
    /** Places in TMAG. */
    private static final int POINTS = 0;
    private static final int ACTUAL_POINTS = 16;
    private static final int SCANS = 56;
    private static final int FREQUENCY = 84;
    private static final int WIDTH = 240;
    private static final int DWELL = 272;
    private static final int START = 852;
    private static final int FINISH = 856;
    private static final int NUCLEUS = 896;
    private static final int SEQUENCE = 960;
    /** Place in TMG2 of what says for each dimension whether it is transformed. */
    private static final int TRANSFORMED = 828;

    /** The sections that are used. */
    private static final class Sections {
        private ByteBuffer parameters = ByteBuffer.allocate(0);
        private ByteBuffer display = ByteBuffer.allocate(0);
        private Optional<Samples> samples = Optional.empty();
    }

    @Override
    public Probe probe(Source source) {
        return source.headText().matches("(?s)TNT1\\.\\d{3}.*")
                ? Probe.of(97, "starts with " + MAGIC)
                : Probe.no("does not start with " + MAGIC);
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        Location place = Location.file(source.path().toString());
        List<Problem> problems = new ArrayList<>();
        Sections sections = new Sections();
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(source.path()), 1 << 16)) {
            sections(stream, source.size(), sections, place, problems);
        } catch (IOException | ArithmeticException e) {
            problems.add(unreadable("it breaks off" + (e.getMessage() == null ? "" : ", " + e.getMessage()), place));
        }
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        if (sections.samples.isEmpty()) {
            return new ReadResult(List.of(), problems.isEmpty() ? List.of(unreadable("it has no data", place)) : problems);
        }
        ByteBuffer display = sections.display;
        if (display.capacity() >= TRANSFORMED + 2 && display.getShort(TRANSFORMED) != 0) {
            return ReadResult
                    .failed(Problem.error("nmr.tecmag.transformed", "TNMR has transformed the data of this file, which is not read.",
                            "Save the decays from TNMR (undo the transform), and transform them here.", place));
        }
        return new ReadResult(List.of(measurement(source, sections)), problems);
    }

    private static Problem unreadable(String reason, Location place) {
        return Problem.error("nmr.tecmag.unreadable", "The file cannot be read: " + reason + ".", "Copy it again from the spectrometer.",
                place);
    }

    private static void sections(InputStream stream, long size, Sections sections, Location place, List<Problem> problems)
            throws IOException {
        long at = stream.skip(8);
        while (size - at >= 12) {
            ByteBuffer head = ByteBuffer.wrap(stream.readNBytes(12)).order(ByteOrder.LITTLE_ENDIAN);
            String tag = new String(head.array(), 0, 4, StandardCharsets.ISO_8859_1);
            long length = Integer.toUnsignedLong(head.getInt(8));
            long there = Math.min(length, size - at - 12);
            long used = 0;
            switch (tag) {
                case "TMAG" -> {
                    sections.parameters = bytes(stream, PARAMETERS, there);
                    used = sections.parameters.capacity();
                }
                case "TMG2" -> {
                    sections.display = bytes(stream, DISPLAY, there);
                    used = sections.display.capacity();
                }
                case "DATA" -> {
                    sections.samples = samples(stream, sections.parameters, length, there, place, problems);
                    used = sections.samples.map(s -> 8L * s.rows() * s.points()).orElse(0L);
                }
                default -> {
                    // how the experiment was run and what the window showed
                }
            }
            stream.skipNBytes(there - used);
            at += 12 + there;
        }
    }

    private static ByteBuffer bytes(InputStream stream, int wanted, long there) throws IOException {
        return ByteBuffer.wrap(stream.readNBytes((int) Math.min(wanted, there))).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static Optional<Samples> samples(InputStream stream, ByteBuffer parameters, long length, long there, Location place,
            List<Problem> problems) throws IOException {
        if (parameters.capacity() < PARAMETERS || !(dwell(parameters) > 0)) {
            problems.add(unreadable("its parameters (TMAG) are missing or state no dwell time", place));
            return Optional.empty();
        }
        long numbers = length / 8;
        int points = parameters.getInt(ACTUAL_POINTS) > 0 ? parameters.getInt(ACTUAL_POINTS) : parameters.getInt(POINTS);
        if (points <= 0 || numbers % points != 0 || numbers > Integer.MAX_VALUE - 8) {
            problems.add(unreadable("its " + numbers + " numbers are not rows of " + points + " points", place));
            return Optional.empty();
        }
        Samples.Layout claimed = Samples.Layout.interleaved((int) (numbers / points), points, Encoding.FLOAT32, ByteOrder.LITTLE_ENDIAN,
                8L * points, 0);
        Samples samples = Samples.read(stream, claimed.within(there));
        if (samples.rows() < claimed.rows() || samples.points() < points) {
            problems.add(Problem.error("nmr.tecmag.short",
                    "The file breaks off: " + samples.rows() + " of " + claimed.rows() + " decays can be read.",
                    "Copy it again; a series that was stopped is whole as far as it goes.", place));
        }
        return samples.rows() == 0 || samples.points() == 0 ? Optional.empty() : Optional.of(samples);
    }

    private static double dwell(ByteBuffer parameters) {
        double dwell = parameters.getDouble(DWELL);
        return dwell > 0 ? dwell : 1 / parameters.getDouble(WIDTH);
    }

    private static Measurement measurement(Source source, Sections sections) {
        ByteBuffer parameters = sections.parameters;
        Samples samples = sections.samples.orElseThrow();
        Optional<Instant> start = moment(parameters, START);
        Optional<Instant> finish = moment(parameters, FINISH);
        String clock = "Tecmag";
        List<Axis> slow = samples.rows() == 1 ? List.of() : List.of(Signal.rows(samples.rows(), start, finish, clock));
        List<Dataset> datasets = new ArrayList<>(Signal.decays(samples, slow, dwell(parameters), 0));
        double frequency = parameters.getDouble(FREQUENCY);
        if (frequency > 0 && Double.isFinite(frequency)) {
            datasets.addAll(new Spectrometer(frequency, frequency).datasets());
        }
        Optional<Exposure> exposure = samples.rows() == 1 ? Signal.exposure(start, finish, clock) : Optional.empty();
        return new Measurement(source.name(), "nmr", datasets, exposure, metadata(parameters));
    }

    private static Optional<Instant> moment(ByteBuffer parameters, int at) {
        long seconds = Integer.toUnsignedLong(parameters.getInt(at));
        return seconds == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds));
    }

    private static Map<String, String> metadata(ByteBuffer parameters) {
        Map<String, String> metadata = new LinkedHashMap<>();
        String nucleus = text(parameters, NUCLEUS, 16);
        if (!nucleus.isEmpty()) {
            metadata.put(NmrQuantities.NUCLEUS, nucleus.replaceFirst("^([A-Za-z]+)(\\d+)$", "$2$1"));
        }
        String sequence = text(parameters, SEQUENCE, 32);
        if (!sequence.isEmpty()) {
            metadata.put(Metadata.METHOD, sequence);
        }
        metadata.put("scans", String.valueOf(parameters.getInt(SCANS)));
        metadata.put("spectral-width", 1 / dwell(parameters) + " Hz");
        return metadata;
    }

    private static String text(ByteBuffer parameters, int at, int length) {
        return new String(parameters.array(), at, length, StandardCharsets.ISO_8859_1).replaceAll("(?s)\0.*", "").strip();
    }
}
