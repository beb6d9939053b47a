package org.operanda.host.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.operanda.correlation.ClockAlignment;
import org.operanda.correlation.ClockAlignment.Alignment;
import org.operanda.correlation.ClockAlignmentSettings;
import org.operanda.correlation.ClockPieces;
import org.operanda.correlation.ClockTransform;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.experiment.ClockPiece;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.ExperimentFactory;
import org.operanda.experiment.MeasurementReference;
import org.operanda.experiment.TimeMarker;

/** The clock of a measurement as steps that another measurement saw too tell it; see {@link ClockAlignment}. */
public final class FoundClock {

    private FoundClock() {}

    /**
     * Seeks how the clock of a measurement is put on the common clock.
     *
     * @param reference of the measurement whose clock is sought, from its own experiment
     * @param other     id of a measurement that is on the common clock already
     */
    public static Alignment find(Session session, MeasurementReference reference, String other, ClockAlignmentSettings settings) {
        Optional<Measurement> raw = Optional.ofNullable(session.imported().get(reference.getId()))
                .flatMap(all -> all.measurements().stream().findFirst());
        Optional<Measurement> right = Optional.ofNullable(session.measurements().get(other));
        if (raw.isEmpty() || right.isEmpty()) {
            return new Alignment(Optional.empty(), Double.NaN, Double.NaN, 0, List.of(Problem.of(Severity.ERROR, "clock.no-data",
                    "'" + (raw.isEmpty() ? reference.getId() : other) + "' has no data.",
                    "Recalculate, and see what is said about its files.")));
        }
        return ClockAlignment.align(right.get(), Clocks.stated(reference, raw.get()), settings);
    }

    /**
     * Seeks how the clock of a measurement is put on the common clock by markers: one that another measurement or the common clock has by the same name is the same moment.
     * One moment gives the offset, more of them offset and drift by least squares.
     *
     * @return empty when no moment is known twice
     */
    public static Optional<ByMarkers> byMarkers(Session session, Experiment experiment, MeasurementReference reference) {
        Optional<Axis> own = Optional.ofNullable(session.imported().get(reference.getId()))
                .flatMap(all -> all.measurements().stream().findFirst()).map(raw -> Clocks.stated(reference, raw))
                .flatMap(Measurement::timeAxis).filter(a -> a.values().length() > 0);
        Optional<Clock> common = session.data(reference.getId()).flatMap(Measurement::clock);
        if (own.isEmpty() || own.get().clock().isEmpty() || common.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        List<double[]> pairs = new ArrayList<>();
        double shift = own.get().clock().get().secondsTo(common.get());
        for (TimeMarker marker : experiment.getMarkers()) {
            OptionalDouble right = reference.getId().equals(marker.getMeasurement())
                    ? elsewhere(session, experiment, marker)
                    : OptionalDouble.empty();
            if (right.isPresent()) {
                names.add(marker.getName());
                pairs.add(new double[] {TimeMarkers.at(own.get().values(), marker.getRow()), right.getAsDouble() + shift});
            }
        }
        return pairs.isEmpty() ? Optional.empty() : Optional.of(ByMarkers.of(pairs, names));
    }

    /** When something else saw the moment of a marker. */
    private static OptionalDouble elsewhere(Session session, Experiment experiment, TimeMarker marker) {
        return experiment.getMarkers().stream()
                .filter(other -> other.getName().equals(marker.getName()) && !marker.getMeasurement().equals(other.getMeasurement()))
                .map(other -> TimeMarkers.moment(session, other)).filter(OptionalDouble::isPresent).findFirst()
                .orElse(OptionalDouble.empty());
    }

    /**
     * A clock as markers tell it.
     *
     * @param transform of the whole record
     * @param deviation root mean square of what it leaves between the markers in s; NaN for a single one
     * @param names     of the markers
     */
    public record ByMarkers(ClockTransform transform, double deviation, List<String> names) {
        /** A straight line through the corrections at moments of the own clock; level for a single moment, or several at one time. */
        private static ByMarkers of(List<double[]> pairs, List<String> names) {
            int n = pairs.size();
            double middle = pairs.stream().mapToDouble(p -> p[0]).average().orElseThrow();
            double offset = pairs.stream().mapToDouble(p -> p[1] - p[0]).average().orElseThrow();
            double squares = pairs.stream().mapToDouble(p -> (p[0] - middle) * (p[0] - middle)).sum();
            double products = pairs.stream().mapToDouble(p -> (p[0] - middle) * (p[1] - p[0] - offset)).sum();
            double drift = squares > 0 ? products / squares : 0;
            ClockTransform transform = new ClockTransform(offset, drift, middle);
            double left = pairs.stream().mapToDouble(p -> transform.apply(p[0]) - p[1]).map(d -> d * d).sum();
            return new ByMarkers(transform, n > 1 ? Math.sqrt(left / n) : Double.NaN, List.copyOf(names));
        }

        /** Stores it; a time zone that is given stays. */
        public void store(MeasurementReference reference) {
            org.operanda.experiment.ClockTransform clock = StoredClock.of(reference);
            put(clock, transform);
            clock.getPieces().clear();
            if (Double.isNaN(deviation)) {
                clock.unsetResidual();
            } else {
                clock.setResidual(deviation);
            }
            clock.setSource("markers: " + String.join(", ", names));
        }
    }

    private static void put(org.operanda.experiment.ClockTransform clock, ClockTransform transform) {
        clock.setOffset(transform.offset());
        clock.setDrift(transform.drift());
        clock.setReference(transform.reference());
    }

    /** Stores what was found; a time zone that is given stays. */
    public static void store(MeasurementReference reference, ClockPieces pieces, Alignment found, String other) {
        org.operanda.experiment.ClockTransform clock = StoredClock.of(reference);
        put(clock, pieces.first());
        clock.getPieces().clear();
        for (ClockPieces.Piece piece : pieces.pieces()) {
            ClockPiece stored = ExperimentFactory.eINSTANCE.createClockPiece();
            ClockTransform transform = piece.transform();
            stored.setFrom(piece.from());
            stored.setOffset(transform.offset());
            stored.setDrift(transform.drift());
            stored.setReference(transform.reference());
            clock.getPieces().add(stored);
        }
        if (found.pairs() > 0) {
            clock.setResidual(found.deviation());
            clock.setSource(String.format(Locale.ROOT, "%d steps that %s saw too, ± %.2g s", found.pairs(), other, found.sigma()));
        } else {
            clock.unsetResidual();
            clock.setSource(String.format(Locale.ROOT, "curves that %s saw too, ± %.2g s", other, found.sigma()));
        }
    }

    /**
     * Moves what a measurement recorded against what the others did. The common clock stays: where the measurement has it, all others move the other way.
     *
     * @param seconds by which its moments become later
     */
    public static void move(Session session, Experiment experiment, MeasurementReference reference, double seconds) {
        Optional<Clock> own = Optional.ofNullable(session.imported().get(reference.getId()))
                .flatMap(all -> all.measurements().stream().findFirst()).flatMap(raw -> Clocks.stated(reference, raw).clock());
        boolean common = own.isPresent() && own.equals(session.clock()) && Clocks.transform(reference).equals(ClockPieces.IDENTITY);
        if (common) {
            experiment.getMeasurements().stream().filter(other -> other != reference).forEach(other -> shift(other, -seconds));
        } else {
            shift(reference, seconds);
        }
    }

    private static void shift(MeasurementReference reference, double seconds) {
        org.operanda.experiment.ClockTransform clock = StoredClock.of(reference);
        clock.setOffset(clock.getOffset() + seconds);
        clock.getPieces().forEach(piece -> piece.setOffset(piece.getOffset() + seconds));
        clock.unsetResidual();
        clock.setSource("moved by hand");
    }
}
