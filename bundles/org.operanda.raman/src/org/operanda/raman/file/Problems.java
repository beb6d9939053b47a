package org.operanda.raman.file;

import java.io.IOException;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.reader.Source;

/** Problems that all readers here have. */
final class Problems {
    private Problems() {}

    /** Why a file could not be read at all. */
    static Problem unreadable(Source source, IOException cause) {
        return Problem.error("raman.unreadable", "The file cannot be read: " + cause.getMessage() + ".",
                "Check that it is still there, whole, and that you may read it.", Location.file(source.name()));
    }

    /** It is another kind of file. */
    static Problem other(Source source, String format, String reason) {
        return Problem.error("raman.other-kind", "This is no " + format + ": it " + reason + ".",
                "Let the kind of file be recognised, or choose another reader.", Location.offset(source.name(), 0));
    }

    /** It ends too early or claims what it does not have. */
    static Problem damaged(String file, String what, long offset) {
        return Problem.error("raman.damaged", what, "The file is cut off or damaged: fetch it again from the instrument.",
                Location.offset(file, offset));
    }
}
