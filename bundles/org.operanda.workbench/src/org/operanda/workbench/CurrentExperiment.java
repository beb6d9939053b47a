package org.operanda.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.emf.common.util.ECollections;
import org.operanda.correlation.CommonAxis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.QuantityKind;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.ExperimentFactory;
import org.operanda.experiment.ViewState;
import org.operanda.host.extension.Extensions;
import org.operanda.host.extension.Fault;
import org.operanda.host.recipe.DataReference;
import org.operanda.host.recipe.Session;
import org.operanda.workbench.CommonAxes.Branch;
import org.operanda.workbench.edit.Edits;

/**
 * The experiment that the window shows, and what the views share: the selected datasets, the common axis and branch, the moment under the cursor. Views are told
 * of changes and read what they need. How the experiment is looked at lies in its {@link #view}, and so in its file; changing that alone makes nothing unsaved.
 * All methods are for the UI thread.
 */
public class CurrentExperiment {

    /** What has changed. */
    public enum Change {
        /** Another experiment, or its model was edited. */
        EXPERIMENT,
        /** Measurements or results were read or calculated anew. */
        RESULTS,
        /** Other datasets are selected. */
        SELECTION,
        /** Views are to be drawn along another axis, or show another branch. */
        AXIS,
        /** The cursor stands at another moment. */
        CURSOR,
        /** The experiment was saved, or differs from what was saved. */
        SAVED,
        /** The experiment is about to be saved or left: what a view keeps with it is to be put into {@link CurrentExperiment#view} now. */
        KEEP
    }

    /** Is told of changes, on the UI thread. */
    public interface Listener {
        void changed(Change change);
    }

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Edits edits = new Edits();
    private final List<Consumer<Fault>> faultListeners = new CopyOnWriteArrayList<>();
    private volatile Optional<Extensions> extensions = Optional.empty();
    private boolean following;
    private Experiment experiment = ExperimentFactory.eINSTANCE.createExperiment();
    private Optional<Session> session = Optional.empty();
    private Optional<Path> file = Optional.empty();
    private List<Problem> loadProblems = List.of();
    private boolean dirty;

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    private void tell(Change change) {
        listeners.forEach(l -> l.changed(change));
    }

    /** The readers, operations and techniques that are installed now. */
    public Extensions extensions() {
        return extensions.orElseGet(this::installed);
    }

    private Extensions installed() {
        if (!following) {
            following = true;
            Extensions.onChange(() -> extensions = Optional.empty());
        }
        Extensions taken = Extensions.installed();
        taken.faults().addListener(fault -> faultListeners.forEach(l -> l.accept(fault)));
        extensions = Optional.of(taken);
        return taken;
    }

    /** The listener is told, on any thread, what plug-ins do that none may do. */
    public void addFaultListener(Consumer<Fault> listener) {
        faultListeners.add(listener);
    }

    public Experiment experiment() {
        return experiment;
    }

    /** Where the experiment was opened or saved. */
    public Optional<Path> file() {
        return file;
    }

    public boolean isDirty() {
        return dirty;
    }

    public Edits edits() {
        return edits;
    }

    /** Shows another experiment; nothing of the one before is kept. */
    public void open(Experiment opened, Optional<Path> from, List<Problem> problems) {
        experiment = opened;
        file = from;
        loadProblems = List.copyOf(problems);
        session = Optional.empty();
        dirty = false;
        edits.forget();
        tell(Change.EXPERIMENT);
        tell(Change.RESULTS);
        tell(Change.SAVED);
    }

    /** Takes over what was read and calculated for the current experiment. */
    public void show(Session newSession) {
        session = Optional.of(newSession);
        tell(Change.RESULTS);
    }

    /** What was read and calculated, empty before the first run. */
    public Optional<Session> session() {
        return session;
    }

    /** Changes the experiment; the change can be undone. */
    public void edit(String label, Runnable change) {
        edits.perform(label, experiment, change, () -> {
            dirty = true;
            tell(Change.EXPERIMENT);
            tell(Change.SAVED);
        });
    }

    /** The experiment now lies in this file. */
    public void saved(Path to) {
        file = Optional.of(to);
        dirty = false;
        tell(Change.SAVED);
    }

    /** Of loading, of reading the files, and of the steps. */
    public List<Problem> problems() {
        List<Problem> all = new ArrayList<>(extensions().problems());
        all.addAll(loadProblems);
        session.ifPresent(s -> all.addAll(s.allProblems()));
        return all;
    }

    /** The measurement or the result of that id, on the reference clock. */
    public Optional<Measurement> measurement(String id) {
        return session.flatMap(s -> s.data(id));
    }

    public Optional<Dataset> dataset(DataReference reference) {
        return measurement(reference.owner()).flatMap(m -> reference.dataset().flatMap(m::dataset));
    }

    /** How the experiment is looked at, to be read and changed; views keep their own choices in it when told to {@link Change#KEEP}. */
    public ViewState view() {
        if (experiment.getView() == null) {
            experiment.setView(ExperimentFactory.eINSTANCE.createViewState());
        }
        return experiment.getView();
    }

    /** The same, with what every view keeps. */
    public ViewState completeView() {
        tell(Change.KEEP);
        return view();
    }

    /** What is plotted: of what was chosen, all that there is. */
    public List<DataReference> selection() {
        return view().getSelection().stream().map(DataReference::of).filter(r -> dataset(r).isPresent()).toList();
    }

    public void select(List<DataReference> datasets) {
        List<String> names = datasets.stream().map(DataReference::toString).toList();
        if (!names.equals(view().getSelection())) {
            ECollections.setEList(view().getSelection(), names);
            tell(Change.SELECTION);
        }
    }

    /** The quantity along which the views are drawn: time, or one of {@link CommonAxis#KINDS}. */
    public QuantityKind axis() {
        return CommonAxis.KINDS.stream().filter(k -> k.id().equals(view().getAxis())).findFirst().orElse(QuantityKind.TIME);
    }

    public void setAxis(QuantityKind kind) {
        if (!kind.equals(axis())) {
            view().setAxis(kind.id());
            tell(Change.AXIS);
        }
    }

    /** Name of the branch of {@link CommonAxes} that is shown. */
    public String branch() {
        return Optional.ofNullable(view().getBranch()).orElse(Branch.ALL.name());
    }

    public void setBranch(String name) {
        if (!name.equals(branch())) {
            view().setBranch(name);
            tell(Change.AXIS);
        }
    }

    /** The moment under the cursor, in seconds on the reference clock; NaN when there is none. */
    public double cursor() {
        return view().isSetCursor() ? view().getCursor() : Double.NaN;
    }

    public void moveCursor(double seconds) {
        if (Double.compare(seconds, cursor()) != 0) {
            if (Double.isNaN(seconds)) {
                view().unsetCursor();
            } else {
                view().setCursor(seconds);
            }
            tell(Change.CURSOR);
        }
    }
}
