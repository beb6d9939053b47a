package org.operanda.electrochemistry.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.operanda.data.Problem;
import org.operanda.electrochemistry.impedance.circuit.Circuit;
import org.operanda.electrochemistry.impedance.circuit.CircuitText;
import org.operanda.electrochemistry.impedance.circuit.Weighting;
import org.operanda.workbench.view.CalculatedView;

/** Where a circuit is written, seen as a drawing, and fitted: its text, its parameters with what is decided about them, and what came of it. */
final class CircuitPanel {
    private static final List<String> USUAL = List.of("R0-p(R1,CPE1)", "R0-p(R1,CPE1)-W1", "R0-p(R1-W1,CPE1)", "R0-p(R1,CPE1)-p(R2,CPE2)",
            "R0-p(R1,CPE1)-p(R2,CPE2)-W1", "L0-R0-p(R1,CPE1)-p(R2-Ws1,CPE2)", "R0-p(R1,CPE1)-CPE2");
    private static final List<Weighting> WEIGHTINGS = List.of(Weighting.values());
    private static final int PICTURE_HEIGHT = 76;
    private static final int TABLE_HEIGHT = 60;
    private static final int LEAST_WIDTH = 100;

    private static final int MESSAGE_HEIGHT = 54;
    /** Milliseconds after the last key until the circuit is fitted. */
    private static final int PAUSE = 500;

    private final Composite parent;
    private final Listener listener;
    private final Combo text;
    private final CircuitCanvas picture;
    private final Label message;
    private final ParameterTable table;
    private final Combo weighting;
    private final Combo residuals;
    private final Button fit;
    private final Runnable fitLater;
    private CircuitDraft draft = CircuitDraft.initial();
    private boolean showing;
    private boolean fitting;

    /** Hears of what the user wants. */
    interface Listener {
        /** Other settings, which are to be fitted. */
        void edited(CircuitDraft draft);

        /** Fit again. */
        void fit();

        void stop();

        /** Show the residuals of the Kramers–Kronig test, or those of the fit. */
        void residuals(boolean ofTest);
    }

    CircuitPanel(Composite parent, Listener listener) {
        this.parent = parent;
        this.listener = listener;
        GridLayoutFactory.swtDefaults().margins(6, 2).spacing(4, 2).applyTo(parent);
        Composite line = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(4, 0).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        new Label(line, SWT.NONE).setText("Circuit");
        text = new Combo(line, SWT.DROP_DOWN);
        text.setData("name", "Circuit");
        text.setItems(USUAL.toArray(String[]::new));
        text.setToolTipText(help());
        GridDataFactory.fillDefaults().grab(true, false).hint(LEAST_WIDTH, SWT.DEFAULT).applyTo(text);
        fit = CalculatedView.button(line, "Fit", "Fits the chosen spectrum, or stops the fit; an edit fits by itself", this::fitOrStop);
        picture = new CircuitCanvas(parent);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, PICTURE_HEIGHT).applyTo(picture);
        table = new ParameterTable(parent, this::change);
        GridDataFactory.fillDefaults().grab(true, true).hint(LEAST_WIDTH, TABLE_HEIGHT).applyTo(table.control());
        message = new Label(parent, SWT.WRAP);
        message.setData("name", "Fit says");
        GridDataFactory.fillDefaults().grab(true, false).hint(LEAST_WIDTH, MESSAGE_HEIGHT).applyTo(message);
        Composite choices = new Composite(parent, SWT.NONE);
        choices.setLayout(new RowLayout());
        GridDataFactory.fillDefaults().grab(true, false).hint(LEAST_WIDTH, SWT.DEFAULT).applyTo(choices);
        weighting = list(choices, "Weighting");
        weighting.setToolTipText("What the residuals are divided by: |Z|, nothing, or each part by itself");
        weighting.setItems(WEIGHTINGS.stream().map(CircuitPanel::key).toArray(String[]::new));
        residuals = list(choices, "Residuals");
        residuals.setToolTipText("Those of the fitted circuit, or of the linear Kramers–Kronig test");
        residuals.setItems("fit", "KK test");
        residuals.addListener(SWT.Selection, event -> listener.residuals(residuals.getSelectionIndex() == 1));
        fitLater = this::fitEdited;
        text.addListener(SWT.Modify, event -> textEdited());
        text.addListener(SWT.DefaultSelection, event -> fitNow());
        weighting.addListener(SWT.Selection, event -> change(draft.with("weighting", key(WEIGHTINGS.get(weighting.getSelectionIndex())))));
    }

    /** A list with its name, as wide as its choices; where the row is too short it stands below the one before. */
    private static Combo list(Composite row, String name) {
        Composite named = new Composite(row, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(named);
        new Label(named, SWT.NONE).setText(name);
        Combo list = new Combo(named, SWT.READ_ONLY);
        list.setData("name", name);
        return list;
    }

    private static String key(Weighting weighting) {
        return weighting.name().toLowerCase(Locale.ROOT);
    }

    private static String help() {
        StringBuilder help = new StringBuilder("One after another with '-', side by side with p(…,…): R0-p(R1,CPE1)-W1, or R(RQ)W.");
        CircuitText.installed().forEach((symbol, element) -> help.append('\n').append(symbol).append("  ").append(element.description()));
        return help.toString();
    }

    private void fitOrStop() {
        if (fitting) {
            listener.stop();
        } else {
            listener.fit();
        }
    }

    /** The circuit is drawn at once and fitted when the user pauses. */
    private void textEdited() {
        if (showing) {
            return;
        }
        draft = draft.withCircuit(text.getText());
        drawn();
        parent.getDisplay().timerExec(PAUSE, fitLater);
    }

    private void fitNow() {
        parent.getDisplay().timerExec(-1, fitLater);
        fitEdited();
    }

    private void fitEdited() {
        if (!parent.isDisposed() && draft.circuit().isPresent()) {
            listener.edited(draft);
        }
    }

    private void change(CircuitDraft changed) {
        draft = changed;
        fitNow();
    }

    private void drawn() {
        Optional<Circuit> circuit = draft.circuit();
        text.setForeground(circuit.isPresent() ? null : text.getDisplay().getSystemColor(SWT.COLOR_RED));
        circuit.ifPresentOrElse(picture::show, () -> say(draft.problems().stream().map(Problem::message).findFirst().orElse("")));
    }

    private void say(String words) {
        message.setText(words);
        message.setToolTipText(words);
    }

    /**
     * Shows settings and what came of them.
     *
     * @param result  of the last fit
     * @param running whether one is under way
     * @param words   what else there is to say
     * @param tested  whether the residuals of the Kramers–Kronig test are shown
     */
    void show(CircuitDraft shown, Optional<CircuitResult> result, boolean running, String words, boolean tested) {
        showing = true;
        if (!text.getText().equals(draft.settings().circuit()) || !shown.settings().circuit().equals(draft.settings().circuit())) {
            text.setText(shown.settings().circuit());
        }
        draft = shown;
        weighting.select(WEIGHTINGS.indexOf(shown.settings().weighting()));
        residuals.select(tested ? 1 : 0);
        showing = false;
        String fitWords = running ? "Fitting …" : result.map(CircuitResult::inWords).orElse("");
        say((fitWords + "\n" + words).strip());
        drawn();
        table.show(shown, result);
        fitting = running;
        fit.setText(running ? "Stop" : "Fit");
    }
}
