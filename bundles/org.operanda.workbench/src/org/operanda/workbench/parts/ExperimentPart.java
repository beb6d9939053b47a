package org.operanda.workbench.parts;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import org.operanda.host.recipe.DataReference;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.CurrentExperiment.Change;
import org.operanda.workbench.ViewBindings;
import org.operanda.workbench.commands.ImportFiles;
import org.operanda.workbench.parts.ExperimentNode.CellNode;
import org.operanda.workbench.parts.ExperimentNode.DatasetNode;
import org.operanda.workbench.parts.ExperimentNode.Group;
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

    @PostConstruct
    void create(Composite parent) {
        tree = new TreeViewer(parent, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        tree.setContentProvider(new Content());
        tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new ExperimentLabels(current)));
        tree.addSelectionChangedListener(event -> selected(event.getStructuredSelection()));
        acceptFiles();
        offerViews();
        current.addListener(this);
        show();
    }

    /** The context menu opens the views that are made for what is selected, as the bundles declare it. */
    private void offerViews() {
        ViewBindings bindings = ViewBindings.of(Platform.getExtensionRegistry());
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(shown -> selectedMeasurement().ifPresent(m -> bindings.fitting(m).forEach(b -> shown.add(new Action(b.name()) {
            @Override
            public void run() {
                partService.showPart(b.part(), PartState.ACTIVATE);
            }
        }))));
        tree.getControl().setMenu(menu.createContextMenu(tree.getControl()));
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
        }
        List<String> keys = Optional.ofNullable(current.view().getChoices().get(LINES)).orElse("").lines().toList();
        ITreeContentProvider content = (ITreeContentProvider) tree.getContentProvider();
        List<Object> lines = Arrays.stream(content.getElements(current.experiment())).flatMap(root -> below(root, content))
                .filter(node -> keys.contains(((ExperimentNode) node).key())).toList();
        tree.setSelection(new StructuredSelection(lines), true);
        showing = false;
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
                case Group group -> steps();
                case MeasurementNode measurement -> datasets(measurement.reference().getId());
                case StepNode step -> datasets(step.step().getId());
                default -> new Object[0];
            };
        }

        private Object owner(String id) {
            return Stream.of(Group.MEASUREMENTS, Group.RESULTS).flatMap(group -> Arrays.stream(getChildren(group)))
                    .filter(node -> node instanceof MeasurementNode m && m.reference().getId().equals(id)
                            || node instanceof StepNode s && s.step().getId().equals(id))
                    .findFirst().orElse(Group.MEASUREMENTS);
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
