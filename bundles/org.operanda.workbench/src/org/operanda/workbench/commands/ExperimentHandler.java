package org.operanda.workbench.commands;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.operanda.data.Problem;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.parts.ExperimentPart;

/** A menu entry that works on the open experiment. */
abstract class ExperimentHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        execute(HandlerUtil.getActiveShell(event), current());
        return null;
    }

    abstract void execute(Shell shell, CurrentExperiment current);

    static CurrentExperiment current() {
        return PlatformUI.getWorkbench().getService(CurrentExperiment.class);
    }

    /** The experiment's tree, brought to the front. */
    static Optional<ExperimentPart> tree() {
        EPartService parts = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getService(EPartService.class);
        return Optional.ofNullable(parts.showPart(ExperimentPart.ID, PartState.VISIBLE)).map(MPart::getObject)
                .filter(ExperimentPart.class::isInstance).map(ExperimentPart.class::cast);
    }

    /** Tells what went wrong, in the problems' own words. */
    static void tell(Shell shell, String title, List<Problem> problems) {
        MessageDialog.openError(shell, title, problems.stream().map(Problem::toString).collect(Collectors.joining("\n\n")));
    }
}
