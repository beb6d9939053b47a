package org.operanda.xas;

import java.util.Optional;
import org.operanda.xas.LocalFit.Feature;

/** Finds the edge of a spectrum within a range: coarsely by straight lines through the points of a window, then by a {@link LocalFit}. */
public final class EdgeSearch {
    /** Even, so that the odd end of the polynomial does not pull at a steep edge. */
    private static final int LEVEL_DEGREE = 4;
    private static final int DERIVATIVE_DEGREE = 5;
    private static final int TOP_DEGREE = 4;
    private static final int FEWEST_POINTS = 5;

    private final Spectrum spectrum;
    private final int from;
    private final int to;

    /**
     * A search within a range.
     *
     * @param start eV
     * @param end   eV
     */
    public EdgeSearch(Spectrum spectrum, double start, double end) {
        this.spectrum = spectrum;
        this.from = spectrum.indexOf(start);
        this.to = spectrum.indexOf(Math.nextUp(end));
    }

    /** Where the spectrum first rises through {@code level}. */
    public Optional<Feature> crossing(double level, double width) {
        boolean below = false;
        for (int i = from; i < to; i++) {
            double mean = mean(i, width / 2);
            if (below && mean >= level) {
                return new LocalFit(spectrum, width, LEVEL_DEGREE).crossing(level, between(i - 1, i, level)).filter(this::inRange);
            }
            below = mean < level;
        }
        return Optional.empty();
    }

    private double between(int before, int after, double level) {
        double[] x = spectrum.energy();
        double[] y = spectrum.absorption();
        double share = y[after] > y[before] ? Math.clamp((level - y[before]) / (y[after] - y[before]), 0, 1) : 0.5;
        return x[before] + share * (x[after] - x[before]);
    }

    /** Where the spectrum is steepest. */
    public Optional<Feature> steepest(double width) {
        int steepest = steepestLine(width);
        return steepest < 0
                ? Optional.empty()
                : new LocalFit(spectrum, width, DERIVATIVE_DEGREE).maximum(1, spectrum.energy()[steepest]).filter(this::inRange);
    }

    /** Likewise; where no polynomial can be fitted there, the middle of the steepest of the straight lines, without a standard deviation. */
    public Optional<Feature> steepestOrLine(double width) {
        Optional<Feature> fitted = steepest(width);
        int steepest = fitted.isPresent() ? -1 : steepestLine(width);
        return steepest < 0 ? fitted : Optional.of(Feature.at(spectrum.energy()[steepest]));
    }

    private int steepestLine(double width) {
        int steepest = -1;
        double most = 0;
        for (int i = from; i < to; i++) {
            double slope = slope(i, width / 2);
            if (slope > most) {
                most = slope;
                steepest = i;
            }
        }
        return steepest;
    }

    /** The point of the largest derivative, the mean of the difference quotients to both sides weighted as a parabola through the three points has it. */
    public Optional<Feature> steepestPoint() {
        double[] x = spectrum.energy();
        double[] y = spectrum.absorption();
        int steepest = -1;
        double most = 0;
        for (int i = Math.max(1, from); i < Math.min(to, x.length - 1); i++) {
            double before = x[i] - x[i - 1];
            double after = x[i + 1] - x[i];
            double slope = ((y[i] - y[i - 1]) / before * after + (y[i + 1] - y[i]) / after * before) / (before + after);
            if (slope > most) {
                most = slope;
                steepest = i;
            }
        }
        return steepest < 0 ? Optional.empty() : Optional.of(Feature.at(x[steepest]));
    }

    /** The highest point. */
    public Optional<Feature> highest(double width) {
        int highest = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            double mean = mean(i, width / 4);
            if (mean > most) {
                most = mean;
                highest = i;
            }
        }
        return highest <= from || highest >= to - 1
                ? Optional.empty()
                : new LocalFit(spectrum, width, TOP_DEGREE).maximum(0, spectrum.energy()[highest]).filter(this::inRange);
    }

    private boolean inRange(Feature feature) {
        return to > from && feature.position() >= spectrum.energy()[from] && feature.position() <= spectrum.energy()[to - 1];
    }

    private double mean(int at, double width) {
        double[] x = spectrum.energy();
        double sum = 0;
        int count = 0;
        for (int i = first(at, width); i < x.length && x[i] <= x[at] + width / 2; i++) {
            sum += spectrum.absorption()[i];
            count++;
        }
        return sum / count;
    }

    /** The slope of the straight line through the points of the window, or of the five nearest: in one of fewer, points that lie close together make noise look steep. */
    private double slope(int at, double width) {
        double[] x = spectrum.energy();
        double[] y = spectrum.absorption();
        int first = first(at, width);
        int end = at;
        while (end < x.length && x[end] <= x[at] + width / 2) {
            end++;
        }
        if (end - first < FEWEST_POINTS) {
            first = Math.max(0, at - FEWEST_POINTS / 2);
            end = Math.min(x.length, at + FEWEST_POINTS / 2 + 1);
        }
        double meanX = 0;
        double meanY = 0;
        for (int i = first; i < end; i++) {
            meanX += (x[i] - x[at]) / (end - first);
            meanY += y[i] / (end - first);
        }
        double product = 0;
        double square = 0;
        for (int i = first; i < end; i++) {
            double offset = x[i] - x[at] - meanX;
            product += offset * (y[i] - meanY);
            square += offset * offset;
        }
        return product / square;
    }

    private int first(int at, double width) {
        int first = at;
        while (first > 0 && spectrum.energy()[first - 1] >= spectrum.energy()[at] - width / 2) {
            first--;
        }
        return first;
    }
}
