package org.operanda.electrochemistry.impedance;

import org.operanda.math.HouseholderLeastSquares;

/**
 * The linear Kramers–Kronig test: a series of a resistor, RC elements with given time constants, and on demand an inductor and a capacitor,
 * which obey the relations whatever their values, is fitted to the spectrum by linear least squares weighted by 1/|Z| (B. A. Boukamp, J.
 * Electrochem. Soc. 142 (1995) 1885). The number M of RC elements grows until µ = 1 − Σ|R₋|/Σ|R₊|, with the negative and the positive
 * resistances, is no longer above a limit (M. Schönleber, D. Klotz, E. Ivers-Tiffée, Electrochim. Acta 131 (2014) 20, equations 9–13). It
 * begins at one element per decade, since fewer fit so badly that µ means nothing.
 * <p>
 * An instance keeps its working space and belongs to one thread at a time.
 */
final class LinearKramersKronig {
    private static final int FEWEST = 5;

    private final KramersKronigSettings settings;
    private final double[] omega;
    private final HouseholderLeastSquares squares;
    private final HouseholderLeastSquares ends;
    private final double[] unknowns;
    private final double[] endUnknowns = new double[2];
    private final double[] weight;
    private final double[] fittedReal;
    private final double[] fittedImaginary;
    private double slowest;
    private double fastest;
    private double[] real = {};
    private double[] imaginary = {};
    private int elements;
    private double measure;

    LinearKramersKronig(KramersKronigSettings settings, double[] hertz) {
        this.settings = settings;
        int n = hertz.length;
        this.omega = new double[n];
        for (int i = 0; i < n; i++) {
            omega[i] = 2 * Math.PI * hertz[i];
        }
        this.squares = new HouseholderLeastSquares(2 * n, settings.mostElements() + 3);
        this.ends = new HouseholderLeastSquares(n, 2);
        this.unknowns = new double[settings.mostElements() + 3];
        this.weight = new double[n];
        this.fittedReal = new double[n];
        this.fittedImaginary = new double[n];
    }

    /** Fits a spectrum, Z′ and Z″ in Ω; false when it has too few points. */
    boolean fit(double[] newReal, double[] newImaginary) {
        real = newReal;
        imaginary = newImaginary;
        int points = 0;
        slowest = Double.POSITIVE_INFINITY;
        fastest = 0;
        for (int i = 0; i < omega.length; i++) {
            double size = Math.hypot(real[i], imaginary[i]);
            boolean there = Double.isFinite(size) && size > 0;
            weight[i] = there ? 1 / size : 0;
            points += there ? 1 : 0;
            slowest = there ? Math.min(slowest, omega[i]) : slowest;
            fastest = there ? Math.max(fastest, omega[i]) : fastest;
        }
        int most = Math.min(settings.mostElements(), (settings.part() == KramersKronigSettings.Part.COMPLEX ? 2 * points : points) - 3);
        if (points < FEWEST || most < 1) {
            return false;
        }
        int first = Math.max(1, (int) Math.rint(Math.log10(fastest / slowest)));
        elements = Math.min(settings.elements() > 0 ? settings.elements() : first, most);
        solve();
        while (settings.elements() == 0 && measure > settings.limit() && elements < most) {
            elements++;
            solve();
        }
        evaluate();
        if (settings.elements() == 0 && settings.untilFitted()) {
            goOn(Math.min(most, points / 2));
        }
        return true;
    }

    /**
     * A single sharp arc makes µ small while there are too few elements: more are tried, up to one for two points, and kept when they do
     * fit. With more than that anything could be fitted.
     */
    private void goOn(int most) {
        int chosen = elements;
        while (deviation() > settings.tolerance() && elements < most) {
            elements++;
            solve();
            evaluate();
        }
        if (deviation() > settings.tolerance()) {
            elements = chosen;
            solve();
            evaluate();
        }
    }

    /** The root mean square of the residuals of both parts over |Z|, percent. */
    double deviation() {
        double sum = 0;
        int points = 0;
        for (int i = 0; i < omega.length; i++) {
            if (weight[i] > 0) {
                double re = (real[i] - fittedReal[i]) * weight[i];
                double im = (imaginary[i] - fittedImaginary[i]) * weight[i];
                sum += re * re + im * im;
                points += 2;
            }
        }
        return 100 * Math.sqrt(sum / points);
    }

    /** From 1/ω of the highest frequency to that of the lowest, evenly on a logarithmic scale, both extended. */
    private double timeConstant(int element) {
        double extension = Math.pow(10, settings.extension());
        double shortest = 1 / (fastest * extension);
        double longest = extension / slowest;
        return elements == 1 ? longest : shortest * Math.pow(longest / shortest, (double) element / (elements - 1));
    }

    /** Unknowns: the resistances of the RC elements, then R₀, L and 1/C. */
    private void solve() {
        boolean byReal = settings.part() != KramersKronigSettings.Part.IMAGINARY;
        boolean byImaginary = settings.part() != KramersKronigSettings.Part.REAL;
        int n = omega.length;
        double[] right = squares.rightHandSide();
        for (int i = 0; i < n; i++) {
            right[i] = byReal && weight[i] > 0 ? real[i] * weight[i] : 0;
            right[n + i] = byImaginary && weight[i] > 0 ? imaginary[i] * weight[i] : 0;
        }
        for (int k = 0; k < elements; k++) {
            double tau = timeConstant(k);
            double[] column = squares.column(k);
            for (int i = 0; i < n; i++) {
                double x = omega[i] * tau;
                double share = weight[i] / (1 + x * x);
                column[i] = byReal ? share : 0;
                column[n + i] = byImaginary ? -x * share : 0;
            }
        }
        int count = elements;
        if (byReal) {
            double[] resistor = squares.column(count++);
            for (int i = 0; i < n; i++) {
                resistor[i] = weight[i];
                resistor[n + i] = 0;
            }
        }
        int inductor = byImaginary && settings.inductance() ? count++ : -1;
        int capacitor = byImaginary && settings.capacitance() ? count++ : -1;
        for (int i = 0; i < n; i++) {
            if (inductor >= 0) {
                squares.column(inductor)[i] = 0;
                squares.column(inductor)[n + i] = omega[i] * weight[i];
            }
            if (capacitor >= 0) {
                squares.column(capacitor)[i] = 0;
                squares.column(capacitor)[n + i] = -weight[i] / omega[i];
            }
        }
        squares.solve(count, unknowns);
        double ohms = byReal ? unknowns[elements] : 0;
        double henry = inductor >= 0 ? unknowns[inductor] : 0;
        double perFarad = capacitor >= 0 ? unknowns[capacitor] : 0;
        unknowns[elements] = ohms;
        unknowns[elements + 1] = henry;
        unknowns[elements + 2] = perFarad;
        measure = balance();
    }

    private double balance() {
        double negative = 0;
        double positive = 0;
        for (int k = 0; k < elements; k++) {
            negative += Math.max(0, -unknowns[k]);
            positive += Math.max(0, unknowns[k]);
        }
        return positive > 0 ? 1 - negative / positive : 0;
    }

    private void evaluate() {
        for (int i = 0; i < omega.length; i++) {
            double re = unknowns[elements];
            double im = omega[i] * unknowns[elements + 1] - unknowns[elements + 2] / omega[i];
            for (int k = 0; k < elements; k++) {
                double x = omega[i] * timeConstant(k);
                double share = unknowns[k] / (1 + x * x);
                re += share;
                im -= x * share;
            }
            fittedReal[i] = re;
            fittedImaginary[i] = im;
        }
        if (settings.part() == KramersKronigSettings.Part.REAL) {
            completeImaginary();
        } else if (settings.part() == KramersKronigSettings.Part.IMAGINARY) {
            completeReal();
        }
    }

    /** The real part knows nothing of an inductor and a capacitor: they follow from what it leaves of the imaginary part. */
    private void completeImaginary() {
        int count = 0;
        int inductor = settings.inductance() ? count++ : -1;
        int capacitor = settings.capacitance() ? count++ : -1;
        for (int i = 0; i < omega.length; i++) {
            ends.rightHandSide()[i] = weight[i] > 0 ? (imaginary[i] - fittedImaginary[i]) * weight[i] : 0;
            if (inductor >= 0) {
                ends.column(inductor)[i] = omega[i] * weight[i];
            }
            if (capacitor >= 0) {
                ends.column(capacitor)[i] = -weight[i] / omega[i];
            }
        }
        ends.solve(count, endUnknowns);
        unknowns[elements + 1] = inductor >= 0 ? endUnknowns[inductor] : 0;
        unknowns[elements + 2] = capacitor >= 0 ? endUnknowns[capacitor] : 0;
        for (int i = 0; i < omega.length; i++) {
            fittedImaginary[i] += omega[i] * unknowns[elements + 1] - unknowns[elements + 2] / omega[i];
        }
    }

    /** The imaginary part knows nothing of the resistor: it is the weighted mean of what is left of the real part (Boukamp, equation 7). */
    private void completeReal() {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < omega.length; i++) {
            sum += weight[i] > 0 ? weight[i] * weight[i] * (real[i] - fittedReal[i]) : 0;
            weights += weight[i] * weight[i];
        }
        unknowns[elements] = sum / weights;
        for (int i = 0; i < omega.length; i++) {
            fittedReal[i] += unknowns[elements];
        }
    }

    /** M. */
    int elements() {
        return elements;
    }

    /** µ. */
    double measure() {
        return measure;
    }

    /** Ω. */
    double resistance() {
        return unknowns[elements];
    }

    /** H. */
    double inductance() {
        return unknowns[elements + 1];
    }

    /** Z′ in Ω; belongs to this instance. */
    double[] fittedReal() {
        return fittedReal;
    }

    /** Z″ in Ω; belongs to this instance. */
    double[] fittedImaginary() {
        return fittedImaginary;
    }
}
