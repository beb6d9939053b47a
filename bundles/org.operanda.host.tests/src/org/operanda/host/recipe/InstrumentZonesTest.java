package org.operanda.host.recipe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Parts;
import org.operanda.data.Problem;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.experiment.ExperimentFactory;
import org.operanda.experiment.Grouping;
import org.operanda.experiment.MeasurementReference;

class InstrumentZonesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    @TempDir
    Path folder;

    @BeforeEach
    void keepThemHere() {
        System.setProperty(InstrumentZones.PROPERTY, folder.resolve("kept/zones.properties").toString());
    }

    @AfterEach
    void elsewhereAgain() {
        System.clearProperty(InstrumentZones.PROPERTY);
    }

    private static MeasurementReference reference(String reader) {
        MeasurementReference reference = ExperimentFactory.eINSTANCE.createMeasurementReference();
        reference.setReaderId(reader);
        return reference;
    }

    @Test
    void aZoneIsGivenOnceForAnInstrument() throws IOException {
        assertEquals(Optional.empty(), InstrumentZones.kept("a.reader"));
        InstrumentZones.keep("a.reader", BERLIN);
        InstrumentZones.keep("another.reader", ZoneId.of("+09:00"));
        MeasurementReference later = reference("a.reader");
        InstrumentZones.fill(later);
        assertEquals("Europe/Berlin", later.getClock().getZone());
        assertEquals(0, later.getClock().getOffset(), "nothing but the zone");
        MeasurementReference own = reference("a.reader");
        own.setClock(ExperimentFactory.eINSTANCE.createClockTransform());
        own.getClock().setZone("Asia/Tokyo");
        InstrumentZones.fill(own);
        assertEquals("Asia/Tokyo", own.getClock().getZone(), "its own stays");
        MeasurementReference unknown = reference("third.reader");
        InstrumentZones.fill(unknown);
        assertNull(unknown.getClock());
    }

    @Test
    void thatNobodyKnowsIsKeptUntilSomebodyDoes() throws IOException {
        InstrumentZones.keep("another.reader", BERLIN);
        assertFalse(InstrumentZones.isUnknown("a.reader"), "nobody was asked");
        InstrumentZones.keepUnknown("a.reader");
        assertTrue(InstrumentZones.isUnknown("a.reader"));
        assertEquals(Optional.empty(), InstrumentZones.kept("a.reader"));
        assertFalse(InstrumentZones.isUnknown("another.reader"));
        MeasurementReference later = reference("a.reader");
        InstrumentZones.fill(later);
        assertNull(later.getClock());
        InstrumentZones.keep("a.reader", BERLIN);
        assertFalse(InstrumentZones.isUnknown("a.reader"));
        assertEquals(Optional.of(BERLIN), InstrumentZones.kept("a.reader"));
    }

    @Test
    void whatIsKeptBadlyIsAskedAgain() throws IOException {
        Path kept = folder.resolve("kept/zones.properties");
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, "a.reader=Middle/Earth\nb.reader=\\u00zz\n");
        assertEquals(Optional.empty(), InstrumentZones.kept("a.reader"));
        InstrumentZones.keep("a.reader", BERLIN);
        assertEquals(Optional.of(BERLIN), InstrumentZones.kept("a.reader"));
    }

    private static Measurement measured(Clock clock) {
        Axis time = Axis.time(Values.of(0, 3600), clock);
        return Measurement.of("m", "", List.of(Dataset.of("voltage", QuantityKind.POTENTIAL, Units.VOLT, time, Values.of(1, 2))), Map.of());
    }

    /** Without a zone, local time is taken for universal time, with a warning that names the measurement; the zone of the recipe puts it right also over the change of the clocks. */
    @Test
    void aRecipeWithoutAZoneWarnsAndOneWithItIsRight() {
        Measurement local = measured(Clock.local("logger", LocalDateTime.parse("2026-10-25T01:30:00")));
        Measurement zoned = measured(Clock.at("beamline", Instant.parse("2026-10-24T23:30:00Z")));
        List<Problem> doubts = Clocks.doubts(Map.of("logger", local, "beamline", zoned));
        assertEquals(List.of("clock.zone"), doubts.stream().map(Problem::id).toList());
        assertTrue(doubts.getFirst().message().contains("'logger'"), doubts.toString());
        MeasurementReference reference = reference("a.reader");
        reference.setClock(ExperimentFactory.eINSTANCE.createClockTransform());
        reference.getClock().setZone("Europe/Berlin");
        Measurement stated = Clocks.stated(reference, local);
        assertEquals(Optional.of(Instant.parse("2026-10-24T23:30:00Z")), stated.clock().orElseThrow().epoch());
        assertEquals(List.of(), Clocks.doubts(Map.of("logger", stated, "beamline", zoned)));
    }

    /** Frames of a night on which the clocks of Berlin change; each lasts ten minutes. */
    private static double[] seconds(Grouping grouping, String local, double... files) {
        Axis plain = Axis.time(Values.of(Arrays.stream(files).map(t -> t + 300).toArray()),
                Clock.local("camera", LocalDateTime.parse(local)));
        Axis time = plain.withWindow(Values.of(files), Values.of(Arrays.stream(files).map(t -> t + 600).toArray()));
        Measurement frames = Measurement.of("m", "", List.of(Dataset.of("x", QuantityKind.POTENTIAL, Units.VOLT, time, Values.of(files)),
                Dataset.of(Parts.PART, QuantityKind.INDEX, Units.ONE, time, Values.of(0, 0, 1))), Map.of());
        MeasurementReference reference = reference("a.reader");
        reference.setGrouping(grouping);
        reference.setClock(ExperimentFactory.eINSTANCE.createClockTransform());
        reference.getClock().setZone("Europe/Berlin");
        Axis stated = Clocks.stated(reference, frames).timeAxis().orElseThrow();
        double[] starts = stated.window().orElseThrow().start().toArray();
        for (int i = 0; i < starts.length; i++) {
            assertEquals(300, stated.values().get(i) - starts[i], "the middle of the exposure");
            assertEquals(600, stated.window().orElseThrow().end().get(i) - starts[i], "how long it lasts");
        }
        return starts;
    }

    /** At 3:00 clocks go back to 2:00, half a year later from 2:00 to 3:00. What one file counts runs through; the start of each file is local time. */
    @Test
    void filesOfANightOnWhichClocksChangeKeepTheirDistance() {
        String autumn = "2026-10-25T01:00:00";
        String spring = "2027-03-28T01:00:00";
        assertArrayEquals(new double[] {0, 3600, 3 * 3600}, seconds(Grouping.FRAMES, autumn, 0, 3600, 2 * 3600),
                "3:00 is three hours after 1:00");
        assertArrayEquals(new double[] {0, 1800, 3600}, seconds(Grouping.FRAMES, spring, 0, 1800, 2 * 3600), "3:00 is one hour after 1:00");
        assertArrayEquals(new double[] {0, 3 * 3600, 5 * 3600}, seconds(Grouping.PARTS, autumn, 0, 3 * 3600, 4 * 3600),
                "the second part begins after the change");
        assertArrayEquals(new double[] {0, 3600, 2 * 3600}, seconds(Grouping.SINGLE, autumn, 0, 3600, 2 * 3600), "one file counts");
    }
}
