package org.operanda.math.factor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * Principal components of a table of rows (frames) and columns (channels): (A − mean) / scale ≈ Σ scoresₖ · loadingsₖ, loadings of length 1,
 * singular values falling. The sign of a component is chosen so that its loading of greatest magnitude is positive.
 * <p>
 * The malinowski indicators follow E. R. Malinowski, Factor Analysis in Chemistry, 3rd ed., Wiley 2002, chapter 4.
 *
 * @param scores         by component, one per row
 * @param loadings       by component, one per column
 * @param singularValues by component
 * @param mean           of each column, zeros when the table was not centred
 * @param scale          of each column, ones when it was not scaled
 * @param rows           of the table
 * @param totalVariance  the sum of squares of the centred and scaled table
 */
public record PrincipalComponents(double[][] scores, double[][] loadings, double[] singularValues, double[] mean, double[] scale, int rows,
        double totalVariance) {
    /** Directions that the table is multiplied by at once. */
    private static final int BLOCK = 4;
    private static final int MOST_DIRECTIONS = 8;
    /** A table with fewer than this many rows or columns per component is decomposed as a whole. */
    private static final int SMALL = 10;
    /** Once a block adds no more than this part of the whole variance to what the components explain, what they span is found. */
    private static final double CONVERGED = 1e-6;

    /**
     * The first components from the block Krylov space of a few random directions (C. Musco, C. Musco, Adv. Neural Inf. Process. Syst. 28
     * (2015) 1396), enlarged until they explain no more; by singular value decomposition of the whole table where it is hardly larger than what is
     * sought.
     *
     * @param table  row-major, none missing; not changed
     * @param count  components, at most as many as rows and columns
     * @param centre whether the mean of each column is taken off
     * @param seed   of the random directions
     */
    public static PrincipalComponents of(double[] table, int rows, int count, boolean centre, Scaling scaling, long seed) {
        Prepared prepared = Prepared.of(table, rows, centre, scaling);
        return SMALL * count >= Math.min(rows, prepared.columns()) ? prepared.exact(count) : prepared.iterated(count, seed);
    }

    /** The same by singular value decomposition of the whole table: exact, slow for large tables. */
    public static PrincipalComponents exact(double[] table, int rows, int count, boolean centre, Scaling scaling) {
        return Prepared.of(table, rows, centre, scaling).exact(count);
    }

    /** The part of the table's variance that each component explains. */
    public double[] explained() {
        return Arrays.stream(singularValues).map(s -> s * s / totalVariance).toArray();
    }

    /** The variance that is left after the first {@code count} components. */
    private double left(int count) {
        return Math.max(0, totalVariance - Arrays.stream(singularValues, 0, count).map(s -> s * s).sum());
    }

    /** The real error: the standard deviation of the table's noise if the first {@code count} components are all there is. */
    public double realError(int count) {
        int longer = Math.max(rows, mean.length);
        int shorter = Math.min(rows, mean.length);
        return Math.sqrt(left(count) / ((double) longer * (shorter - count)));
    }

    /** The imbedded error: the noise that is left in the table rebuilt from the first {@code count} components. */
    public double imbeddedError(int count) {
        return realError(count) * Math.sqrt((double) count / Math.min(rows, mean.length));
    }

    /** Malinowski's indicator function; least at the number of components that are not noise. */
    public double indicator(int count) {
        double shorter = Math.min(rows, mean.length);
        return realError(count) / ((shorter - count) * (shorter - count));
    }

    /** The table rebuilt from the first {@code count} components, row-major, with mean and scale put back. */
    public double[] rebuilt(int count) {
        int columns = mean.length;
        double[] table = new double[rows * columns];
        IntStream.range(0, rows).parallel().forEach(i -> {
            for (int k = 0; k < count; k++) {
                double score = scores[k][i];
                for (int j = 0; j < columns; j++) {
                    table[i * columns + j] += score * loadings[k][j];
                }
            }
            for (int j = 0; j < columns; j++) {
                table[i * columns + j] = table[i * columns + j] * scale[j] + mean[j];
            }
        });
        return table;
    }

    /** A table whose centring and scaling are done in the products rather than in a copy. */
    private record Prepared(double[] table, int rows, double[] mean, double[] scale, double variance) {

        static Prepared of(double[] table, int rows, boolean centre, Scaling scaling) {
            int columns = table.length / rows;
            double[] ones = new double[rows];
            Arrays.fill(ones, 1.0 / rows);
            double[] mean = Products.transposedTimes(table, rows, new double[][] {ones})[0];
            double[] squares = squares(table, rows, centre ? mean : new double[columns]);
            double[] scale = new double[columns];
            double variance = 0;
            for (int j = 0; j < columns; j++) {
                double deviation = Math.sqrt(squares[j] / Math.max(1, rows - 1));
                scale[j] = switch (scaling) {
                    case NONE -> 1;
                    case UNIT_VARIANCE -> deviation;
                    case PARETO -> Math.sqrt(deviation);
                };
                scale[j] = scale[j] > 0 ? scale[j] : 1;
                variance += squares[j] / (scale[j] * scale[j]);
            }
            return new Prepared(table, rows, centre ? mean : new double[columns], scale, variance);
        }

        /** The sum of squared deviations of each column. */
        private static double[] squares(double[] table, int rows, double[] mean) {
            int columns = mean.length;
            int pieces = 16;
            double[][] parts = new double[pieces][columns];
            IntStream.range(0, pieces).parallel().forEach(piece -> {
                double[] sum = parts[piece];
                for (int i = (int) ((long) rows * piece / pieces); i < (int) ((long) rows * (piece + 1) / pieces); i++) {
                    int from = i * columns;
                    for (int j = 0; j < columns; j++) {
                        double deviation = table[from + j] - mean[j];
                        sum[j] += deviation * deviation;
                    }
                }
            });
            double[] sum = new double[columns];
            for (double[] part : parts) {
                for (int j = 0; j < columns; j++) {
                    sum[j] += part[j];
                }
            }
            return sum;
        }

        int columns() {
            return mean.length;
        }

        PrincipalComponents exact(int count) {
            double[] prepared = new double[table.length];
            int columns = columns();
            IntStream.range(0, rows).parallel().forEach(i -> {
                for (int j = 0; j < columns; j++) {
                    prepared[i * columns + j] = (table[i * columns + j] - mean[j]) / scale[j];
                }
            });
            SingularValueDecomposition_F64<DMatrixRMaj> svd = DecompositionFactory_DDRM.svd(rows, columns, true, true, true);
            if (!svd.decompose(DMatrixRMaj.wrap(rows, columns, prepared))) {
                throw new IllegalArgumentException("the table has numbers that are not finite");
            }
            DMatrixRMaj left = svd.getU(null, false);
            DMatrixRMaj right = svd.getV(null, false);
            int[] order = falling(svd.getSingularValues());
            double[][] scores = new double[count][rows];
            double[][] loadings = new double[count][columns];
            double[] values = new double[count];
            for (int k = 0; k < count; k++) {
                values[k] = svd.getSingularValues()[order[k]];
                for (int i = 0; i < rows; i++) {
                    scores[k][i] = left.unsafe_get(i, order[k]) * values[k];
                }
                for (int j = 0; j < columns; j++) {
                    loadings[k][j] = right.unsafe_get(j, order[k]);
                }
            }
            return result(scores, loadings, values);
        }

        /** Rows of the table lie in what the random directions and their images, one block after the other, span more and more nearly. */
        PrincipalComponents iterated(int count, long seed) {
            int most = Math.min(columns(), MOST_DIRECTIONS * count + BLOCK);
            List<double[]> basis = new ArrayList<>();
            List<double[]> images = new ArrayList<>();
            double[][] block = new double[BLOCK][columns()];
            Random random = new Random(seed);
            for (double[] direction : block) {
                Arrays.setAll(direction, j -> random.nextGaussian());
            }
            double before = 0;
            while (basis.size() + BLOCK <= most) {
                orthogonalise(block, basis);
                double[][] image = new double[BLOCK][rows];
                block = normalTimes(block, image);
                images.addAll(List.of(image));
                double explained = images.size() < count ? 0 : explained(images, count);
                if (explained > 0 && explained - before <= CONVERGED * variance) {
                    break;
                }
                before = explained;
            }
            return rotated(images.toArray(double[][]::new), basis.toArray(double[][]::new), count);
        }

        /** The variance that the best {@code count} directions within the basis explain. */
        private static double explained(List<double[]> images, int count) {
            double[][] columns = images.toArray(double[][]::new);
            double[] variances = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(Products.cross(columns, columns), false))
                    .getEigenvalues();
            return Arrays.stream(variances).sorted().skip(variances.length - count).sum();
        }

        /** The image of directions in the prepared table, and its product with the table's transpose. */
        private double[][] normalTimes(double[][] directions, double[][] image) {
            double[][] scaled = scaled(directions);
            double[] offsets = Arrays.stream(scaled).mapToDouble(this::offset).toArray();
            // the columns of the centred image add up to zero, so that the mean need not be taken off a second time
            return scaled(Products.normalTimes(table, rows, scaled, offsets, image));
        }

        private double offset(double[] direction) {
            double offset = 0;
            for (int j = 0; j < mean.length; j++) {
                offset += mean[j] * direction[j];
            }
            return offset;
        }

        private double[][] scaled(double[][] directions) {
            double[][] scaled = new double[directions.length][columns()];
            for (int k = 0; k < directions.length; k++) {
                for (int j = 0; j < scaled[k].length; j++) {
                    scaled[k][j] = directions[k][j] / scale[j];
                }
            }
            return scaled;
        }

        /** From the product with orthogonal directions to the components within what they span. */
        private PrincipalComponents rotated(double[][] product, double[][] directions, int count) {
            DMatrixRMaj tall = new DMatrixRMaj(rows, product.length);
            for (int k = 0; k < product.length; k++) {
                for (int i = 0; i < rows; i++) {
                    tall.unsafe_set(i, k, product[k][i]);
                }
            }
            SingularValueDecomposition_F64<DMatrixRMaj> svd = DecompositionFactory_DDRM.svd(rows, product.length, false, true, true);
            if (!svd.decompose(tall)) {
                throw new IllegalArgumentException("the table has numbers that are not finite");
            }
            DMatrixRMaj right = svd.getV(null, false);
            int[] order = falling(svd.getSingularValues());
            double[][] scores = new double[count][rows];
            double[][] loadings = new double[count][columns()];
            double[] values = new double[count];
            for (int k = 0; k < count; k++) {
                values[k] = svd.getSingularValues()[order[k]];
                for (int l = 0; l < product.length; l++) {
                    double turn = right.unsafe_get(l, order[k]);
                    add(scores[k], product[l], turn);
                    add(loadings[k], directions[l], turn);
                }
            }
            return result(scores, loadings, values);
        }

        private static void add(double[] sum, double[] column, double factor) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += factor * column[i];
            }
        }

        private static int[] falling(double[] values) {
            return IntStream.range(0, values.length).boxed().sorted((a, b) -> Double.compare(values[b], values[a])).mapToInt(i -> i)
                    .toArray();
        }

        private PrincipalComponents result(double[][] scores, double[][] loadings, double[] values) {
            for (int k = 0; k < loadings.length; k++) {
                double greatest = 0;
                for (double loading : loadings[k]) {
                    greatest = Math.abs(loading) > Math.abs(greatest) ? loading : greatest;
                }
                if (greatest < 0) {
                    add(loadings[k], loadings[k].clone(), -2);
                    add(scores[k], scores[k].clone(), -2);
                }
            }
            return new PrincipalComponents(scores, loadings, values, mean, scale, rows, variance);
        }
    }

    /** Makes directions orthogonal to a basis and to each other, twice over against rounding, and adds them to it. */
    private static void orthogonalise(double[][] directions, List<double[]> basis) {
        for (double[] direction : directions) {
            for (int again = 0; again < 2; again++) {
                for (double[] other : basis) {
                    Prepared.add(direction, other, -dot(direction, other));
                }
                double length = Math.sqrt(dot(direction, direction));
                for (int j = 0; length > 0 && j < direction.length; j++) {
                    direction[j] /= length;
                }
            }
            basis.add(direction);
        }
    }

    private static double dot(double[] left, double[] right) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int j = 0;
        for (; j + 3 < left.length; j += 4) {
            s0 += left[j] * right[j];
            s1 += left[j + 1] * right[j + 1];
            s2 += left[j + 2] * right[j + 2];
            s3 += left[j + 3] * right[j + 3];
        }
        for (; j < left.length; j++) {
            s0 += left[j] * right[j];
        }
        return s0 + s1 + (s2 + s3);
    }
}
