package org.operanda.electrochemistry.cyclers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.electrochemistry.exchange.BdfReader;
import org.operanda.electrochemistry.exchange.EchemdbReader;
import org.operanda.electrochemistry.exchange.NamedColumnsReader;
import org.operanda.testkit.SharedData;

/** Every cycler's text of the shared data, field by field, with the number of rows that the manifest states. */
class CyclerFilesTest {
    static final List<Reader> READERS = List.of(new MaccorReader(), new PecReader(), new BasytecReader(), new NovonixReader(),
            new LandtReader(),
            new BdfReader(), new EchemdbReader(), new NamedColumnsReader());

    /** A file, who reads it, how many rows the manifest states, and how it is written. */
    record Case(String path, Class<? extends Reader> reader, int rows, int headerLine, char separator, String dates) {
        Path file() {
            return SharedData.file("electrochemistry/" + path);
        }
    }

    static final List<Case> CASES = List.of(
            new Case("maccor_csv/sample_data_maccor.csv", MaccorReader.class, 15, 3, ',', "dd-MMM-yy h:mm:ss a"),
            new Case("maccor_tab/PredictionDiagnostics_000109_tztest.010", MaccorReader.class, 2165, 2, '\t', "MM/dd/yyyy HH:mm:ss"),
            new Case("maccor_tab/PredictionDiagnostics_000151_paused.052", MaccorReader.class, 332, 2, '\t', "MM/dd/yyyy HH:mm:ss"),
            new Case("maccor_tab/maccor_test_file_4267-66-6519.041", MaccorReader.class, 74, 2, '\t', "MM/dd/yyyy HH:mm:ss"),
            new Case("maccor_txt/maccor_three.txt", MaccorReader.class, 4009, 5, '\t', "MM/dd/yyyy h:mm:ss a"),
            new Case("pec_csv/Test25195.csv", PecReader.class, 19, 46, ',', "MM/dd/yyyy HH:mm:ss"),
            new Case("pec_csv/Test25205.csv", PecReader.class, 489, 46, ',', "MM/dd/yyyy HH:mm:ss"),
            new Case("basytec_txt/sample_data_basytec.txt", BasytecReader.class, 74, 13, '\t', "dd.MM.yyyy HH:mm:ss"),
            new Case("novonix_csv/sample_data_novonix.csv", NovonixReader.class, 207, 21, ',', "yyyy-MM-dd HH:mm:ss"),
            new Case("neware_csv/test_Nova_Form-CH01-01_short.csv", NovonixReader.class, 3942, 58, ',', "yyyy-MM-dd h:mm:ss a"),
            new Case("landt_bdf_csv/SINTEF__LiGrR2032__2024-04-30__25degC__Landt.csv", LandtReader.class, 25162, 7, ',',
                    "MM/dd/yyyy HH:mm:ss"));

    static Measurement read(Reader reader, Path file) throws IOException {
        ReadResult result = reader.read(Source.open(file), Progress.NONE);
        assertTrue(result.problems().stream().noneMatch(p -> p.severity() == Problem.Severity.ERROR), result.problems().toString());
        assertEquals(1, result.measurements().size());
        return result.measurements().getFirst();
    }

    static Reader reader(Case c) {
        return READERS.stream().filter(r -> r.getClass() == c.reader()).findFirst().orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> everyFieldIsReadAsItIsWritten() {
        return CASES.stream().map(c -> DynamicTest.dynamicTest(c.path(), () -> {
            Measurement measurement = read(reader(c), c.file());
            assertEquals(c.rows(), measurement.frameCount());
            CyclerFile.of(c.file(), c.headerLine(), c.separator(), c.dates()).check(measurement);
        }));
    }

    @TestFactory
    Stream<DynamicTest> oneReaderKnowsEachFile() {
        return CASES.stream().map(c -> DynamicTest.dynamicTest(c.path(), () -> {
            Source source = Source.open(c.file());
            assertEquals(List.of(c.reader()),
                    READERS.stream().filter(r -> r.probe(source).confidence() >= 50).map(Object::getClass).toList());
        }));
    }
}
