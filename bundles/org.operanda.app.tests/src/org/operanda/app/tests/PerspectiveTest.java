package org.operanda.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

/** The window that the product opens. */
class PerspectiveTest {
    private final IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();

    @Test
    void isThatOfTheExperiment() {
        assertEquals("org.operanda.app.perspective.experiment", page.getPerspective().getId());
    }

    @Test
    void hasAllViews() {
        for (String view : List.of("experiment", "details", "plot", "frame", "relation", "problems")) {
            assertNotNull(page.findViewReference("org.operanda.workbench." + view), view);
        }
    }
}
