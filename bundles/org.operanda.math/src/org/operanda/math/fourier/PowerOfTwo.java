package org.operanda.math.fourier;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A transform of a power of two, as a table of {@code rows × columns}: transforms down all columns at once, a turn of each element, the table transposed, and
 * transforms down all columns again (D. H. Bailey, J. Supercomput. 4 (1990) 23). Each step of a transform down the columns works on whole rows, four at a time,
 * which the compiler turns into vector instructions, and leaves rows in another order, which costs nothing to put right.
 */
final class PowerOfTwo extends FourierTransform {
    private static final int LINE = 8;

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
        for (int i = 0; i < rows; i++) {
            System.arraycopy(real, i * columns, table.real[i], 0, columns);
            System.arraycopy(imaginary, i * columns, table.imaginary[i], 0, columns);
        }
        down.transform(table.real, table.imaginary);
        int row = 0;
        for (; row + LINE <= rows; row += LINE) {
            for (int turned = row; turned < row + LINE; turned++) {
                turn(table.real[turned], table.imaginary[turned], turnCosine[turned], turnSine[turned]);
            }
            transposeLine(table.real, row, table.transposedReal);
            transposeLine(table.imaginary, row, table.transposedImaginary);
        }
        for (; row < rows; row++) {
            turn(table.real[row], table.imaginary[row], turnCosine[row], turnSine[row]);
            transpose(table.real[row], row, table.transposedReal);
            transpose(table.imaginary[row], row, table.transposedImaginary);
        }
        across.transform(table.transposedReal, table.transposedImaginary);
        for (int i = 0; i < columns; i++) {
            System.arraycopy(table.transposedReal[i], 0, real, i * rows, rows);
            System.arraycopy(table.transposedImaginary[i], 0, imaginary, i * rows, rows);
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

    private static void transpose(double[] from, int row, double[][] to) {
        for (int column = 0; column < to.length; column++) {
            to[column][row] = from[column];
        }
    }

    /** Transposes {@value #LINE} rows at once, which fill a line of the cache. */
    private static void transposeLine(double[][] from, int row, double[][] to) {
        double[] a = from[row];
        double[] b = from[row + 1];
        double[] c = from[row + 2];
        double[] d = from[row + 3];
        double[] e = from[row + 4];
        double[] f = from[row + 5];
        double[] g = from[row + 6];
        double[] h = from[row + 7];
        for (int column = 0; column < to.length; column++) {
            double[] target = to[column];
            target[row] = a[column];
            target[row + 1] = b[column];
            target[row + 2] = c[column];
            target[row + 3] = d[column];
            target[row + 4] = e[column];
            target[row + 5] = f[column];
            target[row + 6] = g[column];
            target[row + 7] = h[column];
        }
    }
}
