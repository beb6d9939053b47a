package org.operanda.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.ExperimentFiles;
import org.operanda.workbench.FaultQuestion;
import org.operanda.workbench.LastSession;
import org.operanda.workbench.ZoneQuestion;
import org.operanda.workbench.commands.NewExperiment;
import org.operanda.workbench.commands.SaveExperiment;

/** Opens one window on the experiment perspective, brings back the last session's layout, and opens the file that was named at the start, else that of the last session. */
class OperandaWorkbenchAdvisor extends WorkbenchAdvisor {
    private final Optional<Path> file;

    OperandaWorkbenchAdvisor(Optional<Path> file) {
        this.file = file;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return ExperimentPerspective.ID;
    }

    @Override
    public void postStartup() {
        KeptLayout.adapt();
        CurrentExperiment current = PlatformUI.getWorkbench().getService(CurrentExperiment.class);
        FaultQuestion.askAbout(current);
        ZoneQuestion.askAbout(current);
        if (file.isPresent()) {
            ExperimentFiles.open(current, file.get());
        } else if (!LastSession.open(current)) {
            current.open(NewExperiment.empty(), Optional.empty(), List.of());
        }
    }

    @Override
    public boolean preShutdown() {
        LastSession.keep(PlatformUI.getWorkbench().getService(CurrentExperiment.class));
        return true;
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new WindowAdvisor(configurer);
    }

    private static class WindowAdvisor extends WorkbenchWindowAdvisor implements CurrentExperiment.Listener {
        private static final Point SIZE = new Point(1500, 950);
        private final CurrentExperiment current = PlatformUI.getWorkbench().getService(CurrentExperiment.class);

        WindowAdvisor(IWorkbenchWindowConfigurer configurer) {
            super(configurer);
        }

        @Override
        public void preWindowOpen() {
            IWorkbenchWindowConfigurer window = getWindowConfigurer();
            window.setInitialSize(SIZE);
            window.setShowCoolBar(true);
            window.setShowStatusLine(true);
            window.setShowProgressIndicator(true);
            window.setTitle("Operanda");
        }

        @Override
        public void postWindowCreate() {
            current.addListener(this);
        }

        @Override
        public boolean preWindowShellClose() {
            return SaveExperiment.mayLeave(getWindowConfigurer().getWindow().getShell(), current);
        }

        @Override
        public void postWindowClose() {
            current.removeListener(this);
        }

        @Override
        public void changed(CurrentExperiment.Change change) {
            if (change == CurrentExperiment.Change.SAVED || change == CurrentExperiment.Change.EXPERIMENT) {
                String name = current.experiment().getName() == null ? "" : current.experiment().getName() + " – ";
                getWindowConfigurer().setTitle((current.isDirty() ? "*" : "") + name + "Operanda");
            }
        }
    }
}
