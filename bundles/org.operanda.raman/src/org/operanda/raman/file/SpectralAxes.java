package org.operanda.raman.file;

import static org.operanda.raman.RamanQuantities.MICROMETRE;
import static org.operanda.raman.RamanQuantities.NANOMETRE;
import static org.operanda.raman.RamanQuantities.PER_CENTIMETRE;
import static org.operanda.raman.RamanQuantities.RAMAN_SHIFT;
import static org.operanda.raman.RamanQuantities.WAVELENGTH;
import static org.operanda.raman.RamanQuantities.WAVENUMBER;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.measure.Unit;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.raman.RamanQuantities;

/** The axes and ordinates of spectra from what files call them. */
final class SpectralAxes {
    private static final double PERCENT = 1e-2;

    private SpectralAxes() {}

    static Axis shift(Values values) {
        return Axis.of("raman_shift", RAMAN_SHIFT, PER_CENTIMETRE, values);
    }

    static Axis wavenumber(Values values) {
        return Axis.of("wavenumber", WAVENUMBER, PER_CENTIMETRE, values);
    }

    static Axis wavelength(Values values) {
        return Axis.of("wavelength", WAVELENGTH, NANOMETRE, values);
    }

    /**
     * The axis of a text that names what spectra run along, such as {@code 1/CM}, {@code NANOMETERS}, {@code Raman shift (cm-1)} or {@code nm}; another one under
     * its own name.
     *
     * @param raman whether cm⁻¹ is a shift
     */
    static Axis of(String words, boolean raman, Values values) {
        String plain = words.toLowerCase(Locale.ROOT).replaceAll("[\\s^⁻¹\\-]", "");
        if (plain.contains("shift") || raman && (plain.contains("1/cm") || plain.contains("cm1") || plain.equals("cm"))) {
            return shift(values);
        }
        if (plain.contains("1/cm") || plain.contains("cm1") || plain.contains("wavenumber") || plain.contains("1percm")) {
            return wavenumber(values);
        }
        if (plain.contains("nanomet") || plain.matches(".*\\bnm\\b.*")) {
            return wavelength(values);
        }
        if (plain.contains("micromet") || plain.contains("micron") || plain.equals("µm") || plain.equals("um")) {
            return wavelength(values.scaled(1000));
        }
        Optional<Unit<?>> unit = Units.parse(words.strip());
        return Axis.of("x", QuantityKind.UNKNOWN, unit.orElse(Units.ONE), values);
    }

    /** Which technique spectra along an axis are of. */
    static String technique(Axis axis, boolean raman) {
        boolean infrared = axis.quantity().equals(WAVENUMBER) || axis.quantity().equals(WAVELENGTH) && axis.size() > 0
                && axis.values().get(0) > 2500;
        return raman || axis.quantity().equals(RAMAN_SHIFT)
                ? RamanQuantities.RAMAN
                : infrared ? RamanQuantities.INFRARED : RamanQuantities.OTHER;
    }

    /** What an ordinate's name means. */
    record Ordinate(String name, QuantityKind quantity, double factor) {

        Dataset dataset(List<Axis> axes, Values values) {
            return Dataset.of(name, quantity, Units.ONE, axes, values.scaled(factor));
        }

        /** From words such as {@code %T}, {@code ABSORBANCE} or {@code Counts}; an intensity when they say nothing else. */
        static Ordinate of(String words) {
            String plain = words.toLowerCase(Locale.ROOT);
            if (plain.contains("absorbance")) {
                return new Ordinate("absorbance", RamanQuantities.ABSORBANCE, 1);
            }
            if (plain.contains("%t") || plain.contains("% t") || plain.contains("percent t")) {
                return new Ordinate("transmittance", RamanQuantities.TRANSMITTANCE, PERCENT);
            }
            if (plain.contains("transmi")) {
                return new Ordinate("transmittance", RamanQuantities.TRANSMITTANCE, plain.contains("%") ? PERCENT : 1);
            }
            if (plain.contains("%r") || plain.contains("% r") || plain.contains("percent r")) {
                return new Ordinate("reflectance", RamanQuantities.REFLECTANCE, PERCENT);
            }
            if (plain.contains("reflect") && !plain.contains("log")) {
                return new Ordinate("reflectance", RamanQuantities.REFLECTANCE, 1);
            }
            if (plain.contains("kubelka")) {
                return new Ordinate("kubelka_munk", RamanQuantities.KUBELKA_MUNK, 1);
            }
            if (plain.contains("interferogram")) {
                return new Ordinate("interferogram", RamanQuantities.INTERFEROGRAM, 1);
            }
            if (plain.contains("single beam") || plain.contains("single channel")) {
                return new Ordinate("single_beam", RamanQuantities.SINGLE_BEAM, 1);
            }
            return new Ordinate(RamanQuantities.INTENSITY, QuantityKind.INTENSITY, 1);
        }
    }

    /** Positions along the stage. */
    static Dataset stage(String axisName, Axis along, Values micrometres) {
        QuantityKind kind = switch (axisName) {
            case RamanQuantities.X -> RamanQuantities.STAGE_X;
            case RamanQuantities.Y -> RamanQuantities.STAGE_Y;
            default -> RamanQuantities.STAGE_Z;
        };
        return Dataset.of(axisName, kind, MICROMETRE, along, micrometres);
    }
}
