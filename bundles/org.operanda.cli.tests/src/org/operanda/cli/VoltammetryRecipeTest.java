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
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.testkit.SharedData;
import org.operanda.testkit.VirtualVoltammetry;
import org.operanda.testkit.VirtualVoltammetry.Run;

/** From a folder of voltammograms at several scan rates to the report, as a user runs it. */
class VoltammetryRecipeTest {
    @TempDir
    private Path folder;

    private static Run run(double rate, Random random) {
        return VirtualVoltammetry.withNoise(VirtualVoltammetry.cycles(0, 1, rate, 400, 2, (volt, v, direction) -> {
            double away = (volt - 0.5) / 0.08;
            return direction * (0.05 * v + (2e-4 + 2e-3 * Math.exp(-away * away / 2)) * Math.sqrt(v));
        }), 1e-4 * Math.sqrt(rate), random);
    }

    @Test
    void aFolderOfFilesGivesTableFiguresAndReport() throws IOException {
        Random random = new Random(7);
        List<Run> runs = DoubleStream.of(1e-4, 2e-4, 5e-4, 1e-3, 2e-3).mapToObj(rate -> run(rate, random)).toList();
        Path data = Files.createDirectory(folder.resolve("data"));
        for (int i = 0; i < runs.size(); i++) {
            Files.writeString(data.resolve("cv_" + i + ".mpt"), VirtualVoltammetry.ecLabText(runs, i), StandardCharsets.ISO_8859_1);
        }
        RunRecipe run = RunRecipe.on(RunRecipe.recipe("cv-rates"), data, folder.resolve("out"));
        String report = run.report();
        assertTrue(report.contains("Capacitive share"), report.substring(0, 500));
        for (String figure : List.of("figure.png", "loop.svg", "exponent.svg", "coefficients.svg", "peaks.svg", "outer.svg")) {
            assertTrue(Files.size(run.out().resolve(figure)) > 0, figure);
        }
        List<String> rows = Files.readAllLines(run.out().resolve("results.csv"));
        int rate = List.of(rows.getFirst().split(",")).indexOf("diffusion.scan_rate (mV/s)");
        int peak = List.of(rows.getFirst().split(",")).indexOf("diffusion.anodic_peak_current (A)");
        for (int i = 0; i < runs.size(); i++) {
            double[] numbers = Stream.of(rows.get(i + 1).split(",", -1)).mapToDouble(f -> f.isEmpty() ? Double.NaN : Double.parseDouble(f))
                    .toArray();
            assertEquals(1e3 * runs.get(i).rate(), numbers[rate], 1e-6);
            double truth = 2e-3 * Math.sqrt(runs.get(i).rate());
            assertEquals(truth, numbers[peak], 0.06 * truth, "noise is 5 % of the peak");
        }
    }

    /** Gamry's table of copper that is plated and stripped: its header states 50 mV/s and the limits 0 V and -0.7 V. */
    @Test
    void aGamryVoltammogramIsCorrectedAndGivesItsPeaks() throws IOException {
        Path recipe = Files.writeString(folder.resolve("copper.json"),
                """
                        {"operanda": 1, "measurements": [{"id": "cv", "files": "QCM_RCV_Cu_calibration.DTA",
                          "reader": "org.operanda.electrochemistry.potentiostats.gamry"}],
                         "steps": [
                          {"id": "corrected", "operation": "electrochemistry.cv-ohmic-correction", "inputs": {"series": "cv"}, "settings": {"resistance": 2}},
                          {"id": "peaks", "operation": "electrochemistry.cv-peaks", "inputs": {"series": "corrected"}, "settings": {"baseline": "zero"}}]}
                        """);
        PrintStream quiet = new PrintStream(new ByteArrayOutputStream());
        Path out = folder.resolve("copper");
        assertEquals(ExitCode.DONE,
                OperandaCommand.execute(new Terminal(quiet, quiet, false, () -> false), "run", recipe.toString(), "--out",
                        out.toString(), "--set", "data=" + SharedData.file("eqcm/gamry_eqcm_dta")));
        List<String> rows = Files.readAllLines(out.resolve("results.csv"));
        List<String> header = List.of(rows.getFirst().split(","));
        String[] second = rows.get(2).split(",", -1);
        assertEquals(50, Double.parseDouble(second[header.indexOf("peaks.scan_rate (mV/s)")]), 0.5);
        double stripping = Double.parseDouble(second[header.indexOf("peaks.anodic_peak_potential (V)")]);
        double plating = Double.parseDouble(second[header.indexOf("peaks.cathodic_peak_potential (V)")]);
        assertTrue(-0.7 < plating && plating < -0.3 && -0.3 < stripping && stripping < 0, plating + " V and " + stripping + " V");
    }
}
