package org.operanda.math.fourier;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A transform of a power of two, as a table of {@code rows × columns}: transforms down all columns at once, a turn of each element, the table transposed, and
 * transforms down all columns again (D. H. Bailey, J. Supercomput. 4 (1990) 23). Each step of a transform down the columns works on whole rows, four at a time,
 * which the compiler turns into vector instructions, and leaves rows in another order, which costs nothing to put right.
 */
final class PowerOfTwo extends FourierTransform {
    private static final int BLOCK = 16;

    private final Columns down;
    private final Columns across;
    private final double[][] turnCosine;
    private final double[][] turnSine;
    private final Queue<Table> tables = new ConcurrentLinkedQueue<>();

    /** The elements while they are transformed: real and imaginary parts by row, and the same transposed. */
    private record Table(double[][] real, double[][] imaginary, double[][] transposedReal, double[][] transposedImaginary) {
        static Table of(int rows, int columns) {
            return new Table(new double[rows][columns], new double[rows][columns], new double[columns][rows], new double[columns][rows]);
        }
    }

    PowerOfTwo(int length) {
        super(length);
        int exponent = Integer.numberOfTrailingZeros(length);
        int columns = exponent < 6 ? 1 : 1 << exponent / 2;
        int rows = length / columns;
        down = new Columns(rows);
        across = columns == rows ? down : new Columns(columns);
        turnCosine = new double[rows][columns];
        turnSine = new double[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double angle = -2 * Math.PI * ((long) row * column) / length;
                turnCosine[row][column] = Math.cos(angle);
                turnSine[row][column] = Math.sin(angle);
            }
        }
    }

    @Override
    public void forward(double[] real, double[] imaginary) {
        int rows = down.length();
        int columns = across.length();
        Table kept = tables.poll();
        Table table = kept == null ? Table.of(rows, columns) : kept;
        for (int row = 0; row < rows; row++) {
            System.arraycopy(real, row * columns, table.real[row], 0, columns);
            System.arraycopy(imaginary, row * columns, table.imaginary[row], 0, columns);
        }
        down.transform(table.real, table.imaginary);
        for (int row = 1; row < rows; row++) {
            turn(table.real[row], table.imaginary[row], turnCosine[row], turnSine[row]);
        }
        transpose(table.real, table.transposedReal);
        transpose(table.imaginary, table.transposedImaginary);
        across.transform(table.transposedReal, table.transposedImaginary);
        for (int row = 0; row < columns; row++) {
            System.arraycopy(table.transposedReal[row], 0, real, row * rows, rows);
            System.arraycopy(table.transposedImaginary[row], 0, imaginary, row * rows, rows);
        }
        tables.add(table);
    }

    private static void turn(double[] real, double[] imaginary, double[] cosine, double[] sine) {
        for (int i = 0; i < real.length; i++) {
            double turned = real[i] * cosine[i] - imaginary[i] * sine[i];
            imaginary[i] = real[i] * sine[i] + imaginary[i] * cosine[i];
            real[i] = turned;
        }
    }

    private static void transpose(double[][] from, double[][] to) {
        int rows = from.length;
        int columns = to.length;
        for (int row = 0; row < rows; row += BLOCK) {
            int lastRow = Math.min(row + BLOCK, rows);
            for (int column = 0; column < columns; column += BLOCK) {
                int lastColumn = Math.min(column + BLOCK, columns);
                for (int c = column; c < lastColumn; c++) {
                    double[] target = to[c];
                    for (int r = row; r < lastRow; r++) {
                        target[r] = from[r][c];
                    }
                }
            }
        }
    }
}
