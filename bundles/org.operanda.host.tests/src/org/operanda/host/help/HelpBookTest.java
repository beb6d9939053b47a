package org.operanda.host.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.host.extension.Extensions;

/** The help is that of the installed bundles, with what they declare. */
class HelpBookTest {
    private static final String CLOCKS = """
            <html><head><title>Clocks &amp; time</title>
            <meta name="views" content="org.example.clock org.example.watch"/><meta name="techniques" content="clocks"/>
            <meta name="operations" content="correlation.lag"/></head>
            <body><p>See <a href="correlation.html#x">Correlation</a> and <a href="gone.html">what is gone</a>.</p>
            <dl class="equations"><dt>correlation.lag</dt><dd>y(t) ≈ p(x<sub>t − lag</sub>)</dd></dl></body></html>
            """;
    private final Extensions extensions = Extensions.installed();
    @TempDir
    Path folder;
    private HelpBook book;

    @BeforeEach
    void write() throws IOException {
        book = HelpBook.of(extensions, List.of(page("clocks", CLOCKS)));
        book.write(folder);
    }

    private static HelpPage page(String name, String text) throws IOException {
        return HelpPage.read(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String written(String name) throws IOException {
        return Files.readString(HelpBook.file(folder, name));
    }

    @Test
    void aPageKnowsItsViewsAndTechniques() {
        assertEquals(Optional.of("clocks"), book.pageOfView("org.example.watch"));
        assertEquals(Optional.empty(), book.pageOfView("org.example"));
        assertEquals(Optional.of("clocks"), book.pageOfTechnique("clocks"));
        assertEquals(Optional.of("correlation"), book.pageOfTechnique("correlation"));
    }

    @Test
    void anOperationHasItsEquationSettingsAndSource() throws IOException {
        String clocks = written("clocks");
        assertTrue(clocks.contains("<section id=\"correlation.lag\">"), clocks);
        assertTrue(clocks.contains("p(x<sub>t "), clocks);
        var lag = extensions.operation("correlation.lag").orElseThrow();
        assertTrue(clocks.contains(lag.description()) && clocks.contains(lag.literature()), clocks);
        assertTrue(clocks.contains("<th>setting</th>") && clocks.contains("<td>s</td>"), "settings with their units");
        assertFalse(clocks.contains("<dl"), "equations stand with their operations");
    }

    @Test
    void whatOnePageTakesOverIsNotOnTheOther() throws IOException {
        String correlation = written("correlation");
        assertFalse(correlation.contains("id=\"correlation.lag\""));
        assertTrue(correlation.contains("id=\"correlation.regression\""));
    }

    @Test
    void theContentsListEveryTechniqueAndNoLinkLeadsNowhere() throws IOException {
        String contents = written(HelpBook.CONTENTS);
        assertTrue(contents.contains("<a href=\"clocks.html\">Clocks &amp; time</a>"), contents);
        extensions.techniques().forEach(t -> assertTrue(contents.contains("href=\"" + t.id() + ".html\""), t.id()));
        String clocks = written("clocks");
        assertTrue(clocks.contains("<a href=\"correlation.html#x\">Correlation</a> and what is gone."), clocks);
    }

    @Test
    void aPageThatIsNotWellFormedSaysWhere() {
        IOException refused = assertThrows(IOException.class, () -> page("broken", "<html><body><p>a</body></html>"));
        assertTrue(refused.getMessage().startsWith("the help page 'broken' is not well-formed: "), refused.getMessage());
    }
}
