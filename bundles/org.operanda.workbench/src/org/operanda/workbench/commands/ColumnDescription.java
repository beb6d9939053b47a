package org.operanda.workbench.commands;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Lets the user say what the columns of a text are. The workbench only has the command; a bundle that can do it contributes a handler, which gets the text as
 * {@link #TEXT} and returns the path that is then to be imported, or null when the user did not finish.
 */
public final class ColumnDescription {
    /** The command. Without a text it lets the user choose one, and imports it. */
    public static final String COMMAND = "org.operanda.workbench.describe-columns";
    /** Its parameter: the path of the text. */
    public static final String TEXT = "org.operanda.workbench.describe-columns.text";

    private static final OfferedCommand OFFERED = new OfferedCommand(COMMAND, TEXT);

    private ColumnDescription() {}

    /** Whether a bundle that can do it is installed. */
    static boolean isOffered() {
        return OFFERED.isOffered();
    }

    /** Asks the user about a text; returns what is to be imported instead, empty when the user did not finish. */
    static Optional<Path> of(Path text) {
        return OFFERED.with(text.toString()).map(Path.class::cast);
    }
}
