package org.operanda.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.operanda.product.Product.Answer;

/**
 * A finished product that stays open: its console, or its workbench. The classes of {@code releng/product.tests/driver} are compiled against it and put into
 * it as one more bundle; they do what the test says and tell what they see.
 */
final class Driver implements AutoCloseable {
    private static final Path SOURCES = Product.root().resolve("releng/product.tests/driver");
    private static final Path XVFB = Path.of("/usr/bin/xvfb-run");
    private static final int PATIENCE_MILLISECONDS = 60_000;
    private static final int START_MILLISECONDS = 180_000;
    private static final long POLL_MILLISECONDS = 100;

    private final ServerSocket server;
    private final Process process;
    private final Path log;
    private Socket socket;

    private Driver(ServerSocket server, Process process, Path log) throws IOException {
        this.server = server;
        this.process = process;
        this.log = log;
        connect();
    }

    /** Opens the command line of a product, for many commands in one JVM. */
    static Driver console(Product product) throws IOException {
        Path launcher = only(product.folder().resolve("plugins"), "org.eclipse.equinox.launcher_");
        return open(product, port -> List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Djava.awt.headless=true", "-Dosgi.startLevel=6", "-Dorg.operanda.driver.port=" + port, "-jar",
                launcher.toString(), "-nosplash", "-data", "@none", "-application", "org.operanda.driver.console"));
    }

    /** Opens the workbench of a product, as its user does, on a screen of its own where there is one to be had. */
    static Driver workbench(Product product, Path workspace) throws IOException {
        List<String> screen = Files.isExecutable(XVFB) ? List.of(XVFB.toString(), "-a", "-s", "-screen 0 1600x1000x24") : List.of();
        return open(product, port -> Stream
                .concat(screen.stream(), Stream.of(product.folder().resolve("operanda").toString(), "-data", workspace.toString()))
                .toList());
    }

    private interface Command {
        List<String> line(int port);
    }

    private static Driver open(Product product, Command command) throws IOException {
        install(product);
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Path log = product.folder().resolveSibling(product.folder().getFileName() + "-driver.log");
        ProcessBuilder builder = new ProcessBuilder(command.line(server.getLocalPort())).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("OPERANDA_JAVA_OPTIONS",
                "-XX:TieredStopAtLevel=1 -Dorg.operanda.driver.port=" + server.getLocalPort());
        return new Driver(server, builder.start(), log);
    }

    /** Waits for the product to call: once it has started, and again when it has restarted. */
    void connect() throws IOException {
        server.setSoTimeout((int) POLL_MILLISECONDS);
        for (long end = System.currentTimeMillis() + START_MILLISECONDS;;) {
            try {
                socket = server.accept();
                socket.setSoTimeout(PATIENCE_MILLISECONDS);
                return;
            } catch (SocketTimeoutException e) {
                if (!process.isAlive() || System.currentTimeMillis() > end) {
                    process.destroyForcibly();
                    fail("the product did not start: " + Files.readString(log));
                }
            }
        }
    }

    /** Says something to the product and gives its answer. */
    Answer tell(Object... words) {
        try {
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(words.length);
            for (Object word : words) {
                out.writeUTF(word.toString());
            }
            DataInputStream in = new DataInputStream(socket.getInputStream());
            int code = in.readInt();
            return new Answer(code, new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(List.of(words) + " is not answered", e);
        }
    }

    /** Says something that must succeed, and gives the lines of the answer. */
    List<String> done(Object... words) {
        Answer answer = tell(words);
        assertEquals(0, answer.code(), List.of(words) + ": " + answer.text());
        return answer.text().lines().toList();
    }

    /** Asks until the answer is as wanted. */
    List<String> until(Predicate<List<String>> wanted, Object... words) {
        long end = System.currentTimeMillis() + PATIENCE_MILLISECONDS;
        while (true) {
            Answer answer = tell(words);
            List<String> lines = answer.text().lines().toList();
            if (answer.code() == 0 && wanted.test(lines)) {
                return lines;
            }
            if (System.currentTimeMillis() > end) {
                return fail(List.of(words) + " still answers " + answer + " while there are " + tell("shells").text());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits for the end that the product was asked for. */
    int exitCode() {
        try {
            if (!process.waitFor(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                fail("the product does not end");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Hangs up; a console ends by that, a workbench that is still open is ended. */
    @Override
    public void close() {
        try (server) {
            socket.close();
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroy);
                process.destroy();
                process.waitFor();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Adds the driver to the bundles of a product. */
    private static void install(Product product) throws IOException {
        new AddedBundle(SOURCES, "org.operanda.driver", text -> text).to(product);
    }

    private static Path only(Path folder, String start) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().startsWith(start)).findFirst().orElseThrow();
        }
    }
}
