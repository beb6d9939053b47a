package org.operanda.correlation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.testkit.SharedData;

/** Series of absorption spectra that others use to try curve resolution, against numpy's decomposition and the spectra of the references. */
class OperandoSeriesTest {
    private static final String FOLDER = "operando/xas_mcr_als_series/";

    private static double[][] columns(String name) throws IOException {
        Path file = SharedData.file(FOLDER + name);
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII))) {
            double[][] rows = lines.lines().filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> Arrays.stream(line.trim().split("\\s+")).mapToDouble(Double::parseDouble).toArray())
                    .toArray(double[][]::new);
            double[][] columns = new double[rows[0].length][rows.length];
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j < columns.length; j++) {
                    columns[j][i] = rows[i][j];
                }
            }
            return columns;
        }
    }

    private static Axis energy(double[] values) {
        return Axis.of("energy", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, Values.of(values));
    }

    private static Measurement series(double[][] columns) {
        int frames = columns.length - 1;
        double[] numbers = Arrays.stream(columns, 1, columns.length).flatMapToDouble(Arrays::stream).toArray();
        Axis time = Axis.time(Values.indices(frames), Clock.relative("beamline"));
        return Measurement.of("series", "xas",
                List.of(Dataset.of("absorption", QuantityKind.ABSORPTION, Units.ONE, List.of(time, energy(columns[0])),
                        Values.of(numbers))),
                Map.of());
    }

    private static double[] values(OperationResult result, String name) {
        return result.datasets().stream().filter(d -> d.name().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError(name + ": " + result.problems())).values().toArray();
    }

    private static OperationResult components(Measurement series, Map<String, Object> settings) {
        return new PrincipalComponentAnalysis().apply(Map.of("frames", series),
                SettingsType.of(PrincipalComponentsSettings.class).parse(settings).settings().orElseThrow(), Progress.NONE);
    }

    private static OperationResult resolved(Map<String, Measurement> inputs, Map<String, Object> settings) {
        return new MultivariateCurveResolution().apply(inputs,
                SettingsType.of(CurveResolutionSettings.class).parse(settings).settings().orElseThrow(), Progress.NONE);
    }

    /** numpy 1.24, linalg.svd of the centred table between 7659.1 and 7828.9 eV. */
    @Test
    void modulatedCobaltHasTheComponentsThatNumpyFinds() throws IOException {
        double[] explained = values(components(series(columns("MES-Co.txt.gz")), Map.of("components", 4, "exact", true)),
                "explained_variance");
        assertArrayEquals(new double[] {25.382771, 9.980505, 5.471857, 4.316732}, explained, 1e-5);
    }

    /** With both references known, concentrations are plain least squares: numpy's, to the digits it printed. */
    @Test
    void modulatedCobaltIsMetalWithSomeOxide() throws IOException {
        double[][] references = columns("Co-refs.txt.gz");
        Measurement known = Measurement.of("references", "xas", List.of(
                Dataset.of("metal", QuantityKind.ABSORPTION, Units.ONE, energy(references[0]), Values.of(references[1])),
                Dataset.of("oxide", QuantityKind.ABSORPTION, Units.ONE, energy(references[0]), Values.of(references[2]))), Map.of());
        OperationResult result = resolved(Map.of("frames", series(columns("MES-Co.txt.gz")), "known", known),
                Map.of("components", 2, "closure", false));
        assertEquals(2.6752243724584472, values(result, "lack_of_fit")[0], 1e-9);
        assertEquals(0.92234363, values(result, "concentration_1")[0], 1e-8);
        assertEquals(0.07400397, values(result, "concentration_2")[67], 1e-8);
    }

    /** Thirty mixtures of two spectra; numpy's third singular value is 4e-6, the rounding of the file. */
    @Test
    void thirtyMixturesOfTwoCopperSpectraAreTwoComponents() throws IOException {
        Measurement series = series(columns("Cu30_1_0.txt.gz"));
        OperationResult found = components(series, Map.of("components", 6, "exact", true, "centre", false));
        assertEquals(84.6798814, values(found, "singular_value")[0], 1e-6);
        assertEquals(4.59124399, values(found, "singular_value")[1], 1e-6);
        assertEquals(2, values(found, "component_count")[0]);
        OperationResult result = resolved(Map.of("frames", series), Map.of("components", 2));
        assertTrue(values(result, "lack_of_fit")[0] < 1e-4, "lack of fit " + values(result, "lack_of_fit")[0] + " %");
    }
}
