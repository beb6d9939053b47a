package org.operanda.data.jcamp;

/**
 * One variable of a table.
 *
 * @param name   as the file names it, for instance {@code FID/REAL}; the symbol when it names none
 * @param symbol for instance {@code X}, {@code Y}, {@code R} or {@code I}
 * @param units  as the file writes them, for instance {@code 1/CM}; empty when it states none
 * @param factor by which the written numbers were multiplied
 * @param first  the first value that the file states, NaN when it states none
 * @param last   the last value that the file states, NaN when it states none
 */
public record JcampVariable(String name, String symbol, String units, double factor, double first, double last) {}
