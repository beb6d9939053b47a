package org.operanda.workbench.calculate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.operanda.host.extension.OperationDescriptor;

/** Operations by their techniques, with a field that leaves only those whose name, description or literature has the words that are typed. */
final class OperationTree {
    private final Composite area;
    private final Text search;
    private final TreeViewer tree;

    /** The operations of a technique. */
    private record Technique(String name, List<OperationDescriptor> operations) {}

    /**
     * @param operations those of one technique next to each other
     * @param names      the name of a technique by its id
     * @param chosen     told of the operation that is selected, empty for none
     */
    OperationTree(Composite parent, List<OperationDescriptor> operations, UnaryOperator<String> names,
            Consumer<Optional<OperationDescriptor>> chosen) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(area);
        search = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage("Search");
        search.setData("name", "Search");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        tree = new TreeViewer(area, SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.getControl());
        List<Technique> techniques = operations.stream().map(OperationDescriptor::technique).distinct()
                .map(id -> new Technique(names.apply(id), operations.stream().filter(o -> o.technique().equals(id)).toList())).toList();
        tree.setContentProvider(new Content());
        tree.setLabelProvider(new Names());
        tree.addFilter(new Words());
        tree.setInput(techniques);
        tree.expandAll();
        tree.addSelectionChangedListener(event -> chosen.accept(Optional.ofNullable(event.getStructuredSelection().getFirstElement())
                .filter(OperationDescriptor.class::isInstance).map(OperationDescriptor.class::cast)));
        search.addListener(SWT.Modify, event -> {
            tree.refresh();
            tree.expandAll();
        });
        search.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                tree.getControl().setFocus();
            }
        });
    }

    Composite area() {
        return area;
    }

    void setFocus() {
        search.setFocus();
    }

    private boolean isWanted(OperationDescriptor operation, String technique) {
        String all = String.join(" ", technique, operation.name(), operation.id(), operation.description(), operation.literature())
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(search.getText().toLowerCase(Locale.ROOT).trim().split("\\s+")).allMatch(all::contains);
    }

    private final class Words extends ViewerFilter {
        @Override
        public boolean select(Viewer viewer, @Nullable Object parent, Object element) {
            return element instanceof Technique technique
                    ? technique.operations().stream().anyMatch(o -> isWanted(o, technique.name()))
                    : parent instanceof Technique group && isWanted((OperationDescriptor) element, group.name());
        }
    }

    private static final class Names extends LabelProvider {
        @Override
        public String getText(Object element) {
            return element instanceof Technique technique
                    ? technique.name()
                    : ((OperationDescriptor) Objects.requireNonNull(element)).name();
        }
    }

    private static final class Content implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object techniques) {
            return ((List<?>) techniques).toArray();
        }

        @Override
        public Object[] getChildren(Object element) {
            return element instanceof Technique technique ? technique.operations().toArray() : new Object[0];
        }

        @Override
        public @Nullable Object getParent(Object element) {
            return null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof Technique;
        }
    }
}
