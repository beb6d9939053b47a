package org.operanda.nmr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Finds the phase of spectra from their lines. The area under a line, complex and over a window that is symmetric about the line, has the line's phase: its
 * dispersion cancels. Far from a line of area A at frequency f₀ any spectrum falls as A/(πi(f − f₀)), so the tails of the other lines are subtracted before.
 * Then the straight line is sought that the phases follow best on the circle, over all slopes up to a greatest one; no local minimum can hold it up, as it does
 * methods that walk from a start (L. Chen et al., J. Magn. Reson. 158 (2002) 164, has the entropy method).
 */
final class LinePhases {
    /** How many spectra a shared phase is found from. */
    private static final int SAMPLED = 9;
    private static final int MOST_LINES = 12;
    private static final double LEAST_HEIGHT = 0.04;
    private static final double ABOVE_NOISE = 6;
    private static final int ROUNDS = 4;
    private static final double WINDOW = 1.5;
    private static final int STEPS_PER_TURN = 180;
    /** A steeper line must be this much better than a flat one. */
    private static final double FLATTER = 1e-3;

    /**
     * One line of a spectrum.
     *
     * @param centre  index of the point, with its fraction
     * @param half    of the window, in points
     * @param real    area
     * @param imaginary area
     */
    private record Line(double centre, double half, double real, double imaginary) {
        double weight() {
            return Math.hypot(real, imaginary);
        }

        double phase() {
            return Math.atan2(imaginary, real);
        }
    }

    /** A phase at a place of the spectrum from −½ to ½, with its weight. */
    private record Phase(double place, double angle, double weight) {}

    private final int points;
    private final List<Phase> phases = new ArrayList<>();

    private LinePhases(int points) {
        this.points = points;
    }

    /** Takes the lines of one spectrum. */
    private void add(double[] real, double[] imaginary) {
        List<Line> lines = lines(real, imaginary);
        double strongest = lines.stream().mapToDouble(Line::weight).max().orElse(1);
        for (Line line : lines) {
            phases.add(new Phase(line.centre / points - 0.5, line.phase(), line.weight() / strongest));
        }
    }

    /**
     * One phase for a series, from the lines of some of its spectra.
     *
     * @param rows     of the series
     * @param spectrum gives real and imaginary part of one
     * @param shift    ppm of their points
     * @param pivot    ppm
     * @param turns    the steepest line to be tried, in turns over the spectrum
     * @return empty when no line stands out
     */
    static Optional<PhaseLine> shared(int rows, IntFunction<double[][]> spectrum, double[] shift, double pivot, double turns) {
        LinePhases phases = new LinePhases(shift.length);
        int taken = Math.min(rows, SAMPLED);
        for (int k = 0; k < taken; k++) {
            double[][] parts = spectrum.apply(taken == 1 ? 0 : (int) ((long) k * (rows - 1) / (taken - 1)));
            phases.add(parts[0], parts[1]);
        }
        return phases.phases.isEmpty() ? Optional.empty() : Optional.of(phases.line(shift, pivot, turns));
    }

    /** The phase of one spectrum, 0 when no line stands out. */
    static PhaseLine of(double[][] spectrum, double[] shift, double pivot, double turns) {
        return shared(1, i -> spectrum, shift, pivot, turns).orElse(new PhaseLine(0, 0, pivot, width(shift)));
    }

    static double width(double[] shift) {
        return (shift[shift.length - 1] - shift[0]) * shift.length / (shift.length - 1);
    }

    private PhaseLine line(double[] shift, double pivot, double turns) {
        double[] line = line(turns);
        return new PhaseLine(line[0], line[1], shift[shift.length / 2], width(shift)).from(pivot);
    }

    /**
     * The straight line through all phases taken.
     *
     * @param turns the steepest line to be tried, in turns over the spectrum
     * @return the phase at the middle of the spectrum and its rise over the spectrum, in degrees
     */
    private double[] line(double turns) {
        double spread = phases.stream().mapToDouble(Phase::place).max().orElse(0)
                - phases.stream().mapToDouble(Phase::place).min().orElse(0);
        double best = 0;
        double bestQuality = quality(0)[0];
        // without a second line far enough the slope cannot be told
        int steps = spread * turns < 0.02 ? 0 : (int) Math.ceil(turns * STEPS_PER_TURN);
        for (int k = 1; k <= steps; k++) {
            for (double slope : new double[] {k * turns / steps, -k * turns / steps}) {
                double quality = quality(slope)[0];
                if (quality > bestQuality * (1 + FLATTER)) {
                    best = slope;
                    bestQuality = quality;
                }
            }
        }
        double slope = steps == 0 ? 0 : refined(best);
        return new double[] {Math.toDegrees(quality(slope)[1]), 360 * slope};
    }

    /** How well phases agree with a slope in turns, from 0 to the sum of their weights, and the phase in the middle. */
    private double[] quality(double slope) {
        double cosine = 0;
        double sine = 0;
        for (Phase phase : phases) {
            double angle = phase.angle - 2 * Math.PI * slope * phase.place;
            cosine += phase.weight * Math.cos(angle);
            sine += phase.weight * Math.sin(angle);
        }
        return new double[] {Math.hypot(cosine, sine), Math.atan2(sine, cosine)};
    }

    /** The slope of least squares of what is left, where no phase is further than half a turn off. */
    private double refined(double slope) {
        double middle = quality(slope)[1];
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        double sumXX = 0;
        double sumXY = 0;
        for (Phase phase : phases) {
            double rest = phase.angle - middle - 2 * Math.PI * slope * phase.place;
            double y = rest - 2 * Math.PI * Math.rint(rest / (2 * Math.PI));
            sum += phase.weight;
            sumX += phase.weight * phase.place;
            sumY += phase.weight * y;
            sumXX += phase.weight * phase.place * phase.place;
            sumXY += phase.weight * phase.place * y;
        }
        double variance = sumXX - sumX * sumX / sum;
        return variance > 1e-12 ? slope + (sumXY - sumX * sumY / sum) / variance / (2 * Math.PI) : slope;
    }

    private List<Line> lines(double[] real, double[] imaginary) {
        double[] square = new double[points];
        for (int k = 0; k < points; k++) {
            square[k] = real[k] * real[k] + imaginary[k] * imaginary[k];
        }
        List<Line> lines = found(square);
        for (int round = 0; round < ROUNDS; round++) {
            List<Line> before = lines;
            lines = before.stream().map(line -> measured(line, before, real, imaginary)).toList();
        }
        return lines;
    }

    /** The strongest places that lie apart. */
    private List<Line> found(double[] square) {
        double[] left = square.clone();
        double[] sorted = square.clone();
        Arrays.sort(sorted);
        double noise = sorted[points / 2] / Math.log(4);
        double strongest = sorted[points - 1];
        double least = Math.max(strongest * LEAST_HEIGHT * LEAST_HEIGHT, noise * ABOVE_NOISE * ABOVE_NOISE);
        List<Line> lines = new ArrayList<>();
        while (lines.size() < MOST_LINES) {
            int top = 0;
            for (int k = 1; k < points; k++) {
                top = left[k] > left[top] ? k : top;
            }
            if (!(left[top] > least)) {
                break;
            }
            int low = top;
            int high = top;
            while (low > 0 && left[low - 1] > left[top] / 4) {
                low--;
            }
            while (high < points - 1 && left[high + 1] > left[top] / 4) {
                high++;
            }
            // a quarter of the square is half of the magnitude: √3 of a Lorentzian's half width on either side
            double width = (high - low + 1) / Math.sqrt(3);
            double half = Math.max(2, WINDOW * width);
            boolean isTop = (low == 0 || left[low - 1] > 0) && (high == points - 1 || left[high + 1] > 0);
            if (isTop && low > half && high < points - 1 - half) {
                lines.add(new Line(centre(square, low, high), half, square[top], 0));
            }
            int cleared = (int) Math.ceil(2 * half);
            Arrays.fill(left, Math.max(0, top - cleared), Math.min(points, top + cleared + 1), 0);
        }
        return lines;
    }

    private static double centre(double[] square, int low, int high) {
        double sum = 0;
        double moment = 0;
        double floor = Math.min(square[low], square[high]);
        for (int k = low; k <= high; k++) {
            double weight = Math.max(0, square[k] - floor);
            sum += weight;
            moment += weight * k;
        }
        return sum > 0 ? moment / sum : (low + high) / 2.0;
    }

    /** The area of a line without the tails of the others. */
    private static Line measured(Line line, List<Line> all, double[] real, double[] imaginary) {
        double from = line.centre - line.half;
        double to = line.centre + line.half;
        double areaReal = area(real, from, to);
        double areaImaginary = area(imaginary, from, to);
        for (Line other : all) {
            double near = from - other.centre;
            double far = to - other.centre;
            if (other != line && other.imaginary != 0 && near * far > 0) {
                // ∫ A/(πi (f − f₀)) df = A/(πi) ln(far/near), with the part of A that the window holds
                double factor = Math.log(far / near) / Math.PI / held();
                areaReal -= other.imaginary * factor;
                areaImaginary += other.real * factor;
            }
        }
        return new Line(line.centre, line.half, areaReal, areaImaginary);
    }

    /** The part of a Lorentzian line's area that its window holds. */
    private static double held() {
        return 2 / Math.PI * Math.atan(2 * WINDOW);
    }

    /** The integral of a curve of straight pieces. */
    private static double area(double[] values, double from, double to) {
        int first = (int) Math.ceil(from);
        int last = (int) Math.floor(to);
        double sum = 0;
        for (int k = first; k < last; k++) {
            sum += (values[k] + values[k + 1]) / 2;
        }
        double before = first - from;
        double after = to - last;
        double start = values[first] + (first > 0 ? before * (values[first - 1] - values[first]) : 0);
        double end = values[last] + (last + 1 < values.length ? after * (values[last + 1] - values[last]) : 0);
        return sum + before * (start + values[first]) / 2 + after * (end + values[last]) / 2;
    }
}
