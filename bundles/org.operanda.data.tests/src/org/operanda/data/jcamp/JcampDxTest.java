package org.operanda.data.jcamp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.operanda.data.Progress;
import org.operanda.data.reader.Source;
import org.operanda.testkit.SharedData;

class JcampDxTest {
    private static final String HEAD = "##TITLE= test $$ a comment\n##JCAMP-DX= 4.24\n##DATA TYPE= INFRARED SPECTRUM\n##XUNITS= 1/CM\n##YUNITS= ABSORBANCE\n";

    private static JcampDx decode(String text) {
        return JcampDx.decode(text.getBytes(StandardCharsets.ISO_8859_1), "test.dx", Progress.NONE);
    }

    private static JcampDx shared(String name) throws IOException {
        return JcampDx.decode(Files.readAllBytes(SharedData.file("jcamp/jcamp_dx/" + name)), name, Progress.NONE);
    }

    private static JcampTable table(String text) {
        JcampDx file = decode(text);
        assertEquals(List.of(), file.problems());
        return file.blocks().getLast().tables().getLast();
    }

    private static String steps(String line) {
        return HEAD + "##XFACTOR= 1\n##YFACTOR= 0.5\n##FIRSTX= 10\n##LASTX= 19\n##NPOINTS= 10\n##XYDATA= (X++(Y..Y))\n" + line
                + "\n##END=\n";
    }

    /** The example of the standard for every form (McDonald and Wilks 1988, Davies and Lampen 1993): 1 2 3 3 2 1 0 -1 -2 -3. */
    @ParameterizedTest
    @ValueSource(strings = {"10 1 2 3 3 2 1 0 -1 -2 -3", "10+1+2+3+3+2+1+0-1-2-3", "10ABCCBA@abc", "10AJJ%jjjjjj", "10AJT%jX",
            "10+1JT%jX $$ with a comment", "10ABC\n13C;B,A\r\n16 @abc", "10AJJ%j\n14Bjjjjj", "10 1.0E+0 +20E-1 3 3.0 2 1 0 -1e+0 b c",
            "10ABCTBA@abc"})
    void everyFormGivesTheSameOrdinates(String line) {
        JcampTable table = table(steps(line));
        assertArrayEquals(new double[] {0.5, 1, 1.5, 1.5, 1, 0.5, 0, -0.5, -1, -1.5}, table.ys());
        assertArrayEquals(new double[] {10, 11, 12, 13, 14, 15, 16, 17, 18, 19}, table.xs());
        assertEquals("1/CM", table.x().units());
        assertEquals("ABSORBANCE", table.y().units());
    }

    @Test
    void missingOrdinatesAreNaN() {
        assertArrayEquals(new double[] {0.5, Double.NaN, Double.NaN, 1.5, 2, 2, 2, 2, 2, 2}, table(steps("10A?TCDX")).ys());
    }

    /** One spectrum that its software has written in four forms. */
    @Test
    void theFormsOfOneSpectrumAgree() throws IOException {
        JcampTable fixed = shared("jcamp-fix.dx").blocks().getFirst().tables().getFirst();
        assertEquals(16384, fixed.ys().length);
        assertEquals(-10247, fixed.ys()[0]);
        assertEquals(14967, fixed.ys()[16383]);
        assertEquals(5592.84116331095, fixed.xs()[0]);
        assertEquals(0, fixed.xs()[16383], 1e-9);
        for (String other : List.of("jcamp-packed.dx", "jcamp-squeezed.dx", "jcamp-difdup.dx")) {
            JcampDx file = shared(other);
            assertEquals(List.of(), file.problems(), other);
            assertArrayEquals(fixed.ys(), file.blocks().getFirst().tables().getFirst().ys(), other);
            assertArrayEquals(fixed.xs(), file.blocks().getFirst().tables().getFirst().xs(), other);
        }
    }

    @Test
    void theSharedFilesAreAsTheyClaim() throws IOException {
        JcampDx proton = shared("ib_01_01.jdx");
        JcampBlock block = proton.blocks().getFirst();
        JcampTable table = block.tables().getFirst();
        assertEquals("2-methyl-1-propanol", block.text("TITLE").orElseThrow());
        assertEquals(300.149506, block.number(".OBSERVEFREQUENCY"));
        assertEquals(2153, table.ys().length);
        assertEquals(0.449892, table.xs()[0]);
        assertEquals(3.951200, table.xs()[2152], 1e-9);
        assertEquals(block.number("FIRSTY"), table.ys()[0], 3.54);
        assertEquals(block.number("MAXY"), Arrays.stream(table.ys()).max().orElseThrow(), 3.54);
        assertEquals(block.number("MINY"), Arrays.stream(table.ys()).min().orElseThrow(), 3.54);

        JcampTable jeol = shared("jeol.dx").blocks().getFirst().tables().getFirst();
        assertEquals(16384, jeol.ys().length);
        assertEquals(6037.9072694778, jeol.xs()[0]);
        assertEquals(-1953.6127495766, jeol.xs()[16383], 1e-9);

        JcampTable current = shared("iv.jdx").blocks().getFirst().tables().getFirst();
        assertEquals("PEAKTABLE", current.label());
        assertEquals(302, current.ys().length);
        assertEquals(0.905, current.xs()[0]);
        assertEquals(-0.00499031, current.ys()[0]);
        assertEquals(0.000398647, current.ys()[301]);

        JcampDx compound = shared("uv.jdx");
        assertEquals(3, compound.blocks().size());
        assertEquals(List.of(), compound.blocks().getFirst().tables());
        JcampTable absorbance = compound.blocks().get(2).tables().getFirst();
        assertEquals(911, absorbance.ys().length);
        assertEquals(1100, absorbance.xs()[910]);
        assertEquals(0.031471421675, absorbance.ys()[910]);
        assertEquals("NANOMETERS", absorbance.x().units());
    }

    @Test
    void pagesOfNtuplesHaveTheirVariables() {
        JcampDx file = decode("##TITLE= fid\n##JCAMP-DX= 5.0\n##DATA TYPE= NMR FID\n##DATA CLASS= NTUPLES\n##NTUPLES= NMR FID\n"
                + "##VAR_NAME= TIME, FID/REAL, FID/IMAG, PAGE NUMBER\n##SYMBOL= X, R, I, N\n##VAR_TYPE= INDEPENDENT, DEPENDENT, DEPENDENT, PAGE\n"
                + "##VAR_DIM= 3, 3, 3, 2\n##UNITS= SECONDS, ARBITRARY UNITS, ARBITRARY UNITS,\n##FACTOR= 0.1, 2, 3, 1\n##FIRST= 0, 2, 9, 1\n##LAST= 0.2, 6, 3, 2\n"
                + "##PAGE= N=1\n##DATA TABLE= (X++(R..R)), XYDATA $$ real\n0ABC\n##PAGE= N=2\n##DATA TABLE= (X++(I..I)), XYDATA\n0CBA\n##END NTUPLES= NMR FID\n##END=\n");
        assertEquals(List.of(), file.problems());
        List<JcampTable> tables = file.blocks().getFirst().tables();
        assertEquals(List.of("N=1", "N=2"), tables.stream().map(JcampTable::page).toList());
        assertEquals("FID/IMAG", tables.get(1).y().name());
        assertEquals("SECONDS", tables.get(1).x().units());
        assertArrayEquals(new double[] {2, 4, 6}, tables.get(0).ys());
        assertArrayEquals(new double[] {9, 6, 3}, tables.get(1).ys());
        assertArrayEquals(new double[] {0, 0.1, 0.2}, tables.get(0).xs(), 1e-15);
    }

    @Test
    void damageIsNamed() {
        assertEquals(List.of("jcamp.check"), ids(steps("10AJJ%j\n14Ajjjjj")));
        assertEquals(List.of("jcamp.points"), ids(steps("10ABC")));
        assertEquals(List.of("jcamp.abscissa"), ids(steps("10ABCCB\n18A@abc")));
        assertEquals(List.of("jcamp.line"), ids(steps("10ABCCBA@abc&")));
        assertEquals(List.of("jcamp.repeats", "jcamp.points"), ids(steps("10AZ99999999")));
        assertEquals(List.of("jcamp.unfinished"), ids(steps("10ABCCBA@abc").replace("##END=", "")));
        assertEquals(List.of("jcamp.no-block"), ids("nothing"));
        assertEquals(List.of("jcamp.form"), ids(HEAD + "##PEAK TABLE= (XYA)\n1,2,<a>\n##END="));
    }

    private static List<String> ids(String text) {
        return decode(text).problems().stream().map(p -> p.id()).toList();
    }

    @Test
    void aFileIsKnownByItsFirstLabels() throws IOException {
        assertEquals(List.of("NMR SPECTRUM"), JcampDx.dataTypes(Source.open(SharedData.file("jcamp/jcamp_dx/jcamp-difdup.dx"))));
        assertEquals(List.of("UV-VISIBLE SPECTRUM", "UV-VISIBLE SPECTRUM"),
                JcampDx.dataTypes(Source.open(SharedData.file("jcamp/jcamp_dx/uv.jdx"))));
        assertEquals(List.of("IV SPECTRUM"), JcampDx.dataTypes(Source.open(SharedData.file("jcamp/jcamp_dx/iv.jdx"))));
        assertTrue(JcampDx.begins(Source.open(SharedData.file("jcamp/jcamp_dx/jeol.dx"))));
        assertFalse(JcampDx.begins(Source.open(SharedData.file("spc/galactic_spc/nir.cfl"))));
    }
}
