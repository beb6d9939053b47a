package org.operanda.nmr.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.nmr.NmrQuantities;
import org.operanda.nmr.Spectrometer;

/**
 * Reads a folder of VnmrJ: fid and procpar (VnmrJ User Programming, Agilent, chapter on data files). fid has a header of 32 bytes, and before each block one of
 * 28, all big-endian; numbers are 16 or 32 bits or floating. The instrument turns the other way round, so imaginary parts change sign. What an arrayed
 * experiment varied is a dataset of its own along the decays.
 */
public final class VarianReader implements Reader {
    private static final int FILE_HEADER = 32;
    private static final int BLOCK_HEADER = 28;
    private static final int STATUS_INT32 = 0x4;
    private static final int STATUS_FLOAT = 0x8;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    @Override
    public Probe probe(Source source) {
        Path folder = source.path();
        return Files.isRegularFile(folder.resolve("procpar")) && Files.isRegularFile(folder.resolve("fid"))
                ? Probe.of(95, "a folder with fid and procpar")
                : Probe.no("there is no procpar beside a fid in the folder");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        Location place = Location.file(source.path().toString());
        try {
            VarianParameters parameters = VarianParameters
                    .parse(Files.readString(source.path().resolve("procpar"), StandardCharsets.ISO_8859_1));
            List<Problem> problems = new ArrayList<>();
            Optional<Measurement> measurement = measurement(source, parameters, place, problems);
            return progress.isCancelled() ? ReadResult.EMPTY : new ReadResult(measurement.stream().toList(), problems);
        } catch (IOException | ArithmeticException e) {
            return ReadResult.failed(Problem.error("nmr.varian.unreadable", "The experiment cannot be read: " + e.getMessage() + ".",
                    "A folder with fid and procpar is needed; copy it again.", place));
        }
    }

    private static Optional<Measurement> measurement(Source source, VarianParameters parameters, Location place, List<Problem> problems)
            throws IOException {
        double width = parameters.number("sw").orElse(Double.NaN);
        if (!(width > 0)) {
            problems.add(
                    Problem.error("nmr.varian.width", "procpar does not say the spectral width (sw).", "Copy the folder again.", place));
            return Optional.empty();
        }
        Optional<Samples> samples = samples(source.path().resolve("fid"), problems);
        if (samples.isEmpty()) {
            return Optional.empty();
        }
        List<Dataset> datasets = new ArrayList<>();
        boolean series = samples.get().rows() > 1;
        Optional<LocalDateTime> start = time(parameters, "time_run");
        Optional<LocalDateTime> end = time(parameters, "time_complete");
        String clock = parameters.text("console").orElse("Varian");
        List<Axis> slow = series ? List.of(rows(samples.get().rows(), start, end, clock)) : List.of();
        datasets.addAll(Signal.decays(samples.get().conjugate(), slow, 1 / width, 0));
        if (series) {
            varied(parameters, slow.getFirst()).ifPresent(datasets::add);
        }
        parameters.number("sfrq").ifPresent(carrier -> datasets
                .addAll(new Spectrometer(carrier, parameters.number("reffrq").filter(f -> f > 0).orElse(carrier)).datasets()));
        Optional<Exposure> exposure = series
                ? Optional.empty()
                : start.map(s -> new Exposure(Clock.local(clock, s), 0, end.map(e -> seconds(s, e)).orElse(0.0)));
        return Optional.of(new Measurement(source.name(), "nmr", datasets, exposure, metadata(parameters)));
    }

    private static Optional<Samples> samples(Path file, List<Problem> problems) throws IOException {
        Location place = Location.file(file.toString());
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            byte[] head = stream.readNBytes(FILE_HEADER);
            if (head.length < FILE_HEADER) {
                problems.add(Problem.error("nmr.varian.short", "fid breaks off within its header.", "Copy it again.", place));
                return Optional.empty();
            }
            ByteBuffer header = ByteBuffer.wrap(head);
            int blocks = header.getInt(0);
            int traces = header.getInt(4);
            int numbers = header.getInt(8);
            int status = header.getShort(26);
            Encoding encoding = (status & STATUS_FLOAT) != 0
                    ? Encoding.FLOAT32
                    : (status & STATUS_INT32) != 0 ? Encoding.INT32 : Encoding.INT16;
            long traceBytes = (long) numbers * encoding.bytes();
            long blockBytes = header.getInt(20);
            if (blocks <= 0 || traces != 1 || numbers <= 1 || blockBytes < traceBytes + BLOCK_HEADER
                    || traceBytes > Integer.MAX_VALUE / 2) {
                problems.add(Problem.error("nmr.varian.header",
                        "The header of fid asks for " + blocks + " blocks of " + traces + " traces of " + numbers
                                + " numbers, which is not understood.",
                        "Export the decays one to a block from VnmrJ.", place));
                return Optional.empty();
            }
            int offset = Math.toIntExact(blockBytes - traceBytes);
            Samples.Layout claimed = Samples.Layout.interleaved(blocks, numbers / 2, encoding, ByteOrder.BIG_ENDIAN, blockBytes, offset);
            Samples samples = Samples.read(stream, claimed.within(Files.size(file) - FILE_HEADER));
            if (samples.rows() < blocks || samples.points() < claimed.points()) {
                problems.add(Problem.error("nmr.varian.short", "fid breaks off: " + samples.rows() + " of " + blocks + " decays are whole.",
                        "Copy it again; a series that was stopped is whole as far as it goes.", place));
            }
            return samples.rows() == 0 ? Optional.empty() : Optional.of(samples);
        }
    }

    private static Axis rows(int rows, Optional<LocalDateTime> start, Optional<LocalDateTime> end, String clock) {
        Axis axis = Signal.rows(rows, start.map(s -> s.toInstant(ZoneOffset.UTC)), end.map(e -> e.toInstant(ZoneOffset.UTC)), clock);
        return new Axis(axis.name(), axis.quantity(), axis.unit(), axis.values(),
                axis.clock().map(c -> Clock.local(clock, start.orElseThrow())),
                axis.window());
    }

    private static double seconds(LocalDateTime start, LocalDateTime end) {
        return Math.max(0, java.time.Duration.between(start, end).toNanos() * 1e-9);
    }

    private static Optional<LocalDateTime> time(VarianParameters parameters, String name) {
        try {
            return parameters.text(name).map(t -> LocalDateTime.parse(t, TIME));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Dataset> varied(VarianParameters parameters, Axis rows) {
        Optional<String> name = parameters.text("array").filter(n -> parameters.numbers(n).length == rows.size());
        return name.map(n -> n.startsWith("tau") || n.startsWith("d")
                ? Dataset.of(n, NmrQuantities.DELAY, Units.SECOND, rows, Values.of(parameters.numbers(n)))
                : Dataset.of(n, new QuantityKind("vnmrj-" + n.toLowerCase(java.util.Locale.ROOT).replace('_', '-'), n, ""), Units.ONE, rows,
                        Values.of(parameters.numbers(n))));
    }

    private static Map<String, String> metadata(VarianParameters parameters) {
        Map<String, String> metadata = new LinkedHashMap<>();
        parameters.text("tn").ifPresent(v -> metadata.put(NmrQuantities.NUCLEUS, v.replaceFirst("^([A-Za-z]+)(\\d+)$", "$2$1")));
        parameters.text("seqfil").ifPresent(v -> metadata.put(Metadata.METHOD, v));
        parameters.text("samplename").ifPresent(v -> metadata.put(Metadata.TITLE, v));
        parameters.text("solvent").ifPresent(v -> metadata.put("solvent", v));
        parameters.text("nt").ifPresent(v -> metadata.put("scans", v));
        parameters.text("temp").ifPresent(v -> metadata.put("temperature", v + " °C"));
        parameters.text("sw").ifPresent(v -> metadata.put("spectral-width", v + " Hz"));
        parameters.text("array").ifPresent(v -> metadata.put("array", v));
        return metadata;
    }
}
