package org.operanda.xrd;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.OperationResult;
import org.operanda.xrd.phase.CellMaterial;

/**
 * Marks the lines of the cell's own materials and takes them out of a pattern: beryllium, aluminium, copper and others by their published
 * lattices, and ranges that the user names. Gives {@code intensity}, missing (NaN) where it is excluded, and {@code cell_line}, 1 there and 0
 * elsewhere.
 */
public final class CellLines implements FrameOperation<CellLinesSettings> {
    public static final String CELL_LINE = "cell_line";

    @Override
    public Class<CellLinesSettings> settingsType() {
        return CellLinesSettings.class;
    }

    @Override
    public OperationResult apply(Measurement frame, CellLinesSettings settings) {
        Optional<PatternSeries> found = PatternSeries.of(frame, settings.dataset()).filter(p -> p.dataset().rank() == 1);
        if (found.isEmpty()) {
            Axis none = DiffractionAxis.TWO_THETA.axis(Values.of());
            return new OperationResult(List.of(Dataset.of(ConvertAxis.INTENSITY, QuantityKind.INTENSITY, Units.ONE, none, Values.of()),
                    Dataset.of(CELL_LINE, QuantityKind.FLAG, Units.ONE, none, Values.of())), List.of(PatternProblems.noPattern(frame)));
        }
        PatternSeries pattern = found.get();
        Optional<Radiation> radiation = Radiation.of(frame, settings.wavelength());
        boolean unknown = pattern.axis() == DiffractionAxis.TWO_THETA && radiation.isEmpty() && !settings.materials().isEmpty();
        double[] marks = new double[pattern.x().length];
        for (int i = 0; i + 1 < settings.ranges().size(); i += 2) {
            mark(pattern, settings.ranges().get(i), settings.ranges().get(i + 1), marks);
        }
        for (CellMaterial material : unknown ? List.<CellMaterial>of() : settings.materials()) {
            for (double spacing : material.spacings(leastSpacing(pattern, radiation))) {
                markLine(pattern, spacing, radiation, settings.halfWidth(), marks);
            }
        }
        double[] y = pattern.intensities(0);
        boolean missing = Arrays.stream(y).noneMatch(Double::isFinite);
        Arrays.setAll(y, i -> marks[i] > 0 ? Double.NaN : y[i]);
        Dataset dataset = pattern.dataset();
        Dataset rest = new Dataset(ConvertAxis.INTENSITY, QuantityKind.INTENSITY, dataset.unit(), dataset.axes(),
                Values.of(pattern.asGiven(y)),
                dataset.sigma());
        Dataset flags = Dataset.of(CELL_LINE, QuantityKind.FLAG, Units.ONE, dataset.axes(), Values.of(pattern.asGiven(marks)));
        return new OperationResult(List.of(rest, flags), unknown
                ? List.of(PatternProblems.noWavelength(frame))
                : missing
                        ? List.of(Problem.of(Severity.WARNING, "xrd.cell-lines.missing",
                                "The pattern '" + frame.name() + "' has no values.", ""))
                        : List.of());
    }

    private static double leastSpacing(PatternSeries pattern, Optional<Radiation> radiation) {
        double[] x = pattern.x();
        double end = pattern.axis() == DiffractionAxis.PLANE_SPACING ? x[0] : x[x.length - 1];
        double wavelength = radiation.map(Radiation::wavelength).orElse(Double.NaN);
        return Math.max(0.3, pattern.axis().spacing(end, wavelength));
    }

    private static void markLine(PatternSeries pattern, double spacing, Optional<Radiation> radiation, double halfWidth, double[] marks) {
        double wavelength = radiation.map(Radiation::wavelength).orElse(Double.NaN);
        double place = pattern.axis().coordinate(spacing, wavelength);
        double last = pattern.axis() == DiffractionAxis.TWO_THETA && radiation.get().isDoublet()
                ? pattern.axis().coordinate(spacing, radiation.get().second())
                : place;
        if (Double.isFinite(place)) {
            mark(pattern, place - halfWidth, (Double.isFinite(last) ? last : place) + halfWidth, marks);
        }
    }

    private static void mark(PatternSeries pattern, double from, double to, double[] marks) {
        int first = pattern.index(from);
        Arrays.fill(marks, first, Math.max(first, Math.min(marks.length, pattern.index(Math.nextUp(to)))), 1);
    }
}
