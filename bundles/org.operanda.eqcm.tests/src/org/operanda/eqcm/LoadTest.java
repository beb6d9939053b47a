package org.operanda.eqcm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LoadTest {
    private static final double[] NONE = {};
    private static final Quartz QUARTZ = Quartz.at(5e6);
    private static final Resonator SMALL = new Resonator(QUARTZ, Solution.SMALL_LOAD);
    private static final Resonator FULL = new Resonator(QUARTZ, Solution.FULL);
    private static final Layer WATER = Layer.liquid(997, 0.89e-3);
    private static final Layer VACUUM = Layer.liquid(0, 0);
    private static final double REFERENCE = 2 * Math.PI * 15e6;

    /** ρq = 2648 kg/m³ and µq = 29.47 GPa: 17.668, 5.453 and 4.417 ng cm⁻² Hz⁻¹. */
    @ParameterizedTest
    @CsvSource({"5e6, 17.668", "9e6, 5.453", "10e6, 4.417"})
    void sauerbreyConstantOfAtQuartz(double fundamental, double constant) {
        assertEquals(constant, Quartz.at(fundamental).sauerbreyConstant(), 5e-4);
    }

    @Test
    void waterOnOneSideAt25Degrees() {
        double shift = QUARTZ.kanazawaShift(1, 997, 0.89e-3);
        assertEquals(-672.6, shift, 0.05);
        assertEquals(2.6905e-4, QUARTZ.dissipation(-shift, 1), 5e-9);
    }

    /** The exact impedance of a liquid gives Kanazawa's shift at every overtone, and ΔD = 2|Δf|/f. */
    @ParameterizedTest
    @CsvSource({"1", "3", "5", "13"})
    void aNewtonianLiquidWidensAsMuchAsItShifts(double overtone) {
        Complex shift = SMALL.shift(new StackLoad(List.of(), WATER), overtone, NONE);
        assertEquals(QUARTZ.kanazawaShift(overtone, 997, 0.89e-3), shift.re(), 1e-9 * Math.abs(shift.re()));
        assertEquals(-2 * shift.re() / (overtone * 5e6), QUARTZ.dissipation(shift.im(), overtone), 1e-15);
    }

    /** A film of 1 nm whose modulus is that of a metal: the next term of the series in the film's phase is below 10⁻⁹. */
    @ParameterizedTest
    @CsvSource({"1", "3", "7"})
    void aThinRigidFilmInVacuumIsSauerbreys(double overtone) {
        Layer film = Layer.film(1e-9, 8960, 48e9, 0);
        Complex shift = SMALL.shift(new StackLoad(List.of(film), VACUUM), overtone, NONE);
        double mass = 1e-9 * 8960 * 1e8;
        assertEquals(mass, -QUARTZ.sauerbreyConstant() * shift.re() / overtone, 1e-6 * mass);
        assertEquals(0, shift.im(), 1e-9);
    }

    /** A film of 1 mm of a soft, lossy solid is many penetration depths thick: only its wave impedance is left. */
    @Test
    void aThickFilmIsASemiInfiniteMedium() {
        Layer thick = Layer.film(1e-3, 1100, 1e5, 5e-3);
        Complex shift = SMALL.shift(new StackLoad(List.of(thick), WATER), 3, NONE);
        Complex medium = SMALL.shift(new StackLoad(List.of(), new Layer(Double.POSITIVE_INFINITY, 1100, 1e5, 5e-3)), 3, NONE);
        assertEquals(medium.re(), shift.re(), 1e-9 * Math.abs(medium.re()));
        assertEquals(medium.im(), shift.im(), 1e-9 * medium.im());
    }

    @Test
    void aLayerOfTheLiquidItselfChangesNothing() {
        Layer slice = Layer.film(300e-9, 997, 0, 0.89e-3);
        Complex with = SMALL.shift(new StackLoad(List.of(slice, slice), WATER), 5, NONE);
        Complex without = SMALL.shift(new StackLoad(List.of(), WATER), 5, NONE);
        assertEquals(without.re(), with.re(), 1e-9);
        assertEquals(without.im(), with.im(), 1e-9);
    }

    /**
     * The thin-film expansion in a liquid, Δf̃/f₀ = −ωm/(πZq)·(1 − Zl²/Zf²) to first order in m (D. Johannsmann, Phys. Chem. Chem. Phys. 10
     * (2008) 4516).
     */
    @Test
    void theThinFilmInLiquidHasTheKnownViscoelasticCorrection() {
        double mass = 1e-8;
        Layer film = new Layer(mass, 1050, 2e5, 2e-3);
        Complex omega = Complex.real(SMALL.angularFrequency(3));
        Complex ratio = WATER.waveImpedance(omega).over(film.waveImpedance(omega));
        Complex expected = Complex.ONE.minus(ratio.square()).times(-omega.re() * mass * 5e6 / (Math.PI * QUARTZ.impedance()));
        Complex shift = SMALL.shift(new StackLoad(List.of(film), WATER), 3, NONE)
                .minus(SMALL.shift(new StackLoad(List.of(), WATER), 3, NONE));
        assertEquals(expected.re(), shift.re(), 2e-4 * Math.abs(expected.re()));
        assertEquals(expected.im(), shift.im(), 2e-4 * Math.abs(expected.re()));
    }

    /** Lu and Lewis, J. Appl. Phys. 43 (1972) 4385: tan(π f/f₀) = −(Zf/Zq) tan(2πf d/c), for a lossless film in vacuum. */
    @Test
    void theFullSolutionIsLuAndLewisForAThickElasticFilm() {
        double thickness = 2e-6;
        Complex shift = FULL.shift(new StackLoad(List.of(Layer.film(thickness, 8960, 48e9, 0)), VACUUM), 1, NONE);
        double f = 5e6 + shift.re();
        double wave = Math.sqrt(8960 * 48e9);
        double right = -wave / QUARTZ.impedance() * Math.tan(2 * Math.PI * f * thickness * Math.sqrt(8960 / 48e9));
        assertEquals(right, Math.tan(Math.PI * f / 5e6), 1e-9);
        assertEquals(0, shift.im(), 1e-6);
        assertTrue(
                Math.abs(
                        shift.re() - SMALL.shift(new StackLoad(List.of(Layer.film(thickness, 8960, 48e9, 0)), VACUUM), 1, NONE).re()) > 100,
                "the small-load solution is off by more than 100 Hz of 100 kHz");
    }

    @Test
    void theFullSolutionOfASmallLoadIsTheSmallLoadSolution() {
        Load load = new StackLoad(List.of(Layer.film(10e-9, 1000, 1e6, 1e-3)), WATER);
        Complex small = SMALL.shift(load, 3, NONE);
        Complex full = FULL.shift(load, 3, NONE);
        assertEquals(small.re(), full.re(), 1e-3 * Math.abs(small.re()));
        assertEquals(small.im(), full.im(), 1e-3 * small.im());
    }

    @ParameterizedTest
    @EnumSource
    void derivativesOfAFilmAreThoseOfFiniteDifferences(Rheology rheology) {
        double b = rheology == Rheology.POWER_LAW ? 0.4 : Math.log(2.5e-3);
        double[] parameters = {Math.log(120e-9 * 1100), Math.log(3e5), b};
        Layer above = Layer.film(40e-9, 1020, 2e4, 2e-3);
        Layer below = Layer.film(60e-9, 1300, 5e5, 4e-3);
        Load load = new FilmLoad(rheology, 1100, REFERENCE, List.of(above), List.of(below), WATER);
        assertDerivatives(load, parameters);
    }

    @Test
    void derivativesOfAPorousLayerAreThoseOfFiniteDifferences() {
        assertDerivatives(new PorousLoad(1100, 2e-3), new double[] {Math.log(700e-9), Math.log(90e-9), 12});
    }

    private static void assertDerivatives(Load load, double[] parameters) {
        for (Resonator resonator : List.of(SMALL, FULL)) {
            for (double overtone : new double[] {1, 3, 11}) {
                Complex shift = resonator.shift(load, overtone, parameters);
                Complex factor = resonator.perImpedance(load, overtone, shift);
                Complex[] analytic = new Complex[3];
                for (int k = 0; k < 3; k++) {
                    analytic[k] = load.slope(k).times(factor);
                }
                for (int k = 0; k < 3; k++) {
                    double step = 1e-4;
                    Complex numeric = difference(resonator, load, overtone, parameters, k, step).times(4.0 / 3)
                            .minus(difference(resonator, load, overtone, parameters, k, 2 * step).times(1.0 / 3));
                    double tolerance = 1e-8 * (numeric.abs() + 1e-2 * shift.abs());
                    assertEquals(numeric.re(), analytic[k].re(), tolerance,
                            resonator.solution() + ", n = " + overtone + ", parameter " + k);
                    assertEquals(numeric.im(), analytic[k].im(), tolerance,
                            resonator.solution() + ", n = " + overtone + ", parameter " + k);
                }
            }
        }
    }

    private static Complex difference(Resonator resonator, Load load, double overtone, double[] parameters, int k, double step) {
        double[] more = parameters.clone();
        double[] less = parameters.clone();
        more[k] += step;
        less[k] -= step;
        return resonator.shift(load, overtone, more).minus(resonator.shift(load, overtone, less)).times(1 / (2 * step));
    }

    /** ∂Z/∂ln ω enters the full solution only; here against differences of the impedance itself, at a complex frequency. */
    @Test
    void derivativesWithFrequencyAreThoseOfFiniteDifferences() {
        double[] film = {Math.log(120e-9 * 1100), Math.log(3e5), 0.4};
        Load power = new FilmLoad(Rheology.POWER_LAW, 1100, REFERENCE, List.of(Layer.film(40e-9, 1020, 2e4, 2e-3)), List.of(), WATER);
        Load porous = new PorousLoad(1100, 2e-3);
        double[] layer = {Math.log(700e-9), Math.log(90e-9), 12};
        assertFrequencySlope(power, film);
        assertFrequencySlope(porous, layer);
    }

    private static void assertFrequencySlope(Load load, double[] parameters) {
        Complex omega = new Complex(1e8, 1e4);
        load.evaluate(omega, parameters);
        Complex analytic = load.frequencySlope();
        load.evaluate(omega.times(Math.exp(1e-5)), parameters);
        Complex more = load.impedance();
        load.evaluate(omega.times(Math.exp(-1e-5)), parameters);
        Complex numeric = more.minus(load.impedance()).times(1 / 2e-5);
        assertEquals(numeric.re(), analytic.re(), 1e-7 * numeric.abs());
        assertEquals(numeric.im(), analytic.im(), 1e-7 * numeric.abs());
    }

    /** Brinkman's equation integrated from one end to the other in small layers gives the closed form. */
    @Test
    void thePorousLayerIsBrinkmansEquationSolvedNumerically() {
        double density = 1100;
        double viscosity = 2e-3;
        double thickness = 700e-9;
        double length = 150e-9;
        double mass = 3e-5;
        PorousLoad load = new PorousLoad(density, viscosity);
        Complex omega = Complex.real(SMALL.angularFrequency(3));
        load.evaluate(omega, new double[] {Math.log(thickness), Math.log(length), mass / PorousLoad.MASS_UNIT});
        Complex expected = brinkman(omega, density, viscosity, thickness, length).plus(omega.timesI().times(mass));
        assertEquals(expected.re(), load.impedance().re(), 1e-6 * expected.abs());
        assertEquals(expected.im(), load.impedance().im(), 1e-6 * expected.abs());
    }

    /** Shoots from the top, where v = c e^(−q₀z), down to v = 1 at the quartz, by Runge–Kutta; the drag is the liquid's change of momentum. */
    private static Complex brinkman(Complex omega, double density, double viscosity, double thickness, double length) {
        Complex q0 = omega.timesI().times(density / viscosity).sqrt();
        int steps = 4000;
        double dz = -thickness / steps;
        Complex[] driven = integrate(new Complex[] {Complex.ZERO, Complex.ZERO, Complex.ZERO}, q0, 1 / (length * length), 1, steps, dz);
        Complex[] free = integrate(new Complex[] {Complex.ONE, q0.times(-1), Complex.ZERO}, q0, 1 / (length * length), 0, steps, dz);
        Complex c = Complex.ONE.minus(driven[0]).over(free[0]);
        Complex flow = driven[2].plus(free[2].times(c)).times(-1).plus(c.over(q0));
        return omega.timesI().times(density).times(flow);
    }

    /** v, v′ and ∫v dz with v″ = q₀²v + (v − v₀)/ξ². */
    private static Complex[] integrate(Complex[] start, Complex q0, double perSquare, double surface, int steps, double dz) {
        Complex[] y = start;
        for (int i = 0; i < steps; i++) {
            Complex[] k1 = derivative(y, q0, perSquare, surface);
            Complex[] k2 = derivative(moved(y, k1, dz / 2), q0, perSquare, surface);
            Complex[] k3 = derivative(moved(y, k2, dz / 2), q0, perSquare, surface);
            Complex[] k4 = derivative(moved(y, k3, dz), q0, perSquare, surface);
            y = moved(moved(moved(moved(y, k1, dz / 6), k2, dz / 3), k3, dz / 3), k4, dz / 6);
        }
        return y;
    }

    private static Complex[] derivative(Complex[] y, Complex q0, double perSquare, double surface) {
        Complex second = q0.square().times(y[0]).plus(y[0].minus(Complex.real(surface)).times(perSquare));
        return new Complex[] {y[1], second, y[0]};
    }

    private static Complex[] moved(Complex[] y, Complex[] slope, double step) {
        return new Complex[] {y[0].plus(slope[0].times(step)), y[1].plus(slope[1].times(step)), y[2].plus(slope[2].times(step))};
    }

    /** Pores of 1 nm hold their liquid: the load is the mass ρh and the liquid above it. */
    @Test
    void narrowPoresAreATrappedMass() {
        PorousLoad load = new PorousLoad(997, 0.89e-3);
        Complex shift = SMALL.shift(load, 1, new double[] {Math.log(500e-9), Math.log(1e-10), 0});
        double trapped = -997 * 500e-9 * 1e8 / QUARTZ.sauerbreyConstant();
        Complex liquid = SMALL.shift(new StackLoad(List.of(), WATER), 1, NONE);
        assertEquals(liquid.re() + trapped, shift.re(), 1e-3 * Math.abs(trapped));
        assertEquals(liquid.im(), shift.im(), 1e-3 * liquid.im());
    }

    @Test
    void aThickPorousLayerDoesNotOverflow() {
        Complex shift = SMALL.shift(new PorousLoad(997, 0.89e-3), 1, new double[] {Math.log(1e-3), Math.log(1e-9), 0});
        assertTrue(shift.isFinite());
    }
}
