package org.operanda.xas.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.data.reader.Source;
import org.operanda.testkit.OperationContract;
import org.operanda.testkit.SharedData;
import org.operanda.xas.ColumnsReader;
import org.operanda.xas.Normalise;
import org.operanda.xas.NormaliseSettings;

/** Foils of two dispersive beamlines, with the calibration that one of them made itself. */
class DispersiveTest {
    private static final String SERIES = "operando/xas_dispersive_ESRF_ID24_cus2/";
    private static final DispersiveSettings DEFAULTS = SettingsType.of(DispersiveSettings.class).defaults();
    @TempDir
    static Path folder;

    private static Measurement read(Path file) throws IOException {
        return new ColumnsReader().read(Source.open(file), Progress.NONE).measurements().getFirst();
    }

    /** A spectrum away from the calibration that would be found beside it. */
    private static Measurement pixels(String name) throws IOException {
        Path copy = folder.resolve(name);
        if (!Files.exists(copy)) {
            Files.copy(SharedData.file(SERIES + name), copy);
        }
        return read(copy);
    }

    private static Dataset named(OperationResult result, String name) {
        return result.datasets().stream().filter(d -> d.name().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError(result.problems()));
    }

    private static Map<String, Measurement> copper() throws IOException {
        return Map.of("series", pixels("cus2_01"), "foil", pixels("cu_08"), "reference", read(SharedData.file(SERIES + "cufoil_rt.txt")));
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() throws IOException {
        return OperationContract.of(new Dispersive(), DEFAULTS, copper());
    }

    @Test
    void findsTheCalibrationThatTheBeamlineMade() throws IOException {
        OperationResult result = new Dispersive().apply(copper(), DEFAULTS, Progress.NONE);
        double[] found = named(result, "absorption").axes().getFirst().values().toArray();
        double[] known = read(SharedData.file(SERIES + "cus2_01")).datasets().getFirst().axes().getFirst().values().toArray();
        assertEquals(known.length, found.length);
        double edge = 0;
        for (int i = 0; i < known.length; i++) {
            boolean near = known[i] > 8960 && known[i] < 9200;
            assertTrue(!near || Math.abs(known[i] - found[i]) < 3, "pixel " + i + " " + known[i] + " " + found[i]);
            edge = known[i] < 8985 ? known[i] - found[i] : edge;
        }
        assertEquals(0, edge, 1);
        assertTrue(named(result, "energy_per_pixel").sigma().orElseThrow().get(0) < 0.01);
    }

    @Test
    void calibratesThePalladiumFoilOfThePhotonFactory() throws IOException {
        Measurement foil = read(SharedData.file("xas/photonfactory_dispersive/Pd_foil.CSV"));
        Measurement reference = read(SharedData.file("xas/photonfactory_dispersive/Pd_foil_ref.txt"));
        OperationResult result = new Dispersive().apply(Map.of("series", foil, "foil", foil, "reference", reference), DEFAULTS,
                Progress.NONE);
        OperationResult normalised = new Normalise().apply(foil.withDatasets(result.datasets()), SettingsType.of(NormaliseSettings.class)
                .parse(Map.of("searchStart", 24300, "searchEnd", 24400)).settings().orElseThrow());
        OperationResult known = new Normalise().apply(reference, SettingsType.of(NormaliseSettings.class)
                .parse(Map.of("searchStart", 24300, "searchEnd", 24400)).settings().orElseThrow());
        double edge = named(normalised, Normalise.EDGE_ENERGY).values().get(0);
        assertEquals(24350, edge, 15, "Pd K, X-ray Data Booklet");
        assertEquals(named(known, Normalise.EDGE_ENERGY).values().get(0), edge, 3);
        assertTrue(named(result, Dispersive.MISFIT).values().get(0) < 0.03, "misfit " + named(result, Dispersive.MISFIT).values().get(0));
    }
}
