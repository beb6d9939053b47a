package org.operanda.xas;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;

/**
 * A curve along energy that an operation on a frame works on.
 *
 * @param frame    which it is of
 * @param dataset  the curve as it is
 * @param energies eV, in the dataset's order
 * @param values   as many
 */
public record EnergyCurve(Measurement frame, Dataset dataset, double[] energies, double[] values) {

    /** The curve of that name, or the first of the kinds; without one, an empty curve. */
    public static EnergyCurve of(Measurement frame, String name, QuantityKind... kinds) {
        Optional<Dataset> found = Spectrum.dataset(frame, name, kinds);
        Dataset dataset = found.orElseGet(() -> Dataset.of("absorption", kinds[0], Units.ONE,
                Axis.of("energy", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, Values.of()), Values.of()));
        return new EnergyCurve(frame, dataset, Spectrum.energies(dataset), dataset.values().toArray());
    }

    public boolean isMissing() {
        return values.length == 0;
    }

    /** Sorted, without what is missing. */
    public Spectrum spectrum() {
        return Spectrum.of(energies, values);
    }

    public Axis axis() {
        return dataset.axes().getFirst();
    }

    /** Another curve along the same energies. */
    public Dataset with(String name, double[] newValues) {
        return Dataset.of(name, dataset.quantity(), dataset.unit(), axis(), Values.of(newValues));
    }

    /** As many missing values. */
    public double[] missing() {
        double[] missing = new double[values.length];
        Arrays.fill(missing, Double.NaN);
        return missing;
    }

    /** That there is no such curve. */
    public List<Problem> noCurve(String operation) {
        return List.of(Problem.of(Severity.ERROR, operation + ".input", "'" + frame.name() + "' has no absorption along an energy axis.",
                "Name the dataset that holds it."));
    }

    /** Why an operation could not do its work on this frame. */
    public List<Problem> warning(String id, String what, String hint) {
        return List.of(Problem.of(Severity.WARNING, id, "The spectrum '" + frame.name() + "' " + what + ".", hint));
    }
}
