package org.operanda.electrochemistry.impedance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.measure.Unit;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Exposure;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.electrochemistry.cycler.CyclerColumn;
import org.operanda.electrochemistry.impedance.ImpedanceSpectraSettings.Split;

/**
 * Spectra at common frequencies.
 *
 * @param axis      of the series: time, else the number of the spectrum
 * @param hertz     the frequencies, greater than 0
 * @param real      Z′ in Ω, by spectrum, then by frequency; NaN where a spectrum has no point
 * @param imaginary Z″ in Ω, negative for a capacitor
 * @param rows      of the file that each spectrum was made of; empty when it was not made of rows
 */
record SpectrumSeries(Axis axis, double[] hertz, double[][] real, double[][] imaginary, List<int[]> rows) {
    /** The role under which an operation gets the measurement. */
    static final String ROLE = "spectra";
    private static final List<String> MARKERS = List.of("part", "cycle", "loop", "z_cycle", "spectrum");
    private static final double SUSPICIOUS = -0.5;

    /** Takes the spectra of an operation's input, made of rows with the default settings where they are rows; empty, with a problem, when there are none. */
    static Optional<SpectrumSeries> of(Map<String, Measurement> inputs, List<Problem> problems) {
        return of(inputs, ImpedanceSpectraSettings.DEFAULTS, problems);
    }

    static Optional<SpectrumSeries> of(Map<String, Measurement> inputs, ImpedanceSpectraSettings settings, List<Problem> problems) {
        Optional<Measurement> measurement = Optional.ofNullable(inputs.get(ROLE));
        Optional<Dataset[]> impedance = measurement.flatMap(m -> impedance(m, settings));
        if (impedance.isEmpty()) {
            String names = String.join(", ", measurement.stream().flatMap(m -> m.datasets().stream()).map(Dataset::name).toList());
            problems.add(Problem.of(Severity.ERROR, "electrochemistry.impedance.input",
                    "The measurement has no impedance: no real and imaginary part, and no modulus and phase, along one axis.",
                    "Choose a measurement of an impedance spectrum, or name its columns. It has: " + names + "."));
            return Optional.empty();
        }
        Dataset real = impedance.get()[0];
        double[][] parts = {values(impedance.get()[0]), values(impedance.get()[1])};
        Axis last = real.axes().getLast();
        Optional<SpectrumSeries> series = last.quantity().equals(QuantityKind.FREQUENCY)
                ? Optional.of(ofSpectra(measurement.get(), real, parts))
                : ofRows(measurement.get(), real, parts, settings, problems);
        series.ifPresent(found -> found.warnOfSign(problems));
        return series;
    }

    /** Z′ and Z″ in Ω, of one shape. */
    private static Optional<Dataset[]> impedance(Measurement measurement, ImpedanceSpectraSettings settings) {
        Optional<Dataset> real = named(measurement, settings.real(), CyclerColumn.IMPEDANCE_REAL);
        Optional<Dataset> imaginary = named(measurement, settings.imaginary(), CyclerColumn.IMPEDANCE_MINUS_IMAGINARY);
        if (real.isPresent() && imaginary.isPresent()) {
            double sign = settings.sign() == ImpedanceSpectraSettings.Sign.MINUS_IMAGINARY ? -1 : 1;
            return pair(real.get(), imaginary.get(), (re, im) -> new double[] {re, sign * im}, Units.OHM);
        }
        Optional<Dataset> modulus = named(measurement, "", CyclerColumn.IMPEDANCE_MAGNITUDE);
        Optional<Dataset> phase = named(measurement, "", CyclerColumn.IMPEDANCE_PHASE);
        if (modulus.isPresent() && phase.isPresent()) {
            return pair(modulus.get(), phase.get(), (size, angle) -> new double[] {size * Math.cos(angle), size * Math.sin(angle)},
                    Units.RADIAN);
        }
        return Optional.empty();
    }

    private static Optional<Dataset> named(Measurement measurement, String name, CyclerColumn column) {
        return measurement.dataset(name.isEmpty() ? column.name() : name).filter(d -> d.rank() >= 1 && d.rank() <= 2);
    }

    private interface Combined {
        double[] of(double first, double second);
    }

    private static Optional<Dataset[]> pair(Dataset first, Dataset second, Combined combined, Unit<?> secondUnit) {
        Optional<Double> one = Units.factor(first.unit(), Units.OHM);
        Optional<Double> other = Units.factor(second.unit(), secondUnit);
        if (one.isEmpty() || other.isEmpty() || !Arrays.equals(first.shape(), second.shape())) {
            return Optional.empty();
        }
        double[] real = first.values().toArray();
        double[] imaginary = second.values().toArray();
        for (int i = 0; i < real.length; i++) {
            double[] value = combined.of(real[i] * one.get(), imaginary[i] * other.get());
            real[i] = value[0];
            imaginary[i] = value[1];
        }
        return Optional.of(new Dataset[] {Dataset.of("real", QuantityKind.IMPEDANCE, Units.OHM, first.axes(), Values.of(real)),
                Dataset.of("imaginary", QuantityKind.IMPEDANCE, Units.OHM, first.axes(), Values.of(imaginary))});
    }

    private static double[] values(Dataset dataset) {
        return dataset.values().toArray();
    }

    private static SpectrumSeries ofSpectra(Measurement measurement, Dataset real, double[][] parts) {
        Axis frequency = real.axes().getLast();
        double factor = Units.factor(frequency.unit(), Units.HERTZ).orElse(Double.NaN);
        double[] hertz = Arrays.stream(frequency.values().toArray()).map(f -> f * factor).toArray();
        int count = hertz.length == 0 ? 0 : parts[0].length / hertz.length;
        int[] used = IntStream.range(0, hertz.length).filter(i -> hertz[i] > 0 && Double.isFinite(hertz[i])).toArray();
        double[][] re = new double[count][used.length];
        double[][] im = new double[count][used.length];
        for (int s = 0; s < count; s++) {
            for (int i = 0; i < used.length; i++) {
                re[s][i] = parts[0][s * hertz.length + used[i]];
                im[s][i] = parts[1][s * hertz.length + used[i]];
            }
        }
        Axis axis = real.rank() == 2 ? real.axes().getFirst() : measurement.exposure().map(SpectrumSeries::moment).orElse(Axis.index(1));
        return new SpectrumSeries(axis, Arrays.stream(used).mapToDouble(i -> hertz[i]).toArray(), re, im, List.of());
    }

    private static Axis moment(Exposure exposure) {
        return Axis.time(Values.of(exposure.middle()), exposure.clock()).withWindow(Values.of(exposure.start()),
                Values.of(exposure.end()));
    }

    private static Optional<SpectrumSeries> ofRows(Measurement measurement, Dataset real, double[][] parts,
            ImpedanceSpectraSettings settings, List<Problem> problems) {
        Optional<Dataset> frequency = (settings.frequency().isEmpty()
                ? measurement.dataset(CyclerColumn.FREQUENCY.name()).or(() -> measurement.first(QuantityKind.FREQUENCY))
                : measurement.dataset(settings.frequency())).filter(d -> Arrays.equals(d.shape(), real.shape()))
                .filter(d -> Units.factor(d.unit(), Units.HERTZ).isPresent());
        if (frequency.isEmpty()) {
            problems.add(Problem.of(Severity.ERROR, "electrochemistry.impedance.frequency", "The impedance has no frequency beside it.",
                    "Name the column of the frequency."));
            return Optional.empty();
        }
        double factor = Units.factor(frequency.get().unit(), Units.HERTZ).orElseThrow();
        double[] hertz = Arrays.stream(frequency.get().values().toArray()).map(f -> f * factor).toArray();
        boolean framed = real.rank() == 2;
        List<double[]> markers = framed ? List.of(frames(hertz.length, real)) : markers(measurement, real.axes(), settings);
        List<int[]> sweeps = Sweeps.split(hertz, parts[0], parts[1], markers, !framed && settings.split() == Split.AUTOMATIC);
        List<int[]> kept = sweeps.stream().filter(rows -> rows.length >= settings.fewestPoints()).toList();
        if (kept.size() < sweeps.size()) {
            problems.add(Problem.of(kept.isEmpty() ? Severity.ERROR : Severity.WARNING, "electrochemistry.impedance.short",
                    sweeps.size() - kept.size() + " of " + sweeps.size() + " sweeps have fewer than " + settings.fewestPoints()
                            + " points and are left out.",
                    "Choose how the rows are split, or lower the fewest points."));
        } else if (sweeps.isEmpty()) {
            problems.add(Problem.of(Severity.ERROR, "electrochemistry.impedance.empty", "No row has a frequency and an impedance.",
                    "Choose a measurement of an impedance spectrum."));
        }
        return kept.isEmpty() ? Optional.empty() : Optional.of(ofSweeps(real, hertz, parts, kept));
    }

    private static double[] frames(int rows, Dataset real) {
        double each = rows / (double) real.axes().getFirst().size();
        double[] frames = new double[rows];
        Arrays.setAll(frames, row -> Math.floor(row / each));
        return frames;
    }

    private static List<double[]> markers(Measurement measurement, List<Axis> axes, ImpedanceSpectraSettings settings) {
        return settings.split() == Split.NONE
                ? List.of()
                : MARKERS.stream().flatMap(name -> measurement.dataset(name).stream()).filter(d -> d.axes().equals(axes))
                        .map(SpectrumSeries::values).toList();
    }

    private static SpectrumSeries ofSweeps(Dataset real, double[] hertz, double[][] parts, List<int[]> sweeps) {
        double[] union = Sweeps.union(sweeps.stream().map(rows -> Arrays.stream(rows).mapToDouble(row -> hertz[row]).toArray()).toList());
        double[][] re = new double[sweeps.size()][union.length];
        double[][] im = new double[sweeps.size()][union.length];
        for (int s = 0; s < re.length; s++) {
            Arrays.fill(re[s], Double.NaN);
            Arrays.fill(im[s], Double.NaN);
            for (int row : sweeps.get(s)) {
                int place = Sweeps.place(union, hertz[row]);
                re[s][place] = parts[0][row];
                im[s][place] = parts[1][row];
            }
        }
        return new SpectrumSeries(axis(real, sweeps), union, re, im, sweeps);
    }

    /** The middle of each sweep in time; the frames' axis where each frame is one; else the number of the spectrum. */
    private static Axis axis(Dataset real, List<int[]> sweeps) {
        Axis rows = real.axes().getFirst();
        boolean timed = rows.quantity().equals(QuantityKind.TIME) && rows.clock().isPresent();
        if (real.rank() == 2 && rows.size() == sweeps.size()) {
            return rows;
        }
        if (real.rank() == 2 || !timed) {
            return Axis.index(sweeps.size());
        }
        double[] seconds = rows.values().toArray();
        double[] start = sweeps.stream().mapToDouble(s -> Arrays.stream(s).mapToDouble(row -> seconds[row]).min().orElseThrow()).toArray();
        double[] end = sweeps.stream().mapToDouble(s -> Arrays.stream(s).mapToDouble(row -> seconds[row]).max().orElseThrow()).toArray();
        double[] middle = IntStream.range(0, start.length).mapToDouble(i -> start[i] + (end[i] - start[i]) / 2).toArray();
        Clock clock = rows.clock().orElseThrow();
        return Axis.time(Values.of(middle), clock).withWindow(Values.of(start), Values.of(end));
    }

    /**
     * Passive cells have Z″ ≈ (π/2) dZ′/d ln ω (B. A. Boukamp, J. Electrochem. Soc. 142 (1995) 1885): where Z′ falls with the frequency Z″ is
     * negative, and where it rises, as in an inductive loop, positive. The other way round the sign of Z″ is wrong. The upper half of the frequencies is not
     * asked, since the inductance of the cables has a Z″ without any change of Z′.
     */
    private void warnOfSign(List<Problem> problems) {
        long suspicious = IntStream.range(0, real.length).filter(this::isSuspicious).count();
        if (2 * suspicious > real.length) {
            problems.add(Problem.of(Severity.WARNING, "electrochemistry.impedance.sign",
                    suspicious + " of " + real.length + " spectra look as if Z″ had the wrong sign: Z′ rises and falls against it.",
                    "Check what the column holds: −Z″ (the rule here) or Z″, and set the sign when the spectra are made."));
        }
    }

    private boolean isSuspicious(int spectrum) {
        double sum = 0;
        double sizes = 0;
        int last = -1;
        double middle = Math.sqrt(Arrays.stream(hertz).min().orElse(1) * Arrays.stream(hertz).max().orElse(1));
        for (int i = 0; i < hertz.length; i++) {
            if (hertz[i] <= middle && Double.isFinite(real[spectrum][i]) && Double.isFinite(imaginary[spectrum][i])) {
                if (last >= 0) {
                    double slope = (real[spectrum][i] - real[spectrum][last]) * Math.signum(hertz[i] - hertz[last]);
                    double product = slope * (imaginary[spectrum][i] + imaginary[spectrum][last]);
                    sum += product;
                    sizes += Math.abs(product);
                }
                last = i;
            }
        }
        return sum < SUSPICIOUS * sizes;
    }

    /** The spectra without points that are not wanted: NaN in their place. */
    SpectrumSeries within(double least, double greatest, boolean inductive) {
        double[][] re = Arrays.stream(real).map(double[]::clone).toArray(double[][]::new);
        for (int s = 0; s < re.length; s++) {
            for (int i = 0; i < hertz.length; i++) {
                boolean wanted = hertz[i] >= least && hertz[i] <= greatest && (inductive || imaginary[s][i] <= 0);
                re[s][i] = wanted ? re[s][i] : Double.NaN;
            }
        }
        return new SpectrumSeries(axis, hertz, re, imaginary, rows);
    }

    /** How many spectra there are. */
    int count() {
        return real.length;
    }

    Axis frequencyAxis() {
        return Axis.of("frequency", QuantityKind.FREQUENCY, Units.HERTZ, Values.of(hertz));
    }

    /** One number per spectrum. */
    Dataset perSpectrum(String name, QuantityKind kind, Unit<?> unit, double[] values) {
        return Dataset.of(name, kind, unit, axis, Values.of(values));
    }

    /** One number per spectrum and frequency. */
    Dataset perPoint(String name, QuantityKind kind, Unit<?> unit, double[][] values) {
        return Dataset.of(name, kind, unit, List.of(axis, frequencyAxis()), Values.of(joined(values)));
    }

    /** Rows one after another. */
    static double[] joined(double[][] values) {
        return Arrays.stream(values).flatMapToDouble(Arrays::stream).toArray();
    }

    static double[][] negative(double[][] values) {
        return Arrays.stream(values).map(row -> Arrays.stream(row).map(v -> -v).toArray()).toArray(double[][]::new);
    }
}
