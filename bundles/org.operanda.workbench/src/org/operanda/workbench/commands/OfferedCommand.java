package org.operanda.workbench.commands;

import java.util.Map;
import java.util.Optional;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/**
 * A command that a bundle above the workbench may handle.
 *
 * @param id        of the command
 * @param parameter id of its one parameter
 */
record OfferedCommand(String id, String parameter) {

    /** Whether a bundle that can do it is installed. */
    boolean isOffered() {
        return command().isHandled();
    }

    /** Does it; gives what its handler returns, empty for nothing. */
    Optional<Object> with(String value) {
        ParameterizedCommand call = ParameterizedCommand.generateCommand(command(), Map.of(parameter, value));
        try {
            return Optional.ofNullable(PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(call, null));
        } catch (CommandException e) {
            throw new IllegalStateException(e);
        }
    }

    private Command command() {
        return PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(id);
    }
}
