package org.operanda.correlation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.SettingsType;
import org.operanda.testkit.OperationContract;

class ClockAlignmentTest {
    private static final double HOUR = 3600;
    private static final double LENGTH = 60 * HOUR;
    /** The night on which clocks in Berlin go back from 3:00 to 2:00. */
    private static final Instant START = Instant.parse("2026-10-24T00:00:00Z");
    private static final double CLOCKS_GO_BACK = 25 * HOUR;
    private static final double RESTART = 44 * HOUR;
    private static final double AWAY = 900;
    private static final double OFFSET = 137;
    private static final double DRIFT = 20e-6;
    private static final double SET_AT_RESTART = -42;
    private static final ClockAlignmentSettings DEFAULTS = SettingsType.of(ClockAlignmentSettings.class).defaults();

    /** A pulse of current now and then, as a titration or a driving cycle has. */
    private static double[] switches(boolean regular) {
        Random random = new Random(11);
        double[] switches = new double[120];
        double t = 700;
        for (int i = 0; i < switches.length; i++) {
            switches[i] = t;
            t += regular ? LENGTH / 125 : 600 + 2400 * random.nextDouble();
        }
        return switches;
    }

    private static boolean on(double t, double[] switches) {
        int passed = Arrays.binarySearch(switches, t);
        return ((passed >= 0 ? passed + 1 : -passed - 1) & 1) == 1;
    }

    private static Measurement cycling(boolean regular) {
        double[] switches = switches(regular);
        int rows = (int) LENGTH;
        double[] current = new double[rows];
        for (int i = 0; i < rows; i++) {
            current[i] = on(i, switches) ? 1e-3 : 0;
        }
        Axis time = Axis.time(Values.indices(rows), Clock.at("potentiostat", START));
        return Measurement.of("cycling", "electrochemistry",
                List.of(Dataset.of("current", QuantityKind.CURRENT, Units.AMPERE, time, Values.of(current))), Map.of());
    }

    /** True seconds of the rows of the other record: every two seconds, away for a quarter of an hour at the restart. */
    private static double[] moments() {
        return IntStream.range(0, (int) (LENGTH / 2)).mapToDouble(i -> 2.0 * i + 0.3).filter(t -> t < RESTART || t > RESTART + AWAY)
                .toArray();
    }

    /** What the other clock shows at a true second: local time, slow by the offset and losing time, set back by an hour in the night and wrongly after the restart. */
    private static double shown(double t) {
        double shown = t - OFFSET - DRIFT * t;
        return shown - (t > CLOCKS_GO_BACK ? HOUR : 0) - (t > RESTART ? SET_AT_RESTART : 0);
    }

    private static Measurement thermometer(double noise, boolean regular) {
        Random random = new Random(2);
        double[] switches = switches(regular);
        double[] t = moments();
        double[] temperature = new double[t.length];
        for (int i = 0; i < t.length; i++) {
            temperature[i] = 25 + 0.3 * Math.sin(t[i] / 20_000) + (on(t[i], switches) ? 1 : 0) + noise * random.nextGaussian();
        }
        Axis time = Axis.time(Values.of(Arrays.stream(t).map(ClockAlignmentTest::shown).toArray()),
                Clock.local("logger", LocalDateTime.parse("2026-10-24T02:00:00")));
        return Measurement.of("temperature", "",
                List.of(Dataset.of("temperature", QuantityKind.TEMPERATURE, Units.CELSIUS, time, Values.of(temperature))), Map.of());
    }

    @Test
    void offsetDriftRestartAndDaylightSavingAreFoundToHalfASecond() {
        Measurement series = thermometer(0.01, false);
        ClockAlignment.Alignment found = ClockAlignment.align(cycling(false), series, DEFAULTS);
        assertEquals(List.of(), found.problems());
        ClockPieces pieces = found.pieces().orElseThrow();
        assertEquals(2, pieces.pieces().size(), "set back in the night, and restarted");
        assertEquals(DRIFT, pieces.first().drift(), 6e-6, "three standard deviations");
        assertEquals(OFFSET - 2 * HOUR, pieces.first().offset(), 0.5, "the local time is two hours ahead");
        double[] truth = moments();
        Axis corrected = pieces.apply(series, Clock.at("potentiostat", START)).timeAxis().orElseThrow();
        double worst = 0;
        for (int i = 0; i < truth.length; i++) {
            worst = Math.max(worst, Math.abs(corrected.values().get(i) - truth[i]));
        }
        assertTrue(worst <= 0.5, "the farthest row is off by " + worst + " s");
        assertTrue(found.deviation() < 1.5 && found.pairs() > 100, found.pairs() + " pairs within " + found.deviation() + " s");
        double[] raw = series.timeAxis().orElseThrow().values().toArray();
        Axis back = pieces.inverse().apply(pieces.apply(series, series.clock().orElseThrow()), series.clock().orElseThrow()).timeAxis()
                .orElseThrow();
        for (int i = 0; i < raw.length; i += 997) {
            assertEquals(raw[i], back.values().get(i), 1e-9, "inverted");
        }
    }

    @Test
    void theUncertaintyCoversTheError() {
        var result = new ClockAlignment().apply(Map.of("reference", cycling(false), "series", thermometer(0.01, false)), DEFAULTS,
                Progress.NONE);
        Dataset drift = result.datasets().stream().filter(d -> d.name().equals("drift")).findFirst().orElseThrow();
        assertEquals(20, drift.values().get(0), 4 * drift.sigma().orElseThrow().get(0), "ppm");
        Dataset offset = result.datasets().stream().filter(d -> d.name().equals("offset")).findFirst().orElseThrow();
        Values rows = result.datasets().stream().filter(d -> d.name().equals("from_row")).findFirst().orElseThrow().values();
        assertEquals(3, offset.values().length());
        double[] moments = moments();
        for (int p = 0; p < 3; p++) {
            double truth = moments[(int) rows.get(p)];
            double right = truth - shown(truth) - 2 * HOUR;
            assertEquals(right, offset.values().get(p), 4 * offset.sigma().orElseThrow().get(p), "at the first row of piece " + p);
        }
        double farthest = 0;
        for (double residual : result.datasets().stream().filter(d -> d.name().equals("residual")).findFirst().orElseThrow().values()
                .toArray()) {
            farthest = Math.max(farthest, Math.abs(residual));
        }
        assertTrue(farthest < 3, "a step lies between two samples: " + farthest);
    }

    /** A record without a step: a charge that goes up and down and rests, and what follows it, with a lag, noise and a curved relation. */
    private static Measurement smooth(String name, double ahead, double spacing, int rows, double noise, boolean related) {
        Random random = new Random(7);
        double[] seconds = new double[rows];
        double[] values = new double[rows];
        double walk = 0;
        for (int i = 0; i < rows; i++) {
            double t = spacing * i;
            double charge = Math.sin(t / 5200) + 0.6 * Math.sin(t / 1900 + 1) + 0.3 * Math.sin(t / 9100);
            walk += 0.02 * random.nextGaussian();
            seconds[i] = t + ahead;
            values[i] = (related ? charge + 0.2 * charge * charge : walk) + noise * random.nextGaussian();
        }
        Axis time = Axis.time(Values.of(seconds), Clock.at(name, START));
        return Measurement.of(name, "",
                List.of(Dataset.of(related ? "height" : "drifting", QuantityKind.TEMPERATURE, Units.KELVIN, time, Values.of(values))),
                Map.of());
    }

    @Test
    void smoothCurvesAreAlignedWithAnUncertaintyThatCoversTheError() {
        Measurement reference = smooth("charge", 0, 5, 9000, 0, true);
        for (int run = 0; run < 3; run++) {
            double ahead = 137 - 150 * run;
            ClockAlignment.Alignment found = ClockAlignment.align(reference, smooth("height", ahead, 23, 1900, 0.05, true), DEFAULTS);
            assertEquals(List.of(), found.problems());
            ClockPieces pieces = found.pieces().orElseThrow();
            assertEquals(0, found.pairs());
            assertEquals(List.of(), pieces.pieces());
            assertEquals(-ahead, pieces.first().offset(), 15, "s of frames that are 23 s apart");
        }
        var result = new ClockAlignment().apply(Map.of("reference", reference, "series", smooth("height", 137, 23, 1900, 0.05, true)),
                DEFAULTS,
                Progress.NONE);
        Dataset offset = result.datasets().stream().filter(d -> d.name().equals("offset")).findFirst().orElseThrow();
        double sigma = offset.sigma().orElseThrow().get(0);
        assertTrue(sigma > 0.2 && sigma < 10, "σ = " + sigma);
        assertEquals(-137, offset.values().get(0), 4 * sigma);
        assertTrue(result.problems().getFirst().message().contains("curves"), result.problems().toString());
    }

    @Test
    void curvesThatHaveNothingToDoWithEachOtherAreRefused() {
        ClockAlignment.Alignment found = ClockAlignment.align(smooth("charge", 0, 5, 9000, 0, true),
                smooth("walk", 0, 23, 1900, 0.05, false), DEFAULTS);
        assertTrue(found.pieces().isEmpty(), found.toString());
        assertTrue(found.problems().stream().anyMatch(p -> p.message().contains("charge") || p.message().contains("height")),
                found.problems().toString());
    }

    @Test
    void noiseIsRefused() {
        Measurement noise = thermometer(30, false);
        ClockAlignment.Alignment found = ClockAlignment.align(cycling(false), noise, DEFAULTS);
        assertTrue(found.pieces().isEmpty());
        assertFalse(found.problems().isEmpty());
    }

    @Test
    void recordsThatRepeatThemselvesAreRefusedWithTheReason() {
        ClockAlignment.Alignment found = ClockAlignment.align(cycling(true), thermometer(0.01, true), DEFAULTS);
        assertTrue(found.pieces().isEmpty());
        assertTrue(found.problems().getFirst().message().contains("repeat themselves"), found.problems().toString());
    }

    @Test
    void piecesAreToldByRows() {
        ClockPieces pieces = new ClockPieces(new ClockTransform(10, 0, 0),
                List.of(new ClockPieces.Piece(3, new ClockTransform(110, 1e-3, 50))));
        assertEquals(15, pieces.apply(2, 5));
        assertEquals(110 + 55 + 5e-3, pieces.apply(3, 55), 1e-12);
        assertEquals(55, pieces.inverse().apply(3, pieces.apply(3, 55)), 1e-12);
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return OperationContract.of(new ClockAlignment(), DEFAULTS,
                Map.of("reference", cycling(false), "series", thermometer(0.01, false)));
    }
}
