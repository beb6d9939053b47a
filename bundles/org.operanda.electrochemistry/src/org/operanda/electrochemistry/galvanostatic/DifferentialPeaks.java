package org.operanda.electrochemistry.galvanostatic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javax.measure.Unit;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.math.PolynomialFit;

/**
 * The peaks of dQ/dV or dV/dQ in every half cycle, followed from cycle to cycle. Position and height, with their
 * standard deviations, are those of the parabola through the upper part of the peak; the area lies above the straight line between the minima beside the peak. Charges and discharges are followed
 * apart. A peak keeps its number: in each half cycle the pairs of known and found peaks that lie nearest are joined first, within the reach;
 * one that is not seen keeps its place and is NaN. Peaks are numbered in order of position, those of the charge first.
 */
public final class DifferentialPeaks implements SeriesOperation<DifferentialPeaksSettings> {
    private static final String ROLE = "curves";
    private static final double REACH = 1 / 30.0;
    /** The part of a peak, from its top, through which the parabola goes. */
    private static final double CAP = 0.2;

    @Override
    public Class<DifferentialPeaksSettings> settingsType() {
        return DifferentialPeaksSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, DifferentialPeaksSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        Optional<Measurement> curves = Optional.ofNullable(inputs.get(ROLE));
        Optional<Dataset> map = curves.flatMap(c -> c.datasets().stream().filter(d -> d.rank() == 2).findFirst());
        Optional<Dataset> direction = curves.flatMap(c -> c.dataset("direction"));
        if (map.isEmpty() || direction.isEmpty()) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "peaks.no-curves", "There is no map of half cycles.",
                    "Take the result of electrochemistry.differential-capacity or electrochemistry.differential-voltage."));
        }
        List<Track> tracks = new Tracking(map.get(), direction.get().values().toArray(), settings).tracks();
        if (tracks.isEmpty()) {
            return OperationResult.failed(Problem.of(Severity.WARNING, "peaks.none", "No peak was found.",
                    "Lower the least prominence or the fewest half cycles, or smooth less."));
        }
        return new OperationResult(results(map.get(), curves.get(), tracks), List.of());
    }

    private static List<Dataset> results(Dataset map, Measurement curves, List<Track> tracks) {
        Axis time = map.axes().getFirst();
        Axis along = map.axes().get(1);
        double[] numbers = new double[tracks.size()];
        Arrays.setAll(numbers, i -> i + 1.0);
        Axis peak = Axis.of("peak", GalvanostaticQuantities.PEAK, Units.ONE, Values.of(numbers));
        boolean ofVoltage = along.quantity().equals(QuantityKind.POTENTIAL);
        QuantityKind areaKind = ofVoltage ? QuantityKind.CHARGE : QuantityKind.POTENTIAL;
        List<Dataset> results = new ArrayList<>();
        results.add(table("peak_position", along.quantity(), along.unit(), time, peak, tracks, Peak::position, Peak::positionSigma));
        results.add(table("peak_height", map.quantity(), map.unit(), time, peak, tracks, Peak::height, Peak::heightSigma));
        results.add(table("peak_area", areaKind, map.unit().multiply(along.unit()), time, peak, tracks, Peak::area, p -> Double.NaN));
        results.add(Dataset.of("peak_direction", GalvanostaticQuantities.DIRECTION, Units.ONE, peak,
                Values.of(tracks.stream().mapToDouble(t -> t.direction).toArray())));
        for (String name : List.of("half_cycle", "cycle", "direction")) {
            curves.dataset(name).ifPresent(results::add);
        }
        return results;
    }

    private static Dataset table(String name, QuantityKind kind, Unit<?> unit, Axis time, Axis peak, List<Track> tracks,
            ToDoubleFunction<Peak> what, ToDoubleFunction<Peak> sigma) {
        int frames = Math.toIntExact(time.size());
        double[] values = new double[frames * tracks.size()];
        double[] deviations = new double[values.length];
        Arrays.fill(values, Double.NaN);
        Arrays.fill(deviations, Double.NaN);
        for (int t = 0; t < tracks.size(); t++) {
            for (Seen seen : tracks.get(t).seen) {
                values[seen.frame * tracks.size() + t] = what.applyAsDouble(seen.peak);
                deviations[seen.frame * tracks.size() + t] = sigma.applyAsDouble(seen.peak);
            }
        }
        boolean known = Arrays.stream(deviations).anyMatch(d -> !Double.isNaN(d));
        return new Dataset(name, kind, unit, List.of(time, peak), Values.of(values),
                known ? Optional.of(Values.of(deviations)) : Optional.empty());
    }

    /** A peak of one curve. */
    private record Peak(double position, double positionSigma, double height, double heightSigma, double area) {}

    private record Seen(int frame, Peak peak) {}

    /** One peak through the half cycles of one direction. */
    private static final class Track {
        private final int direction;
        private final List<Seen> seen = new ArrayList<>();

        Track(int direction) {
            this.direction = direction;
        }

        double position() {
            return seen.getLast().peak.position;
        }
    }

    /** Follows peaks through a map. */
    private static final class Tracking {
        private final Dataset map;
        private final double[] axis;
        private final double[] directions;
        private final double least;
        private final double reach;
        private final int fewest;

        Tracking(Dataset map, double[] directions, DifferentialPeaksSettings settings) {
            this.map = map;
            this.axis = map.axes().get(1).values().toArray();
            this.directions = directions;
            double greatest = 0;
            for (int frame = 0; frame < directions.length; frame++) {
                for (double value : curve(frame)) {
                    greatest = value > greatest ? value : greatest;
                }
            }
            this.least = settings.prominence() * greatest;
            this.reach = settings.reach() > 0 ? settings.reach() : REACH * (axis[axis.length - 1] - axis[0]);
            this.fewest = settings.fewest();
        }

        /** dV/dQ of a discharge is negative: its magnitude has the peaks. */
        private double[] curve(int frame) {
            double[] values = map.frame(frame).values().toArray();
            boolean negative = map.quantity().equals(GalvanostaticQuantities.DIFFERENTIAL_VOLTAGE) && directions[frame] < 0;
            for (int i = 0; negative && i < values.length; i++) {
                values[i] = -values[i];
            }
            return values;
        }

        List<Track> tracks() {
            List<Track> all = new ArrayList<>();
            for (int direction : new int[] {1, -1}) {
                List<Track> tracks = new ArrayList<>();
                int frames = 0;
                for (int frame = 0; frame < directions.length; frame++) {
                    if (directions[frame] == direction) {
                        join(tracks, frame, direction);
                        frames++;
                    }
                }
                int enough = Math.min(fewest, frames);
                tracks.stream().filter(t -> t.seen.size() >= enough)
                        .sorted(Comparator.comparingDouble(t -> t.seen.getFirst().peak.position))
                        .forEach(all::add);
            }
            return all;
        }

        private void join(List<Track> tracks, int frame, int direction) {
            List<Peak> found = peaks(frame);
            List<Track> known = new ArrayList<>(tracks);
            while (!found.isEmpty()) {
                Track nearestTrack = null;
                Peak nearestPeak = found.getFirst();
                double nearest = reach;
                for (Peak peak : found) {
                    for (Track track : known) {
                        double distance = Math.abs(track.position() - peak.position);
                        if (distance <= nearest) {
                            nearest = distance;
                            nearestTrack = track;
                            nearestPeak = peak;
                        }
                    }
                }
                if (nearestTrack == null) {
                    nearestTrack = new Track(direction);
                    tracks.add(nearestTrack);
                } else {
                    known.remove(nearestTrack);
                }
                nearestTrack.seen.add(new Seen(frame, nearestPeak));
                found.remove(nearestPeak);
            }
        }

        /** Maxima that stand out by the least prominence. */
        private List<Peak> peaks(int frame) {
            double[] y = curve(frame);
            List<Peak> peaks = new ArrayList<>();
            for (int i = 1; i + 1 < y.length; i++) {
                if (y[i] > y[i - 1] && y[i] >= y[i + 1]) {
                    int left = foot(y, i, -1);
                    int right = foot(y, i, 1);
                    if (y[i] - Math.max(y[left], y[right]) >= least) {
                        peaks.add(peak(y, i, left, right));
                    }
                }
            }
            return peaks;
        }

        /** The lowest point between a maximum and the next higher one, or the end of the curve. */
        private static int foot(double[] y, int top, int step) {
            int foot = top;
            for (int i = top + step; i >= 0 && i < y.length && y[i] <= y[top]; i += step) {
                foot = y[i] < y[foot] ? i : foot;
            }
            return foot;
        }

        private Peak peak(double[] y, int top, int left, int right) {
            double level = y[top] - CAP * (y[top] - Math.max(y[left], y[right]));
            int from = top - 1;
            int to = top + 2;
            while (from > left && y[from - 1] >= level) {
                from--;
            }
            while (to <= right && y[to] >= level) {
                to++;
            }
            double step = axis[1] - axis[0];
            double area = -(y[left] + y[right]) / 2 * (right - left) * step;
            for (int i = left; i < right; i++) {
                area += (y[i] + y[i + 1]) / 2 * step;
            }
            double[] x = new double[to - from];
            for (int i = 0; i < x.length; i++) {
                x[i] = axis[from + i] - axis[top];
            }
            PolynomialFit cap = PolynomialFit.of(x, Arrays.copyOfRange(y, from, to), 2);
            double[] c = cap.coefficients();
            double shift = Math.clamp(-c[1] / (2 * c[2]), x[0], x[x.length - 1]);
            double[][] covariance = cap.covariance();
            double bySlope = -1 / (2 * c[2]);
            double byBend = c[1] / (2 * c[2] * c[2]);
            double variance = bySlope * bySlope * covariance[1][1] + 2 * bySlope * byBend * covariance[1][2]
                    + byBend * byBend * covariance[2][2];
            return new Peak(axis[top] + shift, Math.sqrt(variance), cap.value(shift), cap.sigma(shift), area);
        }
    }
}
