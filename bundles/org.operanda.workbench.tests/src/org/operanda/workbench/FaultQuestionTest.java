package org.operanda.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.host.extension.Fault;
import org.operanda.host.extension.Fault.Kind;
import org.operanda.workbench.testkit.Workbench;

/** A plug-in that fails while a dialog is open. */
class FaultQuestionTest {
    private final CurrentExperiment current = Workbench.current();

    private static Optional<Shell> question() {
        return Arrays.stream(Display.getCurrent().getShells()).filter(s -> s.isVisible() && s.getText().equals("Faulty Plug-in"))
                .findFirst();
    }

    @Test
    void theQuestionStandsBeforeTheDialogThatIsOpen() {
        Workbench.inDialog(() -> MessageDialog.openInformation(Workbench.shell(), "Import", "Files"), dialog -> {
            current.extensions().faults().report(new Fault("org.example.faulty", Kind.THROWS,
                    Problem.of(Severity.ERROR, "plugin.fault", "The plug-in 'org.example.faulty' failed.", "")));
            Workbench.await(() -> question().isPresent());
            Shell question = question().orElseThrow();
            assertEquals(dialog, question.getParent());
            Workbench.picture(question, "faulty-plug-in");
            Workbench.press(question, "Keep");
        });
    }
}
