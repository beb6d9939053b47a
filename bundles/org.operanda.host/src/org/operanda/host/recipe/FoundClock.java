package org.operanda.host.recipe;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.operanda.correlation.ClockAlignment;
import org.operanda.correlation.ClockAlignment.Alignment;
import org.operanda.correlation.ClockAlignmentSettings;
import org.operanda.correlation.ClockPieces;
import org.operanda.correlation.ClockTransform;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.experiment.ClockPiece;
import org.operanda.experiment.ExperimentFactory;
import org.operanda.experiment.MeasurementReference;

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
            return new Alignment(Optional.empty(), Double.NaN, 0, List.of(Problem.of(Severity.ERROR, "clock.no-data",
                    "'" + (raw.isEmpty() ? reference.getId() : other) + "' has no data.",
                    "Recalculate, and see what is said about its files.")));
        }
        return ClockAlignment.align(right.get(), Clocks.stated(reference, raw.get()), settings);
    }

    /** Stores what was found; a time zone that is given stays. */
    public static void store(MeasurementReference reference, ClockPieces pieces, Alignment found, String other) {
        if (reference.getClock() == null) {
            reference.setClock(ExperimentFactory.eINSTANCE.createClockTransform());
        }
        org.operanda.experiment.ClockTransform clock = reference.getClock();
        clock.setOffset(pieces.first().offset());
        clock.setDrift(pieces.first().drift());
        clock.setReference(pieces.first().reference());
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
        clock.setResidual(found.deviation());
        clock.setSource(String.format(Locale.ROOT, "%d steps that %s saw too", found.pairs(), other));
    }

    /** Moves a clock, and all pieces of it, by some seconds. */
    public static void shift(MeasurementReference reference, double seconds) {
        if (reference.getClock() == null) {
            reference.setClock(ExperimentFactory.eINSTANCE.createClockTransform());
        }
        org.operanda.experiment.ClockTransform clock = reference.getClock();
        clock.setOffset(clock.getOffset() + seconds);
        clock.getPieces().forEach(piece -> piece.setOffset(piece.getOffset() + seconds));
        clock.unsetResidual();
        clock.setSource("moved by hand");
    }
}
