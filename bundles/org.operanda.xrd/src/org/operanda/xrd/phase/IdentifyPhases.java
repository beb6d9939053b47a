package org.operanda.xrd.phase;

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
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.math.peak.PeakSearch;
import org.operanda.math.peak.PeakSearch.Found;
import org.operanda.xrd.DiffractionAxis;
import org.operanda.xrd.PatternProblems;
import org.operanda.xrd.PatternNoise;
import org.operanda.xrd.PatternSeries;
import org.operanda.xrd.Radiation;

/**
 * Which of given phases a pattern shows. Each phase's lines are laid over the peaks found, with its lattice stretched evenly within bounds; the
 * stretch that explains most counts. A peak at the Kα2 of a line is explained too. Lines and peaks weigh by the root of their intensity, so that a texture does not decide.
 * <p>
 * Roles: {@value #ROLE}, one pattern or a series of which one frame is taken, and {@code phase}, {@code phase_2} … {@code phase_8}. Gives for each
 * phase, in the order of the roles: {@code lines_found}, the part of its lines at which there is a peak; {@code pattern_explained}, the part of the
 * peaks at which it has a line; {@code match}, the root of their product; {@code rank} by it, 1 for the best; {@code stretch} of the lattice in percent;
 * and {@code all_explained}, the part of the peaks at which any phase with half of its lines found has one.
 */
public final class IdentifyPhases implements SeriesOperation<IdentifyPhasesSettings> {
    static final String ROLE = "pattern";
    private static final int STEPS = 40;
    private static final double LEAST_LINE = 0.02;
    private static final double PRESENT = 0.5;

    @Override
    public Class<IdentifyPhasesSettings> settingsType() {
        return IdentifyPhasesSettings.class;
    }

    /** How well a phase with one stretch matches; closeness counts the lines found by how near their peaks are. */
    private record Match(double linesFound, double explained, double closeness, double stretch, boolean[] peaks) {

        double score() {
            return Math.sqrt(linesFound * explained);
        }
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, IdentifyPhasesSettings settings, Progress progress) {
        Measurement measurement = inputs.get(ROLE);
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        if (measurement == null) {
            return OperationResult.failed(
                    Problem.of(Severity.ERROR, "xrd.identify.input", "The input '" + ROLE + "' is missing.", "Choose a pattern."));
        }
        Optional<PatternSeries> found = PatternSeries.of(measurement, settings.dataset());
        List<Crystal> phases = PhaseInputs.of(inputs);
        Optional<Radiation> radiation = Radiation.of(measurement, settings.wavelength());
        if (found.isEmpty() || phases.isEmpty()) {
            return OperationResult.failed(found.isEmpty() ? PatternProblems.noPattern(measurement) : PhaseInputs.none());
        }
        if (found.get().axis() == DiffractionAxis.TWO_THETA && radiation.isEmpty()) {
            return OperationResult.failed(PatternProblems.noWavelength(measurement));
        }
        PatternSeries series = found.get();
        int frame = (int) Math.min(series.frames(), settings.frame()) - 1;
        double[] y = series.intensities(frame);
        List<Found> peaks = Arrays.stream(y).anyMatch(Double::isFinite)
                ? PeakSearch.find(series.x(), y, series.sigma(frame, PatternNoise.AUTOMATIC, y), 0, settings.threshold())
                : List.of();
        if (peaks.isEmpty()) {
            return OperationResult
                    .failed(Problem.of(Severity.ERROR, "xrd.identify.no-peaks", "The pattern has no peak above the threshold.",
                            "Lower the threshold, or choose another frame."));
        }
        double[] wavelengths = radiation.map(r -> new double[] {r.wavelength(), r.second()}).orElse(new double[] {Double.NaN, Double.NaN});
        return result(phases.stream().map(phase -> best(phase, peaks, series, wavelengths, settings)).toList(), peaks);
    }

    private static Match best(Crystal phase, List<Found> peaks, PatternSeries series, double[] wavelengths,
            IdentifyPhasesSettings settings) {
        double wavelength = wavelengths[0];
        double[] ends = {series.axis().spacing(series.x()[0], wavelength),
                series.axis().spacing(series.x()[series.x().length - 1], wavelength)};
        double least = Math.max(0.3, Math.min(ends[0], ends[1]) * 0.9);
        double most = Math.max(ends[0], ends[1]);
        double mock = Double.isNaN(wavelength) ? 0.1 : wavelength;
        PowderLines lines = PowderLines.of(phase, Radiation.monochromatic(mock), 0, PowderLines.angle(mock, Math.max(least, 0.501 * mock)),
                1);
        Match best = new Match(0, 0, 0, 0, new boolean[peaks.size()]);
        int steps = settings.stretch() > 0 ? STEPS : 0;
        for (int n = -steps; n <= steps; n++) {
            double stretch = steps == 0 ? 0 : settings.stretch() * n / steps;
            Match match = match(lines, peaks, series, wavelengths, settings.tolerance(), stretch, most);
            best = match.closeness() * match.explained() > best.closeness() * best.explained() ? match : best;
        }
        return best;
    }

    private static Match match(PowderLines lines, List<Found> peaks, PatternSeries series, double[] wavelengths, double tolerance,
            double stretch,
            double most) {
        double[] relative = lines.relative();
        boolean[] explained = new boolean[peaks.size()];
        double expected = 0;
        double seen = 0;
        double close = 0;
        for (int i = 0; i < relative.length; i++) {
            double spacing = lines.reflections().get(i).spacing() * (1 + stretch / 100);
            double place = series.axis().coordinate(spacing, wavelengths[0]);
            double second = series.axis() == DiffractionAxis.TWO_THETA ? series.axis().coordinate(spacing, wavelengths[1]) : Double.NaN;
            boolean inside = place >= series.x()[0] && place <= series.x()[series.x().length - 1] && spacing <= most;
            if (!inside || relative[i] < 100 * LEAST_LINE) {
                continue;
            }
            double weight = Math.sqrt(relative[i]);
            expected += weight;
            double off = 1;
            for (int p = 0; p < peaks.size(); p++) {
                double distance = Math.abs(peaks.get(p).position() - place) / (tolerance * peaks.get(p).fullWidth());
                double ofSecond = Math.abs(peaks.get(p).position() - second) / (tolerance * peaks.get(p).fullWidth());
                explained[p] |= distance < 1 || ofSecond < 1;
                off = Math.min(off, distance);
            }
            seen += off < 1 ? weight : 0;
            close += weight * (1 - off * off);
        }
        return new Match(expected > 0 ? seen / expected : 0, part(peaks, explained), expected > 0 ? close / expected : 0, stretch,
                explained);
    }

    private static double part(List<Found> peaks, boolean[] which) {
        double all = 0;
        double some = 0;
        for (int p = 0; p < which.length; p++) {
            double weight = Math.sqrt(Math.max(0, peaks.get(p).height() * peaks.get(p).fullWidth()));
            all += weight;
            some += which[p] ? weight : 0;
        }
        return all > 0 ? some / all : 0;
    }

    private static OperationResult result(List<Match> matches, List<Found> peaks) {
        Axis axis = LatticeColumns.phaseAxis(matches.size());
        boolean[] any = new boolean[peaks.size()];
        for (Match match : matches) {
            for (int p = 0; match.linesFound() >= PRESENT && p < any.length; p++) {
                any[p] |= match.peaks()[p];
            }
        }
        double[] rank = matches.stream().mapToDouble(m -> 1 + matches.stream().filter(o -> o.score() > m.score()).count()).toArray();
        return OperationResult.of(
                Dataset.of("lines_found", QuantityKind.FRACTION, Units.ONE, axis,
                        Values.of(matches.stream().mapToDouble(Match::linesFound).toArray())),
                Dataset.of("pattern_explained", QuantityKind.FRACTION, Units.ONE, axis,
                        Values.of(matches.stream().mapToDouble(Match::explained).toArray())),
                Dataset.of("match", QuantityKind.FRACTION, Units.ONE, axis,
                        Values.of(matches.stream().mapToDouble(Match::score).toArray())),
                Dataset.of("rank", QuantityKind.INDEX, Units.ONE, axis, Values.of(rank)),
                Dataset.of("stretch", QuantityKind.FRACTION, Units.PERCENT, axis,
                        Values.of(matches.stream().mapToDouble(Match::stretch).toArray())),
                Dataset.scalar("all_explained", QuantityKind.FRACTION, Units.ONE, part(peaks, any)));
    }
}
