package org.operanda.xrd.phase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The free parameters of a lattice: the reciprocal metric G* is a sum of symmetric matrices that the rotations of the group leave as they are,
 * one for each parameter: one for cubic, two for tetragonal, hexagonal and trigonal, three for orthorhombic, four for monoclinic and six for
 * triclinic lattices, in any setting. 1/d² is linear in them.
 */
final class LatticeParameters {
    private static final double DEPENDENT = 1e-9;
    /** Rows and columns of the six elements. */
    private static final int[][] ELEMENTS = {{0, 0}, {1, 1}, {2, 2}, {1, 2}, {0, 2}, {0, 1}};

    private final double[][] basis;

    private LatticeParameters(double[][] basis) {
        this.basis = basis;
    }

    static LatticeParameters of(List<SymmetryOperation> operations) {
        List<double[]> kept = new ArrayList<>();
        for (int e = 0; e < 6; e++) {
            double[] mean = mean(operations, e);
            double[] rest = mean.clone();
            for (double[] other : kept) {
                double share = dot(rest, other) / dot(other, other);
                for (int i = 0; i < 6; i++) {
                    rest[i] -= share * other[i];
                }
            }
            if (dot(rest, rest) > DEPENDENT) {
                kept.add(rest);
            }
        }
        return new LatticeParameters(kept.toArray(double[][]::new));
    }

    /** One element of a symmetric matrix, averaged over R M Rᵀ. */
    private static double[] mean(List<SymmetryOperation> operations, int element) {
        double[] sum = new double[6];
        int row = ELEMENTS[element][0];
        int column = ELEMENTS[element][1];
        for (SymmetryOperation operation : operations) {
            int[] r = operation.rotation();
            for (int e = 0; e < 6; e++) {
                int i = ELEMENTS[e][0];
                int j = ELEMENTS[e][1];
                sum[e] += (r[3 * i + row] * r[3 * j + column] + r[3 * i + column] * r[3 * j + row]) / (2.0 * operations.size());
            }
        }
        return sum;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** How many there are. */
    int size() {
        return basis.length;
    }

    /** Those of a cell; what the symmetry forbids is left out. */
    double[] of(UnitCell cell) {
        double[] reciprocal = cell.reciprocalMetric();
        return Arrays.stream(basis).mapToDouble(b -> dot(reciprocal, b) / dot(b, b)).toArray();
    }

    /** The cell that parameters, from {@code at} on, stand for. */
    UnitCell cell(double[] parameters, int at) {
        double[] reciprocal = new double[6];
        for (int j = 0; j < basis.length; j++) {
            for (int i = 0; i < 6; i++) {
                reciprocal[i] += parameters[at + j] * basis[j][i];
            }
        }
        return UnitCell.ofReciprocalMetric(reciprocal);
    }

    /** The derivative of 1/d² by a parameter. */
    double slope(int parameter, int h, int k, int l) {
        return UnitCell.squaredReciprocalSpacing(basis[parameter], h, k, l);
    }

    /** 1/d² for parameters from {@code at} on. */
    double squaredReciprocalSpacing(double[] parameters, int at, int h, int k, int l) {
        double sum = 0;
        for (int j = 0; j < basis.length; j++) {
            sum += parameters[at + j] * slope(j, h, k, l);
        }
        return sum;
    }

    /**
     * The derivatives of a, b, c, α, β, γ (Å and degrees) and of the volume, by parameter: dG = −G dG* G.
     *
     * @return by parameter, then seven
     */
    double[][] derivatives(UnitCell cell) {
        double[] g = cell.metric();
        double[][] metric = {{g[0], g[5], g[4]}, {g[5], g[1], g[3]}, {g[4], g[3], g[2]}};
        double[] edges = {cell.a(), cell.b(), cell.c()};
        double[] angles = {cell.alpha(), cell.beta(), cell.gamma()};
        double[][] derivatives = new double[basis.length][7];
        for (int p = 0; p < basis.length; p++) {
            double[] b = basis[p];
            double[][] by = {{b[0], b[5], b[4]}, {b[5], b[1], b[3]}, {b[4], b[3], b[2]}};
            double[][] change = product(product(metric, by), metric);
            for (int i = 0; i < 3; i++) {
                derivatives[p][i] = -change[i][i] / (2 * edges[i]);
            }
            for (int i = 0; i < 3; i++) {
                int j = (i + 1) % 3;
                int k = (i + 2) % 3;
                double cosine = metric[j][k] / (edges[j] * edges[k]);
                double sine = Math.sin(Math.toRadians(angles[i]));
                double byCosine = -change[j][k] / (edges[j] * edges[k])
                        - cosine * (derivatives[p][j] / edges[j] + derivatives[p][k] / edges[k]);
                derivatives[p][3 + i] = -Math.toDegrees(byCosine / sine);
            }
            double[][] trace = product(metric, by);
            derivatives[p][6] = -cell.volume() * (trace[0][0] + trace[1][1] + trace[2][2]) / 2;
        }
        return derivatives;
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] c = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 3; k++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }

    /** 1σ of edges, angles and volume from the covariance of the parameters from {@code at} on. */
    double[] deviations(UnitCell cell, double[][] covariance, int at) {
        double[][] derivatives = derivatives(cell);
        double[] deviations = new double[7];
        for (int q = 0; q < 7; q++) {
            double variance = 0;
            for (int i = 0; i < basis.length; i++) {
                for (int j = 0; j < basis.length; j++) {
                    variance += derivatives[i][q] * derivatives[j][q] * covariance[at + i][at + j];
                }
            }
            deviations[q] = Math.sqrt(Math.max(0, variance));
        }
        return deviations;
    }
}
