package org.operanda.host.extension;

import java.util.List;
import org.operanda.data.reader.Reader;

/**
 * A reader as its bundle declares it; its class is loaded when {@link #contribution()} is asked for it.
 *
 * @param id           stable id, for instance {@code org.operanda.xas.xdi}
 * @param name         the format's name
 * @param description  one sentence for a user
 * @param container    what it reads
 * @param priority     decides between readers of equal confidence: the greater wins
 * @param techniques   ids of the techniques that its measurements belong to
 * @param matches      the cheap tests; the reader is asked when any of them holds
 * @param contribution bundle, version and the reader itself
 */
public record ReaderDescriptor(String id, String name, String description, Container container, int priority, List<String> techniques,
        List<Match> matches,
        Contribution<Reader> contribution) {

    /** What a reader reads. */
    public enum Container {
        /** One file. */
        FILE,
        /** A folder that is one measurement. */
        DIRECTORY,
        /** A file whose data lie in further files beside it. */
        MULTI_FILE
    }

    public ReaderDescriptor {
        techniques = List.copyOf(techniques);
        matches = List.copyOf(matches);
    }
}
