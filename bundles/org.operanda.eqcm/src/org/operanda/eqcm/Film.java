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
 * A viscoelastic film on the quartz, from the frequency and bandwidth shifts of all overtones at once, for each time: thickness or density,
 * shear modulus and viscosity. The load is that of {@link Passage the exact stack}; weighted least squares of the complex shifts with
 * analytic derivatives; each time starts from the one before it.
 * <p>
 * Role {@value QcmShifts#ROLE}: shifts of frequency and of dissipation or half bandwidth (time × overtone), Hz. Gives, along time with 1σ:
 * {@code areal_mass} in ng/cm², {@code film_thickness} in nm, {@code film_density} in g/cm³, {@code shear_modulus} in Pa (µ, or |G| at the
 * reference overtone), {@code viscosity} in Pa·s or {@code power_law_exponent}, {@code reduced_chi_square}, and {@code film_correlation}
 * (time × 3 × 3) of mass, modulus and viscosity or exponent. A result at a bound has no σ. Without noise given, the σ follow from the
 * residuals of one time; with it, they are those that the noise causes.
 */
public final class Film implements SeriesOperation<FilmSettings> {
    private static final double ANY_DENSITY = 1000;
    private static final double[] MASS_STARTS = {0.5, 1, 2};
    private static final double[] MODULUS_STARTS = {1e4, 1e5, 1e6, 1e8};
    private static final double[] VISCOSITY_STARTS = {1e-3, 1e-2, 1e-1};
    private static final double[] EXPONENT_STARTS = {0.1, 0.4, 0.8};

    @Override
    public Class<FilmSettings> settingsType() {
        return FilmSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, FilmSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        QcmShifts.Found found = QcmShifts.in(inputs, settings.fundamental() * 1e6, settings.overtones());
        if (found.shifts().isEmpty()) {
            return new OperationResult(List.of(), found.problems());
        }
        QcmShifts shifts = found.shifts().get();
        if (Arrays.stream(shifts.halfBandwidth()).flatMapToDouble(Arrays::stream).allMatch(Double::isNaN)) {
            return OperationResult.failed(
                    Problem.of(Severity.ERROR, "eqcm.film.no-dissipation", "The measurement has no shift of dissipation or half bandwidth.",
                            "A viscoelastic film needs both; for a rigid one use 'eqcm.sauerbrey'."));
        }
        if (settings.density() == 0 && settings.thickness() == 0) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "eqcm.film.density-and-thickness",
                    "Density and thickness cannot both be found: resonances depend on density times thickness, which is the areal mass, and "
                            + "on density times modulus, so that a film of half the density, twice the thickness and twice the modulus has "
                            + "the very same ones.",
                    "Give one of the two in the settings; the areal mass is the same for any density."));
        }
        Weights weights = Weights.of(shifts, settings.frequencyNoise(), settings.dissipationNoise());
        SeriesFit.Result result = fit(shifts, settings).fit(shifts, weights, progress);
        return progress.isCancelled() ? OperationResult.EMPTY : datasets(shifts, settings, result);
    }

    private static SeriesFit fit(QcmShifts shifts, FilmSettings settings) {
        Quartz quartz = new Quartz(shifts.fundamental(), settings.quartzDensity(), settings.quartzModulus() * 1e9);
        Resonator resonator = new Resonator(quartz, settings.solution());
        double density = density(settings);
        Layer liquid = Layer.liquid(settings.liquidDensity() * 1e3, settings.liquidViscosity() * 1e-3);
        List<Layer> below = layers(settings.below());
        List<Layer> above = layers(settings.above());
        Layer bare = settings.reference() == Reference.LIQUID ? liquid : Layer.liquid(0, 0);
        boolean power = settings.rheology() == Rheology.POWER_LAW;
        double reference = resonator.angularFrequency(settings.referenceOvertone());
        double[] lower = {Math.log(settings.leastThickness() * 1e-9 * density), Math.log(settings.leastModulus()),
                power ? 0 : Math.log(settings.leastViscosity() * 1e-3)};
        double[] upper = {Math.log(settings.greatestThickness() * 1e-9 * density), Math.log(settings.greatestModulus()),
                power ? 1 : Math.log(settings.greatestViscosity() * 1e-3)};
        return new SeriesFit(resonator, shifts.overtones(),
                () -> new FilmLoad(settings.rheology(), density, reference, above, below, liquid),
                new StackLoad(below, bare), lower, upper, shift -> starts(shift, quartz, power));
    }

    /** kg/m³ to search with; with a known thickness any will do. */
    private static double density(FilmSettings settings) {
        return settings.density() > 0 ? settings.density() * 1e3 : ANY_DENSITY;
    }

    private static List<Layer> layers(List<Double> numbers) {
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i + 3 < numbers.size(); i += 4) {
            layers.add(Layer.film(numbers.get(i) * 1e-9, numbers.get(i + 1) * 1e3, numbers.get(i + 2), numbers.get(i + 3) * 1e-3));
        }
        return layers;
    }

    /** Around the mass that a rigid film would have. */
    private static List<double[]> starts(double shift, Quartz quartz, boolean power) {
        double rigid = Math.max(Math.abs(shift), 1) * quartz.sauerbreyConstant() / Quartz.NANOGRAMS_PER_SQUARE_CENTIMETRE;
        List<double[]> starts = new ArrayList<>();
        for (double mass : MASS_STARTS) {
            for (double modulus : MODULUS_STARTS) {
                for (double third : power ? EXPONENT_STARTS : VISCOSITY_STARTS) {
                    starts.add(new double[] {Math.log(rigid * mass), Math.log(modulus), power ? third : Math.log(third)});
                }
            }
        }
        return starts;
    }

    private static OperationResult datasets(QcmShifts shifts, FilmSettings settings, SeriesFit.Result result) {
        Axis time = shifts.axes().getFirst();
        boolean known = settings.thickness() > 0;
        boolean power = settings.rheology() == Rheology.POWER_LAW;
        FittedColumns columns = new FittedColumns(time, result);
        List<Dataset> datasets = new ArrayList<>();
        double ngPerSquareCentimetre = Quartz.NANOGRAMS_PER_SQUARE_CENTIMETRE;
        datasets.add(columns.exponential("areal_mass", EqcmQuantities.AREAL_MASS, EqcmQuantities.NANOGRAM_PER_SQUARE_CENTIMETRE,
                ngPerSquareCentimetre, 1, 0, 0));
        double density = density(settings);
        double thickness = settings.thickness() * 1e-9;
        if (known) {
            datasets.add(columns.exponential("film_density", EqcmQuantities.DENSITY, EqcmQuantities.GRAM_PER_CUBIC_CENTIMETRE,
                    1e-3 / thickness, 1, 0, 0));
        } else {
            datasets.add(columns.exponential("film_thickness", EqcmQuantities.THICKNESS, EqcmQuantities.NANOMETRE, 1e9 / density, 1, 0, 0));
        }
        // the fit holds ρG; with a known thickness ρ = m/d, so that G = ρG·d/m
        double scale = known ? density * thickness : 1;
        int perMass = known ? -1 : 0;
        datasets.add(columns.exponential("shear_modulus", EqcmQuantities.SHEAR_MODULUS, Units.PASCAL, scale, perMass, 1, 0));
        datasets.add(power
                ? columns.plain("power_law_exponent", EqcmQuantities.POWER_LAW_EXPONENT, Units.ONE, 1, 2)
                : columns.exponential("viscosity", EqcmQuantities.VISCOSITY, EqcmQuantities.PASCAL_SECOND, scale, perMass, 0, 1));
        datasets.add(Dataset.of("reduced_chi_square", EqcmQuantities.REDUCED_CHI_SQUARE, Units.ONE, time, Values.of(result.reducedChi())));
        datasets.add(columns.correlation("film_correlation"));
        return new OperationResult(datasets, columns.unfit("eqcm.film.unfit"));
    }
}
