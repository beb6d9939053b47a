package org.operanda.data.jcamp;

import java.util.Arrays;

/** An array of numbers that grows. */
final class Numbers {
    private double[] values = new double[1024];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    double[] scaled(double factor) {
        double[] scaled = Arrays.copyOf(values, size);
        for (int i = 0; factor != 1 && i < size; i++) {
            scaled[i] *= factor;
        }
        return scaled;
    }
}
