package org.operanda.electrochemistry.impedance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.electrochemistry.impedance.circuit.CircuitRegression;
import org.operanda.electrochemistry.impedance.circuit.ElementParameter;
import org.operanda.electrochemistry.impedance.circuit.FittedCircuit;

/** Datasets of fitted circuits, by spectrum. */
final class CircuitResults {
    private final CircuitTask task;
    private final FittedCircuit[] fitted;

    CircuitResults(CircuitTask task, FittedCircuit[] fitted) {
        this.task = task;
        this.fitted = fitted;
    }

    List<Dataset> datasets() {
        List<Dataset> datasets = new ArrayList<>();
        List<String> names = task.circuit().parameterNames();
        List<ElementParameter> parameters = task.circuit().parameters();
        for (int k = 0; k < names.size(); k++) {
            int parameter = k;
            ElementParameter kind = parameters.get(k);
            datasets.add(new Dataset(names.get(k), kind.quantity(), kind.unit(), List.of(task.series().axis()),
                    Values.of(Arrays.stream(fitted).mapToDouble(f -> f.parameters()[parameter]).toArray()),
                    Optional.of(Values.of(Arrays.stream(fitted).mapToDouble(f -> f.sigma(parameter)).toArray()))));
        }
        addCurves(datasets);
        SpectrumSeries series = task.series();
        datasets.add(series.perSpectrum("reduced_chi_square", ImpedanceQuantities.REDUCED_CHI_SQUARE, Units.ONE,
                Arrays.stream(fitted).mapToDouble(FittedCircuit::reducedChiSquare).toArray()));
        datasets.add(series.perSpectrum("deviation", ImpedanceQuantities.RELATIVE_RESIDUAL, Units.PERCENT,
                Arrays.stream(fitted).mapToDouble(f -> 100 * f.relativeDeviation()).toArray()));
        datasets.add(series.perSpectrum("converged", QuantityKind.FLAG, Units.ONE,
                Arrays.stream(fitted).mapToDouble(f -> f.converged() ? 1 : 0).toArray()));
        datasets.add(correlation(names.size()));
        return datasets;
    }

    private void addCurves(List<Dataset> datasets) {
        SpectrumSeries series = task.series();
        CircuitRegression model = task.regression();
        double[][] re = new double[fitted.length][];
        double[][] minusIm = new double[fitted.length][];
        double[][] realResidual = new double[fitted.length][series.hertz().length];
        double[][] imaginaryResidual = new double[fitted.length][series.hertz().length];
        for (int s = 0; s < fitted.length; s++) {
            double[][] curve = model.model(fitted[s].parameters());
            re[s] = curve[0];
            minusIm[s] = Arrays.stream(curve[1]).map(v -> -v).toArray();
            for (int i = 0; i < curve[0].length; i++) {
                double percent = 100 / Math.hypot(series.real()[s][i], series.imaginary()[s][i]);
                realResidual[s][i] = (series.real()[s][i] - curve[0][i]) * percent;
                imaginaryResidual[s][i] = (series.imaginary()[s][i] - curve[1][i]) * percent;
            }
        }
        datasets.add(series.perPoint("fitted_real", QuantityKind.IMPEDANCE, Units.OHM, re));
        datasets.add(series.perPoint("fitted_minus_imaginary", QuantityKind.IMPEDANCE, Units.OHM, minusIm));
        datasets.add(series.perPoint("residual_real", ImpedanceQuantities.RELATIVE_RESIDUAL, Units.PERCENT, realResidual));
        datasets.add(series.perPoint("residual_imaginary", ImpedanceQuantities.RELATIVE_RESIDUAL, Units.PERCENT, imaginaryResidual));
    }

    /** Spectrum × parameter × parameter, in the order in which the parameters stand. */
    private Dataset correlation(int count) {
        double[] all = new double[fitted.length * count * count];
        for (int s = 0; s < fitted.length; s++) {
            for (int k = 0; k < count * count; k++) {
                all[s * count * count + k] = fitted[s].correlation(k / count, k % count);
            }
        }
        List<Axis> axes = List.of(task.series().axis(), number("parameter", count), number("other_parameter", count));
        return Dataset.of("parameter_correlation", ImpedanceQuantities.CORRELATION, Units.ONE, axes, Values.of(all));
    }

    private static Axis number(String name, int count) {
        return Axis.of(name, QuantityKind.INDEX, Units.ONE, Values.indices(count));
    }

    /** Says which spectra have no result, and which parameters the spectra do not decide. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        int[] failed = IntStream.range(0, fitted.length).filter(s -> !fitted[s].converged()).toArray();
        if (failed.length > 0) {
            problems.add(Problem.of(Severity.WARNING, "electrochemistry.circuit.unfit",
                    failed.length + " of " + fitted.length + " spectra could not be fitted, the first of them number " + failed[0]
                            + " (counted from 0).",
                    "They have too few points, or another circuit than this describes them."));
        }
        List<String> names = task.circuit().parameterNames();
        List<String> open = IntStream.range(0, names.size())
                .filter(k -> 2
                        * Arrays.stream(fitted).filter(f -> f.converged() && !(f.sigma(k) < Math.abs(f.parameters()[k])))
                                .count() > fitted.length
                        && !task.rules().isFixed()[k])
                .mapToObj(names::get).toList();
        if (!open.isEmpty()) {
            problems.add(Problem.of(Severity.WARNING, "electrochemistry.circuit.undecided",
                    "Most spectra do not decide " + String.join(", ", open)
                            + ": at a bound, or with a standard deviation as large as they are.",
                    "Fix them, or leave the element out."));
        }
        return problems;
    }
}
