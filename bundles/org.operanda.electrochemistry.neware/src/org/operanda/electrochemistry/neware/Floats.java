package org.operanda.electrochemistry.neware;

import java.util.Arrays;

/** Numbers in single precision that are collected without knowing how many there will be. */
final class Floats {
    private float[] values = new float[256];
    private int size;

    void add(float value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    float get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }
}
