package org.operanda.electrochemistry.arbin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Axis;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.reader.Source;
import org.operanda.testkit.ReaderContract;

/** Workbooks with the sheets and headers that cellpy knows Arbin's export by, since no real one is at hand. */
class ArbinWorkbookReaderTest {
    private static final List<String> HEADERS = List.of("Data_Point", "Date_Time", "Test_Time(s)", "Step_Time(s)", "Cycle_Index",
            "Step_Index", "Current(A)", "Voltage(V)", "Charge_Capacity(Ah)", "Internal_Resistance(Ohm)");

    @TempDir
    private Path folder;

    private static double value(Measurement measurement, String name, long row) {
        return measurement.dataset(name).orElseThrow(() -> new AssertionError(name)).values().get(row);
    }

    @Test
    void sheetsOfAChannelAreOneMeasurement() throws IOException {
        Source source = Source.open(workbook("Channel_1_1", 0.5));
        assertEquals(85, new ArbinWorkbookReader().probe(source).confidence());
        List<Measurement> measurements = new ArbinWorkbookReader().read(source, Progress.NONE).measurements();
        assertEquals(1, measurements.size());
        Measurement measurement = measurements.getFirst();
        assertEquals(4, measurement.frameCount());
        assertEquals(30, measurement.timeAxis().map(Axis::values).orElseThrow().get(3));
        assertEquals(0.5, value(measurement, "current", 2));
        assertEquals(3.7, value(measurement, "voltage", 3));
        assertEquals(0.01, value(measurement, "charge_capacity", 1));
        assertEquals(0.02, value(measurement, "resistance", 1));
        // day 45000 is 15 March 2023
        assertEquals(Instant.parse("2023-03-15T12:00:00Z"), measurement.clock().orElseThrow().epoch().orElseThrow());
    }

    @Test
    void otherWorkbooksAreNotArbins() throws IOException {
        assertEquals(0, new ArbinWorkbookReader().probe(Source.open(workbook("Sheet1", 0.5))).confidence());
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() throws IOException {
        return ReaderContract.of(new ArbinWorkbookReader(), workbook("Channel_1_1", 0.5)).tests();
    }

    private Path workbook(String sheet, double current) throws IOException {
        Path file = folder.resolve("arbin.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                    + "</Types>");
            put(zip, "xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                    + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                    + "<sheet name=\"Global_Info\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"" + sheet + "\" sheetId=\"2\" r:id=\"rId2\"/>"
                    + "<sheet name=\"" + sheet + "_2\" sheetId=\"3\" r:id=\"rId3\"/></sheets></workbook>");
            StringBuilder relations = new StringBuilder(
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
            for (int i = 1; i <= 3; i++) {
                relations.append("<Relationship Id=\"rId").append(i)
                        .append("\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet")
                        .append(i).append(".xml\"/>");
            }
            put(zip, "xl/_rels/workbook.xml.rels", relations.append("</Relationships>").toString());
            put(zip, "xl/worksheets/sheet1.xml", sheet(List.of()));
            put(zip, "xl/worksheets/sheet2.xml", sheet(List.of(row(0, current), row(1, current))));
            put(zip, "xl/worksheets/sheet3.xml", sheet(List.of(row(2, current), row(3, current))));
        }
        return file;
    }

    private static double[] row(int number, double current) {
        double seconds = 10 * number;
        return new double[] {number + 1, 45_000.5 + seconds / 86_400, seconds, seconds, 1, 2, current, 3.4 + 0.1 * number, 0.01 * number,
                0.02};
    }

    private static String sheet(List<double[]> rows) {
        StringBuilder xml = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        List<String> names = new ArrayList<>();
        for (int c = 0; c < HEADERS.size(); c++) {
            names.add("<c r=\"" + (char) ('A' + c) + "1\" t=\"inlineStr\"><is><t>" + HEADERS.get(c) + "</t></is></c>");
        }
        xml.append("<row r=\"1\">").append(rows.isEmpty() ? "" : String.join("", names)).append("</row>");
        for (int r = 0; r < rows.size(); r++) {
            xml.append("<row r=\"").append(r + 2).append("\">");
            for (int c = 0; c < HEADERS.size(); c++) {
                xml.append("<c r=\"").append((char) ('A' + c)).append(r + 2).append("\"><v>").append(rows.get(r)[c]).append("</v></c>");
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
