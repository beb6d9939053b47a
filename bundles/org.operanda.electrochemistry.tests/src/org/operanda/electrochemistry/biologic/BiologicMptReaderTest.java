package org.operanda.electrochemistry.biologic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Source;
import org.operanda.testkit.SharedData;

/** The forms in which EC-Lab's text comes. */
class BiologicMptReaderTest {
    private static final String HEAD = "EC-Lab ASCII FILE\nNb header lines : 5\n\nAcquisition started on : 11/22/2026 08:00:00.250\n"
            + "time/s\tEwe/V\t<I>/mA\t\n";

    @TempDir
    private Path folder;

    private ReadResult read(String text) throws IOException {
        return read(text, StandardCharsets.ISO_8859_1);
    }

    private ReadResult read(String text, Charset charset) throws IOException {
        return new BiologicMptReader().read(Source.open(Files.writeString(folder.resolve("made.mpt"), text, charset)), Progress.NONE);
    }

    private static Measurement shared(String file) throws IOException {
        return new BiologicMptReader().read(Source.open(SharedData.file(file)), Progress.NONE).measurements().getFirst();
    }

    private static List<String> ids(ReadResult result) {
        return result.problems().stream().map(Problem::id).toList();
    }

    private static double[] values(ReadResult result, String name) {
        return result.measurements().getFirst().dataset(name).orElseThrow().values().toArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r\r\n"})
    void everyLineEndIsRead(String end) throws IOException {
        ReadResult result = read((HEAD + "0\t3.5\t1\n1\t3.6\t-1").replace("\n", end));
        assertArrayEquals(new double[] {3.5, 3.6}, values(result, "voltage"));
        assertEquals(Instant.parse("2026-11-22T08:00:00.250Z"), result.measurements().getFirst().start().orElseThrow());
        assertEquals(List.of(), ids(result));
    }

    @Test
    void decimalCommasAreRead() throws IOException {
        ReadResult result = read(HEAD + "0,000E+000\t3,5E+000\t1\n1,5E+000\t3,6E+000\t-1\n");
        assertArrayEquals(new double[] {3.5, 3.6}, values(result, "voltage"));
    }

    @Test
    void aTableWithoutRowsIsAnEmptySeries() throws IOException {
        assertEquals(0, read(HEAD).measurements().getFirst().dataset("voltage").orElseThrow().values().length());
    }

    @Test
    void theMicroSignIsReadInEitherEncodingAndWhenItWasLost() throws IOException {
        for (Charset charset : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_8)) {
            Dataset capacitance = read("time/s\tCs/µF\tTemperature/°C\n0\t1\t25\n", charset).measurements().getFirst().dataset("cs")
                    .orElseThrow();
            assertEquals("µF", Units.symbol(capacitance.unit()));
        }
        Dataset temperature = read("time/s\tTemperature/\uFFFDC\n0\t25\n", StandardCharsets.UTF_8).measurements().getFirst()
                .dataset("temperature").orElseThrow();
        assertEquals(Units.CELSIUS, temperature.unit());
    }

    @Test
    void timesThatAreDatesCountFromTheStart() throws IOException {
        Measurement measurement = shared("electrochemistry/biologic_mpt_txt/Sample_data_biologic_timestamped.txt");
        assertEquals(0, measurement.timeAxis().orElseThrow().values().get(0), 1e-6);
        assertEquals(6.464, measurement.timeAxis().orElseThrow().values().get(1), 1e-6);
        assertEquals(6.464000307023525, measurement.dataset("step_time").orElseThrow().values().get(1));
        assertEquals(Instant.parse("2024-11-20T11:38:41.707Z"), measurement.start().orElseThrow());
    }

    @Test
    void aTableWithoutHeaderIsReadAndItsColumnsAreKnown() throws IOException {
        Measurement measurement = shared("electrochemistry/biologic_mpt_txt/Sample_data_biologic_no_header.mpt");
        assertEquals(13, measurement.frameCount());
        assertEquals(24.443432, measurement.dataset("temperature").orElseThrow().values().get(0));
        assertEquals(281672.3801174285, measurement.timeAxis().orElseThrow().values().get(0));
        assertTrue(measurement.start().isEmpty());
    }

    @Test
    void aLastRowThatIsCutIsLeftOut() throws IOException {
        for (String cut : new String[] {"1\t3.6\t-1.0E-00", "1\t3.6\t-1.0", "1\t3.6", "1\t3.", "1"}) {
            ReadResult result = read(HEAD + "0\t3.5\t1.0E+000\n" + cut);
            assertArrayEquals(new double[] {3.5}, values(result, "voltage"), cut);
            assertTrue(ids(result).contains("biologic.mpt.half-written"), cut);
        }
        assertArrayEquals(new double[] {3.5, 3.6}, values(read(HEAD + "0\t3.5\t1.0E+000\n1\t3.6\t-1.0E-001"), "voltage"));
    }

    @Test
    void rowsWithMoreOrFewerFieldsThanNamesAreReadAndReported() throws IOException {
        ReadResult more = read(HEAD + "0\t3.5\t1\t9\n1\t3.6\t-1\t8\n");
        assertArrayEquals(new double[] {9, 8}, values(more, "unknown_4"));
        assertEquals(List.of("biologic.mpt.column-count"), ids(more));
        ReadResult fewer = read(HEAD + "0\t3.5\n1\t3.6\n");
        assertArrayEquals(new double[] {3.5, 3.6}, values(fewer, "voltage"));
        assertTrue(fewer.measurements().getFirst().dataset("current").isEmpty());
    }

    @Test
    void aWrongNumberOfHeaderLinesIsFoundOut() throws IOException {
        ReadResult result = read(HEAD.replace(": 5", ": 3") + "0\t3.5\t1\n");
        assertArrayEquals(new double[] {3.5}, values(result, "voltage"));
        assertEquals(List.of("biologic.mpt.header-lines"), ids(result));
    }

    @Test
    void textInPlaceOfANumberIsMissingAndReported() throws IOException {
        ReadResult result = read(HEAD + "0\tXXX\t1\n1\t3.6\tnan\n");
        assertArrayEquals(new double[] {Double.NaN, 3.6}, values(result, "voltage"));
        assertEquals(List.of("biologic.mpt.text-fields"), ids(result));
    }

    @ParameterizedTest
    @CsvSource({"11/22/2026 08:00:00.250, 2026-11-22T08:00:00.250Z, ''", "22.11.2026 08:00:00, 2026-11-22T08:00:00Z, ''",
            "02-04-2018 10:02:46, 2018-02-04T10:02:46Z, biologic.mpt.date-order", "DD/MM/YYYY HH:MM:SS, , biologic.mpt.no-start",
            "13/13/2026 08:00:00, , biologic.mpt.no-start"})
    void theStartIsReadMonthFirstAndDoubtIsSaid(String text, String start, String problem) throws IOException {
        ReadResult result = read(HEAD.replace("11/22/2026 08:00:00.250", text) + "0\t3.5\t1\n");
        assertEquals(start, result.measurements().getFirst().start().map(Instant::toString).orElse(null));
        assertEquals(problem.isEmpty() ? List.of() : List.of(problem), ids(result));
    }

    @Test
    void theCellSheetHasCommonKeysAndPointsForCommas() throws IOException {
        Measurement cell = shared("operando/xas_biologic_LiNiO2_ROCK/ec/220726cell4operandoxas_C06.mpt");
        assertEquals("7000.000 mg", cell.metadata().get(Metadata.CELL_MASS));
        assertEquals("1.000 cm²", cell.metadata().get(Metadata.CELL_AREA));
        assertEquals("90.930 g/mol", cell.metadata().get(Metadata.MOLAR_MASS));
        assertEquals("Li-ion 18650 1.35 A.h\nGITT", cell.metadata().get(Metadata.COMMENT));
        assertEquals("VMP3 (SN 0198)", cell.metadata().get(Metadata.INSTRUMENT));
        assertEquals("Galvanostatic Cycling with Potential Limitation", cell.metadata().get(Metadata.METHOD));
        assertEquals("0,000 | 154,000 | -154,000 | 385,000 | -385,000", cell.metadata().get("Is"));
        assertEquals("Ewe/V", cell.metadata().get("column.voltage"));
    }

    @Test
    void theSignOfTheImaginaryImpedanceIsInItsName() throws IOException {
        Dataset imaginary = shared("eis/biologic_mpt/exampleDataBioLogic.mpt").dataset("impedance_minus_imaginary").orElseThrow();
        assertEquals(0.38998979, imaginary.values().get(0));
        assertEquals(QuantityKind.IMPEDANCE, imaginary.quantity());
    }

    @Test
    void twoColumnsForOneNameKeepApart() throws IOException {
        Measurement both = read("time/s\tEwe/V\t<Ewe>/V\tdq/mA.h\tdQ/mA.h\n0\t1\t2\t3\t4\n").measurements().getFirst();
        assertEquals(List.of("voltage", "ewe_average", "dq", "dq_2"), both.datasets().stream().map(Dataset::name).toList());
        assertEquals("dQ/mA.h", both.metadata().get("column.dq_2"));
    }

    @Test
    void aTextWithoutColumnsGivesAProblem() throws IOException {
        assertEquals(List.of("biologic.mpt.no-columns"), ids(read("")));
        assertEquals(List.of("biologic.mpt.no-columns"), ids(read("EC-LAB SETTING FILE\n\nNumber of linked techniques : 1\n")));
    }
}
