package org.operanda.testkit.tests;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.operanda.testkit.SharedData;

/** Shared files are found, and a missing one is told. */
class SharedDataTest {
    @Test
    void findsTheListOfTheSharedFiles() {
        assertTrue(Files.isRegularFile(SharedData.file("MANIFEST.tsv")));
    }

    @Test
    void listsFilesByTheirName() {
        assertTrue(SharedData.files("electrochemistry", "*.{mpr,mpt}").size() > 1);
    }

    @Test
    void saysWhichFileIsMissing() {
        SharedData.folder();
        Throwable missing = assertThrows(Throwable.class, () -> SharedData.file("no/such.file"));
        assertTrue(missing.getMessage().contains("such.file"), missing.getMessage());
    }
}
