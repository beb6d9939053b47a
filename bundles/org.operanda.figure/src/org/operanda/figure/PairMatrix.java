package org.operanda.figure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.measure.Unit;
import org.operanda.data.Values;
import org.operanda.figure.Scatter.ThirdQuantity;

/**
 * A panel of all pairs of some quantities: below the diagonal each against each other as points, above it how closely they are related. Along x it reaches from 0 to the
 * number of quantities; no numbers stand at its axes.
 *
 * @param quantities   from left to right and from top to bottom
 * @param coefficients of every pair, row by row, from −1 to 1; NaN where there is none
 * @param third        what colours the points, for instance the time, where something does
 * @param rows         the part of the rows that is seen, counted from below; all when empty
 * @param height       relative to the other panels
 */
public record PairMatrix(List<Quantity> quantities, List<List<Double>> coefficients, Optional<ThirdQuantity> third, Optional<Range> rows,
        double height) implements Panel {

    /**
     * One of the quantities.
     *
     * @param name   stands on the diagonal
     * @param unit   of its values
     * @param values as many as those of the others; NaN where one is missing
     */
    public record Quantity(String name, Unit<?> unit, Values values) {
        public Quantity {
            Objects.requireNonNull(name);
            Objects.requireNonNull(unit);
            Objects.requireNonNull(values);
        }
    }

    public PairMatrix {
        quantities = List.copyOf(quantities);
        coefficients = coefficients.stream().map(List::copyOf).toList();
        Objects.requireNonNull(third);
        Objects.requireNonNull(rows);
        int count = quantities.size();
        if (coefficients.size() != count || coefficients.stream().anyMatch(row -> row.size() != count)) {
            throw new IllegalArgumentException("a matrix of " + count + " quantities has as many rows and columns of coefficients");
        }
        long length = quantities.isEmpty() ? 0 : quantities.getFirst().values().length();
        if (quantities.stream().anyMatch(q -> q.values().length() != length)
                || third.isPresent() && third.get().values().length() != length) {
            throw new IllegalArgumentException("all quantities of a matrix, and what colours them, have as many values");
        }
    }

    /** This matrix with a part of its rows seen. */
    public PairMatrix withRows(Optional<Range> part) {
        return new PairMatrix(quantities, coefficients, third, part, height);
    }
}
