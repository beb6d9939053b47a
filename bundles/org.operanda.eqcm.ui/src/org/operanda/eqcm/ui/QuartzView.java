package org.operanda.eqcm.ui;

import java.util.OptionalDouble;
import org.operanda.data.Measurement;
import org.operanda.workbench.view.CalculatedView;

/**
 * A view of a quartz crystal microbalance; one column along time, if a subclass does not say otherwise.
 *
 * @param <C> what is shown
 */
abstract class QuartzView<C extends CalculatedView.Content> extends CalculatedView<C> {
    @Override
    protected boolean fits(Measurement measurement) {
        return Quartzes.isQuartz(measurement);
    }

    @Override
    protected OptionalDouble position(int column, double moment) {
        return OptionalDouble.of(moment);
    }

    @Override
    protected OptionalDouble moment(int column, double position) {
        return OptionalDouble.of(position);
    }

    @Override
    protected int columnCount() {
        return 1;
    }

    @Override
    protected String hint() {
        return "Import what a quartz crystal microbalance recorded: its resonances or their shifts against time.";
    }
}
