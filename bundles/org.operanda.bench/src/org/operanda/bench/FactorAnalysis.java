package org.operanda.bench;

import io.jhdf.HdfFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.List;
import java.util.Map;
import org.operanda.correlation.CurveResolutionSettings;
import org.operanda.correlation.MultivariateCurveResolution;
import org.operanda.correlation.PrincipalComponentAnalysis;
import org.operanda.correlation.PrincipalComponentsSettings;
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

/** Principal components and curve resolution of the generated series, as a user's step does them. */
final class FactorAnalysis {
    private static final double[] XAS_RATIOS = {0.91887868, 0.079648674};
    private static final double[] XRD_RATIOS = {0.306103, 0.176703, 0.110358};

    private FactorAnalysis() {}

    private static double[] flat(Object table) {
        double[][] rows = (double[][]) table;
        double[] numbers = new double[rows.length * rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, numbers, i * rows[i].length, rows[i].length);
        }
        return numbers;
    }

    private static Measurement series(Values numbers, int rows, Values channels) {
        List<Axis> axes = List.of(Axis.time(Values.computed(rows, i -> 30.0 * i), Clock.relative("bench")),
                Axis.of("channel", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, channels));
        return Measurement.of("series", "xas", List.of(Dataset.of("absorption", QuantityKind.ABSORPTION, Units.ONE, axes, numbers)),
                Map.of());
    }

    private static Measurement absorption(Path folder) {
        try (HdfFile file = new HdfFile(folder.resolve("series.h5"))) {
            double[] energy = (double[]) file.getDatasetByPath("energy").getData();
            double[] numbers = flat(file.getDatasetByPath("mu").getData());
            return series(Values.of(numbers), numbers.length / energy.length, Values.of(energy));
        }
    }

    private static Measurement diffraction(Path folder) {
        try (HdfFile file = new HdfFile(folder.resolve("series.h5"))) {
            double[] angle = (double[]) file.getDatasetByPath("tth").getData();
            float[][] rows = (float[][]) file.getDatasetByPath("I").getData();
            float[] numbers = new float[rows.length * angle.length];
            for (int i = 0; i < rows.length; i++) {
                System.arraycopy(rows[i], 0, numbers, i * angle.length, angle.length);
            }
            return series(Values.of(numbers), rows.length, Values.of(angle));
        }
    }

    private static Dataset dataset(OperationResult result, String name) {
        return result.datasets().stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow();
    }

    private static Workload components(Measurement series, double[] ratios) {
        PrincipalComponentsSettings settings = SettingsType.of(PrincipalComponentsSettings.class).defaults();
        return new Workload() {
            private OperationResult result = OperationResult.EMPTY;

            @Override
            public void run() {
                result = new PrincipalComponentAnalysis().apply(Map.of("frames", series), settings, Progress.NONE);
            }

            @Override
            public String error() {
                double worst = 0;
                for (int k = 0; k < ratios.length; k++) {
                    worst = Math.max(worst, Math.abs(dataset(result, "explained_variance").values().get(k) / 100 - ratios[k]));
                }
                return String.format(Locale.ROOT, "explained variances off those of a full decomposition by %.1e", worst);
            }
        };
    }

    /** Ten components of 2000 × 800. */
    static Workload absorptionComponents(Path folder) {
        return components(absorption(folder), XAS_RATIOS);
    }

    /** Ten components of 5000 × 4000 in single precision. */
    static Workload diffractionComponents(Path folder) {
        return components(diffraction(folder), XRD_RATIOS);
    }

    /** Three components of 2000 × 800, not negative and closed, 35 iterations. */
    static Workload resolution(Path folder) {
        Measurement series = absorption(folder);
        CurveResolutionSettings settings = SettingsType.of(CurveResolutionSettings.class).parse(Map.of("iterations", 35, "tolerance", 0))
                .settings().orElseThrow();
        return new Workload() {
            private OperationResult result = OperationResult.EMPTY;

            @Override
            public void run() {
                result = new MultivariateCurveResolution().apply(Map.of("frames", series), settings, Progress.NONE);
            }

            @Override
            public String error() {
                double[][] c;
                double[][] s;
                try (HdfFile file = new HdfFile(folder.resolve("truth.h5"))) {
                    c = columns((double[][]) file.getDatasetByPath("C").getData());
                    s = (double[][]) file.getDatasetByPath("S").getData();
                }
                return String.format(Locale.ROOT, "lack of fit %.6f %% (pyMCR 0.219503), error of C %.4f (0.0453), of S %.4f (0.0514)",
                        dataset(result, "lack_of_fit").values().get(0), error("concentration_", c), error("component_", s));
            }

            /** The root mean square difference over that of the truth's values, each component compared with the nearest. */
            private double error(String name, double[][] truth) {
                double left = 0;
                double all = 0;
                for (double[] wanted : truth) {
                    double least = Double.POSITIVE_INFINITY;
                    for (int k = 1; k <= truth.length; k++) {
                        double[] found = dataset(result, name + k).values().toArray();
                        double sum = 0;
                        for (int i = 0; i < found.length; i++) {
                            sum += (found[i] - wanted[i]) * (found[i] - wanted[i]);
                        }
                        least = Math.min(least, sum);
                    }
                    left += least;
                    all += Arrays.stream(wanted).map(v -> v * v).sum();
                }
                return Math.sqrt(left / all);
            }
        };
    }

    private static double[][] columns(double[][] rows) {
        double[][] columns = new double[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < columns.length; k++) {
                columns[k][i] = rows[i][k];
            }
        }
        return columns;
    }
}
