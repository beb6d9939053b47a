package org.operanda.plugins.ui;

import java.util.Optional;
import java.util.Set;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.handlers.IHandlerService;
import org.operanda.plugins.Plugins;

/** Opens the page of plug-ins, and restarts the workbench when it was asked to. Its result is whether something was installed that is in use already. */
public final class OpenPlugins extends AbstractHandler {
    /** Features to select, with commas between them. */
    private static final String FEATURES = "org.operanda.plugins.ui.open.features";

    private static final String RESTART = "org.operanda.workbench.restart";

    @Override
    @NonNullByDefault({})
    public Object execute(ExecutionEvent event) {
        Shell shell = Optional.ofNullable(Display.getCurrent().getActiveShell()).orElseGet(() -> HandlerUtil.getActiveShell(event));
        Optional<Plugins> plugins = Plugins.ofThisProduct();
        if (plugins.isEmpty()) {
            MessageDialog.openInformation(shell, "Plug-ins",
                    "This Operanda was started from a build, so its plug-ins cannot be changed: use an unpacked product.");
            return false;
        }
        String features = Optional.ofNullable(event.getParameter(FEATURES)).orElse("");
        PluginsDialog dialog = new PluginsDialog(shell, plugins.get(), Set.of(features.split(",")));
        dialog.open();
        boolean started = dialog.isStarted();
        if (dialog.asksForRestart() && restartNow(shell)) {
            restart();
        }
        return started;
    }

    /** The workbench's own command asks about an experiment that is not saved. */
    private static void restart() {
        try {
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(RESTART, null);
        } catch (CommandException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean restartNow(Shell shell) {
        return MessageDialog.open(MessageDialog.QUESTION, shell, "Plug-ins",
                "What was changed holds from the next start on, views that were installed too. Restart Operanda now?\n\n"
                        + "An experiment that is not saved is asked about first.",
                0, "Restart", "Later") == 0;
    }
}
