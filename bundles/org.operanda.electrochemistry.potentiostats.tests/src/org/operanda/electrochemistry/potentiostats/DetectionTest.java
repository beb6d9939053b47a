package org.operanda.electrochemistry.potentiostats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.testkit.SharedData;

/** Which reader knows which of the shared files. */
class DetectionTest {
    private static final int GUESS = 50;
    private static final List<Reader> READERS = List.of(new GamryReader(), new ScribnerReader(), new VersaStudioReader(), new ChiReader(),
            new IviumReader(), new PalmSensReader(), new EcoChemieReader(), new ElchemeaReader(), new ImpedanceTextReader(),
            new EcLabCompanionReader());

    static Stream<Path> spectra() {
        return SharedData.files("eis", "*").stream().filter(f -> !f.toString().contains("biologic"));
    }

    private static long sure(Path file) {
        return READERS.stream().filter(r -> PotentiostatFile.probe(r, file).confidence() >= GUESS).count();
    }

    @ParameterizedTest
    @MethodSource("spectra")
    void everySpectrumHasOneReader(Path file) {
        boolean text = Stream.of("generic_csv", "parstat", "powersuite", "p00").anyMatch(file.toString()::contains);
        assertEquals(text ? 0 : 1, sure(file), "readers that are sure of " + file);
        assertTrue(!text || PotentiostatFile.probe(new ImpedanceTextReader(), file).confidence() >= 20);
    }

    @Test
    void noCyclersFileIsTakenForOneOfThese() {
        for (String folder : List.of("electrochemistry", "eqcm", "xas")) {
            for (Path file : SharedData.files(folder, "*.{csv,txt,dat,mpt,mpr,nda,ndax,res,010,041,052,json,xdi,z,DTA}")) {
                assertEquals(0, sure(file), () -> "readers that are sure of " + file);
            }
        }
    }

    @Test
    void settingsAndStateOfEcLabAreNamedAsHoldingNoData() {
        for (Path file : SharedData.files("electrochemistry/biologic_gcpl_set", "*.{mps,sta}")) {
            assertTrue(PotentiostatFile.probe(new EcLabCompanionReader(), file).confidence() >= GUESS);
            ReadResult result = PotentiostatFile.read(new EcLabCompanionReader(), file);
            assertTrue(result.measurements().isEmpty());
            assertTrue(result.problems().getFirst().hint().contains(".mpr"), () -> result.problems().toString());
        }
        for (Path file : SharedData.files("electrochemistry", "*.{mpr,mpt}")) {
            assertEquals(0, PotentiostatFile.probe(new EcLabCompanionReader(), file).confidence());
        }
    }
}
