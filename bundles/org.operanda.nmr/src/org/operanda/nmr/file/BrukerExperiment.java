package org.operanda.nmr.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Exposure;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.reader.ReadResult;
import org.operanda.nmr.NmrQuantities;
import org.operanda.nmr.Spectrometer;

/**
 * One experiment of TopSpin or XWIN-NMR: acqus, the decay in fid or the decays in ser, and in pdata what the program made of it. Numbers are multiplied by
 * 2^NC, as the program does. The points that the digital filter puts before a decay stay, before time 0, so that a transform along the axis is the right one.
 * Rows of ser were recorded one after the other, from the start to the end that the audit trail tells.
 *
 * @param folder   where acqus lies, on disk or in an archive
 * @param name     of the measurement
 * @param place    what problems name
 * @param mostData bytes that a signal may have at most
 */
record BrukerExperiment(Path folder, String name, String place, long mostData) {
    static final String PARAMETERS = "acqus";
    private static final long MOST_TEXT = 4L << 20;
    private static final int BLOCK = 1024;
    private static final int SIMULTANEOUS = 1;
    private static final int DIGITAL = 3;
    private static final Pattern STARTED = Pattern.compile("started at\\s+(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3} [+-]\\d{4})");
    private static final Pattern WRITTEN = Pattern.compile("<(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3} [+-]\\d{4})>");
    private static final DateTimeFormatter AUDIT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS xx");

    /** What belongs to one reading of an experiment. */
    private record Reading(BrukerParameters acquisition, Optional<Instant> start, Optional<Instant> end, List<Dataset> datasets,
            List<Problem> problems) {
        String clock() {
            return acquisition.text("INSTRUM").orElse("Bruker");
        }
    }

    ReadResult read(Progress progress) {
        List<Problem> problems = new ArrayList<>();
        Optional<String> text = text(folder.resolve(PARAMETERS), problems);
        if (text.isEmpty() || progress.isCancelled()) {
            return new ReadResult(List.of(), progress.isCancelled() ? List.of() : problems);
        }
        BrukerParameters acquisition = BrukerParameters.parse(text.get());
        String audit = optional("audita.txt");
        Optional<Instant> end = instant(WRITTEN, audit)
                .or(() -> acquisition.number("DATE").filter(s -> s > 0 && s < 1e11).map(s -> Instant.ofEpochSecond(s.longValue())));
        Optional<Instant> start = instant(STARTED, audit).or(() -> end.map(e -> e.minusMillis(Math.round(1000 * length(acquisition)))));
        Reading reading = new Reading(acquisition, start, end, new ArrayList<>(), problems);
        Optional<Path> processed = processed(problems);
        BrukerParameters processing = BrukerParameters.parse(processed.map(p -> optional(p.resolve("procs"))).orElse(""));
        double carrier = acquisition.number("SFO1", Double.NaN);
        double reference = processing.number("SF").orElseGet(() -> acquisition.number("BF1", carrier));
        Optional<Exposure> exposure = Optional.empty();
        boolean series = Files.isRegularFile(folder.resolve("ser"));
        signal(reading, series ? "ser" : "fid", series);
        processed.ifPresent(p -> spectrum(reading, p, processing));
        if (carrier > 0 && reference > 0) {
            reading.datasets.addAll(new Spectrometer(carrier, reference).datasets());
        } else {
            problems.add(Problem.warning("nmr.bruker.frequency", "acqus does not say the spectrometer's frequency (SFO1).",
                    "Chemical shifts cannot be had without it; copy the folder again.", at(PARAMETERS)));
        }
        if (!series) {
            exposure = Signal.exposure(start, end, reading.clock());
        }
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        boolean any = reading.datasets.stream().anyMatch(d -> d.rank() > 0);
        return any
                ? ReadResult.of(new Measurement(name, "nmr", reading.datasets, exposure, metadata(acquisition, processed)), problems)
                : new ReadResult(List.of(), withEmpty(problems));
    }

    private List<Problem> withEmpty(List<Problem> problems) {
        problems.add(Problem.error("nmr.bruker.empty", "The experiment holds neither a decay nor a spectrum that can be read.",
                "Copy the whole folder, with fid or ser and pdata.", at("")));
        return problems;
    }

    /** Seconds that all scans take, as far as parameters tell. */
    private static double length(BrukerParameters acquisition) {
        double width = acquisition.number("SW_h", 0);
        double one = acquisition.element("D", 1).orElse(0.0) + (width > 0 ? acquisition.count("TD") / 2 / width : 0);
        return Math.max(0, Math.min(1e8, one * Math.max(1, acquisition.count("NS"))));
    }

    private static Optional<Instant> instant(Pattern pattern, String audit) {
        Matcher matcher = pattern.matcher(audit);
        try {
            return matcher.find() ? Optional.of(OffsetDateTime.parse(matcher.group(1), AUDIT).toInstant()) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void signal(Reading reading, String file, boolean series) {
        Path path = folder.resolve(file);
        BrukerParameters acquisition = reading.acquisition;
        if (!Files.isRegularFile(path)) {
            return;
        }
        double width = acquisition.number("SW_h", 0);
        int mode = (int) acquisition.number("AQ_mod", DIGITAL);
        if (!(width > 0) || mode != SIMULTANEOUS && mode != DIGITAL) {
            reading.problems.add(Problem.warning("nmr.bruker.mode", width > 0
                    ? "The decay was recorded in mode AQ_mod " + mode + ", not as real and imaginary parts at once, and is left out."
                    : "acqus does not say the spectral width (SW_h), so the decay is left out.",
                    "The spectrum that TopSpin made, if there is one, is read.", at(PARAMETERS)));
            return;
        }
        Encoding encoding = acquisition.count("DTYPA") == 2 ? Encoding.FLOAT64 : Encoding.INT32;
        int numbers = acquisition.count("TD");
        long rowBytes = series ? ((long) numbers * encoding.bytes() + BLOCK - 1) / BLOCK * BLOCK : (long) numbers * encoding.bytes();
        int rows = series ? rows() : 1;
        Samples.Layout layout = Samples.Layout.interleaved(rows, numbers / 2, encoding, order(acquisition, "BYTORDA"), rowBytes, 0);
        Optional<Samples> read = samples(path, layout, reading.problems);
        if (read.isEmpty()) {
            return;
        }
        Samples samples = read.get().scaled(Math.scalb(1, (int) acquisition.number("NC", 0)));
        double delay = GroupDelay.of(acquisition);
        if (Double.isNaN(delay)) {
            reading.problems.add(Problem.warning("nmr.bruker.filter",
                    "The digital filter (DSPFVS " + acquisition.count("DSPFVS") + ", DECIM " + acquisition.count("DECIM")
                            + ") is not known, so time 0 is the first point.",
                    "Correct the spectrum's phase of first order by hand.", at(PARAMETERS)));
            delay = 0;
        }
        List<Axis> slow = series ? List.of(Signal.rows(samples.rows(), reading.start, reading.end, reading.clock())) : List.of();
        reading.datasets.addAll(Signal.decays(samples, slow, 1 / width, delay));
        if (series) {
            variedDelays(slow.getFirst()).ifPresent(reading.datasets::add);
        }
    }

    private int rows() {
        int second = BrukerParameters.parse(optional("acqu2s")).count("TD");
        int third = Math.max(1, BrukerParameters.parse(optional("acqu3s")).count("TD"));
        return (int) Math.min(Integer.MAX_VALUE, (second == 0 ? Integer.MAX_VALUE : second) * (long) third);
    }

    /** The delay of each row, where a list of as many delays lies beside the decays. */
    private Optional<Dataset> variedDelays(Axis rows) {
        double[] delays = optional("vdlist").lines().map(String::strip).filter(l -> l.matches("\\d+(\\.\\d*)?([eE][+-]?\\d+)?(n|u|m|s)?"))
                .mapToDouble(BrukerExperiment::seconds).toArray();
        return delays.length == 0 || delays.length != rows.size()
                ? Optional.empty()
                : Optional.of(Dataset.of("varied_delay", NmrQuantities.DELAY, Units.SECOND, rows, Values.of(delays)));
    }

    private static double seconds(String text) {
        double number = Double.parseDouble(text.replaceAll("[nums]$", ""));
        return number * (text.endsWith("n") ? 1e-9 : text.endsWith("u") ? 1e-6 : text.endsWith("m") ? 1e-3 : 1);
    }

    private void spectrum(Reading reading, Path folderOfSpectrum, BrukerParameters processing) {
        double frequency = processing.number("SF", 0);
        if (!(frequency > 0) || processing.number("OFFSET").isEmpty() || !(processing.number("SW_p", 0) > 0)) {
            reading.problems.add(Problem.warning("nmr.bruker.procs", "procs lacks SF, OFFSET or SW_p, so TopSpin's spectrum is left out.",
                    "Transform the decay here.", at(folderOfSpectrum.resolve("procs").toString())));
            return;
        }
        int points = processing.count("SI");
        Encoding encoding = processing.count("DTYPP") == 2 ? Encoding.FLOAT64 : Encoding.INT32;
        double width = processing.number("SW_p", 0) / frequency;
        double highest = processing.number("OFFSET", 0);
        double scale = Math.scalb(1, (int) processing.number("NC_proc", 0));
        ByteOrder order = order(processing, "BYTORDP");
        if (Files.isRegularFile(folderOfSpectrum.resolve("1r"))) {
            Samples.Layout layout = Samples.Layout.real(1, points, encoding, order).fallingPoints();
            Optional<Samples> real = samples(folderOfSpectrum.resolve("1r"), layout, reading.problems);
            Optional<Samples> imaginary = Files.isRegularFile(folderOfSpectrum.resolve("1i"))
                    ? samples(folderOfSpectrum.resolve("1i"), layout, reading.problems)
                    : Optional.empty();
            real.ifPresent(r -> reading.datasets.addAll(Signal.spectra(
                    new Samples(1, points, r.real(), imaginary.map(Samples::real)).scaled(scale), List.of(),
                    Signal.shifts(points, highest, width))));
        } else if (Files.isRegularFile(folderOfSpectrum.resolve("2rr"))) {
            plane(reading, folderOfSpectrum, processing, encoding, order).ifPresent(samples -> reading.datasets.addAll(
                    Signal.spectra(samples.scaled(scale), List.of(slowAxis(reading, folderOfSpectrum, samples.rows())),
                            Signal.shifts(points, highest, width))));
        }
    }

    /** The rows of a spectrum in two dimensions: time where they were not transformed, else the second shift. */
    private Axis slowAxis(Reading reading, Path folderOfSpectrum, int rows) {
        BrukerParameters second = BrukerParameters.parse(optional(folderOfSpectrum.resolve("proc2s")));
        double frequency = second.number("SF", 0);
        if (second.count("FT_mod") == 0 || !(frequency > 0)) {
            return Signal.rows(rows, reading.start, reading.end, reading.clock());
        }
        Axis shift = Signal.shifts(rows, second.number("OFFSET", 0), second.number("SW_p", 0) / frequency);
        return Axis.of("indirect_shift", NmrQuantities.INDIRECT_SHIFT, shift.unit(), shift.values());
    }

    /** A plane lies in tiles of XDIM × XDIM points; its rows too run from high to low shift when they are transformed. */
    private Optional<Samples> plane(Reading reading, Path folderOfSpectrum, BrukerParameters processing, Encoding encoding,
            ByteOrder order) {
        BrukerParameters second = BrukerParameters.parse(optional(folderOfSpectrum.resolve("proc2s")));
        int points = processing.count("SI");
        int rows = second.count("SI");
        int tilePoints = tile(processing, points);
        int tileRows = tile(second, rows);
        boolean whole = points > 0 && rows > 0 && points % tilePoints == 0 && rows % tileRows == 0
                && (long) points * rows < Integer.MAX_VALUE;
        Optional<Samples> tiled = whole
                ? samples(folderOfSpectrum.resolve("2rr"), Samples.Layout.real(1, points * rows, encoding, order), reading.problems)
                : Optional.empty();
        if (tiled.isEmpty()) {
            reading.problems.add(Problem.warning("nmr.bruker.plane", "The sizes in procs and proc2s do not fit 2rr, so it is left out.",
                    "Process it again in TopSpin, or use the decays.", at(folderOfSpectrum.resolve("2rr").toString())));
            return Optional.empty();
        }
        boolean transformed = second.count("FT_mod") != 0;
        int wanted = transformed ? rows : Math.min(rows, rows());
        double[] all = tiled.get().real().toArray();
        double[] plane = new double[wanted * points];
        int across = points / tilePoints;
        for (int row = 0; row < rows; row++) {
            int target = transformed ? rows - 1 - row : row;
            for (int j = 0; j < points && target < wanted; j++) {
                int tile = row / tileRows * across + j / tilePoints;
                plane[target * points + points - 1 - j] = all[tile * tileRows * tilePoints + row % tileRows * tilePoints + j % tilePoints];
            }
        }
        return Optional.of(new Samples(wanted, points, Values.of(plane), Optional.empty()));
    }

    private static int tile(BrukerParameters parameters, int size) {
        int tile = parameters.count("XDIM");
        return tile == 0 || tile > size ? Math.max(1, size) : tile;
    }

    private static ByteOrder order(BrukerParameters parameters, String key) {
        return parameters.count(key) == 1 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    private Optional<Samples> samples(Path path, Samples.Layout claimed, List<Problem> problems) {
        try {
            Samples.Layout layout = claimed.within(Math.min(Files.size(path), mostData));
            Samples samples = layout.rows() == 0 ? empty() : read(path, layout);
            boolean rowsKnown = claimed.rows() < Integer.MAX_VALUE;
            if (samples.rows() == 0 || samples.points() < claimed.points() || rowsKnown && samples.rows() < claimed.rows()) {
                problems.add(Problem.error("nmr.bruker.short",
                        "'" + path.getFileName() + "' breaks off: " + samples.rows() + " rows of " + samples.points()
                                + " points could be read, the parameters ask for "
                                + claimed.rows() + " of " + claimed.points() + ".",
                        "Copy it again from the spectrometer; a series that was stopped is whole as far as it goes.", at(path.toString())));
            }
            return samples.rows() == 0 ? Optional.empty() : Optional.of(samples);
        } catch (IOException | ArithmeticException e) {
            problems.add(Problem.error("nmr.bruker.unreadable", "'" + path.getFileName() + "' cannot be read: " + e.getMessage() + ".",
                    "Copy it again.", at(path.toString())));
            return Optional.empty();
        }
    }

    private static Samples empty() {
        return new Samples(0, 0, Values.of(new double[0]), Optional.empty());
    }

    private static Samples read(Path path, Samples.Layout layout) throws IOException {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            return Samples.read(stream, layout);
        }
    }

    /** The folder of the first spectrum in pdata. */
    private Optional<Path> processed(List<Problem> problems) {
        Path all = folder.resolve("pdata");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(all)) {
            List<Path> found = folders.filter(f -> Files.isRegularFile(f.resolve("procs")))
                    .filter(f -> Files.isRegularFile(f.resolve("1r")) || Files.isRegularFile(f.resolve("2rr")) || number(f) == 1)
                    .sorted(Comparator.comparingLong(BrukerExperiment::number)).toList();
            if (found.size() > 1) {
                problems.add(Problem.info("nmr.bruker.processed", "The experiment was processed " + found.size() + " times; pdata/"
                        + number(found.getFirst()) + " is read.", at(all.toString())));
            }
            return found.stream().findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static long number(Path folder) {
        String digits = folder.getFileName().toString().replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 9 ? Long.MAX_VALUE : Long.parseLong(digits);
    }

    private Map<String, String> metadata(BrukerParameters acquisition, Optional<Path> processed) {
        Map<String, String> metadata = new LinkedHashMap<>();
        processed.map(p -> optional(p.resolve("title")).strip()).filter(t -> !t.isEmpty()).ifPresent(t -> metadata.put(Metadata.TITLE, t));
        acquisition.text("NUC1").ifPresent(v -> metadata.put(NmrQuantities.NUCLEUS, v));
        acquisition.text("PULPROG").ifPresent(v -> metadata.put(Metadata.METHOD, v));
        acquisition.text("INSTRUM").ifPresent(v -> metadata.put(Metadata.INSTRUMENT, v));
        acquisition.text("TITLE").map(t -> t.replaceAll("^.*?,\\s*", "").replaceAll("\\s+", " "))
                .ifPresent(v -> metadata.put(Metadata.SOFTWARE, v));
        acquisition.text("OWNER").ifPresent(v -> metadata.put(Metadata.USER, v));
        acquisition.text("SOLVENT").ifPresent(v -> metadata.put("solvent", v));
        acquisition.text("PROBHD").ifPresent(v -> metadata.put("probe", v));
        acquisition.text("NS").ifPresent(v -> metadata.put("scans", v));
        acquisition.number("TE").ifPresent(v -> metadata.put("temperature", v + " K"));
        acquisition.number("MASR").filter(v -> v > 0).ifPresent(v -> metadata.put("spinning-rate", v + " Hz"));
        acquisition.number("SW_h").ifPresent(v -> metadata.put("spectral-width", v + " Hz"));
        return metadata;
    }

    private String optional(String file) {
        return optional(folder.resolve(file));
    }

    /** The text of a file that need not be there. */
    private String optional(Path file) {
        return Files.isRegularFile(file) ? text(file, new ArrayList<>()).orElse("") : "";
    }

    private Optional<String> text(Path file, List<Problem> problems) {
        try (InputStream stream = Files.newInputStream(file)) {
            return Optional.of(new String(stream.readNBytes((int) Math.min(MOST_TEXT, mostData)), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            problems.add(Problem.error("nmr.bruker.unreadable", "'" + file.getFileName() + "' cannot be read: " + e.getMessage() + ".",
                    "Copy the folder again.", at(file.toString())));
            return Optional.empty();
        }
    }

    private Location at(String part) {
        return part.isEmpty() ? Location.file(place) : Location.file(place).part(part);
    }
}
