package org.operanda.workbench.commands;

import java.util.Map;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.RunJob;

/** Takes the last change of the experiment back. */
public class Undo extends ExperimentHandler implements IElementUpdater {
    @Override
    void execute(Shell shell, CurrentExperiment current) {
        current.edits().undo();
        RunJob.start(current);
    }

    @Override
    public boolean isEnabled() {
        return current().edits().canUndo();
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        element.setText(("Undo " + current().edits().undoLabel()).strip());
    }
}
