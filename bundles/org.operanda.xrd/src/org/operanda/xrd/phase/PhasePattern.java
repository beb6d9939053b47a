package org.operanda.xrd.phase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javax.measure.Unit;
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
import org.operanda.math.peak.PeakShape;
import org.operanda.xrd.DiffractionAxis;
import org.operanda.xrd.Radiation;
import org.operanda.xrd.XrdQuantities;
import org.operanda.xrd.phase.Crystal.Reflection;

/**
 * The powder pattern of a phase: structure factors of free atoms (D. Waasmaier, A. Kirfel 1995) with their anomalous dispersion at the Kα of the tubes
 * in use (C. T. Chantler 2000; at other wavelengths without it, which the result says), multiplicity, Lorentz–polarisation and Debye–Waller factors.
 * <p>
 * Role {@code phase}: a CIF file. Gives for each line, from small angles on: {@code line_position} (2θ of Kα1), {@code plane_spacing} in Å,
 * {@code relative_intensity} in percent of the strongest, {@code multiplicity}, {@code h}, {@code k}, {@code l}; and {@code intensity}, the curve along 2θ
 * with its highest point as 100.
 */
public final class PhasePattern implements SeriesOperation<PhasePatternSettings> {

    @Override
    public Class<PhasePatternSettings> settingsType() {
        return PhasePatternSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, PhasePatternSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Crystal> phases = PhaseInputs.of(inputs);
        if (phases.isEmpty()) {
            return OperationResult.failed(PhaseInputs.none());
        }
        Radiation radiation = settings.wavelength() > 0
                ? Radiation.monochromatic(settings.wavelength())
                : Radiation.ofAnode(settings.anode()).orElseThrow();
        PowderLines lines = PowderLines.of(phases.getFirst(), radiation, settings.from(), settings.to(), settings.polarisation());
        double[] relative = lines.relative();
        int[] listed = IntStream.range(0, relative.length).filter(i -> relative[i] >= settings.least()).toArray();
        if (listed.length == 0) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "xrd.phase-pattern.empty",
                    "'" + phases.getFirst().name() + "' has no line between " + settings.from() + "° and " + settings.to() + "°.",
                    "Widen the range."));
        }
        List<Dataset> datasets = new ArrayList<>();
        Axis axis = Axis.of("line", XrdQuantities.LINE, Units.ONE, Values.computed(listed.length, i -> i + 1));
        datasets.add(
                Dataset.of("line_position", XrdQuantities.DIFFRACTION_ANGLE, Units.DEGREE, axis, values(listed, i -> lines.twoTheta()[i])));
        datasets.add(column("plane_spacing", XrdQuantities.PLANE_SPACING, Units.ANGSTROM, axis, lines, listed, Reflection::spacing));
        datasets.add(Dataset.of("relative_intensity", QuantityKind.FRACTION, Units.PERCENT, axis, values(listed, i -> relative[i])));
        datasets.add(column("multiplicity", QuantityKind.COUNT, Units.ONE, axis, lines, listed, Reflection::multiplicity));
        datasets.add(column("h", QuantityKind.INDEX, Units.ONE, axis, lines, listed, Reflection::h));
        datasets.add(column("k", QuantityKind.INDEX, Units.ONE, axis, lines, listed, Reflection::k));
        datasets.add(column("l", QuantityKind.INDEX, Units.ONE, axis, lines, listed, Reflection::l));
        datasets.add(curve(lines, radiation, settings));
        return new OperationResult(datasets, PhaseInputs.withoutDispersion(radiation.wavelength()));
    }

    private static Values values(int[] listed, IntToDoubleFunction which) {
        return Values.of(Arrays.stream(listed).mapToDouble(which).toArray());
    }

    private static Dataset column(String name, QuantityKind kind, Unit<?> unit, Axis axis, PowderLines lines, int[] listed,
            ToDoubleFunction<Reflection> which) {
        return Dataset.of(name, kind, unit, axis, values(listed, i -> which.applyAsDouble(lines.reflections().get(i))));
    }

    private static Dataset curve(PowderLines lines, Radiation radiation, PhasePatternSettings settings) {
        int points = 1 + (int) Math.floor((settings.to() - settings.from()) / settings.step() + 1e-9);
        double[] x = new double[points];
        Arrays.setAll(x, i -> settings.from() + i * settings.step());
        double[] y = new double[points];
        for (int n = 0; n < lines.twoTheta().length; n++) {
            add(x, y, lines.twoTheta()[n], lines.intensity()[n], settings.width());
            if (radiation.isDoublet()) {
                double second = PowderLines.angle(radiation.second(), lines.reflections().get(n).spacing());
                add(x, y, second, lines.intensity()[n] * radiation.ratio(), settings.width());
            }
        }
        double most = Arrays.stream(y).max().orElse(1);
        Arrays.setAll(y, i -> 100 * y[i] / most);
        return Dataset.of("intensity", QuantityKind.INTENSITY, Units.ONE, DiffractionAxis.TWO_THETA.axis(Values.of(x)), Values.of(y));
    }

    private static void add(double[] x, double[] y, double position, double area, double width) {
        if (Double.isNaN(position)) {
            return;
        }
        double[] line = PeakShape.PSEUDO_VOIGT.values(x, position, area, width, 0.5);
        for (int i = 0; i < y.length; i++) {
            y[i] += line[i];
        }
    }
}
