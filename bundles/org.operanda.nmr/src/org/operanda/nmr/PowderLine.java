package org.operanda.nmr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jdt.annotation.Nullable;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.math.BoundedLeastSquares;

/**
 * Fits a powder's line to each spectrum, see {@link PowderPattern}: isotropic shift, anisotropy or quadrupolar coupling, asymmetry, width, and a constant below.
 * Role {@value Spectra#ROLE}; gives these with 1σ, which is scaled by what the fit leaves, and the {@code fit}.
 */
public final class PowderLine implements SeriesOperation<PowderSettings> {
    private static final int AREA = 0;
    private static final int ISOTROPIC = 1;
    private static final int ANISOTROPY = 2;
    private static final int ASYMMETRY = 3;
    private static final int WIDTH = 4;
    private static final int CONSTANT = 5;
    private static final int PARAMETERS = 6;
    private static final int MOST_EVALUATIONS = 60;

    private static final QuantityKind ANISOTROPY_KIND = new QuantityKind("shift-anisotropy", "Shift anisotropy", "Δ");
    private static final QuantityKind COUPLING_KIND = new QuantityKind("quadrupolar-coupling", "Quadrupolar coupling", "C_Q");
    private static final QuantityKind ASYMMETRY_KIND = new QuantityKind("asymmetry", "Asymmetry", "η");

    @Override
    public Class<PowderSettings> settingsType() {
        return PowderSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, PowderSettings settings, Progress progress) {
        Optional<Spectra> found = Spectra.in(inputs);
        if (found.isEmpty()) {
            return Spectra.missing();
        }
        Spectra spectra = found.get();
        boolean chemical = settings.kind() == PowderKind.CHEMICAL_SHIFT;
        if (!chemical && spectra.spectrometer().isEmpty()) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "nmr.powder.frequency",
                    "The spectrometer's frequency is not known, and a quadrupolar line depends on it.",
                    "Take spectra that were transformed here."));
        }
        boolean limited = settings.from() != settings.to();
        int first = limited ? spectra.index(Math.min(settings.from(), settings.to())) : 0;
        int last = limited ? spectra.index(Math.nextUp(Math.max(settings.from(), settings.to()))) : spectra.points();
        if (last - first <= PARAMETERS) {
            return OperationResult.failed(
                    Problem.of(Severity.ERROR, "nmr.powder.range", "The range holds only " + (last - first) + " points.", "Widen it."));
        }
        Fit fit = new Fit(spectra, settings, first, last - first);
        double[][][] numbers = new double[PARAMETERS][2][spectra.rows()];
        float[] curves = new float[spectra.rows() * fit.points];
        AtomicInteger unfinished = new AtomicInteger();
        Rows.each(spectra.rows(), progress, () -> {
            BoundedLeastSquares squares = new BoundedLeastSquares(PARAMETERS, fit.points);
            return i -> unfinished.addAndGet(fit.run(squares, i, numbers, curves) ? 0 : 1);
        });
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = unfinished.get() == 0
                ? List.of()
                : List.of(Problem.of(Severity.WARNING, "nmr.powder.unfinished",
                        "The fit of " + unfinished.get() + " of " + spectra.rows() + " spectra did not come to an end.",
                        "Start nearer to the line."));
        return new OperationResult(datasets(spectra, chemical, numbers, fit, curves), problems);
    }

    private static List<Dataset> datasets(Spectra spectra, boolean chemical, double[][][] numbers, Fit fit, float[] curves) {
        List<Dataset> datasets = new ArrayList<>();
        datasets.add(spectra.numbers("integral", NmrQuantities.INTEGRAL, Units.PARTS_PER_MILLION, numbers[AREA][0], numbers[AREA][1]));
        datasets.add(spectra.numbers("isotropic_shift", NmrQuantities.CHEMICAL_SHIFT, Units.PARTS_PER_MILLION, numbers[ISOTROPIC][0],
                numbers[ISOTROPIC][1]));
        datasets.add(chemical
                ? spectra.numbers("anisotropy", ANISOTROPY_KIND, Units.PARTS_PER_MILLION, numbers[ANISOTROPY][0], numbers[ANISOTROPY][1])
                : spectra.numbers("quadrupolar_coupling", COUPLING_KIND, NmrQuantities.MEGAHERTZ, numbers[ANISOTROPY][0],
                        numbers[ANISOTROPY][1]));
        datasets.add(spectra.numbers("asymmetry", ASYMMETRY_KIND, Units.ONE, numbers[ASYMMETRY][0], numbers[ASYMMETRY][1]));
        datasets.add(spectra.numbers("width", NmrQuantities.LINE_WIDTH, Units.PARTS_PER_MILLION, numbers[WIDTH][0], numbers[WIDTH][1]));
        List<Axis> axes = spectra.axes();
        axes.set(axes.size() - 1, Axis.of(spectra.axis().name(), spectra.axis().quantity(), spectra.axis().unit(),
                spectra.axis().values().slice(fit.first, fit.points)));
        datasets.add(Dataset.of("fit", NmrQuantities.INTENSITY, Units.ONE, axes, Values.of(curves)));
        return datasets;
    }

    /** The fit of one spectrum, by differences for the derivatives. */
    private record Fit(Spectra spectra, PowderSettings settings, int first, int points) {

        boolean run(BoundedLeastSquares squares, int index, double[][][] numbers, float[] curves) {
            double[] row = Arrays.copyOfRange(spectra.row(index), first, first + points);
            double step = spectra.step();
            double area = Arrays.stream(row).sum() * step;
            double height = Arrays.stream(row).map(Math::abs).max().orElse(1);
            double width = step * points;
            boolean negative = settings.anisotropy() < 0;
            double[] start = {area, settings.isotropic(), settings.anisotropy(), settings.asymmetry(), Math.max(settings.width(), step), 0};
            double[] lower = {Double.NEGATIVE_INFINITY, spectra.shift()[0], negative ? Double.NEGATIVE_INFINITY : 0, 0, step / 2, -height};
            double[] upper = {Double.POSITIVE_INFINITY, spectra.shift()[spectra.points() - 1], negative ? 0 : Double.POSITIVE_INFINITY, 1,
                    width, height};
            double[] steps = {Math.max(Math.abs(area), 1e-12) * 1e-4, step / 4, Math.max(Math.abs(settings.anisotropy()) * 1e-3, 1e-6),
                    1e-3,
                    Math.max(settings.width(), step) * 1e-2, height * 1e-4};
            boolean done = squares.fit((p, residuals, jacobian) -> evaluate(p, steps, upper, row, residuals, jacobian), start, lower, upper,
                    MOST_EVALUATIONS);
            double[] found = new double[PARAMETERS];
            Arrays.setAll(found, squares::parameter);
            double[] curve = curve(found);
            for (int k = 0; k < points; k++) {
                curves[index * points + k] = (float) curve[k];
            }
            double @Nullable [][] covariance = squares.covariance();
            double scale = squares.sumOfSquares() / (points - PARAMETERS);
            for (int k = 0; k < PARAMETERS; k++) {
                numbers[k][0][index] = found[k];
                numbers[k][1][index] = covariance == null ? Double.NaN : Math.sqrt(covariance[k][k] * scale);
            }
            return done;
        }

        private boolean evaluate(double[] p, double[] steps, double[] upper, double[] row, double[] residuals, double[][] jacobian) {
            double[] curve = curve(p);
            for (int k = 0; k < points; k++) {
                residuals[k] = curve[k] - row[k];
            }
            for (int n = 0; n < PARAMETERS; n++) {
                double[] moved = p.clone();
                double by = p[n] + steps[n] > upper[n] ? -steps[n] : steps[n];
                moved[n] += by;
                double[] there = curve(moved);
                for (int k = 0; k < points; k++) {
                    jacobian[k][n] = (there[k] - curve[k]) / by;
                }
            }
            return true;
        }

        private double[] curve(double[] p) {
            double[] pattern = PowderPattern.of(tensor(p), spectra.shift()[first], spectra.step(), points, p[WIDTH]);
            for (int k = 0; k < points; k++) {
                pattern[k] = p[AREA] * pattern[k] + p[CONSTANT];
            }
            return pattern;
        }

        private PowderPattern.Tensor tensor(double[] p) {
            double larmor = spectra.spectrometer().map(Spectrometer::carrier).orElse(Double.NaN);
            return switch (settings.kind()) {
                case CHEMICAL_SHIFT -> PowderPattern.chemicalShift(p[ISOTROPIC], p[ANISOTROPY], p[ASYMMETRY]);
                case QUADRUPOLAR_STATIC ->
                    PowderPattern.centralTransition(p[ISOTROPIC], p[ANISOTROPY], p[ASYMMETRY], settings.spin(), larmor, false);
                case QUADRUPOLAR_SPINNING ->
                    PowderPattern.centralTransition(p[ISOTROPIC], p[ANISOTROPY], p[ASYMMETRY], settings.spin(), larmor, true);
            };
        }
    }
}
