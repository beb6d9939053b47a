package org.operanda.xrd.phase;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.operanda.math.BoundedLeastSquares;
import org.operanda.xrd.phase.Crystal.Reflection;

/**
 * The lattice that fits measured places of lines best, with the zero shift and the displacement of the sample where wanted: weighted least
 * squares of 2θ with analytic derivatives. The symmetry decides what of the lattice is free.
 */
final class LatticeRefinement {
    private static final int MOST_EVALUATIONS = 100;
    private static final double DEGREES = 180 / Math.PI;

    /**
     * A measured line.
     *
     * @param twoTheta degrees
     * @param sigma    of it, greater than 0
     */
    record Line(double twoTheta, double sigma, Reflection reflection) {}

    /**
     * What was found. Deviations are those that the σ of the lines cause, times √χ²/ν where the lines scatter more than that.
     *
     * @param cell         the lattice
     * @param sigma        of a, b, c, α, β, γ and the volume
     * @param zero         degrees that the instrument adds to 2θ
     * @param zeroSigma    of it
     * @param displacement of the sample over the goniometer's radius; lines move by −2 cos θ times it (radians)
     * @param displacementSigma of it
     * @param reducedChiSquare  of the lines
     * @param lines        how many
     */
    record Result(UnitCell cell, double[] sigma, double zero, double zeroSigma, double displacement, double displacementSigma,
            double reducedChiSquare, int lines) {}

    private LatticeRefinement() {}

    /**
     * Refines.
     *
     * @param start            a phase whose lattice is near
     * @param lines            measured ones with the reflection that each is
     * @param wavelength       Å
     * @param withZero         whether the zero is free
     * @param withDisplacement whether the displacement is
     * @return with NaN lattice deviations when the lines are too few
     */
    static Optional<Result> refine(Crystal start, List<Line> lines, double wavelength, boolean withZero, boolean withDisplacement) {
        LatticeParameters lattice = LatticeParameters.of(start.operations());
        int n = lattice.size();
        int free = n + (withZero ? 1 : 0) + (withDisplacement ? 1 : 0);
        if (lines.size() < free) {
            return Optional.empty();
        }
        double[] begin = Arrays.copyOf(lattice.of(start.cell()), n + 2);
        double[] lower = new double[n + 2];
        double[] upper = new double[n + 2];
        Arrays.fill(lower, 0, n, Double.NEGATIVE_INFINITY);
        Arrays.fill(upper, 0, n, Double.POSITIVE_INFINITY);
        lower[n] = withZero ? -5 : 0;
        upper[n] = withZero ? 5 : 0;
        lower[n + 1] = withDisplacement ? -0.1 : 0;
        upper[n + 1] = withDisplacement ? 0.1 : 0;
        BoundedLeastSquares squares = new BoundedLeastSquares(n + 2, lines.size());
        squares.fit((p, residuals, jacobian) -> evaluate(lattice, lines, wavelength, p, residuals, jacobian), begin, lower, upper,
                MOST_EVALUATIONS);
        double[][] covariance = squares.covariance();
        if (covariance == null) {
            return Optional.empty();
        }
        double[] found = new double[n + 2];
        Arrays.setAll(found, squares::parameter);
        int freedom = lines.size() - free;
        double reduced = freedom > 0 ? squares.sumOfSquares() / freedom : Double.NaN;
        double scale = Math.sqrt(Math.max(1, Double.isNaN(reduced) ? 1 : reduced));
        UnitCell cell = lattice.cell(found, 0);
        double[] sigma = Arrays.stream(lattice.deviations(cell, covariance, 0)).map(s -> s * scale).toArray();
        return Optional.of(new Result(cell, sigma, found[n], scale * Math.sqrt(covariance[n][n]), found[n + 1],
                scale * Math.sqrt(covariance[n + 1][n + 1]), reduced, lines.size()));
    }

    private static boolean evaluate(LatticeParameters lattice, List<Line> lines, double wavelength, double[] p, double[] residuals,
            double[][] jacobian) {
        int n = lattice.size();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Reflection r = line.reflection();
            double squared = lattice.squaredReciprocalSpacing(p, 0, r.h(), r.k(), r.l());
            double sine = wavelength * Math.sqrt(squared) / 2;
            if (!(sine > 0 && sine < 1)) {
                return false;
            }
            double theta = Math.asin(sine);
            double bySquared = DEGREES * wavelength / (2 * Math.sqrt(squared) * Math.cos(theta));
            for (int j = 0; j < n; j++) {
                jacobian[i][j] = bySquared * lattice.slope(j, r.h(), r.k(), r.l()) / line.sigma();
            }
            jacobian[i][n] = 1 / line.sigma();
            jacobian[i][n + 1] = -2 * DEGREES * Math.cos(theta) / line.sigma();
            double calculated = 2 * DEGREES * theta + p[n] - 2 * DEGREES * p[n + 1] * Math.cos(theta);
            residuals[i] = (calculated - line.twoTheta()) / line.sigma();
        }
        return true;
    }
}
