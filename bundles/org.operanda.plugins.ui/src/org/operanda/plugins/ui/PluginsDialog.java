package org.operanda.plugins.ui;

import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.ProgressMonitorDialog;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.operanda.data.Problem;
import org.operanda.host.catalogue.Catalogue;
import org.operanda.host.extension.DisabledPlugins;
import org.operanda.plugins.Change;
import org.operanda.plugins.Listing;
import org.operanda.plugins.Plugin;
import org.operanda.plugins.Plugin.Role;
import org.operanda.plugins.Plugins;
import org.operanda.plugins.Sites;

/** The page of plug-ins: what is installed and what the site offers, each with what can be done with it. Work is done with progress and cancel. */
final class PluginsDialog extends TitleAreaDialog {
    private static final Point SIZE = new Point(940, 680);

    private final Plugins plugins;
    private final Catalogue catalogue = Catalogue.bundled();
    private TableViewer table;
    private Text site;
    private Text about;
    private Button install;
    private Button update;
    private Button remove;
    private Button disable;
    private final Set<String> wanted;
    private boolean started;
    private boolean restart;

    /** Something that is done to plug-ins. */
    private interface Work {
        Change with(List<String> features, List<URI> sites, IProgressMonitor monitor);
    }

    /** @param wanted features that are to be selected at first */
    PluginsDialog(Shell shell, Plugins plugins, Set<String> wanted) {
        super(shell);
        this.plugins = plugins;
        this.wanted = wanted;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Whether something was installed that is in use already. */
    boolean isStarted() {
        return started;
    }

    /** Whether something was changed that holds from the next start on. */
    boolean asksForRestart() {
        return restart;
    }

    @Override
    @NonNullByDefault({})
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Plug-ins");
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }

    @Override
    @NonNullByDefault({})
    protected Control createDialogArea(Composite parent) {
        setTitle("Plug-ins");
        setMessage(
                "What is installed, and what can be: from the repository beside Operanda, or from a place that you name.");
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.swtDefaults().numColumns(4).applyTo(area);
        new Label(area, SWT.NONE).setText("From:");
        site = new Text(area, SWT.BORDER);
        site.setMessage("the repository beside Operanda; or a folder, a zip, an address");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(site);
        button(area, "Folder…", this::chooseFolder);
        button(area, "Search", this::load);
        table = new TableViewer(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI);
        GridDataFactory.fillDefaults().grab(true, true).span(4, 1).applyTo(table.getControl());
        table.getTable().setHeaderVisible(true);
        table.setContentProvider(ArrayContentProvider.getInstance());
        column("Plug-in", 380, Row::name);
        column("State", 140, r -> r.state().words());
        column("Version", 280, Row::version);
        column("Vendor", 110, r -> r.plugin().vendor());
        about = new Text(area, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER);
        GridDataFactory.fillDefaults().hint(SWT.DEFAULT, 90).span(4, 1).applyTo(about);
        actions(area);
        table.addSelectionChangedListener(e -> selected());
        site.getDisplay().asyncExec(this::load);
        return area;
    }

    private void actions(Composite area) {
        Composite bar = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().span(4, 1).applyTo(bar);
        GridLayoutFactory.fillDefaults().numColumns(4).applyTo(bar);
        install = button(bar, "Install", () -> perform(new Installing()));
        update = button(bar, "Update", () -> perform((ids, sites, m) -> plugins.update(ids, sites, this::agreed, m)));
        remove = button(bar, "Remove", () -> perform((ids, sites, m) -> plugins.remove(ids, m)));
        disable = button(bar, "Disable", this::toggle);
    }

    private final class Installing implements Work {
        @Override
        public Change with(List<String> features, List<URI> sites, IProgressMonitor monitor) {
            return plugins.install(features, sites, PluginsDialog.this::agreed, monitor);
        }
    }

    private static Button button(Composite parent, String text, Runnable pressed) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.setData("name", text);
        button.addListener(SWT.Selection, e -> pressed.run());
        GridDataFactory.swtDefaults().hint(Math.max(90, button.computeSize(SWT.DEFAULT, SWT.DEFAULT).x), SWT.DEFAULT).applyTo(button);
        return button;
    }

    private void column(String title, int width, Function<Row, String> text) {
        TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(row -> text.apply((Row) row)));
    }

    @Override
    @NonNullByDefault({})
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Close", true);
    }

    private void chooseFolder() {
        String folder = new DirectoryDialog(getShell()).open();
        if (folder != null) {
            site.setText(folder);
            load();
        }
    }

    /** The site that is named, empty for the repository beside Operanda; says so when it is none. */
    private Optional<List<URI>> sites() {
        String text = site.getText().strip();
        if (text.isEmpty()) {
            return Optional.of(List.of());
        }
        Optional<URI> parsed = Sites.parse(text);
        setErrorMessage(parsed.isPresent() ? null : "'" + text + "' is no folder or zip that is there, and no address.");
        return parsed.map(List::of);
    }

    private void load() {
        if (site.isDisposed()) {
            return;
        }
        sites().ifPresent(sites -> {
            AtomicReference<Listing> listing = new AtomicReference<>(new Listing(List.of(), List.of()));
            run("Looking for plug-ins", monitor -> listing.set(plugins.available(sites, monitor)));
            List<Problem> problems = listing.get().problems();
            setErrorMessage(problems.isEmpty() ? null : problems.getFirst().message());
            Set<String> kept = table.getInput() == null
                    ? wanted
                    : selection().stream().map(r -> r.plugin().feature()).collect(Collectors.toSet());
            List<Row> rows = Row.all(plugins, listing.get().plugins());
            table.setInput(rows);
            table.setSelection(new StructuredSelection(rows.stream().filter(r -> kept.contains(r.plugin().feature())).toList()), true);
            selected();
        });
    }

    /** Work with a monitor. */
    private interface Monitored {
        void run(IProgressMonitor monitor);
    }

    private void run(String task, Monitored work) {
        try {
            new ProgressMonitorDialog(getShell()).run(true, true, monitor -> {
                monitor.beginTask(task, IProgressMonitor.UNKNOWN);
                work.run(monitor);
                monitor.done();
            });
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Row> selection() {
        List<Row> rows = new ArrayList<>();
        for (Object row : table.getStructuredSelection()) {
            rows.add((Row) row);
        }
        return rows;
    }

    private void selected() {
        List<Row> rows = selection();
        install.setEnabled(!rows.isEmpty() && rows.stream().allMatch(r -> r.state() == Row.State.AVAILABLE));
        update.setEnabled(!rows.isEmpty() && rows.stream().allMatch(r -> r.state() == Row.State.UPDATE));
        remove.setEnabled(!rows.isEmpty() && rows.stream().allMatch(Row::isRemovable));
        boolean disabled = !rows.isEmpty() && rows.stream().allMatch(r -> r.state() == Row.State.DISABLED);
        disable.setEnabled(disabled || !rows.isEmpty() && rows.stream().allMatch(r -> r.plugin().role() == Role.CHOSEN
                || r.plugin().role() == Role.NEEDED));
        disable.setText(disabled ? "Enable" : "Disable");
        about.setText(switch (rows.size()) {
            case 0 -> table.getTable().getItemCount() == 0 ? "There is nothing here." : "Select a plug-in to see what it adds.";
            case 1 -> description(rows.getFirst());
            default -> rows.size() + " plug-ins are selected.";
        });
    }

    private String description(Row row) {
        Plugin plugin = row.plugin();
        List<String> adds = catalogue.offers().stream().filter(o -> o.feature().equals(plugin.feature())).findFirst()
                .map(catalogue::contents)
                .orElse(List.of());
        String needed = plugin.role() == Role.NEEDED ? "\nIt came with another plug-in that needs it, and goes with it." : "";
        return plugin.description() + (adds.isEmpty() ? "" : "\nAdds: " + String.join(", ", adds) + ".") + needed;
    }

    private void perform(Work work) {
        List<String> features = selection().stream().map(r -> r.plugin().feature()).toList();
        sites().ifPresent(sites -> {
            AtomicReference<Change> change = new AtomicReference<>(new Change(List.of(), List.of()));
            run("Changing plug-ins", monitor -> change.set(work.with(features, sites, monitor)));
            for (Problem problem : change.get().problems()) {
                MessageDialog.openError(getShell(), "Plug-ins: Refused", problem.message() + "\n\n" + problem.hint());
            }
            changed(change.get(), work);
            load();
        });
    }

    /** Only what is installed can be used before the next start. */
    private void changed(Change change, Work work) {
        if (change.plugins().isEmpty()) {
            return;
        }
        if (work instanceof Installing && plugins.start(change.plugins())) {
            started = true;
        } else {
            restart = true;
            started |= work instanceof Installing;
        }
    }

    private void toggle() {
        for (Row row : selection()) {
            row.bundles().forEach(bundle -> DisabledPlugins.set(bundle, row.state() != Row.State.DISABLED));
        }
        load();
    }

    private boolean agreed(List<String> signers, List<String> unsigned) {
        StringBuilder question = new StringBuilder();
        signers.forEach(s -> question.append("Signed by ").append(s).append(", who is not trusted yet.\n"));
        if (!unsigned.isEmpty()) {
            question.append("Not signed: ").append(String.join(", ", unsigned)).append('\n');
        }
        AtomicBoolean answer = new AtomicBoolean();
        getShell().getDisplay().syncExec(() -> answer.set(
                MessageDialog.open(MessageDialog.QUESTION, getShell(), "Plug-ins: Unsigned or Unknown",
                        question.append("\nInstall all the same? It is asked only once for this place.").toString(), 0, "Install",
                        "Cancel") == 0));
        return answer.get();
    }
}
