package org.operanda.app;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The perspective a session starts in. */
public class ExperimentPerspective implements IPerspectiveFactory {
    static final String ID = "org.operanda.app.perspective.experiment";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addView(IPageLayout.ID_PROGRESS_VIEW, IPageLayout.BOTTOM, 0.8f, layout.getEditorArea());
    }
}
