package org.operanda.eqcm.file;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
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
import org.operanda.eqcm.EqcmQuantities;

/**
 * Reads the binary {@code .qsd} files of Q-Sense's QSoft. Its maker has not published the format; this reader uses what J.-M. Friedt has found
 * (github.com/jmfriedt/read_qsense_qtools) and what a file shows of itself:
 * <ul>
 * <li>after {@code Created by QSoft}, settings as texts {@code key=value} or {@code [section]}, each 0x000A, a count of bytes, the bytes and a
 * line feed; sections {@code …\Xtal_i_Settings\Resonance_k_Settings} name the {@code Overtone} of resonance k;
 * <li>then 0x107E4, the number of quartzes, for each of them a count of points and a count of measured resonances; for each quartz 0x107EE and
 * the number of its resonances; for each resonance 0x802, its index, its number of points N, a number of segments of two counts each, and,
 * when N is not 0, three arrays (0x000B, N, N doubles): days since 1899-12-30, frequency in Hz, dissipation in millionths.
 * </ul>
 * The overtones of a quartz are measured one after the other; a row holds one sweep over them, from the first overtone's time (the axis) to
 * the last one's (the end of its window). What follows after the resonances, temperatures among it, is not read.
 */
public final class QsenseQsdReader implements Reader {
    private static final String MAGIC = "Created by QSoft";
    private static final int CONTAINER = 0x107E4;
    private static final int QUARTZ = 0x107EE;
    private static final int RESONANCE = 0x802;
    private static final int ARRAY = 0x0B;
    private static final int MOST_QUARTZES = 16;
    private static final int MOST_RESONANCES = 64;
    private static final int MOST_SEGMENTS = 1 << 20;
    private static final double SECONDS_PER_DAY = 86400;
    private static final LocalDateTime DAY_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final Pattern SECTION = Pattern.compile("\\[.*Xtal_(\\d{1,2})_Settings\\\\Resonance_(\\d{1,2})_Settings\\]");
    private static final Pattern OVERTONE = Pattern.compile("Overtone=(\\d{1,2})");

    /** The points of one resonance. */
    private record Resonance(int overtone, double[] days, double[] hertz, double[] millionths) {}

    /** The file is not laid out as expected. */
    private static final class Unexpected extends Exception {
        private static final long serialVersionUID = 1;
        private final int offset;

        Unexpected(String message, int offset) {
            super(message, null, false, false);
            this.offset = offset;
        }
    }

    @Override
    public Probe probe(Source source) {
        return source.startsWith(MAGIC)
                ? Probe.of(100, "starts with \"" + MAGIC + "\"")
                : Probe.no("does not start with \"" + MAGIC + "\"");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        ReadResult result;
        if (!source.startsWith(MAGIC)) {
            result = ReadResult.failed(Problem.error("eqcm.qsd.other", "The file does not start with \"" + MAGIC + "\".",
                    "It is no QSoft file.", Location.offset(source.name(), 0)));
        } else {
            try {
                result = read(source.name(), ByteBuffer.wrap(Files.readAllBytes(source.path())).order(ByteOrder.LITTLE_ENDIAN), progress);
            } catch (IOException e) {
                result = ReadResult.failed(Text.unreadable(source, e));
            }
        }
        return progress.isCancelled() ? ReadResult.EMPTY : result;
    }

    private static ReadResult read(String file, ByteBuffer bytes, Progress progress) {
        List<Problem> problems = new ArrayList<>();
        List<List<Resonance>> quartzes = new ArrayList<>();
        try {
            List<Map<Integer, Integer>> overtones = overtones(bytes);
            seekContainer(bytes);
            int count = count(bytes, MOST_QUARTZES, "quartzes");
            bytes.position(bytes.position() + 8 * count);
            for (int quartz = 0; quartz < count && !progress.isCancelled(); quartz++) {
                quartzes.add(new ArrayList<>());
                readQuartz(bytes, quartz < overtones.size() ? overtones.get(quartz) : Map.of(), quartzes.getLast());
            }
        } catch (Unexpected e) {
            problems.add(Problem.error("eqcm.qsd.layout", e.getMessage(),
                    "It is of another version of QSoft, or damaged; export it as text from QSoft or QTools.",
                    Location.offset(file, e.offset)));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            problems.add(Problem.error("eqcm.qsd.truncated", "The file ends within its data.",
                    "It was cut off while it was written or copied; fetch it again.",
                    Location.offset(file, bytes.limit())));
        }
        List<Measurement> measurements = new ArrayList<>();
        for (int i = 0; i < quartzes.size(); i++) {
            if (!quartzes.get(i).isEmpty() && quartzes.get(i).getFirst().days().length > 0) {
                measurements.add(measurement(quartzes.size() > 1 ? file + " sensor " + (i + 1) : file, quartzes.get(i)));
            }
        }
        if (measurements.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.error("eqcm.qsd.empty", "The file holds no measured resonance.",
                    "The measurement may have been stopped before it began.", Location.file(file)));
        }
        return new ReadResult(measurements, problems);
    }

    /** By quartz: overtone by index of the resonance, from the settings. */
    private static List<Map<Integer, Integer>> overtones(ByteBuffer bytes) {
        String settings = new String(bytes.array(), 0, Math.max(0, bytes.limit()), StandardCharsets.ISO_8859_1);
        int end = settings.lastIndexOf("XtalDriveTimeFloat");
        List<Map<Integer, Integer>> all = new ArrayList<>();
        Matcher section = SECTION.matcher(settings).region(0, Math.max(0, end));
        while (section.find()) {
            int quartz = Integer.parseInt(section.group(1));
            int resonance = Integer.parseInt(section.group(2));
            Matcher overtone = OVERTONE.matcher(settings).region(section.end(), end);
            if (quartz < MOST_QUARTZES && overtone.find()) {
                while (all.size() <= quartz) {
                    all.add(new TreeMap<>());
                }
                all.get(quartz).putIfAbsent(resonance, Integer.parseInt(overtone.group(1)));
            }
        }
        return all;
    }

    /** The container begins after the last text of the settings. */
    private static void seekContainer(ByteBuffer bytes) throws Unexpected {
        String all = new String(bytes.array(), StandardCharsets.ISO_8859_1);
        int last = all.lastIndexOf("XtalDriveTimeFloat");
        int at = last < 0 ? -1 : all.indexOf("\u00e4\u0007\u0001\u0000", last);
        if (at < 0) {
            throw new Unexpected("No data follow after the settings.", Math.max(0, last));
        }
        bytes.position(at);
        expect(bytes, CONTAINER, "the container of the data");
    }

    private static void expect(ByteBuffer bytes, int wanted, String what) throws Unexpected {
        int at = bytes.position();
        int found = bytes.getInt();
        if (found != wanted) {
            throw new Unexpected(
                    "Instead of " + what + " (0x" + Integer.toHexString(wanted) + ") there is 0x" + Integer.toHexString(found) + ".", at);
        }
    }

    private static int count(ByteBuffer bytes, int most, String what) throws Unexpected {
        int at = bytes.position();
        int count = bytes.getInt();
        if (count < 0 || count > most) {
            throw new Unexpected("The file claims " + Integer.toUnsignedString(count) + " " + what + ", more than can be.", at);
        }
        return count;
    }

    private static void readQuartz(ByteBuffer bytes, Map<Integer, Integer> overtones, List<Resonance> target) throws Unexpected {
        expect(bytes, QUARTZ, "a quartz");
        int resonances = count(bytes, MOST_RESONANCES, "resonances");
        for (int i = 0; i < resonances; i++) {
            expect(bytes, RESONANCE, "a resonance");
            int index = count(bytes, MOST_RESONANCES, "resonances before this one");
            int points = count(bytes, (bytes.limit() - bytes.position()) / (3 * Double.BYTES) + 1, "points");
            int segments = count(bytes, MOST_SEGMENTS, "segments");
            bytes.position(Math.addExact(bytes.position(), 8 * segments));
            if (points > 0) {
                target.add(new Resonance(overtones.getOrDefault(index, 2 * index + 1), array(bytes, points), array(bytes, points),
                        array(bytes, points)));
            }
        }
    }

    private static double[] array(ByteBuffer bytes, int points) throws Unexpected {
        int at = bytes.position();
        if (bytes.getShort() != ARRAY || bytes.getInt() != points) {
            throw new Unexpected("An array of " + points + " numbers does not begin where it should.", at);
        }
        if (bytes.remaining() < points * Double.BYTES) {
            throw new BufferUnderflowException();
        }
        double[] values = new double[points];
        bytes.slice().order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(values);
        bytes.position(bytes.position() + points * Double.BYTES);
        return values;
    }

    private static Measurement measurement(String name, List<Resonance> resonances) {
        Resonance first = resonances.getFirst();
        int rows = first.days().length;
        double[] orders = resonances.stream().mapToDouble(Resonance::overtone).toArray();
        double[] frequency = new double[rows * orders.length];
        double[] dissipation = new double[frequency.length];
        Arrays.fill(frequency, Double.NaN);
        Arrays.fill(dissipation, Double.NaN);
        double start = Math.floor(first.days()[0]);
        double[] seconds = Arrays.stream(first.days()).map(d -> (d - start) * SECONDS_PER_DAY).toArray();
        double[] end = seconds.clone();
        for (int k = 0; k < orders.length; k++) {
            Resonance resonance = resonances.get(k);
            int row = 0;
            for (int i = 0; i < resonance.days().length; i++) {
                while (row + 1 < rows && first.days()[row + 1] <= resonance.days()[i]) {
                    row++;
                }
                frequency[row * orders.length + k] = resonance.hertz()[i];
                dissipation[row * orders.length + k] = resonance.millionths()[i] * QcmColumn.MILLIONTH;
                end[row] = Math.max(end[row], (resonance.days()[i] - start) * SECONDS_PER_DAY);
            }
        }
        boolean dated = start > 0 && start < 1e6;
        Clock clock = dated ? Clock.local("qsoft", DAY_ZERO.plusDays((long) start)) : Clock.relative("qsoft");
        Axis time = Axis.time(Values.of(seconds), clock).withWindow(Values.of(seconds), Values.of(end));
        List<Axis> axes = List.of(time, Axis.of("overtone", EqcmQuantities.OVERTONE, Units.ONE, Values.of(orders)));
        List<Dataset> datasets = List.of(
                Dataset.of(EqcmQuantities.FREQUENCY, QuantityKind.FREQUENCY, Units.HERTZ, axes, Values.of(frequency)),
                Dataset.of("dissipation", EqcmQuantities.DISSIPATION, Units.ONE, axes, Values.of(dissipation)));
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(Metadata.INSTRUMENT, "Q-Sense");
        metadata.put(Metadata.SOFTWARE, "QSoft");
        ResonanceTable.noteFundamental(datasets.getFirst(), metadata);
        return Measurement.of(name, ResonanceTable.TECHNIQUE, datasets, metadata);
    }
}
