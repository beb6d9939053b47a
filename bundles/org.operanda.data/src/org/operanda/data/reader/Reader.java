package org.operanda.data.reader;

import java.nio.file.Path;
import java.util.List;
import org.operanda.data.Progress;

/**
 * Reads one kind of file (or folder) into measurements. A reader is stateless and may be called from several threads at once.
 * <p>
 * It must not write anywhere near the file, must hold no more memory than a small multiple of the file's size whatever the file claims, and must not throw for
 * anything that is in a file: a bad file gives problems and as much data as can be saved.
 */
public interface Reader {

    /** Whether this reader knows the source, judged from its name and first bytes only; quick, and without reading the rest. */
    Probe probe(Source source);

    /**
     * Reads the whole source. A source with an error still gives the measurements that could be saved. When {@code progress} is cancelled, it returns at once
     * with {@link ReadResult#EMPTY}.
     */
    ReadResult read(Source source, Progress progress);

    /**
     * The files beside a source that are read with it, for a source whose data lie in further files: whoever imports it need not import
     * them. As quick as {@link #probe}; none when this reader does not know the source.
     */
    default List<Path> companions(Source source) {
        return List.of();
    }
}
