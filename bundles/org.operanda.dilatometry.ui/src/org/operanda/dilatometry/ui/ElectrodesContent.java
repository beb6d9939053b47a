package org.operanda.dilatometry.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.operation.SettingsType;
import org.operanda.dilatometry.Breathing;
import org.operanda.dilatometry.CommonAxis;
import org.operanda.dilatometry.Comparison;
import org.operanda.dilatometry.DilatometryQuantities;
import org.operanda.figure.Colour;
import org.operanda.figure.Curve;
import org.operanda.figure.CurveStyle;
import org.operanda.figure.CurveStyle.Line;
import org.operanda.figure.CurveStyle.Spread;
import org.operanda.figure.CurveStyle.Symbol;
import org.operanda.figure.Curves;
import org.operanda.figure.FigureAxis;
import org.operanda.host.extension.Extensions;
import org.operanda.workbench.view.Basis;
import org.operanda.workbench.view.CalculatedView;
import org.operanda.workbench.view.Column;
import org.operanda.workbench.view.Evaluation;
import org.operanda.workbench.view.PlannedStep;
import org.operanda.workbench.view.Source;

/**
 * Several electrodes as charts.
 *
 * @param lines    of every electrode
 * @param mean     of all, where there are several
 * @param problems what the operations said
 */
record ElectrodesContent(List<Lines> lines, Optional<Measurement> mean, List<Problem> problems) implements CalculatedView.Content {
    private static final String AXIS = "dilatometry.common-axis";

    /** An electrode by its name, with the cell that was cycled meanwhile. */
    record Electrode(String name, Measurement height, Measurement cell) {}

    /** Height on the common axis, and the numbers of every cycle, of one electrode. */
    record Lines(String name, Measurement common, Measurement breathing) {}

    static ElectrodesContent of(List<Electrode> electrodes, Map<String, Object> settings, Extensions extensions, Progress progress) {
        List<Lines> lines = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Electrode electrode : alike(electrodes)) {
            Source source = new Source("height", electrode.height());
            Map<String, String> inputs = Map.of(Heights.SERIES, "height", Heights.CHARGE, Heights.COUNTING);
            Basis basis = new Basis(source, List.of(Heights.counting(new Source("cell", electrode.cell())),
                    new PlannedStep(AXIS, inputs, settings), new PlannedStep(HeightView.BREATHING, inputs)),
                    Map.of("cell", electrode.cell()),
                    Map.of());
            Evaluation evaluation = new Evaluation(basis, progress);
            evaluation.of(Heights.COUNTING, extensions);
            lines.add(new Lines(electrode.name(), evaluation.of(AXIS, new CommonAxis()),
                    evaluation.of(HeightView.BREATHING, new Breathing())));
            problems.addAll(evaluation.problems());
        }
        return new ElectrodesContent(lines, mean(lines, progress), problems.stream().distinct().toList());
    }

    /** Those of which a relative height is known, else all. */
    private static List<Electrode> alike(List<Electrode> electrodes) {
        List<Electrode> relative = electrodes.stream()
                .filter(e -> Heights.alongTime(e.height(), DilatometryQuantities.HEIGHT_CHANGE).isPresent()).toList();
        return relative.isEmpty() ? electrodes : relative;
    }

    private static Optional<Measurement> mean(List<Lines> lines, Progress progress) {
        Map<String, Measurement> cells = new LinkedHashMap<>();
        lines.stream().map(Lines::common).filter(m -> !m.datasets().isEmpty()).forEach(m -> cells.put("cell_" + (cells.size() + 1), m));
        if (cells.size() < 2) {
            return Optional.empty();
        }
        Comparison comparison = new Comparison();
        List<Dataset> datasets = comparison
                .apply(cells, SettingsType.of(comparison.settingsType()).defaults(), progress).datasets();
        return datasets.isEmpty() ? Optional.empty() : Optional.of(Measurement.of("mean", "dilatometry", datasets, Map.of()));
    }

    /** The heights on the common axis, and those of every cycle. */
    List<Column> columns() {
        Optional<Dataset> first = lines.stream().flatMap(l -> l.common.datasets().stream()).findFirst();
        if (first.isEmpty()) {
            return List.of(CalculatedView.empty(problems, "No electrode has both a height and a current."),
                    CalculatedView.empty(List.of(), ""));
        }
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Lines line = lines.get(i);
            CurveStyle style = CurveStyle.LINE.in(Colour.ofCurve(i)).with(Spread.NONE);
            line.common.datasets().stream().findFirst().ifPresent(d -> curves.add(Heights.curve(line.name, d).with(style)));
        }
        mean.ifPresent(m -> curves.add(meanAndScatter(m)));
        return List.of(new Column(FigureAxis.of(first.get().axes().getFirst()),
                List.of(new Curves(Heights.axis(first.get()), Optional.empty(), curves, 1)), List.of(), ""), perCycle());
    }

    /** The mean with the standard deviation between electrodes as its band. */
    private static Curve meanAndScatter(Measurement mean) {
        Dataset average = mean.datasets().stream().filter(d -> d.name().endsWith("_mean")).findFirst().orElseThrow();
        Optional<Dataset> scatter = mean.datasets().stream().filter(d -> d.name().endsWith("_scatter")).findFirst();
        Dataset both = new Dataset(average.name(), average.quantity(), average.unit(), average.axes(), average.values(),
                scatter.map(Dataset::values));
        return Heights.curve("mean ± scatter", both).with(CurveStyle.LINE.in(Colour.BLACK).with(Line.DASHED));
    }

    private Column perCycle() {
        List<Curve> curves = new ArrayList<>();
        Optional<Dataset> first = lines.stream().flatMap(l -> l.breathing.dataset("height_maximum").stream()).findFirst();
        for (int i = 0; i < lines.size(); i++) {
            Lines line = lines.get(i);
            CurveStyle style = CurveStyle.POINTS.in(Colour.ofCurve(i));
            String end = i == 0 ? line.name + ", at the end" : "";
            line.breathing.dataset("height_maximum")
                    .ifPresent(d -> curves.add(Heights.curve(line.name + (end.isEmpty() ? "" : ", greatest"), d).with(style)));
            line.breathing.dataset("height_end").ifPresent(d -> curves.add(Heights.curve(end, d).with(style.with(Symbol.SQUARE))));
        }
        return first.map(d -> new Column(FigureAxis.of(d.axes().getFirst()),
                List.of(new Curves(Heights.axis(d), Optional.empty(), curves, 1).withHeadroom()), List.of(), ""))
                .orElseGet(() -> CalculatedView.empty(problems, "There are no cycles."));
    }
}
