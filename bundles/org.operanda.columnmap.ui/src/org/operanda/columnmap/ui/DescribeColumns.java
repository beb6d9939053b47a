package org.operanda.columnmap.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.operanda.host.extension.TechniqueDescriptor;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.commands.ColumnDescription;
import org.operanda.workbench.commands.ImportFiles;

/** Opens the wizard: for the text that the command names, else for one that the user chooses, which is then imported. */
public final class DescribeColumns extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        Shell shell = HandlerUtil.getActiveShell(event);
        CurrentExperiment current = PlatformUI.getWorkbench().getService(CurrentExperiment.class);
        Optional<Path> text = Optional.ofNullable(event.getParameter(ColumnDescription.TEXT)).map(Path::of);
        Optional<Path> described = ask(shell, current, text);
        if (described.isEmpty()) {
            return null;
        }
        if (text.isEmpty()) {
            ImportFiles.open(shell, current, List.of(described.get()));
        }
        return described.get();
    }

    private static Optional<Path> ask(Shell shell, CurrentExperiment current, Optional<Path> text) {
        ColumnMapWizard wizard;
        try {
            wizard = wizard(current, text);
        } catch (IOException e) {
            MessageDialog.openError(shell, "Column Map", "The text cannot be read: " + e.getMessage() + ".");
            return Optional.empty();
        }
        wizard.dialog(shell).open();
        return wizard.finished();
    }

    /** The wizard for a text, or for one that is still to be chosen. */
    static ColumnMapWizard wizard(CurrentExperiment current, Optional<Path> text) throws IOException {
        List<TechniqueDescriptor> techniques = current.extensions().techniques();
        MapDraft draft = new MapDraft(techniques.stream().map(TechniqueDescriptor::id).toList());
        if (text.isPresent()) {
            draft.open(text.get().toAbsolutePath());
        }
        return new ColumnMapWizard(draft, techniques);
    }
}
