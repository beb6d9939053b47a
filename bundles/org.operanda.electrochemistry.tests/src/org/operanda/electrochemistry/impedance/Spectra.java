package org.operanda.electrochemistry.impedance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.electrochemistry.impedance.circuit.Circuit;
import org.operanda.electrochemistry.impedance.circuit.CircuitImpedance;
import org.operanda.electrochemistry.impedance.circuit.CircuitText;
import org.operanda.testkit.SharedData;

/** Spectra with a known truth, and the shared ones as plain numbers. */
final class Spectra {
    final double[] hertz;
    final double[][] real;
    final double[][] imaginary;

    Spectra(double[] hertz, double[][] real, double[][] imaginary) {
        this.hertz = hertz;
        this.real = real;
        this.imaginary = imaginary;
    }

    /** Falling frequencies, evenly on a logarithmic scale. */
    static double[] frequencies(double greatest, double least, int count) {
        double[] hertz = new double[count];
        Arrays.setAll(hertz, i -> greatest * Math.pow(least / greatest, i / (count - 1.0)));
        return hertz;
    }

    static Circuit circuit(String text) {
        return CircuitText.parse(text).circuit().orElseThrow();
    }

    /** One spectrum per set of parameters, with normal noise of a part of |Z| on each of both parts. */
    static Spectra of(String circuit, double[] hertz, double noise, long seed, double[]... parameters) {
        Random random = new Random(seed);
        CircuitImpedance impedance = new CircuitImpedance(circuit(circuit), hertz);
        double[][] re = new double[parameters.length][hertz.length];
        double[][] im = new double[parameters.length][hertz.length];
        for (int s = 0; s < parameters.length; s++) {
            impedance.evaluate(parameters[s]);
            for (int i = 0; i < hertz.length; i++) {
                double size = Math.hypot(impedance.real()[i], impedance.imaginary()[i]);
                re[s][i] = impedance.real()[i] + noise * size * random.nextGaussian();
                im[s][i] = impedance.imaginary()[i] + noise * size * random.nextGaussian();
            }
        }
        return new Spectra(hertz, re, im);
    }

    /** A file of frequency, Z′ and Z″ without a header; points with Z″ ≥ 0 are left out, as impedance.py's example does. */
    static Spectra ofCsv(String file) throws IOException {
        return ofRows(SharedData.file(file), 0, 1, 2, ",").capacitive();
    }

    /** ZPlot's table behind its header. */
    static Spectra ofZPlot(String file) throws IOException {
        return ofRows(SharedData.file(file), 0, 4, 5, "\t");
    }

    private static Spectra ofRows(Path file, int frequency, int re, int im, String separator) throws IOException {
        List<double[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] fields = line.trim().split("\\s*" + separator + "\\s*");
            if (fields.length > im && fields[0].matches("[-+0-9.eE]+")) {
                rows.add(new double[] {Double.parseDouble(fields[frequency]), Double.parseDouble(fields[re]),
                        Double.parseDouble(fields[im])});
            }
        }
        return new Spectra(rows.stream().mapToDouble(r -> r[0]).toArray(), new double[][] {rows.stream().mapToDouble(r -> r[1]).toArray()},
                new double[][] {rows.stream().mapToDouble(r -> r[2]).toArray()});
    }

    private Spectra capacitive() {
        int[] kept = IntStream.range(0, hertz.length).filter(i -> imaginary[0][i] < 0).toArray();
        return new Spectra(Arrays.stream(kept).mapToDouble(i -> hertz[i]).toArray(),
                new double[][] {Arrays.stream(kept).mapToDouble(i -> real[0][i]).toArray()},
                new double[][] {Arrays.stream(kept).mapToDouble(i -> imaginary[0][i]).toArray()});
    }

    /** As {@link ImpedanceSpectra} gives them, 100 s apart. */
    Map<String, Measurement> input() {
        Axis time = Axis.time(Values.computed(real.length, i -> 100.0 * i), Clock.relative("test"));
        List<Axis> axes = List.of(time, Axis.of("frequency", QuantityKind.FREQUENCY, Units.HERTZ, Values.of(hertz)));
        return Map.of(SpectrumSeries.ROLE, Measurement.of("test", "electrochemistry", List.of(
                Dataset.of("impedance_real", QuantityKind.IMPEDANCE, Units.OHM, axes, Values.of(SpectrumSeries.joined(real))),
                Dataset.of("impedance_minus_imaginary", QuantityKind.IMPEDANCE, Units.OHM, axes,
                        Values.of(SpectrumSeries.joined(SpectrumSeries.negative(imaginary))))),
                Map.of()));
    }

    static <S extends Record> S settings(Class<S> type, Object... keysAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        SettingsType.Parsed<S> parsed = SettingsType.of(type).parse(values);
        return parsed.settings().orElseThrow(() -> new AssertionError(parsed.problems()));
    }

    static Dataset dataset(OperationResult result, String name) {
        return result.datasets().stream().filter(d -> d.name().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + ": " + result.problems()));
    }

    static double[] values(OperationResult result, String name) {
        return dataset(result, name).values().toArray();
    }

    static List<String> problems(OperationResult result) {
        return result.problems().stream().map(Problem::id).toList();
    }
}
