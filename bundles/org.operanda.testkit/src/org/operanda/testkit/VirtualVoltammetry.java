package org.operanda.testkit;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Parts;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;

/** A potentiostat that sweeps an electrode whose current is known exactly. */
public final class VirtualVoltammetry {
    private static final LocalDateTime STARTED = LocalDateTime.of(2026, 11, 22, 8, 0);
    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss.SSS", Locale.ROOT);
    private static final double FARADAY_PER_GAS_CONSTANT = 96485.33212 / 8.314462618;

    /** The current of an electrode in A. */
    @FunctionalInterface
    public interface Electrode {
        /**
         * The current at a potential.
         *
         * @param volt      the potential
         * @param rate      V/s, without sign
         * @param direction 1 when the potential rises, -1 when it falls
         */
        double current(double volt, double rate, int direction);
    }

    /**
     * Rows of one file.
     *
     * @param rate    V/s, without sign
     * @param seconds from 0, equally spaced
     * @param volts   potential
     * @param amperes current
     */
    public record Run(double rate, double[] seconds, double[] volts, double[] amperes) {}

    private VirtualVoltammetry() {}

    /** Cycles from {@code from} to {@code to} and back, with {@code rows} rows in each sweep. */
    public static Run cycles(double from, double to, double rate, int rows, int cycles, Electrode electrode) {
        double step = Math.abs(to - from) / rows;
        int all = 2 * rows * cycles + 1;
        double[] seconds = new double[all];
        double[] volts = new double[all];
        double[] amperes = new double[all];
        for (int i = 0; i < all; i++) {
            int phase = i % (2 * rows);
            int away = phase <= rows ? phase : 2 * rows - phase;
            int outward = phase > 0 && phase <= rows ? 1 : -1;
            seconds[i] = i * step / rate;
            volts[i] = from + (to - from) * away / rows;
            amperes[i] = electrode.current(volts[i], rate, i == 0 ? sign(to - from) : outward * sign(to - from));
        }
        return new Run(rate, seconds, volts, amperes);
    }

    private static int sign(double value) {
        return value < 0 ? -1 : 1;
    }

    /** The run with normal noise on the current. */
    public static Run withNoise(Run run, double amperes, Random random) {
        double[] noisy = run.amperes.clone();
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] += amperes * random.nextGaussian();
        }
        return new Run(run.rate, run.seconds, run.volts, noisy);
    }

    /**
     * The run with the current of a reversible couple that diffuses to a plane; only the reduced form is there at the beginning, so that
     * the first sweep should be anodic. Solves ∫ i(τ)/√(t−τ) dτ = F·A·C·√(πD)/(1 + exp(−F(E−E°′)/RT)) (R. S. Nicholson, I. Shain, Anal.
     * Chem. 36 (1964) 706, with equal diffusion coefficients), i constant from row to row: the peak is right to about a
     * thousandth for 2000 rows.
     *
     * @param formal E°′ in V
     * @param limit  F·A·C·√D in A·s^½
     */
    public static Run diffusing(Run run, double formal, double limit, double kelvin) {
        int rows = run.seconds.length;
        double interval = run.seconds[1] - run.seconds[0];
        double[] kernel = new double[rows];
        for (int k = 0; k < rows; k++) {
            kernel[k] = 2 * Math.sqrt(interval) * (Math.sqrt(k + 1.0) - Math.sqrt(k));
        }
        double[] mean = new double[rows];
        for (int n = 1; n < rows; n++) {
            double wanted = limit * Math.sqrt(Math.PI) / (1 + Math.exp(-FARADAY_PER_GAS_CONSTANT / kelvin * (run.volts[n] - formal)));
            for (int k = 1; k < n; k++) {
                wanted -= mean[k] * kernel[n - k];
            }
            mean[n] = wanted / kernel[0];
        }
        double[] amperes = new double[rows];
        for (int n = 1; n < rows; n++) {
            amperes[n] = n + 1 < rows ? (mean[n] + mean[n + 1]) / 2 : mean[n];
        }
        return new Run(run.rate, run.seconds, run.volts, amperes);
    }

    /** The runs as the parts of one series, one file after the other. */
    public static Measurement series(List<Run> runs) {
        List<Measurement> files = IntStream.range(0, runs.size()).mapToObj(i -> measurement(runs.get(i), started(runs, i))).toList();
        return Parts.join("voltammetry", files).measurements().getFirst();
    }

    private static Measurement measurement(Run run, LocalDateTime started) {
        Axis axis = Axis.time(Values.of(run.seconds), Clock.local("virtual", started));
        return Measurement.of("voltammogram", "electrochemistry",
                List.of(Dataset.of("voltage", QuantityKind.POTENTIAL, Units.VOLT, axis, Values.of(run.volts)),
                        Dataset.of("current", QuantityKind.CURRENT, Units.AMPERE, axis, Values.of(run.amperes))),
                Map.of(Metadata.CELL_AREA, "1.000 cm²"));
    }

    /** A minute after the end of the run before. */
    private static LocalDateTime started(List<Run> runs, int index) {
        double before = runs.subList(0, index).stream().mapToDouble(r -> r.seconds[r.seconds.length - 1] + 60).sum();
        return STARTED.plusNanos(Math.round(before * 1e9));
    }

    /** Run {@code index} as EC-Lab exports it, for files that lie in one folder. */
    public static String ecLabText(List<Run> runs, int index) {
        Run run = runs.get(index);
        StringBuilder text = new StringBuilder("EC-Lab ASCII FILE\r\nNb header lines : 8\r\n\r\nCyclic Voltammetry\r\n\r\n");
        text.append("Acquisition started on : ").append(PRINTED.format(started(runs, index))).append("\r\n");
        text.append("Electrode surface area : 1.000 cm\u00b2\r\ntime/s\tEwe/V\t<I>/mA\tcycle number\t\r\n");
        for (int i = 0; i < run.seconds.length; i++) {
            text.append(
                    String.format(Locale.ROOT, "%.9E\t%.7E\t%.15E\t%.15E\r\n", run.seconds[i], run.volts[i], run.amperes[i] * 1e3, 1.0));
        }
        return text.toString();
    }
}
