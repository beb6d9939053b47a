package org.operanda.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.testkit.SharedData;

/** A dispersive series through all of X-ray absorption and the chemometrics, from files to results, without a display. */
class DispersiveRecipeTest {
    @TempDir
    Path folder;

    private static Path root() {
        Path start = Path.of(System.getProperty("operanda.root", "")).toAbsolutePath();
        return Stream.iterate(start, p -> p != null, Path::getParent).filter(p -> Files.isDirectory(p.resolve("releng/recipes")))
                .findFirst().orElseThrow();
    }

    @Test
    void runsFromThePixelsToTheSpecies() throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said);
        Path data = SharedData.file("operando/xas_dispersive_ESRF_ID24_cus2/cus2_01").getParent();
        int code = OperandaCommand.execute(new Terminal(out, out, false, () -> false), "run",
                root().resolve("releng/recipes/cus2-id24/recipe.json").toString(), "--out", folder.resolve("results").toString(), "--set",
                "data=" + data, "--threads", "2");
        assertEquals(ExitCode.DONE, code, said::toString);
        List<String> lines = Files.readAllLines(folder.resolve("results/results.csv"));
        assertEquals(1 + 9, lines.size(), said::toString);
        List<String> header = List.of(lines.getFirst().split(","));
        int edge = header.indexOf("edge.edge_half_step (eV)");
        assertTrue(edge >= 0, header::toString);
        double[] energies = lines.stream().skip(1).mapToDouble(line -> Double.parseDouble(line.split(",", -1)[edge])).toArray();
        // Cu K of the metal lies at 8979 eV, those of its sulphides and oxides up to 15 eV higher
        assertTrue(Arrays.stream(energies).allMatch(e -> e > 8975 && e < 9000), () -> Arrays.toString(energies));
        assertTrue(header.stream().anyMatch(h -> h.startsWith("distances.first_shell_r")), header::toString);
        assertTrue(Files.list(folder.resolve("results")).anyMatch(p -> p.toString().endsWith(".nxs")));
    }
}
