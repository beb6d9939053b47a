package org.operanda.raman;

import java.util.ArrayList;
import java.util.List;

/**
 * Ranges of a spectral axis that a user writes as {@code 510:530}, with a name before it where one is wanted: {@code carbonate 1700:1850}.
 *
 * @param all in the order that they were written in
 */
record Ranges(List<Named> all) {

    /**
     * One range.
     *
     * @param name what stands before it; empty when nothing does
     */
    record Named(String name, double from, double to) {}

    /**
     * Reads ranges.
     *
     * @throws IllegalArgumentException when one is none, with words for the user
     */
    static Ranges of(List<String> texts) {
        List<Named> ranges = new ArrayList<>();
        for (String text : texts) {
            String said = text.strip();
            int blank = said.lastIndexOf(' ');
            String[] ends = said.substring(blank + 1).split(":");
            try {
                double from = Double.parseDouble(ends[0]);
                double to = ends.length == 2 ? Double.parseDouble(ends[1]) : Double.NaN;
                if (!(from < to)) {
                    throw new NumberFormatException();
                }
                ranges.add(new Named(blank < 0 ? "" : said.substring(0, blank).strip(), from, to));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("'" + text + "' is no range; write one as 510:530, with the lesser number first.", e);
            }
        }
        return new Ranges(ranges);
    }

    /** Which abscissae lie in one of them. */
    boolean[] inside(double[] x) {
        boolean[] inside = new boolean[x.length];
        for (int i = 0; i < x.length; i++) {
            for (Named range : all) {
                inside[i] |= x[i] >= range.from() && x[i] <= range.to();
            }
        }
        return inside;
    }
}
