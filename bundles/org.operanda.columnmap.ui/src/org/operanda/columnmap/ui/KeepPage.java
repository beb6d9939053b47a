package org.operanda.columnmap.ui;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;
import org.operanda.columnmap.MapLibrary;
import org.operanda.host.extension.TechniqueDescriptor;

/** What the map is called, which texts it knows, and where it is kept. */
final class KeepPage extends WizardPage {
    /** Where a file of the user's choice is looked for: never beside the raw data. */
    private static final Path HOME = Path.of(System.getProperty("user.home"));

    private final MapDraft draft;
    private final List<TechniqueDescriptor> techniques;
    private boolean showing;
    private String fileProblem = "";
    private Text name;
    private Combo technique;
    private Button forAll;
    private Button forOne;
    private Text pattern;
    private Composite fileSide;
    private Text file;
    private Button browse;
    private Button copy;

    KeepPage(MapDraft draft, List<TechniqueDescriptor> techniques) {
        super("keep", "The map", null);
        this.draft = draft;
        this.techniques = techniques;
        setDescription("How is the map called, and which texts does it know?");
    }

    @Override
    public void createControl(Composite parent) {
        FieldRows rows = new FieldRows(parent, 400, 300);
        name = rows.text("Na&me", () -> change(() -> draft.setName(name.getText())));
        technique = rows.combo("&Technique", SWT.READ_ONLY, techniques.stream().map(TechniqueDescriptor::name).toList(),
                () -> change(() -> draft.setTechnique(techniques.get(technique.getSelectionIndex()).id())));
        forAll = rows.row("Read with it",
                side -> FieldRows.button(side, SWT.RADIO, "&every text with these columns", () -> change(this::setPlace)));
        pattern = rows.text("  whose &file is named", () -> change(() -> draft.setPattern(pattern.getText())));
        forOne = rows.row("", side -> FieldRows.button(side, SWT.RADIO, "&only this text", () -> change(this::setPlace)));
        fileSide = rows.row("  by a map &in", this::browsed);
        copy = rows.row("To pass it on", side -> FieldRows.button(side, SWT.PUSH, "&Write a Copy…", this::writeCopy));
        GridDataFactory.swtDefaults().applyTo(copy);
        setControl(rows.area());
    }

    private Composite browsed(Composite parent) {
        Composite side = FieldRows.side(parent, 2);
        file = FieldRows.text(side, "File of the map", () -> change(this::setPlace));
        FieldRows.grow(file);
        browse = FieldRows.button(side, SWT.PUSH, "B&rowse…", () -> choose("A map of this text alone", MapDraft.OWN_FILE)
                .ifPresent(chosen -> file.setText(chosen.toString())));
        return side;
    }

    private Optional<Path> choose(String title, String ending) {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setText(title);
        dialog.setFilterExtensions(new String[] {"*" + ending});
        dialog.setFilterPath(HOME.toString());
        dialog.setFileName(MapLibrary.place(draft.name()).getFileName().toString().replaceFirst("\\.json$", ending));
        dialog.setOverwrite(true);
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    private void writeCopy() {
        Optional<Path> chosen = choose("A copy of the map, to pass it on", ".json");
        if (chosen.isEmpty()) {
            return;
        }
        try {
            MapLibrary.write(draft.map(), chosen.get());
            setMessage("A copy was written to " + chosen.get() + ".", IMessageProvider.INFORMATION);
        } catch (IOException e) {
            setErrorMessage("The copy cannot be written: " + e.getMessage() + ".");
        }
    }

    private void setPlace() {
        fileProblem = "";
        if (forAll.getSelection()) {
            draft.setOwnFile(Optional.empty());
            return;
        }
        try {
            draft.setOwnFile(Optional.of(Path.of(file.getText())));
        } catch (InvalidPathException e) {
            fileProblem = "This can be no file: " + e.getReason() + ".";
        }
    }

    private void change(Runnable change) {
        if (!showing) {
            change.run();
            show();
        }
    }

    @Override
    public void setVisible(boolean visible) {
        if (visible) {
            show();
        }
        super.setVisible(visible);
    }

    /** Shows the draft, and what is wrong with it. */
    private void show() {
        showing = true;
        FieldRows.show(name, draft.name());
        technique.select(techniques.stream().map(TechniqueDescriptor::id).toList().indexOf(draft.technique()));
        FieldRows.show(pattern, draft.pattern());
        boolean all = draft.ownFile().isEmpty();
        forAll.setSelection(all);
        forOne.setSelection(!all);
        if (file.getText().isEmpty()) {
            file.setText(HOME.resolve(draft.excerpt().map(Excerpt::fileName).orElse("text") + MapDraft.OWN_FILE).toString());
        }
        draft.ownFile().filter(path -> fileProblem.isEmpty()).ifPresent(path -> FieldRows.show(file, path.toString()));
        pattern.setEnabled(all);
        file.setEnabled(!all);
        browse.setEnabled(!all);
        copy.setEnabled(draft.columnsRefusal().isEmpty());
        showing = false;
        say(all);
    }

    private void say(boolean all) {
        FieldRows.say(name, draft.nameRefusal(), "By which you will find it again.");
        FieldRows.say(technique, "", "Of the measurements that are read with it.");
        FieldRows.say(forAll, "", draft.name().isBlank() ? "" : "Kept as " + draft.place() + ".");
        FieldRows.say(pattern, draft.patternRefusal(), all ? "With * and ?; empty for any name." : "");
        FieldRows.say(forOne, "", "The map names the text and is imported in its place.");
        FieldRows.say(fileSide, fileProblem.isEmpty() ? draft.ownFileRefusal() : fileProblem, "");
        FieldRows.say(copy, "", "For others, who put it into their folder of maps or open it here.");
        String refusal = fileProblem.isEmpty() ? draft.keepingRefusal() : fileProblem;
        setErrorMessage(refusal.isEmpty() ? null : refusal);
        String remark = draft.keepingRemark();
        setMessage(remark.isEmpty() ? null : remark, IMessageProvider.WARNING);
        setPageComplete(refusal.isEmpty());
    }
}
