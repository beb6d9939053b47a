package org.operanda.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.operanda.product.Product.Answer;

/** Staff installs, updates and removes techniques of a real product on the command line; what is refused changes nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PluginsTest {
    static final String XDI = "# XDI/1.0\n# Column.1: energy eV\n# Column.2: mutrans\n# Element.symbol: Cu\n# Element.edge: K\n"
            + "# Mono.d_spacing: 3.13553\n# -------------\n8900 0.1\n8950 0.1\n8979 0.6\n9000 1.1\n9100 1.0\n";
    static final String RECIPE = "{\"operanda\": 1, \"name\": \"copper\", \"measurements\": [{\"id\": \"spectrum\", \"files\": \"copper.xdi\"}],\n"
            + " \"steps\": [{\"id\": \"normalised\", \"operation\": \"xas.normalise\", \"inputs\": {\"frame\": \"spectrum\"}}]}\n";

    private Path work;
    private Product product;
    private Driver console;
    private Path spectrum;

    @BeforeAll
    void unpack() throws IOException {
        work = Product.emptyFolder("plugins");
        product = Product.copiedTo(work.resolve("operanda"));
        console = Driver.console(product);
        spectrum = Files.writeString(work.resolve("copper.xdi"), XDI);
        Files.writeString(work.resolve("recipe.json"), RECIPE);
    }

    @AfterAll
    void end() {
        console.close();
    }

    private List<String> installed() {
        return console.done("plugins", "list").stream().map(line -> line.replaceAll(" .*", "")).toList();
    }

    /** What is installed: ids, versions, and the bundles that the next start has. */
    private List<String> state() throws IOException {
        List<String> state = new ArrayList<>(console.done("plugins", "list"));
        state.addAll(product.bundles());
        return state;
    }

    /** The plug-ins of the repository that the base product does not have. */
    private List<String> available() {
        return console.done("plugins", "search").stream().filter(line -> line.matches("\\S+ +\\S+ +available .*"))
                .map(line -> line.replaceAll(" .*", "")).toList();
    }

    private void refused(List<String> before, Answer answer, String... reasons) throws IOException {
        assertEquals(4, answer.code(), answer.text());
        for (String reason : reasons) {
            assertTrue(answer.text().contains(reason), answer.text());
        }
        assertTrue(answer.text().contains("Nothing was changed"), answer.text());
        assertEquals(before, state(), "the installation is as it was");
    }

    @Test
    void eachPluginIsInstalledAndRemovedByItself() throws IOException {
        List<String> before = state();
        List<String> ids = available();
        assertTrue(ids.containsAll(List.of("xas", "xrd", "raman", "nmr", "eqcm", "dilatometry", "xas.ui")), ids.toString());
        for (String id : ids) {
            console.done("plugins", "install", id);
            assertTrue(installed().contains(id), id);
            assertTrue(product.bundles().stream().anyMatch(b -> b.startsWith("org.operanda." + id + ",")), id);
            console.done("plugins", "remove", id);
            assertEquals(before, state(), id + " leaves nothing behind");
        }
    }

    @Test
    void allOfTheRepositoryTogetherAreInstalledUpdatedAndRemoved() throws IOException {
        List<String> before = state();
        List<String> ids = available();
        Site site = Site.copyOf(product.repository(), work.resolve("newer"));
        for (String id : ids) {
            site.newer(id, "name=\"XAS Data Interchange (XDI)\"", "name=\"XDI of tomorrow\"");
        }
        console.done("plugins", "install", "--all");
        assertTrue(installed().containsAll(ids), installed().toString());
        assertEquals(0, product.run("inspect", spectrum).code());

        assertTrue(console.done("plugins", "search", "--from", site.folder()).stream()
                .filter(line -> line.contains(" update ")).map(line -> line.replaceAll(" .*", "")).toList().containsAll(ids));
        List<String> updated = console.done("plugins", "update", "--from", site.folder(), "--accept-unsigned");
        assertEquals(ids.size(), updated.stream().filter(line -> line.contains(" 0.1.1.") && line.endsWith("is updated.")).count(),
                updated.toString());
        Answer formats = product.run("formats");
        assertTrue(formats.text().contains("XDI of tomorrow"), "the next start has the new one: " + formats.text());

        Answer needed = console.tell("plugins", "remove", "xas");
        assertEquals(4, needed.code(), needed.text());
        assertTrue(needed.text().contains("X-ray Absorption: Views needs it"), needed.text());
        console.done(Stream.concat(Stream.of("plugins", "remove"), ids.stream()).toArray());
        assertEquals(before, state());
    }

    @Test
    void aTechniqueIsInstalledUsedAndRemoved() {
        assertFalse(installed().contains("xas"), "the base product has host, workbench and electrochemistry");
        Answer unknown = console.tell("inspect", spectrum);
        assertEquals(3, unknown.code());
        assertTrue(unknown.text().contains("plugins install xas"), unknown.text());
        console.done("plugins", "install", "xas");
        Answer run = product.run("run", work.resolve("recipe.json"), "--out", work.resolve("with"));
        assertTrue(Files.exists(work.resolve("with/report.html")), run.text());

        console.done("plugins", "disable", "xas");
        assertEquals(3, product.run("inspect", spectrum).code());
        console.done("plugins", "enable", "xas");
        assertEquals(0, product.run("inspect", spectrum).code());

        console.done("plugins", "remove", "xas");
        assertFalse(installed().contains("xas"));
        Answer missing = product.run("run", work.resolve("recipe.json"), "--out", work.resolve("after"));
        assertEquals(4, missing.code());
        assertTrue(missing.text().contains("'xas.normalise' is not installed") && missing.text().contains("plugins install xas"),
                missing.text());
    }

    @Test
    void whatTheProductConsistsOfCannotBeRemoved() {
        Answer refused = console.tell("plugins", "remove", "host");
        assertEquals(4, refused.code());
        assertTrue(refused.text().contains("part of the product"), refused.text());
    }

    @Test
    void aFileThatWasChangedOnTheWayIsRefused() throws IOException {
        List<String> before = state();
        Path tampered = Site.copyOf(product.repository(), work.resolve("tampered")).tampered("org.operanda.dilatometry").folder();
        Path broken = Site.copyOf(product.repository(), work.resolve("broken")).broken("org.operanda.dilatometry").folder();
        // an intact copy of the same plug-in would be taken instead
        Path aside = Files.move(product.repository(), work.resolve("aside"));
        Answer changed = console.tell("plugins", "install", "dilatometry", "--from", tampered, "--accept-unsigned");
        Answer half = console.tell("plugins", "install", "dilatometry", "--from", broken, "--accept-unsigned");
        Files.move(aside, product.repository());
        refused(before, changed, "Dilatometry was not installed: The file of org.operanda.dilatometry", "checksum begins with");
        refused(before, half, "Dilatometry was not installed: The file of org.operanda.dilatometry", "It is not whole");
    }

    @Test
    void anIncompatibleVersionIsRefusedWithTheReason() throws IOException {
        List<String> before = state();
        Site site = Site.copyOf(product.repository(), work.resolve("incompatible"));
        site.newer("eqcm", "", "");
        site.asking("org.operanda.eqcm.feature.feature.group", "name='org.operanda.host.feature.feature.group' range='[0.1.0,1.0.0)'",
                "name='org.operanda.host.feature.feature.group' range='[7.0.0,8.0.0)'");
        refused(before, console.tell("plugins", "install", "eqcm", "--from", site.folder(), "--accept-unsigned"),
                "Quartz Crystal Microbalance needs the plug-in host of version 7.0.0 or newer, below 8.0.0, but there is only 0.1.0.");
    }

    @Test
    void aMissingDependencyIsRefusedWithTheReason() throws IOException {
        List<String> before = state();
        Site site = Site.copyOf(product.repository(), work.resolve("missing"));
        site.newer("raman", "", "");
        site.asking("org.operanda.raman", "name='org.operanda.math'", "name='org.example.elsewhere'");
        refused(before, console.tell("plugins", "install", "raman", "--from", site.folder(), "--accept-unsigned"),
                "Raman and Infrared Spectroscopy needs the bundle org.example.elsewhere of version 0.1.0 or newer, below 1.0.0, "
                        + "which is neither installed nor offered");
    }

    @Test
    void unsignedPluginsOfAForeignSiteAreAskedAbout() throws IOException {
        List<String> before = state();
        Site site = Site.copyOf(product.repository(), work.resolve("foreign"));
        refused(before, console.tell("plugins", "install", "electrochemistry.arbin", "--from", site.folder()), "Not signed: ");
        console.done("plugins", "install", "electrochemistry.arbin", "--from", site.folder(), "--accept-unsigned");
        console.done("plugins", "remove", "electrochemistry.arbin");
        List<String> remembered = console.done("plugins", "install", "electrochemistry.arbin", "--from", site.folder());
        assertFalse(String.join("\n", remembered).contains("Not signed"), remembered.toString());
        console.done("plugins", "remove", "electrochemistry.arbin");
    }

    @Test
    void theirSignatureIsShown() throws IOException {
        List<String> before = state();
        Site site = Site.copyOf(product.repository(), work.resolve("signed")).signed("nmr", "CN=Beamline 7, O=Example");
        refused(before, console.tell("plugins", "install", "nmr", "--from", site.folder()), "Signed by", "Beamline 7");
    }

    @Test
    void theyComeFromAPlainHttpAddress() throws IOException {
        Site site = Site.copyOf(product.repository(), work.resolve("served"));
        String version = site.newer("dilatometry", "", "");
        HttpServer server = SimpleFileServer.createFileServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), site.folder(),
                SimpleFileServer.OutputLevel.NONE);
        server.start();
        try {
            String address = "http://localhost:" + server.getAddress().getPort() + "/";
            List<String> offered = console.done("plugins", "search", "dilatometry", "--from", address);
            assertTrue(offered.getFirst().contains(version), offered.toString());
            console.done("plugins", "install", "dilatometry", "--from", address, "--accept-unsigned");
            assertTrue(product.bundles().stream().anyMatch(b -> b.startsWith("org.operanda.dilatometry," + version)));
            console.done("plugins", "remove", "dilatometry");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void theyComeFromAZip() throws IOException {
        Path zip = work.resolve("operanda.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(product.repository())) {
            packed.setLevel(0);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                packed.putNextEntry(new ZipEntry(product.repository().relativize(file).toString()));
                Files.copy(file, packed);
            }
        }
        console.done("plugins", "install", "xrd", "--from", zip, "--accept-unsigned");
        console.done("plugins", "remove", "xrd");
    }

    @Test
    void whatIsNoSiteIsSaid() {
        assertEquals(2, console.tell("plugins", "install", "xas", "--from", work.resolve("nowhere")).code());
        Answer empty = console.tell("plugins", "search", "--from", work);
        assertEquals(3, empty.code());
        assertTrue(empty.text().contains("cannot be read as a repository"), empty.text());
        assertEquals(2, console.tell("plugins", "install", "nosuch").code());
    }
}
