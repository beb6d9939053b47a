package org.operanda.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A recipe that the command line has run on some files.
 *
 * @param said what the terminal showed
 * @param out  the folder of results
 */
record RunRecipe(String said, Path out) {

    /** One of the recipes in {@code releng/recipes}. */
    static Path recipe(String name) {
        Path start = Path.of(System.getProperty("operanda.root", "")).toAbsolutePath();
        return Stream.iterate(start, p -> p != null, Path::getParent).map(p -> p.resolve("releng/recipes/" + name + "/recipe.json"))
                .filter(Files::exists).findFirst().orElseThrow();
    }

    /** Runs a recipe, which must succeed, on the files of a folder. */
    static RunRecipe on(Path recipe, Path data, Path out) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream terminal = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = OperandaCommand.execute(new Terminal(terminal, terminal, false, () -> false), "run", recipe.toString(), "--out",
                out.toString(), "--set", "data=" + data);
        assertEquals(ExitCode.DONE, code, said.toString(StandardCharsets.UTF_8));
        return new RunRecipe(said.toString(StandardCharsets.UTF_8), out);
    }

    /** A column of the table of results, without its empty fields. */
    double[] column(String name) throws IOException {
        List<String> rows = Files.readAllLines(out.resolve("results.csv"));
        List<String> header = List.of(rows.getFirst().split(","));
        int index = header.indexOf(name);
        assertTrue(index >= 0, () -> "no " + name + " in " + header);
        return rows.stream().skip(1).map(row -> row.split(",", -1)[index]).filter(f -> !f.isEmpty()).mapToDouble(Double::parseDouble)
                .toArray();
    }

    String report() throws IOException {
        return Files.readString(out.resolve("report.html"));
    }
}
