package org.operanda.nmr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Finds the phase of spectra whose lines are positive. The area under a line, complex and over a window that is symmetric about the line, has the line's phase:
 * its dispersion cancels. Far from a line of area A at frequency f₀ any spectrum falls as A/(πi(f − f₀)), so the tails of the other lines are subtracted before.
 * Straight lines that many of these phases follow on the circle, over all slopes up to a greatest one, are where a simplex starts that makes the least
 * area; so no local minimum can hold it up, as it does methods that start anywhere (L. Chen et al., J. Magn. Reson. 158 (2002) 164, by entropy).
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
    /** A line that is steeper by a turn must be better by this part. */
    private static final double FLATTER = 0.1;
    private static final double LEAST_SPREAD = 0.02;
    private static final double STRONG = 0.03;
    private static final int MOST_BLOCKS = 400;
    private static final double BELOW = 2;
    /** Points that do not stand out weigh so much: what a late record takes from all of them bends the baseline. */
    private static final double WEAK = 0.05;
    /** Part of their sum that phases reach when they lie on one line. */
    private static final double AGREED = 0.98;
    /** Turns by which their line may differ from the one that makes least area. */
    private static final double NEAR = 0.2;
    private static final double LINES = 0.1;
    private static final double TRUSTED = Math.toRadians(15);
    private static final int MOST_STARTS = 6;
    private static final int MOST_STEPS = 40;
    private static final double FIRST_STEP = 0.1;
    private static final int ZEROS = 24;

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
    private final List<double[]> kept = new ArrayList<>();

    private LinePhases(int points) {
        this.points = points;
    }

    /** Takes the lines of one spectrum. */
    private void add(double[] real, double[] imaginary) {
        List<Line> lines = lines(real, imaginary);
        double strongest = lines.stream().mapToDouble(Line::weight).max().orElse(1);
        for (Line line : lines) {
            phases.add(new Phase(line.centre / points - 0.5, line.phase(), line.weight() / strongest * apart(line, lines)));
        }
        keep(real, imaginary);
    }

    /** How far a line stands from the others: 0 when their windows overlap, 1 when as much again lies between. */
    private static double apart(Line line, List<Line> lines) {
        return lines.stream().filter(l -> l != line)
                .mapToDouble(l -> Math.clamp(Math.abs(l.centre - line.centre) / (l.half + line.half) - 1, 0.0, 1.0)).min().orElse(1);
    }

    /** Keeps the points that stand out by themselves and the others as means of blocks: place, real and imaginary part in parts of the highest, how many. */
    private void keep(double[] real, double[] imaginary) {
        double highest = 0;
        for (int k = 0; k < points; k++) {
            highest = Math.max(highest, Math.hypot(real[k], imaginary[k]));
        }
        int block = Math.max(1, points / MOST_BLOCKS);
        for (int from = 0; from < points; from += block) {
            double[] weak = new double[4];
            for (int k = from; k < Math.min(points, from + block); k++) {
                boolean strong = Math.hypot(real[k], imaginary[k]) > STRONG * highest;
                double[] target = strong ? new double[4] : weak;
                target[0] += (double) k / points - 0.5;
                target[1] += real[k] / highest;
                target[2] += imaginary[k] / highest;
                target[3]++;
                if (strong) {
                    kept.add(target);
                }
            }
            if (weak[3] > 0) {
                kept.add(new double[] {weak[0] / weak[3], weak[1] / weak[3], weak[2] / weak[3], WEAK * weak[3]});
            }
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
     * The phase at the middle of the spectra and its rise over them, in degrees.
     *
     * @param turns the steepest line to be tried, in turns over the spectrum
     */
    private double[] line(double turns) {
        double spread = phases.stream().mapToDouble(Phase::place).max().orElse(0)
                - phases.stream().mapToDouble(Phase::place).min().orElse(0);
        // without a second line far enough the slope cannot be told
        boolean level = spread * turns < LEAST_SPREAD;
        double[] best = {0, 0};
        double least = Double.POSITIVE_INFINITY;
        for (double slope : level ? new double[] {0} : slopes(turns)) {
            double[] found = lowest(start(slope), slope, level);
            double value = badness(found[0], found[1]) * (1 + FLATTER * Math.abs(found[1]));
            if (value < least) {
                least = value;
                best = found;
            }
        }
        double[] agreed = quality(best[1]);
        double weights = phases.stream().mapToDouble(Phase::weight).sum();
        double[] places = phases.stream().filter(p -> p.weight > LEAST_HEIGHT).mapToDouble(Phase::place).sorted().toArray();
        boolean several = places.length > 1 && places[places.length - 1] - places[0] > LEAST_SPREAD;
        if (several && agreed[0] > AGREED * weights) {
            double slope = refined(best[1]);
            if (Math.abs(slope - best[1]) < NEAR) {
                return new double[] {Math.toDegrees(quality(slope)[1]), 360 * slope};
            }
        }
        return new double[] {Math.toDegrees(best[0]), 360 * best[1]};
    }

    /** The slopes in turns that the phases of lines follow better than those beside them, the flat one among them, the best ones first. */
    private double[] slopes(double turns) {
        int steps = (int) Math.ceil(turns * STEPS_PER_TURN);
        double[] quality = new double[2 * steps + 1];
        Arrays.setAll(quality, k -> quality((k - steps) * turns / steps)[0]);
        return IntStream.range(0, quality.length)
                .filter(k -> k == steps || k > 0 && k < 2 * steps && quality[k] >= quality[k - 1] && quality[k] > quality[k + 1]).boxed()
                .sorted(Comparator.comparingDouble(k -> k == steps ? Double.NEGATIVE_INFINITY : -quality[k])).limit(MOST_STARTS)
                .mapToDouble(k -> (k - steps) * turns / steps).toArray();
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

    /**
     * How far a phase is from one that makes lines of absorption: they leave the least area on either side of zero, for dispersion falls more slowly, and none
     * below it. Lines that stand apart draw their own phases near. From 0 on.
     */
    private double badness(double zero, double slope) {
        double area = 0;
        double all = 0;
        for (double[] point : kept) {
            double angle = zero + 2 * Math.PI * slope * point[0];
            double turned = point[1] * Math.cos(angle) + point[2] * Math.sin(angle);
            area += point[3] * (turned < 0 ? -BELOW * turned : turned);
            all += point[3] * Math.hypot(point[1], point[2]);
        }
        double off = 0;
        double weights = 0;
        for (Phase phase : phases) {
            double rest = phase.angle - zero - 2 * Math.PI * slope * phase.place;
            double angle = (rest - 2 * Math.PI * Math.rint(rest / (2 * Math.PI))) / TRUSTED;
            off += phase.weight * (1 - Math.exp(-angle * angle));
            weights += phase.weight;
        }
        return area / all + (weights > 0 ? LINES * off / weights : 0);
    }

    /** The phase in the middle that goes best with a slope, by steps. */
    private double start(double slope) {
        return IntStream.range(0, ZEROS).mapToObj(k -> 2 * Math.PI * k / ZEROS)
                .min(Comparator.comparingDouble(zero -> badness(zero, slope))).orElse(0.0);
    }

    /** From a phase in the middle and a slope to the nearest that are least bad (J. A. Nelder, R. Mead, Comput. J. 7 (1965) 308). */
    private double[] lowest(double zero, double slope, boolean level) {
        double[][] simplex = {{zero, slope}, {zero + FIRST_STEP, slope}, {zero, level ? slope : slope + FIRST_STEP / 2}};
        double[] values = new double[3];
        Arrays.setAll(values, v -> badness(simplex[v][0], simplex[v][1]));
        for (int step = 0; step < MOST_STEPS; step++) {
            sort(simplex, values);
            double[] middle = {(simplex[0][0] + simplex[1][0]) / 2, (simplex[0][1] + simplex[1][1]) / 2};
            double[] reflected = along(middle, simplex[2], -1);
            double value = badness(reflected[0], reflected[1]);
            double[] other = along(middle, simplex[2], value < values[0] ? -2 : 0.5);
            double otherValue = badness(other[0], other[1]);
            if (value < values[1] && (value < otherValue || value >= values[0])) {
                simplex[2] = reflected;
                values[2] = value;
            } else if (otherValue < values[2]) {
                simplex[2] = other;
                values[2] = otherValue;
            } else {
                for (int v = 1; v < 3; v++) {
                    simplex[v] = along(simplex[0], simplex[v], 0.5);
                    values[v] = badness(simplex[v][0], simplex[v][1]);
                }
            }
        }
        sort(simplex, values);
        return simplex[0];
    }

    private static double[] along(double[] from, double[] to, double part) {
        return new double[] {from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])};
    }

    private static void sort(double[][] simplex, double[] values) {
        for (int a = 0; a < 3; a++) {
            for (int b = a + 1; b < 3; b++) {
                if (values[b] < values[a]) {
                    double value = values[a];
                    values[a] = values[b];
                    values[b] = value;
                    double[] point = simplex[a];
                    simplex[a] = simplex[b];
                    simplex[b] = point;
                }
            }
        }
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
