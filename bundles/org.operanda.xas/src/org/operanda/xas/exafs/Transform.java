package org.operanda.xas.exafs;

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
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.OperationResult;
import org.operanda.xas.XasQuantities;

/**
 * The Fourier transform of χ(k), as {@link FourierTransform} defines it: {@value #MAGNITUDE}, {@value #REAL} and {@value #IMAGINARY}, in
 * 1/Å^(w+1) for a k-weight of w, against the distance R, which is shorter than the neighbours' by some 0.3 to 0.5 Å since the phase shifts of
 * the atoms are not taken off; and {@value #PEAK}, the R of the highest magnitude above 1 Å, from the parabola through the highest point and
 * its neighbours.
 * <p>
 * One standard deviation is that of white noise of χ(k), where it has one, carried through the sum.
 */
public final class Transform implements FrameOperation<TransformSettings> {
    public static final String MAGNITUDE = "chi_r_magnitude";
    public static final String REAL = "chi_r_real";
    public static final String IMAGINARY = "chi_r_imaginary";
    public static final String PEAK = "first_shell_r";
    private static final double NEAREST = 1;

    @Override
    public Class<TransformSettings> settingsType() {
        return TransformSettings.class;
    }

    @Override
    public OperationResult apply(Measurement frame, TransformSettings settings) {
        Optional<Chi> chi = Chi.of(frame, settings.dataset());
        int count = (int) (1.01 + settings.rMax() / FourierTransform.R_STEP);
        if (chi.isEmpty()) {
            double[] missing = new double[count];
            Arrays.fill(missing, Double.NaN);
            return result(missing, missing, missing, Double.NaN, Double.NaN, settings,
                    List.of(Problem.of(Severity.WARNING, "xas.transform.input", "'" + frame.name() + "' has no χ(k).",
                            "Take the background off first.")));
        }
        double[] window = window(chi.get(), settings);
        double[] weighted = FourierTransform.weighted(chi.get().values(), window, settings.kWeight());
        FourierTransform.Complex transform = FourierTransform.forward(weighted, count);
        double[] magnitude = transform.magnitude();
        double sigma = sigma(chi.get(), window, settings.kWeight());
        return result(magnitude, transform.real(), transform.imaginary(), sigma, peak(magnitude), settings, List.of());
    }

    static double[] window(Chi chi, TransformSettings settings) {
        double end = settings.kMax() > 0 ? Math.min(settings.kMax(), chi.end()) : chi.end() - settings.taper() / 2;
        return settings.window().values(chi.values().length, FourierTransform.K_STEP, settings.kMin(), Math.max(end, settings.kMin()),
                settings.taper());
    }

    /** Of the real or the imaginary part, each of which gets half of the variance. */
    static double sigma(Chi chi, double[] window, double power) {
        double sum = 0;
        for (int i = 0; i < window.length; i++) {
            double weight = window[i] * Math.pow(i * FourierTransform.K_STEP, power) * chi.sigma()[i];
            sum += weight * weight;
        }
        return FourierTransform.K_STEP * Math.sqrt(sum / 2 / Math.PI);
    }

    static double peak(double[] magnitude) {
        int highest = -1;
        for (int i = (int) Math.ceil(NEAREST / FourierTransform.R_STEP); i < magnitude.length - 1; i++) {
            boolean top = magnitude[i] >= magnitude[i - 1] && magnitude[i] >= magnitude[i + 1];
            highest = top && (highest < 0 || magnitude[i] > magnitude[highest]) ? i : highest;
        }
        if (highest < 0) {
            return Double.NaN;
        }
        double bend = magnitude[highest - 1] - 2 * magnitude[highest] + magnitude[highest + 1];
        double offset = bend < 0 ? (magnitude[highest - 1] - magnitude[highest + 1]) / (2 * bend) : 0;
        return (highest + offset) * FourierTransform.R_STEP;
    }

    /** The axis of distances. */
    static Axis distances(int count) {
        return Axis.of("r", XasQuantities.RADIAL_DISTANCE, Units.ANGSTROM, Values.computed(count, i -> i * FourierTransform.R_STEP));
    }

    private static OperationResult result(double[] magnitude, double[] real, double[] imaginary, double sigma, double peak,
            TransformSettings settings, List<Problem> problems) {
        Axis axis = distances(magnitude.length);
        return new OperationResult(List.of(
                curve(MAGNITUDE, magnitude, sigma, axis, settings.kWeight()),
                curve(REAL, real, sigma, axis, settings.kWeight()),
                curve(IMAGINARY, imaginary, sigma, axis, settings.kWeight()),
                Dataset.scalar(PEAK, XasQuantities.RADIAL_DISTANCE, Units.ANGSTROM, peak)), problems);
    }

    private static Dataset curve(String name, double[] values, double sigma, Axis axis, double power) {
        QuantityKind kind = name.equals(MAGNITUDE) ? XasQuantities.TRANSFORM_MAGNITUDE : XasQuantities.TRANSFORM;
        boolean whole = power == Math.rint(power);
        return new Dataset(name, kind, whole ? XasQuantities.perAngstrom(1 + (int) power) : Units.ONE, List.of(axis), Values.of(values),
                Optional.of(Values.computed(values.length, i -> sigma)));
    }
}
