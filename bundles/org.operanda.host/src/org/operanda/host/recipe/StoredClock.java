package org.operanda.host.recipe;

import org.operanda.experiment.ClockTransform;
import org.operanda.experiment.ExperimentFactory;
import org.operanda.experiment.MeasurementReference;

/** The clock of a measurement as the experiment keeps it. */
public final class StoredClock {
    private StoredClock() {}

    /** That of a measurement, to be changed; one that changes no time is given to a measurement that has none. */
    public static ClockTransform of(MeasurementReference reference) {
        if (reference.getClock() == null) {
            reference.setClock(ExperimentFactory.eINSTANCE.createClockTransform());
        }
        return reference.getClock();
    }
}
