package org.operanda.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.product.Product.Answer;

/** A stranger follows the pages for authors outside this tree: what is generated and written there is built, installed and used. */
class AuthorTest {
    /** Compiling for speed costs a short build more than it gives. */
    private static final String MAVEN = "env MAVEN_OPTS='-XX:TieredStopAtLevel=1 -XX:+UseSerialGC' " + System.getProperty("operanda.maven");
    private static final String REACTOR = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>author</groupId>
              <artifactId>all</artifactId>
              <version>1</version>
              <packaging>pom</packaging>
              <modules><module>afterglow</module><module>area</module></modules>
            </project>
            """;

    @TempDir
    private static Path installed;
    private static Product product;
    @TempDir
    private Path work;

    @BeforeAll
    static void install() throws IOException {
        product = Product.copiedTo(installed.resolve("operanda"));
    }

    @Test
    void theSdkHasJavadocAndThePagesOfTheExtensionPoints() throws IOException {
        Path documentation = Product.root().resolve("releng/sdk/target/repository/documentation");
        String index = Files.readString(documentation.resolve("index.html"));
        for (String point : List.of("org.operanda.host.technique", "org.operanda.host.reader", "org.operanda.host.operation",
                "org.operanda.workbench.view")) {
            assertTrue(index.contains("extension-points/" + point + ".html"), index);
            assertTrue(Files.readString(documentation.resolve("extension-points/" + point + ".html"))
                    .contains("&lt;extension point=\"" + point), point);
        }
        String reader = Files.readString(documentation.resolve("extension-points/org.operanda.host.reader.html"));
        assertTrue(reader.contains("href=\"../api/org/operanda/data/reader/Reader.html\""), "classes lead to their Javadoc");
        for (String contract : List.of("data/reader/Reader", "data/operation/FrameOperation", "testkit/ReaderContract",
                "workbench/view/PlotView")) {
            assertTrue(Files.exists(documentation.resolve("api/org/operanda/" + contract + ".html")), contract);
        }
    }

    @Test
    void aReaderIsWrittenInFifteenMinutes() throws IOException {
        Guide.of("write-a-reader.md", work).follow(product, MAVEN);
    }

    @Test
    void aReaderIsAFewLinesOfJson() throws IOException {
        Guide.of("reader-in-json.md", work).follow(product, MAVEN);
    }

    /** The project of an operation is built in the same run of Maven, which takes long enough. */
    @Test
    void aTechniqueWithAViewIsWritten() throws IOException {
        assertEquals(0,
                Product.run(work, List.of(Product.root().resolve("releng/new-plugin").toString(), "operation", "net.example.area", "Area",
                        work.resolve("area").toString())).code());
        Files.createDirectories(work.resolve(".mvn"));
        Files.copy(work.resolve("area/.mvn/extensions.xml"), work.resolve(".mvn/extensions.xml"));
        Files.writeString(work.resolve("pom.xml"), REACTOR);
        Guide.of("write-a-technique.md", work).withFilesOf(Guide.of("write-a-view.md", work), "mvn").follow(product, MAVEN + " -f " + work);
        for (String tests : List.of("afterglow/bundles/com.example.afterglow.tests", "area/bundles/net.example.area.tests")) {
            assertTrue(Files.isDirectory(work.resolve(tests).resolve("target/surefire-reports")), tests + " have run");
        }
        assertTrue(Files.isDirectory(work.resolve("area/site/target/repository/plugins")));
        Answer light = product.run("calculate", "afterglow.band-light", "frame=" + work.resolve("afterglow/run/lit.txt"));
        assertTrue(light.text().contains("16"), light.text());
        assertTrue(light.text().contains("4"), light.text());
    }
}
