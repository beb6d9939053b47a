package org.operanda.eqcm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;

/**
 * A rigid porous or rough electrode in liquid, from the frequency and bandwidth shifts of all overtones at once, for each time: the
 * thickness h of the layer, the permeability length ξ of its pores, and the mass of its solid, after the {@link PorousLoad model of Daikhin
 * and Urbakh}. What the liquid does to the shifts is thereby told apart from mass.
 * <p>
 * Role {@value QcmShifts#ROLE}: shifts of frequency and of dissipation or half bandwidth (time × overtone), Hz. Gives, along time with 1σ:
 * {@code layer_thickness} and {@code permeability_length} in nm, {@code solid_mass} in ng/cm², {@code reduced_chi_square}; and
 * {@code hydrodynamic_shift} (time × overtone), the part of Δf in Hz that is not the solid's mass.
 */
public final class Roughness implements SeriesOperation<RoughnessSettings> {
    private static final double[] LENGTHS = {10e-9, 100e-9, 1000e-9};
    private static final double MICROGRAM_PER_SQUARE_CENTIMETRE = 1e-5;

    @Override
    public Class<RoughnessSettings> settingsType() {
        return RoughnessSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, RoughnessSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        QcmShifts.Found found = QcmShifts.in(inputs, settings.fundamental() * 1e6, settings.overtones());
        if (found.shifts().isEmpty()) {
            return new OperationResult(List.of(), found.problems());
        }
        QcmShifts shifts = found.shifts().get();
        if (Arrays.stream(shifts.halfBandwidth()).flatMapToDouble(Arrays::stream).allMatch(Double::isNaN)) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "eqcm.roughness.no-dissipation",
                    "The measurement has no shift of dissipation or half bandwidth.",
                    "Drag in pores cannot be told from mass without it."));
        }
        Weights weights = Weights.of(shifts, settings.frequencyNoise(), settings.dissipationNoise());
        SeriesFit.Result result = fit(shifts, settings).fit(shifts, weights, progress);
        return progress.isCancelled() ? OperationResult.EMPTY : datasets(shifts, settings, result);
    }

    private static Quartz quartz(QcmShifts shifts, RoughnessSettings settings) {
        return new Quartz(shifts.fundamental(), settings.quartzDensity(), settings.quartzModulus() * 1e9);
    }

    private static SeriesFit fit(QcmShifts shifts, RoughnessSettings settings) {
        double density = settings.liquidDensity() * 1e3;
        double viscosity = settings.liquidViscosity() * 1e-3;
        Layer bare = settings.reference() == Reference.LIQUID ? Layer.liquid(density, viscosity) : Layer.liquid(0, 0);
        double unit = MICROGRAM_PER_SQUARE_CENTIMETRE / PorousLoad.MASS_UNIT;
        double least = (settings.fitsMass() ? -settings.greatestMass() : settings.mass()) * unit;
        double greatest = (settings.fitsMass() ? settings.greatestMass() : settings.mass()) * unit;
        double shortest = Math.log(settings.leastLength() * 1e-9);
        double longest = Math.log(settings.greatestLength() * 1e-9);
        Quartz quartz = quartz(shifts, settings);
        return new SeriesFit(new Resonator(quartz, settings.solution()), shifts.overtones(), () -> new PorousLoad(density, viscosity),
                new StackLoad(List.of(), bare), new double[] {shortest, shortest, least}, new double[] {longest, longest, greatest},
                shift -> starts(shift, quartz));
    }

    private static List<double[]> starts(double shift, Quartz quartz) {
        double rigid = -shift * quartz.sauerbreyConstant() / Quartz.NANOGRAMS_PER_SQUARE_CENTIMETRE / PorousLoad.MASS_UNIT;
        List<double[]> starts = new ArrayList<>();
        for (double thickness : LENGTHS) {
            for (double length : LENGTHS) {
                starts.add(new double[] {Math.log(thickness), Math.log(length), 0});
                starts.add(new double[] {Math.log(thickness), Math.log(length), rigid / 2});
            }
        }
        return starts;
    }

    private static OperationResult datasets(QcmShifts shifts, RoughnessSettings settings, SeriesFit.Result result) {
        Axis time = shifts.axes().getFirst();
        FittedColumns columns = new FittedColumns(time, result);
        Dataset mass = columns.plain("solid_mass", EqcmQuantities.AREAL_MASS, EqcmQuantities.NANOGRAM_PER_SQUARE_CENTIMETRE,
                PorousLoad.MASS_UNIT * Quartz.NANOGRAMS_PER_SQUARE_CENTIMETRE, 2);
        double[][] drag = new double[shifts.overtones().length][shifts.rows()];
        double constant = quartz(shifts, settings).sauerbreyConstant();
        for (int k = 0; k < drag.length; k++) {
            for (int i = 0; i < drag[k].length; i++) {
                drag[k][i] = shifts.frequency()[k][i] + shifts.overtones()[k] * mass.values().get(i) / constant;
            }
        }
        List<Dataset> datasets = List.of(
                columns.exponential("layer_thickness", EqcmQuantities.THICKNESS, EqcmQuantities.NANOMETRE, 1e9, 1, 0, 0),
                columns.exponential("permeability_length", EqcmQuantities.PERMEABILITY_LENGTH, EqcmQuantities.NANOMETRE, 1e9, 0, 1, 0),
                mass,
                Dataset.of("reduced_chi_square", EqcmQuantities.REDUCED_CHI_SQUARE, Units.ONE, time, Values.of(result.reducedChi())),
                Dataset.of("hydrodynamic_shift", EqcmQuantities.FREQUENCY_SHIFT, Units.HERTZ, shifts.axes(), QcmShifts.joined(drag)));
        return new OperationResult(datasets, columns.unfit("eqcm.roughness.unfit"));
    }
}
