package org.operanda.xas.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.operanda.data.Axis;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Source;
import org.operanda.testkit.ReaderContract;
import org.operanda.testkit.SharedData;
import org.operanda.xas.XdiReader;

class XdiReaderTest {
    private static final String HEADER = """
            # XDI/1.0 GSE/1.0
            # Column.1: energy eV
            # Column.2: i0
            # Column.3: itrans
            # Element.symbol: Cu
            # Element.edge: K
            # Mono.d_spacing: 3.13553
            # Facility.name: APS
            # Facility.xray_source: undulator
            # Beamline.name: 13ID
            # Scan.start_time: 2001-06-26T22:27:31
            # ///
            # a comment
            #
            #   indented
            # ---
            # energy i0 itrans
            """;
    private static final String ROWS = "8779.0 1000 500\n8789.0 1100 400\n8799.0 1200 300\n";

    private final XdiReader reader = new XdiReader();

    private ReadResult read(String text) {
        return Texts.read(reader, "scan.xdi", text);
    }

    private ReadResult shared(String file) throws IOException {
        return reader.read(Source.open(SharedData.file(file)), Progress.NONE);
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return ReaderContract.of(reader, SharedData.file("xas/xdi_bad/bad_00.xdi")).tests();
    }

    @ParameterizedTest
    @CsvSource({
            "co_metal_rt, energy, 418, 7509.0, 8943.435, absorption, -0.51329170, 1.1013996, Co",
            "cu_metal_rt, energy, 408, 8779.0, 10145.86, itrans, 550643.089065, 73074.0996945, Cu",
            "fe2o3_rt, energy, 348, 6962.0, 7969.247, i0, 304063.00, 304796.00, Fe",
            "feo_rt1, energy, 412, 6911.7671, 8084.0938, absorption, -0.35992590E-01, 0.42842774, Fe",
            "ni_metal_rt, energy, 418, 8133.0, 9567.435, absorption, -1.1873423, 0.40683351E-01, Ni",
            "se_na2so4_rt, energy, 469, 12508.0, 13404.76, itrans, 559275.4, 538285.4, Se",
            "nonxafs_1d, x, 408, 8779.0, 10145.86, absorption, -1.3070486, 0.24890911, ''",
            "fe_xanes_8ch, energy, 100, 7012.0, 7108.598755, i0, 118317.0, 116109.000000, ''"})
    void readsTheGoodFilesAsTheManifestSays(String file, String axisName, int rows, double first, double last, String dataset,
            double firstValue, double lastValue,
            String element) throws IOException {
        ReadResult result = shared("xas/xdi/" + file + ".xdi");
        assertTrue(result.problems().stream().noneMatch(p -> p.severity() == Severity.ERROR), () -> result.problems().toString());
        Measurement measurement = Texts.only(result);
        Axis axis = Texts.axis(measurement);
        assertEquals(axisName, axis.name());
        assertEquals(rows, axis.size());
        assertEquals(first, axis.values().get(0));
        assertEquals(last, axis.values().get(rows - 1));
        double[] values = Texts.values(measurement, dataset);
        assertEquals(firstValue, values[0]);
        assertEquals(lastValue, values[rows - 1]);
        assertEquals(element, measurement.metadata().getOrDefault(Metadata.ELEMENT, ""));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
            "01, ERROR, xdi.version-line, 1, 12, does not state the XDI version",
            "02, WARNING, xdi.required, 0, 12, Element.edge",
            "03, WARNING, xdi.required, 0, 12, Element.symbol",
            "04, WARNING, xdi.value, 6, 12, 'Foo' in 'Element.edge'",
            "05, WARNING, xdi.value, 7, 12, 'Foo' in 'Element.symbol'",
            "06, WARNING, xdi.header-end, 29, 12, ends the header is missing",
            "07, WARNING, xdi.column-missing, 25, 12, what column 1 of 4 holds",
            "08, WARNING, xdi.column-missing, 28, 12, what column 4 of 4 holds",
            "09, WARNING, xdi.column-extra, 6, 12, Column.5: misc_fluor",
            "10, WARNING, xdi.column-extra, 5, 12, Column.7: mutrans",
            "11, WARNING, xdi.comment-character, 12, 12, neither with '#' nor with a number",
            "12, WARNING, xas.axis.d-spacing, 2, 8, lattice spacing",
            "13, ERROR, xdi.row, 31, 11, 3 fields",
            "14, ERROR, xdi.row, 36, 11, 6 fields",
            "15, ERROR, xdi.number, 29, 12, 'nan'",
            "16, ERROR, xdi.number, 30, 12, 'STRING'",
            "17, ERROR, xdi.number, 29, 12, '1.4.9'",
            "18, ERROR, xdi.field-value, 8, 12, 'Family.key' has no value",
            "19, ERROR, xdi.field, 8, 12, no ':'"})
    void namesWhatIsWrongWithEachBadFileAndSavesItsData(String number, Severity severity, String id, long line, int rows, String words)
            throws IOException {
        ReadResult result = shared("xas/xdi_bad/bad_" + number + ".xdi");
        Problem problem = result.problems().stream().filter(p -> p.id().equals(id)).findFirst()
                .orElseThrow(() -> new AssertionError(result.problems().toString()));
        assertEquals(severity, problem.severity());
        assertTrue(problem.message().contains(words), problem.message());
        assertFalse(problem.hint().isBlank());
        assertEquals(line, problem.location().orElseThrow().line().orElse(0));
        boolean error = result.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR);
        assertEquals(severity == Severity.ERROR, error, () -> result.problems().toString());
        Measurement measurement = Texts.only(result);
        assertEquals(rows, Texts.axis(measurement).size());
        assertTrue(measurement.first(QuantityKind.ABSORPTION).isPresent());
    }

    @Test
    void findsNothingWrongWithTheFileThatTheBadOnesWereMadeFrom() throws IOException {
        assertEquals(List.of(), shared("xas/xdi_bad/bad_00.xdi").problems());
    }

    @Test
    void keepsTheLabelsOfAFileWithoutColumnFields() throws IOException {
        Measurement measurement = Texts.only(shared("xas/xdi_bad/bad_07.xdi"));
        assertEquals(QuantityKind.PHOTON_ENERGY, Texts.axis(measurement).quantity());
        assertEquals(List.of("absorption", "i0", "itrans"), Texts.names(measurement));
    }

    @Test
    void takesTheLastCommentForLabelsWhenTheHeaderHasNoEnd() throws IOException {
        assertEquals("Cu foil Room Temperature\nmeasured at beamline 13-ID\n",
                Texts.only(shared("xas/xdi_bad/bad_06.xdi")).metadata().get(Metadata.COMMENT));
    }

    @Test
    void computesTheAbsorptionFromTheIntensitiesAndSaysSo() {
        ReadResult result = read(HEADER + ROWS);
        Measurement measurement = Texts.only(result);
        assertArrayEquals(new double[] {Math.log(2), Math.log(2.75), Math.log(4)}, Texts.values(measurement, "absorption"), 1e-15);
        assertEquals("ln(i0/itrans)", measurement.metadata().get("derived.absorption"));
        assertEquals(List.of("xas.derived"), Texts.ids(result));
    }

    @Test
    void takesFluorescenceForTheAbsorptionWhereThereIsNoTransmission() {
        Measurement measurement = Texts.only(read(HEADER.replace("itrans", "ifluor") + ROWS));
        assertArrayEquals(new double[] {0.5, 400.0 / 1100, 0.25}, Texts.values(measurement, "absorption"), 1e-15);
    }

    @Test
    void keepsCommentsWithTheirInnerWhiteSpaceAndEmptyLines() {
        assertEquals("a comment\n\n  indented", Texts.only(read(HEADER + ROWS)).metadata().get(Metadata.COMMENT));
    }

    @Test
    void keepsFieldsUnderTheDictionarysSpellingAndOthersUnderTheirOwn() {
        String header = HEADER.replace("Mono.d_spacing", "MONO.D_Spacing").replace("# ///", "# GSE.EXTRA: config 1\n# ///");
        Measurement measurement = Texts.only(read(header + ROWS));
        assertEquals("3.13553", measurement.metadata().get("Mono.d_spacing"));
        assertEquals("config 1", measurement.metadata().get("GSE.EXTRA"));
        assertEquals("GSE/1.0", measurement.metadata().get(Metadata.SOFTWARE));
        assertEquals("APS", measurement.metadata().get(Metadata.FACILITY));
    }

    @Test
    void usesTheLastOfRepeatedFields() {
        assertEquals("Ni",
                Texts.only(read(HEADER.replace("# ///", "# element.SYMBOL: Ni\n# ///") + ROWS)).metadata().get(Metadata.ELEMENT));
    }

    @ParameterizedTest
    @CsvSource({"angle degrees, 12.65", "angle radians, 0.22078415036"})
    void turnsAnAngleIntoEnergyByBraggsLaw(String column, String angle) {
        ReadResult result = read(HEADER.replace("energy eV", column) + angle + " 1000 500\n");
        // E = hc / (2 d sin θ) with hc = 12398.419843320026 eV Å (CODATA 2018)
        double expected = 12398.419843320026 / (2 * 3.13553 * Math.sin(Math.toRadians(12.65)));
        Axis axis = Texts.axis(Texts.only(result));
        assertEquals("energy", axis.name());
        assertEquals(Units.ELECTRONVOLT, axis.unit());
        assertEquals(expected, axis.values().get(0), 1e-5);
        assertTrue(Texts.ids(result).contains("xas.axis.bragg"));
        assertEquals(Double.parseDouble(angle), Texts.values(Texts.only(result), "angle")[0]);
    }

    @Test
    void turnsKiloelectronvoltsIntoElectronvolts() {
        Axis axis = Texts.axis(Texts.only(read(HEADER.replace("energy eV", "energy keV") + "8.779 1000 500\n8.789 1000 500\n")));
        assertEquals(8779, axis.values().get(0), 1e-9);
        assertEquals(Units.ELECTRONVOLT, axis.unit());
    }

    @ParameterizedTest
    @CsvSource({
            "2001-06-26T22:27:31, , 2001-06-26T22:27:31Z, false, 0",
            "2001-06-26T22:27:31.25Z, , 2001-06-26T22:27:31.250Z, true, 0",
            "2001-06-26T22:27:31-05:00, 2001-06-26T22:37:31-05:00, 2001-06-27T03:27:31Z, true, 600",
            "2001-06-26T22:27:31+0200, 2001-06-26T22:37:31, 2001-06-26T20:27:31Z, true, 600",
            "2001-06-26 22:27:31, 2001-06-26 22:29:01, 2001-06-26T22:27:31Z, false, 90",
            "20010626T222731, 20010626T222732, 2001-06-26T22:27:31Z, false, 1",
            "2001-06-26T22:27, , 2001-06-26T22:27:00Z, false, 0"})
    void understandsTimesWithAndWithoutZone(String start, String end, Instant expected, boolean zone, double seconds) {
        String header = HEADER.replace("2001-06-26T22:27:31", start + (end == null ? "" : "\n# Scan.end_time: " + end));
        Measurement measurement = Texts.only(read(header + ROWS));
        assertEquals(expected, measurement.start().orElseThrow());
        assertEquals(zone, measurement.clock().orElseThrow().zoneStated());
        assertEquals("APS 13ID", measurement.clock().orElseThrow().id());
        assertEquals(0, measurement.exposure().orElseThrow().start());
        assertEquals(seconds, measurement.exposure().orElseThrow().end());
    }

    @ParameterizedTest
    @CsvSource({"2001-13-26T22:27:31", "26/06/2001 22:27", "yesterday"})
    void warnsOfATimeThatIsNone(String start) {
        ReadResult result = read(HEADER.replace("2001-06-26T22:27:31", start) + ROWS);
        Problem problem = result.problems().getFirst();
        assertEquals("xdi.value", problem.id());
        assertEquals(11, problem.location().orElseThrow().line().orElseThrow());
        assertTrue(Texts.only(result).exposure().isEmpty());
    }

    @Test
    void takesTheStartForTheWholeWhenTheScanEndsBeforeIt() {
        ReadResult result = read(HEADER.replace("22:27:31", "22:27:31\n# Scan.end_time: 2001-06-26T22:27:30") + ROWS);
        assertTrue(Texts.ids(result).contains("xdi.end-before-start"));
        assertEquals(0, Texts.only(result).exposure().orElseThrow().end());
    }

    @Test
    void warnsOfAnEnergyThatIsNotMonotonic() {
        ReadResult result = read(HEADER + ROWS + "8795.0 1200 300\n8795.0 1200 300\n");
        assertTrue(Texts.ids(result).contains("xas.axis.order"));
        assertArrayEquals(new double[] {8779, 8789, 8799, 8795, 8795}, Texts.axis(Texts.only(result)).values().toArray());
    }

    @ParameterizedTest
    @CsvSource({"'\\r\\n'", "'\\r'"})
    void readsEveryLineEnding(String ending) {
        String text = (HEADER + ROWS).replace("\n", ending.replace("\\r", "\r").replace("\\n", "\n"));
        ReadResult result = read(text);
        assertEquals(List.of("xas.derived"), Texts.ids(result));
        assertArrayEquals(new double[] {500, 400, 300}, Texts.values(Texts.only(result), "itrans"));
    }

    @Test
    void readsLatinOneAndUtf8Comments() {
        String text = HEADER.replace("a comment", "25 µm, 20 °C") + ROWS;
        for (var charset : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_8)) {
            ReadResult result = reader.read(Texts.source("scan.xdi", text.getBytes(charset)), Progress.NONE);
            assertTrue(Texts.only(result).metadata().get(Metadata.COMMENT).startsWith("25 µm, 20 °C\n"), charset.name());
        }
    }

    @Test
    void readsDecimalCommasWithAWarning() {
        ReadResult result = read(HEADER + ROWS.replace(".0", ",5"));
        assertTrue(Texts.ids(result).contains("xdi.layout"));
        assertArrayEquals(new double[] {8779.5, 8789.5, 8799.5}, Texts.axis(Texts.only(result)).values().toArray());
    }

    @Test
    void readsDecimalCommasAmongWholeNumbers() {
        ReadResult result = read(HEADER + ROWS.replace(".0", "") + "8809,25 1000 500\n");
        assertEquals(8809.25, Texts.axis(Texts.only(result)).values().get(3));
    }

    @Test
    void readsAFileThatBeginsWithAByteOrderMark() {
        Source source = Texts.source("scan.xdi", ("\ufeff" + HEADER + ROWS).getBytes(StandardCharsets.UTF_8));
        assertEquals(100, reader.probe(source).confidence());
        assertEquals(List.of("xas.derived"), Texts.ids(reader.read(source, Progress.NONE)));
    }

    @Test
    void dropsAHalfWrittenLastLineAndSaysSo() {
        ReadResult result = read(HEADER + ROWS + "8809.0 12");
        assertEquals(3, Texts.axis(Texts.only(result)).size());
        Problem problem = result.problems().stream().filter(p -> p.id().equals("xdi.truncated")).findFirst().orElseThrow();
        assertEquals(Severity.ERROR, problem.severity());
        assertEquals(21, problem.location().orElseThrow().line().orElseThrow());
    }

    @Test
    void warnsThatALastLineWithoutEndMayBeCut() {
        ReadResult result = read(HEADER + ROWS.stripTrailing());
        assertEquals(3, Texts.axis(Texts.only(result)).size());
        assertTrue(Texts.ids(result).contains("xdi.last-line-open"));
    }

    @Test
    void leavesOutRowsWithoutAnEnergy() {
        ReadResult result = read(HEADER + ROWS + "nan 1 1\n8809.0 2 2\n");
        assertArrayEquals(new double[] {8779, 8789, 8799, 8809}, Texts.axis(Texts.only(result)).values().toArray());
        assertTrue(Texts.ids(result).containsAll(List.of("xdi.number", "xas.axis.missing")));
    }

    @Test
    void saysThatThereAreNoRows() {
        for (String text : List.of(HEADER, HEADER.substring(0, 60), "# XDI/1.0\n")) {
            ReadResult result = read(text);
            assertEquals(List.of(), result.measurements());
            assertTrue(Texts.ids(result).contains("xdi.no-data"), () -> result.problems().toString());
        }
    }

    @Test
    void keepsUnknownColumnsAndUnits() {
        Measurement measurement = Texts.only(read(HEADER.replace("Column.3: itrans", "Column.3: thermocouple millivolts") + ROWS));
        assertEquals(List.of("i0", "thermocouple"), Texts.names(measurement));
        assertEquals("millivolts", measurement.metadata().getOrDefault("unit.thermocouple", "millivolts"));
    }

    @Test
    void listsTwentyProblemsOfAKindAndCountsTheRest() {
        ReadResult result = read(HEADER.replace("# ///", "# no field\n".repeat(50) + "# ///") + ROWS);
        List<Problem> fields = result.problems().stream().filter(p -> p.id().equals("xdi.field")).toList();
        assertEquals(21, fields.size());
        assertTrue(fields.getLast().message().startsWith("30 more problems like the first of them: 'no field'"),
                fields.getLast().message());
    }

    @Test
    void probesByTheVersionLine() throws IOException {
        assertEquals(100, reader.probe(Source.open(SharedData.file("xas/aps13id_series_fexafs/fexanes_a.001"))).confidence());
        assertEquals(0, reader.probe(Source.open(SharedData.file("xas/beamline_ascii/fe.060"))).confidence());
        assertTrue(reader.probe(Source.open(Path.of(SharedData.file("xas/xdi_bad/bad_01.xdi").toString()))).confidence() >= 50);
    }

    /** The beamline's own column {@code Sum_Fe_Ka} is the same sum of seven detector elements, corrected for their dead time. */
    @Test
    void sumsTheElementsOfADetectorWithTheirDeadTime() throws IOException {
        for (String scan : List.of("a", "b", "c")) {
            Measurement measurement = Texts
                    .only(new XdiReader().read(Source.open(SharedData.file("xas/aps13id_series_fexafs/fexanes_" + scan + ".001")),
                            Progress.NONE));
            double[] sum = Texts.values(measurement, "ifluor");
            double[] own = Texts.values(measurement, "Sum_Fe_Ka");
            for (int i = 0; i < own.length; i++) {
                assertEquals(1, sum[i] / own[i], 1e-6);
            }
            assertEquals("ifluor/i0", measurement.metadata().get("derived.absorption"));
            assertTrue(measurement.metadata().get("derived.ifluor").contains("DTFactor"));
            assertTrue(measurement.start().isPresent());
        }
        Measurement eight = Texts.only(new XdiReader().read(Source.open(SharedData.file("xas/xdi/fe_xanes_8ch.xdi")), Progress.NONE));
        double[] first = {26 * 1.000512, 28 * 1.000516, 21 * 1.000622, 26 * 1.000366};
        assertEquals(java.util.Arrays.stream(first).sum(), Texts.values(eight, "ifluor")[0], 1e-9);
    }
}
