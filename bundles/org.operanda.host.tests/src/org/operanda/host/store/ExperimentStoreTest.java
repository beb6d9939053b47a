package org.operanda.host.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Problem;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.ExperimentFactory;
import org.operanda.experiment.InputFile;
import org.operanda.experiment.MeasurementReference;
import org.operanda.experiment.Provenance;
import org.operanda.experiment.persistence.ExperimentFormat;

class ExperimentStoreTest {
    @TempDir
    Path folder;

    @Test
    void whatWasSavedIsLoaded() throws IOException {
        Path file = folder.resolve("new").resolve("demo.operanda");
        assertEquals(List.of(), ExperimentStore.save(RepeatedSaves.sized("first", 0), file));
        assertEquals(List.of(), ExperimentStore.save(RepeatedSaves.sized("second", 0), file));

        ExperimentFormat.Content content = ExperimentStore.load(file);

        assertEquals(List.of(), content.problems());
        assertEquals("second", content.experiment().orElseThrow().getName());
        assertEquals(List.of("demo.operanda"), names(file.getParent()));
    }

    @Test
    void aMissingFileIsAProblem() {
        ExperimentFormat.Content content = ExperimentStore.load(folder.resolve("none.operanda"));
        assertTrue(content.experiment().isEmpty());
        assertEquals("store.missing", content.problems().getFirst().id());
    }

    @Test
    void aContentThatFailsLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("demo.operanda"), "good");
        IOException full = new IOException("No space left on device");
        try {
            WriteAside.replace(file, aside -> {
                Files.writeString(aside, "half");
                throw full;
            });
        } catch (IOException e) {
            assertEquals(full, e);
        }
        assertEquals("good", Files.readString(file));
        assertEquals(List.of("demo.operanda"), names(folder));
    }

    /** A limit on the size of a process's files stands for a full disk: the write fails half-way with an error of the system. */
    @Test
    void aFullDiskLeavesTheLastGoodFile() throws Exception {
        Path shell = Path.of("/bin/sh");
        assumeTrue(Files.isExecutable(shell), "needs a POSIX shell to limit the size of files");
        Path file = folder.resolve("demo.operanda");
        assertEquals(List.of(), ExperimentStore.save(RepeatedSaves.sized("first", 0), file));
        Path log = Files.createTempFile("operanda", ".log");

        List<String> limited = new ArrayList<>(List.of(shell.toString(), "-c", "ulimit -f 128; exec \"$@\"", "sh"));
        limited.addAll(Subprocess.command(RepeatedSaves.class, file.toString(), "1000000"));
        Process process = Subprocess.start(log, limited);

        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the process hangs");
        assertEquals(3, process.exitValue(), Subprocess.text(log));
        assertTrue(Subprocess.text(log).contains("What was there before is still there."), Subprocess.text(log));
        assertEquals("first", ExperimentStore.load(file).experiment().orElseThrow().getName());
        assertEquals(List.of("demo.operanda"), names(folder));
    }

    @Test
    void aProcessKilledWhileSavingLeavesAWholeFile() throws Exception {
        Path file = folder.resolve("demo.operanda");
        Random random = new Random(3);
        for (int i = 0; i < 4; i++) {
            Files.deleteIfExists(file);
            Path log = Files.createTempFile("operanda", ".log");
            Process process = Subprocess.start(log, Subprocess.command(RepeatedSaves.class, file.toString()));
            for (int wait = 0; wait < 600 && !Files.exists(file) && process.isAlive(); wait++) {
                Thread.sleep(50);
            }
            Thread.sleep(random.nextInt(100));
            process.destroyForcibly().waitFor();

            ExperimentFormat.Content content = ExperimentStore.load(file);

            assertEquals(List.of(), content.problems(), Subprocess.text(log));
            assertEquals(300_000, content.experiment().orElseThrow().getDescription().length());
        }
    }

    @Test
    void whatAKilledProcessLeftIsRemovedAfterADay() throws IOException {
        Path old = Files.writeString(folder.resolve(".demo.operanda.17-1.part"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Files.writeString(folder.resolve(".demo.operanda.18-1.part"), "another process is writing this");
        ExperimentStore.save(RepeatedSaves.sized("first", 0), folder.resolve("demo.operanda"));
        assertEquals(List.of(".demo.operanda.18-1.part", "demo.operanda"), names(folder));
    }

    @Test
    void nothingIsSavedBesideRawFiles() throws IOException {
        Path raw = Files.createDirectories(folder.resolve("raw"));
        Files.writeString(raw.resolve("a.mpt"), "EC-Lab ASCII FILE");
        for (String files : List.of("raw/a.mpt", "raw/*.mpt", "raw", "**/*.mpt", raw.resolve("a.mpt").toString())) {
            Experiment experiment = experiment(files);
            experiment.setDataFolder("..");
            List<Problem> problems = ExperimentStore.save(experiment, raw.resolve("demo.operanda"));
            assertEquals(List.of("store.raw-folder"), problems.stream().map(Problem::id).toList(), files);
            assertEquals(List.of("a.mpt"), names(raw), files);
        }
    }

    @Test
    void nothingIsSavedBelowAFolderOfRawFiles() throws IOException {
        Path raw = Files.createDirectories(folder.resolve("raw"));
        Files.writeString(raw.resolve("a.mpt"), "EC-Lab ASCII FILE");
        for (String files : List.of("raw/a.mpt", "raw/*.mpt", "raw", "**/*.mpt", "./raw/a.m?t")) {
            Experiment experiment = experiment(files);
            experiment.setDataFolder(folder.toString());
            List<Problem> problems = ExperimentStore.save(experiment, raw.resolve("new/demo.operanda"));
            assertEquals(List.of("store.raw-folder"), problems.stream().map(Problem::id).toList(), files);
            assertEquals(List.of("a.mpt"), names(raw), files);
        }
        Experiment beside = experiment("a.mpt");
        beside.setDataFolder(raw.toString());
        assertEquals(List.of(), ExperimentStore.save(beside, Files.createDirectories(raw.resolve("new")).resolve("demo.operanda")));
    }

    @Test
    void aRawFileKnownOnlyFromProvenanceIsGuardedToo() throws IOException {
        Files.writeString(folder.resolve("a.mpt"), "EC-Lab ASCII FILE");
        Experiment experiment = ExperimentFactory.eINSTANCE.createExperiment();
        Provenance provenance = ExperimentFactory.eINSTANCE.createProvenance();
        InputFile input = ExperimentFactory.eINSTANCE.createInputFile();
        input.setPath("a.mpt");
        provenance.getInputs().add(input);
        experiment.setProvenance(provenance);
        assertEquals("store.raw-folder", ExperimentStore.save(experiment, folder.resolve("demo.operanda")).getFirst().id());
    }

    @Test
    void aLinkDoesNotHideTheRawFolder() throws IOException {
        Path raw = Files.createDirectories(folder.resolve("raw"));
        Files.writeString(raw.resolve("a.mpt"), "EC-Lab ASCII FILE");
        Path link = Files.createSymbolicLink(folder.resolve("link"), raw);
        Experiment experiment = experiment("raw/a.mpt");
        experiment.setDataFolder(folder.toString());
        assertEquals("store.raw-folder", ExperimentStore.save(experiment, link.resolve("demo.operanda")).getFirst().id());
    }

    @Test
    void aFolderBesideTheRawFilesIsFree() throws IOException {
        Path raw = Files.createDirectories(folder.resolve("raw"));
        Files.writeString(raw.resolve("a.mpt"), "EC-Lab ASCII FILE");
        Experiment experiment = experiment("raw/*.mpt");
        experiment.setDataFolder("..");
        assertEquals(List.of(), ExperimentStore.save(experiment, folder.resolve("out").resolve("demo.operanda")));
        experiment.setDataFolder(null);
        experiment.getMeasurements().getFirst().getFiles().set(0, "raw/a.mpt");
        assertEquals(List.of(), ExperimentStore.save(experiment, folder.resolve("demo.operanda")));
    }

    private static Experiment experiment(String files) {
        Experiment experiment = ExperimentFactory.eINSTANCE.createExperiment();
        MeasurementReference measurement = ExperimentFactory.eINSTANCE.createMeasurementReference();
        measurement.getFiles().add(files);
        experiment.getMeasurements().add(measurement);
        return experiment;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
