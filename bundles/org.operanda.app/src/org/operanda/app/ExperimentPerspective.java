package org.operanda.app;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The experiment on the left, its details below; the plot in the middle; the frame under the cursor and the relations on the right; problems at the bottom. */
public class ExperimentPerspective implements IPerspectiveFactory {
    static final String ID = "org.operanda.app.perspective.experiment";
    private static final String EXPERIMENT = "org.operanda.workbench.experiment";
    private static final String DETAILS = "org.operanda.workbench.details";
    private static final String PLOT = "org.operanda.workbench.plot";
    private static final String FRAME = "org.operanda.workbench.frame";
    private static final String RELATION = "org.operanda.workbench.relation";
    private static final String PROBLEMS = "org.operanda.workbench.problems";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, 0.82f, layout.getEditorArea());
        bottom.addView(PROBLEMS);
        bottom.addView(IPageLayout.ID_PROGRESS_VIEW);
        layout.addView(EXPERIMENT, IPageLayout.LEFT, 0.22f, layout.getEditorArea());
        layout.addView(DETAILS, IPageLayout.BOTTOM, 0.5f, EXPERIMENT);
        layout.addView(PLOT, IPageLayout.LEFT, 0.6f, layout.getEditorArea());
        layout.addView(FRAME, IPageLayout.TOP, 0.5f, layout.getEditorArea());
        layout.addView(RELATION, IPageLayout.BOTTOM, 0.5f, FRAME);
    }
}
