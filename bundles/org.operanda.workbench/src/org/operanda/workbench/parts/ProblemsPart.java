package org.operanda.workbench.parts;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.CurrentExperiment.Change;

/** What the user should know about the files and results: what is wrong, what to do, and where. The worst stand first. */
public class ProblemsPart implements CurrentExperiment.Listener {
    public static final String ID = "org.operanda.workbench.problems";

    @Inject
    private CurrentExperiment current;
    private TableViewer table;

    @PostConstruct
    void create(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        TableColumnLayout layout = new TableColumnLayout();
        area.setLayout(layout);
        table = new TableViewer(area, SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        table.getTable().setHeaderVisible(true);
        table.getTable().setLinesVisible(true);
        table.setContentProvider(ArrayContentProvider.getInstance());
        ColumnViewerToolTipSupport.enableFor(table);
        column(layout, "Problem", 5, Problem::message, true);
        column(layout, "What to do", 4, Problem::hint, false);
        column(layout, "Where", 3, p -> p.location().map(Location::toString).orElse(""), false);
        current.addListener(this);
        show();
    }

    private void column(TableColumnLayout layout, String title, int weight, Function<Problem, String> text, boolean icon) {
        TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
        column.getColumn().setText(title);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 120));
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return text.apply((Problem) element);
            }

            @Override
            public @Nullable Image getImage(Object element) {
                return icon ? icon((Problem) element) : null;
            }

            @Override
            public String getToolTipText(Object element) {
                Problem problem = (Problem) element;
                return problem.severity().name().toLowerCase(Locale.ROOT) + ", " + problem.id() + "\n" + text.apply(problem);
            }
        });
    }

    private static Image icon(Problem problem) {
        return PlatformUI.getWorkbench().getSharedImages().getImage(switch (problem.severity()) {
            case ERROR -> ISharedImages.IMG_OBJS_ERROR_TSK;
            case WARNING -> ISharedImages.IMG_OBJS_WARN_TSK;
            case INFO -> ISharedImages.IMG_OBJS_INFO_TSK;
        });
    }

    @Override
    public void changed(Change change) {
        if (change == Change.EXPERIMENT || change == Change.RESULTS) {
            show();
        }
    }

    private void show() {
        List<Problem> worstFirst = current.problems().stream().sorted((a, b) -> b.severity().compareTo(a.severity())).toList();
        table.setInput(worstFirst);
    }

    @Focus
    void focus() {
        table.getControl().setFocus();
    }

    @PreDestroy
    void dispose() {
        current.removeListener(this);
    }
}
