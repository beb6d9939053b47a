package org.operanda.math.factor;

/**
 * A table of numbers, none missing, one row per frame. What computes with it reads a few rows at a time and never copies the whole, so that a table in single
 * precision needs no second one in double precision. It may be read from any thread.
 */
public interface Table {

    /** How many rows there are. */
    int rows();

    /** How many columns there are. */
    int columns();

    /** Copies {@code count} whole rows, from row {@code from} on, to the start of {@code target}. */
    void copy(int from, int count, double[] target);

    /** A row-major array as a table; it is not copied and must not change any more. */
    static Table of(double[] numbers, int rows) {
        return new Doubles(numbers, rows);
    }

    /** The same in single precision. */
    static Table of(float[] numbers, int rows) {
        return new Floats(numbers, rows);
    }

    /** One number. */
    double at(int row, int column);

    /** One row. */
    default double[] row(int row) {
        double[] numbers = new double[columns()];
        copy(row, 1, numbers);
        return numbers;
    }

    /** The table with rows for columns, copied. */
    default Table transposed() {
        double[] turned = new double[Math.multiplyExact(rows(), columns())];
        for (int i = 0; i < rows(); i++) {
            double[] row = row(i);
            for (int j = 0; j < row.length; j++) {
                turned[j * rows() + i] = row[j];
            }
        }
        return of(turned, columns());
    }

    /** All numbers, row-major. */
    default double[] toArray() {
        double[] numbers = new double[Math.multiplyExact(rows(), columns())];
        copy(0, rows(), numbers);
        return numbers;
    }

    /** A table in double precision. */
    record Doubles(double[] numbers, int rows) implements Table {
        @Override
        public int columns() {
            return numbers.length / rows;
        }

        @Override
        public void copy(int from, int count, double[] target) {
            System.arraycopy(numbers, from * columns(), target, 0, count * columns());
        }

        @Override
        public double at(int row, int column) {
            return numbers[row * columns() + column];
        }
    }

    /** A table in single precision. */
    record Floats(float[] numbers, int rows) implements Table {
        @Override
        public int columns() {
            return numbers.length / rows;
        }

        @Override
        public void copy(int from, int count, double[] target) {
            int start = from * columns();
            int length = count * columns();
            for (int i = 0; i < length; i++) {
                target[i] = numbers[start + i];
            }
        }

        @Override
        public double at(int row, int column) {
            return numbers[row * columns() + column];
        }
    }
}
