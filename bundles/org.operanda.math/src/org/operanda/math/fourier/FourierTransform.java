package org.operanda.math.fourier;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The discrete Fourier transform of one length, forward X(k) = Σ x(j) exp(−2πi j k / n) without a factor, inverse with 1/n. Powers of two are computed directly,
 * other lengths as a convolution with a chirp (L. I. Bluestein, IEEE Trans. Audio Electroacoust. 18 (1970) 451) at about six times the cost. The relative error
 * grows as the logarithm of the length: 1e-15 at 1024, 2e-15 at a million.
 * <p>
 * A transform holds the sines and cosines of its length; those used last are kept, so that asking for one again costs nothing. It may be used by any number of
 * threads at once.
 */
public abstract sealed class FourierTransform permits PowerOfTwo, Chirp {
    private static final int KEPT = 24;
    private static final Map<Integer, FourierTransform> LAST = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        @NonNullByDefault({})
        protected boolean removeEldestEntry(Map.Entry<Integer, FourierTransform> eldest) {
            return size() > KEPT;
        }
    });

    private final int length;

    FourierTransform(int length) {
        this.length = length;
    }

    /**
     * The transform of a length.
     *
     * @param length from 1; at most 2^30 for a power of two, else at most 2^29
     */
    public static FourierTransform of(int length) {
        if (length < 1) {
            throw new IllegalArgumentException("a transform has at least one point, not " + length);
        }
        FourierTransform known = LAST.get(length);
        if (known != null) {
            return known;
        }
        FourierTransform made = Integer.bitCount(length) == 1 ? new PowerOfTwo(length) : new Chirp(length);
        LAST.put(length, made);
        return made;
    }

    /** The least power of two that is not less than {@code length}, for zero filling. */
    public static int powerOfTwo(int length) {
        return length <= 1 ? 1 : Integer.highestOneBit(length - 1) << 1;
    }

    /** How many points are transformed. */
    public final int length() {
        return length;
    }

    /** Transforms in place; both arrays have {@link #length()} values. */
    public abstract void forward(double[] real, double[] imaginary);

    /** Transforms back in place, with the factor 1/n. */
    public final void inverse(double[] real, double[] imaginary) {
        forward(imaginary, real);
        double factor = 1.0 / length;
        for (int k = 0; k < length; k++) {
            real[k] *= factor;
            imaginary[k] *= factor;
        }
    }

    /**
     * Transforms real numbers: only frequencies 0 … n/2 are given, the others are their conjugates. An even length costs half of a complex transform.
     *
     * @param values    {@link #length()} real numbers, left as they are
     * @param real      takes n/2 + 1 real parts
     * @param imaginary takes n/2 + 1 imaginary parts
     */
    public final void forwardReal(double[] values, double[] real, double[] imaginary) {
        if (length % 2 == 1) {
            double[] all = values.clone();
            double[] none = new double[length];
            forward(all, none);
            System.arraycopy(all, 0, real, 0, length / 2 + 1);
            System.arraycopy(none, 0, imaginary, 0, length / 2 + 1);
            return;
        }
        int half = length / 2;
        double[] even = new double[half];
        double[] odd = new double[half];
        for (int j = 0; j < half; j++) {
            even[j] = values[2 * j];
            odd[j] = values[2 * j + 1];
        }
        of(half).forward(even, odd);
        for (int k = 0; k <= half; k++) {
            int a = k % half;
            int b = (half - k) % half;
            double angle = -Math.PI * k / half;
            double evenReal = (even[a] + even[b]) / 2;
            double evenImaginary = (odd[a] - odd[b]) / 2;
            double oddReal = (odd[a] + odd[b]) / 2;
            double oddImaginary = (even[b] - even[a]) / 2;
            real[k] = evenReal + Math.cos(angle) * oddReal - Math.sin(angle) * oddImaginary;
            imaginary[k] = evenImaginary + Math.cos(angle) * oddImaginary + Math.sin(angle) * oddReal;
        }
    }

    /** Puts frequency 0 from index 0 to index n/2, in place, so that frequencies rise from −1/2 on. */
    public static void shift(double[] values) {
        rotate(values, values.length / 2);
    }

    /** Undoes {@link #shift}. */
    public static void unshift(double[] values) {
        rotate(values, values.length - values.length / 2);
    }

    private static void rotate(double[] values, int by) {
        double[] tail = new double[by];
        int rest = values.length - by;
        System.arraycopy(values, rest, tail, 0, by);
        System.arraycopy(values, 0, values, by, rest);
        System.arraycopy(tail, 0, values, 0, by);
    }

    /**
     * The frequencies that belong to shifted values.
     *
     * @param count how many
     * @param step  between two points before the transform, for instance in s
     * @return rising, in one over the unit of the step; 0 at index {@code count / 2}
     */
    public static double[] frequencies(int count, double step) {
        double[] frequencies = new double[count];
        for (int k = 0; k < count; k++) {
            frequencies[k] = (k - count / 2) / (count * step);
        }
        return frequencies;
    }
}
