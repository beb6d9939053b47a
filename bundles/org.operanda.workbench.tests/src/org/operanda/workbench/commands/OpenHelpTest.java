package org.operanda.workbench.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;
import org.operanda.workbench.parts.ChemometricsPart;
import org.operanda.workbench.parts.DetailsPart;
import org.operanda.workbench.testkit.Workbench;

/** Help → Help Contents, and F1 in a view. The browser is a stand-in that remembers what it was given. */
class OpenHelpTest {
    private final List<Path> opened = new ArrayList<>();

    private static IWorkbenchWindow window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    /** The page that a command opens while a view has the focus. */
    private Path page(String command, String view) {
        window().getService(EPartService.class).showPart(view, PartState.ACTIVATE);
        Workbench.calm();
        Command asked = window().getService(ICommandService.class).getCommand(command);
        IEvaluationContext context = window().getService(IHandlerService.class).getCurrentState();
        new OpenHelp(opened::add).execute(new ExecutionEvent(asked, Map.of(), null, context));
        return opened.getLast();
    }

    @Test
    void f1OpensThePageOfTheView() throws IOException {
        Path chemometrics = page(OpenHelp.ON_VIEW, ChemometricsPart.ID);
        assertEquals("chemometrics.html", chemometrics.getFileName().toString());
        String text = Files.readString(chemometrics);
        assertTrue(text.contains("<section id=\"correlation.principal-components\">"), "with the operations that are installed");
        assertEquals("start.html", page(OpenHelp.ON_VIEW, DetailsPart.ID).getFileName().toString());
        assertTrue(Files.exists(opened.getLast()));
    }

    @Test
    void theContentsNameEveryTechnique() throws IOException {
        String contents = Files.readString(page(OpenHelp.CONTENTS, DetailsPart.ID));
        assertTrue(contents.contains("<a href=\"electrochemistry.html\">Electrochemistry</a>"), contents);
        assertTrue(contents.contains("<a href=\"start.html\">From import to figure</a>"), contents);
    }

    @Test
    void theKeyAndTheMenuAreThere() throws ParseException {
        IBindingService bindings = window().getService(IBindingService.class);
        assertEquals(OpenHelp.ON_VIEW, bindings.getPerfectMatch(KeySequence.getInstance("F1")).getParameterizedCommand().getId());
        for (String command : List.of(OpenHelp.CONTENTS, OpenHelp.ON_VIEW)) {
            assertTrue(window().getService(ICommandService.class).getCommand(command).isEnabled(), command);
        }
    }
}
