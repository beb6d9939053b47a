package org.operanda.nmr.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.figure.Colour;
import org.operanda.figure.Curve;
import org.operanda.figure.CurveStyle;
import org.operanda.figure.CurveStyle.Line;
import org.operanda.figure.Curves;
import org.operanda.figure.FigureAxis;
import org.operanda.figure.HeatMap;
import org.operanda.figure.Marker;
import org.operanda.figure.Panel;
import org.operanda.figure.Range;
import org.operanda.nmr.NmrQuantities;
import org.operanda.nmr.Spectra;
import org.operanda.workbench.view.CalculatedView;
import org.operanda.workbench.view.Column;
import org.operanda.workbench.view.Shades;

/**
 * What the view of spectra draws.
 *
 * @param source   the measurement
 * @param result   the spectra, and the phase that was taken away where they were transformed here
 * @param lines    what a deconvolution gave; no datasets without one
 * @param problems what the operations said
 */
record SpectraContent(Measurement source, Measurement result, Measurement lines, List<Problem> problems) implements CalculatedView.Content {
    /** How a series is shown. */
    static final List<String> KINDS = List.of("Heat map", "Stack", "Waterfall");
    private static final int MOST_CURVES = 30;
    /** From one curve of a stack to the next, in parts of the highest. */
    private static final double STEP = 0.12;
    private static final double ASIDE = 0.006;
    private static final FigureAxis SHIFT = FigureAxis.of(NmrQuantities.CHEMICAL_SHIFT, Units.PARTS_PER_MILLION);
    private static final String COMPONENT = "component_";

    SpectraContent {
        problems = problems.stream().filter(p -> p.severity() != Severity.INFO).distinct().toList();
    }

    private Optional<Spectra> spectra() {
        return Spectra.of(result);
    }

    int rows() {
        return spectra().map(Spectra::rows).orElse(0);
    }

    /** The spectrum of a moment, the last one that began before it. */
    int rowAt(double moment) {
        double[] times = times();
        int found = Arrays.binarySearch(times, moment);
        return Math.clamp(found < 0 ? -found - 2 : found, 0, Math.max(0, times.length - 1));
    }

    /** The moment of a spectrum, NaN without times. */
    double moment(int row) {
        double[] times = times();
        return row >= 0 && row < times.length ? times[row] : Double.NaN;
    }

    private double[] times() {
        return spectra().flatMap(Spectra::slow).filter(a -> a.quantity().equals(QuantityKind.TIME)).map(a -> a.values().toArray())
                .orElse(new double[0]);
    }

    /** Which row a curve of the stack is. */
    int rowOfCurve(int curve) {
        int[] rows = shownRows(rows());
        return rows[Math.clamp(curve, 0, rows.length - 1)];
    }

    /**
     * The series, one spectrum, and what is left of it by the fit.
     *
     * @param kind  how the series is shown
     * @param row   the spectrum
     * @param pivot ppm
     */
    List<Column> columns(String kind, int row, double pivot) {
        Optional<Spectra> spectra = spectra();
        if (spectra.isEmpty()) {
            return List.of(CalculatedView.empty(problems, "There are no spectra."), CalculatedView.empty(List.of(), ""));
        }
        int shown = Math.clamp(row, 0, spectra.get().rows() - 1);
        return List.of(spectra.get().rows() == 1 ? decay() : series(spectra.get(), kind, shown), spectrum(spectra.get(), shown, pivot));
    }

    private Column series(Spectra spectra, String kind, int row) {
        Dataset real = result.dataset(NmrQuantities.SPECTRUM_REAL).orElseThrow();
        if (kind.equals(KINDS.getFirst())) {
            Axis slow = spectra.slow().orElseThrow();
            return new Column(FigureAxis.of(slow), List.of(HeatMap.of(real)), List.of(new Marker(slow.values().get(row), "")), "");
        }
        boolean aside = kind.equals(KINDS.getLast());
        int[] rows = shownRows(spectra.rows());
        double highest = IntStream.of(rows).mapToObj(spectra::row).flatMapToDouble(Arrays::stream).max().orElse(1);
        double width = spectra.shift()[spectra.points() - 1] - spectra.shift()[0];
        List<Curve> curves = new ArrayList<>();
        for (int k = rows.length - 1; k >= 0; k--) {
            double up = k * STEP * highest;
            double right = aside ? k * ASIDE * width : 0;
            double[] y = Arrays.stream(spectra.row(rows[k])).map(v -> v + up).toArray();
            double[] x = Arrays.stream(spectra.shift()).map(v -> v - right).toArray();
            boolean named = k == 0 || k == rows.length - 1 || rows[k] == row;
            curves.addFirst(Curve.of(named ? name(rows[k]) : "", Values.of(x), Values.of(y))
                    .with(CurveStyle.LINE.in(rows[k] == row ? Colour.PALETTE.get(3) : Shades.of(k, 0, rows.length - 1))));
        }
        FigureAxis left = FigureAxis.of(aside ? "Intensity of the first spectrum, others moved" : "Intensity, moved apart", Units.ONE);
        FigureAxis x = aside ? SHIFT.withName("Chemical shift of the first spectrum") : SHIFT;
        return new Column(x, List.of(new Curves(left, Optional.empty(), curves, 1)), List.of(), "");
    }

    /** Evenly over a series, the first and the last among them. */
    private static int[] shownRows(int rows) {
        int count = Math.min(rows, MOST_CURVES);
        return IntStream.range(0, count).map(k -> count == 1 ? 0 : (int) ((long) k * (rows - 1) / (count - 1))).toArray();
    }

    private String name(int row) {
        double seconds = moment(row);
        return Double.isNaN(seconds) ? "spectrum " + (row + 1) : String.format(Locale.ROOT, "%.2f h", seconds / 3600);
    }

    /** A single decay, where there is one. */
    private Column decay() {
        Optional<Dataset> real = source.dataset(NmrQuantities.DECAY_REAL).filter(d -> d.rank() == 1);
        if (real.isEmpty()) {
            return CalculatedView.empty(List.of(), "There is one spectrum, and no decay that it was made of.");
        }
        List<Curve> curves = new ArrayList<>();
        source.dataset(NmrQuantities.DECAY_IMAGINARY)
                .ifPresent(d -> curves.add(Curve.of("imaginary part", d).with(CurveStyle.LINE.in(Shades.pale(Colour.PALETTE.get(1))))));
        curves.add(Curve.of("real part", real.get()).with(CurveStyle.LINE.in(Colour.PALETTE.get(0))));
        FigureAxis time = FigureAxis.of(real.get().axes().getFirst());
        return new Column(time, List.of(new Curves(FigureAxis.of(real.get()), Optional.empty(), curves, 1)), List.of(), "");
    }

    private Column spectrum(Spectra spectra, int row, double pivot) {
        double[] y = spectra.row(row);
        List<Curve> curves = new ArrayList<>();
        String name = spectra.rows() == 1 ? "spectrum" : name(row);
        curves.add(Curve.of(name, Values.of(spectra.shift()), Values.of(y)).with(CurveStyle.LINE.in(Colour.PALETTE.get(0))));
        List<Panel> panels = new ArrayList<>();
        FigureAxis intensity = FigureAxis.of(NmrQuantities.INTENSITY, Units.ONE);
        Optional<Dataset> fit = frame("fit", row);
        FigureAxis x = SHIFT;
        if (fit.isPresent()) {
            Values at = fit.get().axes().getFirst().values();
            List<Dataset> components = lines.datasets().stream().filter(d -> d.name().startsWith(COMPONENT)).toList();
            for (int k = 0; k < components.size(); k++) {
                Dataset component = frame(components.get(k).name(), row).orElseThrow();
                curves.add(Curve.of(label(component, row), at, component.values())
                        .with(CurveStyle.LINE.with(Line.AREA).in(Colour.ofCurve(k + 2))));
            }
            curves.add(Curve.of("fit", at, fit.get().values()).with(CurveStyle.LINE.in(Colour.PALETTE.get(1))));
            x = SHIFT.withRange(new Range(at.get(0), at.get(at.length() - 1)));
            panels.add(Curves.of(intensity.withName("Residual"), residual(spectra, y, fit.get())).withHeight(0.35));
        }
        panels.addFirst(new Curves(intensity, Optional.empty(), curves, 1));
        List<Marker> markers = Double.isNaN(pivot) ? List.of() : List.of(new Marker(pivot, "pivot"));
        return new Column(x, panels, markers, "");
    }

    private Optional<Dataset> frame(String name, int row) {
        return lines.dataset(name).filter(d -> d.values().length() > 0).map(d -> d.rank() == 2 ? d.frame(row) : d);
    }

    /** The line's name, place and width. */
    private String label(Dataset component, int row) {
        String name = component.name().substring(COMPONENT.length());
        double place = number("position_" + name, row);
        double width = number("width_" + name, row);
        return String.format(Locale.ROOT, "%s %.1f ppm, %.1f wide", name, place, width);
    }

    private double number(String name, int row) {
        return lines.dataset(name).filter(d -> d.values().length() > row).map(d -> d.values().get(row)).orElse(Double.NaN);
    }

    private static Curve residual(Spectra spectra, double[] y, Dataset fit) {
        double[] at = fit.axes().getFirst().values().toArray();
        int first = Math.clamp(Arrays.binarySearch(spectra.shift(), at[0]), 0, y.length - at.length);
        double[] rest = IntStream.range(0, at.length).mapToDouble(k -> y[first + k] - fit.values().get(k)).toArray();
        return Curve.of("", Values.of(at), Values.of(rest)).with(CurveStyle.LINE.in(Colour.PALETTE.get(0)));
    }

    /** A number that was found, such as the phase, for the spectrum. */
    double found(String name, int row) {
        return result.dataset(name).map(d -> d.values().get(Math.clamp(row, 0, (int) d.values().length() - 1))).orElse(Double.NaN);
    }
}
