package org.operanda.xrd.phase;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A symmetry operation x' = R x + t in fractions of the cell.
 *
 * @param rotation    nine whole numbers by row
 * @param translation three fractions, from 0 to below 1
 */
record SymmetryOperation(int[] rotation, double[] translation) {
    private static final Pattern TERM = Pattern.compile("([+-]?)(?:(\\d+(?:\\.\\d*)?|\\.\\d+)(?:/(\\d+))?)?\\*?([xyz]?)");
    /** Translations are fractions of 24; a file may have rounded thirds. */
    private static final double GRAIN = 24;
    private static final double ROUNDING = 0.05;

    static final SymmetryOperation IDENTITY = new SymmetryOperation(new int[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, new double[3]);

    SymmetryOperation {
        translation = Arrays.stream(translation).map(SymmetryOperation::reduced).toArray();
    }

    private static double reduced(double translation) {
        double grains = Math.rint(translation * GRAIN);
        double exact = Math.abs(translation * GRAIN - grains) < ROUNDING ? grains / GRAIN : translation;
        return exact - Math.floor(exact);
    }

    /** The operation that a text such as {@code -y, x-y, z+1/3} states; empty when it states none. */
    static Optional<SymmetryOperation> parse(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("['\"\\s]", "");
        String[] parts = plain.split(",");
        if (parts.length != 3) {
            return Optional.empty();
        }
        int[] rotation = new int[9];
        double[] translation = new double[3];
        for (int row = 0; row < 3; row++) {
            if (!parse(parts[row], row, rotation, translation)) {
                return Optional.empty();
            }
        }
        return Optional.of(new SymmetryOperation(rotation, translation));
    }

    private static boolean parse(String part, int row, int[] rotation, double[] translation) {
        Matcher term = TERM.matcher(part);
        int at = 0;
        while (at < part.length()) {
            if (!term.find(at) || term.start() != at || term.end() == at) {
                return false;
            }
            double number = term.group(2) == null ? 1 : Double.parseDouble(term.group(2));
            double below = term.group(3) == null ? 1 : Double.parseDouble(term.group(3));
            double value = (term.group(1).equals("-") ? -1 : 1) * number / below;
            if (!term.group(4).isEmpty()) {
                rotation[3 * row + term.group(4).charAt(0) - 'x'] += (int) Math.rint(value);
            } else if (term.group(2) != null) {
                translation[row] += value;
            } else {
                return false;
            }
            at = term.end();
        }
        return at > 0;
    }

    /** This operation after another. */
    SymmetryOperation after(SymmetryOperation first) {
        int[] product = new int[9];
        double[] moved = apply(first.translation);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 3; k++) {
                    product[3 * i + j] += rotation[3 * i + k] * first.rotation[3 * k + j];
                }
            }
        }
        return new SymmetryOperation(product, moved);
    }

    /** Where a point goes, in fractions of the cell; not reduced to the cell. */
    double[] apply(double[] point) {
        double[] moved = translation.clone();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                moved[i] += rotation[3 * i + j] * point[j];
            }
        }
        return moved;
    }

    /** The reflection h R, which is equivalent to h. */
    int[] apply(int h, int k, int l) {
        return new int[] {h * rotation[0] + k * rotation[3] + l * rotation[6], h * rotation[1] + k * rotation[4] + l * rotation[7],
                h * rotation[2] + k * rotation[5] + l * rotation[8]};
    }

    /** h · t. */
    double phase(int h, int k, int l) {
        return h * translation[0] + k * translation[1] + l * translation[2];
    }

    /** The same for the same operation. */
    String key() {
        StringBuilder key = new StringBuilder();
        for (int value : rotation) {
            key.append(value).append(' ');
        }
        for (double value : translation) {
            key.append(Math.round(value * GRAIN) % (long) GRAIN).append(' ');
        }
        return key.toString();
    }

    /** As {@code x, y, z} with its signs and fractions. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < 3; row++) {
            StringBuilder part = new StringBuilder();
            for (int k = 0; k < 3; k++) {
                int factor = rotation[3 * row + k];
                if (factor != 0) {
                    part.append(factor < 0 ? "-" : part.isEmpty() ? "" : "+").append((char) ('x' + k));
                }
            }
            long grains = Math.round(translation[row] * GRAIN);
            if (Math.abs(grains / GRAIN - translation[row]) > 1e-9) {
                part.append('+').append(translation[row]);
            } else if (grains != 0) {
                long divisor = divisor(grains, (long) GRAIN);
                part.append('+').append(grains / divisor).append('/').append((long) GRAIN / divisor);
            }
            text.append(row == 0 ? "" : ",").append(part);
        }
        return text.toString();
    }

    private static long divisor(long a, long b) {
        return b == 0 ? a : divisor(b, a % b);
    }
}
