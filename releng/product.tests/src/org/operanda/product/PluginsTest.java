package org.operanda.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.product.Product.Answer;

/** Staff installs, updates and removes techniques of a real product; what is refused changes nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PluginsTest {
    private static final String XDI = "# XDI/1.0\n# Column.1: energy eV\n# Column.2: mutrans\n# Element.symbol: Cu\n# Element.edge: K\n"
            + "# Mono.d_spacing: 3.13553\n# -------------\n8900 0.1\n8950 0.1\n8979 0.6\n9000 1.1\n9100 1.0\n";
    private static final String RECIPE = "{\"operanda\": 1, \"name\": \"copper\", \"measurements\": [{\"id\": \"spectrum\", \"files\": \"copper.xdi\"}],\n"
            + " \"steps\": [{\"id\": \"normalised\", \"operation\": \"xas.normalise\", \"inputs\": {\"frame\": \"spectrum\"}}]}\n";

    private Path work;
    private Product product;
    private Path spectrum;

    @BeforeAll
    void unpack(@TempDir Path folder) throws IOException {
        work = folder;
        product = Product.copiedTo(work.resolve("operanda"));
        spectrum = Files.writeString(work.resolve("copper.xdi"), XDI);
        Files.writeString(work.resolve("recipe.json"), RECIPE);
    }

    @Test
    void allOfTheRepositoryTogetherCanBeInstalled(@TempDir Path folder) throws IOException {
        Product other = Product.copiedTo(folder.resolve("operanda"));
        Answer all = other.run("plugins", "install", "--all");
        assertEquals(0, all.code(), all.text());
        assertEquals(0, other.run("inspect", spectrum).code());
    }

    private boolean isInstalled(String id) {
        Answer list = product.run("plugins", "list");
        assertEquals(0, list.code(), list.text());
        return list.text().lines().anyMatch(line -> line.startsWith(id + " "));
    }

    @Test
    void aTechniqueIsInstalledUsedAndRemoved() {
        assertFalse(isInstalled("xas"), "the base product has host, workbench and electrochemistry");
        Answer unknown = product.run("inspect", spectrum);
        assertEquals(3, unknown.code());
        assertTrue(unknown.text().contains("plugins install xas"), unknown.text());
        Answer missing = product.run("run", work.resolve("recipe.json"), "--out", work.resolve("before"));
        assertEquals(4, missing.code());
        assertTrue(missing.text().contains("'xas.normalise' is not installed") && missing.text().contains("plugins install xas"),
                missing.text());

        Answer installed = product.run("plugins", "install", "xas");
        assertEquals(0, installed.code(), installed.text());
        Answer known = product.run("inspect", spectrum);
        assertEquals(0, known.code(), known.text());
        Answer run = product.run("run", work.resolve("recipe.json"), "--out", work.resolve("with"));
        assertTrue(Files.exists(work.resolve("with/report.html")), run.text());

        Answer disabled = product.run("plugins", "disable", "xas");
        assertEquals(0, disabled.code(), disabled.text());
        assertEquals(3, product.run("inspect", spectrum).code());
        assertEquals(0, product.run("plugins", "enable", "xas").code());
        assertEquals(0, product.run("inspect", spectrum).code());

        Answer removed = product.run("plugins", "remove", "xas");
        assertEquals(0, removed.code(), removed.text());
        assertFalse(isInstalled("xas"));
        assertEquals(3, product.run("inspect", spectrum).code());
    }

    @Test
    void whatTheProductConsistsOfCannotBeRemoved() {
        Answer refused = product.run("plugins", "remove", "host");
        assertEquals(4, refused.code());
        assertTrue(refused.text().contains("part of the product"), refused.text());
    }

    @Test
    void aFileThatWasChangedOnTheWayIsRefused() throws IOException {
        Path site = copyOfTheRepository("damaged");
        Path jar = only(site.resolve("plugins"), "org.operanda.dilatometry_");
        byte[] bytes = Files.readAllBytes(jar);
        bytes[bytes.length / 2] ^= 0x10;
        Files.write(jar, bytes);
        // an intact copy of the same plug-in would be taken instead
        Path aside = Files.move(product.repository(), work.resolve("aside"));
        Answer refused = product.run("plugins", "install", "dilatometry", "--from", site, "--accept-unsigned");
        Files.move(aside, product.repository());
        assertEquals(4, refused.code(), refused.text());
        assertTrue(refused.text().contains("was not installed") && refused.text().contains("Nothing was changed"), refused.text());
        assertFalse(isInstalled("dilatometry"));
    }

    @Test
    void anIncompatibleVersionIsRefusedWithTheReason() throws IOException {
        Path site = copyOfTheRepository("incompatible");
        for (String name : new String[] {"p2.index", "content.xml.xz", "content.jar"}) {
            Files.deleteIfExists(site.resolve(name));
        }
        Path content = Product.root().resolve("releng/repository/target/repository/content.jar");
        try (ZipFile zip = new ZipFile(content.toFile()); InputStream in = zip.getInputStream(zip.getEntry("content.xml"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String other = text.replace("name='org.operanda.host.feature.feature.group' range='[0.1.0,1.0.0)'",
                    "name='org.operanda.host.feature.feature.group' range='[7.0.0,8.0.0)'");
            assertFalse(other.equals(text), "features ask for a range of the host's versions");
            Files.writeString(site.resolve("content.xml"), other);
        }
        Answer refused = product.run("plugins", "install", "eqcm", "--from", site, "--accept-unsigned");
        assertEquals(4, refused.code(), refused.text());
        assertTrue(refused.text().contains("org.operanda.host.feature"), refused.text());
        assertFalse(isInstalled("eqcm"));
    }

    @Test
    void unsignedPluginsOfAForeignSiteAreAskedAbout() throws IOException {
        Path site = copyOfTheRepository("foreign");
        Answer refused = product.run("plugins", "install", "electrochemistry.arbin", "--from", site);
        assertEquals(4, refused.code(), refused.text());
        assertTrue(refused.text().contains("Not signed: "), refused.text());
        Answer given = product.run("plugins", "install", "electrochemistry.arbin", "--from", site, "--accept-unsigned");
        assertEquals(0, given.code(), given.text());
        assertEquals(0, product.run("plugins", "remove", "electrochemistry.arbin").code());
        Answer remembered = product.run("plugins", "install", "electrochemistry.arbin", "--from", site);
        assertEquals(0, remembered.code(), remembered.text());
    }

    @Test
    void whatIsNoSiteIsSaid() {
        assertEquals(2, product.run("plugins", "install", "xas", "--from", work.resolve("nowhere")).code());
        Answer empty = product.run("plugins", "search", "--from", work);
        assertEquals(3, empty.code());
        assertTrue(empty.text().contains("cannot be read as a repository"), empty.text());
        assertEquals(2, product.run("plugins", "install", "nosuch").code());
    }

    private Path copyOfTheRepository(String name) throws IOException {
        Path site = work.resolve(name);
        Product.copy(product.repository(), site);
        return site;
    }

    private static Path only(Path folder, String start) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().startsWith(start)).findFirst().orElseThrow();
        }
    }
}
