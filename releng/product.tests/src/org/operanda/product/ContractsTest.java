package org.operanda.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A contract that plug-ins use is not changed by accident: {@code releng/check-api} on a checkout of one small bundle. */
class ContractsTest {
    private static final String RULER = """
            package org.operanda.length;
            public interface Ruler {
                double length(String name);
                default String unit() { return "m"; }
                class Hidden { private int count; int inPackage; }
            }
            """;

    @TempDir
    private static Path program;
    @TempDir
    private Path root;

    @BeforeAll
    static void compileTheProgram() {
        compile(program, Product.root().resolve("releng/lib/Contracts.java"));
    }

    @BeforeEach
    void aPromisedContract() throws IOException {
        Path feature = Files.createDirectories(root.resolve("features/org.operanda.sdk.feature"));
        Files.writeString(feature.resolve("feature.xml"), "<feature><plugin id=\"org.operanda.length.source\"/></feature>");
        build("0.3.0", RULER);
        assertEquals("", contracts("accept", true));
        assertEquals("", contracts("check", true));
    }

    @Test
    void aChangedSignatureWantsTheNextMajorVersion() throws IOException {
        String changed = RULER.replace("double length(String name)", "float length(String name)");
        build("0.3.0", changed);
        String said = contracts("check", false);
        assertTrue(said.contains("org.operanda.length 0.3.0 breaks plug-ins that were built against 0.3.0"), said);
        assertTrue(said.contains("changed: org.operanda.length.Ruler: public abstract double length(java.lang.String);"), said);
        assertTrue(said.contains("to: public abstract float length(java.lang.String);"), said);
        assertTrue(said.contains("to 0.4.0 (before 1.0 the second number counts as the major one)"), said);
        build("0.3.1", changed);
        contracts("check", false);
        build("0.4.0", changed);
        assertEquals("", contracts("check", true));
    }

    @Test
    void aRemovedMethodBreaksAndSoDoesOneMoreToImplement() throws IOException {
        build("0.3.0", RULER.replace("default String unit() { return \"m\"; }", ""));
        String removed = contracts("check", false);
        assertTrue(removed.contains("removed: org.operanda.length.Ruler: public default java.lang.String unit();"), removed);
        build("0.3.1", RULER.replace("double length", "double width(String name);\n double length"));
        String demanded = contracts("check", false);
        assertTrue(demanded.contains("implementers lack it: org.operanda.length.Ruler: public abstract double width"), demanded);
    }

    @Test
    void anAdditionWantsTheNextMinorVersionAndWhatIsHiddenNone() throws IOException {
        String more = RULER.replace("default", "default int digits() { return 3; }\n default");
        build("0.3.0", more);
        String said = contracts("check", false);
        assertTrue(said.contains("new: org.operanda.length.Ruler: public default int digits();"), said);
        assertTrue(said.contains("to 0.3.1"), said);
        build("0.3.1", more);
        contracts("check", true);
        build("0.3.0", RULER.replace("private int count; int inPackage;", "private long counted;"));
        contracts("check", true);
    }

    @Test
    void fromOneOnTheFirstNumberIsTheMajorOne() throws IOException {
        build("1.2.0", RULER);
        contracts("accept", true);
        String changed = RULER.replace("String unit()", "Object unit()");
        build("1.3.0", changed);
        assertTrue(contracts("check", false).contains("to 2.0.0: "));
        build("2.0.0", changed);
        contracts("check", true);
    }

    private void build(String version, String source) throws IOException {
        Path bundle = root.resolve("bundles/org.operanda.length");
        Path manifest = Files.createDirectories(bundle.resolve("META-INF")).resolve("MANIFEST.MF");
        Files.writeString(manifest, "Manifest-Version: 1.0\nBundle-SymbolicName: org.operanda.length\nBundle-Version: " + version
                + ".qualifier\nExport-Package: org.operanda.length;version=\"" + version + "\"\n");
        Path file = Files.writeString(bundle.resolve("Ruler.java"), source);
        Path classes = Files.createDirectories(bundle.resolve("target/classes"));
        compile(classes, file);
    }

    private static void compile(Path classes, Path source) {
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), source.toString()));
    }

    /** What the program of {@code releng/check-api} says. */
    private String contracts(String what, boolean kept) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {program.toUri().toURL()})) {
            Method run = loader.loadClass("Contracts").getDeclaredMethod("run", PrintStream.class, String[].class);
            run.setAccessible(true);
            Object answer = run.invoke(null, new PrintStream(said, true, StandardCharsets.UTF_8), new String[] {what, root.toString()});
            assertEquals(kept, answer, said.toString(StandardCharsets.UTF_8));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
