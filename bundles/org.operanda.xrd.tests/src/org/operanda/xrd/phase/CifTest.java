package org.operanda.xrd.phase;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.operanda.testkit.SharedData;
import org.operanda.xrd.phase.Cif.Block;
import org.operanda.xrd.phase.Cif.Content;
import org.operanda.xrd.phase.Cif.Number;

class CifTest {

    @Test
    void blocksLoopsQuotationsAndTexts() {
        Content content = Cif.read("""
                #\\#CIF_1.1
                data_first
                _one 'it''s a dog's life' # a comment
                _TWO "a 'b' c"
                _three
                ;first line
                  second line
                ;
                loop_
                _x
                _y
                1 'a b'
                2(1) ?
                _four .
                data_second
                loop_ _p _q 1 2 3
                _five
                """);
        assertEquals(2, content.blocks().size());
        Block first = content.blocks().getFirst();
        assertEquals("first", first.name());
        assertEquals("it''s a dog's life", first.value("_one").orElseThrow());
        assertEquals("a 'b' c", first.value("_two").orElseThrow());
        assertEquals("first line\n  second line", first.value("_three").orElseThrow());
        assertEquals(List.of("1", "2(1)"), first.column("_x"));
        assertEquals(List.of("a b", "?"), first.column("_y"));
        assertTrue(first.value("_four").isEmpty());
        assertEquals(List.of("1"), content.blocks().get(1).column("_p"));
        assertEquals(2, content.mistakes().size(), content.mistakes().toString());
    }

    @ParameterizedTest
    @CsvSource({"8.3636(2), 8.3636, 0.0002", "90, 90, NaN", "12(3), 12, 3", "-0.5, -0.5, NaN", "?, NaN, NaN", "8.36(, 8.36, NaN",
            "1e-2, 0.01, NaN"})
    void numbersWithTheirDeviations(String text, double value, double sigma) {
        Number number = Number.of(text);
        assertEquals(value, number.value());
        assertEquals(sigma, number.sigma(), 1e-12);
    }

    /** Alloclasite of the Crystallography Open Database: the density that the file states follows from cell, operations and atoms. */
    @Test
    void aFileOfTheCrystallographyOpenDatabase() throws IOException {
        String text = Files.readString(SharedData.file("xrd/cif/cod_9004112.cif"), StandardCharsets.UTF_8);
        Content content = Cif.read(text);
        assertTrue(content.mistakes().isEmpty());
        CifCrystal.Result result = CifCrystal.of(content.blocks().getFirst(), 0.5);
        Crystal crystal = result.crystal().orElseThrow();
        assertEquals("Alloclasite", crystal.name());
        assertArrayEquals(new double[] {4.661, 5.602, 3.411, 90, 90.2, 90}, crystal.cell().toArray());
        assertEquals(89.064, crystal.cell().volume(), 0.001);
        assertEquals(6.187, crystal.density(), 0.001);
        assertEquals(2, crystal.operations().size());
        assertEquals(CrystalSystem.MONOCLINIC, crystal.system());
        // U of arsenic: a third of the sum, as the cell is nearly orthogonal
        assertEquals(8 * Math.PI * Math.PI * (0.01695 + 0.01781 + 0.01527) / 3, crystal.sites().get(1).b(), 0.002);
        assertTrue(result.remarks().isEmpty(), result.remarks().toString());
    }

    @Test
    void whatIsMissingIsSaid() {
        CifCrystal.Result noCell = CifCrystal.of(Cif.read("data_x\n_cell_length_a 3\n").blocks().getFirst(), 0.5);
        assertTrue(noCell.crystal().isEmpty());
        CifCrystal.Result plain = CifCrystal.of(Cif.read("""
                data_x
                _cell_length_a 3
                _cell_length_b 3
                _cell_length_c 3
                loop_
                _atom_site_label
                _atom_site_fract_x
                _atom_site_fract_y
                _atom_site_fract_z
                Po1 0 0 0
                ?2 0 0 0
                """).blocks().getFirst(), 0.5);
        assertEquals(1, plain.crystal().orElseThrow().sites().size());
        assertEquals(3, plain.remarks().size(), plain.remarks().toString());
    }
}
