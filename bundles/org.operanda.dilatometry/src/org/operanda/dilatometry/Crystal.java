package org.operanda.dilatometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.math.StraightLine;

/**
 * The change of the electrode's height against the change of its crystals' volume, for instance from diffraction on the same cell or one
 * like it, at the times of the crystal's series. An electrode that is held at its rim grows in height only, so that without a change of its
 * pores Δh/h₀ = φ·ΔV/V₀ with the active material's part φ of the layer. The slope of the one against φ times the other is
 * {@code expansion_ratio}: below 1 the pores take up expansion, above 1 they open. It is the straight line for errors in both (D. York et
 * al., Am. J. Phys. 72 (2004) 367), or the ordinary one where a standard deviation is missing.
 */
public final class Crystal implements SeriesOperation<CrystalSettings> {
    static final String CRYSTAL = "crystal";

    @Override
    public Class<CrystalSettings> settingsType() {
        return CrystalSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, CrystalSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Inputs given = new Inputs(inputs, problems);
        Optional<Curve> height = given.curve(Inputs.SERIES, settings.dataset(), Units.ONE, DilatometryQuantities.HEIGHT_CHANGE);
        Optional<Dataset> column = Optional.ofNullable(inputs.get(CRYSTAL)).flatMap(crystal -> crystal.dataset(settings.column()))
                .filter(d -> d.rank() == 1 && d.axes().getFirst().quantity().equals(QuantityKind.TIME));
        if (column.isEmpty()) {
            problems.add(Problem.of(Severity.ERROR, "dilatometry.no-crystal",
                    "The input 'crystal' has no series '" + settings.column() + "' along time.",
                    "Name the dataset with the volume or the lattice parameter in the settings."));
        }
        if (height.isEmpty() || column.isEmpty()) {
            return new OperationResult(List.of(), problems);
        }
        Curve crystal = change(Curve.of(column.get(), Units.ONE, 1), settings);
        Curve electrode = Inputs.at(height.get(), crystal.axis());
        return new OperationResult(results(crystal, electrode, settings.activeFraction(), problems), problems);
    }

    /** The relative change of the crystal's volume. */
    private static Curve change(Curve crystal, CrystalSettings settings) {
        if (settings.means() == CrystalSettings.Meaning.CHANGE) {
            return crystal;
        }
        int power = settings.means() == CrystalSettings.Meaning.LENGTH ? 3 : 1;
        double initial = settings.initial() > 0
                ? settings.initial()
                : IntStream.range(0, crystal.rows()).mapToDouble(i -> crystal.values()[i]).filter(Double::isFinite).findFirst()
                        .orElse(Double.NaN);
        double[] values = new double[crystal.rows()];
        double[] sigma = new double[crystal.rows()];
        for (int row = 0; row < values.length; row++) {
            double ratio = crystal.values()[row] / initial;
            values[row] = Math.pow(ratio, power) - 1;
            sigma[row] = power * Math.pow(Math.abs(ratio), power - 1) * crystal.sigma()[row] / initial;
        }
        return crystal.with(values, sigma);
    }

    private static List<Dataset> results(Curve crystal, Curve electrode, double activeFraction, List<Problem> problems) {
        List<Dataset> results = new ArrayList<>();
        results.add(crystal.dataset("crystal_volume_change", DilatometryQuantities.VOLUME_CHANGE, Units.ONE, crystal.values(),
                crystal.sigma()));
        results.add(electrode.dataset("electrode_height_change"));
        int[] rows = IntStream.range(0, crystal.rows()).filter(i -> Double.isFinite(crystal.values()[i] + electrode.values()[i]))
                .toArray();
        if (rows.length < 3) {
            problems.add(Problem.of(Severity.ERROR, "dilatometry.no-overlap",
                    "The electrode's height is known at fewer than three of the crystal's times.",
                    "Check that both ran at the same time; set the clock transform."));
            return results;
        }
        double[] x = IntStream.of(rows).mapToDouble(i -> activeFraction * crystal.values()[i]).toArray();
        double[] y = IntStream.of(rows).mapToDouble(i -> electrode.values()[i]).toArray();
        double[] sigmaX = IntStream.of(rows).mapToDouble(i -> activeFraction * crystal.sigma()[i]).toArray();
        double[] sigmaY = IntStream.of(rows).mapToDouble(i -> electrode.sigma()[i]).toArray();
        boolean weighted = IntStream.range(0, rows.length).allMatch(i -> sigmaX[i] > 0 && sigmaY[i] > 0);
        StraightLine line = weighted ? StraightLine.orthogonal(x, y, sigmaX, sigmaY) : StraightLine.ordinary(x, y);
        results.add(Dataset.scalar("expansion_ratio", QuantityKind.FRACTION, Units.ONE, line.slope(), line.slopeSigma()));
        return results;
    }
}
