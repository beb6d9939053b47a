package org.operanda.raman;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Interpolation;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Values;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.OperationResult;
import org.operanda.math.PolynomialFit;
import org.operanda.math.peak.FittedPeaks;
import org.operanda.math.peak.Peak;
import org.operanda.math.peak.PeakFit;
import org.operanda.math.peak.PeakModel;
import org.operanda.math.peak.PeakShape;

/**
 * Sets the spectral axis right: wavelengths become Raman shifts, ν̃ = 10⁷/λ₀ − 10⁷/λ with the laser's wavelength λ₀ and both in nm; then a polynomial is added
 * that takes lines from where they were measured to where they should be (such as silicon's 520.5 cm⁻¹, neon's lines or polystyrene of ASTM E1840). Where the
 * lines were measured is stated, or looked for in each spectrum itself, when it contains them: each is fitted by a Lorentz line on a straight line.
 * <p>
 * Gives the spectra along the new axis, {@code calibration_shift} (what was added at the first line) and, of lines that are looked for, {@code
 * calibration_residual}: the root mean square that is left. Spectra of a series with lines of their own are interpolated linearly onto their common axis.
 */
public final class SpectralAxis implements FrameOperation<SpectralAxisSettings> {
    private static final double TO_WAVENUMBER = 1e7;

    /** What is added to the abscissae. */
    private record Correction(double[] coefficients, double centre, double residual) {

        double at(double x) {
            double t = x - centre;
            double sum = 0;
            for (int k = coefficients.length - 1; k >= 0; k--) {
                sum = sum * t + coefficients[k];
            }
            return sum;
        }
    }

    @Override
    public Class<SpectralAxisSettings> settingsType() {
        return SpectralAxisSettings.class;
    }

    @Override
    public OperationResult apply(Measurement frame, SpectralAxisSettings settings) {
        Optional<Spectra> found = Spectra.in(frame, "");
        if (found.isEmpty()) {
            return Spectra.none(frame, "raman.axis", "");
        }
        List<Problem> problems = new ArrayList<>();
        Optional<Spectra> shifted = shifts(frame, found.get(), settings.laser(), problems);
        if (shifted.isEmpty()) {
            return new OperationResult(List.of(), problems);
        }
        return calibrated(shifted.get(), settings, problems);
    }

    private static Optional<Spectra> shifts(Measurement frame, Spectra spectra, double setting, List<Problem> problems) {
        Axis axis = spectra.dataset().axes().getLast();
        if (!axis.quantity().equals(RamanQuantities.WAVELENGTH)) {
            return Optional.of(spectra);
        }
        double laser = setting > 0 ? setting : stated(frame);
        if (!(laser > 0)) {
            problems.add(Problem.of(Severity.ERROR, "raman.axis.laser",
                    "The spectrum runs along wavelengths and the file does not say the laser's.",
                    "Set the wavelength of the laser."));
            return Optional.empty();
        }
        double[] x = Arrays.stream(axis.values().toArray()).map(l -> TO_WAVENUMBER / laser - TO_WAVENUMBER / l).toArray();
        return Optional.of(along(spectra.dataset(), Values.of(x))).flatMap(d -> Spectra.in(frame.withDatasets(List.of(d)), ""));
    }

    private static Dataset along(Dataset dataset, Values x) {
        List<Axis> axes = new ArrayList<>(dataset.axes().subList(0, dataset.rank() - 1));
        Axis old = dataset.axes().getLast();
        boolean wavelength = old.quantity().equals(RamanQuantities.WAVELENGTH);
        axes.add(wavelength
                ? Axis.of("raman_shift", RamanQuantities.RAMAN_SHIFT, RamanQuantities.PER_CENTIMETRE, x)
                : Axis.of(old.name(), old.quantity(), old.unit(), x));
        return new Dataset(dataset.name(), dataset.quantity(), dataset.unit(), axes, dataset.values(), dataset.sigma());
    }

    private static double stated(Measurement frame) {
        String[] words = frame.metadata().getOrDefault(RamanQuantities.LASER, "").split(" ");
        try {
            return words.length == 2 && words[1].equals("nm") ? Double.parseDouble(words[0]) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static OperationResult calibrated(Spectra spectra, SpectralAxisSettings settings, List<Problem> problems) {
        int count = spectra.count();
        double[] shift = new double[count];
        double[] residual = new double[count];
        double[] all = new double[count * spectra.points()];
        boolean own = settings.measured().isEmpty() && !settings.expected().isEmpty();
        Correction stated = fit(settings.measured(), settings.measured().isEmpty() ? List.of() : settings.expected(), settings.degree());
        double first = settings.expected().isEmpty() ? 0 : settings.expected().getFirst();
        double[] axis = spectra.x().clone();
        for (int k = 0; k < axis.length; k++) {
            axis[k] += stated.at(axis[k]);
        }
        int failed = 0;
        for (int i = 0; i < count; i++) {
            double[] y = spectra.spectrum(i);
            Correction correction = own ? looked(spectra.x(), y, settings) : stated;
            shift[i] = correction.at(first);
            residual[i] = correction.residual();
            failed += Double.isNaN(shift[i]) || !Spectra.complete(y) ? 1 : 0;
            if (own) {
                double[] moved = spectra.x().clone();
                for (int k = 0; k < moved.length; k++) {
                    moved[k] += correction.at(moved[k]);
                }
                y = Double.isNaN(shift[i]) ? missing(y.length) : Interpolation.linear(moved, y, axis);
            }
            spectra.put(y, i, all);
        }
        if (failed > 0) {
            problems.add(Problem.of(Severity.WARNING, "raman.axis.lines",
                    failed + " spectra have missing values, or not all of the lines within the window.",
                    "Check the expected lines and the window, or state where the lines were measured."));
        }
        double[] written = spectra.falling() ? reversed(axis) : axis;
        List<Axis> axes = new ArrayList<>(spectra.dataset().axes().subList(0, spectra.dataset().rank() - 1));
        Axis old = spectra.dataset().axes().getLast();
        axes.add(Axis.of(old.name(), old.quantity(), old.unit(), Values.of(written)));
        return new OperationResult(List.of(
                Dataset.of(spectra.dataset().name(), spectra.dataset().quantity(), spectra.dataset().unit(), axes, Values.of(all)),
                spectra.numbers("calibration_shift", RamanQuantities.LINE_SHIFT, spectra.unit(), shift),
                spectra.numbers("calibration_residual", RamanQuantities.LINE_SHIFT, spectra.unit(), residual)), problems);
    }

    private static double[] missing(int points) {
        double[] missing = new double[points];
        Arrays.fill(missing, Double.NaN);
        return missing;
    }

    private static double[] reversed(double[] values) {
        double[] reversed = new double[values.length];
        Arrays.setAll(reversed, i -> values[values.length - 1 - i]);
        return reversed;
    }

    private static Correction fit(List<Double> measured, List<Double> expected, int degree) {
        if (measured.isEmpty()) {
            return new Correction(new double[] {0}, 0, 0);
        }
        double centre = measured.stream().mapToDouble(m -> m).average().orElse(0);
        double[] x = measured.stream().mapToDouble(m -> m - centre).toArray();
        double[] y = new double[x.length];
        Arrays.setAll(y, i -> expected.get(i) - measured.get(i));
        PolynomialFit fit = PolynomialFit.of(x, y, Math.min(degree, x.length - 1));
        return new Correction(fit.coefficients(), centre, Math.sqrt(fit.residualSumOfSquares() / x.length));
    }

    /** Fits a line within the window around each expected one. */
    private static Correction looked(double[] x, double[] y, SpectralAxisSettings settings) {
        List<Double> measured = new ArrayList<>();
        for (double expected : settings.expected()) {
            int from = Math.max(0, above(x, expected - settings.window()));
            int to = above(x, expected + settings.window());
            int top = from;
            for (int k = from; k < to; k++) {
                top = y[k] > y[top] ? k : top;
            }
            if (to - from < 6) {
                return new Correction(new double[] {Double.NaN}, 0, Double.NaN);
            }
            double height = Math.max(y[top] - Math.min(y[from], y[to - 1]), Double.MIN_NORMAL);
            Peak line = Peak.of(PeakShape.LORENTZ, x[top], height, settings.window() / 4);
            FittedPeaks fit = new PeakFit(PeakModel.of(List.of(line), 1)).fit(x, y, null, from, to, Optional.empty());
            double position = fit.peaks().getFirst().position();
            if (!fit.converged() || !(Math.abs(position - expected) <= settings.window())) {
                return new Correction(new double[] {Double.NaN}, 0, Double.NaN);
            }
            measured.add(position);
        }
        return fit(measured, settings.expected(), settings.degree());
    }

    private static int above(double[] x, double abscissa) {
        int found = Arrays.binarySearch(x, abscissa);
        return found < 0 ? -found - 1 : found;
    }
}
