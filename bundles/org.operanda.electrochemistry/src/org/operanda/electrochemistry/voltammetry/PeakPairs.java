package org.operanda.electrochemistry.voltammetry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.measure.Unit;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;

/**
 * Anodic and cathodic peaks that belong together, along an axis.
 *
 * @param axis     of the pairs
 * @param anodic   one per point of the axis
 * @param cathodic as many
 */
record PeakPairs(Axis axis, List<Peak> anodic, List<Peak> cathodic) {

    /** Potential, height, half-peak potential, width and charge of both, separation and formal potential. */
    List<Dataset> datasets() {
        List<Dataset> results = new ArrayList<>();
        add(results, "anodic", anodic);
        add(results, "cathodic", cathodic);
        double[] anodicPotential = of(anodic, Peak::potential);
        double[] cathodicPotential = of(cathodic, Peak::potential);
        double[] separation = new double[anodicPotential.length];
        double[] formal = new double[separation.length];
        double[] sigma = new double[separation.length];
        for (int i = 0; i < separation.length; i++) {
            separation[i] = anodicPotential[i] - cathodicPotential[i];
            formal[i] = (anodicPotential[i] + cathodicPotential[i]) / 2;
            sigma[i] = Math.hypot(anodic.get(i).potentialSigma(), cathodic.get(i).potentialSigma());
        }
        results.add(VoltammetryQuantities.along(axis, "peak_separation", QuantityKind.POTENTIAL, Units.VOLT, separation, sigma));
        results.add(VoltammetryQuantities.along(axis, "formal_potential", QuantityKind.POTENTIAL, Units.VOLT, formal,
                VoltammetryQuantities.times(sigma, 0.5)));
        return results;
    }

    private void add(List<Dataset> results, String which, List<Peak> peaks) {
        results.add(VoltammetryQuantities.along(axis, which + "_peak_potential", QuantityKind.POTENTIAL, Units.VOLT,
                of(peaks, Peak::potential), of(peaks, Peak::potentialSigma)));
        results.add(VoltammetryQuantities.along(axis, which + "_peak_current", QuantityKind.CURRENT, Units.AMPERE, of(peaks, Peak::current),
                of(peaks, Peak::currentSigma)));
        results.add(plain(which + "_half_peak_potential", QuantityKind.POTENTIAL, Units.VOLT, of(peaks, Peak::halfPotential)));
        results.add(plain(which + "_peak_width", QuantityKind.POTENTIAL, Units.VOLT, of(peaks, Peak::width)));
        results.add(plain(which + "_peak_charge", QuantityKind.CHARGE, Units.COULOMB, of(peaks, Peak::charge)));
    }

    private Dataset plain(String name, QuantityKind kind, Unit<?> unit, double[] values) {
        return Dataset.of(name, kind, unit, axis, Values.of(values));
    }

    private static double[] of(List<Peak> peaks, ToDoubleFunction<Peak> value) {
        return peaks.stream().mapToDouble(value).toArray();
    }
}
