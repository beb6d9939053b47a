package org.operanda.example.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;

/**
 * Reads the text of a temperature logger made up for this example. A file looks like this:
 *
 * <pre>
 * TLOG 1
 * device: Thermo-7
 * started: 2024-11-19T20:10:00+01:00
 * interval: 10 s
 * channels: cell °C; room °C
 * 21.03; 20.10
 * 21.05; ---
 * </pre>
 *
 * UTF-8; the header is in any order and ends with {@code channels}, whose entries are a name and a unit; then one row for each interval, {@code ---} where a
 * sensor gave nothing. Without {@code started} the clock only counts.
 */
public final class TemperatureLogReader implements Reader {
    static final String MAGIC = "TLOG 1";

    @Override
    public Probe probe(Source source) {
        return source.startsWith(MAGIC)
                ? Probe.of(100, "starts with \"" + MAGIC + "\"")
                : Probe.no("does not start with \"" + MAGIC + "\"");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        try {
            List<String> lines = new String(Files.readAllBytes(source.path()), StandardCharsets.UTF_8).lines().toList();
            return new TemperatureLog(source.name(), lines, progress).read();
        } catch (IOException e) {
            return ReadResult
                    .failed(Problem.error("tlog.open", "The file cannot be opened.", "Check that it is there and that you may read it.",
                            Location.file(source.name())));
        }
    }
}
