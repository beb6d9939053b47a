package org.operanda.raman.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * Reads Bruker OPUS files ({@code .0}, {@code .1} …). A directory names the blocks by a number whose bits say what they hold: real or imaginary part, sample or
 * reference or their ratio, parameters or numbers, and which kind of spectrum (what spectral-cockpit's opusreader2 and J. Duranti's brukeropus-file have found;
 * the maker has not published it).
 * <p>
 * Every spectrum of the file is a dataset: first the ratioed ones ({@code absorbance}, {@code reflectance} …), then {@code sample_single_beam}, {@code
 * reference_single_beam}, interferograms and phases, each along its own axis. Operations take the first one unless they are told another.
 */
public final class OpusReader implements Reader {
    private static final byte[] MAGIC = {0x0A, 0x0A, (byte) 0xFE, (byte) 0xFE};
    private static final int MOST_BLOCKS = 256;
    private static final int ENTRY = 12;
    /** Bits of the directory's number that say what a block holds; those above mark extensions. */
    private static final int KIND = 0x0007_FFFF;
    private static final int EXTENDED = 0x3FF8_0000;
    private static final int PARAMETER = 0x3F0;
    private static final int STATUS = 0x010;
    private static final Pattern DATE = Pattern.compile("(\\d{1,4})[/.](\\d{1,2})[/.](\\d{1,4})");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2}):(\\d{2})(?:[.,](\\d{1,9}))?.*");

    /** A block of the directory. */
    private record Block(int kind, int words, int at) {

        int part() {
            return kind & 3;
        }

        int source() {
            return kind >> 2 & 3;
        }

        int data() {
            return kind >> 10 & 0x7F;
        }

        boolean isParameters() {
            return (kind & PARAMETER) != 0;
        }
    }

    @Override
    public Probe probe(Source source) {
        return isOpus(source) ? Probe.of(100, "starts with OPUS's 0x0A0AFEFE") : Probe.no("does not start with OPUS's 0x0A0AFEFE");
    }

    private static boolean isOpus(Source source) {
        return source.head().length >= MAGIC.length && Arrays.equals(source.head(), 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        ReadResult result;
        if (!isOpus(source)) {
            result = ReadResult.failed(Problems.other(source, "OPUS file", "does not start with 0x0A0AFEFE" + likely(source)));
        } else {
            try {
                result = read(source, ByteBuffer.wrap(Files.readAllBytes(source.path())).order(ByteOrder.LITTLE_ENDIAN));
            } catch (IOException e) {
                result = ReadResult.failed(Problems.unreadable(source, e));
            }
        }
        return progress.isCancelled() ? ReadResult.EMPTY : result;
    }

    private static String likely(Source source) {
        return source.isText() ? " but is text" : source.size() == 0 ? " but is empty" : "";
    }

    private static ReadResult read(Source source, ByteBuffer bytes) {
        List<Problem> problems = new ArrayList<>();
        List<Block> blocks = blocks(source.name(), bytes, problems);
        Map<String, String> metadata = new LinkedHashMap<>();
        for (Block block : blocks) {
            if (block.isParameters() && (block.kind() & PARAMETER) != STATUS) {
                parameters(bytes, block).forEach((name, value) -> metadata.putIfAbsent("opus." + name, value));
            }
        }
        name(metadata, "opus.SNM", Metadata.TITLE);
        name(metadata, "opus.CNM", Metadata.USER);
        name(metadata, "opus.INS", Metadata.INSTRUMENT);
        name(metadata, "opus.SFM", Metadata.COMMENT);
        List<Dataset> datasets = new ArrayList<>();
        Optional<LocalDateTime> start = Optional.empty();
        boolean raman = false;
        List<Block> spectra = blocks.stream().filter(b -> !b.isParameters() && b.part() != 0 && b.data() != 13)
                .sorted(Comparator.comparingInt(b -> -b.source())).toList();
        for (Block block : spectra) {
            Optional<Block> status = blocks.stream().filter(b -> b.kind() == (block.kind() | STATUS)).findFirst();
            Map<String, String> says = status.map(s -> parameters(bytes, s)).orElseGet(Map::of);
            Optional<Dataset> dataset = dataset(source.name(), bytes, block, says, datasets, problems);
            dataset.ifPresent(datasets::add);
            raman |= dataset.isPresent() && block.data() == 10;
            start = start.or(() -> moment(says));
        }
        if (datasets.isEmpty()) {
            problems.add(
                    Problem.error("raman.opus.empty", "The file holds no spectrum.", "Save it from OPUS with at least one spectrum block.",
                            Location.file(source.name())));
            return new ReadResult(List.of(), problems);
        }
        Optional<Exposure> exposure = start.map(s -> new Exposure(Clock.local("OPUS", s), 0, 0));
        return ReadResult.of(
                new Measurement(source.name(), raman ? RamanQuantities.RAMAN : RamanQuantities.INFRARED, datasets, exposure, metadata),
                problems);
    }

    private static void name(Map<String, String> metadata, String from, String to) {
        Optional.ofNullable(metadata.get(from)).filter(v -> !v.isBlank()).ifPresent(v -> metadata.put(to, v));
    }

    private static List<Block> blocks(String file, ByteBuffer bytes, List<Problem> problems) {
        List<Block> blocks = new ArrayList<>();
        if (bytes.limit() < 24) {
            problems.add(Problems.damaged(file, "The file ends within its header.", bytes.limit()));
            return blocks;
        }
        int at = bytes.getInt(12);
        int count = bytes.getInt(20);
        for (int k = 0; k < Math.min(MOST_BLOCKS, count); k++) {
            long entry = at + (long) ENTRY * k;
            if (entry < 0 || entry + ENTRY > bytes.limit()) {
                problems.add(Problems.damaged(file, "The directory claims " + count + " blocks and has " + k + ".", bytes.limit()));
                break;
            }
            int kind = bytes.getInt((int) entry);
            int words = bytes.getInt((int) entry + 4);
            int offset = bytes.getInt((int) entry + 8);
            if ((kind & EXTENDED) != 0) {
                continue;
            }
            if (words < 0 || offset < 0 || offset > bytes.limit()) {
                problems.add(Problems.damaged(file, "Block " + k + " of the directory lies outside of the file.", entry));
            } else {
                blocks.add(new Block(kind & KIND, words, offset));
            }
        }
        return blocks;
    }

    /** Names and values of a block of parameters; what does not fit ends it. */
    private static Map<String, String> parameters(ByteBuffer bytes, Block block) {
        Map<String, String> all = new LinkedHashMap<>();
        int at = block.at();
        long end = Math.min(bytes.limit(), at + 4L * block.words());
        while (at + 8 <= end) {
            String name = new String(bytes.array(), at, 3, StandardCharsets.ISO_8859_1);
            int type = bytes.getShort(at + 4);
            int length = 2 * (bytes.getShort(at + 6) & 0xFFFF);
            if (!name.matches("[A-Z0-9]{3}") || name.equals("END") || at + 8 + length > end) {
                break;
            }
            Optional<String> value = switch (type) {
                case 0 -> length >= 4 ? Optional.of(String.valueOf(bytes.getInt(at + 8))) : Optional.empty();
                case 1 -> length >= 8 ? Optional.of(String.valueOf(bytes.getDouble(at + 8))) : Optional.empty();
                default -> Optional.of(text(bytes, at + 8, length));
            };
            value.ifPresent(v -> all.put(name, v));
            at += 8 + length;
        }
        return all;
    }

    private static String text(ByteBuffer bytes, int at, int length) {
        String text = new String(bytes.array(), at, length, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\0');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }

    private static double number(Map<String, String> says, String name) {
        try {
            return Double.parseDouble(says.getOrDefault(name, "NaN"));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static Optional<Dataset> dataset(String file, ByteBuffer bytes, Block block, Map<String, String> says, List<Dataset> others,
            List<Problem> problems) {
        String name = name(block);
        double stated = number(says, "NPT");
        double first = number(says, "FXV");
        double last = number(says, "LXV");
        if (!(stated >= 1) || !Double.isFinite(first) || !Double.isFinite(last)) {
            problems.add(Problem.warning("raman.opus.status",
                    "The block '" + name + "' has no status that says its points and ends; it is left out.",
                    "Save the file again from OPUS.", Location.offset(file, block.at())));
            return Optional.empty();
        }
        int there = (int) Math.min(stated, Math.min((long) block.words(), (bytes.limit() - block.at()) / Float.BYTES));
        if (there < stated) {
            problems.add(Problems.damaged(file, "The block '" + name + "' claims " + (long) stated + " points and has " + there + ".",
                    block.at()));
        }
        if (there < 1) {
            return Optional.empty();
        }
        double scale = Double.isFinite(number(says, "CSF")) ? number(says, "CSF") : 1;
        boolean whole = number(says, "DPF") == 2;
        double[] y = new double[there];
        for (int i = 0; i < there; i++) {
            int at = block.at() + Float.BYTES * i;
            y[i] = scale * (whole ? bytes.getInt(at) : bytes.getFloat(at));
        }
        double step = stated > 1 ? (last - first) / (stated - 1) : 0;
        Values x = Values.computed(there, i -> i == stated - 1 ? last : first + step * i);
        Axis axis = switch (says.getOrDefault("DXU", "")) {
            case "WN" -> block.data() == 10 ? SpectralAxes.shift(x) : SpectralAxes.wavenumber(x);
            case "RSH" -> SpectralAxes.shift(x);
            case "MI" -> SpectralAxes.wavelength(x.scaled(1000));
            default -> Axis.of("point", RamanQuantities.OPTICAL_PATH, Units.ONE, x);
        };
        String unique = name;
        for (int n = 2; taken(others, unique); n++) {
            unique = name + "_" + n;
        }
        return Optional.of(Dataset.of(unique, kind(block), Units.ONE, axis, Values.of(y)));
    }

    private static boolean taken(List<Dataset> others, String name) {
        return others.stream().anyMatch(d -> d.name().equals(name));
    }

    private static String name(Block block) {
        String of = switch (block.source()) {
            case 1 -> "sample_";
            case 2 -> "reference_";
            default -> "";
        };
        String what = switch (block.data()) {
            case 1 -> "single_beam";
            case 2 -> "interferogram";
            case 3 -> "phase";
            case 4, 19 -> "absorbance";
            case 5, 18 -> "transmittance";
            case 6 -> "kubelka_munk";
            case 10 -> "raman";
            case 11 -> "emission";
            case 12 -> "reflectance";
            case 15 -> "log_reflectance";
            case 16 -> "atr";
            case 17 -> "photoacoustic";
            default -> "spectrum_" + block.data();
        };
        return of + what + (block.part() == 2 ? "_imaginary" : "");
    }

    private static QuantityKind kind(Block block) {
        return switch (block.data()) {
            case 1 -> RamanQuantities.SINGLE_BEAM;
            case 2 -> RamanQuantities.INTERFEROGRAM;
            case 3 -> QuantityKind.PHASE;
            case 4, 16, 19 -> RamanQuantities.ABSORBANCE;
            case 5, 18 -> RamanQuantities.TRANSMITTANCE;
            case 6 -> RamanQuantities.KUBELKA_MUNK;
            case 12 -> RamanQuantities.REFLECTANCE;
            default -> QuantityKind.INTENSITY;
        };
    }

    /** DAT and TIM: day, month, year, or year first. */
    private static Optional<LocalDateTime> moment(Map<String, String> says) {
        Matcher date = DATE.matcher(says.getOrDefault("DAT", ""));
        Matcher time = TIME.matcher(says.getOrDefault("TIM", ""));
        if (!date.matches() || !time.matches()) {
            return Optional.empty();
        }
        boolean yearFirst = date.group(1).length() == 4;
        try {
            int year = Integer.parseInt(date.group(yearFirst ? 1 : 3));
            int day = Integer.parseInt(date.group(yearFirst ? 3 : 1));
            String fraction = time.group(4);
            long nanos = fraction == null ? 0 : Math.round(Double.parseDouble("0." + fraction) * 1e9);
            return Optional.of(LocalDateTime
                    .of(year, Integer.parseInt(date.group(2)), day, Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)),
                            Integer.parseInt(time.group(3)))
                    .plusNanos(nanos));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
