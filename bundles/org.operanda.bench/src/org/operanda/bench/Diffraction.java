package org.operanda.bench;

import io.jhdf.HdfFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.operanda.math.baseline.Baseline;
import org.operanda.math.baseline.PenalisedLeastSquares;
import org.operanda.math.peak.FittedPeaks;
import org.operanda.math.peak.FittedPeaks.FittedPeak;
import org.operanda.math.peak.Peak;
import org.operanda.math.peak.PeakFit;
import org.operanda.math.peak.PeakModel;
import org.operanda.math.peak.PeakParameter;
import org.operanda.math.peak.PeakShape;
import org.operanda.xrd.DiffractionAxis;
import org.operanda.xrd.TrackPeaks;
import org.operanda.xrd.TrackPeaksSettings;

/** Patterns of 4000 angles whose ten lines wander: lines fitted, followed, and the background below them. */
final class Diffraction {
    private static final double[] PLACES = {8.1, 13.4, 17.6, 19.9, 24.8, 28.3, 31.0, 35.7, 39.2, 42.5};
    private static final int LINES = PLACES.length;
    private static final double FROM = 6.8;
    private static final double TO = 14.9;

    private Diffraction() {}

    private record Truth(double[][] centre, double[][] width, double[][] area) {
        static Truth of(Path folder) {
            try (HdfFile file = new HdfFile(folder.resolve("truth.h5"))) {
                return new Truth(table(file, "centre"), table(file, "fwhm"), table(file, "area"));
            }
        }

        private static double[][] table(HdfFile file, String name) {
            return (double[][]) file.getDatasetByPath(name).getData();
        }
    }

    /** Every so-manieth pattern. */
    private static double[][] patterns(Path folder, int each) {
        try (HdfFile file = new HdfFile(folder.resolve("series.h5"))) {
            float[][] rows = (float[][]) file.getDatasetByPath("I").getData();
            double[][] patterns = new double[rows.length / each][rows[0].length];
            for (int n = 0; n < patterns.length; n++) {
                for (int i = 0; i < patterns[n].length; i++) {
                    patterns[n][i] = rows[n * each][i];
                }
            }
            return patterns;
        }
    }

    private static double[] angles(Path folder) {
        try (HdfFile file = new HdfFile(folder.resolve("series.h5"))) {
            return (double[]) file.getDatasetByPath("tth").getData();
        }
    }

    /** The lines at 8.1° and 13.4°, from the pattern before, on one thread: pseudo-Voigt of one share, on a parabola. */
    static Workload twoLines(Path folder) {
        double[][] patterns = patterns(folder, 5);
        double[] x = angles(folder);
        int from = (int) Arrays.stream(x).filter(v -> v < FROM).count();
        int to = (int) Arrays.stream(x).filter(v -> v < TO).count();
        Truth truth = Truth.of(folder);
        PeakModel model = new PeakModel(List.of(Peak.of(PeakShape.PSEUDO_VOIGT, PLACES[0], 1000, 0.1),
                Peak.of(PeakShape.PSEUDO_VOIGT, PLACES[1], 1000, 0.1).with(3, PeakParameter.shared(0, 3))), 2, 12);
        FittedPeaks[] found = new FittedPeaks[patterns.length];
        double[] sigma = new double[x.length];
        return new Workload() {
            @Override
            public void run() {
                PeakFit fit = new PeakFit(model);
                Optional<FittedPeaks> before = Optional.empty();
                for (int n = 0; n < patterns.length; n++) {
                    for (int i = from; i < to; i++) {
                        sigma[i] = Math.sqrt(Math.max(1, patterns[n][i]));
                    }
                    found[n] = fit.fit(x, patterns[n], sigma, from, to, before);
                    before = Optional.of(found[n]);
                }
            }

            @Override
            public String error() {
                double squared = 0;
                double[] width = new double[2 * found.length];
                double[] area = new double[2 * found.length];
                double evaluations = 0;
                for (int n = 0; n < found.length; n++) {
                    evaluations += found[n].evaluations();
                    for (int p = 0; p < 2; p++) {
                        FittedPeak peak = found[n].peaks().get(p);
                        squared += Math.pow(peak.position() - truth.centre()[5 * n][p], 2) / (2 * found.length);
                        width[2 * n + p] = Math.abs(peak.fullWidth() / truth.width()[5 * n][p] - 1);
                        area[2 * n + p] = Math.abs(peak.area() / truth.area()[5 * n][p] - 1);
                    }
                }
                return String.format(Locale.ROOT,
                        "centre rms %.5f° (0.00060), median of FWHM %.2f %% (0.77), of area %.2f %% (0.70); %.1f evaluations each",
                        Math.sqrt(squared), 100 * median(width), 100 * median(area), evaluations / found.length);
            }
        };
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /** All ten lines of every tenth pattern by the operation. */
    static Workload tracked(Path folder) {
        double[][] patterns = patterns(folder, 10);
        double[] x = angles(folder);
        double[] all = new double[patterns.length * x.length];
        for (int n = 0; n < patterns.length; n++) {
            System.arraycopy(patterns[n], 0, all, n * x.length, x.length);
        }
        Measurement series = Measurement.of("series", "xrd", List.of(Dataset.of("counts", QuantityKind.INTENSITY, Units.ONE,
                List.of(Axis.time(Values.indices(patterns.length), Clock.relative("bench")), DiffractionAxis.TWO_THETA.axis(Values.of(x))),
                Values.of(all))), Map.of());
        TrackPeaksSettings settings = SettingsType.of(TrackPeaksSettings.class)
                .parse(Map.of("positions", Arrays.stream(PLACES).boxed().toList(), "width", 0.1, "most", LINES, "background", 4, "shift",
                        0.2))
                .settings().orElseThrow();
        Truth truth = Truth.of(folder);
        return new Workload() {
            private OperationResult result = OperationResult.EMPTY;

            @Override
            public void run() {
                result = new TrackPeaks().apply(Map.of(TrackPeaks.ROLE, series), settings, Progress.NONE);
            }

            @Override
            public String error() {
                double[] place = values("peak_position");
                double[] width = values("peak_width");
                double[] area = values("peak_area");
                double[] squares = new double[3];
                int lost = 0;
                for (int n = 0; n < patterns.length; n++) {
                    for (int j = 0; j < LINES; j++) {
                        lost += Math.abs(place[n * LINES + j] - truth.centre()[10 * n][j]) < 0.02 ? 0 : 1;
                    }
                    squares[0] += Math.pow(place[n * LINES] - truth.centre()[10 * n][0], 2) / patterns.length;
                    squares[1] += Math.pow(width[n * LINES] / truth.width()[10 * n][0] - 1, 2) / patterns.length;
                    squares[2] += Math.pow(area[n * LINES] / truth.area()[10 * n][0] - 1, 2) / patterns.length;
                }
                return String.format(Locale.ROOT, "line 1: centre rms %.5f°, FWHM %.2f %%, area %.2f %%; %d of %d lines lost",
                        Math.sqrt(squares[0]),
                        100 * Math.sqrt(squares[1]), 100 * Math.sqrt(squares[2]), lost, LINES * patterns.length);
            }

            private double[] values(String name) {
                return result.datasets().stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow().values().toArray();
            }
        };
    }

    /** Asymmetric least squares of a thousand patterns, ten iterations each, on one thread. */
    static Workload baseline(Path folder) {
        double[][] patterns = patterns(folder, 5);
        double[] x = angles(folder);
        PenalisedLeastSquares squares = new PenalisedLeastSquares(x.length);
        return new Workload() {
            private double worst;
            private int iterations;

            @Override
            public void run() {
                worst = 0;
                iterations = 0;
                for (double[] pattern : patterns) {
                    Baseline found = squares.asymmetric(pattern, 1e6, 0.01, 10);
                    iterations += found.iterations();
                    for (int i = 0; i < x.length; i++) {
                        worst = Math.max(worst, Math.abs(found.values()[i] - 40 - 60 * Math.exp(-(x[i] - 5) / 12)));
                    }
                }
            }

            @Override
            public String error() {
                return String.format(Locale.ROOT, "at most %.0f counts from the background of 40 to 100; %.1f iterations each", worst,
                        (double) iterations / patterns.length);
            }
        };
    }
}
