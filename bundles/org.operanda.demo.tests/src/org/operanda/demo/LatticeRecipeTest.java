package org.operanda.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.operation.SettingsType;
import org.operanda.data.reader.Source;
import org.operanda.host.extension.Extensions;
import org.operanda.host.recipe.RecipeFile;
import org.operanda.host.recipe.RecipeFile.Opened;
import org.operanda.host.recipe.Runner;
import org.operanda.host.recipe.Session;
import org.operanda.xrd.phase.CifReader;
import org.operanda.xrd.phase.PhasePattern;
import org.operanda.xrd.phase.PhasePatternSettings;

/**
 * The recipe for lattice and phases against capacity, on the cycling of the virtual cell and patterns of what its electrode then holds: the pristine phase as
 * long as there is some, and beside it one that is poorer in lithium, whose lattice changes with what is taken out of it.
 */
class LatticeRecipeTest {
    private static final LocalDateTime STARTED = LocalDateTime.parse("2024-11-19T20:14:05.310");
    private static final double COPPER = 1.5405929;
    private static final double SECOND = 1.5444274;
    private static final int SECONDS = 600;
    private static final double FROM = 15;
    private static final double STEP = 0.02;
    private static final int POINTS = 2751;
    private static final double WIDTH = 0.12;
    private static final double[] PRISTINE = {2.8780, 14.190};

    @TempDir
    static Path folder;
    private static final Cycling CYCLING = new Cycling();
    /** Start of each pattern, seconds after that of the cycling. */
    private static final List<Integer> STARTS = new ArrayList<>();
    private static Session session;

    /** Lines of one phase: its lattice, their places, and intensities for one mole of it, but for a factor that all phases share. */
    private record Lines(double[] spacing, double[] intensity) {}

    /** Layers of R −3 m; both phases have the same atoms in the same places of their cells. */
    private static String structure(double[] lattice) {
        return """
                data_layers
                _cell_length_a %1$s
                _cell_length_b %1$s
                _cell_length_c %2$s
                _cell_angle_alpha 90
                _cell_angle_beta 90
                _cell_angle_gamma 120
                _symmetry_space_group_name_H-M 'R -3 m'
                loop_
                _atom_site_label
                _atom_site_fract_x
                _atom_site_fract_y
                _atom_site_fract_z
                _atom_site_B_iso_or_equiv
                Ni3+ 0 0 0 0.3
                Li1+ 0 0 0.5 0.8
                O2- 0 0 0.2419 0.5
                """.formatted(lattice[0], lattice[1]);
    }

    private static double volume(double[] lattice) {
        return Math.sqrt(0.75) * lattice[0] * lattice[0] * lattice[1];
    }

    private static double[] poorer(double conversion) {
        return new double[] {2.8350 - 0.020 * conversion, 14.310 + 0.100 * conversion};
    }

    /**
     * The operation states intensities as parts of the strongest, 104 or 003. Per mole the strongest of two phases of one structure are as their Lorentz factors
     * over their volumes, for |F|² is the same but for half a percent.
     */
    private static Lines lines(double[] lattice) throws IOException {
        Path cif = Files.writeString(folder.resolve("made.cif"), structure(lattice));
        Measurement phase = new CifReader().read(Source.open(cif), Progress.NONE).measurements().getFirst();
        Map<String, Dataset> pattern = new PhasePattern()
                .apply(Map.of("phase", phase), SettingsType.of(PhasePatternSettings.class).defaults(),
                        Progress.NONE)
                .datasets().stream().collect(Collectors.toMap(Dataset::name, d -> d));
        double[] relative = pattern.get("relative_intensity").values().toArray();
        double[] spacing = pattern.get("plane_spacing").values().toArray();
        int strongest = 0;
        for (int i = 0; i < relative.length; i++) {
            strongest = relative[i] > relative[strongest] ? i : strongest;
        }
        double theta = Math.asin(COPPER / 2 / spacing[strongest]);
        double factor = (1 + Math.pow(Math.cos(2 * theta), 2)) / (Math.pow(Math.sin(theta), 2) * Math.cos(theta)) / volume(lattice);
        return new Lines(spacing, Arrays.stream(relative).map(r -> r * factor).toArray());
    }

    private static void add(double[] counts, Lines lines, double amount) {
        for (int n = 0; n < lines.spacing().length; n++) {
            for (double wavelength : new double[] {COPPER, SECOND}) {
                double theta = Math.asin(wavelength / 2 / lines.spacing()[n]);
                double width = WIDTH / Math.cos(theta);
                double area = amount * lines.intensity()[n] * (wavelength == COPPER ? 1 : 0.5);
                for (int i = 0; i < POINTS; i++) {
                    double z = (FROM + STEP * i - 2 * Math.toDegrees(theta)) / width;
                    counts[i] += area / width * (0.2 / Math.PI * 2 / (1 + 4 * z * z)
                            + 0.8 * 2 * Math.sqrt(Math.log(2) / Math.PI) * Math.exp(-4 * Math.log(2) * z * z));
                }
            }
        }
    }

    private static Electrode.State state(int frame) {
        return Electrode.state(composition(frame));
    }

    private static double composition(int frame) {
        return CYCLING.meanComposition(STARTS.get(frame), STARTS.get(frame) + SECONDS);
    }

    private static void writePattern(int frame, Lines pristine) throws IOException {
        Random random = new Random(frame);
        double[] counts = new double[POINTS];
        Arrays.fill(counts, 60);
        double part = state(frame).pristine();
        add(counts, pristine, 100 * part);
        add(counts, lines(poorer(state(frame).conversion())), 100 * (1 - part));
        String values = Arrays.stream(counts)
                .mapToObj(c -> String.valueOf(Math.max(0, Math.round(c + Math.sqrt(c) * random.nextGaussian()))))
                .collect(Collectors.joining(" "));
        LocalDateTime start = STARTED.plusSeconds(STARTS.get(frame));
        String text = """
                <?xml version="1.0" encoding="UTF-8"?><xrdMeasurements xmlns="http://www.xrdml.com/XRDMeasurement/2.0"><xrdMeasurement>
                <usedWavelength intended="K-Alpha"><kAlpha1 unit="Angstrom">%s</kAlpha1><kAlpha2 unit="Angstrom">%s</kAlpha2>
                <ratioKAlpha2KAlpha1>0.5</ratioKAlpha2KAlpha1></usedWavelength><scan appendNumber="0" mode="Continuous" scanAxis="Gonio">
                <header><startTimeStamp>%s</startTimeStamp><endTimeStamp>%s</endTimeStamp></header><dataPoints>
                <positions axis="2Theta" unit="deg"><startPosition>%s</startPosition><endPosition>%s</endPosition></positions>
                <intensities unit="counts">%s</intensities></dataPoints></scan></xrdMeasurement></xrdMeasurements>
                """.formatted(COPPER, SECOND, DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(start),
                DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(start.plusSeconds(SECONDS)), FROM, FROM + STEP * (POINTS - 1), values);
        Files.writeString(folder.resolve(String.format(Locale.ROOT, "patterns/scan_%02d.xrdml", frame)), text);
    }

    @BeforeAll
    static void measureAndRun() throws IOException {
        VirtualCell.write(folder, 1);
        Files.createDirectories(folder.resolve("patterns"));
        Files.createDirectories(folder.resolve("phases"));
        Files.writeString(folder.resolve("phases/first.cif"), structure(PRISTINE));
        Files.writeString(folder.resolve("phases/second.cif"), structure(poorer(0.1)));
        Lines pristine = lines(PRISTINE);
        for (int t = 600; t + SECONDS < CYCLING.firstEnd() && STARTS.size() < 10; t += 1900) {
            STARTS.add(t);
            writePattern(STARTS.size() - 1, pristine);
        }
        Path start = Path.of(System.getProperty("operanda.root", "")).toAbsolutePath();
        Path recipe = Stream.iterate(start, p -> p != null, Path::getParent)
                .map(p -> p.resolve("releng/recipes/lattice-capacity/recipe.json"))
                .filter(Files::exists).findFirst().orElseThrow();
        Extensions extensions = Extensions.installed();
        Opened opened = RecipeFile.open(recipe, Map.of("data", folder.toString()), extensions);
        assertEquals(List.of(), opened.problems());
        session = new Runner(extensions, 2).run(opened.experiment().orElseThrow(), opened.folder(), Progress.NONE);
        assertEquals(List.of(), session.allProblems().stream().filter(p -> p.severity() == Severity.ERROR).map(Object::toString).toList());
    }

    private static double[] values(String reference) {
        return dataset(reference).values().toArray();
    }

    private static double[] sigma(String reference) {
        return dataset(reference).sigma().orElseThrow().toArray();
    }

    private static Dataset dataset(String reference) {
        return session.dataset(reference).orElseThrow(() -> new AssertionError("no " + reference + " after " + session.allProblems()));
    }

    @Test
    void theFigureOfReflectionsLatticeVoltageAndCurrentIsFilled() throws IOException {
        PrintedTemplate.of(session, 23).says("Diffraction angle (°)", "Lattice parameter (Å)", "Potential (V)", "Current (mA)", "Time (h)");
    }

    /** The state of the cell while each pattern was taken. */
    @Test
    void everyPatternHasItsChargeAndComposition() {
        double[] charge = values("state.charge");
        double[] composition = values("state.composition");
        assertEquals(STARTS.size(), charge.length);
        for (int frame = 0; frame < charge.length; frame++) {
            assertEquals(composition(frame), composition[frame], 2e-3);
        }
        assertTrue(composition[0] > 0.99 && composition[charge.length - 1] < 0.45, () -> Arrays.toString(composition));
    }

    @Test
    void fractionsFollowTheCharge() {
        double[] fraction = values("phases.weight_fraction");
        double[] deviation = sigma("phases.weight_fraction");
        int both = 0;
        for (int frame = 0; frame < STARTS.size(); frame++) {
            double truth = state(frame).pristine();
            assertEquals(truth, fraction[2 * frame], 5 * deviation[2 * frame] + 0.005, "frame " + frame);
            both += truth > 0.05 && truth < 0.95 ? 1 : 0;
        }
        assertTrue(both >= 2, "patterns of two phases: " + both);
    }

    @Test
    void latticesVolumeAndStrainFollowTheComposition() {
        double[] a = values("phases.lattice_a");
        double[] c = values("phases.lattice_c");
        double[] change = values("phases.volume_change");
        double[] strain = values("phases.strain_a");
        int first = -1;
        for (int frame = 0; frame < STARTS.size(); frame++) {
            int pristine = 2 * frame;
            if (state(frame).pristine() > 0.1) {
                assertEquals(PRISTINE[0], a[pristine], 5 * sigma("phases.lattice_a")[pristine], "frame " + frame);
                assertEquals(PRISTINE[1], c[pristine], 5 * sigma("phases.lattice_c")[pristine], "frame " + frame);
            }
            int poorer = 2 * frame + 1;
            if (state(frame).pristine() < 0.9) {
                first = first < 0 ? frame : first;
                double[] truth = poorer(state(frame).conversion());
                double[] before = poorer(state(first).conversion());
                assertEquals(truth[0], a[poorer], 5 * sigma("phases.lattice_a")[poorer], "frame " + frame);
                assertEquals(truth[1], c[poorer], 5 * sigma("phases.lattice_c")[poorer], "frame " + frame);
                assertTrue(sigma("phases.lattice_a")[poorer] < 5e-4);
                assertEquals(100 * (volume(truth) / volume(before) - 1), change[poorer], 5 * sigma("phases.volume_change")[poorer] + 1e-9);
                assertEquals(truth[0] / before[0] - 1, strain[poorer], 5 * sigma("phases.strain_a")[poorer] + 1e-12);
            }
        }
        assertTrue(change[2 * STARTS.size() - 1] < -0.3, "the cell shrinks as it is charged");
    }
}
