package org.operanda.electrochemistry.biologic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.electrochemistry.cycler.CyclerTable;
import org.operanda.testkit.SharedData;

/** Every BioLogic file of the shared data against what the manifest, made by other software, says is in it. */
class BiologicManifestTest {
    private static final Pattern TEXT = Pattern
            .compile("(?:EC|BT)-Lab mpt \"[^\"]*\": \\d+ header lines, (\\d+) data rows, .*; first: (.*); last: (.*)");
    private static final Pattern BINARY = Pattern.compile("BioLogic \\.mpr magic.* (\\d+) points, \\d+ column ids.*");

    private static List<String[]> entries() throws IOException {
        return Files.readAllLines(SharedData.folder().resolve("data/MANIFEST.tsv")).stream().map(l -> l.split("\t"))
                .filter(e -> e[0].matches(".*\\.(mpt|mpr)"))
                .filter(e -> Files.exists(SharedData.folder().resolve("data").resolve(e[0]))).toList();
    }

    @TestFactory
    Stream<DynamicTest> everyFileGivesWhatTheManifestStates() throws IOException {
        return entries().stream().map(e -> DynamicTest.dynamicTest(e[0], () -> check(SharedData.file(e[0]), e[9])));
    }

    private static void check(Path file, String expected) throws IOException {
        Reader reader = file.toString().endsWith(".mpr") ? new BiologicMprReader() : new BiologicMptReader();
        Source source = Source.open(file);
        assertTrue(reader.probe(source).confidence() > 0);
        ReadResult result = reader.read(source, Progress.NONE);
        assertTrue(result.problems().stream().noneMatch(p -> p.severity() == Problem.Severity.ERROR), () -> result.problems().toString());
        Measurement measurement = result.measurements().getFirst();
        Matcher binary = BINARY.matcher(expected);
        Matcher text = TEXT.matcher(expected);
        if (binary.matches()) {
            assertEquals(Long.parseLong(binary.group(1)), measurement.timeAxis().orElseThrow().size());
        } else if (text.matches()) {
            assertEquals(Long.parseLong(text.group(1)), measurement.timeAxis().orElseThrow().size());
            checkRow(measurement, 0, text.group(2));
            checkRow(measurement, measurement.timeAxis().orElseThrow().size() - 1, text.group(3));
        }
    }

    private static void checkRow(Measurement measurement, long row, String stated) {
        for (String entry : stated.split(", (?=[^,]*=)")) {
            int equals = entry.lastIndexOf('=');
            String header = entry.substring(0, equals);
            double printed = Double.parseDouble(entry.substring(equals + 1).replace(',', '.'));
            double read = column(measurement, header).get(row) * perCommonUnit(measurement, header);
            assertEquals(printed, read, 2 * Math.ulp(printed), header + ", row " + row);
        }
    }

    /** How many of the header's units one of the dataset's is. */
    private static double perCommonUnit(Measurement measurement, String header) {
        return dataset(measurement, header)
                .flatMap(d -> CyclerTable.unitOf(header).flatMap(unit -> Units.factor(d.unit(), unit))).orElse(1.0);
    }

    private static Values column(Measurement measurement, String header) {
        if (header.equals("time/s")) {
            return measurement.timeAxis().map(Axis::values).orElseThrow();
        }
        return dataset(measurement, header).orElseThrow().values();
    }

    private static Optional<Dataset> dataset(Measurement measurement, String header) {
        return measurement.datasets().stream().filter(d -> header.equals(measurement.metadata().get("column." + d.name()))).findFirst();
    }
}
