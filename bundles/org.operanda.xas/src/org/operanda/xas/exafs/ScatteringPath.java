package org.operanda.xas.exafs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.math.CubicSpline;
import org.operanda.xas.file.FeffReader;

/**
 * A scattering path of FEFF and its χ(k), the EXAFS equation with the complex momentum p = Re p + i/λ (M. Newville, J. Synchrotron Rad. 8
 * (2001) 322): χ = Im [N S0² f / (q (R + ΔR)²) exp(−2 R Im p − 2 p² σ² + i (2 q R + φ + 2 p (ΔR − 2 σ²/R)))], q² = k² − 2m/ħ² ΔE0.
 *
 * @param halfLength R, Å
 * @param degeneracy N
 */
record ScatteringPath(double halfLength, double degeneracy, CubicSpline phase, CubicSpline amplitude, CubicSpline freePath,
        CubicSpline momentum) {
    /** Parameters of one path, in the order of the derivatives: N S0², ΔE0, ΔR, σ², and the third and fourth cumulants in Å³ and Å⁴. */
    static final int PARAMETERS = 6;
    private static final double SMALLEST = 1e-3;

    /** The momentum of the photoelectron, and what comes of it. */
    private record Complex(double real, double imaginary) {
        Complex by(Complex other) {
            return new Complex(real * other.real - imaginary * other.imaginary, real * other.imaginary + imaginary * other.real);
        }

        Complex by(double factor) {
            return new Complex(real * factor, imaginary * factor);
        }

        Complex plus(Complex other) {
            return new Complex(real + other.real, imaginary + other.imaginary);
        }
    }

    /** The paths that a measurement holds: one, or several stacked. */
    static List<ScatteringPath> of(Measurement measurement) {
        List<ScatteringPath> paths = new ArrayList<>();
        Optional<Dataset> length = measurement.dataset(FeffReader.HALF_LENGTH);
        if (length.isPresent() && length.get().rank() == 0) {
            of(measurement.datasets()).ifPresent(paths::add);
        } else if (length.isPresent() && length.get().rank() == 1) {
            for (long i = 0; i < length.get().values().length(); i++) {
                long frame = i;
                long count = length.get().values().length();
                of(measurement.datasets().stream().filter(d -> d.rank() > 0 && d.axes().getFirst().size() == count).map(d -> d.frame(frame))
                        .toList()).ifPresent(paths::add);
            }
        }
        return paths;
    }

    private static Optional<ScatteringPath> of(List<Dataset> datasets) {
        Optional<CubicSpline> phase = spline(datasets, FeffReader.PHASE);
        Optional<CubicSpline> amplitude = spline(datasets, FeffReader.AMPLITUDE);
        Optional<CubicSpline> freePath = spline(datasets, FeffReader.MEAN_FREE_PATH);
        Optional<CubicSpline> momentum = spline(datasets, FeffReader.MOMENTUM);
        Optional<Double> length = number(datasets, FeffReader.HALF_LENGTH);
        Optional<Double> degeneracy = number(datasets, FeffReader.DEGENERACY);
        boolean complete = phase.isPresent() && amplitude.isPresent() && freePath.isPresent() && momentum.isPresent() && length.isPresent()
                && degeneracy.isPresent();
        return complete
                ? Optional.of(
                        new ScatteringPath(length.get(), degeneracy.get(), phase.get(), amplitude.get(), freePath.get(), momentum.get()))
                : Optional.empty();
    }

    private static Optional<CubicSpline> spline(List<Dataset> datasets, String name) {
        return datasets.stream().filter(d -> d.name().equals(name) && d.rank() == 1 && d.values().length() > 1).findFirst()
                .map(d -> new CubicSpline(d.axes().getFirst().values().toArray(), d.values().toArray()));
    }

    private static Optional<Double> number(List<Dataset> datasets, String name) {
        return datasets.stream().filter(d -> d.name().equals(name) && d.rank() == 0).findFirst().map(d -> d.values().get(0));
    }

    /**
     * χ(k) on the k grid.
     *
     * @param p           N S0², ΔE0, ΔR, σ², C₃, C₄
     * @param chi         added to
     * @param derivatives by parameter, then by point; written over
     */
    void add(double[] p, double[] chi, double[][] derivatives) {
        double distance = halfLength + p[2];
        double shift = p[2] - 2 * p[3] / halfLength;
        for (int i = 0; i < chi.length; i++) {
            double k = i * FourierTransform.K_STEP;
            double square = k * k - p[1] * SplineBackground.PER_ELECTRONVOLT;
            double q = Math.signum(square) * Math.sqrt(Math.abs(square));
            if (Math.abs(q) < SMALLEST) {
                for (double[] derivative : derivatives) {
                    derivative[i] = 0;
                }
                continue;
            }
            double f = amplitude.value(q);
            double imaginary = 1 / freePath.value(q);
            Complex first = new Complex(momentum.value(q), imaginary);
            Complex second = first.by(first);
            Complex third = second.by(first);
            Complex fourth = second.by(second);
            double size = f / (q * distance * distance) * Math.exp(-2 * halfLength * imaginary - 2 * second.real() * p[3]
                    - 2 * imaginary * shift + 2 * fourth.real() * p[5] / 3 + 4 * third.imaginary() * p[4] / 3);
            double angle = 2 * q * halfLength + phase.value(q) - 2 * second.imaginary() * p[3] + 2 * first.real() * shift
                    + 2 * fourth.imaginary() * p[5] / 3 - 4 * third.real() * p[4] / 3;
            double sine = size * Math.sin(angle);
            double cosine = size * Math.cos(angle);
            chi[i] += p[0] * sine;
            // of the exponent: i p by 2 for ΔR, −2 p² − 4 i p/R for σ², −4/3 i p³ for C₃, 2/3 p⁴ for C₄
            derivatives[0][i] = sine;
            derivatives[2][i] = p[0] * (sine * (-2 / distance - 2 * imaginary) + cosine * 2 * first.real());
            derivatives[3][i] = p[0] * (sine * (-2 * second.real() + 4 * imaginary / halfLength)
                    + cosine * (-2 * second.imaginary() - 4 * first.real() / halfLength));
            derivatives[4][i] = p[0] * 4 / 3 * (sine * third.imaginary() - cosine * third.real());
            derivatives[5][i] = p[0] * 2 / 3 * (sine * fourth.real() + cosine * fourth.imaginary());
            double slope = -SplineBackground.PER_ELECTRONVOLT / (2 * Math.abs(q));
            Complex momentumSlope = new Complex(momentum.derivative(q), -freePath.derivative(q) * imaginary * imaginary);
            Complex byMomentum = first.by(-4 * p[3]).plus(third.by(8 * p[5] / 3))
                    .plus(new Complex(0, 2 * shift)).plus(second.by(new Complex(0, -4 * p[4])));
            Complex exponent = byMomentum.by(momentumSlope);
            double logarithm = (f == 0 ? 0 : amplitude.derivative(q) / f) - 1 / q - 2 * halfLength * momentumSlope.imaginary()
                    + exponent.real();
            double turn = 2 * halfLength + phase.derivative(q) + exponent.imaginary();
            derivatives[1][i] = p[0] * slope * (sine * logarithm + cosine * turn);
        }
    }
}
