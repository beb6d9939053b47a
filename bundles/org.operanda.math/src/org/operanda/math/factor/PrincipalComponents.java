package org.operanda.math.factor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.hipparchus.distribution.continuous.FDistribution;
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
    private static final int BLOCK = 8;
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
     * @param table  not changed
     * @param count  components, at most as many as rows and columns
     * @param centre whether the mean of each column is taken off
     * @param seed   of the random directions
     */
    public static PrincipalComponents of(Table table, int count, boolean centre, Scaling scaling, long seed) {
        Prepared prepared = Prepared.of(table, centre, scaling);
        return SMALL * count >= Math.min(table.rows(), prepared.columns()) ? prepared.exact(count) : prepared.iterated(count, seed);
    }

    /** The same by singular value decomposition of the whole table: exact, slow for large tables. */
    public static PrincipalComponents exact(Table table, int count, boolean centre, Scaling scaling) {
        return Prepared.of(table, centre, scaling).exact(count);
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

    /** The number of components, of those found, at which the indicator is least. */
    public int count() {
        int shorter = Math.min(rows, mean.length);
        return IntStream.rangeClosed(1, Math.min(singularValues.length, shorter - 1)).boxed()
                .min(Comparator.comparingDouble(this::indicator)).orElse(singularValues.length);
    }

    /** The eigenvalue of component {@code number}, from 1, reduced by the degrees of freedom that noise would give it: alike for all components that are noise. */
    public double reducedEigenvalue(int number) {
        double value = singularValues[number - 1];
        return value * value / freedom(number);
    }

    private double freedom(int number) {
        return (double) (rows - number + 1) * (mean.length - number + 1);
    }

    /**
     * How probable it is that noise alone gives component {@code number}, from 1, an eigenvalue as great as it has, when all components after it are noise: Malinowski's F
     * test (J. Chemom. 3 (1988) 49).
     */
    public double significance(int number) {
        int shorter = Math.min(rows, mean.length);
        if (number >= shorter) {
            return Double.NaN;
        }
        double noise = 0;
        for (int k = number + 1; k <= shorter; k++) {
            noise += freedom(k);
        }
        double ratio = reducedEigenvalue(number) * noise / left(number);
        return Double.isFinite(ratio) ? 1 - new FDistribution(1, shorter - number).cumulativeProbability(ratio) : 0;
    }

    /** One number of the table rebuilt from the first {@code count} components. */
    public double rebuilt(int count, int row, int column) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += scores[k][row] * loadings[k][column];
        }
        return sum * scale[column] + mean[column];
    }

    /** The table rebuilt from the first {@code count} components, row-major, with mean and scale put back. */
    public double[] rebuilt(int count) {
        int columns = mean.length;
        double[] table = new double[rows * columns];
        IntStream.range(0, rows).parallel().forEach(i -> {
            for (int j = 0; j < columns; j++) {
                table[i * columns + j] = rebuilt(count, i, j);
            }
        });
        return table;
    }

    /** A table whose centring and scaling are done in the products rather than in a copy. */
    private record Prepared(Table table, double[] mean, double[] scale, double variance) {

        static Prepared of(Table table, boolean centre, Scaling scaling) {
            int rows = table.rows();
            int columns = table.columns();
            double[] mean = centre ? table.row(0) : new double[columns];
            double[] squares = squares(table, mean, centre);
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
            return new Prepared(table, mean, scale, variance);
        }

        /**
         * The sum of squared deviations of each column from zero, or from its mean.
         *
         * @param mean a value of each column, about which sums are taken; is replaced by the mean
         */
        private static double[] squares(Table table, double[] mean, boolean centre) {
            int columns = mean.length;
            double[][][] parts = new double[Products.PIECES][2][columns];
            double[] origin = mean.clone();
            Products.all(table, piece -> (numbers, first, begin, end) -> {
                double[] sum = parts[piece][0];
                double[] square = parts[piece][1];
                for (int from = (begin - first) * columns; from < (end - first) * columns; from += columns) {
                    for (int j = 0; j < columns; j++) {
                        double deviation = numbers[from + j] - origin[j];
                        sum[j] += deviation;
                        square[j] += deviation * deviation;
                    }
                }
            });
            double[][] sums = Products.sum(parts);
            for (int j = 0; centre && j < columns; j++) {
                double shift = sums[0][j] / table.rows();
                mean[j] = origin[j] + shift;
                sums[1][j] = Math.max(0, sums[1][j] - shift * sums[0][j]);
            }
            return sums[1];
        }

        int rows() {
            return table.rows();
        }

        int columns() {
            return mean.length;
        }

        PrincipalComponents exact(int count) {
            int rows = rows();
            int columns = columns();
            double[] prepared = table.toArray();
            IntStream.range(0, rows).parallel().forEach(i -> {
                for (int j = 0; j < columns; j++) {
                    prepared[i * columns + j] = (prepared[i * columns + j] - mean[j]) / scale[j];
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
                double[][] image = new double[BLOCK][rows()];
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
            return scaled(Products.normalTimes(table, scaled, offsets, image));
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
            int rows = rows();
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
            return new PrincipalComponents(scores, loadings, values, mean, scale, rows(), variance);
        }
    }

    /** Makes directions orthogonal to a basis and to each other, twice over against rounding, and adds them to it. */
    private static void orthogonalise(double[][] directions, List<double[]> basis) {
        for (double[] direction : directions) {
            for (int again = 0; again < 2; again++) {
                for (double[] other : basis) {
                    Prepared.add(direction, other, -Products.dot(direction, other));
                }
                double length = Math.sqrt(Products.dot(direction, direction));
                for (int j = 0; length > 0 && j < direction.length; j++) {
                    direction[j] /= length;
                }
            }
            basis.add(direction);
        }
    }
}
