package org.operanda.workbench.commands;

import java.util.Map;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.RunJob;

/** Makes the change again that was taken back last. */
public class Redo extends ExperimentHandler implements IElementUpdater {
    @Override
    void execute(Shell shell, CurrentExperiment current) {
        current.edits().redo();
        RunJob.start(current);
    }

    @Override
    public boolean isEnabled() {
        return current().edits().canRedo();
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        element.setText(("Redo " + current().edits().redoLabel()).strip());
    }
}
