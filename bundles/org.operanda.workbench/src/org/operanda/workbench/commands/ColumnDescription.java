package org.operanda.workbench.commands;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/**
 * Lets the user say what the columns of a text are. The workbench only has the command; a bundle that can do it contributes a handler, which gets the text as
 * {@link #TEXT} and returns the path that is then to be imported, or null when the user did not finish.
 */
public final class ColumnDescription {
    /** The command. Without a text it lets the user choose one, and imports it. */
    public static final String COMMAND = "org.operanda.workbench.describe-columns";
    /** Its parameter: the path of the text. */
    public static final String TEXT = "org.operanda.workbench.describe-columns.text";

    private ColumnDescription() {}

    /** Whether a bundle that can do it is installed. */
    static boolean isOffered() {
        return command().isHandled();
    }

    /** Asks the user about a text; returns what is to be imported instead, empty when the user did not finish. */
    static Optional<Path> of(Path text) {
        ParameterizedCommand describe = ParameterizedCommand.generateCommand(command(), Map.of(TEXT, text.toString()));
        try {
            return Optional.ofNullable((Path) PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(describe, null));
        } catch (CommandException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Command command() {
        return PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(COMMAND);
    }
}
