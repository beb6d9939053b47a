package org.operanda.columnmap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;

/**
 * Reads the text that a {@code *.columns.json} names, by that map.
 *
 * <pre>
 * {"technique": "dilatometry", "file": "run.txt", "separator": "tab", "decimal": "comma", "headerLine": 1,
 *  "columns": {
 *    "time":         {"column": "Time", "unit": "h"},
 *    "voltage":      {"column": "U", "unit": "V"},
 *    "current":      {"column": "I", "unit": "µA"},
 *    "displacement": {"column": 4, "unit": "V", "factor": -1, "sensor": {"range": 250, "low": 0, "high": 10}}}}
 * </pre>
 */
public final class ColumnMapReader implements Reader {
    private static final int LARGEST_MAP = 1 << 20;

    @Override
    public Probe probe(Source source) {
        String head = source.headText();
        boolean map = head.stripLeading().startsWith("{") && head.contains("\"columns\"") && head.contains("\"technique\"");
        return map && head.contains("\"file\"")
                ? Probe.of(95, "a column map that names its text")
                : Probe.no(map ? "a column map without \"file\", for texts that it knows" : "no column map");
    }

    @Override
    public List<Path> companions(Source source) {
        try {
            ColumnMap map = ColumnMapText.parse(source.head());
            return map.file().isEmpty() ? List.of() : List.of(source.path().resolveSibling(map.file()));
        } catch (InvalidColumnMap | InvalidPathException e) {
            return List.of();
        }
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        Location where = Location.file(source.name());
        try (InputStream in = Files.newInputStream(source.path())) {
            ColumnMap map = ColumnMapText.parse(in.readNBytes(LARGEST_MAP));
            if (map.file().isEmpty()) {
                throw new InvalidColumnMap("\"file\" must name the text beside the map.");
            }
            ReadResult result = MappedText.read(source.path().resolveSibling(map.file()), map, source.name(), progress);
            return progress.isCancelled() ? ReadResult.EMPTY : result;
        } catch (InvalidColumnMap e) {
            return ReadResult.failed(Problem.error("column-map.invalid", e.getMessage(),
                    "Correct the column map; its schema is column-map.schema.json.", where));
        } catch (IOException | InvalidPathException e) {
            return ReadResult.failed(Problem.error("column-map.unreadable", "A file cannot be read: " + e.getMessage() + ".",
                    "Check that the text lies where the column map states, and may be read.", where));
        }
    }
}
