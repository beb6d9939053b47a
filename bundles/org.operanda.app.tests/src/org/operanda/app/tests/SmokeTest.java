package org.operanda.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

/** Says that the workbench opens in its perspective; delete it as soon as there is a real test beside it. */
class SmokeTest {
    @Test
    void opensTheExperimentPerspective() {
        var page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        assertEquals("org.operanda.app.perspective.experiment", page.getPerspective().getId());
    }
}
