package org.operanda.electrochemistry.biologic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.electrochemistry.cycler.CyclerTable;
import org.operanda.testkit.SharedData;

/** Every binary file that EC-Lab itself exported as text: both readers must give the numbers that are printed there. */
class BiologicTwinTest {
    private static final double FLOAT_PRECISION = 1.2e-7;
    private static final String FOLDER = "electrochemistry/biologic_mpr_mpt";
    /** Amperes; the files' currents are up to 30 mA, so seven digits agree. */
    private static final double COMPUTED_CURRENT = 3e-9;
    private static final int PAIRS = 22;
    /** Of the last printed digit: EC-Lab rounds twice, first to more digits. */
    private static final BigDecimal HALF = new BigDecimal("0.55");

    private static ReadResult read(Reader reader, Path file) {
        try {
            return reader.read(Source.open(file), Progress.NONE);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Path twin(Path binary) {
        return binary.resolveSibling(binary.getFileName().toString().replaceFirst("\\.mpr$", ".mpt"));
    }

    @Test
    void thereAreTwentyTwoPairs() {
        assertEquals(PAIRS, SharedData.files(FOLDER, "*.mpr").stream().filter(f -> Files.exists(twin(f))).count());
    }

    @TestFactory
    Stream<DynamicTest> everyStoredColumnEqualsThePrintedOne() {
        return SharedData.files(FOLDER, "*.mpr").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> compare(file)));
    }

    private static void compare(Path binary) throws IOException {
        ReadResult stored = read(new BiologicMprReader(), binary);
        ReadResult text = read(new BiologicMptReader(), twin(binary));
        Measurement measurement = stored.measurements().getFirst();
        Measurement printed = text.measurements().getFirst();
        assertNoErrors(stored);
        assertNoErrors(text);
        List<String[]> rows = rows(twin(binary));
        List<String> headers = List.of(rows.getFirst());
        for (Dataset dataset : measurement.datasets()) {
            Dataset other = printed.dataset(dataset.name())
                    .orElseThrow(() -> new AssertionError("the text has no " + dataset.name() + " among " + printed.metadata()));
            if (!dataset.name().startsWith("analog_in")) {
                assertEquals(other.unit(), dataset.unit(), dataset.name());
                assertEquals(other.quantity(), dataset.quantity(), dataset.name());
            }
            String header = printed.metadata().get("column." + dataset.name());
            if (header.equals("loop") || header.equals("ctrl_type")) {
                assertEquals(0, difference(dataset, other), dataset.name());
                assertEquals(CyclerTable.words(printed, dataset.name()), CyclerTable.words(measurement, dataset.name()));
                continue;
            }
            if (measurement.metadata().get("column." + dataset.name()).contains("computed")) {
                assertTrue(difference(dataset, other) <= COMPUTED_CURRENT,
                        () -> "the computed current differs by " + difference(dataset, other) + " A");
                continue;
            }
            comparePrinted(dataset, other, rows, headers.indexOf(header));
        }
        if (measurement.timeAxis().isPresent()) {
            Dataset time = Dataset.of("time", measurement.timeAxis().get().quantity(), measurement.timeAxis().get().unit(),
                    measurement.timeAxis().get(), measurement.timeAxis().get().values());
            comparePrinted(time, time, rows, headers.indexOf("time/s"));
        }
    }

    @TestFactory
    Stream<DynamicTest> startTechniqueAndCellAreThoseOfTheText() {
        return SharedData.files(FOLDER, "*.mpr").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> compareSheets(file)));
    }

    private static void compareSheets(Path binary) {
        Measurement stored = read(new BiologicMprReader(), binary).measurements().getFirst();
        Measurement text = read(new BiologicMptReader(), twin(binary)).measurements().getFirst();
        if (!text.metadata().containsKey(Metadata.START)) {
            return;
        }
        assertEquals(text.clock().orElseThrow(), stored.clock().orElseThrow());
        for (String key : List.of(Metadata.METHOD, Metadata.COMMENT, Metadata.CELL_MATERIAL, Metadata.CELL_ELECTROLYTE)) {
            assertEquals(text.metadata().getOrDefault(key, "").strip(), stored.metadata().getOrDefault(key, "").replaceAll(" +\\n", "\n"),
                    key);
        }
        for (String key : List.of(Metadata.CELL_MASS, Metadata.CELL_AREA, Metadata.CELL_CAPACITY)) {
            assertEquals(text.metadata().containsKey(key), stored.metadata().containsKey(key), key);
            if (text.metadata().containsKey(key)) {
                assertSameQuantity(key, text.metadata().get(key), stored.metadata().get(key));
            }
        }
    }

    @Test
    void severalTechniquesInOneFileAreToldApartByTheirSteps() {
        Measurement cell = read(new BiologicMprReader(), SharedData.file(FOLDER + "/mb.issue_223.mpr")).measurements().getFirst();
        assertEquals("Modulo Bat", cell.metadata().get(Metadata.METHOD));
        assertEquals(List.of("Rest", "PEIS", "GEIS"), CyclerTable.words(cell, "step_type"));
        double[] type = cell.dataset("step_type").orElseThrow().values().toArray();
        double[] frequency = cell.dataset("frequency").orElseThrow().values().toArray();
        for (int row = 0; row < type.length; row++) {
            assertTrue(frequency[row] == 0 || type[row] > 0, "an impedance is measured at rest in row " + row);
        }
        assertEquals(0, type[0]);
    }

    private static void assertSameQuantity(String key, String text, String stored) {
        String[] printed = text.split(" ");
        String[] read = stored.split(" ");
        double factor = Units.factor(Units.parse(printed[1]).orElseThrow(), Units.parse(read[1]).orElseThrow()).orElseThrow();
        assertEquals(Double.parseDouble(printed[0]) * factor, Double.parseDouble(read[0]), 1e-5 * Double.parseDouble(read[0]), key);
    }

    private static void assertNoErrors(ReadResult result) {
        assertTrue(result.problems().stream().noneMatch(p -> p.severity() == Problem.Severity.ERROR), () -> result.problems().toString());
    }

    private static double difference(Dataset one, Dataset other) {
        double largest = 0;
        for (long i = 0; i < one.values().length(); i++) {
            largest = Math.max(largest, Math.abs(one.values().get(i) - other.values().get(i)));
        }
        return largest;
    }

    private static void comparePrinted(Dataset stored, Dataset read, List<String[]> rows, int column) {
        String header = rows.getFirst()[column].trim();
        assertTrue(column >= 0, stored.name());
        assertEquals(rows.size() - 1, stored.values().length(), stored.name());
        double factor = CyclerTable.unitOf(header).flatMap(unit -> Units.factor(unit, read.unit())).orElse(1.0);
        for (int row = 0; row + 1 < rows.size(); row++) {
            BigDecimal printed = new BigDecimal(rows.get(row + 1)[column].trim().replace(',', '.'));
            double converted = Values.of(printed.doubleValue()).scaled(factor).get(0);
            assertEquals(converted, read == stored ? converted : read.values().get(row), stored.name());
            BigDecimal away = new BigDecimal(stored.values().get(row) / factor).subtract(printed).abs();
            BigDecimal allowed = printed.ulp().multiply(HALF).add(new BigDecimal(factor == 1 ? 0 : 2 * Math.ulp(printed.doubleValue())));
            if (away.compareTo(allowed) > 0 && !isWithheld(header, printed) && !isRecalculated(header, printed, away)) {
                assertEquals(converted, stored.values().get(row), 0, stored.name() + ", row " + row);
            }
        }
    }

    /** EC-Lab prints -1 or 0 in place of a quality indicator that it does not trust; the binary file has its value. */
    private static boolean isWithheld(String header, BigDecimal printed) {
        boolean indicator = header.matches("(THD|NSD|NSR) .*|\\|(Ewe|I) h\\d\\|.*");
        return indicator && (printed.compareTo(BigDecimal.ONE.negate()) == 0 || printed.signum() == 0);
    }

    /** In files that count charge in coulombs in single precision, EC-Lab computes this column anew from them when it exports text. */
    private static boolean isRecalculated(String header, BigDecimal printed, BigDecimal away) {
        return header.equals("Q charge/discharge/mA.h") && away.doubleValue() <= FLOAT_PRECISION * Math.abs(printed.doubleValue());
    }

    /** The header and the rows, split without the reader that is tested. */
    private static List<String[]> rows(Path text) throws IOException {
        List<String> lines = Files.readString(text, StandardCharsets.ISO_8859_1).lines().toList();
        int header = Integer.parseInt(lines.get(1).replaceAll("\\D", "")) - 1;
        return lines.subList(header, lines.size()).stream().filter(l -> !l.isBlank()).map(l -> l.split("\t")).toList();
    }
}
