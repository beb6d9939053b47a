package org.operanda.workbench.parts;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.Step;
import org.operanda.experiment.TimeMarker;
import org.operanda.host.recipe.DataReference;
import org.operanda.host.recipe.Session;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.CurrentExperiment.Change;
import org.operanda.workbench.ViewBindings;
import org.operanda.workbench.calculate.CalculateDialog;
import org.operanda.workbench.calculate.RemoveSteps;
import org.operanda.workbench.commands.ImportFiles;
import org.operanda.workbench.parts.ExperimentNode.CellNode;
import org.operanda.workbench.parts.ExperimentNode.DatasetNode;
import org.operanda.workbench.parts.ExperimentNode.Group;
import org.operanda.workbench.parts.ExperimentNode.MarkerNode;
import org.operanda.workbench.parts.ExperimentNode.MeasurementNode;
import org.operanda.workbench.parts.ExperimentNode.ProblemsNode;
import org.operanda.workbench.parts.ExperimentNode.StepNode;

/** The experiment as a tree: the cell, what was measured, what was derived. Selecting a line plots it and shows its details; files may be dropped onto it. */
public class ExperimentPart implements CurrentExperiment.Listener {
    public static final String ID = "org.operanda.workbench.experiment";
    private static final String LINES = ID + ".lines";

    @Inject
    private CurrentExperiment current;
    @Inject
    private ESelectionService selectionService;
    @Inject
    private EPartService partService;
    private TreeViewer tree;
    private boolean showing;
    private Optional<String> awaited = Optional.empty();

    @PostConstruct
    void create(Composite parent) {
        tree = new TreeViewer(parent, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        tree.setContentProvider(new Content());
        tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new ExperimentLabels(current)));
        tree.addSelectionChangedListener(event -> selected(event.getStructuredSelection()));
        acceptFiles();
        offerActions();
        current.addListener(this);
        show();
    }

    /** The context menu opens the views that are made for what is selected, as the bundles declare it; it adds steps and removes them. */
    private void offerActions() {
        ViewBindings bindings = ViewBindings.of(Platform.getExtensionRegistry());
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(shown -> {
            selectedMeasurement().ifPresent(m -> bindings.fitting(m)
                    .forEach(b -> shown.add(action(b.name(), () -> partService.showPart(b.part(), PartState.ACTIVATE)))));
            shown.add(new Separator());
            shown.add(action("Calculate…", this::calculate));
            if (!selectedSteps().isEmpty()) {
                shown.add(action("Remove Step", this::removeSteps));
            }
            if (!selectedMarkers().isEmpty()) {
                shown.add(action("Delete Marker", this::deleteMarkers));
            }
        });
        tree.getControl().setMenu(menu.createContextMenu(tree.getControl()));
        tree.getControl().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                removeSteps();
                deleteMarkers();
            }
        });
    }

    private static Action action(String name, Runnable task) {
        return new Action(name) {
            @Override
            public void run() {
                task.run();
            }
        };
    }

    /** Asks what is to be calculated from the lines that are selected. The result is selected and plotted as soon as it is there. */
    public void calculate() {
        List<DataReference> data = nodes().flatMap(node -> switch (node) {
            case MeasurementNode measurement -> Stream.of(new DataReference(measurement.reference().getId(), Optional.empty()));
            case StepNode step -> Stream.of(new DataReference(step.step().getId(), Optional.empty()));
            case DatasetNode dataset -> Stream.of(dataset.reference());
            default -> Stream.empty();
        }).toList();
        CalculateDialog.open(tree.getControl().getShell(), current, data).ifPresent(step -> awaited = Optional.of(step));
    }

    /** Removes the steps that are selected. */
    public void removeSteps() {
        RemoveSteps.ask(tree.getControl().getShell(), current, selectedSteps());
    }

    private List<TimeMarker> selectedMarkers() {
        return nodes().filter(MarkerNode.class::isInstance).map(node -> ((MarkerNode) node).marker()).toList();
    }

    private void deleteMarkers() {
        List<TimeMarker> markers = selectedMarkers();
        if (!markers.isEmpty()) {
            current.edit("removal of " + markers.stream().map(TimeMarker::getName).collect(Collectors.joining(", ")),
                    () -> current.experiment().getMarkers().removeAll(markers));
        }
    }

    private Stream<ExperimentNode> nodes() {
        return Arrays.stream(tree.getStructuredSelection().toArray()).map(ExperimentNode.class::cast);
    }

    private Set<String> selectedSteps() {
        return nodes().filter(StepNode.class::isInstance).map(node -> ((StepNode) node).step().getId())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Selects and plots a result that was waited for; when the step gave none, the problems say why. */
    private void showAwaited() {
        Optional<Step> step = current.session().filter(s -> !s.cancelled()).map(Session::experiment).map(Experiment::getRecipe).stream()
                .flatMap(r -> r.getSteps().stream()).filter(s -> awaited.equals(Optional.of(s.getId()))).findFirst();
        Optional<Object> line = step.flatMap(s -> Optional.of(owner(s.getId())).filter(StepNode.class::isInstance));
        if (line.isPresent()) {
            awaited = Optional.empty();
            tree.setSelection(new StructuredSelection(line.get()), true);
            tree.expandToLevel(line.get(), 1);
            boolean derived = current.measurement(step.orElseThrow().getId()).isPresent();
            partService.showPart(derived ? PlotPart.ID : ProblemsPart.ID, PartState.VISIBLE);
        }
    }

    private Optional<Measurement> selectedMeasurement() {
        return switch ((ExperimentNode) tree.getStructuredSelection().getFirstElement()) {
            case MeasurementNode node -> current.measurement(node.reference().getId());
            case StepNode node -> current.measurement(node.step().getId());
            case DatasetNode node -> current.measurement(node.reference().owner());
            case null, default -> Optional.empty();
        };
    }

    private void acceptFiles() {
        DropTarget target = new DropTarget(tree.getControl(), DND.DROP_COPY | DND.DROP_DEFAULT | DND.DROP_MOVE);
        target.setTransfer(new Transfer[] {FileTransfer.getInstance()});
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = DND.DROP_COPY;
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (event.data instanceof String[] names) {
                    ImportFiles.open(tree.getControl().getShell(), current, Arrays.stream(names).map(Path::of).toList());
                }
            }
        });
    }

    private void selected(IStructuredSelection selection) {
        List<DataReference> datasets = new ArrayList<>();
        for (Object node : selection.toList()) {
            switch ((ExperimentNode) node) {
                case DatasetNode dataset -> datasets.add(dataset.reference());
                case MeasurementNode measurement -> datasets.addAll(DefaultPlot.of(current, measurement.reference().getId()));
                case StepNode step -> datasets.addAll(DefaultPlot.of(current, step.step().getId()));
                default -> {
                }
            }
        }
        if (!showing) {
            current.view().getChoices().put(LINES,
                    Arrays.stream(selection.toArray()).map(n -> ((ExperimentNode) n).key()).collect(Collectors.joining("\n")));
            current.select(datasets);
        }
        selectionService.setSelection(selection.getFirstElement());
    }

    @Override
    public void changed(Change change) {
        if (change == Change.EXPERIMENT || change == Change.RESULTS) {
            show();
        }
        if (change == Change.RESULTS && awaited.isPresent()) {
            showAwaited();
        }
    }

    /** An experiment that is opened, or read anew, keeps the lines that are selected. */
    private void show() {
        showing = true;
        if (tree.getInput() != current.experiment()) {
            tree.setInput(current.experiment());
            tree.expandToLevel(2);
        } else {
            tree.refresh();
            tree.expandToLevel(Group.MEASUREMENTS, 1);
            tree.expandToLevel(Group.RESULTS, 1);
            tree.expandToLevel(Group.MARKERS, 1);
        }
        List<String> keys = Optional.ofNullable(current.view().getChoices().get(LINES)).orElse("").lines().toList();
        ITreeContentProvider content = (ITreeContentProvider) tree.getContentProvider();
        List<Object> lines = Arrays.stream(content.getElements(current.experiment())).flatMap(root -> below(root, content))
                .filter(node -> keys.contains(((ExperimentNode) node).key())).toList();
        tree.setSelection(new StructuredSelection(lines), true);
        showing = false;
    }

    /** The line of a measurement or a step. */
    private Object owner(String id) {
        ITreeContentProvider content = (ITreeContentProvider) tree.getContentProvider();
        return Stream.of(Group.MEASUREMENTS, Group.RESULTS).flatMap(group -> Arrays.stream(content.getChildren(group)))
                .filter(node -> node instanceof MeasurementNode m && m.reference().getId().equals(id)
                        || node instanceof StepNode s && s.step().getId().equals(id))
                .findFirst().orElse(Group.MEASUREMENTS);
    }

    /** A line and all lines below it. */
    private static Stream<Object> below(Object node, ITreeContentProvider content) {
        return Stream.concat(Stream.of(node), Arrays.stream(content.getChildren(node)).flatMap(child -> below(child, content)));
    }

    @Focus
    void focus() {
        tree.getControl().setFocus();
    }

    @PreDestroy
    void dispose() {
        current.removeListener(this);
    }

    private class Content implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object experiment) {
            List<ExperimentNode> roots = new ArrayList<>();
            current.experiment().getCells().forEach(c -> roots.add(new CellNode(c)));
            roots.add(Group.MEASUREMENTS);
            roots.add(Group.RESULTS);
            if (!current.experiment().getMarkers().isEmpty()) {
                roots.add(Group.MARKERS);
            }
            List<Problem> problems = current.problems();
            problems.stream().map(Problem::severity).max(Enum::compareTo)
                    .ifPresent(worst -> roots.add(new ProblemsNode(problems.size(), worst)));
            return roots.toArray();
        }

        @Override
        public Object[] getChildren(Object node) {
            return switch ((ExperimentNode) node) {
                case Group group when group.equals(Group.MEASUREMENTS) ->
                    current.experiment().getMeasurements().stream().map(MeasurementNode::new).toArray();
                case Group group when group.equals(Group.MARKERS) ->
                    current.experiment().getMarkers().stream().map(MarkerNode::new).toArray();
                case Group group -> steps();
                case MeasurementNode measurement -> datasets(measurement.reference().getId());
                case StepNode step -> datasets(step.step().getId());
                default -> new Object[0];
            };
        }

        private Object[] steps() {
            return current.experiment().getRecipe() == null
                    ? new Object[0]
                    : current.experiment().getRecipe().getSteps().stream().map(StepNode::new).toArray();
        }

        private Object[] datasets(String owner) {
            Optional<Measurement> measurement = current.measurement(owner);
            return measurement.stream().flatMap(m -> ExperimentNode.shown(m.datasets()).stream())
                    .map(d -> new DatasetNode(new DataReference(owner, Optional.of(d.name())))).toArray();
        }

        @Override
        public @Nullable Object getParent(Object node) {
            return switch ((ExperimentNode) node) {
                case MeasurementNode measurement -> Group.MEASUREMENTS;
                case StepNode step -> Group.RESULTS;
                case MarkerNode marker -> Group.MARKERS;
                case DatasetNode dataset -> owner(dataset.reference().owner());
                default -> null;
            };
        }

        @Override
        public boolean hasChildren(Object node) {
            return getChildren(node).length > 0;
        }
    }
}
