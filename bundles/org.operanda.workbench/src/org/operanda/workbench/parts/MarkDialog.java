package org.operanda.workbench.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.operanda.workbench.form.FieldForm;

/** Asks what a moment is called that is marked, and in whose record it is seen. */
final class MarkDialog extends TitleAreaDialog {
    private static final String EVERYWHERE = "the common clock";
    private final String moment;
    private final List<String> records;
    private String name = "";
    private String record = EVERYWHERE;

    /**
     * @param moment  the moment in words
     * @param records ids of the measurements that have times
     */
    MarkDialog(Shell shell, String moment, List<String> records) {
        super(shell);
        this.moment = moment;
        this.records = records;
    }

    /** What the moment is called. */
    String name() {
        return name;
    }

    /** The measurement in whose record it stands; empty for the common clock. */
    Optional<String> record() {
        return Optional.of(record).filter(r -> !r.equals(EVERYWHERE));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        getShell().setText("Mark");
        setTitle("Mark " + moment);
        setMessage("A moment of one name in two records is the same moment: a clock can be put right by it, under Details.");
        Composite area = (Composite) super.createDialogArea(parent);
        FieldForm form = new FieldForm(area, true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form.area());
        form.field("Name", name, "", "What happened, for instance end of charge.", text -> {
            name = text;
            getButton(IDialogConstants.OK_ID).setEnabled(!name.isBlank());
            return name.isBlank() ? "Give it a name." : "";
        });
        List<String> choices = new ArrayList<>(List.of(EVERYWHERE));
        choices.addAll(records);
        form.choice("Seen in", choices, record, "In the record of a measurement it moves with that clock.", text -> {
            record = text;
            return "";
        });
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Mark", true).setEnabled(false);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }
}
