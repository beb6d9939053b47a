package org.operanda.workbench.parts;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.operanda.correlation.CommonAxis;
import org.operanda.data.QuantityKind;
import org.operanda.host.recipe.Session;
import org.operanda.workbench.CommonAxes;
import org.operanda.workbench.CommonAxes.Branch;
import org.operanda.workbench.CommonAxes.Stretch;
import org.operanda.workbench.view.PlotView;

/** A view that draws along the quantity and the branch which all views share, and lets both be chosen in its bar. */
abstract class CommonAxisView extends PlotView {
    private Combo axisChoice;
    private Combo branchChoice;
    private Optional<Session> session = Optional.empty();
    private Optional<CommonAxes> axes = Optional.empty();

    @Override
    protected void bar(Composite bar) {
        axisChoice = choice(bar, "Along", "The quantity along which everything is drawn");
        branchChoice = choice(bar, "Branch", "All of the experiment, or one charge or discharge");
        axisChoice.addListener(SWT.Selection, event -> current().setAxis(kinds().get(axisChoice.getSelectionIndex())));
        branchChoice.addListener(SWT.Selection, event -> current().setBranch(branchChoice.getText()));
    }

    /** Whether a column runs along the common axis. */
    abstract boolean isAlong(int column);

    /** Offers the quantities and branches that there are now. */
    final void offerAxes() {
        if (!session.equals(current().session())) {
            session = current().session();
            axes = session.map(CommonAxes::of);
        }
        axisChoice.setEnabled(kinds().size() > 1);
        offer(axisChoice, kinds().stream().map(QuantityKind::label).toArray(String[]::new));
        axisChoice.select(Math.max(0, kinds().indexOf(current().axis())));
        branchChoice.setEnabled(branches().size() > 1);
        offer(branchChoice, branches().stream().map(Branch::name).toArray(String[]::new));
        branchChoice.setText(branch().name());
    }

    private List<QuantityKind> kinds() {
        return axes.map(CommonAxes::kinds).orElse(List.of(QuantityKind.TIME));
    }

    private List<Branch> branches() {
        return axes.map(CommonAxes::branches).orElse(List.of(Branch.ALL));
    }

    /** The quantity; empty for time. */
    final Optional<CommonAxis> axis() {
        return axes.flatMap(a -> a.axis(current().axis()));
    }

    final Branch branch() {
        return branches().stream().filter(b -> b.name().equals(current().branch())).findFirst().orElse(Branch.ALL);
    }

    /** What is drawn apart: charge and discharge, where all of the experiment is drawn along what both pass. */
    final List<Stretch> stretches() {
        return branch().equals(Branch.ALL)
                ? axes.map(a -> a.apart(current().axis())).orElse(List.of(Stretch.of(Branch.ALL)))
                : List.of(Stretch.of(branch()));
    }

    @Override
    protected final OptionalDouble position(int column, double moment) {
        return isAlong(column) ? OptionalDouble.of(axis().map(a -> a.at(moment)).orElse(moment)) : OptionalDouble.empty();
    }

    @Override
    protected final OptionalDouble moment(int column, double position) {
        return isAlong(column)
                ? OptionalDouble.of(axis().map(a -> a.moment(position, branch().from(), branch().to())).orElse(position))
                : OptionalDouble.empty();
    }
}
