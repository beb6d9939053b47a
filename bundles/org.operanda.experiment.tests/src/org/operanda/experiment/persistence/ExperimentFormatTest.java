package org.operanda.experiment.persistence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.experiment.Cell;
import org.operanda.experiment.CellConfiguration;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.ExperimentFactory;
import org.operanda.experiment.ExperimentPackage;
import org.operanda.experiment.Grouping;
import org.operanda.experiment.MeasurementReference;

class ExperimentFormatTest {
    private static final String FILE = "demo.operanda";
    private static final String NAMESPACES = "xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\" "
            + "xmlns:experiment=\"urn:operanda:experiment\"";

    @Test
    void everyFeatureOfTheModelComesBack() throws IOException {
        Experiment experiment = (Experiment) filled(ExperimentPackage.Literals.EXPERIMENT, new int[1]);
        experiment.getMeasurements().getFirst().setCell(experiment.getCells().getFirst());

        ExperimentFormat.Content content = read(bytes(experiment));

        assertEquals(List.of(), content.problems());
        Experiment read = content.experiment().orElseThrow();
        assertTrue(EcoreUtil.equals(experiment, read), "what was written is not what was read");
        assertSame(read.getCells().getFirst(), read.getMeasurements().getFirst().getCell());
        assertEquals(ExperimentFormat.VERSION, read.getFormatVersion());
    }

    @Test
    void theSameExperimentGivesTheSameBytes() throws IOException {
        byte[] first = bytes((Experiment) filled(ExperimentPackage.Literals.EXPERIMENT, new int[1]));
        byte[] second = bytes((Experiment) filled(ExperimentPackage.Literals.EXPERIMENT, new int[1]));
        assertArrayEquals(first, second);
        assertArrayEquals(first, bytes(read(first).experiment().orElseThrow()));
    }

    @Test
    void anUnknownMassIsNotZero() throws IOException {
        Cell unknown = ExperimentFactory.eINSTANCE.createCell();
        Cell zero = ExperimentFactory.eINSTANCE.createCell();
        zero.setMass(0);
        zero.setConfiguration(CellConfiguration.HALF);
        Experiment experiment = ExperimentFactory.eINSTANCE.createExperiment();
        experiment.getCells().addAll(List.of(unknown, zero));

        List<Cell> cells = read(bytes(experiment)).experiment().orElseThrow().getCells();

        assertFalse(cells.get(0).isSetMass());
        assertFalse(cells.get(0).isSetConfiguration());
        assertTrue(cells.get(1).isSetMass());
        assertTrue(cells.get(1).isSetConfiguration());
    }

    @Test
    void settingsKeepTheirOrder() throws IOException {
        Experiment experiment = ExperimentFactory.eINSTANCE.createExperiment();
        experiment.getCells().add(ExperimentFactory.eINSTANCE.createCell());
        List<String> keys = List.of("zeta", "alpha", "mid", "beta", "9", "Ω");
        keys.forEach(key -> experiment.getCells().getFirst().getAttributes().put(key, "value of " + key));

        Cell cell = read(bytes(experiment)).experiment().orElseThrow().getCells().getFirst();

        assertEquals(keys, cell.getAttributes().stream().map(Map.Entry::getKey).toList());
    }

    /** The sample was written by version 1, which called the nominal capacity of a cell its capacity. */
    @Test
    void aFileOfFormatVersion1IsReadInFull() throws IOException {
        ExperimentFormat.Content content = read(sample());

        assertEquals(List.of(), content.problems());
        Experiment experiment = content.experiment().orElseThrow();
        assertEquals(1, experiment.getFormatVersion());
        assertFalse(experiment.eIsSet(ExperimentPackage.Literals.EXPERIMENT__VIEW), "it knew nothing of views");
        Cell cell = experiment.getCells().getFirst();
        assertEquals(2.75, cell.getNominalCapacity());
        assertEquals(12.5, cell.getMass());
        assertEquals("Li/Li⁺", cell.getReferenceElectrode());
        assertEquals("0.2 MPa", cell.getAttributes().get("pressure"));
        MeasurementReference cycling = experiment.getMeasurements().get(1);
        assertEquals(Grouping.PARTS, cycling.getGrouping());
        assertEquals(List.of("part 1.mpt", "part 2.mpt"), cycling.getFiles());
        assertEquals(2e-5, cycling.getClock().getDrift());
        assertEquals(Instant.parse("2021-03-01T10:00:00.250Z"), cycling.getStart());
        assertSame(cell, cycling.getCell());
        assertEquals("\"half-step\"", experiment.getRecipe().getSteps().getFirst().getSettings().get("method"));
        assertEquals(List.of(229L), experiment.getResults().getFirst().getShape());
        assertTrue(Double.isNaN(experiment.getResults().getFirst().getSummary().getLast()));
        assertEquals(4294967296L, experiment.getProvenance().getInputs().getFirst().getBytes());
    }

    @Test
    void aFileOfFormatVersion1IsWrittenAsTheNewest() throws IOException {
        String text = new String(bytes(read(sample()).experiment().orElseThrow()), StandardCharsets.UTF_8);
        assertTrue(text.contains("formatVersion=\"2\"") && text.contains("nominalCapacity=\"2.75\""), text);
        assertFalse(text.contains(" capacity="), text);
    }

    @Test
    void whatANewerVersionAddedIsReportedAndWrittenBack() throws IOException {
        String newer = new String(sample(), StandardCharsets.UTF_8).replace("formatVersion=\"1\"", "formatVersion=\"3\"")
                .replace("configuration=\"half\"", "configuration=\"half\" colour=\"silver\"")
                .replace("</cells>", "  <coating thickness=\"5\"><layer material=\"Al2O3\"/></coating>\n  </cells>");

        ExperimentFormat.Content content = read(newer.getBytes(StandardCharsets.UTF_8));

        Problem problem = content.problems().getFirst();
        assertEquals(1, content.problems().size());
        assertEquals("experiment.foreign-feature", problem.id());
        assertEquals(Severity.WARNING, problem.severity());
        assertTrue(problem.message().contains("version 3") && problem.message().contains("Cell.coating, Cell.colour"), problem.message());
        assertEquals("Zelle 7", content.experiment().orElseThrow().getCells().getFirst().getName());
        String again = new String(bytes(content.experiment().orElseThrow()), StandardCharsets.UTF_8);
        assertTrue(again.contains("colour=\"silver\""), again);
        assertTrue(again.contains("<coating thickness=\"5\">") && again.contains("<layer material=\"Al2O3\"/>"), again);
        assertTrue(again.contains("formatVersion=\"3\""), again);
    }

    @Test
    void aValueThatIsNoNumberIsNamedWithItsLine() throws IOException {
        String wrong = new String(sample(), StandardCharsets.UTF_8).replace("drift=\"2.0E-5\"", "drift=\"20 ppm\"");

        ExperimentFormat.Content content = read(wrong.getBytes(StandardCharsets.UTF_8));

        assertEquals("Ni K edge", content.experiment().orElseThrow().getMeasurements().getFirst().getName());
        Problem problem = content.problems().getFirst();
        assertEquals("experiment.value", problem.id());
        assertEquals(Severity.ERROR, problem.severity());
        assertTrue(problem.message().contains("20 ppm"), problem.message());
        assertEquals(OptionalLong.of(lineOf(wrong, "20 ppm")), problem.location().orElseThrow().line());
    }

    @Test
    void aReferenceToNothingIsAProblem() throws IOException {
        String wrong = new String(sample(), StandardCharsets.UTF_8).replace("cell=\"//@cells.0\" exposure", "cell=\"//@cells.9\" exposure");
        ExperimentFormat.Content content = read(wrong.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("experiment.value"), content.problems().stream().map(Problem::id).toList());
        assertTrue(content.experiment().isPresent());
    }

    @Test
    void nothingIsReadFromBesideTheFile() throws IOException {
        String hostile = "<!DOCTYPE x [<!ENTITY leak SYSTEM \"file:///etc/hostname\">]>\n"
                + "<experiment:Experiment " + NAMESPACES + " name=\"&leak;\"/>";
        ExperimentFormat.Content content = read(hostile.getBytes(StandardCharsets.UTF_8));
        assertTrue(content.experiment().isEmpty());
        assertEquals("experiment.corrupt", content.problems().getFirst().id());
    }

    @Test
    void otherXmlIsNoExperiment() throws IOException {
        for (String text : List.of("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "<a/>", "", "# XDI/1.0\n", "{\"name\": 1}",
                "<experiment:Cell " + NAMESPACES + "/>")) {
            ExperimentFormat.Content content = read(text.getBytes(StandardCharsets.UTF_8));
            assertTrue(content.experiment().isEmpty(), text);
            assertEquals(Severity.ERROR, content.problems().getFirst().severity(), text);
        }
    }

    @Test
    void aTruncatedFileIsAProblem() throws IOException {
        byte[] whole = sample();
        int end = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf('>') + 1;
        for (int i = 0; i < 64; i++) {
            ExperimentFormat.Content content = read(Arrays.copyOf(whole, end * i / 64));
            assertTrue(content.experiment().isEmpty(), "truncated to " + end * i / 64);
            assertEquals("experiment.corrupt", content.problems().getFirst().id());
        }
    }

    @Test
    void aFlippedBitNeverThrows() throws IOException {
        byte[] whole = sample();
        Random random = new Random(1);
        int reported = 0;
        for (int i = 0; i < 1000; i++) {
            byte[] flipped = whole.clone();
            flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            ExperimentFormat.Content content = read(flipped);
            assertTrue(content.experiment().isPresent() || !content.problems().isEmpty());
            reported += content.problems().isEmpty() ? 0 : 1;
        }
        assertTrue(reported > 300, "only " + reported + " of 1000 flips were seen");
    }

    /** An object of that class with another value in every feature, down to the leaves. */
    private static EObject filled(EClass type, int[] counter) {
        EObject object = EcoreUtil.create(type);
        for (EStructuralFeature feature : type.getEAllStructuralFeatures()) {
            if (feature.equals(ExperimentPackage.Literals.EXPERIMENT__FORMAT_VERSION)) {
                continue;
            }
            if (feature instanceof EReference reference && !reference.isContainment()) {
                continue;
            }
            Object first = value(feature, counter);
            object.eSet(feature, feature.isMany() ? List.of(first, value(feature, counter)) : first);
        }
        return object;
    }

    private static Object value(EStructuralFeature feature, int[] counter) {
        int number = ++counter[0];
        if (feature instanceof EReference reference) {
            return filled(reference.getEReferenceType(), counter);
        }
        if (((EAttribute) feature).getEAttributeType() instanceof EEnum choice) {
            return choice.getELiterals().getLast().getInstance();
        }
        Class<?> type = feature.getEType().getInstanceClass();
        if (type == double.class) {
            return number / 3.0;
        }
        if (type == int.class) {
            return number;
        }
        if (type == long.class) {
            return number * 10_000_000_000L;
        }
        return type == Instant.class ? Instant.ofEpochSecond(number, 123_456_789) : "µ <" + number + "> \"a\"\n & 'b'";
    }

    private static ExperimentFormat.Content read(byte[] bytes) throws IOException {
        return ExperimentFormat.read(new ByteArrayInputStream(bytes), FILE);
    }

    private static byte[] bytes(Experiment experiment) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExperimentFormat.write(experiment, out);
        return out.toByteArray();
    }

    private static byte[] sample() throws IOException {
        try (InputStream in = ExperimentFormatTest.class.getResourceAsStream("format-1.operanda")) {
            return in.readAllBytes();
        }
    }

    private static long lineOf(String text, String part) {
        return text.substring(0, text.indexOf(part)).chars().filter(c -> c == '\n').count() + 1;
    }
}
