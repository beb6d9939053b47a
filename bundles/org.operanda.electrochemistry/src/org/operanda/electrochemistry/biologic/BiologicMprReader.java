package org.operanda.electrochemistry.biologic;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.operanda.data.Clock;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;

/**
 * Reads BioLogic's binary files ({@code .mpr}) into one time series. Columns stay in the precision in which they are stored; the bits of
 * the flag byte are columns of their own; a column whose number is not known is {@code unknown_<number>}.
 * <p>
 * Modulo Bat, several techniques in one file, stays one series; {@code step_type} says what each row's step does, as far as it is known.
 * <p>
 * Techniques that store only the charge of each row get a {@code current} computed from it, as EC-Lab does in its text export.
 * <p>
 * The time axis counts from the start of the acquisition that the log module states, local time without a zone. Signs are EC-Lab's:
 * charging is positive, the imaginary impedance is stored negated and so named.
 */
public final class BiologicMprReader implements Reader {
    private static final int MOST_LOOPS = 1 << 16;

    @Override
    public Probe probe(Source source) {
        return source.startsWith(MprModule.MAGIC)
                ? Probe.of(100, "starts with \"BIO-LOGIC MODULAR FILE\"")
                : Probe.no("does not start with \"BIO-LOGIC MODULAR FILE\"");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        Location where = Location.file(source.name());
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        if (!source.startsWith(MprModule.MAGIC)) {
            return ReadResult.failed(
                    Problem.error("biologic.mpr.magic", "This is no EC-Lab binary file: it does not start with \"BIO-LOGIC MODULAR FILE\".",
                            "Choose another reader, or copy the file again from the instrument.", where));
        }
        try (FileChannel channel = FileChannel.open(source.path(), StandardOpenOption.READ)) {
            ReadResult result = read(channel, source.name(), progress);
            return progress.isCancelled() ? ReadResult.EMPTY : result;
        } catch (IOException e) {
            return ReadResult.failed(Problem.error("biologic.mpr.unreadable", "The file cannot be read: " + e.getMessage() + ".",
                    "Check that it is there and may be read.", where));
        }
    }

    private static ReadResult read(FileChannel channel, String file, Progress progress) throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<MprModule> modules = MprModule.find(channel, file, problems);
        Optional<MprModule> data = module(modules, MprModule.DATA);
        Optional<MprLayout> layout = data.isEmpty()
                ? Optional.empty()
                : MprLayout.of(data.get(), data.get().content(channel, MprLayout.HEAD), channel.size(), file, problems);
        if (data.isEmpty()) {
            problems.add(Problem.error("biologic.mpr.no-data", "The file has no data module, so there are no rows.",
                    "It may be a settings file, or the measurement was never started.", Location.file(file)));
        }
        if (layout.isEmpty()) {
            return new ReadResult(List.of(), problems);
        }
        EcLabTable table = new MprRows(channel, layout.get()).read(progress);
        table.relabel(MprCellSheet.ofExternalDevices(content(channel, modules, MprModule.EXTERNAL_DEVICE, MprCellSheet.MOST)));
        table.addCurrent();
        table.addLoops(loops(content(channel, modules, MprModule.LOOP, 4 * MOST_LOOPS), layout.get().rows()));
        byte[] log = content(channel, modules, MprModule.LOG, MprCellSheet.MOST);
        byte[] settings = content(channel, modules, MprModule.SETTINGS, MprCellSheet.MOST);
        table.addStepTypes(MprCellSheet.stepTypes(settings));
        Map<String, String> metadata = new LinkedHashMap<>(MprCellSheet.ofSettings(settings));
        metadata.putAll(MprCellSheet.ofLog(log));
        metadata.put("date", data.get().date());
        Optional<LocalDateTime> start = MprCellSheet.start(log);
        start.ifPresent(time -> metadata.put(Metadata.START, time.toString()));
        if (start.isEmpty()) {
            problems.add(Problem.warning("biologic.mpr.no-start",
                    "The file does not say at what time of " + data.get().date() + " it was started; its times only count.",
                    "Give the start in the recipe, for instance from EC-Lab's text export.", Location.file(file)));
        }
        String clockId = "EC-Lab on " + metadata.getOrDefault(CellCharacteristics.HOST, file);
        Clock clock = start.map(time -> Clock.local(clockId, time)).orElseGet(() -> Clock.relative(clockId));
        return ReadResult.of(table.measurement(file, clock, metadata), problems);
    }

    private static Optional<MprModule> module(List<MprModule> modules, String name) {
        return modules.stream().filter(m -> m.name().equals(name)).findFirst();
    }

    private static byte[] content(FileChannel channel, List<MprModule> modules, String name, int most) throws IOException {
        Optional<MprModule> module = module(modules, name);
        return module.isEmpty() ? new byte[0] : module.get().content(channel, most);
    }

    /** The first row of each loop: a count, then as many row numbers, the last of them behind the last row. */
    private static long[] loops(byte[] content, long rows) {
        ByteBuffer numbers = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int there = content.length / 4 - 1;
        int count = there < 1 ? 0 : (int) Math.min(there, Integer.toUnsignedLong(numbers.getInt(0)));
        return IntStream.range(0, count).mapToLong(i -> Integer.toUnsignedLong(numbers.getInt(4 + 4 * i))).filter(first -> first < rows)
                .distinct().sorted().toArray();
    }
}
