package org.operanda.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.eqcm.FilmShift;
import org.operanda.eqcm.Layer;
import org.operanda.eqcm.Quartz;

/** A film that takes up sodium with two molecules of water, with the impedance of the same run, from generated files to the report. */
class EqcmRecipeTest {
    private static final double FARADAY = 96485.33212;
    private static final double AREA = 0.785;
    private static final double PER_ELECTRON = 22.99 + 2 * 18.015;
    private static final int HALF = 600;
    private static final int CYCLES = 3;
    private static final double CURRENT = 5e-6;
    private static final double FIRST_THICKNESS = 60;
    private static final int SPECTRA = 4 * CYCLES;
    private static final int[] OVERTONES = {3, 5, 7, 9, 11};

    @TempDir
    private Path folder;

    /** Charge taken up by reduction, C/cm². */
    private static double taken(double seconds) {
        double phase = (seconds - HALF) / HALF;
        double within = phase - 2 * Math.floor(phase / 2);
        return phase < 0 ? 0 : CURRENT * HALF / AREA * (within < 1 ? within : 2 - within);
    }

    /** In nm, of density 1 g/cm³. */
    private static double thickness(double seconds) {
        return FIRST_THICKNESS + taken(seconds) * PER_ELECTRON / FARADAY * 1e7;
    }

    private static double resistance(double seconds) {
        return 50 + 4 * (thickness(seconds) - FIRST_THICKNESS);
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values) + "\n";
    }

    /** As QSoft's text, with shifts from the bare quartz: the film is there from the beginning. */
    private static String quartz() {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("Time_1");
        for (int n : OVERTONES) {
            text.append("\tF_1:").append(n).append("\tD_1:").append(n);
        }
        text.append('\n');
        Layer water = Layer.liquid(997, 0.89e-3);
        for (int i = 0; i < (1 + 2 * CYCLES) * HALF; i += 2) {
            text.append(i);
            for (int n : OVERTONES) {
                FilmShift shift = FilmShift.of(Quartz.at(5e6), n, List.of(Layer.film(thickness(i) * 1e-9, 1000, 3e6, 5e-3)), water);
                text.append(String.format(Locale.ROOT, "\t%.4f\t%.5f", shift.frequency() + 0.1 * random.nextGaussian(),
                        shift.dissipation() * 1e6 + 0.02 * random.nextGaussian()));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String cell() {
        StringBuilder text = new StringBuilder("Time (s),Voltage (V),Current (A)\n");
        for (int i = 0; i < (1 + 2 * CYCLES) * HALF; i++) {
            int half = i / HALF;
            boolean reduction = half % 2 == 1;
            double within = (double) (i % HALF) / HALF;
            text.append(line("%d,%.5f,%.4e", i, half == 0 ? 0.8 : reduction ? 0.8 - within : within - 0.2,
                    half == 0 ? 0 : reduction ? -CURRENT : CURRENT));
        }
        return text.toString();
    }

    /** R0-p(R1,C) at thirteen times. */
    private static String impedance() {
        StringBuilder text = new StringBuilder(
                "EC-Lab ASCII FILE\nNb header lines : 3 \nfreq/Hz\tRe(Z)/Ohm\t-Im(Z)/Ohm\ttime/s\tcycle number\n");
        for (int s = 0; s < SPECTRA; s++) {
            double seconds = HALF + s * HALF / 2.0;
            double r = resistance(seconds);
            for (int k = 0; k <= 30; k++) {
                double frequency = 1e5 * Math.pow(10, -k / 6.0);
                double turn = 2 * Math.PI * frequency * r * 2e-5;
                text.append(line("%.6e\t%.6e\t%.6e\t%.3f\t%d", frequency, 10 + r / (1 + turn * turn), r * turn / (1 + turn * turn),
                        seconds + 0.01 * k, s));
            }
        }
        return text.toString();
    }

    @Test
    void massStiffnessAndImpedanceComeTogether() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("quartz.txt"), quartz());
        Files.writeString(data.resolve("cell.csv"), cell());
        Files.writeString(data.resolve("eis.mpt"), impedance(), StandardCharsets.ISO_8859_1);
        RunRecipe run = RunRecipe.on(RunRecipe.recipe("eqcm-impedance"), data, folder.resolve("out"));
        for (String figure : List.of("figure.svg", "film.png", "ions.svg", "relation.svg")) {
            assertTrue(Files.size(run.out().resolve(figure)) > 0, figure);
        }
        double[] time = run.column("time (s)");
        double[] thickness = run.column("state.film_thickness (nm)");
        double[] sigma = run.column("state.film_thickness sigma (nm)");
        double[] modulus = run.column("state.shear_modulus (Pa)");
        double[] resistance = run.column("circuit.R1 (Ω)");
        double[] line = run.column("relation.R1_fitted (Ω)");
        assertEquals(SPECTRA, time.length);
        for (int i = 0; i < SPECTRA; i++) {
            assertEquals(thickness(time[i]), thickness[i], 5 * sigma[i], "thickness at spectrum " + i);
            assertEquals(3e6, modulus[i], 0.1 * 3e6, "modulus at spectrum " + i);
            assertEquals(resistance(time[i]), resistance[i], 1e-3 * resistance[i], "resistance at spectrum " + i);
            assertEquals(resistance(time[i]), line[i], 1, "4 Ω for each nanometre, at spectrum " + i);
        }
        List<String> ions = run.said().lines().filter(l -> l.contains("Half cycle")).toList();
        assertEquals(2 * CYCLES, ions.size());
        assertTrue(ions.stream().filter(l -> l.endsWith(": Na+ + 2 H2O.")).count() >= 2 * CYCLES - 1, () -> ions.toString());
        for (String ion : ions) {
            double found = Double.parseDouble(ion.replaceAll(".*Half cycle \\d+: ([0-9.]+) .*", "$1"));
            assertEquals(PER_ELECTRON, found, 0.1, () -> ion + ": the current is sampled each second, so that its steps are not sharp");
        }
        String report = run.report();
        assertTrue(report.contains("The film beside the impedance of the same run"), "a figure of the report");
    }

    /** A text that no reader knows, described by a column map: its overtones are named in the recipe. */
    @Test
    void aColumnMapReadsAnUnknownBalance() throws IOException {
        StringBuilder text = new StringBuilder("Sekunde;dritte;fuenfte;Strom\n");
        for (int i = 0; i < 200; i++) {
            text.append(line("%d;%.3f;%.3f;%.4f", i, -3 * 0.1 * i, -5 * 0.1 * i, -0.005).replace('.', ','));
        }
        Path data = Files.createDirectory(folder.resolve("unknown"));
        Files.writeString(data.resolve("balance.txt"), text);
        Files.writeString(data.resolve("columns.json"), """
                {"name": "Our balance", "technique": "eqcm", "separator": "semicolon", "decimal": "comma", "headerLine": 1,
                 "columns": {"time": {"column": "Sekunde", "unit": "s"}, "current": {"column": "Strom", "unit": "mA"},
                  "third": {"column": "dritte", "unit": "Hz"}, "fifth": {"column": "fuenfte", "unit": "Hz"}}}
                """);
        Path recipe = Files.writeString(folder.resolve("unknown.json"), """
                {"operanda": 1, "measurements": [{"id": "balance", "files": "balance.txt"}],
                 "steps": [
                  {"id": "shifts", "operation": "eqcm.columns", "inputs": {"series": "balance"},
                   "settings": {"frequency": ["3=third", "5=fifth"], "areShifts": true}},
                  {"id": "mass", "operation": "eqcm.sauerbrey", "inputs": {"series": "shifts"}, "settings": {"fundamental": 5}},
                  {"id": "ions", "operation": "eqcm.mass-per-electron", "inputs": {"mass": "mass", "electrochemistry": "balance"},
                   "settings": {"area": 1}}]}
                """);
        RunRecipe run = RunRecipe.on(recipe, data, folder.resolve("unknown-out"));
        String ion = run.said().lines().filter(l -> l.contains("Half cycle 0")).findFirst().orElseThrow();
        double truth = 17.668e-9 * 0.1 / 5e-6 * FARADAY;
        assertEquals(truth, Double.parseDouble(ion.replaceAll(".*Half cycle \\d+: ([0-9.]+) .*", "$1")), 1e-3 * truth, ion);
    }
}
