package org.operanda.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Staff installs, updates, disables and removes plug-ins in the workbench of a real product; pictures lie in target/screenshots for human eyes. */
class WorkbenchTest {
    private static final Path PICTURES = Path.of("target/screenshots").toAbsolutePath();
    private static final String PAGE = "Plug-ins";
    private static final String XAS = "X-ray Absorption Spectroscopy";
    private static final String XAS_VIEWS = "X-ray Absorption: Views";
    private static final String ABSORPTION = "org.operanda.xas.ui.absorption";

    private static Predicate<List<String>> has(String start) {
        return lines -> lines.stream().anyMatch(line -> line.startsWith(start));
    }

    private static void picture(Driver hand, String name) throws IOException {
        Files.createDirectories(PICTURES);
        hand.done("picture", PICTURES.resolve(name + ".png"));
    }

    private static void page(Driver hand) {
        hand.done("menu", "Help", "Plug-ins…");
        hand.until(rows -> !rows.isEmpty(), "rows", PAGE);
    }

    /** Presses a button of the page for a row, and waits until the row says so. */
    private static void change(Driver hand, String name, String button, String state) {
        hand.done("select", PAGE, name);
        hand.done("press", PAGE, button);
        hand.until(has(name + "\t" + state), "rows", PAGE);
    }

    private static void restart(Driver hand) throws IOException {
        hand.done("press", PAGE, "Close");
        hand.until(buttons -> buttons.contains("Restart"), "enabled", PAGE);
        hand.done("press", PAGE, "Restart");
        hand.connect();
    }

    private static boolean hasView(Driver hand) {
        return has(ABSORPTION + "\tAbsorption").test(hand.done("views"));
    }

    @Test
    void aFileThatNobodyKnowsLeadsToThePluginWhoseViewsComeAndGo() throws IOException {
        Path work = Product.emptyFolder("workbench");
        Product product = Product.copiedTo(work.resolve("operanda"));
        Path spectrum = Files.writeString(work.resolve("copper.xdi"), PluginsTest.XDI);
        Path recipe = Files.writeString(work.resolve("recipe.json"), PluginsTest.RECIPE);
        try (Driver hand = Driver.workbench(product, work.resolve("workspace"))) {
            assertTrue(hand.done("menu-entries", "Help").containsAll(List.of("Plug-ins…", "Install New Software...", "Check for Updates")));
            hand.done("import", spectrum);
            hand.until(has("It is not known to any installed reader and left out. Operanda: X-ray Absorption"), "texts", "Import");
            picture(hand, "import-unknown");
            hand.done("press", "Import", "Install What Reads Them…");
            hand.until(has("Readers and operations for XAS"), "texts", PAGE);
            picture(hand, "plugins-wanted");
            hand.done("press", PAGE, "Install");
            hand.until(has(XAS + "\tinstalled"), "rows", PAGE);
            hand.done("press", PAGE, "Close");
            hand.until(has("copper.xdi\tXAS Data Interchange (XDI)"), "rows", "Import");
            picture(hand, "import-known");
            hand.done("press", "Import", "Import");
            hand.until(has("xas"), "measurements");

            page(hand);
            change(hand, XAS_VIEWS, "Install", "installed");
            picture(hand, "plugins-installed");
            hand.done("press", PAGE, "Close");
            hand.until(buttons -> buttons.contains("Restart"), "enabled", PAGE);
            picture(hand, "plugins-restart");
            hand.done("press", PAGE, "Restart");
            hand.until(buttons -> buttons.contains("Don't Save"), "enabled", "Save experiment");
            hand.done("press", "Save experiment", "Don't Save");
            hand.connect();

            hand.done("open", recipe);
            hand.done("open-view", ABSORPTION);
            assertTrue(hasView(hand));
            page(hand);
            hand.done("select", PAGE, XAS, XAS_VIEWS);
            hand.done("press", PAGE, "Remove");
            hand.until(has(XAS + "\tavailable"), "rows", PAGE);
            restart(hand);

            assertFalse(hand.done("views").toString().contains(ABSORPTION), hand.done("views").toString());
            hand.until(has("The operation 'xas.normalise' is not installed."), "problems");
            assertTrue(String.join("\n", hand.done("problems")).contains("plugins install xas"));
            picture(hand, "plugin-removed");

            page(hand);
            change(hand, XAS_VIEWS, "Install", "installed");
            assertTrue(has(XAS + "\tinstalled").test(hand.done("rows", PAGE)), "what it needs came with it");
            restart(hand);
            hand.until(views -> has(ABSORPTION + "\tAbsorption").test(views), "views");
            picture(hand, "plugin-back");
            hand.done("close");
            assertEquals(0, hand.exitCode());
        }
    }
}
