package org.operanda.host.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.experiment.Grouping;
import org.operanda.host.extension.Extensions;
import org.operanda.host.extension.Fault;
import org.operanda.host.importing.FileReport;
import org.operanda.host.importing.FileSet;
import org.operanda.host.importing.Imported;
import org.operanda.host.importing.Importer;

class ImporterTest {
    private static final String NAME = "<match pattern='*.SPC'/>";
    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Importer importer(Contributions contributions) {
        return new Importer(contributions.extensions(), 2);
    }

    @Test
    void aFileIsReadByTheReaderThatKnowsIt() throws IOException {
        Path file = file("a.spc", "SPECTRUM 0 1 2");
        FileReport report = importer(new Contributions().reader("b", "b.spectra", "Spectra", NAME)).inspect(List.of(file), Progress.NONE)
                .getFirst();
        assertEquals(List.of(), report.problems());
        assertEquals("b.spectra", report.reader().orElseThrow().reader().id());
        assertEquals(90, report.reader().orElseThrow().probe().confidence());
        assertEquals(1, report.measurements().size());
        assertEquals(14, report.bytes());
        // printf 'SPECTRUM 0 1 2' | sha256sum
        assertEquals("5efabf7a1fa48a8b088a7d3028f27ade", report.sha256().orElseThrow().substring(0, 32));
    }

    @Test
    void magicIsTestedAtItsPlace() throws IOException {
        Path file = file("a.dat", "SPECTRUM 0 1 2");
        for (String test : List.of("<magic text='SPECTRUM'/>", "<magic offset='4' text='TRUM'/>", "<magic bytes='53 50'/>",
                "<magic text='RUM 0' within='100'/>")) {
            assertTrue(importer(new Contributions().reader("b", "b.s", "Spectra", test)).detect(List.of(file), Progress.NONE).getFirst()
                    .best().isPresent(), test);
        }
        for (String test : List.of("<magic offset='1' text='SPECTRUM'/>", "<magic offset='60000' text='S'/>", "<magic bytes='54'/>",
                "<magic text='RUM 0' within='9'/>",
                "<magic hdf5='/entry'/>", "<match pattern='*.da'/>")) {
            assertTrue(importer(new Contributions().reader("b", "b.s", "Spectra", test)).detect(List.of(file), Progress.NONE).getFirst()
                    .best().isEmpty(), test);
        }
    }

    @Test
    void anUnknownFileIsReportedWithWhatWasTried() throws IOException {
        Problem unknown = only(importer(new Contributions().reader("b", "b.spectra", "Spectra", NAME))
                .inspect(List.of(file("a.spc", "hello")), Progress.NONE));
        assertEquals("detect.unknown", unknown.id());
        assertTrue(unknown.message().contains("b.spectra (does not start with SPECTRUM)"), unknown.message());
        assertEquals("detect.empty", only(importer(new Contributions()).inspect(List.of(file("b.spc", "")), Progress.NONE)).id());
        assertEquals("import.unreadable",
                only(importer(new Contributions()).inspect(List.of(folder.resolve("none.spc")), Progress.NONE)).id());
    }

    @Test
    void anUnknownTextMayBeDescribedWhereColumnMapsAreRead() throws IOException {
        Contributions maps = new Contributions().reader("b", "org.operanda.columnmap.text", "Spectra", NAME);
        assertTrue(only(importer(maps).inspect(List.of(file("a.spc", "t;U")), Progress.NONE)).hint().contains("column map"));
        assertFalse(only(importer(maps).inspect(List.of(file("b.spc", "t\0U")), Progress.NONE)).hint().contains("column map"));
        assertFalse(only(importer(new Contributions()).inspect(List.of(folder.resolve("a.spc")), Progress.NONE)).hint()
                .contains("column map"));
    }

    private static Problem only(List<FileReport> reports) {
        assertEquals(1, reports.getFirst().problems().size(), reports.toString());
        return reports.getFirst().problems().getFirst();
    }

    @Test
    void aTieIsReported() throws IOException {
        FileReport report = importer(new Contributions().reader("b", "b.spectra", "Spectra", NAME).reader("a", "a.rival", "Rival", NAME))
                .inspect(List.of(file("a.spc", "SPECTRUM 0 1")), Progress.NONE).getFirst();
        assertEquals("detect.tie", report.problems().getFirst().id());
        assertEquals("a.rival", report.reader().orElseThrow().reader().id());
    }

    @Test
    void whereASignatureMakesAReaderCertainOnlyReadersWithASignatureAreAsked() throws IOException {
        Contributions certain = new Contributions().reader("z", "z.certain", "Certain", "<magic text='SPECTRUM'/>");
        Path file = file("a.spc", "SPECTRUM 0 1");
        FileReport alone = importer(certain.reader("a", "a.loop", "LoopsInProbe", NAME)).inspect(List.of(file), Progress.NONE).getFirst();
        assertEquals(List.of(), alone.problems());
        assertEquals("z.certain", alone.reader().orElseThrow().reader().id());
        FileReport two = importer(certain.reader("c", "c.rival", "Certain", "<magic bytes='53'/>")).inspect(List.of(file), Progress.NONE)
                .getFirst();
        assertEquals("c.rival", two.reader().orElseThrow().reader().id());
        assertEquals("detect.tie", two.problems().getFirst().id());
    }

    @Test
    void aReaderThatThrowsIsNamedAndStopsNothing() throws IOException {
        Contributions both = new Contributions().reader("bad", "bad.probe", "ThrowsInProbe", NAME).reader("b", "b.spectra", "Spectra",
                NAME);
        FileReport report = importer(both).inspect(List.of(file("a.spc", "SPECTRUM 0 1")), Progress.NONE).getFirst();
        assertEquals("detect.exception", report.problems().getFirst().id());
        assertTrue(report.problems().getFirst().message().contains("bundle bad"));
        assertEquals(1, report.measurements().size());
        FileReport failed = importer(new Contributions().reader("bad", "bad.read", "ThrowsInRead", NAME))
                .inspect(List.of(folder.resolve("a.spc")), Progress.NONE).getFirst();
        assertEquals("import.exception", failed.problems().getFirst().id());
        assertTrue(failed.failed());
    }

    @Test
    void aReaderThatLoopsIsNamedAndSkipped() throws IOException {
        Contributions both = new Contributions().reader("bad", "bad.loop", "LoopsInProbe", NAME).reader("b", "b.spectra", "Spectra", NAME);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            files.add(file(i + ".spc", "SPECTRUM 0 1"));
        }
        Importer importer = importer(both);
        List<FileReport> reports = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> importer.inspect(files, Progress.NONE));
        assertEquals(20, reports.size());
        for (FileReport report : reports) {
            assertEquals("detect.timeout", report.problems().getFirst().id());
            assertEquals(1, report.measurements().size());
        }
    }

    @Test
    void aReaderThatLoopedIsNotAskedByTheNextImporterEither() throws IOException {
        Extensions extensions = new Contributions().reader("bad", "bad.loop", "LoopsInProbe", NAME).extensions();
        List<Fault> faults = faultsOf(extensions);
        List<Path> files = List.of(file("a.spc", "SPECTRUM 0 1"));
        new Importer(extensions, 2).detect(files, Progress.NONE);
        long start = System.nanoTime();
        assertEquals("detect.timeout", new Importer(extensions, 2).detect(files, Progress.NONE).getFirst().problems().getFirst().id());
        assertTrue(System.nanoTime() - start < 2_000_000_000L, "asked again");
        assertEquals(List.of("bad LOOPS"), faults.stream().map(f -> f.bundle() + " " + f.kind()).toList());
        assertTrue(faults.getFirst().problem().hint().contains("operanda plugins disable bad"));
    }

    private static List<Fault> faultsOf(Extensions extensions) {
        List<Fault> faults = new CopyOnWriteArrayList<>();
        extensions.faults().addListener(faults::add);
        return faults;
    }

    @Test
    void whatAReaderLeavesBehindIsNamed() throws IOException {
        Path file = file("a.spc", "SPECTRUM 0 1");
        Extensions extensions = new Contributions().reader("bad", "bad.thread", "LeavesAThread", NAME)
                .reader("worse", "worse.file", "LeavesTheFileOpen", NAME).reader("b", "b.spectra", "Spectra", NAME).extensions();
        List<Fault> faults = faultsOf(extensions);
        Importer importer = new Importer(extensions, 2);
        List<Problem> leaks = importer.detect(List.of(file), Progress.NONE).getFirst().problems().stream()
                .filter(p -> p.id().equals("detect.leak")).toList();
        assertTrue(leaks.getFirst().message().contains("bundle bad left the thread \"left behind\" running"), leaks.toString());
        if (Files.isDirectory(Path.of("/proc/self/fd"))) {
            assertTrue(leaks.getLast().message().contains("bundle worse left 'a.spc' open"), leaks.toString());
            assertEquals(List.of("bad LEAKS", "worse LEAKS"), faults.stream().map(f -> f.bundle() + " " + f.kind()).toList());
        }
        assertEquals(1, importer.inspect(List.of(file), Progress.NONE).getFirst().measurements().size(), "the host goes on");
    }

    @Test
    void framesAreStackedInTimeWhateverTheOrderOfTheFilesAndTheNumberOfThreads() throws IOException {
        for (int i = 0; i < 30; i++) {
            file("s" + i + ".spc", "SPECTRUM " + (30 - i) * 100 + " " + i + " 7");
        }
        for (int threads : new int[] {1, 3}) {
            Importer importer = new Importer(new Contributions().reader("b", "b.spectra", "Spectra", NAME).extensions(), threads);
            FileSet files = importer.find(List.of("*.spc"), folder);
            assertEquals("s2.spc", files.files().get(2).getFileName().toString());
            Imported imported = importer.read("series", files.files(), Grouping.FRAMES, Optional.empty(), Progress.NONE);
            assertEquals(List.of(), imported.problems());
            Measurement series = imported.measurements().getFirst();
            assertEquals(30, series.frameCount());
            assertArrayEquals(new double[] {29, 7}, series.frame(0).datasets().getFirst().values().toArray());
            assertEquals(30, imported.files().size());
        }
    }

    @Test
    void foldersAndPatternsAreLookedUp() throws IOException {
        Files.createDirectories(folder.resolve("sub/.hidden"));
        file("b.spc", "x");
        file("sub/a10.spc", "x");
        file("sub/a9.spc", "x");
        file("sub/.hidden/c.spc", "x");
        Importer importer = importer(new Contributions());
        assertEquals(List.of("b.spc", "sub/a9.spc", "sub/a10.spc"), names(importer.find(List.of(folder.toString()), folder)));
        assertEquals(List.of("sub/a9.spc", "sub/a10.spc"), names(importer.find(List.of("s*/*.spc"), folder)));
        assertEquals(List.of("b.spc", "sub/a9.spc", "sub/a10.spc"),
                names(importer.find(List.of("b.spc", "**.spc", "b.spc"), folder)).stream().filter(n -> !n.contains("hidden")).toList());
        FileSet none = importer.find(List.of("*.mpt", "gone.txt"), folder);
        assertEquals(List.of("files.missing", "files.missing"), none.problems().stream().map(Problem::id).toList());
    }

    private List<String> names(FileSet set) {
        return set.files().stream().map(f -> folder.relativize(f).toString().replace('\\', '/')).toList();
    }

    @Test
    void cancelEndsTheImportEarly() throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            files.add(file(i + ".spc", "SPECTRUM 0 1"));
        }
        AtomicInteger done = new AtomicInteger();
        List<FileReport> reports = importer(new Contributions().reader("b", "b.spectra", "Spectra", NAME)).inspect(files, new Progress() {
            @Override
            public void worked(long units) {
                done.incrementAndGet();
                pause();
            }

            @Override
            public boolean isCancelled() {
                return done.get() > 3;
            }
        });
        assertTrue(reports.size() < 200, "read " + reports.size());
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
