package org.operanda.math.factor;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.operanda.math.factor.CurveResolution.Mode;

/**
 * How far a component of a curve resolution may differ while the table is fitted as well and every constraint is kept (rotational ambiguity). All pairs C·T, T⁻¹·Sᵀ
 * fit alike; of those within the constraints, the two are sought in which the component's share of the signal, ‖c·sᵀ‖ / ‖C·Sᵀ‖, is least and greatest (R. Tauler, J.
 * Chemom. 15 (2001) 627; J. Jaumot, R. Tauler, Chemom. Intell. Lab. Syst. 103 (2010) 96): by quasi-Newton steps, with a penalty for what breaks a constraint that is
 * raised until none is broken beyond a small part of the profiles.
 *
 * @param component number, from 0
 * @param least     where its share is least
 * @param greatest  where its share is greatest
 */
public record FeasibleBands(int component, End least, End greatest) {
    private static final double FIRST_WEIGHT = 10;
    private static final double LAST_WEIGHT = 1e7;
    private static final int STEPS = 200;
    /** What breaks a constraint by no more than this part of the profiles' length is kept. */
    private static final double KEPT = 1e-3;

    /**
     * One end of a band.
     *
     * @param share         of the component in the signal
     * @param concentration of the component, one per row
     * @param spectrum      of the component, one per column
     * @param violation     by how much all profiles together break the constraints, in parts of their lengths
     */
    public record End(double share, double[] concentration, double[] spectrum, double violation) {

        /** Whether the constraints are kept. */
        public boolean kept() {
            return violation <= KEPT;
        }
    }

    /**
     * The bands of all components.
     *
     * @param concentrations by component; they keep the constraints
     * @param spectra        by component
     * @param closed         whether the concentrations of every row add up to one; else their scale is free and kept as it is
     * @param cancelled      asked in every step
     */
    public static List<FeasibleBands> of(double[][] concentrations, double[][] spectra, Mode concentrationMode, Mode spectraMode,
            boolean closed,
            BooleanSupplier cancelled) {
        return IntStream.range(0, spectra.length).parallel().mapToObj(k -> {
            Search search = new Search(concentrations, spectra, concentrationMode, spectraMode, closed, k, cancelled);
            return new FeasibleBands(k, search.end(1), search.end(-1));
        }).toList();
    }

    /** The search for the ends of one component. The unknowns are the elements of T off its diagonal, row by row. */
    private static final class Search {
        private final double[][] c;
        private final double[][] s;
        private final Mode[] modes;
        private final boolean closed;
        private final int component;
        private final BooleanSupplier cancelled;
        private final int n;
        private final double signal;
        private final double[] lengths;
        private double sign;
        private double weight;

        Search(double[][] c, double[][] s, Mode concentrationMode, Mode spectraMode, boolean closed, int component,
                BooleanSupplier cancelled) {
            this.c = c;
            this.s = s;
            this.modes = new Mode[] {concentrationMode, spectraMode};
            this.closed = closed;
            this.component = component;
            this.cancelled = cancelled;
            this.n = s.length;
            double sum = 0;
            double[][] cc = Products.cross(c, c);
            double[][] ss = Products.cross(s, s);
            for (int k = 0; k < n; k++) {
                for (int l = 0; l < n; l++) {
                    sum += cc[k][l] * ss[k][l];
                }
            }
            this.signal = Math.sqrt(sum);
            this.lengths = new double[] {squared(c), squared(s)};
        }

        private static double squared(double[][] profiles) {
            return Arrays.stream(profiles).flatMapToDouble(Arrays::stream).map(v -> v * v).sum();
        }

        /** A pair with the same product. */
        private record Pair(double[][] turn, double[][] back, double[][] c, double[][] s) {}

        private double[][] turn(double[] x) {
            double[][] turn = new double[n][n];
            int at = 0;
            for (int k = 0; k < n; k++) {
                turn[k][k] = 1;
                for (int l = 0; l < n; l++) {
                    if (l != k) {
                        turn[k][l] = x[at++];
                        turn[k][k] -= closed ? turn[k][l] : 0;
                    }
                }
            }
            return turn;
        }

        private Pair pair(double[] x) {
            double[][] turn = turn(x);
            LUDecomposition decomposition = new LUDecomposition(new Array2DRowRealMatrix(turn), 1e-9);
            if (!decomposition.getSolver().isNonSingular()) {
                return new Pair(turn, turn, c, new double[n][0]);
            }
            double[][] back = decomposition.getSolver().getInverse().getData();
            return new Pair(turn, back, mixed(c, (l, k) -> turn[l][k]), mixed(s, (l, k) -> back[k][l]));
        }

        private interface Weight {
            double of(int from, int to);
        }

        private double[][] mixed(double[][] profiles, Weight share) {
            double[][] mixed = new double[n][profiles[0].length];
            for (int k = 0; k < n; k++) {
                for (int l = 0; l < n; l++) {
                    double part = share.of(l, k);
                    for (int i = 0; part != 0 && i < mixed[k].length; i++) {
                        mixed[k][i] += part * profiles[l][i];
                    }
                }
            }
            return mixed;
        }

        /** What the constraints would change of profiles: for convex ones, half the gradient of the squared distance from what they allow. */
        private double[][] broken(double[][] profiles, Mode mode) {
            double[][] kept = new double[n][];
            for (int k = 0; k < n; k++) {
                boolean nonNegative = mode.nonNegative().test(k);
                kept[k] = Arrays.stream(profiles[k]).map(v -> nonNegative ? Math.max(0, v) : v).toArray();
            }
            mode.constraints().forEach(constraint -> constraint.apply(kept));
            for (int k = 0; k < n; k++) {
                for (int i = 0; i < kept[k].length; i++) {
                    kept[k][i] = profiles[k][i] - kept[k][i];
                }
            }
            return kept;
        }

        private double share(Pair pair) {
            return Math.sqrt(squared(new double[][] {pair.c[component]}) * squared(new double[][] {pair.s[component]})) / signal;
        }

        private double violation(Pair pair) {
            return squared(broken(pair.c, modes[0])) / lengths[0] + squared(broken(pair.s, modes[1])) / lengths[1];
        }

        /** The function to be made least, and its gradient, put into {@code gradient}. */
        private double value(double[] x, double[] gradient) {
            Pair pair = pair(x);
            if (pair.s[0].length == 0) {
                return Double.POSITIVE_INFINITY;
            }
            double share = share(pair);
            double[][] byC = broken(pair.c, modes[0]);
            double[][] byS = broken(pair.s, modes[1]);
            double value = sign * share + weight * (squared(byC) / lengths[0] + squared(byS) / lengths[1]);
            scale(byC, 2 * weight / lengths[0]);
            scale(byS, 2 * weight / lengths[1]);
            add(byC[component], pair.c[component], sign * share / squared(new double[][] {pair.c[component]}));
            add(byS[component], pair.s[component], sign * share / squared(new double[][] {pair.s[component]}));
            double[][] direct = Products.cross(c, byC);
            double[][] through = Products.cross(byS, pair.s);
            double[][] byTurn = new double[n][n];
            for (int k = 0; k < n; k++) {
                for (int l = 0; l < n; l++) {
                    byTurn[k][l] = direct[k][l];
                    for (int m = 0; m < n; m++) {
                        byTurn[k][l] -= pair.back[m][k] * through[m][l];
                    }
                }
            }
            int at = 0;
            for (int k = 0; k < n; k++) {
                for (int l = 0; l < n; l++) {
                    if (l != k) {
                        gradient[at++] = byTurn[k][l] - (closed ? byTurn[k][k] : 0);
                    }
                }
            }
            return value;
        }

        private static void scale(double[][] profiles, double factor) {
            for (double[] profile : profiles) {
                for (int i = 0; i < profile.length; i++) {
                    profile[i] *= factor;
                }
            }
        }

        private static void add(double[] sum, double[] profile, double factor) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += factor * profile[i];
            }
        }

        End end(double wanted) {
            sign = wanted;
            double[] x = new double[n * (n - 1)];
            for (weight = FIRST_WEIGHT; weight <= LAST_WEIGHT; weight *= 10) {
                x = new QuasiNewton(this::value).least(x, STEPS, cancelled);
            }
            Pair pair = pair(x);
            Pair own = pair(new double[x.length]);
            double violation = Math.sqrt(violation(pair));
            boolean worse = sign * (share(pair) - share(own)) > 0;
            Pair best = worse ? own : pair;
            return new End(share(best), best.c[component], best.s[component], worse ? Math.sqrt(violation(own)) : violation);
        }
    }
}
