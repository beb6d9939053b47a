package org.operanda.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A copy of the finished product, and what its command line answers. */
record Product(Path folder) {
    private static final Path ROOT = Path.of(System.getProperty("operanda.root"));
    private static final long MINUTES = 5;

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

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            all.forEach(path -> {
                try {
                    Files.copy(path, to.resolve(from.relativize(path).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
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
