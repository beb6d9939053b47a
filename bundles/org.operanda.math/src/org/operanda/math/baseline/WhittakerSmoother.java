package org.operanda.math.baseline;

/**
 * The curve z that makes Σ w (y − z)² + λ Σ (Δ²z)² least (P. H. C. Eilers, Anal. Chem. 75 (2003) 3631). The pentadiagonal system W + λ DᵀD is
 * eliminated from both ends at once, so that two chains of divisions run side by side, and the two rows where they meet are solved last.
 * An odd number of points gets one more of weight 0: it lies on the straight line through its neighbours and changes nothing.
 */
final class WhittakerSmoother {
    private final int size;
    private final double[] near;
    private final double[] far;
    private final double[] reduced;
    private final double[] solution;

    WhittakerSmoother(int points) {
        this.size = Math.max(4, points + points % 2);
        this.near = new double[size];
        this.far = new double[size];
        this.reduced = new double[size];
        this.solution = new double[size];
    }

    /** How long the arrays of weights and weighted values have to be: the points and what is added to them. */
    int size() {
        return size;
    }

    /**
     * Solves (W + λ DᵀD) z = W y.
     *
     * @param weight   0 or more, for at least two points greater than 0, 0 beyond the points
     * @param weighted weight times value
     * @param lambda   greater than 0
     * @return z, overwritten by the next call
     */
    double[] solve(double[] weight, double[] weighted, double lambda) {
        int steps = size / 2 - 1;
        double inner = 6 * lambda;
        double square = lambda * lambda;
        // Two rows before the first stand for the free end: their elimination makes the inner coefficients 6, −4, 1 those of the ends.
        double topCoupling = -2 * lambda;
        double topInverse = 1 / lambda;
        double topBefore = topInverse;
        double top = 0;
        double topOlder = 0;
        double bottomCoupling = topCoupling;
        double bottomInverse = topInverse;
        double bottomBefore = topInverse;
        double bottom = 0;
        double bottomOlder = 0;
        for (int i = 0, j = size - 1; i < steps; i++, j--) {
            double topInverseNow = 1 / (weight[i] + inner - square * topBefore - topCoupling * topCoupling * topInverse);
            double bottomInverseNow = 1 / (weight[j] + inner - square * bottomBefore - bottomCoupling * bottomCoupling * bottomInverse);
            double topNow = weighted[i] - lambda * topBefore * topOlder - topCoupling * topInverse * top;
            double bottomNow = weighted[j] - lambda * bottomBefore * bottomOlder - bottomCoupling * bottomInverse * bottom;
            topCoupling = -4 * lambda - topCoupling * lambda * topInverse;
            bottomCoupling = -4 * lambda - bottomCoupling * lambda * bottomInverse;
            topOlder = top;
            top = topNow;
            bottomOlder = bottom;
            bottom = bottomNow;
            topBefore = topInverse;
            topInverse = topInverseNow;
            bottomBefore = bottomInverse;
            bottomInverse = bottomInverseNow;
            near[i] = topCoupling * topInverse;
            far[i] = lambda * topInverse;
            reduced[i] = top * topInverse;
            near[j] = bottomCoupling * bottomInverse;
            far[j] = lambda * bottomInverse;
            reduced[j] = bottom * bottomInverse;
        }
        double first = weight[steps] + inner - square * (topBefore + bottomInverse) - topCoupling * topCoupling * topInverse;
        double second = weight[steps + 1] + inner - square * (bottomBefore + topInverse) - bottomCoupling * bottomCoupling * bottomInverse;
        double across = -4 * lambda - lambda * (topCoupling * topInverse + bottomCoupling * bottomInverse);
        double firstValue = weighted[steps] - lambda * (topBefore * topOlder + bottomInverse * bottom) - topCoupling * topInverse * top;
        double secondValue = weighted[steps + 1] - lambda * (bottomBefore * bottomOlder + topInverse * top)
                - bottomCoupling * bottomInverse * bottom;
        double determinant = first * second - across * across;
        return outwards(steps, (second * firstValue - across * secondValue) / determinant,
                (first * secondValue - across * firstValue) / determinant);
    }

    /** Substitutes back from the two middle points. */
    private double[] outwards(int steps, double first, double second) {
        double topNear = first;
        double topFar = second;
        double bottomNear = second;
        double bottomFar = first;
        solution[steps] = first;
        solution[steps + 1] = second;
        for (int i = steps - 1, j = steps + 2; i >= 0; i--, j++) {
            double topNow = reduced[i] - far[i] * topFar - near[i] * topNear;
            double bottomNow = reduced[j] - far[j] * bottomFar - near[j] * bottomNear;
            topFar = topNear;
            topNear = topNow;
            bottomFar = bottomNear;
            bottomNear = bottomNow;
            solution[i] = topNow;
            solution[j] = bottomNow;
        }
        return solution;
    }
}
