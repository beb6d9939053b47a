package org.operanda.data.reader;

/**
 * How sure a reader is that it knows a file, and why.
 *
 * @param confidence 0 (not mine) to 100 (certain: a magic number says so, and readers without one of theirs are not asked); a guess from the look of the text is below 50; below 10 the reader reads the
 *                   file only when the user names it
 * @param reason     in words for the user, for instance {@code starts with "EC-Lab ASCII FILE"}
 */
public record Probe(int confidence, String reason) {
    public Probe {
        if (confidence < 0 || confidence > 100) {
            throw new IllegalArgumentException("a confidence lies between 0 and 100, not at " + confidence);
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a probe gives its reason");
        }
    }

    public static Probe of(int confidence, String reason) {
        return new Probe(confidence, reason);
    }

    /** Not mine, because … */
    public static Probe no(String reason) {
        return new Probe(0, reason);
    }
}
