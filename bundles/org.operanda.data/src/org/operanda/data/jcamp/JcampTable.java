package org.operanda.data.jcamp;

/**
 * One table of numbers; factors are applied, a missing ordinate is NaN.
 *
 * @param label the label that opened it: {@code XYDATA}, {@code XYPOINTS}, {@code PEAKTABLE}, {@code RADATA} or {@code DATATABLE}
 * @param page  of an NTUPLES table, as the file writes it, for instance {@code N=1}; else empty
 * @param x     what the abscissae are
 * @param y     what the ordinates are
 * @param xs    abscissae
 * @param ys    as many ordinates
 */
public record JcampTable(String label, String page, JcampVariable x, JcampVariable y, double[] xs, double[] ys) {}
