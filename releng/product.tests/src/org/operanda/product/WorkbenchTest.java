package org.operanda.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.operanda.product.Product.Answer;

/**
 * Staff installs, updates, disables and removes plug-ins in the workbench of a real product; pictures lie in target/screenshots for human
 * eyes. One workbench for all, as each start takes seconds; so the order matters: what was started stays in use until the next start.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkbenchTest {
    private static final Path PICTURES = Path.of("target/screenshots").toAbsolutePath();
    private static final String PAGE = "Plug-ins";
    private static final String REFUSED = "Plug-ins: Refused";
    private static final String CONSENT = "Plug-ins: Unsigned or Unknown";
    private static final List<String> FAULTS = List.of("throws", "leaks", "loops");
    private static final String RAMAN = "Raman and Infrared Spectroscopy";
    private static final String XAS = "X-ray Absorption Spectroscopy";
    private static final String XAS_VIEWS = "X-ray Absorption: Views";
    private static final String PLOT = "org.operanda.workbench.plot";
    private static final String ABSORPTION = "org.operanda.xas.ui.absorption";

    private Path work;
    private Product product;
    private Driver hand;

    @BeforeAll
    void open() throws IOException {
        work = Product.emptyFolder("workbench");
        product = Product.copiedTo(work.resolve("operanda"));
        for (String fault : FAULTS) {
            new AddedBundle(Product.root().resolve("releng/product.tests/faulty"), "org.example." + fault,
                    text -> text.replace("FAULT", fault))
                    .to(product);
        }
        hand = Driver.workbench(product, work.resolve("workspace"));
    }

    @AfterAll
    void close() {
        hand.done("close");
        assertEquals(0, hand.exitCode());
        hand.close();
    }

    private static Predicate<List<String>> has(String start) {
        return lines -> lines.stream().anyMatch(line -> line.startsWith(start));
    }

    private void picture(String name) throws IOException {
        Files.createDirectories(PICTURES);
        hand.done("picture", PICTURES.resolve(name + ".png"));
    }

    private void page() {
        hand.done("menu", "Help", "Plug-ins…");
        hand.until(rows -> !rows.isEmpty(), "rows", PAGE);
    }

    /** Presses a button of the page for a row, and waits until the row says so. */
    private void change(String name, String button, String state) {
        hand.done("select", PAGE, name);
        hand.done("press", PAGE, button);
        hand.until(has(name + "\t" + state), "rows", PAGE);
    }

    private void restart() throws IOException {
        hand.done("press", PAGE, "Close");
        hand.until(buttons -> buttons.contains("Restart"), "enabled", PAGE);
        hand.done("press", PAGE, "Restart");
        hand.connect();
    }

    /** Closes the page without the restart that it asks for. */
    private void later() {
        hand.done("press", PAGE, "Close");
        hand.until(buttons -> buttons.contains("Later"), "enabled", PAGE);
        hand.done("press", PAGE, "Later");
        hand.until(shells -> !shells.contains(PAGE), "shells");
    }

    private boolean hasView() {
        return has(ABSORPTION + "\tAbsorption").test(hand.done("views"));
    }

    @Test
    @Order(2)
    void aFileThatNobodyKnowsLeadsToThePluginWhoseViewsComeAndGo() throws IOException {
        Path spectrum = Files.writeString(work.resolve("copper.xdi"), PluginsTest.XDI);
        Path recipe = Files.writeString(work.resolve("recipe.json"), PluginsTest.RECIPE);
        assertTrue(hand.done("menu-entries", "Help").containsAll(List.of("Plug-ins…", "Install New Software...", "Check for Updates")));
        hand.done("import", spectrum);
        hand.until(has("It is not known to any installed reader and left out. Operanda: X-ray Absorption"), "texts", "Import");
        picture("import-unknown");
        hand.done("press", "Import", "Install What Reads Them…");
        hand.until(has("Readers and operations for XAS"), "texts", PAGE);
        picture("plugins-wanted");
        hand.done("press", PAGE, "Install");
        hand.until(has(XAS + "\tinstalled"), "rows", PAGE);
        hand.done("press", PAGE, "Close");
        hand.until(has("copper.xdi\tXAS Data Interchange (XDI)"), "rows", "Import");
        picture("import-known");
        hand.done("press", "Import", "Import");
        hand.until(has("xas"), "measurements");

        page();
        change(XAS_VIEWS, "Install", "installed");
        picture("plugins-installed");
        hand.done("press", PAGE, "Close");
        hand.until(buttons -> buttons.contains("Restart"), "enabled", PAGE);
        picture("plugins-restart");
        hand.done("press", PAGE, "Restart");
        hand.until(buttons -> buttons.contains("Don't Save"), "enabled", "Save experiment");
        hand.done("press", "Save experiment", "Don't Save");
        hand.connect();

        hand.done("open", recipe);
        hand.done("open-view", ABSORPTION);
        assertTrue(hasView());
        assertTrue(hand.done("neighbours", ABSORPTION).contains(PLOT),
                "where the plug-in wants it: " + hand.done("neighbours", ABSORPTION));
        page();
        hand.done("select", PAGE, XAS, XAS_VIEWS);
        hand.done("press", PAGE, "Remove");
        hand.until(has(XAS + "\tavailable"), "rows", PAGE);
        restart();

        assertFalse(hand.done("views").toString().contains(ABSORPTION), hand.done("views").toString());
        hand.until(has("The operation 'xas.normalise' is not installed."), "problems");
        assertTrue(String.join("\n", hand.done("problems")).contains("plugins install xas"));
        picture("plugin-removed");

        page();
        change(XAS_VIEWS, "Install", "installed");
        assertTrue(has(XAS + "\tinstalled").test(hand.done("rows", PAGE)), "what it needs came with it");
        restart();
        hand.until(views -> has(ABSORPTION + "\tAbsorption").test(views), "views");
        hand.done("open-view", ABSORPTION);
        assertTrue(hand.done("neighbours", ABSORPTION).contains(PLOT), "at its old place");
        picture("plugin-back");
        page();
        change(XAS_VIEWS, "Remove", "available");
        later();
    }

    /** Asks a site for a plug-in, and gives what is said against it. */
    private String refusal(Path site, String name) {
        ask(site, name);
        return String.join("\n", hand.until(has(""), "texts", REFUSED));
    }

    private void ask(Path site, String name) {
        hand.done("type", PAGE, 0, site);
        hand.done("press", PAGE, "Search");
        hand.until(has(name + "\tavailable"), "rows", PAGE);
        hand.done("select", PAGE, name);
        hand.done("press", PAGE, "Install");
    }

    private static Object[] rows(String verb, List<String> names) {
        return Stream.concat(Stream.of(verb, PAGE), names.stream()).toArray();
    }

    @Test
    @Order(3)
    void eachPluginIsInstalledUpdatedAndRemovedOnThePageAndWhatIsWrongIsRefused() throws IOException {
        Site newer = Site.copyOf(product.repository(), work.resolve("newer"));
        for (String id : newer.installable()) {
            newer.newer(id, "", "");
        }
        Site site = Site.copyOf(product.repository(), work.resolve("wrong"));
        site.newer("raman", "", "");
        site.asking("org.operanda.raman", "name='org.operanda.math'", "name='org.example.elsewhere'");
        site.newer("eqcm", "", "");
        site.asking("org.operanda.eqcm.feature.feature.group", "name='org.operanda.host.feature.feature.group' range='[0.1.0,1.0.0)'",
                "name='org.operanda.host.feature.feature.group' range='[7.0.0,8.0.0)'");
        site.newer("dilatometry", "", "");
        site.tampered("org.operanda.dilatometry");
        page();
        List<String> names = hand.done("rows", PAGE).stream().map(row -> row.split("\t")).filter(row -> row[1].equals("available"))
                .map(row -> row[0]).toList();
        assertTrue(names.size() >= 16, names.toString());
        List<String> before = product.bundles();

        assertTrue(refusal(site.folder(), RAMAN).contains("Spectroscopy needs the bundle org.example.elsewhere"));
        hand.done("press", REFUSED, "OK");
        assertTrue(refusal(site.folder(), "Electrochemical Quartz Crystal Microbalance")
                .contains("needs the plug-in host of version 7"));
        picture("plugins-refused");
        hand.done("press", REFUSED, "OK");
        assertTrue(refusal(site.folder(), "Dilatometry").contains("It was changed or damaged on the way"));
        hand.done("press", REFUSED, "OK");
        assertEquals(before, product.bundles());

        hand.done("type", PAGE, 0, "");
        hand.done("press", PAGE, "Search");
        for (String name : names) {
            change(name, "Install", "installed");
        }
        hand.done("type", PAGE, 0, newer.folder());
        hand.done("press", PAGE, "Search");
        hand.until(has(RAMAN + "\tupdate available\t0.1.0"), "rows", PAGE);
        picture("plugins-update");
        hand.done(rows("select", names));
        hand.done("press", PAGE, "Update");
        hand.until(has("Not signed: "), "texts", CONSENT);
        picture("plugins-unsigned");
        hand.done("press", CONSENT, "Install");
        hand.until(rows -> names.stream().allMatch(name -> has(name + "\tinstalled\t0.1.1").test(rows)), "rows", PAGE);
        change(RAMAN, "Disable", "disabled");
        change(RAMAN, "Enable", "installed");
        hand.done(rows("select", names));
        hand.done("press", PAGE, "Remove");
        hand.until(rows -> names.stream().allMatch(name -> has(name + "\tavailable").test(rows)), "rows", PAGE);
        assertEquals(before, product.bundles());
        picture("plugins-removed");
        later();
    }

    @Test
    @Order(1)
    void aFaultyPluginIsNamedAndDisabledWithConsentAndTheHostGoesOn() throws IOException {
        Path good = Files.writeString(work.resolve("good.csv"), "time/s,voltage/V,current/A\n0,3,0.1\n1,3.1,0.1\n2,3.2,0.1\n");
        for (String fault : FAULTS) {
            Files.writeString(work.resolve("a." + fault), "anything");
        }
        for (String fault : FAULTS) {
            hand.done("import", work.resolve("a." + fault), good);
            hand.until(has("The reader " + fault + " of the bundle org.example." + fault), "texts", "Faulty Plug-in");
            hand.until(has("good.csv\tTable of time"), "rows", "Import");
            hand.done("press", "Import", "Cancel");
            hand.until(shells -> !shells.contains("Import"), "shells");
            picture("faulty-" + fault);
            hand.done("press", "Faulty Plug-in", "Disable");
        }
        hand.done("import", work.resolve("a.throws"), work.resolve("a.leaks"), work.resolve("a.loops"), good);
        hand.until(has("good.csv\tTable of time"), "rows", "Import");
        assertFalse(hand.done("shells").contains("Faulty Plug-in"), "is not asked any more");
        hand.done("press", "Import", "Cancel");
        Answer disabled = product.run("inspect", work.resolve("a.loops"));
        assertFalse(disabled.text().contains("did not answer"), disabled.text());
        product.run("plugins", "enable", "org.example.loops");
        Answer enabled = product.run("inspect", work.resolve("a.loops"), good);
        assertTrue(enabled.text().contains("The reader loops of the bundle org.example.loops did not answer in time"), enabled.text());
        assertTrue(enabled.text().contains("operanda plugins disable org.example.loops"), enabled.text());
        assertTrue(enabled.text().contains("voltage"), "the host goes on: " + enabled.text());
    }

    @Test
    @Order(4)
    void newSoftwareIsOfferedFromTheRepositoryBesideTheProduct() throws IOException {
        // p2 knows the repository some seconds after the start, for nothing of it is loaded before, and its page when it is opened
        for (int i = 0; !isOffered() && i < 60; i++) {
            hand.done("press", "Install", "Cancel");
            hand.until(shells -> !shells.contains("Install"), "shells");
        }
        hand.until(rows -> rows.containsAll(List.of("Operanda Techniques", "Operanda Readers")), "rows", "Install");
        picture("install-new-software");
        hand.done("press", "Install", "Cancel");
    }

    private boolean isOffered() {
        hand.done("menu", "Help", "Install New Software...");
        hand.until(has("There is no site selected"), "rows", "Install");
        return !hand.done("choose", "Install", "Operanda").isEmpty();
    }
}
