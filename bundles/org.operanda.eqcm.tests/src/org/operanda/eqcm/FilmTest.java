package org.operanda.eqcm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.testkit.Difference;
import org.operanda.testkit.OperationContract;

class FilmTest {
    private static final double FREQUENCY_NOISE = 0.5;
    private static final double DISSIPATION_NOISE = 0.1;
    private static final Load BARE = new StackLoad(List.of(), Generated.WATER);

    private static FilmSettings settings(Map<String, Object> values) {
        var parsed = SettingsType.of(FilmSettings.class).parse(values);
        return parsed.settings().orElseThrow(() -> new AssertionError(parsed.problems()));
    }

    private static OperationResult run(Measurement series, Map<String, Object> values) {
        return new Film().apply(Map.of(QcmShifts.ROLE, series), settings(values), Progress.NONE);
    }

    private static Resonator resonator(Solution solution) {
        return new Resonator(Generated.QUARTZ, solution);
    }

    private static Load load(Rheology rheology) {
        return new FilmLoad(rheology, 1000, resonator(Solution.SMALL_LOAD).angularFrequency(3), List.of(), List.of(), Generated.WATER);
    }

    private static double[] truth(Rheology rheology) {
        double[] film = Generated.film(150, 2e5, rheology == Rheology.MAXWELL ? 0.02 : 2e-3);
        return rheology == Rheology.POWER_LAW ? new double[] {film[0], film[1], 0.5} : film;
    }

    /** As settings name it. */
    private static String named(Rheology rheology) {
        return rheology.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Dataset dataset(OperationResult result, String name) {
        return result.datasets().stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow();
    }

    /** One film under 200 different noises: errors over σ scatter by one, and their mean is zero. */
    @ParameterizedTest
    @EnumSource
    void recoversAFilmAndIsHonestAboutItsErrors(Rheology rheology) {
        int seeds = 200;
        double[] truth = truth(rheology);
        Measurement series = Generated.series(resonator(Solution.SMALL_LOAD), load(rheology), BARE, seeds, i -> truth, FREQUENCY_NOISE,
                DISSIPATION_NOISE);
        OperationResult result = run(series,
                Map.of("rheology", named(rheology), "frequencyNoise", FREQUENCY_NOISE, "dissipationNoise", DISSIPATION_NOISE));
        assertEquals(List.of(), result.problems());
        assertHonest(dataset(result, "film_thickness"), 150);
        assertHonest(dataset(result, "areal_mass"), 15000);
        assertHonest(dataset(result, "shear_modulus"), 2e5);
        boolean power = rheology == Rheology.POWER_LAW;
        assertHonest(dataset(result, power ? "power_law_exponent" : "viscosity"), power ? 0.5 : Math.exp(truth[2]));
        assertEquals(1, mean(dataset(result, "reduced_chi_square")), 0.12, "7 degrees of freedom, 200 times: σ of the mean is 0.038");
    }

    /** Without noise stated, the σ come from the residuals of each time: on 7 degrees of freedom Student's t scatters by √(7/5). */
    @Test
    void isHonestWhenTheNoiseIsNotKnown() {
        double[] truth = truth(Rheology.VOIGT);
        double noise = 0.8;
        // half bandwidths of equal noise at all overtones, as equal weights assume
        Measurement series = Generated.series(resonator(Solution.SMALL_LOAD), load(Rheology.VOIGT), BARE, 400, i -> truth, noise, 0);
        Measurement both = addedWidthNoise(series, noise);
        OperationResult result = run(both, Map.of());
        double square = 0;
        Dataset thickness = dataset(result, "film_thickness");
        for (int i = 0; i < 400; i++) {
            double pull = (thickness.values().get(i) - 150) / thickness.sigma().orElseThrow().get(i);
            square += pull * pull / 400;
        }
        assertEquals(Math.sqrt(7.0 / 5), Math.sqrt(square), 0.15);
    }

    private static Measurement addedWidthNoise(Measurement series, double hertz) {
        double[] dissipation = series.dataset("dissipation_shift").orElseThrow().values().toArray();
        Random random = new Random(5);
        for (int i = 0; i < dissipation.length; i++) {
            dissipation[i] += Generated.QUARTZ.dissipation(hertz * random.nextGaussian(), Generated.OVERTONES[i % 5]);
        }
        double[] shift = series.dataset("frequency_shift").orElseThrow().values().toArray();
        return Generated.measurement(series.timeAxis().orElseThrow(), Generated.OVERTONES, shift, dissipation);
    }

    private static void assertHonest(Dataset dataset, double truth) {
        int count = Math.toIntExact(dataset.values().length());
        double sum = 0;
        double square = 0;
        int within = 0;
        for (int i = 0; i < count; i++) {
            double pull = (dataset.values().get(i) - truth) / dataset.sigma().orElseThrow().get(i);
            sum += pull / count;
            square += pull * pull / count;
            within += Math.abs(pull) <= 3 ? 1 : 0;
        }
        String name = dataset.name();
        assertEquals(0, sum, 0.25, () -> name + ": mean error in σ, expected to scatter by 0.07");
        assertEquals(1, Math.sqrt(square), 0.15, () -> name + ": scatter of the errors in σ, expected to scatter by 0.05");
        assertTrue(within >= count * 0.98, name + ": only " + within + " of " + count + " lie within 3σ");
    }

    private static double mean(Dataset dataset) {
        return Arrays.stream(dataset.values().toArray()).average().orElse(Double.NaN);
    }

    /** A film that grows from 5 to 400 nm and softens, followed without noise. */
    @ParameterizedTest
    @EnumSource
    void followsAGrowingFilmExactly(Solution solution) {
        int rows = 600;
        Load load = load(Rheology.VOIGT);
        Measurement series = Generated.series(resonator(solution), load, BARE, rows, i -> growing(i, rows), 0, 0);
        OperationResult result = run(series,
                Map.of("solution", solution == Solution.FULL ? "full" : "small-load", "frequencyNoise", 1, "dissipationNoise", 0.1));
        assertEquals(List.of(), result.problems());
        for (int i = 0; i < rows; i++) {
            double[] truth = growing(i, rows);
            assertEquals(Math.exp(truth[0]) * 1e6, dataset(result, "film_thickness").values().get(i), 1e-4 * Math.exp(truth[0]) * 1e6,
                    "thickness at " + i);
            assertEquals(Math.exp(truth[1]), dataset(result, "shear_modulus").values().get(i), 1e-3 * Math.exp(truth[1]),
                    "modulus at " + i);
            assertEquals(Math.exp(truth[2]), dataset(result, "viscosity").values().get(i), 1e-3 * Math.exp(truth[2]), "viscosity at " + i);
        }
    }

    private static double[] growing(int row, int rows) {
        double part = (double) row / rows;
        return Generated.film(5 + 395 * part, 1e6 * Math.pow(0.1, part), 3e-3);
    }

    @Test
    void withAKnownThicknessTheDensityIsFound() {
        double density = 1300;
        Load load = new FilmLoad(Rheology.VOIGT, density, 1, List.of(), List.of(), Generated.WATER);
        double[] truth = {Math.log(150e-9 * density), Math.log(2e5), Math.log(2e-3)};
        Measurement series = Generated.series(resonator(Solution.SMALL_LOAD), load, BARE, 3, i -> truth, 0, 0);
        OperationResult result = run(series, Map.of("thickness", 150, "frequencyNoise", 1, "dissipationNoise", 0.1));
        assertEquals(1.3, dataset(result, "film_density").values().get(2), 1e-6);
        assertEquals(2e5, dataset(result, "shear_modulus").values().get(2), 1);
        assertEquals(2e-3, dataset(result, "viscosity").values().get(2), 1e-8);
    }

    /** Half the density, twice the thickness, twice modulus and viscosity: the very same shifts, which is why both cannot be found. */
    @Test
    void densityAndThicknessTogetherAreRefusedInWords() {
        FilmShift one = FilmShift.of(Generated.QUARTZ, 5, List.of(Layer.film(150e-9, 1200, 2e5, 2e-3)), Generated.WATER);
        FilmShift other = FilmShift.of(Generated.QUARTZ, 5, List.of(Layer.film(300e-9, 600, 4e5, 4e-3)), Generated.WATER);
        assertEquals(one.frequency(), other.frequency(), 1e-9 * Math.abs(one.frequency()));
        assertEquals(one.dissipation(), other.dissipation(), 1e-9 * one.dissipation());
        Measurement series = Generated.series(resonator(Solution.SMALL_LOAD), load(Rheology.VOIGT), BARE, 3, i -> truth(Rheology.VOIGT), 0,
                0);
        OperationResult both = run(series, Map.of("density", 0));
        assertEquals(List.of("eqcm.film.density-and-thickness"), both.problems().stream().map(p -> p.id()).toList());
        assertTrue(both.problems().getFirst().message().contains("Density and thickness cannot both be found"));
        assertEquals(1.0, dataset(run(series, Map.of("density", 0, "thickness", 150)), "film_density").values().get(1), 1e-6);
    }

    /** In vacuum, with a known layer below that also belongs to the reference state. */
    @Test
    void knownLayersAreTakenIntoAccount() {
        Layer below = Layer.film(80e-9, 1400, 1e7, 1e-2);
        Load load = new FilmLoad(Rheology.VOIGT, 1000, 1, List.of(), List.of(below), Layer.liquid(0, 0));
        Load zero = new StackLoad(List.of(below), Layer.liquid(0, 0));
        double[] truth = Generated.film(300, 5e6, 5e-3);
        Measurement series = Generated.series(resonator(Solution.FULL), load, zero, 2, i -> truth, 0, 0);
        OperationResult result = run(series,
                Map.of("solution", "full", "reference", "vacuum", "liquidDensity", 0, "below", List.of(80, 1.4, 1e7, 10), "frequencyNoise",
                        1,
                        "dissipationNoise", 0.1));
        assertEquals(300, dataset(result, "film_thickness").values().get(1), 1e-3);
        assertEquals(5e6, dataset(result, "shear_modulus").values().get(1), 5e2);
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() throws Exception {
        Measurement series = Generated.series(resonator(Solution.SMALL_LOAD), load(Rheology.VOIGT), BARE, 1500, i -> growing(i, 1500), 1,
                0.2);
        OperationResult many = run(series, Map.of());
        try (ForkJoinPool one = new ForkJoinPool(1)) {
            OperationResult single = one.submit(() -> run(series, Map.of())).get();
            assertEquals(Optional.empty(), Difference.between(many, single));
        }
    }

    @Test
    void aTimeWithoutDataHasNoResultAndSaysSo() {
        Measurement series = Generated.series(resonator(Solution.SMALL_LOAD), load(Rheology.VOIGT), BARE, 3, i -> truth(Rheology.VOIGT), 0,
                0);
        double[] shift = series.dataset("frequency_shift").orElseThrow().values().toArray();
        double[] dissipation = series.dataset("dissipation_shift").orElseThrow().values().toArray();
        Arrays.fill(shift, 5, 10, Double.NaN);
        Arrays.fill(dissipation, 5, 10, Double.NaN);
        OperationResult result = run(Generated.measurement(series.timeAxis().orElseThrow(), Generated.OVERTONES, shift, dissipation),
                Map.of());
        Dataset thickness = dataset(result, "film_thickness");
        assertTrue(Double.isNaN(thickness.values().get(1)));
        assertEquals(150, thickness.values().get(2), 1e-3);
        assertEquals(List.of("eqcm.film.unfit"), result.problems().stream().map(p -> p.id()).toList());
    }

    @Test
    void withoutDissipationThereIsAProblem() {
        Measurement series = Generated.measurement(Generated.time(2), new double[] {1}, new double[] {-1, -2}, null);
        assertEquals("eqcm.film.no-dissipation", run(series, Map.of()).problems().getFirst().id());
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        Measurement series = Generated.series(resonator(Solution.SMALL_LOAD), load(Rheology.VOIGT), BARE, 300, i -> growing(i, 300), 1,
                0.2);
        return OperationContract.of(new Film(), settings(Map.of()), Map.of(QcmShifts.ROLE, series));
    }
}
