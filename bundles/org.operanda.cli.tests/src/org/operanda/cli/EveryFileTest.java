package org.operanda.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import javax.measure.Unit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.electrochemistry.cycler.CyclerColumn;
import org.operanda.host.detect.Candidate;
import org.operanda.host.detect.Detection;
import org.operanda.host.extension.Extensions;
import org.operanda.host.importing.FileReport;
import org.operanda.host.importing.Importer;
import org.operanda.testkit.SharedData;

/** All readers of the product on all files we have. */
class EveryFileTest {
    /** A reader at least as sure as this claims the file. */
    private static final int CLAIM = 50;
    /** What holds no measurement: settings and the state of a running experiment. */
    private static final Set<String> NO_DATA = Set.of("mps", "sta");
    private static Importer importer;
    private static List<Path> all;
    private static List<FileReport> reports;
    private static List<FileReport> electrochemistry;

    @BeforeAll
    static void install() {
        Extensions extensions = Extensions.installed();
        assertEquals(List.of(), extensions.problems());
        importer = new Importer(extensions, 2);
        all = SharedData.files("", "**").stream().filter(p -> !p.getFileName().toString().equals("MANIFEST.tsv")).toList();
        assertTrue(all.size() > 600, "only " + all.size() + " files");
        reports = importer.inspect(all.stream().filter(p -> !NO_DATA.contains(p.toString().replaceAll(".*\\.", ""))).toList(),
                Progress.NONE);
        electrochemistry = reports.stream().filter(r -> r.file().toString().matches(".*/(?:electrochemistry|eis)/.*")).toList();
    }

    /** Also when all bundles are there: one may bring a library that another only half finds. */
    @Test
    void noReaderFails() {
        assertEquals(List.of(), reports.stream().flatMap(report -> report.problems().stream())
                .filter(problem -> problem.id().equals("import.exception")).map(Problem::message).toList());
    }

    @Test
    void noTwoReadersClaimOneFile() {
        List<String> faults = new ArrayList<>();
        for (Detection detection : importer.detect(all, Progress.NONE)) {
            List<String> claims = detection.candidates().stream().filter(c -> c.probe().confidence() >= CLAIM)
                    .map(EveryFileTest::claim).toList();
            if (claims.size() > 1) {
                faults.add(detection.source().path() + ": " + claims);
            }
        }
        assertEquals(List.of(), faults);
    }

    private static String claim(Candidate candidate) {
        return candidate.reader().id() + " " + candidate.probe();
    }

    /** Its fid, acqus and pdata are not imported besides. */
    @Test
    void theFolderOfAnNmrExperimentIsOneMeasurement() {
        List<Path> found = importer.find(List.of("nmr"), SharedData.folder().resolve("data")).files();
        List<String> folders = found.stream().filter(Files::isDirectory).map(p -> p.getFileName().toString()).toList();
        assertEquals(List.of("MTBLS1_ADG19007u_162_10", "satrec2D.fid"), folders);
        assertTrue(found.stream().noneMatch(p -> p.getFileName().toString().equals("fid") || p.getFileName().toString().equals("acqus")));
        List<FileReport> read = importer.inspect(found, Progress.NONE).stream().filter(r -> !r.measurements().isEmpty()).toList();
        assertEquals(11, read.size(), () -> read.stream().map(r -> r.file().getFileName().toString()).toList().toString());
        assertTrue(read.stream()
                .allMatch(r -> r.measurements().size() == 1 && r.reader().orElseThrow().reader().id().startsWith("org.operanda.nmr.")));
    }

    @Test
    void everyElectrochemistryFileIsReadByAReaderOfIts() {
        List<String> faults = new ArrayList<>();
        for (FileReport report : electrochemistry) {
            String name = report.file().toString();
            boolean known = report.reader().filter(c -> c.reader().id().startsWith("org.operanda.electrochemistry.")).isPresent();
            boolean read = report.measurements().stream().anyMatch(m -> !m.datasets().isEmpty());
            if (!known || !read && report.problems().stream().noneMatch(p -> p.severity() == Problem.Severity.ERROR)) {
                faults.add(name + ": " + report.reader().map(EveryFileTest::claim) + " " + report.problems());
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void allMakesUseTheSameNamesAndUnits() {
        Map<String, Unit<?>> units = new TreeMap<>();
        CyclerColumn.ALL.forEach(column -> units.put(column.name(), column.unit()));
        List<String> faults = new ArrayList<>();
        forEach((file, measurement) -> {
            for (Dataset dataset : measurement.datasets()) {
                Optional<Unit<?>> wanted = Optional.ofNullable(units.get(dataset.name()));
                if (wanted.isPresent() && !wanted.get().equals(dataset.unit())) {
                    faults.add(file.getFileName() + ": " + Units.label(dataset.name(), dataset.unit()));
                }
            }
        });
        assertEquals(List.of(), faults);
    }

    @Test
    void allMakesStateWhatTheSignOfTheCurrentMeansWhenACycleBeginsAndWhatTheyCallTheirColumns() {
        List<String> faults = new ArrayList<>();
        forEach((file, measurement) -> {
            Map<String, String> metadata = measurement.metadata();
            for (Dataset dataset : measurement.datasets()) {
                boolean stated = switch (dataset.name()) {
                    case "current" -> metadata.containsKey("convention.current");
                    case "cycle" -> metadata.containsKey("convention.cycle");
                    default -> true;
                };
                boolean named = CyclerColumn.ALL.stream().noneMatch(column -> column.name().equals(dataset.name()))
                        || metadata.containsKey("column." + dataset.name());
                if (!stated || !named) {
                    faults.add(file.getFileName() + ": " + dataset.name());
                }
            }
        });
        assertEquals(List.of(), faults);
    }

    private static void forEach(BiConsumer<Path, Measurement> check) {
        electrochemistry.forEach(report -> report.measurements().forEach(measurement -> check.accept(report.file(), measurement)));
    }
}
