package org.operanda.columnmap;

import java.io.IOException;
import java.util.Optional;
import org.operanda.columnmap.MapLibrary.Found;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.data.text.TextHead;

/** Reads a text that a map of the {@link MapLibrary} knows by its name and header line. */
public final class MappedTextReader implements Reader {
    private final MapLibrary library = new MapLibrary();

    @Override
    public Probe probe(Source source) {
        if (source.isFolder()) {
            return Probe.no("a folder");
        }
        return library.find(source.path(), () -> TextHead.of(source.head()))
                .map(found -> Probe.of(95, "the column map " + quoted(found) + " knows its columns"))
                .orElseGet(() -> Probe.no("no column map knows it"));
    }

    private static String quoted(Found found) {
        return "'" + found.name() + "'";
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        Location where = Location.file(source.name());
        Optional<Found> found = library.find(source.path(), () -> TextHead.of(source.head()));
        if (found.isEmpty()) {
            return ReadResult.failed(Problem.error("column-map.none", "No column map knows this text.",
                    "Put one into " + MapLibrary.folder() + ", or a columns.json beside the text.", where));
        }
        try {
            ReadResult result = MappedText.read(source.path(), found.get().map(), found.get().path().getFileName().toString(), progress);
            return progress.isCancelled() ? ReadResult.EMPTY : result;
        } catch (InvalidColumnMap e) {
            return ReadResult
                    .failed(Problem.error("column-map.invalid",
                            "The column map " + quoted(found.get()) + " does not fit. " + e.getMessage(),
                            "Correct the map in " + found.get().path() + ".", where));
        } catch (IOException e) {
            return ReadResult.failed(Problem.error("column-map.unreadable", "The file cannot be read: " + e.getMessage() + ".",
                    "Check that it is there and may be read.", where));
        }
    }
}
