package org.operanda.xrd.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.measure.MetricPrefix;
import javax.measure.Unit;
import org.operanda.data.Axis;
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
import org.operanda.xrd.Radiation;
import org.operanda.xrd.XrdQuantities;

/**
 * Reads the histograms of GSAS (A. C. Larson, R. B. Von Dreele, LAUR 86-748): every {@code BANK} of types {@code STD}, {@code ESD} and {@code FXYE} with constant
 * steps or, for {@code FXYE}, any. Angles are in hundredths of a degree; a bank over the time of flight is kept along that time in µs. In {@code STD} a
 * field is the mean over so many detectors, whose standard deviation is √(mean / detectors). The wavelength is that of the one instrument parameter file beside
 * the histogram.
 */
public final class GsasReader implements Reader {
    private static final Unit<?> MICROSECOND = Units.SECOND.prefix(MetricPrefix.MICRO);
    private static final int RECORD = 80;
    private static final Pattern BANK = Pattern
            .compile("BANK\\s+(\\d+)\\s+(\\d+)\\s+(\\d+)\\s+([A-Z]\\S*)((?:\\s+[-+.\\dEe]+){0,4})(?:\\s+([A-Z]+))?\\s*",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ICONS = Pattern.compile("INS\\s+\\d+\\s+ICONS\\s+([.\\d]+)\\s+([.\\d]+).*");

    @Override
    public Probe probe(Source source) {
        return source.headText().lines().limit(60).anyMatch(line -> BANK.matcher(line).matches())
                ? Probe.of(90, "a line BANK with channels, records and binning, as in a histogram of GSAS")
                : Probe.no("no line BANK of a GSAS histogram");
    }

    @Override
    public List<Path> companions(Source source) {
        return source.headText().contains("BANK") ? instrument(source.path()).stream().toList() : List.of();
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        return FileReading.read(source, progress,
                () -> read(source, new String(FileReading.bytes(source), StandardCharsets.ISO_8859_1), progress));
    }

    /** The one instrument parameter file in the folder of a histogram. */
    private static Optional<Path> instrument(Path histogram) {
        Path folder = histogram.toAbsolutePath().getParent();
        if (folder == null) {
            return Optional.empty();
        }
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{prm,PRM,ins,INS,instprm}")) {
            files.forEach(found::add);
        } catch (IOException e) {
            return Optional.empty();
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static ReadResult read(Source source, String text, Progress progress) {
        List<Problem> problems = new ArrayList<>();
        List<String> lines = text.lines().toList();
        Optional<Radiation> radiation = radiation(source, problems);
        List<Scan> scans = new ArrayList<>();
        for (int i = 0; i < lines.size() && !progress.isCancelled(); i++) {
            Matcher bank = BANK.matcher(lines.get(i));
            if (bank.matches()) {
                Scan scan = new Bank(source.name(), bank, i + 1, problems).read(lines);
                scan.put(Metadata.TITLE, lines.getFirst());
                radiation.ifPresent(r -> r.metadata().forEach(scan::put));
                if (scan.size() > 0) {
                    scans.add(scan);
                }
            }
        }
        return scans.isEmpty() ? FileReading.nothing(source.name(), problems) : Scan.result(source.name(), scans, problems);
    }

    private static Optional<Radiation> radiation(Source source, List<Problem> problems) {
        Optional<Path> instrument = instrument(source.path());
        if (instrument.isEmpty()) {
            return Optional.empty();
        }
        try {
            for (String line : Files.readString(instrument.get(), StandardCharsets.ISO_8859_1).lines().limit(10_000).toList()) {
                Matcher icons = ICONS.matcher(line);
                OptionalDouble wavelength = icons.matches() ? Numbers.number(icons.group(1)) : OptionalDouble.empty();
                if (wavelength.orElse(0) > 0) {
                    problems.add(Problem.info("xrd.gsas.instrument",
                            "The wavelength is that of " + instrument.get().getFileName() + " beside the file.",
                            Location.file(source.name())));
                    double second = Numbers.number(icons.group(2)).orElse(0);
                    return Optional.of(new Radiation(wavelength.getAsDouble(), second > 0 ? second : Double.NaN, second > 0 ? 0.5 : 0));
                }
            }
        } catch (IOException e) {
            problems.add(Problem.warning("xrd.gsas.instrument", "The instrument parameters cannot be read: " + e.getMessage() + ".", "",
                    Location.file(instrument.get().toString())));
        }
        return Optional.empty();
    }

    /** One bank of a histogram. */
    private static final class Bank {
        private final String file;
        private final String binning;
        private final String type;
        private final double[] coefficients;
        private final long channels;
        private final long line;
        private final List<Problem> problems;

        Bank(String file, Matcher header, long line, List<Problem> problems) {
            this.file = file;
            this.line = line;
            this.problems = problems;
            channels = (long) Numbers.number(header.group(2)).orElse(0);
            binning = header.group(4).toUpperCase(Locale.ROOT);
            coefficients = header.group(5).isBlank() ? new double[0] : Numbers.list(header.group(5).strip());
            type = Optional.ofNullable(header.group(6)).orElse("STD").toUpperCase(Locale.ROOT);
        }

        Scan read(List<String> lines) {
            List<String> rows = lines.subList((int) line, lines.size());
            int end = 0;
            while (end < rows.size() && !rows.get(end).startsWith("BANK") && !rows.get(end).startsWith("#")) {
                end++;
            }
            double[][] columns = switch (type) {
                case "STD" -> standard(rows.subList(0, end));
                case "ESD" -> estimated(rows.subList(0, end));
                case "FXYE", "FXY" -> listed(rows.subList(0, end));
                default -> {
                    problems.add(Problem.error("xrd.gsas.type", "A bank is of type " + type + ", which is not read.",
                            "Export it as FXYE.", Location.line(file, line)));
                    yield new double[3][0];
                }
            };
            if (columns[1].length < channels && columns[1].length > 0) {
                problems.add(Problem.error("xrd.gsas.channels",
                        "A bank has " + columns[1].length + " of the " + channels + " channels that its header states.",
                        "The file may have been cut off.", Location.line(file, line)));
            }
            Scan scan = new Scan();
            boolean angle = binning.equals("CONST") || binning.equals("CONS");
            scan.axis(angle
                    ? Scan.axis("", hundredths(columns[0]))
                    : Axis.of("time_of_flight", XrdQuantities.TIME_OF_FLIGHT, MICROSECOND, Values.of(columns[0])));
            scan.intensity(columns[1], Units.ONE);
            scan.sigma(columns[2]);
            return scan;
        }

        private static double[] hundredths(double[] angles) {
            return Arrays.stream(angles).map(a -> a / 100).toArray();
        }

        private double[] positions(int count) {
            double start = coefficients.length > 0 ? coefficients[0] : Double.NaN;
            double step = coefficients.length > 1 ? coefficients[1] : Double.NaN;
            return Numbers.steps(start, step, count);
        }

        /** Ten fields of two digits for the detectors and six for the mean in a record. */
        private double[][] standard(List<String> rows) {
            Columns columns = new Columns(channels);
            for (String row : rows) {
                for (int at = 0; at + 3 <= Math.min(RECORD, row.length()) && columns.count < channels; at += 8) {
                    String field = row.substring(at, Math.min(at + 8, row.length()));
                    OptionalDouble mean = Numbers.number(field.substring(2));
                    if (mean.isPresent()) {
                        double detectors = Math.max(1, Numbers.number(field.substring(0, 2)).orElse(1));
                        columns.add(Double.NaN, mean.getAsDouble(), Math.sqrt(Math.max(0, mean.getAsDouble()) / detectors));
                    }
                }
            }
            double[][] result = columns.toArrays();
            result[0] = positions(result[1].length);
            return result;
        }

        /** Five pairs of intensity and its standard deviation, of eight characters each, in a record. */
        private double[][] estimated(List<String> rows) {
            Columns columns = new Columns(channels);
            for (String row : rows) {
                for (int at = 0; at + 16 <= Math.min(RECORD, row.length()) && columns.count < channels; at += 16) {
                    OptionalDouble value = Numbers.number(row.substring(at, at + 8));
                    OptionalDouble deviation = Numbers.number(row.substring(at + 8, at + 16));
                    if (value.isPresent()) {
                        columns.add(Double.NaN, value.getAsDouble(), deviation.orElse(Double.NaN));
                    }
                }
            }
            double[][] result = columns.toArrays();
            result[0] = positions(result[1].length);
            return result;
        }

        /** Position, intensity and standard deviation in a line. */
        private double[][] listed(List<String> rows) {
            Columns columns = new Columns(channels);
            for (String row : rows) {
                String[] fields = row.strip().split("\\s+");
                if (fields.length >= 2 && columns.count < channels && Numbers.number(fields[0]).isPresent()) {
                    columns.add(Numbers.number(fields[0]).getAsDouble(), Numbers.number(fields[1]).orElse(Double.NaN),
                            fields.length > 2 ? Numbers.number(fields[2]).orElse(Double.NaN) : Double.NaN);
                }
            }
            return columns.toArrays();
        }
    }

    /** Positions, intensities and deviations that grow. */
    private static final class Columns {
        private static final int FIRST = 1024;
        private double[][] columns = new double[3][FIRST];
        private int count;
        private final long most;

        Columns(long most) {
            this.most = most;
        }

        void add(double position, double intensity, double deviation) {
            if (count == columns[0].length) {
                int larger = (int) Math.min(Math.max(most, count + 1), 2L * count);
                columns = Arrays.stream(columns).map(c -> Arrays.copyOf(c, larger)).toArray(double[][]::new);
            }
            columns[0][count] = position;
            columns[1][count] = intensity;
            columns[2][count++] = deviation;
        }

        double[][] toArrays() {
            return Arrays.stream(columns).map(c -> Arrays.copyOf(c, count)).toArray(double[][]::new);
        }
    }
}
