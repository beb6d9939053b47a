package org.operanda.columnmap.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.widgets.Shell;
import org.operanda.host.extension.TechniqueDescriptor;

/** Asks what the columns of a text are, shows what comes of it, and keeps the map. */
final class ColumnMapWizard extends Wizard {
    private static final int WIDTH = 1080;
    private static final int HEIGHT = 540;

    private final MapDraft draft;
    private final List<TechniqueDescriptor> techniques;
    private Optional<Path> finished = Optional.empty();

    ColumnMapWizard(MapDraft draft, List<TechniqueDescriptor> techniques) {
        this.draft = draft;
        this.techniques = techniques;
        setWindowTitle("Column Map");
    }

    /** The window that shows it. */
    WizardDialog dialog(Shell shell) {
        WizardDialog dialog = new WizardDialog(shell, this);
        dialog.setPageSize(WIDTH, HEIGHT);
        return dialog;
    }

    @Override
    public void addPages() {
        addPage(new TextPage(draft));
        addPage(new ColumnsPage(draft));
        addPage(new KeepPage(draft, techniques));
    }

    @Override
    public boolean canFinish() {
        return draft.layoutRefusal().isEmpty() && draft.columnsRefusal().isEmpty() && draft.keepingRefusal().isEmpty() && super.canFinish();
    }

    @Override
    public boolean performFinish() {
        try {
            finished = Optional.of(draft.keep());
            return true;
        } catch (IOException e) {
            ((WizardPage) getContainer().getCurrentPage())
                    .setErrorMessage("The map cannot be written: " + e.getMessage() + ". Choose another place.");
            return false;
        }
    }

    @Override
    public void dispose() {
        draft.close();
        super.dispose();
    }

    /** What is to be imported: the text, or the map that names it; empty when the user did not finish. */
    Optional<Path> finished() {
        return finished;
    }
}
