package org.operanda.host.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;

class CsvWriterTest {
    @TempDir
    Path folder;

    @Test
    void aTimeSeriesIsOneTableWithUnitsDatesAndDeviations() throws IOException {
        Axis time = Axis.time(Values.of(-0.5, 0, 86_400.25), Clock.at("cycler", Instant.parse("2021-03-01T10:00:00.25Z")))
                .withWindow(Values.of(-1.0, -0.5, 86_400), Values.of(0, 0.5, 86_400.5));
        Dataset voltage = Dataset.of("Ewe", QuantityKind.POTENTIAL, Units.VOLT, time, Values.of(3.7000000000000006, Double.NaN, -1e-7));
        Dataset edge = new Dataset("edge, \"half\"", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, List.of(time),
                Values.of(8344, 8345.5, -0.0),
                Optional.of(Values.of(0.1, 0.2, Double.NaN)));
        Dataset cycle = Dataset.of("cycle", QuantityKind.CYCLE, Units.ONE, time, Values.of(new int[] {1, 1, 2}));

        assertEquals(List.of(
                "date and time,time (s),time start (s),time end (s),Ewe (V),"
                        + "\"edge, \"\"half\"\" (eV)\",\"edge, \"\"half\"\" sigma (eV)\",cycle",
                "2021-03-01T09:59:59.750000Z,-0.5,-1,0,3.7000000000000006,8344,0.1,1",
                "2021-03-01T10:00:00.250000Z,0,-0.5,0.5,,8345.5,0.2,1",
                "2021-03-02T10:00:00.500000Z,86400.25,86400,86400.5,-1.0E-7,-0.0,,2"),
                lines(written(measurement(voltage, edge, cycle)).getFirst()));
    }

    @Test
    void aTimeWithoutZoneHasNoZ() throws IOException {
        Axis time = Axis.time(Values.of(59.9999999), Clock.local("cycler", LocalDateTime.parse("1969-12-31T23:59:00")));
        Dataset current = Dataset.of("I", QuantityKind.CURRENT, Units.MILLIAMPERE, time, Values.of(1.5));
        assertEquals("1970-01-01T00:00:00.000000,59.9999999,1.5", lines(written(measurement(current)).getFirst()).get(1));
    }

    @Test
    void aSeriesOfSpectraIsAWideTableBesideTheNumbers() throws IOException {
        Axis time = Axis.time(Values.of(0, 60), Clock.relative("beamline"));
        Axis energy = Axis.of("energy", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, Values.of(8300, 8300.5, 8301));
        Dataset spectra = Dataset.of("mu", QuantityKind.ABSORPTION, Units.ONE, List.of(time, energy), Values.of(1, 2, 3, 4, 5.5, 6));
        Dataset edge = Dataset.of("edge", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, time, Values.of(8344, 8345));

        List<Path> files = written(measurement(spectra, edge));

        assertEquals(List.of(folder.resolve("out.csv"), folder.resolve("out.mu.csv")), files);
        assertEquals(List.of("time (s),edge (eV)", "0,8344", "60,8345"), lines(files.get(0)));
        assertEquals(List.of("time (s),8300 (eV),8300.5 (eV),8301 (eV)", "0,1,2,3", "60,4,5.5,6"), lines(files.get(1)));
    }

    @Test
    void aSpectrumRunsAlongItsEnergy() throws IOException {
        Values energies = Values.of(8300, 8301);
        Axis energy = Axis.of("energy", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, energies);
        Dataset same = Dataset.of("energy", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, energy, energies);
        Dataset absorption = Dataset.of("mu", QuantityKind.ABSORPTION, Units.ONE, energy, Values.of(0.1, 0.2));
        assertEquals(List.of("energy (eV),mu", "8300,0.1", "8301,0.2"), lines(written(measurement(same, absorption)).getFirst()));
    }

    @Test
    void numbersAloneAreOneRow() throws IOException {
        Measurement fit = measurement(Dataset.scalar("slope", QuantityKind.UNKNOWN, Units.VOLT, 0.25, 0.01),
                Dataset.scalar("points", QuantityKind.COUNT, Units.ONE, 7));
        assertEquals(List.of("slope (V),slope sigma (V),points", "0.25,0.01,7"), lines(written(fit).getFirst()));
    }

    @Test
    void whatDoesNotFitIsNamed() {
        Axis time = Axis.time(Values.of(0, 1), Clock.relative("a"));
        Axis pixel = Axis.index(2);
        Dataset images = Dataset.of("images", QuantityKind.INTENSITY, Units.ONE, List.of(time, pixel, pixel), Values.indices(8));
        Dataset voltage = Dataset.of("Ewe", QuantityKind.POTENTIAL, Units.VOLT, time, Values.of(1, 2));

        CsvWriter.Written written = CsvWriter.write(measurement(images, voltage), folder.resolve("out.csv"), Progress.NONE);

        Problem problem = written.problems().getFirst();
        assertEquals("csv.shape", problem.id());
        assertTrue(problem.message().contains("images"), problem.message());
        assertEquals(1, written.files().size());
    }

    @Test
    void everyNumberIsReadBackBitForBit() throws IOException {
        Random random = new Random(5);
        double[] numbers = random.longs(200_000).mapToDouble(Double::longBitsToDouble).map(x -> Double.isNaN(x) ? 0 : x).toArray();
        Dataset dataset = Dataset.of("x", QuantityKind.UNKNOWN, Units.ONE, Axis.index(numbers.length), Values.of(numbers));
        List<String> lines = lines(written(measurement(dataset)).getFirst());
        assertEquals(numbers.length + 1, lines.size());
        for (int i = 0; i < numbers.length; i++) {
            String[] cells = lines.get(i + 1).split(",");
            assertEquals(i, Integer.parseInt(cells[0]));
            assertEquals(Double.doubleToRawLongBits(numbers[i]), Double.doubleToRawLongBits(Double.parseDouble(cells[1])), cells[1]);
        }
    }

    @Test
    void aFileThatHasGoneIsAProblemAndTheOldTableStays() throws IOException {
        Path target = Files.writeString(folder.resolve("out.csv"), "good");
        Values gone = Values.computed(10, i -> {
            throw new UncheckedIOException(new IOException("the raw file has gone"));
        });
        CsvWriter.Written written = CsvWriter.write(measurement(Dataset.of("x", QuantityKind.UNKNOWN, Units.ONE, Axis.index(10), gone)),
                target, Progress.NONE);
        assertEquals(List.of("store.unwritten"), written.problems().stream().map(Problem::id).toList());
        assertTrue(written.problems().getFirst().message().contains("the raw file has gone"));
        assertEquals("good", Files.readString(target));
    }

    @Test
    void cancellingLeavesTheOldTable() throws IOException {
        Path target = Files.writeString(folder.resolve("out.csv"), "good");
        Progress cancelled = new Progress() {
            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        CsvWriter.Written written = CsvWriter.write(
                measurement(Dataset.of("x", QuantityKind.UNKNOWN, Units.ONE, Axis.index(10), Values.indices(10))), target, cancelled);
        assertEquals(new CsvWriter.Written(List.of(), List.of()), written);
        assertEquals("good", Files.readString(target));
    }

    private List<Path> written(Measurement measurement) {
        CsvWriter.Written written = CsvWriter.write(measurement, folder.resolve("out.csv"), Progress.NONE);
        assertEquals(List.of(), written.problems());
        return written.files();
    }

    private static Measurement measurement(Dataset... datasets) {
        return Measurement.of("test", "test", List.of(datasets), Map.of());
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file);
    }
}
