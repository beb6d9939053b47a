package org.operanda.bench;

import io.jhdf.HdfFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.electrochemistry.impedance.CircuitFit;
import org.operanda.electrochemistry.impedance.CircuitFitSettings;
import org.operanda.electrochemistry.impedance.KramersKronig;
import org.operanda.electrochemistry.impedance.KramersKronigSettings;

/** Impedance spectra of an ageing cell, 60 frequencies each with 0.2 % of noise: a circuit of eight parameters, or the linear Kramers–Kronig test. */
final class Impedance {
    private static final List<String> NAMES = List.of("R0", "R1", "CPE1_Q", "CPE1_alpha", "R2", "CPE2_Q", "CPE2_alpha", "W1");
    private static final String START = "R0=5,R1=20,CPE1_Q=2e-5,CPE1_alpha=0.9,R2=60,CPE2_Q=2e-3,CPE2_alpha=0.85,W1=12";

    private Impedance() {}

    private static Measurement spectra(Path folder) {
        try (HdfFile file = new HdfFile(folder.resolve("spectra.h5"))) {
            double[] hertz = (double[]) file.getDatasetByPath("freq").getData();
            Map<?, ?> impedance = (Map<?, ?>) file.getDatasetByPath("Z").getData();
            double[] real = flat(impedance.get("r"));
            double[] minusImaginary = Arrays.stream(flat(impedance.get("i"))).map(v -> -v).toArray();
            List<Axis> axes = List.of(Axis.time(Values.indices(real.length / hertz.length), Clock.relative("bench")),
                    Axis.of("frequency", QuantityKind.FREQUENCY, Units.HERTZ, Values.of(hertz)));
            return Measurement.of("spectra", "electrochemistry",
                    List.of(Dataset.of("impedance_real", QuantityKind.IMPEDANCE, Units.OHM, axes, Values.of(real)),
                            Dataset.of("impedance_minus_imaginary", QuantityKind.IMPEDANCE, Units.OHM, axes, Values.of(minusImaginary))),
                    Map.of());
        }
    }

    private static double[] flat(Object values) {
        return values instanceof double[] row ? row : Arrays.stream((double[][]) values).flatMapToDouble(Arrays::stream).toArray();
    }

    private static double[] values(OperationResult result, String name) {
        return result.datasets().stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow().values().toArray();
    }

    /** Each spectrum by itself from the generator's parameters of a fresh cell. */
    static Workload circuit(Path folder) {
        Map<String, Measurement> input = Map.of("spectra", spectra(folder));
        CircuitFitSettings settings = SettingsType.of(CircuitFitSettings.class)
                .parse(Map.of("circuit", "R0-p(R1,CPE1)-p(R2,CPE2)-W1", "start", START)).settings().orElseThrow();
        return new Workload() {
            private OperationResult result = OperationResult.EMPTY;

            @Override
            public void run() {
                result = new CircuitFit().apply(input, settings, Progress.NONE);
            }

            @Override
            public String error() {
                double[][] truth;
                try (HdfFile file = new HdfFile(folder.resolve("truth.h5"))) {
                    truth = (double[][]) file.getDatasetByPath("params").getData();
                }
                double worst = 0;
                for (int k = 0; k < NAMES.size(); k++) {
                    double[] found = values(result, NAMES.get(k));
                    int parameter = k;
                    worst = Math.max(worst, IntStream.range(0, found.length)
                            .mapToDouble(i -> Math.abs(found[i] / truth[i][parameter] - 1)).max().orElseThrow());
                }
                return String.format(Locale.ROOT, "largest relative error of a parameter %.5f (MINPACK 0.0286)", worst);
            }
        };
    }

    /** The published rule, with a capacitor. */
    static Workload kramersKronig(Path folder) {
        Map<String, Measurement> input = Map.of("spectra", spectra(folder));
        KramersKronigSettings settings = SettingsType.of(KramersKronigSettings.class).parse(Map.of("untilFitted", false)).settings()
                .orElseThrow();
        return new Workload() {
            private OperationResult result = OperationResult.EMPTY;

            @Override
            public void run() {
                result = new KramersKronig().apply(input, settings, Progress.NONE);
            }

            @Override
            public String error() {
                double[] elements = values(result, "elements");
                double[] mu = values(result, "mu");
                double off = Math.max(Math.abs(mu[0] - 0.8474001), Math.abs(mu[499] - 0.8381633));
                return String.format(Locale.ROOT, "first and last M %.0f and %.0f (impedance.py 24 and 28), µ off by %.1e", elements[0],
                        elements[499], off);
            }
        };
    }
}
