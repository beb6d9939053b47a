package org.operanda.xas;

import org.operanda.xas.NormaliseSettings.RangeConvention;

/**
 * Where the lines below and above an edge are fitted, as indices into a spectrum.
 *
 * @param edge      E0, eV
 * @param origin    the energy at which the step is read, eV
 * @param preFrom   first point below the edge
 * @param preTo     after the last
 * @param postFrom  first point above the edge
 * @param postTo    after the last
 * @param degree    of the polynomial above the edge
 * @param preStart  eV from the edge
 * @param preEnd    eV from the edge
 * @param postStart eV from the edge
 * @param postEnd   eV from the edge
 */
public record EdgeRanges(double edge, double origin, int preFrom, int preTo, int postFrom, int postTo, int degree, double preStart,
        double preEnd, double postStart, double postEnd) {
    private static final double LONGEST_START = 150;
    private static final double LARCH_LONGEST_START = 25;
    private static final double ROUNDING = 5;

    static EdgeRanges of(Spectrum spectrum, double edge, NormaliseSettings settings) {
        return settings.convention() == RangeConvention.OPERANDA ? inside(spectrum, edge, settings) : larch(spectrum, edge, settings);
    }

    private static double rounded(double value) {
        return ROUNDING * Math.rint(value / ROUNDING);
    }

    private static EdgeRanges inside(Spectrum spectrum, double edge, NormaliseSettings settings) {
        double[] energy = spectrum.energy();
        double preStart = settings.preEdgeStart() < 0 ? settings.preEdgeStart() : rounded(energy[0] - edge);
        double preEnd = settings.preEdgeEnd() < 0 ? settings.preEdgeEnd() : rounded(preStart / 3);
        double postEnd = settings.postEdgeEnd() > 0 ? settings.postEdgeEnd() : rounded(energy[energy.length - 1] - edge);
        double postStart = settings.postEdgeStart() > 0 ? settings.postEdgeStart() : Math.min(LONGEST_START, rounded(postEnd / 3));
        return new EdgeRanges(edge, edge, spectrum.indexOf(edge + preStart), spectrum.indexOf(Math.nextUp(edge + preEnd)),
                spectrum.indexOf(edge + postStart), spectrum.indexOf(Math.nextUp(edge + postEnd)),
                degree(settings, postEnd - postStart, 350, 50), preStart, preEnd, postStart, postEnd);
    }

    /** As Larch counts; its rounding is to even, as rint is. */
    private static EdgeRanges larch(Spectrum spectrum, double wanted, NormaliseSettings settings) {
        double[] energy = spectrum.energy();
        boolean recent = settings.convention() == RangeConvention.LARCH_2026;
        double last = energy[energy.length - 1];
        double origin = energy[spectrum.nearest(wanted)];
        double edge = recent ? wanted : origin;
        double preStart = Math.max(
                settings.preEdgeStart() < 0 ? settings.preEdgeStart() : rounded(energy[Math.min(1, energy.length - 1)] - edge),
                energy[0] - edge);
        double preEnd = settings.preEdgeEnd() < 0 ? settings.preEdgeEnd() : recent ? preStart / 2 : rounded(preStart / 3);
        double postEnd = Math.min(settings.postEdgeEnd() > 0 ? settings.postEdgeEnd() : rounded(last - edge), last - edge);
        double postStart = settings.postEdgeStart() > 0
                ? settings.postEdgeStart()
                : Math.min(recent ? LARCH_LONGEST_START : LONGEST_START, rounded(postEnd / 3));
        return new EdgeRanges(edge, origin, spectrum.atOrBelow(preStart + edge), spectrum.nearest(preEnd + edge),
                spectrum.atOrBelow(postStart + edge), spectrum.nearest(postEnd + edge),
                degree(settings, postEnd - postStart, recent ? 300 : 350, recent ? 30 : 50), preStart, preEnd, postStart, postEnd);
    }

    private static int degree(NormaliseSettings settings, double length, double quadratic, double linear) {
        if (settings.postEdgeDegree() >= 0) {
            return settings.postEdgeDegree();
        }
        return length >= quadratic ? 2 : length >= linear ? 1 : 0;
    }
}
