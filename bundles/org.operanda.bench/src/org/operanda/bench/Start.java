package org.operanda.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts the product, as a user does from the shell, until it has done or stands ready. */
final class Start {
    private static final int PATIENCE_SECONDS = 60;
    private static final int UNSEEN_MILLISECONDS = 3000;
    private static final int POLL_MILLISECONDS = 100;

    private Start() {}

    /** The whole of {@code operanda inspect FILE}. */
    static Workload inspect(Path file) {
        return new Workload() {
            private int exit;

            @Override
            public void run() throws Exception {
                exit = new ProcessBuilder(operanda(), "inspect", "--json", file.toString()).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start().waitFor();
            }

            @Override
            public String error() {
                return exit == 0 ? "" : "exit code " + exit;
            }
        };
    }

    /** The workbench, until its window shows an experiment. */
    static Workload workbench() throws IOException {
        return new Workload() {
            private final Path workspace = Files.createTempDirectory("operanda-bench");
            private Process process;
            private String error = "";

            @Override
            public void run() throws Exception {
                process = new ProcessBuilder(operanda(), "-data", workspace.toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD).start();
                // looking takes time from it: no start is faster than this
                Thread.sleep(UNSEEN_MILLISECONDS);
                long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
                while (!windows().contains("– Operanda")) {
                    Thread.sleep(POLL_MILLISECONDS);
                    if (System.nanoTime() > end || !process.isAlive()) {
                        error = "no window";
                        break;
                    }
                }
            }

            @Override
            public void tidy() throws Exception {
                end(process);
                delete(workspace);
            }

            @Override
            public String error() {
                return error;
            }
        };
    }

    /** Ends the script and waits for the workbench: at the end of its first run the JVM writes the archive of its classes. */
    private static void end(Process process) throws Exception {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroy();
        for (ProcessHandle handle : all) {
            handle.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static String operanda() {
        return Path.of(System.getProperty("operanda.product"), "operanda").toString();
    }

    private static String windows() throws IOException {
        Process process = new ProcessBuilder(List.of("xwininfo", "-root", "-children")).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
