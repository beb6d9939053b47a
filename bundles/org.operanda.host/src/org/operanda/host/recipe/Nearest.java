package org.operanda.host.recipe;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Finds what a user may have meant: the known words that differ least, by the edits of Damerau and Levenshtein (adjacent letters may
 * be swapped).
 */
final class Nearest {
    private static final int SHOWN = 3;

    private Nearest() {}

    /** A hint with the nearest known words, or with all when none is near. */
    static String hint(String word, Collection<String> known) {
        List<String> near = known.stream().filter(k -> distance(word, k) <= Math.max(2, Math.max(word.length(), k.length()) / 2))
                .sorted(Comparator.comparingInt((String k) -> distance(word, k)).thenComparing(k -> k)).limit(SHOWN).toList();
        if (!near.isEmpty()) {
            return "Perhaps " + String.join(" or ", near) + " is meant.";
        }
        return known.isEmpty() ? "None is known here." : "Known are: " + String.join(", ", known) + ".";
    }

    private static int distance(String a, String b) {
        String x = a.toLowerCase(Locale.ROOT);
        String y = b.toLowerCase(Locale.ROOT);
        int[][] edits = new int[x.length() + 1][y.length() + 1];
        for (int i = 0; i <= x.length(); i++) {
            for (int j = 0; j <= y.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : step(edits, x, y, i, j);
            }
        }
        return edits[x.length()][y.length()];
    }

    private static int step(int[][] edits, String x, String y, int i, int j) {
        int replaced = edits[i - 1][j - 1] + (x.charAt(i - 1) == y.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && x.charAt(i - 1) == y.charAt(j - 2) && x.charAt(i - 2) == y.charAt(j - 1);
        return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
    }
}
