package org.operanda.xrd.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads Hall symbols: International Tables for Crystallography B (2010), section A1.4.2.3. */
final class HallSymbol {
    private static final double[][] NO_CENTRING = {};
    private static final Map<Character, double[][]> CENTRINGS = Map.of('P', NO_CENTRING, 'A', new double[][] {{0, 0.5, 0.5}}, 'B',
            new double[][] {{0.5, 0, 0.5}}, 'C', new double[][] {{0.5, 0.5, 0}}, 'I', new double[][] {{0.5, 0.5, 0.5}}, 'R',
            new double[][] {{2 / 3.0, 1 / 3.0, 1 / 3.0}, {1 / 3.0, 2 / 3.0, 2 / 3.0}}, 'F',
            new double[][] {{0, 0.5, 0.5}, {0.5, 0, 0.5}, {0.5, 0.5, 0}});
    private static final Map<Character, double[]> TRANSLATIONS = Map.of('a', new double[] {0.5, 0, 0}, 'b', new double[] {0, 0.5, 0}, 'c',
            new double[] {0, 0, 0.5}, 'n', new double[] {0.5, 0.5, 0.5}, 'u', new double[] {0.25, 0, 0}, 'v', new double[] {0, 0.25, 0},
            'w',
            new double[] {0, 0, 0.25}, 'd', new double[] {0.25, 0.25, 0.25});
    /** Rotations about z; those about x and y have their axes exchanged in a ring. */
    private static final Map<Character, int[]> ROTATIONS = Map.of('1', new int[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, '2',
            new int[] {-1, 0, 0, 0, -1, 0, 0, 0, 1}, '3', new int[] {0, -1, 0, 1, -1, 0, 0, 0, 1}, '4',
            new int[] {0, -1, 0, 1, 0, 0, 0, 0, 1},
            '6', new int[] {1, -1, 0, 1, 0, 0, 0, 0, 1});
    /** Twofold along a − b and along a + b, when z goes before. */
    private static final int[] DIFFERENCE = {0, -1, 0, -1, 0, 0, 0, 0, -1};
    private static final int[] SUM = {0, 1, 0, 1, 0, 0, 0, 0, -1};
    private static final int[] DIAGONAL = {0, 0, 1, 1, 0, 0, 0, 1, 0};

    private HallSymbol() {}

    static List<SymmetryOperation> generators(String symbol) {
        String text = symbol.strip();
        double[] shift = new double[3];
        int bracket = text.indexOf('(');
        if (bracket >= 0) {
            String[] twelfths = text.substring(bracket + 1, text.indexOf(')')).strip().split("\\s+");
            for (int i = 0; i < 3; i++) {
                shift[i] = Integer.parseInt(twelfths[i]) / 12.0;
            }
            text = text.substring(0, bracket).strip();
        }
        List<SymmetryOperation> generators = new ArrayList<>();
        if (text.startsWith("-")) {
            generators.add(new SymmetryOperation(new int[] {-1, 0, 0, 0, -1, 0, 0, 0, -1}, new double[3]));
            text = text.substring(1);
        }
        String[] parts = text.split("[\\s_]+");
        double[][] centring = CENTRINGS.get(parts[0].charAt(0));
        if (centring == null) {
            throw new IllegalArgumentException("'" + symbol + "' is no Hall symbol");
        }
        for (double[] translation : centring) {
            generators.add(new SymmetryOperation(SymmetryOperation.IDENTITY.rotation(), translation));
        }
        char firstAxis = 'z';
        char firstOrder = '1';
        for (int i = 1; i < parts.length; i++) {
            Matrix matrix = new Matrix(parts[i], i, firstAxis, firstOrder);
            generators.add(matrix.operation());
            firstAxis = i == 1 ? matrix.axis : firstAxis;
            firstOrder = i == 1 ? matrix.order : firstOrder;
        }
        return generators.stream().map(operation -> shifted(operation, shift)).toList();
    }

    /** The operation as seen from an origin that is moved by −{@code shift}. */
    private static SymmetryOperation shifted(SymmetryOperation operation, double[] shift) {
        double[] turned = new SymmetryOperation(operation.rotation(), new double[3]).apply(shift);
        double[] translation = operation.translation().clone();
        for (int i = 0; i < 3; i++) {
            translation[i] += shift[i] - turned[i];
        }
        return new SymmetryOperation(operation.rotation(), translation);
    }

    /** One matrix of a symbol: an order, perhaps improper, an axis, translations. */
    private static final class Matrix {
        private final char order;
        private char axis;
        private final char before;
        private final boolean improper;
        private final double[] translation = new double[3];

        Matrix(String text, int place, char firstAxis, char firstOrder) {
            int at = text.startsWith("-") ? 1 : 0;
            this.improper = at == 1;
            this.order = text.charAt(at++);
            this.before = firstAxis == '*' ? 'z' : firstAxis;
            this.axis = implied(place, order, firstOrder);
            for (; at < text.length(); at++) {
                char symbol = text.charAt(at);
                if ("xyz'\"*=".indexOf(symbol) >= 0) {
                    axis = symbol == '=' ? '"' : symbol;
                } else if (Character.isDigit(symbol)) {
                    translation[Math.max(0, axis - 'x')] += (symbol - '0') / (double) (order - '0');
                } else if (TRANSLATIONS.containsKey(symbol)) {
                    double[] part = TRANSLATIONS.get(symbol);
                    for (int i = 0; i < 3; i++) {
                        translation[i] += part[i];
                    }
                } else {
                    throw new IllegalArgumentException("'" + text + "' is no part of a Hall symbol");
                }
            }
        }

        private static char implied(int place, char order, char firstOrder) {
            if (place == 2 && order == '2') {
                return firstOrder == '2' || firstOrder == '4' ? 'x' : '\'';
            }
            return place == 3 && order == '3' ? '*' : 'z';
        }

        SymmetryOperation operation() {
            int[] turned = switch (axis) {
                case '*' -> DIAGONAL;
                case '\'' -> exchanged(DIFFERENCE, before);
                case '"' -> exchanged(SUM, before);
                default -> exchanged(ROTATIONS.getOrDefault(order, DIAGONAL), axis);
            };
            int[] rotation = new int[9];
            for (int i = 0; i < 9; i++) {
                rotation[i] = improper ? -turned[i] : turned[i];
            }
            return new SymmetryOperation(rotation, translation);
        }

        /** A matrix about z as one about another axis. */
        private static int[] exchanged(int[] matrix, char axis) {
            int turn = axis - 'z' + 3;
            int[] result = new int[9];
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    result[3 * ((i + turn) % 3) + (j + turn) % 3] = matrix[3 * i + j];
                }
            }
            return result;
        }
    }
}
