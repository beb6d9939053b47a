package org.operanda.electrochemistry.voltammetry;

import java.util.List;
import java.util.Optional;
import javax.measure.Unit;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;

/** Kinds and units that voltammetry adds, and datasets with a standard deviation in them. */
final class VoltammetryQuantities {
    static final QuantityKind SCAN_RATE = new QuantityKind("scan-rate", "Scan rate", "v");
    static final QuantityKind ROOT_SCAN_RATE = new QuantityKind("root-scan-rate", "√(scan rate / V s⁻¹)", "");
    static final QuantityKind INVERSE_ROOT_SCAN_RATE = new QuantityKind("inverse-root-scan-rate", "1 / √(scan rate / V s⁻¹)", "");
    static final QuantityKind SWEEP = new QuantityKind("sweep", "Sweep", "");
    static final QuantityKind DIRECTION = new QuantityKind("sweep-direction", "Sweep direction", "");
    static final QuantityKind POWER_LAW_EXPONENT = new QuantityKind("power-law-exponent", "b", "b");
    static final QuantityKind DIFFUSION_COEFFICIENT = new QuantityKind("diffusion-coefficient", "Diffusion coefficient", "D");
    static final QuantityKind INVERSE_CHARGE = new QuantityKind("inverse-charge", "1 / charge", "");
    static final Unit<?> MILLIVOLT_PER_SECOND = Units.parse("mV/s").orElseThrow();
    /** mV/s in 1 V/s. */
    static final double MILLI = 1000;

    private VoltammetryQuantities() {}

    static Dataset along(Axis axis, String name, QuantityKind kind, Unit<?> unit, double[] values, double[] sigma) {
        return new Dataset(name, kind, unit, List.of(axis), Values.of(values), Optional.of(Values.of(sigma)));
    }

    static double[] times(double[] values, double factor) {
        double[] scaled = values.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return scaled;
    }
}
