package org.operanda.electrochemistry.potentiostats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.data.reader.Reader;
import org.operanda.electrochemistry.biologic.BiologicMprReader;
import org.operanda.electrochemistry.biologic.BiologicMptReader;
import org.operanda.electrochemistry.impedance.CircuitFit;
import org.operanda.electrochemistry.impedance.CircuitFitSettings;
import org.operanda.electrochemistry.impedance.ImpedanceSpectra;
import org.operanda.electrochemistry.impedance.ImpedanceSpectraSettings;
import org.operanda.electrochemistry.impedance.KramersKronig;
import org.operanda.electrochemistry.impedance.KramersKronigSettings;
import org.operanda.testkit.SharedData;

/**
 * A circuit can describe what obeys the Kramers–Kronig relations. Each spectrum of the shared data that keeps these to 1 % of |Z| is described by one of
 * two circuits to 2 %, without a guess, and none of ten other starts ends in a better minimum.
 */
class EverySpectrumTest {
    private static final double PERCENT = 2;
    private static final int STARTS = 10;
    /** Of so many spectra only the description is asked for. */
    private static final int MANY = 10;
    /** Files whose spectra all break the relations by more than 1 %, for instance because they scatter by that. */
    private static final Set<String> INCONSISTENT = Set.of("exampleDataBioLogic.mpt", "exampleDataCHInstruments.txt",
            "exampleDataGamry.DTA", "exampleDataParstat.txt", "exampleDataPowersuite.txt", "geis.issue_149.mpr", "geis.mpr",
            "peis.issue_225.with_ece.mpr", "peis.mpr");
    private static final List<String> CIRCUITS = List.of("L0-R0-p(R1,CPE1)-p(R2,CPE2)-W1", "La0-R0-p(R1,CPE1)-p(R2,CPE2)-p(R3,CPE3)-CPE4");
    private static final List<String> PARAMETERS = List.of("L0", "R0", "R1", "CPE1_Q", "CPE1_alpha", "R2", "CPE2_Q", "CPE2_alpha", "W1");
    private static final List<Reader> READERS = List.of(new GamryReader(), new ScribnerReader(), new VersaStudioReader(), new ChiReader(),
            new IviumReader(), new PalmSensReader(), new EcoChemieReader(), new ElchemeaReader(), new ImpedanceTextReader(),
            new BiologicMprReader(), new BiologicMptReader());

    /** The text twins of the binary files hold the same spectra. */
    static Stream<Path> files() {
        return Stream.concat(SharedData.files("eis", "**").stream(), SharedData.files("electrochemistry", "**.mpr").stream());
    }

    private static List<Measurement> spectra(Path file) {
        Reader reader = READERS.stream().max(Comparator.comparingInt(r -> PotentiostatFile.probe(r, file).confidence())).orElseThrow();
        return PotentiostatFile.read(reader, file).measurements().stream().filter(m -> m.dataset("frequency").isPresent())
                .map(EverySpectrumTest::series).filter(series -> !series.datasets().isEmpty()).toList();
    }

    private static Measurement series(Measurement rows) {
        ImpedanceSpectraSettings settings = SettingsType.of(ImpedanceSpectraSettings.class).defaults();
        OperationResult result = new ImpedanceSpectra().apply(Map.of("spectra", rows), settings, Progress.NONE);
        return Measurement.of(rows.name(), "electrochemistry", result.datasets(), Map.of());
    }

    private static double[] consistent(Measurement series) {
        KramersKronigSettings settings = SettingsType.of(KramersKronigSettings.class).defaults();
        return values(new KramersKronig().apply(Map.of("spectra", series), settings, Progress.NONE), "consistent");
    }

    private static OperationResult fit(Measurement series, String circuit, List<String> start) {
        CircuitFitSettings settings = SettingsType.of(CircuitFitSettings.class).parse(Map.of("circuit", circuit, "start", start)).settings()
                .orElseThrow();
        return new CircuitFit().apply(Map.of("spectra", series), settings, Progress.NONE);
    }

    private static double[] values(OperationResult result, String name) {
        Dataset dataset = result.datasets().stream().filter(d -> d.name().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError(result.problems().toString()));
        return dataset.values().toArray();
    }

    @ParameterizedTest
    @MethodSource("files")
    void thatIsConsistentIsDescribedWithoutAGuess(Path file) {
        for (Measurement series : spectra(file)) {
            double[] consistent = consistent(series);
            boolean some = Arrays.stream(consistent).sum() > 0;
            assertEquals(INCONSISTENT.contains(file.getFileName().toString()), !some, "none is consistent");
            if (some) {
                assertDescribed(series, consistent);
            }
        }
    }

    private static void assertDescribed(Measurement series, double[] consistent) {
        OperationResult first = fit(series, CIRCUITS.get(0), List.of());
        double[] two = values(first, "deviation");
        double[] three = values(fit(series, CIRCUITS.get(1), List.of()), "deviation");
        for (int s = 0; s < consistent.length; s++) {
            double best = two[s] <= three[s] || Double.isNaN(three[s]) ? two[s] : three[s];
            assertTrue(consistent[s] == 0 || best <= PERCENT, "spectrum " + s + " is missed by " + best + " %");
        }
        if (consistent.length < MANY && consistent[0] == 1) {
            assertNoStartIsBetter(series, first, two[0]);
        }
    }

    private static void assertNoStartIsBetter(Measurement series, OperationResult found, double deviation) {
        Random random = new Random(1);
        for (int i = 0; i < STARTS; i++) {
            List<String> start = PARAMETERS.stream().map(name -> {
                double value = Math.max(1e-9, values(found, name)[0]);
                double other = name.endsWith("alpha") ? 0.5 + 0.5 * random.nextDouble() : value * Math.pow(10, 2 * random.nextDouble() - 1);
                return name + "=" + other;
            }).toList();
            double other = values(fit(series, CIRCUITS.get(0), start), "deviation")[0];
            assertTrue(deviation <= 1.01 * other + 1e-3, () -> "from " + start + " the deviation is " + other + ", not " + deviation);
        }
    }
}
