package org.operanda.workbench.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ComboBoxCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.operanda.data.Problem;
import org.operanda.experiment.Grouping;
import org.operanda.host.catalogue.Offer;
import org.operanda.host.detect.Detection;

/** Shows what was found among the files before anything is imported: which reader knows each file and why, and which measurements they become. */
class ImportDialog extends TitleAreaDialog {
    private static final List<String> GROUPINGS = List.of("one measurement each", "frames of one series", "parts of one run");
    private static final String ID = "[A-Za-z][A-Za-z0-9_-]*";
    /** What {@link #open} returns when the columns of a text were described or a plug-in was installed: the files are to be looked at again. */
    static final int LOOK_AGAIN = IDialogConstants.CLIENT_ID + 1;
    /** The page of plug-ins; it returns whether something was installed that can be used at once. */
    private static final OfferedCommand PLUGINS = new OfferedCommand("org.operanda.plugins.ui.open",
            "org.operanda.plugins.ui.open.features");
    /** A reader that is less sure only guesses at the text. */
    private static final int SURE = 50;

    private final List<Detection> detections;
    private final List<ImportProposal> proposals;
    private final Set<String> usedIds;
    private Optional<Path> described = Optional.empty();
    private TableViewer proposalTable;

    ImportDialog(Shell shell, List<Detection> detections, List<ImportProposal> proposals, Set<String> usedIds) {
        super(shell);
        this.detections = detections;
        this.proposals = new ArrayList<>(proposals);
        this.usedIds = usedIds;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** What the user agreed to. */
    List<ImportProposal> proposals() {
        return List.copyOf(proposals);
    }

    /** What is to be imported of the text whose columns were described: the text itself, or a map that names it. */
    Optional<Path> described() {
        return described;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Import");
    }

    @Override
    protected Point getInitialSize() {
        return new Point(900, 620);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle("Import " + detections.size() + (detections.size() == 1 ? " file" : " files"));
        setMessage(message());
        heading(area, "Measurements that they become (click to change)");
        proposalTable = table(area, 130);
        column(proposalTable, "Name", 2, (ImportProposal p) -> p.id()).setEditingSupport(new NameEditing());
        column(proposalTable, "Files", 1, (ImportProposal p) -> String.valueOf(p.files().size()));
        column(proposalTable, "Taken as", 3, (ImportProposal p) -> GROUPINGS.get(p.grouping().getValue()))
                .setEditingSupport(new GroupingEditing());
        column(proposalTable, "Reader", 4, (ImportProposal p) -> p.reader().name());
        proposalTable.setInput(proposals);
        heading(area, "Files");
        TableViewer files = table(area, 200);
        files.getTable().setData("name", "Files");
        column(files, "File", 4, (Detection d) -> d.source().name());
        column(files, "Reader", 3, (Detection d) -> d.best().map(c -> c.reader().name()).orElse("none"));
        column(files, "Sure", 1, (Detection d) -> d.best().map(c -> c.probe().confidence() + " %").orElse(""));
        column(files, "Because", 5, (Detection d) -> d.best().map(c -> c.probe().reason())
                .orElseGet(() -> d.problems().stream().findFirst().map(Problem::message).orElse("")));
        files.setInput(detections);
        Composite offers = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(offers);
        GridDataFactory.swtDefaults().indent(8, 0).applyTo(offers);
        if (ColumnDescription.isOffered()) {
            offerDescription(offers, files);
        }
        if (PLUGINS.isOffered()) {
            offerInstallation(offers);
        }
        return area;
    }

    private String message() {
        long unknown = detections.stream().filter(d -> d.best().isEmpty()).count();
        if (unknown == 0) {
            return "The files stay where they are; the experiment refers to them.";
        }
        String which = detections.size() == 1 ? "It is" : unknown == 1 ? "1 of them is" : unknown + " of them are";
        String install = offers().isEmpty()
                ? ""
                : " " + String.join(", ", offers().stream().map(Offer::name).toList()) + " can be installed.";
        return which + " not known to any installed reader and left out." + install;
    }

    /** A text that no reader knows, or that one only guesses at, can be described by the user. */
    private void offerDescription(Composite area, TableViewer files) {
        Button describe = new Button(area, SWT.PUSH);
        describe.setText("&Describe Its Columns…");
        describe.setToolTipText("For a text that no reader knows, or that one only guesses at: say what its columns are.");
        describe.setEnabled(false);
        files.addSelectionChangedListener(event -> describe.setEnabled(chosen(files).isPresent()));
        detections.stream().filter(ImportDialog::isToBeDescribed).findFirst()
                .ifPresent(first -> files.setSelection(new StructuredSelection(first), true));
        describe.addListener(SWT.Selection, event -> chosen(files).ifPresent(this::describe));
    }

    /** Files that no reader knows may be read by plug-ins that are not installed yet. */
    private void offerInstallation(Composite area) {
        if (offers().isEmpty()) {
            return;
        }
        Button install = new Button(area, SWT.PUSH);
        install.setText("&Install What Reads Them…");
        install.addListener(SWT.Selection, event -> {
            boolean usable = PLUGINS.with(String.join(",", offers().stream().map(Offer::feature).toList())).filter(Boolean.TRUE::equals)
                    .isPresent();
            if (usable) {
                setReturnCode(LOOK_AGAIN);
                close();
            }
        });
    }

    private Set<Offer> offers() {
        return detections.stream().flatMap(d -> d.offers().stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<Detection> chosen(TableViewer files) {
        return Optional.ofNullable((Detection) files.getStructuredSelection().getFirstElement()).filter(ImportDialog::isToBeDescribed);
    }

    private static boolean isToBeDescribed(Detection detection) {
        return detection.source().isText() && detection.best().stream().noneMatch(c -> c.probe().confidence() >= SURE);
    }

    private void describe(Detection detection) {
        described = ColumnDescription.of(detection.source().path());
        if (described.isPresent()) {
            setReturnCode(LOOK_AGAIN);
            close();
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Import", true).setEnabled(!proposals.isEmpty());
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    private static void heading(Composite area, String text) {
        Label label = new Label(area, SWT.NONE);
        label.setText(text);
        GridDataFactory.fillDefaults().indent(8, 6).applyTo(label);
    }

    private static TableViewer table(Composite area, int height) {
        Composite holder = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, height).indent(8, 0).applyTo(holder);
        holder.setLayout(new TableColumnLayout());
        TableViewer table = new TableViewer(holder, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
        table.setContentProvider(ArrayContentProvider.getInstance());
        table.getTable().setHeaderVisible(true);
        table.getTable().setLinesVisible(true);
        return table;
    }

    private static <T> TableViewerColumn column(TableViewer table, String title, int weight, Function<T, String> text) {
        TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
        column.getColumn().setText(title);
        ((TableColumnLayout) table.getTable().getParent().getLayout()).setColumnData(column.getColumn(), new ColumnWeightData(weight, 50));
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            @SuppressWarnings("unchecked")
            public String getText(Object element) {
                return text.apply((T) element);
            }
        });
        return column;
    }

    private void replace(ImportProposal old, ImportProposal changed) {
        proposals.set(proposals.indexOf(old), changed);
        proposalTable.refresh();
    }

    private class NameEditing extends EditingSupport {
        NameEditing() {
            super(proposalTable);
        }

        @Override
        protected CellEditor getCellEditor(Object element) {
            TextCellEditor editor = new TextCellEditor(proposalTable.getTable());
            editor.setValidator(value -> refusal((ImportProposal) element, (String) value));
            return editor;
        }

        private @Nullable String refusal(ImportProposal proposal, String name) {
            Set<String> others = new HashSet<>(usedIds);
            proposals.stream().filter(p -> p != proposal).forEach(p -> others.add(p.id()));
            String reason = null;
            if (!name.matches(ID)) {
                reason = "A name starts with a letter and has letters, digits, - and _ only.";
            } else if (others.contains(name)) {
                reason = "'" + name + "' is already taken.";
            }
            setErrorMessage(reason);
            return reason;
        }

        @Override
        protected boolean canEdit(Object element) {
            return true;
        }

        @Override
        protected Object getValue(Object element) {
            return ((ImportProposal) element).id();
        }

        @Override
        protected void setValue(Object element, Object value) {
            if (value != null) {
                replace((ImportProposal) element, ((ImportProposal) element).withId((String) value));
            }
        }
    }

    private class GroupingEditing extends EditingSupport {
        GroupingEditing() {
            super(proposalTable);
        }

        @Override
        protected CellEditor getCellEditor(Object element) {
            return new ComboBoxCellEditor(proposalTable.getTable(), GROUPINGS.toArray(String[]::new), SWT.READ_ONLY);
        }

        @Override
        protected boolean canEdit(Object element) {
            return ((ImportProposal) element).files().size() > 1;
        }

        @Override
        protected Object getValue(Object element) {
            return ((ImportProposal) element).grouping().getValue();
        }

        @Override
        protected void setValue(Object element, Object value) {
            Grouping grouping = Arrays.stream(Grouping.values()).filter(g -> g.getValue() == (Integer) value).findFirst().orElseThrow();
            replace((ImportProposal) element, ((ImportProposal) element).withGrouping(grouping));
        }
    }
}
