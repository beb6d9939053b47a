package org.operanda.eqcm.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.QuantityKind;
import org.operanda.eqcm.EqcmQuantities;
import org.operanda.figure.Curve;
import org.operanda.figure.CurveStyle;
import org.operanda.figure.CurveStyle.Line;
import org.operanda.figure.Curves;
import org.operanda.figure.FigureAxis;
import org.operanda.figure.Panel;
import org.operanda.figure.Range;
import org.operanda.workbench.view.CalculatedView;
import org.operanda.workbench.view.Column;

/**
 * The parameters of a film or of a porous layer as charts.
 *
 * @param fit      what the operation gave
 * @param problems what it said
 */
record FilmContent(Measurement fit, List<Problem> problems) implements CalculatedView.Content {
    /** They change by orders of magnitude. */
    private static final Set<QuantityKind> IN_DECADES = Set.of(EqcmQuantities.SHEAR_MODULUS, EqcmQuantities.VISCOSITY,
            EqcmQuantities.REDUCED_CHI_SQUARE);
    private static final double DECADES = 100;
    private static final int FEW = 300;

    /**
     * Each parameter with its standard deviation, the other result, and the potential, below each other.
     *
     * @param cell  with the potential
     * @param other along time
     */
    Column column(Optional<Measurement> cell, Optional<Dataset> other) {
        List<Dataset> parameters = fit.datasets().stream().filter(FilmContent::isShown).toList();
        if (parameters.isEmpty()) {
            return CalculatedView.empty(problems, "There is no fit.");
        }
        List<Panel> panels = new ArrayList<>();
        parameters.forEach(d -> panels.add(Curves.of(axis(d), Curve.of("", d))));
        other.ifPresent(d -> panels.add(Curves.of(FigureAxis.of(d).withName(d.name().replace('_', ' ')), Curve.of("", d)
                .with(d.values().length() > FEW ? CurveStyle.LINE : CurveStyle.POINTS.with(Line.DASHED)))));
        panels.addAll(Quartzes.alongCell(cell, QuantityKind.POTENTIAL));
        return new Column(Quartzes.TIME, panels, List.of(), "");
    }

    /** Not the areal mass beside the thickness that is proportional to it. */
    private static boolean isShown(Dataset dataset) {
        return dataset.rank() == 1 && !dataset.name().equals("areal_mass") && Range.of(dataset.values()).isPresent();
    }

    private static FigureAxis axis(Dataset dataset) {
        FigureAxis plain = FigureAxis.of(dataset).withName(dataset.quantity().symbol());
        boolean wide = Range.of(dataset.values()).filter(r -> r.from() > 0 && r.to() > DECADES * r.from()).isPresent();
        return IN_DECADES.contains(dataset.quantity()) && wide ? plain.inDecades() : plain;
    }
}
