package org.operanda.plugins.ui;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.operanda.plugins.Plugins;

/** Opens the page of plug-ins, and restarts the workbench when it was asked to. */
public final class OpenPlugins extends AbstractHandler {
    @Override
    @NonNullByDefault({})
    public @Nullable Object execute(ExecutionEvent event) {
        Shell shell = HandlerUtil.getActiveShell(event);
        Plugins.ofThisProduct().ifPresentOrElse(plugins -> {
            PluginsDialog dialog = new PluginsDialog(shell, plugins);
            dialog.open();
            if (dialog.isChanged() && MessageDialog.openQuestion(shell, "Plug-ins",
                    "What was changed holds from the next start on. Restart Operanda now? An experiment that is not saved is asked about first.")) {
                PlatformUI.getWorkbench().restart(true);
            }
        }, () -> MessageDialog.openInformation(shell, "Plug-ins",
                "This Operanda was started from a build, so its plug-ins cannot be changed: use an unpacked product."));
        return null;
    }
}
