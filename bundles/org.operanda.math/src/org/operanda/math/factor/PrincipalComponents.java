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
import org.operanda.math.DotProduct;

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
    private static final int MOST_DIRECTIONS = 8;
    /** A table with fewer than this many rows or columns per component is decomposed as a whole. */
    private static final int SMALL = 10;
    /** Once a further block would add no more than this part of the whole variance to what the components explain, what they span is found. */
    private static final double CONVERGED = 2e-6;

    /**
     * The first components from the block Krylov space of a few random directions (C. Musco, C. Musco, Adv. Neural Inf. Process. Syst. 28
     * (2015) 1396), enlarged until they explain no more than two millionths of the variance more; by singular value decomposition of the whole table
     * where it is hardly larger than what is sought. The space is sought in single precision; scores and singular values within it are those of the table in double precision.
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
            int most = Math.min(columns(), MOST_DIRECTIONS * count + BlockProducts.DIRECTIONS);
            BlockProducts products = new BlockProducts(table, mean, scale);
            Krylov space = new Krylov(count);
            double[][] block = new double[BlockProducts.DIRECTIONS][columns()];
            Random random = new Random(seed);
            for (double[] direction : block) {
                Arrays.setAll(direction, j -> random.nextGaussian());
            }
            while (space.size() + block.length <= most && !space.holds(CONVERGED * variance)) {
                orthogonalise(block, space.basis);
                double[][] images = new double[block.length][rows()];
                block = products.normalTimes(block, images);
                space.add(images);
            }
            return rotated(space.best(count));
        }

        /** The components within what orthogonal directions span, in double precision. */
        private PrincipalComponents rotated(double[][] directions) {
            int count = directions.length;
            double[][] product = times(directions);
            EigenDecompositionSymmetric turned = symmetric(Products.cross(product, product));
            double[][] scores = new double[count][rows()];
            double[][] loadings = new double[count][columns()];
            double[] values = new double[count];
            for (int k = 0; k < count; k++) {
                values[k] = Math.sqrt(Math.max(0, turned.getEigenvalue(k)));
                for (int l = 0; l < count; l++) {
                    add(scores[k], product[l], turned.getEigenvector(k).getEntry(l));
                    add(loadings[k], directions[l], turned.getEigenvector(k).getEntry(l));
                }
            }
            return result(scores, loadings, values);
        }

        /** The product of the prepared table with directions. */
        private double[][] times(double[][] directions) {
            double[][] scaled = new double[directions.length][columns()];
            double[] offsets = new double[directions.length];
            for (int k = 0; k < directions.length; k++) {
                for (int j = 0; j < scaled[k].length; j++) {
                    scaled[k][j] = directions[k][j] / scale[j];
                    offsets[k] += mean[j] * scaled[k][j];
                }
            }
            double[][] product = Products.times(table, scaled);
            for (int k = 0; k < product.length; k++) {
                for (int i = 0; i < product[k].length; i++) {
                    product[k][i] -= offsets[k];
                }
            }
            return product;
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

    /** Orthogonal directions, enlarged block by block, with what the table makes of them. */
    private static final class Krylov {
        private final List<double[]> basis = new ArrayList<>();
        private final List<double[]> images = new ArrayList<>();
        private final int count;
        private double explained;
        private double gain = Double.POSITIVE_INFINITY;
        private double expected = Double.POSITIVE_INFINITY;
        private double[][] cross = new double[0][];

        Krylov(int count) {
            this.count = count;
        }

        int size() {
            return basis.size();
        }

        /** Takes the images of the directions that were added last. */
        void add(double[][] block) {
            int before = images.size();
            images.addAll(List.of(block));
            double[][] all = images.toArray(double[][]::new);
            double[][] added = Products.cross(block, all);
            double[][] wider = new double[all.length][all.length];
            for (int k = 0; k < all.length; k++) {
                for (int l = 0; l < all.length; l++) {
                    wider[k][l] = k >= before ? added[k - before][l] : l >= before ? added[l - before][k] : cross[k][l];
                }
            }
            cross = wider;
            if (all.length >= count) {
                double now = Arrays.stream(symmetric(cross).getEigenvalues()).limit(count).sum();
                double last = gain;
                gain = now - explained;
                // each block gains a smaller part of what the one before it gained
                expected = Double.isInfinite(last) ? gain : gain * Math.min(1, gain / last);
                explained = now;
            }
        }

        /** Whether a further block would add no more than {@code variance}. */
        boolean holds(double variance) {
            return expected <= variance;
        }

        /** The {@code count} orthogonal directions within the basis that explain most. */
        double[][] best(int count) {
            EigenDecompositionSymmetric turned = symmetric(cross);
            double[][] best = new double[count][basis.getFirst().length];
            for (int k = 0; k < count; k++) {
                for (int l = 0; l < basis.size(); l++) {
                    Prepared.add(best[k], basis.get(l), turned.getEigenvector(k).getEntry(l));
                }
            }
            return best;
        }
    }

    /** Eigenvalues and eigenvectors, the greatest first. */
    private static EigenDecompositionSymmetric symmetric(double[][] matrix) {
        return new EigenDecompositionSymmetric(new Array2DRowRealMatrix(matrix, false));
    }

    /** Makes directions orthogonal to a basis and to each other, twice over against rounding, and adds them to it. */
    private static void orthogonalise(double[][] directions, List<double[]> basis) {
        for (double[] direction : directions) {
            for (int again = 0; again < 2; again++) {
                for (double[] other : basis) {
                    Prepared.add(direction, other, -DotProduct.of(direction, other));
                }
                double length = Math.sqrt(DotProduct.of(direction, direction));
                for (int j = 0; length > 0 && j < direction.length; j++) {
                    direction[j] /= length;
                }
            }
            basis.add(direction);
        }
    }
}
