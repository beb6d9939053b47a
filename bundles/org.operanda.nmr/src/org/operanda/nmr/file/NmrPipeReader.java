package org.operanda.nmr.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
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
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.nmr.NmrQuantities;
import org.operanda.nmr.Spectrometer;

/**
 * Reads files of NMRPipe of one or two dimensions: a header of 512 single-precision numbers (F. Delaglio, fdatp.h) and the rows, each with its real parts
 * first. A header in the other byte order shows itself by the constant 2.345 at place 2. Places of the header are given here by NMRPipe's own names.
 */
public final class NmrPipeReader implements Reader {
    private static final int HEADER = 512;
    private static final float ORDER = 2.345f;

    /** Where the header says something. */
    private enum Place {
        FLTORDER(2), DIMCOUNT(9), DMXVAL(40), F1QUADFLAG(55), F2QUADFLAG(56), SIZE(99), F2SW(100), F2ORIG(101), QUADFLAG(106), F2OBS(119),
        F1OBS(218), SPECNUM(
                219),
        F2FTFLAG(220), TRANSPOSED(221), F1FTFLAG(222), F1SW(229), F1ORIG(249), HOURS(283), MINUTES(284), SECONDS(285), MONTH(294), DAY(295),
        YEAR(296);

        private final int index;

        Place(int index) {
            this.index = index;
        }
    }

    private static final int LABEL_BYTE = 4 * 16;
    private static final int TITLE_BYTE = 4 * 297;
    private static final int TITLE_LENGTH = 60;

    /** The header in the order of bytes that makes sense of it. */
    private record Header(ByteBuffer bytes) {
        float get(Place place) {
            return bytes.getFloat(4 * place.index);
        }

        int count(Place place) {
            return (int) Math.max(0, Math.min(1 << 28, get(place)));
        }

        String text(int at, int length) {
            byte[] text = new byte[length];
            bytes.get(at, text);
            return new String(text, StandardCharsets.ISO_8859_1).replaceAll("\0.*", "").strip();
        }
    }

    private static Optional<Header> header(byte[] head) {
        if (head.length < 4 * HEADER) {
            return Optional.empty();
        }
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            Header header = new Header(ByteBuffer.wrap(head, 0, 4 * HEADER).order(order));
            if (header.get(Place.FLTORDER) == ORDER) {
                return Optional.of(header);
            }
        }
        return Optional.empty();
    }

    @Override
    public Probe probe(Source source) {
        return header(source.head()).isPresent()
                ? Probe.of(95, "the constant 2.345 of NMRPipe's header")
                : Probe.no("no header of NMRPipe");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        Location place = Location.file(source.path().toString());
        Optional<Header> header = header(source.head());
        if (header.isEmpty()) {
            return ReadResult.failed(Problem.error("nmr.pipe.header", "The file has no header of NMRPipe.", "Choose another file.", place));
        }
        Header h = header.get();
        int dimensions = h.count(Place.DIMCOUNT);
        int points = h.count(Place.SIZE);
        if (dimensions < 1 || dimensions > 2 || points == 0 || h.get(Place.TRANSPOSED) != 0 || !(h.get(Place.F2SW) > 0)) {
            return ReadResult.failed(Problem.error("nmr.pipe.shape", "The header asks for " + dimensions + " dimensions of " + points
                    + " points" + (h.get(Place.TRANSPOSED) != 0 ? ", transposed" : "") + ", which is not read.",
                    "One and two dimensions are read, not transposed (nmrPipe -fn TP turns them back).", place));
        }
        List<Problem> problems = new ArrayList<>();
        try {
            Optional<Samples> samples = samples(source, h, problems);
            return progress.isCancelled()
                    ? ReadResult.EMPTY
                    : new ReadResult(samples.map(s -> measurement(source, h, s)).stream().toList(), problems);
        } catch (IOException | ArithmeticException e) {
            return ReadResult.failed(
                    Problem.error("nmr.pipe.unreadable", "The file cannot be read: " + e.getMessage() + ".", "Copy it again.", place));
        }
    }

    private static Optional<Samples> samples(Source source, Header header, List<Problem> problems) throws IOException {
        boolean complex = header.get(Place.DIMCOUNT) == 1 ? header.get(Place.QUADFLAG) == 0 : header.get(Place.F2QUADFLAG) == 0;
        int rows = header.get(Place.DIMCOUNT) == 1 ? 1 : Math.max(1, header.count(Place.SPECNUM));
        int points = header.count(Place.SIZE);
        ByteOrder order = header.bytes.order();
        Samples.Layout claimed = complex
                ? Samples.Layout.split(rows, points, Encoding.FLOAT32, order)
                : Samples.Layout.real(rows, points, Encoding.FLOAT32, order);
        Samples.Layout whole = header.get(Place.F2FTFLAG) == 1 ? claimed.fallingPoints() : claimed;
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(source.path()), 1 << 16)) {
            stream.skipNBytes(4L * HEADER);
            Samples samples = Samples.read(stream, whole.within(source.size() - 4L * HEADER));
            if (samples.rows() < rows || samples.points() < points) {
                problems.add(Problem.error("nmr.pipe.short", "The file breaks off: " + samples.rows() + " of " + rows + " rows are whole.",
                        "Copy it again.",
                        Location.file(source.path().toString())));
            }
            return samples.rows() == 0 || samples.points() == 0 ? Optional.empty() : Optional.of(samples);
        }
    }

    private static Measurement measurement(Source source, Header header, Samples samples) {
        double width = header.get(Place.F2SW);
        double carrier = header.get(Place.F2OBS);
        boolean plane = header.get(Place.DIMCOUNT) == 2;
        List<Axis> slow = plane ? List.of(slowAxis(header, samples.rows())) : List.of();
        List<Dataset> datasets = new ArrayList<>();
        Optional<Axis> shift = carrier > 0
                ? Optional.of(shifts(samples.points(), width, header.get(Place.F2ORIG), carrier))
                : Optional.empty();
        if (header.get(Place.F2FTFLAG) == 1 && shift.isPresent()) {
            datasets.addAll(Signal.spectra(samples, slow, shift.get()));
        } else {
            datasets.addAll(Signal.decays(samples, slow, 1 / width, Math.max(0, header.get(Place.DMXVAL))));
        }
        if (carrier > 0) {
            // ORIG is the frequency in Hz of the last point, the carrier lies n/2 − 1 steps above it; 0 ppm is OBS
            double offset = header.get(Place.F2ORIG) + (samples.points() - 1 - samples.points() / 2) * width / samples.points();
            datasets.addAll(new Spectrometer(carrier + offset * 1e-6, carrier).datasets());
        }
        return new Measurement(source.name(), "nmr", datasets, exposure(header), metadata(header));
    }

    /** From the frequency of the last point, which is the lowest. */
    private static Axis shifts(int points, double width, double lowest, double frequency) {
        return Signal.shifts(points, (lowest + (points - 1.0) * width / points) / frequency, width / frequency);
    }

    private static Axis slowAxis(Header header, int rows) {
        double width = header.get(Place.F1SW);
        double frequency = header.get(Place.F1OBS);
        if (header.get(Place.F1FTFLAG) != 1 || !(frequency > 0) || !(width > 0)) {
            return Axis.index(rows);
        }
        Axis rising = shifts(rows, width, header.get(Place.F1ORIG), frequency);
        // rows stay in the order of the file, from high to low shift
        return Axis.of("indirect_shift", NmrQuantities.INDIRECT_SHIFT, Units.PARTS_PER_MILLION,
                Values.computed(rows, i -> rising.values().get(rows - 1 - i)));
    }

    private static Optional<Exposure> exposure(Header header) {
        try {
            LocalDateTime time = LocalDateTime.of((int) header.get(Place.YEAR), (int) header.get(Place.MONTH), (int) header.get(Place.DAY),
                    (int) header.get(Place.HOURS), (int) header.get(Place.MINUTES), (int) header.get(Place.SECONDS));
            return header.get(Place.DIMCOUNT) == 1 && time.getYear() > 1970
                    ? Optional.of(new Exposure(Clock.local("NMRPipe", time), 0, 0))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> metadata(Header header) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(NmrQuantities.NUCLEUS, header.text(LABEL_BYTE, 8).replaceFirst("^([A-Za-z]+)(\\d+)$", "$2$1"));
        metadata.put(Metadata.TITLE, header.text(TITLE_BYTE, TITLE_LENGTH));
        metadata.values().removeIf(String::isBlank);
        metadata.put("spectral-width", header.get(Place.F2SW) + " Hz");
        return metadata;
    }
}
