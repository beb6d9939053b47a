package org.operanda.xrd;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Interpolation;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.OperationResult;
import org.operanda.math.peak.FittedPeaks;
import org.operanda.math.peak.FittedPeaks.FittedPeak;
import org.operanda.math.peak.Peak;
import org.operanda.math.peak.PeakFit;
import org.operanda.math.peak.PeakModel;
import org.operanda.math.peak.PeakShape;
import org.operanda.xrd.phase.CellMaterial;
import org.operanda.xrd.phase.PowderLines;

/**
 * Puts a pattern on the angles that it should have: takes off the zero shift and what the sample's displacement s does, −2 s cos θ / R (radians), and
 * interpolates linearly onto the pattern's own angles, so that the frames of a series stay on one axis; NaN where nothing was measured. With a
 * reference the displacement comes from the line of a material of the cell, fitted in each frame.
 * <p>
 * Gives {@code intensity}, and {@code displacement} of the sample over the radius of the goniometer with 1σ.
 */
public final class CorrectAngle implements FrameOperation<CorrectAngleSettings> {
    public static final String DISPLACEMENT = "displacement";

    @Override
    public Class<CorrectAngleSettings> settingsType() {
        return CorrectAngleSettings.class;
    }

    /** A displacement over the radius, with 1σ. */
    private record Shift(double value, double sigma) {}

    @Override
    public OperationResult apply(Measurement frame, CorrectAngleSettings settings) {
        Optional<PatternSeries> found = PatternSeries.of(frame, settings.dataset())
                .filter(p -> p.dataset().rank() == 1 && p.axis() == DiffractionAxis.TWO_THETA);
        if (found.isEmpty()) {
            Axis none = DiffractionAxis.TWO_THETA.axis(Values.of());
            return new OperationResult(List.of(Dataset.of(ConvertAxis.INTENSITY, QuantityKind.INTENSITY, Units.ONE, none, Values.of()),
                    Dataset.scalar(DISPLACEMENT, XrdQuantities.DISPLACEMENT, Units.ONE, Double.NaN, Double.NaN)),
                    List.of(PatternProblems.noPattern(frame)));
        }
        PatternSeries pattern = found.get();
        Shift shift = settings.reference().isBlank()
                ? new Shift(settings.displacement() / settings.radius(), 0)
                : reference(frame, pattern, settings);
        double[] y = pattern.intensities(0);
        double[] angles = Arrays.stream(pattern.x())
                .map(x -> x - settings.zero() + 2 * Math.toDegrees(shift.value()) * Math.cos(Math.toRadians(x / 2))).toArray();
        Dataset dataset = pattern.dataset();
        Dataset moved = new Dataset(ConvertAxis.INTENSITY, QuantityKind.INTENSITY, dataset.unit(), dataset.axes(),
                Values.of(pattern.asGiven(Interpolation.linear(angles, y, pattern.x()))),
                dataset.sigma()
                        .map(s -> Values.of(pattern.asGiven(Interpolation.linear(angles, pattern.asGiven(s.toArray()), pattern.x())))));
        Dataset displacement = Dataset.scalar(DISPLACEMENT, XrdQuantities.DISPLACEMENT, Units.ONE, shift.value(), shift.sigma());
        boolean missing = Double.isNaN(shift.value()) || Arrays.stream(y).noneMatch(Double::isFinite);
        return new OperationResult(List.of(moved, displacement), missing
                ? List.of(Problem.of(Severity.WARNING, "xrd.angle.missing",
                        "'" + frame.name() + "' has no line of the reference, no wavelength or no values.",
                        "Choose another reference, or search farther."))
                : List.of());
    }

    /** How far the strongest line of the reference that the pattern covers is off. */
    private static Shift reference(Measurement frame, PatternSeries pattern, CorrectAngleSettings settings) {
        Shift none = new Shift(Double.NaN, Double.NaN);
        Optional<Radiation> radiation = Radiation.of(frame, settings.wavelength());
        if (radiation.isEmpty()) {
            return none;
        }
        double[] x = pattern.x();
        PowderLines lines = PowderLines.of(CellMaterial.of(settings.reference()).crystal(), radiation.get(), x[0] + settings.search(),
                x[x.length - 1] - settings.search(), 1);
        Optional<Integer> strongest = IntStream.range(0, lines.intensity().length).boxed()
                .max(Comparator.comparingDouble(i -> lines.intensity()[i]));
        if (strongest.isEmpty()) {
            return none;
        }
        double place = lines.twoTheta()[strongest.get()] + settings.zero();
        int from = pattern.index(place - settings.search());
        int to = pattern.index(place + settings.search());
        double[] y = pattern.intensities(0);
        Optional<Integer> top = IntStream.range(from, to).boxed().filter(i -> Double.isFinite(y[i]))
                .max(Comparator.comparingDouble(i -> y[i]));
        if (top.isEmpty() || to - from < 10) {
            return none;
        }
        double low = Arrays.stream(y, from, to).filter(Double::isFinite).min().orElse(0);
        Peak peak = Peak.of(PeakShape.PSEUDO_VOIGT, x[top.get()], Math.max(1e-9, y[top.get()] - low), settings.search() / 4)
                .with(KAlphaDoublet.of(radiation.get()));
        FittedPeaks fit = new PeakFit(PeakModel.of(List.of(peak), 1)).fit(x, y, pattern.sigma(0, PatternNoise.AUTOMATIC, y), from,
                to,
                Optional.empty());
        FittedPeak found = fit.peaks().getFirst();
        boolean there = fit.converged() && found.height() > 5 * found.heightSigma()
                && Math.abs(found.position() - place) < settings.search();
        double perDegree = 1 / (2 * Math.toDegrees(1) * Math.cos(Math.toRadians(place / 2)));
        return there ? new Shift((place - found.position()) * perDegree, found.positionSigma() * perDegree) : none;
    }
}
