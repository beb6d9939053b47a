package org.operanda.workbench;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.operanda.host.extension.DisabledPlugins;
import org.operanda.host.extension.Fault;

/** Asks the user whether to leave out a plug-in that did what none may do; everything goes on meanwhile. */
public final class FaultQuestion {
    private static final String TITLE = "Faulty Plug-in";

    private FaultQuestion() {}

    /** Asks about the faults of the plug-ins that this uses. */
    public static void askAbout(CurrentExperiment current) {
        current.addFaultListener(FaultQuestion::ask);
    }

    /** Asks, as soon as the display is free; may be called by any thread. */
    private static void ask(Fault fault) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.asyncExec(() -> {
            if (PlatformUI.getWorkbench().getWorkbenchWindowCount() > 0) {
                new Question(fault).open();
            }
        });
    }

    private static final class Question extends MessageDialog {
        private final String bundle;

        /** Stands before the window, and before a dialog that is open: the workbench gives a dialog without a parent the shell that has all input. */
        Question(Fault fault) {
            super(null, TITLE, null, fault.problem().message() + "\n\n" + "Leave out the plug-in " + fault.bundle()
                    + " from now on? It stays installed and can be enabled again under Help → Plug-ins.", MessageDialog.WARNING, 1,
                    "Disable", "Keep");
            bundle = fault.bundle();
            setBlockOnOpen(false);
        }

        @Override
        protected void buttonPressed(int button) {
            super.buttonPressed(button);
            if (button == IDialogConstants.OK_ID) {
                DisabledPlugins.set(bundle, true);
            }
        }
    }
}
