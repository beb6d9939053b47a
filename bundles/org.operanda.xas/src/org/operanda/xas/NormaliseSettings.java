package org.operanda.xas;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Normalise}.
 *
 * @param dataset         the spectrum; empty for the first absorption
 * @param edge            how E0 is found
 * @param edgeEnergy      eV; 0 to find it
 * @param searchStart     eV; 0 for the start of the spectrum
 * @param searchEnd       eV; 0 for the end of the spectrum
 * @param derivativeWidth eV
 * @param convention      which ranges count when none are given, and which points lie within a range
 * @param preEdgeForm     the form of the background below the edge
 * @param preEdgeStart    eV from the edge; 0 for the convention
 * @param preEdgeEnd      eV from the edge; 0 for the convention
 * @param postEdgeStart   eV from the edge; 0 for the convention
 * @param postEdgeEnd     eV from the edge; 0 for the convention
 * @param postEdgeDegree  of the polynomial above the edge; -1 for the convention
 * @param flatten         whether the post-edge is laid flat at 1
 */
public record NormaliseSettings(
        @Setting(label = "Spectrum", help = "Name of the spectrum. Empty: the first absorption of the frame.", value = "") String dataset,
        @Setting(label = "E0 is", help = "zero-crossing: of the second derivative, between the points, the steepest point of a local polynomial. steepest-point: the point "
                + "of the file with the largest difference quotient, as other programs take it. half-step: where the normalised spectrum first reaches one half.", value = "zero-crossing") EdgeChoice edge,
        @Setting(label = "Edge energy E0", help = "A fixed edge energy from which the ranges count. 0: found as the line above says.", value = "0", unit = "eV", min = 0) double edgeEnergy,
        @Setting(label = "Search from", help = "The steepest point is looked for from here on. 0: from the start of the spectrum.", value = "0", unit = "eV", min = 0) double searchStart,
        @Setting(label = "Search to", help = "The steepest point is looked for up to here. 0: up to the end of the spectrum.", value = "0", unit = "eV", min = 0) double searchEnd,
        @Setting(label = "Derivative window", help = "Width of the window in which a polynomial of degree 5 is fitted to find the steepest point.", value = "4", unit = "eV", min = 0.1, max = 100) double derivativeWidth,
        @Setting(label = "Convention", help = "Ranges that are not given, and which points lie within a range. operanda: post-edge from 150 eV, all points from the start to the end "
                + "of a range. larch-0: as Larch up to 0.9, post-edge from 150 eV. larch-2026: as Larch 2026, post-edge from 25 eV. Larch takes the point at or below the start, "
                + "leaves out the one nearest to the end, and reads the step at the point nearest to E0.", value = "operanda") RangeConvention convention,
        @Setting(label = "Pre-edge form", help = "linear: a straight line. victoreen: a/E³ + b/E⁴, for transmission over a long pre-edge.", value = "linear") PreEdgeForm preEdgeForm,
        @Setting(label = "Pre-edge from", help = "Start of the pre-edge range, counted from E0. 0: the start of the spectrum.", value = "0", unit = "eV", max = 0) double preEdgeStart,
        @Setting(label = "Pre-edge to", help = "End of the pre-edge range, counted from E0. 0: a third of its start (half of it in larch-2026).", value = "0", unit = "eV", max = 0) double preEdgeEnd,
        @Setting(label = "Post-edge from", help = "Start of the post-edge range, counted from E0. 0: 150 eV (25 eV in larch-2026), or a third of its end if that is less.", value = "0", unit = "eV", min = 0) double postEdgeStart,
        @Setting(label = "Post-edge to", help = "End of the post-edge range, counted from E0. 0: the end of the spectrum.", value = "0", unit = "eV", min = 0) double postEdgeEnd,
        @Setting(label = "Post-edge degree", help = "Degree of the polynomial above the edge. -1: 2 when its range is longer than 350 eV, 1 when it is longer than "
                + "50 eV, else 0 (300 and 30 eV in larch-2026).", value = "-1", min = -1, max = 3) int postEdgeDegree,
        @Setting(label = "Flatten", help = "Takes the slope and curve of the post-edge polynomial off above E0, so that the normalised absorption lies around 1.", value = "true") boolean flatten) {

    /** How E0 is found. */
    public enum EdgeChoice {
        /** The root of the second derivative of a polynomial fitted around the steepest rise. */
        ZERO_CROSSING,
        /** The point with the largest derivative, a mean of the difference quotients to both sides. */
        STEEPEST_POINT,
        /** Where the spectrum, normalised with ranges that count from it, first reaches one half. */
        HALF_STEP
    }

    /** Which points lie within a range, and the ranges that count when none are given. */
    public enum RangeConvention {
        /** Ours: post-edge from 150 eV, as Athena's; every point within a range; the step at E0 itself. */
        OPERANDA,
        /** Larch up to 0.9.58: post-edge from 150 eV, E0 moved to the nearest point. */
        LARCH_0,
        /** Larch 2026.3: post-edge from 25 eV. */
        LARCH_2026
    }

    /** The form of the background below the edge. */
    public enum PreEdgeForm {
        /** A straight line. */
        LINEAR,
        /** a/E³ + b/E⁴, J. A. Victoreen, J. Appl. Phys. 14 (1943) 95. */
        VICTOREEN
    }
}
