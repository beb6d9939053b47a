package org.operanda.nmr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Units;
import org.operanda.data.Values;

class PowderPatternTest {
    private static final int POINTS = 2000;
    private static final double START = -500;
    private static final double STEP = 0.5;

    private static double[] moments(double[] pattern) {
        double[] moments = new double[3];
        for (int k = 0; k < POINTS; k++) {
            double shift = START + STEP * k;
            moments[0] += pattern[k] * STEP;
            moments[1] += pattern[k] * STEP * shift;
        }
        for (int k = 0; k < POINTS; k++) {
            double off = START + STEP * k - moments[1];
            moments[2] += pattern[k] * STEP * off * off;
        }
        return moments;
    }

    /** Area 1, mean δiso, second moment Δ²/5 (1 + η²/3) and that of the Gauss lines (M. Mehring, Principles of High Resolution NMR in Solids, 1983). */
    @ParameterizedTest
    @CsvSource({"100, 0", "100, 0.4", "-80, 1"})
    void anisotropyOfTheShiftHasItsMoments(double anisotropy, double asymmetry) {
        double[] moments = moments(PowderPattern.of(PowderPattern.chemicalShift(20, anisotropy, asymmetry), START, STEP, POINTS, 4));
        double gauss = 4 / Math.sqrt(8 * Math.log(2));
        assertEquals(1, moments[0], 1e-6);
        assertEquals(20, moments[1], 0.01);
        assertEquals(anisotropy * anisotropy / 5 * (1 + asymmetry * asymmetry / 3) + gauss * gauss, moments[2], 1);
    }

    /** An axial tensor is highest at δ⊥ = δiso − Δ/2 and ends at δ∥ = δiso + Δ; cos θ is spread evenly, so half of it lies within the first quarter. */
    @Test
    void anAxialPatternHasItsEdge() {
        double[] pattern = PowderPattern.of(PowderPattern.chemicalShift(0, 100, 0), START, STEP, POINTS, 1);
        int top = 0;
        for (int k = 0; k < POINTS; k++) {
            top = pattern[k] > pattern[top] ? k : top;
        }
        assertEquals(-50, START + STEP * top, 1.5);
        double below = 0;
        for (int k = 0; START + STEP * k <= -50 + 150 / 4.0; k++) {
            below += pattern[k] * STEP;
        }
        assertEquals(0.5, below, 0.01);
    }

    /** The mean of a central transition is moved by −(3/40) (P_Q/ν₀)² (I(I+1) − 3/4)/(I²(2I − 1)²), P_Q² = C_Q² (1 + η²/3); the same at rest and spinning. */
    @ParameterizedTest
    @CsvSource({"1.5, 3, 0, 105.8, false", "1.5, 3, 0.7, 105.8, true", "2.5, 6, 0.5, 130.3, false", "2.5, 6, 0.5, 130.3, true"})
    void centralTransitionsHaveTheirShift(double spin, double coupling, double asymmetry, double larmor, boolean spinning) {
        double[] moments = moments(
                PowderPattern.of(PowderPattern.centralTransition(10, coupling, asymmetry, spin, larmor, spinning), START, STEP, POINTS, 2));
        double product = coupling * coupling * (1 + asymmetry * asymmetry / 3);
        double expected = 10 - 3 / 40.0 * product / (larmor * larmor) * (spin * (spin + 1) - 0.75)
                / (spin * spin * (2 * spin - 1) * (2 * spin - 1)) * 1e6;
        assertEquals(1, moments[0], 1e-4);
        assertEquals(expected, moments[1], 0.02);
    }

    /** The edges for η = 0, the extremes of the polynomials in cos²θ, in units of ν_A = ν_Q²/(16 ν₀) (I(I + 1) − 3/4): −16/9 to 1 at rest, −4/3 to −4/21 spinning. */
    @Test
    void edgesOfAnAxialCentralTransition() {
        double unit = 1.5 * 1.5 / (16 * 105.8 * 105.8) * 3 * 1e6;
        double[] still = extremes(PowderPattern.centralTransition(0, 3, 0, 1.5, 105.8, false));
        assertEquals(-16 / 9.0 * unit, still[0], 1e-5 * unit);
        assertEquals(unit, still[1], 1e-5 * unit);
        double[] spinning = extremes(PowderPattern.centralTransition(0, 3, 0, 1.5, 105.8, true));
        assertEquals(-4 / 3.0 * unit, spinning[0], 1e-5 * unit);
        assertEquals(-4 / 21.0 * unit, spinning[1], 1e-5 * unit);
    }

    private static double[] extremes(PowderPattern.Tensor tensor) {
        double[] extremes = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int i = 0; i <= 10_000; i++) {
            double shift = tensor.shift(i / 10_000.0, 1);
            extremes[0] = Math.min(extremes[0], shift);
            extremes[1] = Math.max(extremes[1], shift);
        }
        return extremes;
    }

    @ParameterizedTest
    @CsvSource({"chemical-shift, 100, 60, 0.5", "quadrupolar-static, 3, 2, 0.2", "quadrupolar-spinning, 3, 2.2, 0.6"})
    void aFitFindsWhatMadeTheLine(String kind, double truth, double start, double asymmetry) {
        PowderPattern.Tensor tensor = switch (kind) {
            case "chemical-shift" -> PowderPattern.chemicalShift(12, truth, asymmetry);
            case "quadrupolar-static" -> PowderPattern.centralTransition(12, truth, asymmetry, 1.5, 105.8, false);
            default -> PowderPattern.centralTransition(12, truth, asymmetry, 1.5, 105.8, true);
        };
        double[] pattern = PowderPattern.of(tensor, -200, 0.5, 800, 4);
        Random random = new Random(3);
        for (int k = 0; k < pattern.length; k++) {
            pattern[k] = 1000 * pattern[k] + 0.05 * random.nextGaussian();
        }
        Axis shift = Axis.of("chemical_shift", NmrQuantities.CHEMICAL_SHIFT, Units.PARTS_PER_MILLION,
                Values.computed(800, k -> -200 + 0.5 * k));
        Measurement spectrum = Measurement.of("powder", "nmr",
                Stream.concat(
                        Stream.of(Dataset.of(NmrQuantities.SPECTRUM_REAL, NmrQuantities.INTENSITY, Units.ONE, shift, Values.of(pattern))),
                        new Spectrometer(105.8, 105.8).datasets().stream()).toList(),
                Map.of());
        Measurement found = Calculated.by(new PowderLine(),
                Calculated.settings(PowderSettings.class, "kind", kind, "isotropic", 5, "anisotropy", start, "asymmetry", 0.35, "width", 6),
                Map.of(Spectra.ROLE, spectrum));
        String name = kind.equals("chemical-shift") ? "anisotropy" : "quadrupolar_coupling";
        for (List<Object> pair : List.of(List.<Object>of("isotropic_shift", 12.0), List.<Object>of(name, truth),
                List.<Object>of("asymmetry", asymmetry),
                List.<Object>of("integral", 1000.0))) {
            double value = Calculated.values(found, (String) pair.get(0))[0];
            double sigma = Calculated.sigma(found, (String) pair.get(0))[0];
            double expected = (Double) pair.get(1);
            assertTrue(Math.abs(value - expected) < Math.max(5 * sigma, 5e-3 * expected), pair + ": " + value + " ± " + sigma);
        }
    }
}
