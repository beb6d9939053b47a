package org.operanda.xas;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.measure.Unit;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;

/**
 * A spectrum made fit for analysis: strictly rising energies in eV, nothing missing. Points of one energy are averaged.
 *
 * @param energy     eV
 * @param absorption as many values
 */
public record Spectrum(double[] energy, double[] absorption) {

    /** The dataset that an operation works on: the one named, or when the name is empty the first of the kinds. */
    public static Optional<Dataset> dataset(Measurement frame, String name, QuantityKind... kinds) {
        if (!name.isBlank()) {
            return frame.dataset(name).filter(Spectrum::alongEnergy);
        }
        for (QuantityKind kind : kinds) {
            Optional<Dataset> found = frame.datasets().stream().filter(d -> d.quantity().equals(kind) && alongEnergy(d)).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean alongEnergy(Dataset dataset) {
        return dataset.rank() == 1 && Units.factor(dataset.axes().getFirst().unit(), Units.ELECTRONVOLT).isPresent();
    }

    /** The energies of a dataset along energy, in eV, in the dataset's order. */
    public static double[] energies(Dataset dataset) {
        Unit<?> unit = dataset.axes().getLast().unit();
        double scale = Units.factor(unit, Units.ELECTRONVOLT)
                .orElseThrow(() -> new IllegalArgumentException("'" + dataset.name() + "' runs along no energy"));
        double[] energies = dataset.axes().getLast().values().toArray();
        for (int i = 0; scale != 1 && i < energies.length; i++) {
            energies[i] *= scale;
        }
        return energies;
    }

    /** Sorts, averages points of one energy and leaves out what is missing. */
    public static Spectrum of(double[] energies, double[] values) {
        double[] energy = new double[energies.length];
        double[] absorption = new double[energies.length];
        int count = 0;
        boolean rising = true;
        for (int i = 0; i < energies.length; i++) {
            if (Double.isFinite(energies[i]) && Double.isFinite(values[i])) {
                rising &= count == 0 || energies[i] > energy[count - 1];
                energy[count] = energies[i];
                absorption[count++] = values[i];
            }
        }
        Spectrum present = new Spectrum(Arrays.copyOf(energy, count), Arrays.copyOf(absorption, count));
        return rising ? present : present.sorted();
    }

    private Spectrum sorted() {
        int[] order = IntStream.range(0, energy.length).boxed().sorted(Comparator.comparingDouble(i -> energy[i])).mapToInt(i -> i)
                .toArray();
        double[] x = new double[order.length];
        double[] y = new double[order.length];
        int count = 0;
        for (int from = 0; from < order.length;) {
            int to = from;
            double sum = 0;
            while (to < order.length && energy[order[to]] == energy[order[from]]) {
                sum += absorption[order[to++]];
            }
            x[count] = energy[order[from]];
            y[count++] = sum / (to - from);
            from = to;
        }
        return new Spectrum(Arrays.copyOf(x, count), Arrays.copyOf(y, count));
    }

    public int size() {
        return energy.length;
    }

    /** The first point at or above that energy; {@link #size()} when there is none. */
    public int indexOf(double wanted) {
        int found = Arrays.binarySearch(energy, wanted);
        return found >= 0 ? found : -found - 1;
    }

    /** The last point at or below that energy; 0 when there is none. */
    int atOrBelow(double wanted) {
        return Math.max(0, indexOf(Math.nextUp(wanted)) - 1);
    }

    /** The point nearest to that energy, the lower one of two. */
    int nearest(double wanted) {
        int above = Math.min(indexOf(wanted), energy.length - 1);
        return above > 0 && wanted - energy[above - 1] <= energy[above] - wanted ? above - 1 : above;
    }
}
