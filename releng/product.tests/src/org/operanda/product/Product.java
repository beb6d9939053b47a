package org.operanda.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A copy of the finished product, and what its command line answers. */
record Product(Path folder) {
    private static final Path ROOT = Path.of(System.getProperty("operanda.root"));
    private static final long MINUTES = 15;

    /**
     * What a command answered.
     *
     * @param code its exit code
     * @param text both of its outputs
     */
    record Answer(int code, String text) {}

    static Path root() {
        return ROOT;
    }

    /** Copies the product of this build, as it comes out of it. */
    static Product copiedTo(Path folder) throws IOException {
        copy(ROOT.resolve("releng/product/target/products/org.operanda.app.product/linux/gtk/x86_64"), folder);
        return new Product(folder);
    }

    /** An empty folder of a test, on the file system of the build, so that what is copied into it costs no space. */
    static Path emptyFolder(String name) throws IOException {
        Path folder = Path.of("target", name).toAbsolutePath();
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        return Files.createDirectories(folder);
    }

    /** Copies a folder; jars, which nobody writes to, become links where the file system allows it. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (!path.toString().endsWith(".jar") || !linked(path, target)) {
                    Files.copy(path, target);
                }
            }
        }
    }

    private static boolean linked(Path file, Path target) {
        try {
            Files.createLink(target, file);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** The bundles that the next start has, one a line. */
    List<String> bundles() throws IOException {
        try (Stream<String> lines = Files.lines(bundlesInfo())) {
            return lines.filter(line -> !line.startsWith("#")).sorted().toList();
        }
    }

    Path bundlesInfo() {
        return folder.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
    }

    /** The repository beside the product. */
    Path repository() {
        return folder.resolve("repository");
    }

    /** Runs {@code operanda ARGUMENTS}. */
    Answer run(Object... arguments) {
        List<String> command = new ArrayList<>(List.of(folder.resolve("operanda").toString()));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        return run(folder, command);
    }

    /** Runs any command in a folder. */
    static Answer run(Path folder, List<String> command) {
        try {
            Path output = Files.createTempFile("operanda", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IllegalStateException(command + " does not end: " + Files.readString(output));
            }
            String text = Files.readString(output);
            Files.delete(output);
            return new Answer(process.exitValue(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
