package org.operanda.math.factor;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Groups of rows that resemble each other.
 *
 * @param labels  the group of each row, from 0; groups are numbered in the order in which they first appear
 * @param centres mean row of each group
 * @param within  sum of squared distances of the rows from their centres
 */
public record Clusters(int[] labels, double[][] centres, double within) {
    private static final int MOST_ROUNDS = 300;

    /** How the distance of two groups follows from those of their rows. */
    public enum Linkage {
        /** The rise of the sum of squares about the centres when the two are joined (J. H. Ward, J. Am. Stat. Assoc. 58 (1963) 236). */
        WARD,
        /** The mean distance of their rows. */
        AVERAGE,
        /** The greatest distance of their rows. */
        COMPLETE
    }

    /**
     * Groups by k-means from the start of D. Arthur and S. Vassilvitskii (k-means++, Proc. SODA 2007, 1027), the best of several starts.
     *
     * @param points    by row, all of one length; many columns are better replaced by the scores of a few components
     * @param seed      of the random starts
     * @param cancelled asked in every round
     */
    public static Clusters means(double[][] points, int count, int starts, long seed, BooleanSupplier cancelled) {
        Random random = new Random(seed);
        Clusters best = of(points, new int[points.length], 1);
        for (int start = 0; start < starts && !cancelled.getAsBoolean(); start++) {
            Clusters found = refined(points, spread(points, count, random), cancelled);
            best = start == 0 || found.within < best.within ? found : best;
        }
        return best;
    }

    private static double[][] spread(double[][] points, int count, Random random) {
        double[][] centres = new double[count][];
        centres[0] = points[random.nextInt(points.length)];
        double[] least = new double[points.length];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (int k = 1; k < count; k++) {
            double[] centre = centres[k - 1];
            IntStream.range(0, points.length).parallel().forEach(i -> least[i] = Math.min(least[i], squaredDistance(points[i], centre)));
            double wanted = random.nextDouble() * Arrays.stream(least).sum();
            int chosen = 0;
            for (double passed = least[0]; passed < wanted && chosen + 1 < points.length; passed += least[chosen]) {
                chosen++;
            }
            centres[k] = points[chosen];
        }
        return centres;
    }

    private static Clusters refined(double[][] points, double[][] start, BooleanSupplier cancelled) {
        int[] labels = new int[points.length];
        Arrays.fill(labels, -1);
        double[][] centres = start;
        for (int round = 0; round < MOST_ROUNDS && !cancelled.getAsBoolean(); round++) {
            int[] next = new int[points.length];
            double[][] from = centres;
            IntStream.range(0, points.length).parallel().forEach(i -> next[i] = nearest(points[i], from));
            if (Arrays.equals(labels, next)) {
                break;
            }
            labels = next;
            double[][] moved = of(points, labels, centres.length).centres;
            for (int k = 0; k < moved.length; k++) {
                centres = centres == start ? start.clone() : centres;
                centres[k] = Double.isNaN(moved[k][0]) ? centres[k] : moved[k];
            }
        }
        return ordered(points, labels);
    }

    private static int nearest(double[] point, double[][] centres) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < centres.length; k++) {
            double distance = squaredDistance(point, centres[k]);
            if (distance < least) {
                least = distance;
                best = k;
            }
        }
        return best;
    }

    private static double squaredDistance(double[] left, double[] right) {
        double sum = 0;
        for (int j = 0; j < left.length; j++) {
            sum += (left[j] - right[j]) * (left[j] - right[j]);
        }
        return sum;
    }

    /** The groups of given labels, NaN for the centre of an empty one. */
    private static Clusters of(double[][] points, int[] labels, int count) {
        double[][] centres = new double[count][points[0].length];
        int[] sizes = new int[count];
        for (int i = 0; i < points.length; i++) {
            sizes[labels[i]]++;
            for (int j = 0; j < points[i].length; j++) {
                centres[labels[i]][j] += points[i][j];
            }
        }
        for (int k = 0; k < count; k++) {
            for (int j = 0; j < centres[k].length; j++) {
                centres[k][j] /= sizes[k];
            }
        }
        double within = 0;
        for (int i = 0; i < points.length; i++) {
            within += squaredDistance(points[i], centres[labels[i]]);
        }
        return new Clusters(labels, centres, within);
    }

    /** Groups numbered in the order of their first rows, without empty ones. */
    private static Clusters ordered(double[][] points, int[] labels) {
        int[] number = new int[Arrays.stream(labels).max().orElse(0) + 1];
        Arrays.fill(number, -1);
        int[] renamed = new int[labels.length];
        int count = 0;
        for (int i = 0; i < labels.length; i++) {
            if (number[labels[i]] < 0) {
                number[labels[i]] = count++;
            }
            renamed[i] = number[labels[i]];
        }
        return of(points, renamed, count);
    }

    /**
     * Groups by joining, again and again, the two nearest ones, until {@code count} are left (nearest-neighbour chains: F. Murtagh, Comput. J. 26 (1983) 354). Needs
     * memory for the distances of all pairs of rows.
     *
     * @param points by row, all of one length
     */
    public static Tree tree(double[][] points, Linkage linkage) {
        return new Tree(points, new Joining(points, linkage).joins());
    }

    /**
     * How groups were joined.
     *
     * @param points the rows
     * @param joins  as many as there are rows but one, at rising heights
     */
    public record Tree(double[][] points, Join[] joins) {

        /** The groups that are there before the last {@code count} − 1 joins. */
        public Clusters cut(int count) {
            int n = points.length;
            int[] parent = new int[n];
            Arrays.setAll(parent, i -> i);
            for (int j = 0; j < n - count; j++) {
                parent[root(parent, joins[j].second)] = root(parent, joins[j].first);
            }
            int[] labels = new int[n];
            Arrays.setAll(labels, i -> root(parent, i));
            return ordered(points, labels);
        }

        private static int root(int[] parent, int row) {
            int root = row;
            while (parent[root] != root) {
                root = parent[root];
            }
            return root;
        }
    }

    /**
     * Two groups become one.
     *
     * @param first  a row of the one
     * @param second a row of the other
     * @param height their distance; for {@link Linkage#WARD} the root of twice the rise of the sum of squares, so that for two rows it is their distance
     */
    public record Join(int first, int second, double height) {}

    /** Chains of nearest neighbours over a matrix of distances. */
    private static final class Joining {
        private final Linkage linkage;
        private final int n;
        private final double[][] distance;
        private final int[] size;

        Joining(double[][] points, Linkage linkage) {
            this.linkage = linkage;
            this.n = points.length;
            this.size = new int[n];
            Arrays.fill(size, 1);
            this.distance = new double[n][];
            IntStream.range(0, n).parallel().forEach(i -> {
                distance[i] = new double[i];
                for (int j = 0; j < i; j++) {
                    double squared = squaredDistance(points[i], points[j]);
                    distance[i][j] = linkage == Linkage.WARD ? squared : Math.sqrt(squared);
                }
            });
        }

        private double between(int i, int j) {
            return i > j ? distance[i][j] : distance[j][i];
        }

        Join[] joins() {
            Join[] joins = new Join[n - 1];
            int[] chain = new int[n];
            int length = 0;
            for (int made = 0; made < n - 1;) {
                if (length == 0) {
                    chain[length++] = IntStream.range(0, n).filter(i -> size[i] > 0).findFirst().orElseThrow();
                }
                int tip = chain[length - 1];
                int before = length > 1 ? chain[length - 2] : -1;
                int nearest = nearest(tip, before);
                if (nearest == before) {
                    double height = between(tip, before);
                    joins[made++] = new Join(Math.min(tip, before), Math.max(tip, before),
                            linkage == Linkage.WARD ? Math.sqrt(height) : height);
                    join(Math.min(tip, before), Math.max(tip, before));
                    length -= 2;
                } else {
                    chain[length++] = nearest;
                }
            }
            Arrays.sort(joins, Comparator.comparingDouble(Join::height));
            return joins;
        }

        /** The nearest other group; of several, the one before in the chain. */
        private int nearest(int tip, int before) {
            int nearest = before;
            double least = before >= 0 ? between(tip, before) : Double.POSITIVE_INFINITY;
            for (int i = 0; i < n; i++) {
                if (i != tip && size[i] > 0 && between(tip, i) < least) {
                    least = between(tip, i);
                    nearest = i;
                }
            }
            return nearest;
        }

        /** Joins the second group to the first (G. N. Lance, W. T. Williams, Comput. J. 9 (1967) 373). */
        private void join(int first, int second) {
            double together = between(first, second);
            double a = size[first];
            double b = size[second];
            for (int i = 0; i < n; i++) {
                if (i != first && i != second && size[i] > 0) {
                    double c = size[i];
                    double toFirst = between(i, first);
                    double toSecond = between(i, second);
                    double joined = switch (linkage) {
                        case WARD -> ((a + c) * toFirst + (b + c) * toSecond - c * together) / (a + b + c);
                        case AVERAGE -> (a * toFirst + b * toSecond) / (a + b);
                        case COMPLETE -> Math.max(toFirst, toSecond);
                    };
                    distance[Math.max(i, first)][Math.min(i, first)] = joined;
                }
            }
            size[first] += size[second];
            size[second] = 0;
        }
    }
}
