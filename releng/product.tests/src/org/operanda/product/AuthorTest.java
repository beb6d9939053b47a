package org.operanda.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.product.Product.Answer;

/**
 * A stranger generates a technique outside this tree, adds a reader for a format that nobody here knows, builds both against the SDK, installs what was
 * built and uses it.
 */
class AuthorTest {
    private static final String READER = """
            package org.example.glow;

            import java.io.IOException;
            import java.nio.file.Files;
            import java.util.List;
            import java.util.Map;
            import org.operanda.data.Axis;
            import org.operanda.data.Dataset;
            import org.operanda.data.Measurement;
            import org.operanda.data.Problem;
            import org.operanda.data.Progress;
            import org.operanda.data.QuantityKind;
            import org.operanda.data.Units;
            import org.operanda.data.Values;
            import org.operanda.data.reader.Probe;
            import org.operanda.data.reader.ReadResult;
            import org.operanda.data.reader.Reader;
            import org.operanda.data.reader.Source;

            /** Reads the invented format GLOW: a first line, then wavelength and counts. */
            public class GlowReader implements Reader {
                @Override
                public Probe probe(Source source) {
                    return source.startsWith("GLOW 3") ? Probe.of(100, "starts with GLOW 3") : Probe.no("does not start with GLOW 3");
                }

                @Override
                public ReadResult read(Source source, Progress progress) {
                    try {
                        double[][] rows = Files.readString(source.path()).lines().skip(1).map(String::strip).filter(l -> !l.isEmpty())
                                .map(l -> l.split("\\\\s+")).map(f -> new double[] {Double.parseDouble(f[0]), Double.parseDouble(f[1])})
                                .toArray(double[][]::new);
                        double[] wavelengths = new double[rows.length];
                        double[] counts = new double[rows.length];
                        for (int i = 0; i < rows.length; i++) {
                            wavelengths[i] = rows[i][0];
                            counts[i] = rows[i][1];
                        }
                        Axis axis = Axis.of("wavelength", BandCentroid.WAVELENGTH, Units.parse("nm").orElseThrow(), Values.of(wavelengths));
                        return ReadResult.of(Measurement.of(source.name(), "glow",
                                List.of(Dataset.of("intensity", QuantityKind.INTENSITY, Units.ONE, axis, Values.of(counts))), Map.of()), List.of());
                    } catch (IOException | RuntimeException e) {
                        return ReadResult.failed(Problem.error("glow.read", "The rows cannot be read: " + e.getMessage(), "Export it again.",
                                Problem.Location.file(source.path().toString())));
                    }
                }
            }
            """;
    private static final String DECLARATION = """
               <extension point="org.operanda.host.reader">
                  <reader id="org.example.glow.reader" name="Glow" class="org.example.glow.GlowReader" description="The invented format GLOW.">
                     <produces technique="glow"/>
                     <magic offset="0" text="GLOW 3"/>
                  </reader>
               </extension>
            </plugin>
            """;
    private static final String RECIPE = "{\"operanda\": 1, \"name\": \"glow\", \"measurements\": [{\"id\": \"spectrum\", \"files\": \"a.glw\"}],\n"
            + " \"steps\": [{\"id\": \"band\", \"operation\": \"glow.band-centroid\", \"inputs\": {\"frame\": \"spectrum\"}}]}\n";

    @TempDir
    private Path work;

    @Test
    void aPluginWrittenOutsideIsBuiltInstalledAndUsed() throws IOException {
        Path project = work.resolve("glow");
        done(Product.run(work,
                List.of(Product.root().resolve("releng/new-plugin").toString(), "technique", "org.example.glow", "Glow spectra",
                        project.toString())));
        Path bundle = project.resolve("bundles/org.example.glow");
        Files.writeString(bundle.resolve("src/org/example/glow/GlowReader.java"), READER);
        Path plugin = bundle.resolve("plugin.xml");
        Files.writeString(plugin, Files.readString(plugin).replace("</plugin>\n", DECLARATION));

        done(Product.run(project, List.of(System.getProperty("operanda.maven"), "-B", "-q", "-ntp", "verify",
                "-Doperanda.sdk=" + Product.root().resolve("releng/sdk/target/repository"))));
        assertTrue(Files.isDirectory(project.resolve("bundles/org.example.glow.tests/target/surefire-reports")), "its tests have run");

        Product product = Product.copiedTo(work.resolve("operanda"));
        Path site = project.resolve("site/target/repository");
        done(product.run("plugins", "index", site));
        done(product.run("plugins", "install", "org.example.glow", "--from", site, "--accept-unsigned"));
        Path spectrum = Files.writeString(work.resolve("a.glw"), "GLOW 3\n690 0\n691 5\n692 0\n");
        Answer inspected = product.run("inspect", spectrum);
        assertEquals(0, inspected.code(), inspected.text());
        assertTrue(inspected.text().contains("starts with GLOW 3"), inspected.text());
        Files.writeString(work.resolve("recipe.json"), RECIPE);
        done(product.run("run", work.resolve("recipe.json"), "--out", work.resolve("out")));
        assertTrue(Files.exists(work.resolve("out/report.html")));
        Answer centroid = product.run("calculate", "glow.band-centroid", "frame=" + spectrum);
        done(centroid);
        assertTrue(centroid.text().contains("691"), "the centroid of a band that is all at 691 nm: " + centroid.text());
    }

    private static void done(Answer answer) {
        assertEquals(0, answer.code(), answer.text());
    }
}
