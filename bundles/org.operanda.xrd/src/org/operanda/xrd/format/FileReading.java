package org.operanda.xrd.format;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Source;

/** What every reader here does around its own reading: cancel, and a file that cannot be read. */
public final class FileReading {
    /** Longer files are no pattern. */
    private static final long LONGEST = 1L << 30;

    /** A reader's own part. */
    public interface Body {
        ReadResult read() throws IOException;
    }

    private FileReading() {}

    public static ReadResult read(Source source, Progress progress, Body body) {
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        ReadResult result;
        try {
            result = body.read();
        } catch (IOException e) {
            result = ReadResult.failed(Problem.error("xrd.unreadable", "The file cannot be read: " + e.getMessage() + ".",
                    "Check that it is there and may be read.", Location.file(source.name())));
        }
        return progress.isCancelled() ? ReadResult.EMPTY : result;
    }

    /** The whole file. */
    public static byte[] bytes(Source source) throws IOException {
        if (Files.size(source.path()) > LONGEST) {
            throw new IOException("it is longer than " + (LONGEST >> 20) + " MiB");
        }
        return Files.readAllBytes(source.path());
    }

    /** A file that holds no pattern. */
    public static ReadResult nothing(String file, List<Problem> problems) {
        problems.add(Problem.error("xrd.no-pattern", "The file holds no point of a pattern.", "It may have been cut off; fetch it again.",
                Location.file(file)));
        return new ReadResult(List.of(), problems);
    }
}
