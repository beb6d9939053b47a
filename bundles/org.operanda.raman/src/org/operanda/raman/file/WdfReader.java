package org.operanda.raman.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
 * Reads Renishaw WiRE's {@code .wdf}: single spectra, series, depth series and maps of every kind, with the place and time of each spectrum and the white-light
 * picture. The file is a run of blocks, each a name of four letters, a number and a length; the first one says how many spectra of how many points there are
 * (layout after A. Henderson's wdf-rs and T. Kinjo's py-wdf-reader, both open). Spectra of a large file stay in it until they are looked at.
 * <p>
 * A single spectrum has an exposure; several run along time, from the start of the measurement, with {@code stage_x}, {@code stage_y} and {@code stage_z} where
 * the stage moved. Times are those of the computer, whose zone the file does not state.
 */
public final class WdfReader implements Reader {
    private static final String MAGIC = "WDF1";
    private static final int HEADER = 512;
    private static final int BLOCK_HEADER = 16;
    private static final int MOST_BLOCKS = 10_000;
    /** More bytes of spectra than these stay in the file. */
    private static final long HELD = 1 << 22;
    private static final long MOST_PICTURE = 64 << 20;
    private static final int MOST_ORIGINS = 64;
    private static final int TIME_ORIGIN = 11;
    private static final LocalDateTime FILETIME_ZERO = LocalDateTime.of(1601, 1, 1, 0, 0);
    private static final double TICKS_PER_SECOND = 1e7;
    /** The years 1700 and 2300, in ticks. */
    private static final long EARLIEST = 31_241_376_000_000_000L;
    private static final long LATEST = 220_582_656_000_000_000L;

    /** A block: its name, where its content begins, and how long it is. */
    private record Block(String name, long at, long length) {}

    /** What the header says. */
    private record Head(int points, long capacity, long spectra, int accumulations, int type, long start, long end, int units, double laser,
            String user,
            String title, String software) {}

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
        if (!source.startsWith(MAGIC)) {
            return ReadResult.failed(Problems.other(source, "WiRE file", "does not start with \"" + MAGIC + "\""));
        }
        try (FileChannel channel = FileChannel.open(source.path(), StandardOpenOption.READ)) {
            ReadResult result = new Opened(source, channel).read();
            return progress.isCancelled() ? ReadResult.EMPTY : result;
        } catch (IOException e) {
            return ReadResult.failed(Problems.unreadable(source, e));
        }
    }

    /** One file while it is read. */
    private static final class Opened {
        private final Source source;
        private final FileChannel channel;
        private final long size;
        private final List<Problem> problems = new ArrayList<>();

        Opened(Source source, FileChannel channel) throws IOException {
            this.source = source;
            this.channel = channel;
            this.size = channel.size();
        }

        private ByteBuffer bytes(long at, long length) throws IOException {
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, Math.min(length, size - at))).order(ByteOrder.LITTLE_ENDIAN);
            long next = at;
            while (bytes.hasRemaining()) {
                int read = channel.read(bytes, next);
                if (read < 0) {
                    break;
                }
                next += read;
            }
            return bytes.flip();
        }

        ReadResult read() throws IOException {
            ByteBuffer header = bytes(0, HEADER);
            if (header.remaining() < HEADER) {
                return ReadResult.failed(Problems.damaged(source.name(), "The file ends within its header.", size));
            }
            Head head = head(header);
            List<Block> blocks = blocks();
            Optional<Block> data = blocks.stream().filter(b -> b.name().equals("DATA")).findFirst();
            Optional<Block> abscissae = blocks.stream().filter(b -> b.name().equals("XLST")).findFirst();
            if (head.points() <= 0 || head.points() > size / Float.BYTES || data.isEmpty() || abscissae.isEmpty()) {
                problems.add(
                        Problems.damaged(source.name(),
                                "The file has no spectra: its header claims " + Integer.toUnsignedString(head.points())
                                        + " points, its blocks are " + String.join(", ", blocks.stream().map(Block::name).toList()) + ".",
                                HEADER));
                return new ReadResult(List.of(), problems);
            }
            long there = Math.min(data.get().length(), size - data.get().at()) / ((long) Float.BYTES * head.points());
            long count = Math.min(head.spectra(), there);
            if (count <= 0) {
                problems.add(Problems.damaged(source.name(), "No spectrum has been collected.", data.get().at()));
                return new ReadResult(List.of(), problems);
            }
            if (there < head.spectra()) {
                problems.add(Problems.damaged(source.name(), "Of " + head.spectra() + " spectra " + count + " are in the file.", size));
            } else if (head.spectra() < head.capacity()) {
                problems.add(Problem.warning("raman.wdf.stopped", "Of " + head.capacity() + " spectra " + count + " were collected.",
                        "The measurement was stopped or was still running.", Location.file(source.name())));
            }
            return ReadResult.of(measurement(head, blocks, data.get(), abscissae.get(), (int) Math.min(count, Integer.MAX_VALUE / 2)),
                    problems);
        }

        private static Head head(ByteBuffer header) {
            String software = text(header, 96, 24) + " " + header.getShort(120) + "." + header.getShort(122);
            return new Head(header.getInt(60), header.getLong(64), header.getLong(72), header.getInt(80), header.getInt(132),
                    header.getLong(136),
                    header.getLong(144), header.getInt(152), header.getFloat(156), text(header, 208, 32), text(header, 240, 160), software);
        }

        private static String text(ByteBuffer bytes, int at, int length) {
            byte[] raw = new byte[length];
            bytes.get(at, raw);
            int end = 0;
            while (end < length && raw[end] != 0) {
                end++;
            }
            return new String(raw, 0, end, StandardCharsets.UTF_8).strip();
        }

        private List<Block> blocks() throws IOException {
            List<Block> blocks = new ArrayList<>();
            long at = HEADER;
            while (at + BLOCK_HEADER <= size && blocks.size() < MOST_BLOCKS) {
                ByteBuffer head = bytes(at, BLOCK_HEADER);
                String name = new String(head.array(), 0, 4, StandardCharsets.ISO_8859_1);
                long length = head.getLong(8);
                if (length < BLOCK_HEADER) {
                    problems.add(Problems.damaged(source.name(), "The block '" + name + "' claims " + length + " bytes.", at));
                    break;
                }
                blocks.add(new Block(name, at + BLOCK_HEADER, length - BLOCK_HEADER));
                if (length > size - at) {
                    problems.add(Problems.damaged(source.name(), "The file ends within its block '" + name + "'.", size));
                    break;
                }
                at += length;
            }
            return blocks;
        }

        private Measurement measurement(Head head, List<Block> blocks, Block data, Block abscissae, int count) throws IOException {
            Axis spectral = spectral(head, abscissae);
            int points = (int) spectral.size();
            Map<String, String> metadata = metadata(head);
            long[] times = new long[0];
            Map<String, double[]> stage = new LinkedHashMap<>();
            for (Block block : blocks) {
                switch (block.name()) {
                    case "ORGN" -> times = origins(block, head, count, stage);
                    case "WMAP" -> mapSize(block, metadata);
                    case "TEXT" -> metadata.put(Metadata.COMMENT, text(bytes(block.at(), Math.min(block.length(), 4096))));
                    default -> {
                    }
                }
            }
            Values values = values(data, (long) count * points);
            List<Dataset> datasets = new ArrayList<>();
            Optional<Exposure> exposure = Optional.empty();
            if (count == 1 && head.type() == 1) {
                datasets.add(Dataset.of(RamanQuantities.INTENSITY, QuantityKind.INTENSITY, Units.ONE, spectral, values));
                exposure = exposure(head);
            } else {
                Axis along = along(head, times, count);
                datasets.add(Dataset.of(RamanQuantities.INTENSITY, QuantityKind.INTENSITY, Units.ONE, List.of(along, spectral), values));
                stage.forEach((name, places) -> datasets.add(SpectralAxes.stage(name, along, Values.of(places))));
            }
            for (Block block : blocks) {
                if (block.name().equals("WHTL") && block.length() < MOST_PICTURE
                        && datasets.stream().noneMatch(d -> d.name().equals(RamanQuantities.WHITE_LIGHT))) {
                    picture(block).ifPresent(datasets::add);
                }
            }
            return new Measurement(source.name(), RamanQuantities.RAMAN, datasets, exposure, metadata);
        }

        private static String text(ByteBuffer bytes) {
            return text(bytes, 0, bytes.remaining());
        }

        private Optional<Dataset> picture(Block block) throws IOException {
            Optional<Dataset> picture = Picture.of(bytes(block.at(), block.length()).array());
            if (picture.isEmpty()) {
                problems.add(Problem.warning("raman.wdf.picture", "The white-light picture cannot be decoded; it is left out.", "",
                        Location.offset(source.name(), block.at())));
            }
            return picture;
        }

        private Axis spectral(Head head, Block block) throws IOException {
            ByteBuffer bytes = bytes(block.at(), 8 + (long) Float.BYTES * head.points());
            int unit = bytes.remaining() >= 8 ? bytes.getInt(4) : 0;
            double[] places = new double[head.points()];
            Arrays.fill(places, Double.NaN);
            int there = Math.max(0, Math.min(places.length, (bytes.remaining() - 8) / Float.BYTES));
            for (int i = 0; i < there; i++) {
                places[i] = bytes.getFloat(8 + i * Float.BYTES);
            }
            if (there < places.length) {
                problems.add(
                        Problems.damaged(source.name(), "Only " + there + " of " + places.length + " abscissae are in the file.", size));
            }
            Values values = Values.of(places);
            return switch (unit) {
                case 1 -> SpectralAxes.shift(values);
                case 2, 3 -> SpectralAxes.wavelength(values);
                default -> Axis.of("x", QuantityKind.UNKNOWN, Units.ONE, values);
            };
        }

        private Values values(Block data, long count) throws IOException {
            if (count * Float.BYTES > HELD) {
                return new FileFloats(source.path(), data.at(), count);
            }
            float[] numbers = new float[(int) count];
            bytes(data.at(), count * Float.BYTES).asFloatBuffer().get(numbers);
            return Values.of(numbers);
        }

        private static Map<String, String> metadata(Head head) {
            Map<String, String> metadata = new LinkedHashMap<>();
            metadata.put(Metadata.TITLE, head.title());
            metadata.put(Metadata.USER, head.user());
            metadata.put(Metadata.INSTRUMENT, "Renishaw");
            metadata.put(Metadata.SOFTWARE, head.software());
            if (head.laser() > 0) {
                metadata.put(RamanQuantities.LASER, String.format(Locale.ROOT, "%.2f nm", 1e7 / head.laser()));
            }
            metadata.put("accumulations", String.valueOf(head.accumulations()));
            metadata.put("measurement-type", switch (head.type()) {
                case 1 -> "single";
                case 2 -> "series";
                case 3 -> "map";
                default -> "unspecified";
            });
            metadata.values().removeIf(String::isBlank);
            return metadata;
        }

        /** Places of the stage, and times in ticks. */
        private long[] origins(Block block, Head head, int count, Map<String, double[]> stage) throws IOException {
            long each = 24 + Long.BYTES * head.capacity();
            ByteBuffer start = bytes(block.at(), 4);
            int origins = start.remaining() < 4 ? 0 : Math.min(MOST_ORIGINS, start.getInt(0));
            long[] times = new long[0];
            long at = block.at() + 4;
            for (int k = 0; k < origins && each > 0 && at + 24 + (long) Long.BYTES * count <= size; k++, at += each) {
                ByteBuffer origin = bytes(at, 24 + (long) Long.BYTES * count);
                int type = origin.getInt(0) & 0x7FFFFFFF;
                boolean varies = origin.getInt(0) < 0;
                int from = 24;
                if (type == TIME_ORIGIN) {
                    long[] ticks = new long[count];
                    Arrays.setAll(ticks, i -> origin.getLong(from + Long.BYTES * i));
                    times = ticks;
                } else if (type >= 3 && type <= 5 && (varies || type != 5)) {
                    double[] places = new double[count];
                    Arrays.setAll(places, i -> origin.getDouble(from + Long.BYTES * i));
                    stage.put(type == 3 ? RamanQuantities.X : type == 4 ? RamanQuantities.Y : RamanQuantities.Z, places);
                }
            }
            return times;
        }

        private void mapSize(Block block, Map<String, String> metadata) throws IOException {
            ByteBuffer map = bytes(block.at(), 48);
            if (map.remaining() >= 44) {
                metadata.put(RamanQuantities.MAP_SIZE, map.getInt(32) + " x " + map.getInt(36));
            }
        }

        private static boolean plausible(long ticks) {
            return ticks > EARLIEST && ticks < LATEST;
        }

        private static LocalDateTime moment(long ticks) {
            return FILETIME_ZERO.plusSeconds(ticks / 10_000_000).plusNanos(ticks % 10_000_000 * 100);
        }

        private static Optional<Exposure> exposure(Head head) {
            if (!plausible(head.start())) {
                return Optional.empty();
            }
            double seconds = plausible(head.end()) ? Math.max(0, (head.end() - head.start()) / TICKS_PER_SECOND) : 0;
            return Optional.of(new Exposure(Clock.local("WiRE", moment(head.start())), 0, seconds));
        }

        /** Time, where every spectrum has one; else their number. */
        private Axis along(Head head, long[] times, int count) {
            long begin = plausible(head.start()) ? head.start() : times.length > 0 ? times[0] : 0;
            if (times.length < count || !plausible(begin) || Arrays.stream(times).anyMatch(t -> !plausible(t))) {
                problems.add(Problem.warning("raman.wdf.no-times", "The spectra have no times; they are numbered.", "",
                        Location.file(source.name())));
                return Axis.index(count);
            }
            double[] seconds = Arrays.stream(times).mapToDouble(t -> (t - begin) / TICKS_PER_SECOND).toArray();
            return Axis.time(Values.of(seconds), Clock.local("WiRE", moment(begin)));
        }
    }
}
