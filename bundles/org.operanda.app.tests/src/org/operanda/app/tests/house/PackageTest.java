package org.operanda.app.tests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every package says. */
class PackageTest {
    /** Its code is made by EMF, which takes and gives null. */
    private static final String GENERATED = "org/operanda/experiment";

    private static boolean speaksOfNull(Path folder) {
        Path info = folder.resolve("package-info.java");
        return folder.endsWith(GENERATED) || Files.exists(info) && House.read(info).contains("@NonNullByDefault({");
    }

    @Test
    void nothingIsNullUnlessItSaysSo() {
        List<Path> packages = House.mainBundles().stream().flatMap(bundle -> House.files(bundle.folder().resolve("src"), ".java").stream())
                .map(Path::getParent).distinct().toList();
        assertEquals(List.of(), packages.stream().filter(folder -> !speaksOfNull(folder)).toList());
    }
}
