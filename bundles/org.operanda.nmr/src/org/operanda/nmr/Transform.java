package org.operanda.nmr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.math.fourier.FourierTransform;

/**
 * Decays to spectra: weights, zeros behind, transform, phase, in one pass over each row. The transform is that of the signal along its time axis, so a record
 * that begins before time 0, behind a digital filter, or after it, has its phase of first order from there. Role {@value #ROLE}; gives
 * {@code spectrum_real} and {@code spectrum_imaginary} against rising chemical shift in single precision, and the phase that was taken away.
 */
public final class Transform implements SeriesOperation<TransformSettings> {
    static final String ROLE = "decays";

    @Override
    public Class<TransformSettings> settingsType() {
        return TransformSettings.class;
    }

    /** The decays of a measurement. */
    private record Decays(Optional<Axis> slow, Values real, Optional<Values> imaginary, int rows, int points, double start, double dwell,
            double width,
            Optional<Spectrometer> spectrometer) {
        static Optional<Decays> of(Measurement measurement) {
            Optional<Dataset> real = measurement.dataset(NmrQuantities.DECAY_REAL)
                    .filter(d -> (d.rank() == 1 || d.rank() == 2) && d.axes().getLast().size() > 1);
            return real.map(d -> {
                Axis time = d.axes().getLast();
                int points = Math.toIntExact(time.size());
                double start = time.values().get(0);
                double dwell = (time.values().get(points - 1) - start) / (points - 1);
                Optional<Values> imaginary = measurement.dataset(NmrQuantities.DECAY_IMAGINARY)
                        .filter(i -> i.values().length() == d.values().length())
                        .map(Dataset::values);
                Optional<Axis> slow = d.rank() == 2 ? Optional.of(d.axes().getFirst()) : Optional.empty();
                return new Decays(slow, d.values(), imaginary, Math.toIntExact(d.values().length() / points), points, start, dwell,
                        1 / dwell,
                        Spectrometer.of(measurement));
            }).filter(d -> d.dwell > 0 && Double.isFinite(d.dwell));
        }
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, TransformSettings settings, Progress progress) {
        Optional<Decays> found = Optional.ofNullable(inputs.get(ROLE)).flatMap(Decays::of);
        if (found.isEmpty()) {
            return OperationResult
                    .failed(Problem.of(Severity.ERROR, "nmr.transform.input", "The measurement has no free induction decays along time.",
                            "Choose one that a spectrometer recorded; a spectrum is transformed already."));
        }
        Decays decays = found.get();
        int points = settings.points() == 0 ? FourierTransform.powerOfTwo(2 * decays.points) : settings.points();
        if (points < 2 || (long) points * decays.rows > Integer.MAX_VALUE - 8) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "nmr.transform.size",
                    decays.rows + " spectra of " + points + " points are more than one series can hold.",
                    "Ask for fewer points, or take part of the series."));
        }
        return transformed(decays, points, settings, progress);
    }

    private static OperationResult transformed(Decays decays, int points, TransformSettings settings, Progress progress) {
        List<Problem> problems = new ArrayList<>();
        Optional<Spectrometer> spectrometer = decays.spectrometer;
        if (spectrometer.isEmpty()) {
            problems.add(Problem.of(Severity.WARNING, "nmr.transform.frequency",
                    "The spectrometer's frequency is not known, so shifts are counted from the middle as if it were 1 MHz: in Hz.",
                    "Give the file's parameters with it."));
        }
        double[] shift = shifts(points, decays.width, spectrometer.orElse(new Spectrometer(1, 1)));
        double width = LinePhases.width(shift);
        Row row = new Row(decays, points, weights(decays, settings));
        PhaseLine shared = switch (settings.phasing()) {
            case MANUAL -> new PhaseLine(settings.phaseZero(), settings.phaseFirst(), settings.pivot(), width);
            case SHARED -> sharedPhase(row, decays.rows, shift, settings, problems);
            case EACH -> new PhaseLine(0, 0, settings.pivot(), width);
        };
        Written written = new Written(decays.rows * points);
        double[] zero = new double[decays.rows];
        double[] first = new double[decays.rows];
        boolean each = settings.phasing() == Phasing.EACH;
        Turn turn = new Turn(shift, decays.start, decays.width, shared);
        Rows.each(decays.rows, progress, () -> {
            double[] re = new double[points];
            double[] im = new double[points];
            return i -> {
                row.transform(i, re, im);
                PhaseLine line = shared;
                if (each) {
                    line = LinePhases.of(row.from(re, im, turn), shift, settings.pivot(), settings.greatestTurns());
                    new Turn(shift, decays.start, decays.width, line).write(re, im, written.real, written.imaginary, i * points);
                } else {
                    turn.write(re, im, written.real, written.imaginary, i * points);
                }
                zero[i] = line.zero();
                first[i] = line.first();
            };
        });
        if (progress.isCancelled()) {
            written.forget();
            return OperationResult.EMPTY;
        }
        Axis axis = Axis.of("chemical_shift", NmrQuantities.CHEMICAL_SHIFT, Units.PARTS_PER_MILLION, Values.of(shift));
        Spectra frame = new Spectra(decays.slow, axis, shift, Values.of(written.real), Optional.of(Values.of(written.imaginary)),
                spectrometer);
        written.forget();
        List<Dataset> datasets = new ArrayList<>(frame.replaced(axis, frame.real(), frame.imaginary()));
        datasets.addAll(phases(frame, zero, first));
        return new OperationResult(datasets, problems);
    }

    /** Where threads write spectra. A thread of the pool may remember its last task for a while: it is not to keep the spectra alive with it. */
    private static final class Written {
        private static final float[] NONE = {};
        private float[] real;
        private float[] imaginary;

        Written(int length) {
            real = new float[length];
            imaginary = new float[length];
        }

        void forget() {
            real = NONE;
            imaginary = NONE;
        }
    }

    /** The phase that was taken away from each spectrum. */
    static List<Dataset> phases(Spectra spectra, double[] zero, double[] first) {
        return List.of(spectra.numbers("phase_zero", NmrQuantities.PHASE, Units.DEGREE, zero),
                spectra.numbers("phase_first", NmrQuantities.PHASE, Units.DEGREE, first));
    }

    private static double[] shifts(int points, double width, Spectrometer spectrometer) {
        double[] frequencies = FourierTransform.frequencies(points, 1 / width);
        return Arrays.stream(frequencies).map(spectrometer::shift).toArray();
    }

    private static double[] weights(Decays decays, TransformSettings settings) {
        double length = decays.start + decays.points * decays.dwell;
        double[] weights = new double[decays.points];
        for (int j = 0; j < weights.length; j++) {
            double seconds = Math.max(0, decays.start + j * decays.dwell);
            weights[j] = settings.apodisation().weight(seconds, length, settings.lineBroadening(), settings.gaussBroadening());
        }
        if (decays.start >= 0) {
            weights[0] *= settings.firstPoint();
        }
        return weights;
    }

    private static PhaseLine sharedPhase(Row row, int rows, double[] shift, TransformSettings settings, List<Problem> problems) {
        double[] re = new double[shift.length];
        double[] im = new double[shift.length];
        Turn none = new Turn(shift, row.decays.start, row.decays.width, new PhaseLine(0, 0, 0, 1));
        Optional<PhaseLine> found = LinePhases.shared(rows, i -> {
            row.transform(i, re, im);
            return row.from(re, im, none);
        }, shift, settings.pivot(), settings.greatestTurns());
        if (found.isEmpty()) {
            problems.add(
                    Problem.of(Severity.WARNING, "nmr.transform.phase", "No line stands out of the noise, so the phase could not be found.",
                            "Give the phase by hand, or broaden the lines more."));
        }
        return found.orElse(new PhaseLine(0, 0, settings.pivot(), 1));
    }

    /** Transforms one decay. */
    private record Row(Decays decays, int points, double[] weights) {

        /** Leaves the spectrum with the carrier first. */
        void transform(int index, double[] re, double[] im) {
            part(decays.real, index, re);
            if (decays.imaginary.isPresent()) {
                part(decays.imaginary.get(), index, im);
            } else {
                Arrays.fill(im, 0);
            }
            FourierTransform.of(points).forward(re, im);
        }

        private void part(Values values, int index, double[] target) {
            int used = Math.min(points, decays.points);
            values.copy((long) index * decays.points, target, 0, used);
            for (int j = 0; j < used; j++) {
                target[j] *= weights[j];
            }
            Arrays.fill(target, used, points, 0);
        }

        /** The spectrum with its shift rising, turned. */
        double[][] from(double[] re, double[] im, Turn turn) {
            float[] real = new float[points];
            float[] imaginary = new float[points];
            turn.write(re, im, real, imaginary, 0);
            double[][] spectrum = new double[2][points];
            for (int k = 0; k < points; k++) {
                spectrum[0][k] = real[k];
                spectrum[1][k] = imaginary[k];
            }
            return spectrum;
        }
    }

    /** Turns each point by the phase of the time at which the record begins and by a phase that is taken away. */
    private static final class Turn {
        private final double[] cosine;
        private final double[] sine;

        Turn(double[] shift, double start, double width, PhaseLine line) {
            int points = shift.length;
            cosine = new double[points];
            sine = new double[points];
            for (int k = 0; k < points; k++) {
                double turns = (k - points / 2) * (width / points) * start;
                double angle = 2 * Math.PI * (turns - Math.rint(turns)) + Math.toRadians(line.at(shift[k]));
                cosine[k] = Math.cos(angle);
                sine[k] = Math.sin(angle);
            }
        }

        /** From the order of the transform to rising shifts. */
        void write(double[] re, double[] im, float[] real, float[] imaginary, int at) {
            int points = re.length;
            int negative = points / 2;
            turn(re, im, points - negative, negative, real, imaginary, at, 0);
            turn(re, im, 0, points - negative, real, imaginary, at + negative, negative);
        }

        private void turn(double[] re, double[] im, int from, int count, float[] real, float[] imaginary, int at, int place) {
            for (int k = 0; k < count; k++) {
                double a = re[from + k];
                double b = im[from + k];
                double c = cosine[place + k];
                double s = sine[place + k];
                real[at + k] = (float) (a * c + b * s);
                imaginary[at + k] = (float) (b * c - a * s);
            }
        }
    }
}
