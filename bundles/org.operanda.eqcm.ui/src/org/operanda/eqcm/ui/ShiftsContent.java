package org.operanda.eqcm.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.eqcm.EqcmQuantities;
import org.operanda.figure.FigureAxis;
import org.operanda.figure.Panel;
import org.operanda.workbench.view.CalculatedView;
import org.operanda.workbench.view.Column;

/**
 * Shifts of all overtones as charts.
 *
 * @param shifts   of frequency, and of dissipation or half bandwidth where they were measured
 * @param problems what the operation said
 */
record ShiftsContent(Measurement shifts, List<Problem> problems) implements CalculatedView.Content {
    private static final double MILLION = 1e6;
    private static final FigureAxis DISSIPATION = FigureAxis.of("ΔD (10⁻⁶)", Units.ONE);

    /**
     * Frequency, dissipation, potential and current below each other.
     *
     * @param normalised whether frequencies are divided by the order
     */
    Column column(Optional<Measurement> cell, boolean normalised) {
        Optional<Dataset> frequency = Quartzes.alongTime(shifts, EqcmQuantities.FREQUENCY_SHIFT);
        if (frequency.isEmpty()) {
            return CalculatedView.empty(problems, "There are no shifts.");
        }
        List<Panel> panels = new ArrayList<>();
        panels.add(Quartzes.byOvertone(frequency.get(), FigureAxis.of(normalised ? "Δf/n" : "Δf", frequency.get().unit()), 1, normalised));
        Quartzes.alongTime(shifts, EqcmQuantities.DISSIPATION_SHIFT)
                .map(d -> Quartzes.byOvertone(d, DISSIPATION, MILLION, false))
                .or(() -> Quartzes.alongTime(shifts, EqcmQuantities.HALF_BANDWIDTH_SHIFT)
                        .map(d -> Quartzes.byOvertone(d, FigureAxis.of("ΔΓ", d.unit()), 1, false)))
                .ifPresent(panels::add);
        panels.addAll(Quartzes.alongCell(cell, QuantityKind.POTENTIAL, QuantityKind.CURRENT));
        return new Column(Quartzes.TIME, panels, List.of(), "");
    }
}
