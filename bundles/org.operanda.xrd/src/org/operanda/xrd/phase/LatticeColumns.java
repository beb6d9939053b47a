package org.operanda.xrd.phase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.measure.Unit;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.xrd.XrdQuantities;

/**
 * Lattices of phases along a series as datasets: edges, angles and volume with 1σ, and what changed against the first frame in which the phase is
 * there: the volume in percent and each edge (strain).
 */
final class LatticeColumns {
    private static final String[] NAMES = {"lattice_a", "lattice_b", "lattice_c", "lattice_alpha", "lattice_beta", "lattice_gamma",
            "cell_volume"};
    private static final String[] STRAINS = {"strain_a", "strain_b", "strain_c"};
    private static final int VOLUME = 6;

    private final List<Axis> axes;
    private final int phases;
    private final double[][] values;
    private final double[][] sigma;

    /** Columns along {@code axes}, the last of which may be that of the phases. */
    LatticeColumns(List<Axis> axes, int frames, int phases) {
        this.axes = axes;
        this.phases = phases;
        this.values = new double[NAMES.length][frames * phases];
        this.sigma = new double[NAMES.length][frames * phases];
        for (int q = 0; q < NAMES.length; q++) {
            Arrays.fill(values[q], Double.NaN);
            Arrays.fill(sigma[q], Double.NaN);
        }
    }

    /** The axis of phases. */
    static Axis phaseAxis(int phases) {
        return Axis.of("phase", XrdQuantities.PHASE_NUMBER, Units.ONE, Values.computed(phases, i -> i + 1));
    }

    void set(int frame, int phase, UnitCell cell, double[] deviations) {
        double[] edges = cell.toArray();
        for (int q = 0; q < NAMES.length; q++) {
            values[q][frame * phases + phase] = q < VOLUME ? edges[q] : cell.volume();
            sigma[q][frame * phases + phase] = deviations[q];
        }
    }

    List<Dataset> datasets() {
        List<Dataset> datasets = new ArrayList<>();
        for (int q = 0; q < NAMES.length; q++) {
            Unit<?> unit = q < 3 ? Units.ANGSTROM : q < VOLUME ? Units.DEGREE : XrdQuantities.CUBIC_ANGSTROM;
            datasets.add(dataset(NAMES[q], q < VOLUME ? XrdQuantities.LATTICE : XrdQuantities.CELL_VOLUME, unit, values[q], sigma[q]));
        }
        datasets.add(change("volume_change", XrdQuantities.VOLUME_CHANGE, Units.PERCENT, VOLUME, 100));
        for (int q = 0; q < STRAINS.length; q++) {
            datasets.add(change(STRAINS[q], XrdQuantities.STRAIN, Units.ONE, q, 1));
        }
        return datasets;
    }

    /** Relative change against the first frame that has a value, phase by phase; there it is 0 without a deviation. */
    private Dataset change(String name, QuantityKind kind, Unit<?> unit, int q, double scale) {
        double[] change = new double[values[q].length];
        double[] deviation = new double[change.length];
        for (int phase = 0; phase < phases; phase++) {
            int first = -1;
            for (int i = phase; i < change.length; i += phases) {
                first = first < 0 && !Double.isNaN(values[q][i]) ? i : first;
                double before = first < 0 ? Double.NaN : values[q][first];
                double ratio = values[q][i] / before;
                change[i] = scale * (ratio - 1);
                deviation[i] = i == first ? 0 : scale * Math.hypot(sigma[q][i] / before, first < 0 ? 0 : ratio * sigma[q][first] / before);
            }
        }
        return dataset(name, kind, unit, change, deviation);
    }

    Dataset dataset(String name, QuantityKind kind, Unit<?> unit, double[] column, double[] deviation) {
        return new Dataset(name, kind, unit, axes, Values.of(column), Optional.of(Values.of(deviation)));
    }
}
