package org.operanda.nmr.file;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Exposure;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.nmr.NmrQuantities;
import org.operanda.nmr.Spectrometer;

/** Makes datasets of what readers find. Spectra run from low to high shift, decays along the time since their beginning proper. */
final class Signal {
    private Signal() {}

    /**
     * Decays.
     *
     * @param slow  axes of the rows, none for a single one
     * @param dwell s between two points
     * @param delay points before the beginning proper, which a digital filter has put there; not always whole
     */
    static List<Dataset> decays(Samples samples, List<Axis> slow, double dwell, double delay) {
        Axis time = Axis.of("acquisition_time", NmrQuantities.ACQUISITION_TIME, Units.SECOND,
                Values.computed(samples.points(), j -> (j - delay) * dwell));
        return parts(samples, slow, time, NmrQuantities.DECAY_REAL, NmrQuantities.DECAY_IMAGINARY, NmrQuantities.DECAY);
    }

    /** Spectra along an axis of chemical shift. */
    static List<Dataset> spectra(Samples samples, List<Axis> slow, Axis shift) {
        return parts(samples, slow, shift, NmrQuantities.SPECTRUM_REAL, NmrQuantities.SPECTRUM_IMAGINARY, NmrQuantities.INTENSITY);
    }

    private static List<Dataset> parts(Samples samples, List<Axis> slow, Axis fast, String real, String imaginary, QuantityKind quantity) {
        List<Axis> axes = new ArrayList<>(slow);
        axes.add(fast);
        List<Dataset> parts = new ArrayList<>();
        parts.add(Dataset.of(real, quantity, Units.ONE, axes, samples.real()));
        samples.imaginary().ifPresent(values -> parts.add(Dataset.of(imaginary, quantity, Units.ONE, axes, values)));
        return parts;
    }

    /**
     * An axis of chemical shift, rising.
     *
     * @param points  how many
     * @param highest ppm of the point that would follow the last one less one step, that is of the last point
     * @param width   ppm over all points
     */
    static Axis shifts(int points, double highest, double width) {
        return Axis.of("chemical_shift", NmrQuantities.CHEMICAL_SHIFT, Units.PARTS_PER_MILLION,
                Values.computed(points, j -> highest - (points - 1 - j) * width / points));
    }

    /** The axis of a spectrum whose point n/2 lies at the carrier. */
    static Axis shifts(int points, Spectrometer spectrometer, double widthHertz) {
        double highest = spectrometer.shift((points - 1 - points / 2) * widthHertz / points);
        return shifts(points, highest, widthHertz / spectrometer.reference());
    }

    /** The axis of rows that were recorded one after the other; their number when the times are not known. */
    static Axis rows(int rows, Optional<Instant> start, Optional<Instant> end, String clock) {
        if (start.isEmpty() || end.isEmpty() || !end.get().isAfter(start.get())) {
            return Axis.index(rows);
        }
        double each = Duration.between(start.get(), end.get()).toNanos() * 1e-9 / Math.max(1, rows);
        return Axis.time(Values.computed(rows, i -> (i + 0.5) * each), Clock.at(clock, start.get()))
                .withWindow(Values.computed(rows, i -> i * each), Values.computed(rows, i -> (i + 1) * each));
    }

    /** When a single decay was recorded. */
    static Optional<Exposure> exposure(Optional<Instant> start, Optional<Instant> end, String clock) {
        return start.map(s -> new Exposure(Clock.at(clock, s), 0,
                Math.max(0, end.map(e -> Duration.between(s, e).toNanos() * 1e-9).orElse(0.0))));
    }
}
