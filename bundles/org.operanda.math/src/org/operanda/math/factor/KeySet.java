package org.operanda.math.factor;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The rows of a table that are most orthogonal to each other within its first components, as start for curve resolution: iterative key set factor analysis
 * (K. J. Schostack, E. R. Malinowski, Chemom. Intell. Lab. Syst. 6 (1989) 21). Unlike {@link PureVariables} it looks at the components only, so that noise
 * counts little.
 */
public final class KeySet {
    private static final int MOST_ROUNDS = 50;

    private final double[][] unit;
    private final int[] chosen;

    private KeySet(double[][] unit, int[] chosen) {
        this.unit = unit;
        this.chosen = chosen;
    }

    /**
     * The key rows.
     *
     * @param components not centred and not scaled; the first {@code count} are used
     * @param offset     what is added to the length of each row, in parts of the greatest length, so that rows of noise do not look pure
     * @return numbers of rows, in order
     */
    public static int[] rows(PrincipalComponents components, int count, double offset) {
        int rows = components.rows();
        double[] length = new double[rows];
        for (int i = 0; i < rows; i++) {
            double sum = 0;
            for (int k = 0; k < count; k++) {
                sum += components.scores()[k][i] * components.scores()[k][i];
            }
            length[i] = Math.sqrt(sum);
        }
        double level = offset * Arrays.stream(length).max().orElse(0);
        double[][] unit = new double[rows][count];
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < count; k++) {
                unit[i][k] = length[i] + level > 0 ? components.scores()[k][i] / (length[i] + level) : 0;
            }
        }
        KeySet set = new KeySet(unit, new int[count]);
        set.start();
        set.exchange();
        return Arrays.stream(set.chosen).sorted().toArray();
    }

    /** Starts at the row with most of what is not the first component, then takes what is farthest from all before. */
    private void start() {
        int last = chosen.length - 1;
        chosen[0] = best(i -> last == 0 ? unit[i][0] * unit[i][0] : squared(unit[i]) - unit[i][0] * unit[i][0]);
        for (int k = 1; k < chosen.length; k++) {
            double[][] others = others(k, k);
            chosen[k] = best(i -> left(unit[i], others));
        }
    }

    /** Replaces each row by the one farthest from what the others span, until the determinant grows no more. */
    private void exchange() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            boolean moved = false;
            for (int k = 0; k < chosen.length; k++) {
                double[][] others = others(k, chosen.length);
                int best = best(i -> left(unit[i], others));
                if (left(unit[best], others) > left(unit[chosen[k]], others) * (1 + 1e-9)) {
                    chosen[k] = best;
                    moved = true;
                }
            }
            if (!moved) {
                return;
            }
        }
    }

    private int best(IntToDoubleFunction score) {
        int best = 0;
        for (int i = 1; i < unit.length; i++) {
            best = score.applyAsDouble(i) > score.applyAsDouble(best) ? i : best;
        }
        return best;
    }

    /** Orthogonal directions that span the first {@code count} chosen rows without number {@code without}. */
    private double[][] others(int without, int count) {
        double[][] directions = IntStream.range(0, count).filter(k -> k != without).mapToObj(k -> unit[chosen[k]].clone())
                .toArray(double[][]::new);
        for (int k = 0; k < directions.length; k++) {
            for (int l = 0; l < k; l++) {
                subtract(directions[k], directions[l]);
            }
            double length = Math.sqrt(squared(directions[k]));
            for (int j = 0; length > 0 && j < directions[k].length; j++) {
                directions[k][j] /= length;
            }
        }
        return directions;
    }

    private static double left(double[] row, double[][] directions) {
        double[] rest = row.clone();
        for (double[] direction : directions) {
            subtract(rest, direction);
        }
        return squared(rest);
    }

    private static void subtract(double[] row, double[] direction) {
        double along = 0;
        for (int j = 0; j < row.length; j++) {
            along += row[j] * direction[j];
        }
        for (int j = 0; j < row.length; j++) {
            row[j] -= along * direction[j];
        }
    }

    private static double squared(double[] row) {
        double sum = 0;
        for (double value : row) {
            sum += value * value;
        }
        return sum;
    }
}
