package org.operanda.host.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.measure.Unit;
import org.junit.jupiter.api.Test;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.experiment.FigureDefinition;
import org.operanda.experiment.PanelKind;
import org.operanda.host.report.FigureTemplate;
import org.operanda.host.report.FigureTemplate.Filled;

class FigureTemplateTest {
    private static final Axis TIME = Axis.time(Values.indices(10), Clock.relative("clock"));

    private static Dataset column(String name, QuantityKind kind, Unit<?> unit) {
        return Dataset.of(name, kind, unit, TIME, Values.indices(10));
    }

    private static Dataset map(String name, QuantityKind kind) {
        return Dataset.of(name, kind, Units.ONE,
                List.of(TIME, Axis.of("channel", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, Values.indices(5))), Values.indices(50));
    }

    private static Measurement measurement(String technique, Dataset... datasets) {
        return Measurement.of(technique, technique, List.of(datasets), Map.of());
    }

    private static FigureTemplate template(int number) {
        return FigureTemplate.all().stream().filter(t -> t.id().equals("review-" + number)).findFirst().orElseThrow();
    }

    @Test
    void thereIsOneForEachFigureAskedFor() {
        Set<String> wanted = Stream.of(2, 4, 5, 7, 17, 20, 22, 23, 29, 31, 32, 35, 36).map(n -> "review-" + n).collect(Collectors.toSet());
        assertEquals(wanted, FigureTemplate.all().stream().map(FigureTemplate::id).collect(Collectors.toSet()));
    }

    @Test
    void anEmptyExperimentFillsNone() {
        for (FigureTemplate template : FigureTemplate.all()) {
            Filled filled = template.fill(Map.of());
            assertTrue(filled.figure().isEmpty());
            assertEquals(template.panels().size(), filled.missing().size());
        }
    }

    @Test
    void absorptionWithVoltageIsTheMapAboveTheVoltage() {
        Map<String, Measurement> data = new LinkedHashMap<>();
        data.put("cycling", measurement("electrochemistry", column("voltage", QuantityKind.POTENTIAL, Units.VOLT),
                column("current", QuantityKind.CURRENT, Units.AMPERE)));
        data.put("spectra", measurement("xas", map("normalised_absorption", QuantityKind.NORMALISED_ABSORPTION)));
        data.put("turns", measurement("electrochemistry",
                Dataset.of("turning_point", new QuantityKind("turning-point", "Turning point", ""), Units.ONE, TIME, Values.indices(10))));
        Filled filled = template(7).fill(data);
        FigureDefinition figure = filled.figure().orElseThrow();
        assertEquals(List.of("EXAFS"), filled.missing());
        assertEquals("time", figure.getHorizontalAxis());
        assertEquals("turns.turning_point", figure.getMarkers());
        assertEquals(List.of(PanelKind.HEATMAP, PanelKind.CURVES), figure.getPanels().stream().map(p -> p.getKind()).toList());
        assertEquals(List.of("spectra.normalised_absorption"), figure.getPanels().getFirst().getData());
        assertEquals(List.of("cycling.voltage"), figure.getPanels().getLast().getData());
        assertEquals(List.of("cycling.current", "cycling.voltage"),
                template(17).fill(data).figure().orElseThrow().getPanels().getFirst().getData(), "one panel with two axes");
    }

    @Test
    void capacityIsThatOfCyclesAndNotOfTheRowsOfACycler() {
        QuantityKind capacity = new QuantityKind("specific-capacity", "Specific capacity", "q");
        Map<String, Measurement> data = new LinkedHashMap<>();
        data.put("cycler", measurement("electrochemistry", column("charge_capacity", QuantityKind.CHARGE, Units.MILLIAMPERE_HOUR),
                column("cycle", QuantityKind.CYCLE, Units.ONE)));
        Filled rows = template(2).fill(data);
        assertTrue(rows.figure().isEmpty());
        assertEquals(List.of("capacity and Coulombic efficiency against cycle"), rows.missing());
        Axis cycles = Axis.of("cycle", QuantityKind.CYCLE, Units.ONE, Values.of(1, 2, 3));
        data.put("cycles", measurement("electrochemistry",
                Dataset.of("charge_specific_capacity", capacity, Units.ONE, cycles, Values.of(3, 2, 1))));
        Filled filled = template(2).fill(data);
        assertEquals("cycles.cycle", filled.figure().orElseThrow().getHorizontalAxis());
        assertEquals(List.of("Coulombic efficiency"), filled.missing(), "what stands on the right");
    }

    @Test
    void massRunsAlongThePotentialOfItsOwnFrames() {
        Axis other = Axis.time(Values.indices(4), Clock.relative("clock"));
        Map<String, Measurement> data = new LinkedHashMap<>();
        data.put("balance", measurement("eqcm", column("areal_mass", new QuantityKind("areal-mass", "Areal mass", "m"), Units.ONE),
                column("potential", QuantityKind.POTENTIAL, Units.VOLT)));
        data.put("cycling",
                measurement("electrochemistry", Dataset.of("voltage", QuantityKind.POTENTIAL, Units.VOLT, other, Values.indices(4))));
        FigureDefinition figure = template(35).fill(data).figure().orElseThrow();
        assertEquals("balance.potential", figure.getHorizontalAxis());
        assertEquals(List.of("balance.areal_mass"), figure.getPanels().getFirst().getData());
    }
}
