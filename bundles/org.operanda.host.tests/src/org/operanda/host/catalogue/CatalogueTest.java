package org.operanda.host.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.reader.Source;
import org.operanda.host.extension.Extensions;

/** The index of a repository, written and read back. */
class CatalogueTest {
    private static final String FEATURE = "<feature id='com.example.%s.feature' label='%s' version='1.2.3'><description>Reads\n %s.</description>"
            + "<plugin id='com.example.%s' version='1.2.3'/></feature>";
    private static final String READER = "<plugin><extension point='org.eclipse.ui.views'/><extension point='org.operanda.host.reader'>"
            + "<reader id='com.example.%s' name='%s' class='com.example.Missing' description='-'><produces technique='t'/>%s</reader></extension>%s</plugin>";
    private static final String OPERATION = "<extension point='org.operanda.host.operation'><operation id='t.derive' name='Derive' class='com.example.Missing' "
            + "settings='com.example.Missing' description='-'><input role='frame'/><replaces id='t.old'/></operation></extension>";

    @TempDir
    Path repository;

    @BeforeEach
    void makeRepository() throws IOException {
        feature("magic", "<magic offset='0' text='MAGIC'/>", OPERATION);
        feature("name", "<match pattern='*.nam'/>", "");
        feature("common", "<match pattern='*.txt'/>", "");
    }

    private void feature(String id, String match, String more) throws IOException {
        jar("features/com.example." + id + ".feature_1.2.3.jar", "feature.xml", FEATURE.formatted(id, "The " + id, id, id));
        jar("plugins/com.example." + id + "_1.2.3.jar", "plugin.xml", READER.formatted(id, id + " reader", match, more));
    }

    private void jar(String name, String entry, String text) throws IOException {
        Path file = repository.resolve(name);
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private Catalogue catalogue() throws IOException {
        RepositoryIndex.write(repository);
        try (InputStream in = Files.newInputStream(repository.resolve(RepositoryIndex.FILE))) {
            return Catalogue.read(in);
        }
    }

    private List<String> readersOf(String name, String text) throws IOException {
        Extensions nothing = Extensions.of(RegistryFactory
                .createRegistry(new RegistryStrategy(null, null), this, this), bundle -> "");
        return catalogue().readersOf(new Source(Path.of(name), text.getBytes(StandardCharsets.UTF_8), text.length()), nothing).stream()
                .map(Offer::feature).toList();
    }

    @Test
    void tellsTheFeatureThatReadsAFile() throws IOException {
        assertEquals(List.of("com.example.name.feature"), readersOf("a.nam", "x"));
        assertEquals(List.of("com.example.magic.feature"), readersOf("a.nam", "MAGIC"), "first bytes count more than a name");
        assertEquals(List.of(), readersOf("a.txt", "x"), "everybody's ending says nothing");
        assertEquals(List.of(), readersOf("a.other", "x"));
    }

    @Test
    void tellsTheFeatureOfAnOperationAlsoByAnOlderId() throws IOException {
        Optional<Offer> offer = catalogue().operation("t.derive");
        assertEquals(Optional.of(new Offer("com.example.magic.feature", "1.2.3", "The magic", "Reads magic.")), offer);
        assertEquals(offer, catalogue().operation("t.old"));
        assertEquals(Optional.empty(), catalogue().operation("t.other"));
        assertEquals(List.of("magic reader", "Derive"), catalogue().contents(offer.orElseThrow()));
    }

    @Test
    void shortIdsAreThoseOfTheCommandLine() {
        Map<String, String> expected = Map.of("org.operanda.xas.feature", "xas", "org.operanda.electrochemistry.ui.feature",
                "electrochemistry.ui",
                "com.example.tlog.feature", "com.example.tlog");
        expected.forEach((feature, id) -> assertEquals(id, Offer.shortId(feature)));
    }

    @Test
    void whatIsNoIndexIsRefused() {
        InputStream damaged = new ByteArrayInputStream("<operanda-plugins><feature".getBytes(StandardCharsets.UTF_8));
        assertThrows(IOException.class, () -> Catalogue.read(damaged));
    }
}
