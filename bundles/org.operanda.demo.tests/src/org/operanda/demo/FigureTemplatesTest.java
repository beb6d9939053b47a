package org.operanda.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.host.extension.Extensions;
import org.operanda.host.recipe.RecipeFile;
import org.operanda.host.recipe.RecipeFile.Opened;
import org.operanda.host.recipe.Runner;
import org.operanda.host.recipe.Session;

/**
 * The figures of the literature, filled without a gap by what readers and operations give under the names that they give, and exported at the sizes of journals: from
 * the virtual cell, from texts of a cycler and an impedance analyser, and for techniques without operations from tables of fitted numbers, as users have them, that
 * a column map reads. Figure 23 needs a lattice and is in {@link LatticeRecipeTest}.
 */
class FigureTemplatesTest {
    private static final Extensions EXTENSIONS = Extensions.installed();
    private static final String CELL = """
            {"operanda": 1, "name": "Virtual cell",  "cell": "cell.yaml",
             "measurements": [
               {"id": "cycling", "files": ["electrochemistry/*.mpt"], "grouping": "parts", "clock": {"offset": 0, "zone": "Europe/Berlin"}},
               {"id": "spectra", "files": ["xas/*5.xdi"], "grouping": "frames", "clock": {"offset": -137, "drift": -2e-5, "reference": 600.31, "zone": "Europe/Berlin"}},
               {"id": "diffraction", "files": "diffraction/*5.xrdml", "grouping": "frames", "clock": {"offset": -95}},
               {"id": "raman", "files": "raman/*5.txt", "grouping": "frames", "clock": {"offset": 41, "zone": "Europe/Berlin"}},
               {"id": "balance", "files": "balance/*.txt", "start": "2024-11-19T19:14:05.310Z", "clock": {"offset": 0}},
               {"id": "height", "files": "height/*.csv", "clock": {"offset": 0, "zone": "Europe/Berlin"}}],
             "steps": [
               {"id": "turns", "operation": "electrochemistry.turning-points", "inputs": {"series": "cycling"}},
               {"id": "normalised", "operation": "xas.normalise", "inputs": {"frame": "spectra"}},
               {"id": "chi", "operation": "xas.background", "inputs": {"frame": "spectra"}},
               {"id": "transformed", "operation": "xas.transform", "inputs": {"frame": "chi"}},
               {"id": "lines", "operation": "raman.lines", "inputs": {"frame": "raman"}, "settings": {"lines": ["eg lorentz 470 width=10..60", "a1g lorentz 540 width=10..60"], "curves": false}},
               {"id": "rigid", "operation": "eqcm.sauerbrey", "inputs": {"series": "balance"}, "settings": {"fundamental": 5}},
               {"id": "at_mass", "operation": "correlation.resample", "inputs": {"frames": "rigid", "source": "cycling"}, "settings": {"columns": ["voltage", "current"]}},
               {"id": "zero", "operation": "dilatometry.zero", "inputs": {"series": "height"}, "settings": {"duration": 300}},
               {"id": "relative", "operation": "dilatometry.height-change", "inputs": {"series": "zero"}, "settings": {"thickness": 80, "collector": 15}},
               {"id": "at_height", "operation": "correlation.resample", "inputs": {"frames": "relative", "source": "cycling"}, "settings": {"columns": ["voltage"]}},
               {"id": "counted", "operation": "electrochemistry.charge-counting", "inputs": {"series": "cycling"}},
               {"id": "stress", "operation": "raman.stress", "inputs": {"line": "lines"}, "settings": {"line": "a1g_position", "referenceFrames": 5}},
               {"id": "charge", "operation": "correlation.resample", "inputs": {"frames": "lines", "source": "counted"}, "settings": {"columns": ["specific_charge"]}},
               {"id": "thickness", "operation": "correlation.resample", "inputs": {"frames": "lines", "source": "relative"}, "settings": {"columns": ["height_change"]}}]}
            """;
    @TempDir
    static Path cell;
    @TempDir
    private Path folder;
    private static Session session;

    @BeforeAll
    static void measure() throws IOException {
        VirtualCell.writeSixTechniques(cell, 1);
        session = run(Files.writeString(cell.resolve("templates.json"), CELL));
    }

    private static Session run(Path recipe) {
        Opened opened = RecipeFile.open(recipe, Map.of(), EXTENSIONS);
        assertEquals(List.of(), opened.problems());
        Session run = new Runner(EXTENSIONS, 2).run(opened.experiment().orElseThrow(), opened.folder(), Progress.NONE);
        assertEquals(List.of(), run.allProblems().stream().filter(p -> p.severity() == Severity.ERROR).map(Problem::toString).toList());
        return run;
    }

    private Session run(String measurements, String steps) throws IOException {
        return run(Files.writeString(folder.resolve("recipe.json"), """
                {"operanda": 1, "name": "Templates", "measurements": [%s], "steps": [%s]}
                """.formatted(measurements, steps)));
    }

    /** Rows of numbers below the words of their columns. */
    private static String table(String header, int rows, IntToDoubleFunction... columns) {
        return header + "\n" + IntStream.range(0, rows).mapToObj(row -> List.of(columns).stream()
                .map(c -> String.format(Locale.ROOT, "%.6g", c.applyAsDouble(row))).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"))
                + "\n";
    }

    /** A text and the column map that says what it is. */
    private void mapped(String name, String technique, String along, String columns, String text) throws IOException {
        Path place = Files.createDirectories(folder.resolve(name));
        Files.writeString(place.resolve("table.txt"), text);
        Files.writeString(place.resolve("columns.json"),
                """
                        {"name": "Table of %s", "technique": "%s", "separator": "comma", "decimal": "point", "headerLine": 1, "along": "%s", "columns": {%s}}
                        """
                        .formatted(name, technique, along, columns));
    }

    /** A triangle between two potentials, in so many rows of a half cycle, downwards first. */
    private static double triangle(int row, int half, double high, double low) {
        double phase = (double) row / half % 2;
        return high - (high - low) * (phase < 1 ? phase : 2 - phase);
    }

    /** One row each minute, lithiation and delithiation in turn for an hour each. */
    private static String cycler(int cycles) {
        return table("Time (s),Voltage (V),Current (A)", cycles * 120 + 1, row -> row * 60, row -> triangle(row, 60, 1.5, 0.01),
                row -> row / 60 % 2 == 0 ? -1e-3 : 1e-3);
    }

    @Test
    void capacityAndEfficiencyAgainstTheCycle() throws IOException {
        StringBuilder text = new StringBuilder("Time (s),Voltage (V),Current (A)\n");
        double time = 0;
        for (int cycle = 0; cycle < 30; cycle++) {
            double lithiated = 3600 * (cycle == 0 ? 1.3 : Math.pow(0.99, cycle));
            for (double seconds : List.of(lithiated, cycle == 0 ? 3600.0 : lithiated * 0.995)) {
                double sign = seconds == lithiated ? -1 : 1;
                for (double part : DoubleStream.iterate(0.01, p -> p <= 1, p -> p + 0.09).toArray()) {
                    text.append(String.format(Locale.ROOT, "%.2f,%.4f,%.4g%n", time + part * seconds,
                            sign < 0 ? 1.5 - 1.49 * part : 0.01 + 1.49 * part,
                            sign * 1e-3));
                }
                time += seconds;
            }
        }
        Files.writeString(folder.resolve("cycler.csv"), text);
        PrintedTemplate.of(run("{\"id\": \"cycling\", \"files\": \"cycler.csv\"}", """
                {"id": "cycles", "operation": "electrochemistry.cycles", "inputs": {"series": "cycling"}, "settings": {"mass": 2.5}}
                """), 2).says("Cycle", "Specific capacity (mA·h/g)", "Efficiency (%)", "charge specific capacity",
                "discharge specific capacity", "coulombic efficiency");
    }

    @Test
    void spectraOfImpedanceWithTheirFits() throws IOException {
        StringBuilder text = new StringBuilder(
                "EC-Lab ASCII FILE\nNb header lines : 3 \nfreq/Hz\tRe(Z)/Ohm\t-Im(Z)/Ohm\ttime/s\tcycle number\n");
        for (int s = 0; s < 5; s++) {
            double r = 40 + 25 * s;
            for (int k = 0; k <= 30; k++) {
                double frequency = 1e5 * Math.pow(10, -k / 6.0);
                double turn = 2 * Math.PI * frequency * r * 2e-5;
                text.append(String.format(Locale.ROOT, "%.6e\t%.6e\t%.6e\t%.3f\t%d%n", frequency, 10 + r / (1 + turn * turn),
                        r * turn / (1 + turn * turn), 7200.0 * s + 0.01 * k, s + 1));
            }
        }
        Files.writeString(folder.resolve("eis.mpt"), text, StandardCharsets.ISO_8859_1);
        PrintedTemplate.of(
                run("{\"id\": \"impedance\", \"files\": \"eis.mpt\"}",
                        """
                                {"id": "spectra", "operation": "electrochemistry.impedance-spectra", "inputs": {"spectra": "impedance"}},
                                {"id": "circuit", "operation": "electrochemistry.circuit-series", "inputs": {"spectra": "spectra"}, "settings": {"circuit": "R0-p(R1,CPE1)"}}
                                """),
                4).says("Z′ (Ω)", "−Z″ (Ω)", "cycle 1", "cycle 5");
    }

    @Test
    void diffractionPatternsWithTheVoltage() throws IOException {
        PrintedTemplate.of(session, 5).says("Diffraction angle (°)", "Potential (V)", "Time (h)").isMarked(2);
    }

    @Test
    void absorptionWithTheVoltage() throws IOException {
        PrintedTemplate.of(session, 7).says("Photon energy (eV)", "Radial distance (Å)", "Potential (V)", "Time (h)").isMarked(2);
    }

    @Test
    void bandOfRamanSpectra() throws IOException {
        PrintedTemplate.of(session, 17).says("Raman shift (cm⁻¹)", "Current (mA)", "Potential (V)", "Line height", "Line position (cm⁻¹)")
                .isMarked(2);
    }

    /** The shift of a Raman line and the dilatometer's height, at the charge of each spectrum. */
    @Test
    void stressAndHeightOfOperations() throws IOException {
        PrintedTemplate.of(session, 20).says("Relative height change", "Stress (GPa)", "Specific charge (mA·h/g)");
    }

    @Test
    void stressAndThicknessOfATable() throws IOException {
        mapped("stress", "stress", "specific_capacity", """
                "specific_capacity": {"column": "Q", "unit": "mAh/g", "quantity": "specific-capacity"},
                "thickness": {"column": "h", "unit": "nm", "quantity": "thickness"},
                "calculated_thickness": {"column": "h calc", "unit": "nm", "quantity": "thickness"},
                "stress": {"column": "Stoney", "unit": "GPa", "quantity": "stress"},
                "modified_stress": {"column": "modified", "unit": "GPa", "quantity": "stress"}""",
                table("Q,h,h calc,Stoney,modified", 61, row -> triangle(row + 30, 30, 3500, 0),
                        row -> 108 * (1 + 2.6 * triangle(row + 30, 30, 1, 0) + 0.02 * Math.sin(row)),
                        row -> 108 * (1 + 2.7 * triangle(row + 30, 30, 1, 0)),
                        row -> (row < 30 ? -1.3 : 0.7) * Math.tanh(row % 30 / 4.0),
                        row -> (row < 30 ? -1.5 : 0.9) * Math.tanh(row % 30 / 4.0)));
        PrintedTemplate.of(run("{\"id\": \"film\", \"files\": \"stress/table.txt\"}", ""), 20).says("Specific capacity (mA·h/g)",
                "Thickness (nm)", "Stress (GPa)", "thickness", "calculated thickness", "stress", "modified stress");
    }

    @Test
    void amplitudesOfSmallAngleScatteringOfATable() throws IOException {
        mapped("sans", "small-angle-scattering", "", """
                "voltage": {"column": "E", "unit": "V"},
                "porod_amplitude": {"column": "A_Porod", "unit": "1/cm/Å^4", "quantity": "porod-amplitude"},
                "globule_amplitude": {"column": "A_globule", "unit": "1/cm", "quantity": "globule-amplitude"}""",
                table("E,A_Porod,A_globule", 41, row -> triangle(row, 20, 2, 0.01), row -> 3e-6 * (1 + 0.4 * Math.tanh((row - 14) / 3.0)),
                        row -> 40 + 25 * Math.exp(-Math.pow((row - 22) / 8.0, 2))));
        PrintedTemplate.of(run("{\"id\": \"fits\", \"files\": \"sans/table.txt\"}", ""), 22).says("Potential (V)",
                "Porod amplitude (10⁻⁶ cm⁻¹·Å⁻⁴)", "Globule amplitude (cm⁻¹)");
    }

    @Test
    void fractionOfHighSurfaceAreaFromIntegrals() throws IOException {
        Files.writeString(folder.resolve("cycler.csv"), cycler(4));
        mapped("nmr", "nmr", "time", """
                "time": {"column": "t", "unit": "h"}, "integral_bulk": {"column": "bulk", "quantity": "nmr-integral"},
                "integral_moss": {"column": "moss", "quantity": "nmr-integral"}""",
                table("t,bulk,moss", 32, row -> row * 0.25, row -> 100, row -> 4 * (triangle(row, 4, 0, 1) + 0.1 * row / 4)));
        PrintedTemplate.of(
                run("""
                        {"id": "cycling", "files": "cycler.csv"}, {"id": "integrals", "files": "nmr/table.txt"}""",
                        """
                                {"id": "counted", "operation": "electrochemistry.charge-counting", "inputs": {"series": "cycling"}},
                                {"id": "metal", "operation": "nmr.metal", "inputs": {"integrals": "integrals"}, "settings": {"metal": "sodium", "frequency": 105.8, "microstructure": "integral_moss"}},
                                {"id": "fraction", "operation": "nmr.high-surface-area", "inputs": {"metal": "metal", "source": "counted"}},
                                {"id": "state", "operation": "correlation.resample", "inputs": {"frames": "fraction", "source": "counted"}, "settings": {"columns": ["cycle"], "policy": "nearest"}}
                                """),
                29).says("Cycle", "Fraction of high surface area");
    }

    @Test
    void fractionOfHighSurfaceAreaAtSeveralCurrents() throws IOException {
        mapped("fractions", "nmr", "cycle", """
                "cycle": {"column": "n", "unit": ""},
                "low_current": {"column": "0.5", "quantity": "high-surface-area-fraction"},
                "high_current": {"column": "2", "quantity": "high-surface-area-fraction"}""",
                table("n,0.5,2", 10, row -> row + 1, row -> 0.2 + 0.02 * row, row -> 0.5 + 0.04 * row));
        PrintedTemplate.of(run("{\"id\": \"fractions\", \"files\": \"fractions/table.txt\"}", ""), 29).says("Cycle",
                "High surface area fraction", "low current", "high current");
    }

    @Test
    void linesOfElectronSpinsOfATable() throws IOException {
        Files.writeString(folder.resolve("cycler.csv"), cycler(3));
        mapped("epr", "epr", "time",
                """
                        "time": {"column": "t", "unit": "h"},
                        "broad_amplitude": {"column": "A1", "quantity": "line-amplitude"}, "narrow_amplitude": {"column": "A2", "quantity": "line-amplitude"},
                        "total_amplitude": {"column": "A", "quantity": "line-amplitude"},
                        "broad_width": {"column": "W1", "unit": "mT", "quantity": "line-width"}, "narrow_width": {"column": "W2", "unit": "mT", "quantity": "line-width"},
                        "broad_asymmetry": {"column": "S1", "quantity": "line-asymmetry"}, "narrow_asymmetry": {"column": "S2", "quantity": "line-asymmetry"}""",
                table("t,A1,A2,A,W1,W2,S1,S2", 72, row -> row / 12.0, row -> 1 + 0.01 * row, row -> triangle(row, 12, 0.2, 0.9),
                        row -> 1 + 0.01 * row + triangle(row, 12, 0.2, 0.9), row -> 0.15 + 0.02 * Math.sin(row / 9.0),
                        row -> 0.02 + 0.001 * (row % 24),
                        row -> 0.4, row -> triangle(row, 12, 0.1, 0.3)));
        PrintedTemplate.of(run("""
                {"id": "cycling", "files": "cycler.csv"}, {"id": "fits", "files": "epr/table.txt"}""", """
                {"id": "turns", "operation": "electrochemistry.turning-points", "inputs": {"series": "cycling"}}
                """), 31)
                .says("Line amplitude", "Line width (mT)", "Line asymmetry", "Potential (V)", "broad amplitude", "narrow amplitude",
                        "total amplitude", "Time (h)")
                .isMarked(6);
    }

    @Test
    void acousticHitsWithTheVoltage() throws IOException {
        Files.writeString(folder.resolve("cycler.csv"), cycler(3));
        mapped("hits", "acoustic-emission", "time", """
                "time": {"column": "t", "unit": "min"}, "hit_rate": {"column": "rate", "unit": "1/min", "quantity": "hit-rate"}""",
                table("t,rate", 72, row -> row * 5, row -> Math.round(40 * Math.exp(-row / 20.0) * Math.pow(triangle(row, 12, 0, 1), 4))));
        PrintedTemplate.of(run("""
                {"id": "cycling", "files": "cycler.csv"}, {"id": "hits", "files": "hits/table.txt"}""", ""), 32)
                .says("Potential (V)", "Hit rate (1/min)", "Time (h)");
    }

    @Test
    void massAgainstThePotential() throws IOException {
        PrintedTemplate.of(session, 35).says("Potential (V)", "Areal mass (ng/cm²)", "Current (mA)");
    }

    /** A text of a dilatometer that has voltage and current too; the electrode grows from cycle to cycle. */
    @Test
    void heightOfEachCycleAgainstThePotential() throws IOException {
        mapped("height", "dilatometry", "time", """
                "time": {"column": "t", "unit": "s"}, "voltage": {"column": "E", "unit": "V"}, "current": {"column": "I", "unit": "A"},
                "displacement": {"column": "h", "unit": "µm"}""",
                table("t,E,I,h", 480, row -> row * 60, row -> triangle(row, 60, 1.5, 0.01), row -> row / 60 % 2 == 0 ? -1e-3 : 1e-3,
                        row -> 12 * Math.pow(triangle(row, 60, 0, 1), 2) + row / 60.0));
        PrintedTemplate.of(
                run("{\"id\": \"height\", \"files\": \"height/table.txt\"}",
                        """
                                {"id": "counted", "operation": "electrochemistry.charge-counting", "inputs": {"series": "height"}, "settings": {"cycleRule": "discharge-then-charge"}},
                                {"id": "relative", "operation": "dilatometry.height-change", "inputs": {"series": "height"}, "settings": {"thickness": 50}}
                                """),
                36).says("Potential (V)", "Relative height change", "cycle 1", "cycle 4");
    }

    @Test
    void heightAgainstThePotential() throws IOException {
        PrintedTemplate.of(session, 36).says("Potential (V)", "Relative height change");
    }
}
