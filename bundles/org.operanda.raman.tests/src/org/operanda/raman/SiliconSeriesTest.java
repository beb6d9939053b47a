package org.operanda.raman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.operanda.data.Dataset;
import org.operanda.data.Frames;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.testkit.OperationContract;
import org.operanda.testkit.VirtualSilicon;

/** A generated series whose lines, stress and cosmic rays are known (review, Fig. 17): found to within the deviations that are given. */
class SiliconSeriesTest {
    private static final VirtualSilicon CELL = new VirtualSilicon(60, 60, 3, 0.3);

    private static <S extends Record> S settings(Class<S> type, Object... values) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            map.put((String) values[i], values[i + 1]);
        }
        return SettingsType.of(type).parse(map).settings().orElseThrow();
    }

    /** As the host does it: frame by frame. */
    private static <S extends Record> Measurement over(FrameOperation<S> operation, S settings, Measurement series) {
        List<List<Dataset>> rows = new ArrayList<>();
        for (int i = 0; i < series.frameCount(); i++) {
            OperationResult result = operation.apply(series.frame(i), settings);
            assertEquals(List.of(), result.problems());
            rows.add(result.datasets());
        }
        return series.withDatasets(Frames.stack(rows, series.timeAxis().orElseThrow()));
    }

    private static Measurement despiked() {
        OperationResult clean = new DespikeSeries().apply(Map.of("series", CELL.series()), settings(DespikeSeriesSettings.class),
                Progress.NONE);
        return CELL.series().withDatasets(clean.datasets());
    }

    private static Measurement fitted() {
        return over(new Silicon(), settings(SiliconSettings.class, "curves", false), despiked());
    }

    private static double[] values(Measurement measurement, String name) {
        return measurement.dataset(name).orElseThrow().values().toArray();
    }

    @Test
    void cosmicRaysAreFoundInTheSeries() {
        double[] spikes = values(despiked(), "spikes");
        VirtualSilicon quiet = new VirtualSilicon(60, 60, 3, 0);
        double[] clean = values(despiked(), "intensity");
        int points = CELL.shifts().length;
        for (int i = 0; i < 60; i++) {
            double[] hit = CELL.spectrum(i);
            double[] without = quiet.spectrum(i);
            boolean struck = !Arrays.equals(hit, without);
            assertEquals(struck ? 1 : 0, spikes[i], "spectrum " + i);
            for (int k = 0; k < points; k++) {
                assertEquals(without[k], clean[i * points + k], struck && hit[k] != without[k] ? 25 : 0);
            }
        }
    }

    /** A line that fades by a twentieth from spectrum to spectrum and moves is kept, also at the ends of the series. */
    @Test
    void linesThatChangeQuicklyAreNoSpikes() {
        VirtualSilicon quick = new VirtualSilicon(36, 60, 3, 0);
        OperationResult clean = new DespikeSeries().apply(Map.of("series", quick.series()), settings(DespikeSeriesSettings.class),
                Progress.NONE);
        assertEquals(0, Arrays.stream(clean.datasets().get(1).values().toArray()).sum());
    }

    @Test
    void cosmicRaysAreFoundInSingleSpectra() {
        Measurement found = over(new Despike(), settings(DespikeSettings.class, "keep", List.of("505:535")), CELL.series());
        double[] spikes = values(found, "spikes");
        VirtualSilicon quiet = new VirtualSilicon(60, 60, 3, 0);
        double[] clean = values(found, "intensity");
        int points = CELL.shifts().length;
        for (int i = 0; i < 60; i++) {
            double[] hit = CELL.spectrum(i);
            double[] without = quiet.spectrum(i);
            assertEquals(Arrays.equals(hit, without) ? 0 : 1, spikes[i], "spectrum " + i);
            for (int k = 0; k < points; k++) {
                assertEquals(without[k], clean[i * points + k], hit[k] == without[k] ? 0 : 15);
            }
        }
    }

    @Test
    void positionAndIntensityFollowTheCell() {
        Measurement fit = fitted();
        Dataset position = fit.dataset("crystalline_position").orElseThrow();
        Dataset height = fit.dataset("crystalline_height").orElseThrow();
        double square = 0;
        for (int i = 0; i < 60; i++) {
            double second = CELL.second(i);
            double pull = (position.values().get(i) - CELL.position(second)) / position.sigma().orElseThrow().get(i);
            square += pull * pull / 60;
            assertEquals(CELL.position(second), position.values().get(i), 0.2);
            assertEquals(CELL.height(second), height.values().get(i), 6 * height.sigma().orElseThrow().get(i));
            assertEquals(4, values(fit, "crystalline_width")[i], 0.6);
            assertEquals(CELL.amorphous(second) * 60 * Math.sqrt(Math.PI / Math.log(2)) / 2, values(fit, "amorphous_area")[i], 900);
        }
        double reduced = square;
        assertTrue(reduced > 0.4 && reduced < 2, () -> "the deviations are true: mean square pull " + reduced);
        double[] fraction = values(fit, "crystalline_fraction");
        double crystal = CELL.height(0) * 4 * Math.PI / 2;
        double amorphous = CELL.amorphous(0) * 60 * Math.sqrt(Math.PI / Math.log(2)) / 2;
        assertEquals(crystal / (crystal + 0.8 * amorphous), fraction[0], 0.03);
    }

    @Test
    void stressIsThatOfTheCell() {
        Measurement fit = fitted();
        StressSettings settings = settings(StressSettings.class, "line", "crystalline_position", "coefficient", VirtualSilicon.COEFFICIENT,
                "reference",
                VirtualSilicon.REFERENCE);
        List<Dataset> found = new Stress().apply(Map.of("line", fit), settings, Progress.NONE).datasets();
        Dataset stress = found.stream().filter(d -> d.name().equals("stress")).findFirst().orElseThrow();
        for (int i = 0; i < 60; i++) {
            assertEquals(CELL.stress(CELL.second(i)), stress.values().get(i), 5 * stress.sigma().orElseThrow().get(i));
            assertTrue(stress.sigma().orElseThrow().get(i) < 25);
        }
    }

    @TestFactory
    Stream<DynamicTest> seriesKeepTheContract() {
        return Stream.of(
                OperationContract.of(new DespikeSeries(), settings(DespikeSeriesSettings.class), Map.of("series", CELL.series())),
                OperationContract.of(new Difference(), settings(DifferenceSettings.class, "to", 300), Map.of("series", CELL.series())),
                OperationContract.of(new Stress(), settings(StressSettings.class), Map.of("line", fitted()))).flatMap(s -> s);
    }

    @TestFactory
    Stream<DynamicTest> framesKeepTheContract() {
        List<Measurement> frames = IntStream.of(0, 20, 40).mapToObj(i -> CELL.series().frame(i)).toList();
        return Stream.of(
                OperationContract.of(new Range(), settings(RangeSettings.class, "from", 450), frames),
                OperationContract.of(new SpectralAxis(), settings(SpectralAxisSettings.class, "expected", List.of(521.0)), frames),
                OperationContract.of(new Despike(), settings(DespikeSettings.class), frames),
                OperationContract.of(new BaselineCorrection(), settings(BaselineCorrectionSettings.class), frames),
                OperationContract.of(new Smoothing(), settings(SmoothingSettings.class), frames),
                OperationContract.of(new Normalisation(), settings(NormalisationSettings.class), frames),
                OperationContract.of(new LinePeaks(), settings(LinePeaksSettings.class), frames),
                OperationContract.of(new Silicon(), settings(SiliconSettings.class), frames),
                OperationContract.of(new Carbon(), settings(CarbonSettings.class, "from", 400, "to", 560), frames),
                OperationContract.of(new BandAreas(), settings(BandAreasSettings.class, "bands", List.of("band 450:500")), frames),
                OperationContract.of(new Photometry(), settings(PhotometrySettings.class, "percent", true), frames)).flatMap(s -> s);
    }
}
