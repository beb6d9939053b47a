package org.operanda.xrd.phase;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.operanda.xrd.Radiation;
import org.operanda.xrd.phase.Crystal.Reflection;
import org.operanda.xrd.phase.LatticeRefinement.Line;
import org.operanda.xrd.phase.WholePattern.Result;
import org.operanda.xrd.phase.WholePattern.State;

class RefinementTest {
    private static final double WAVELENGTH = 1.5405929;

    /** A lattice of every system comes back from the places of its lines, from a start that is 0.3 % off. */
    @ParameterizedTest
    @CsvSource({"P -1, 5.1, 6.3, 7.2, 82, 95, 101", "P 1 21/c 1, 4.7, 5.6, 8.4, 90, 105, 90", "P 1 1 21/b, 4.7, 5.6, 8.4, 90, 90, 98",
            "P n m a, 10.33, 6.01, 4.69, 90, 90, 90", "P 42/m n m, 4.59, 4.59, 2.96, 90, 90, 90", "R -3 m, 2.83, 2.83, 14.1, 90, 90, 120",
            "R -3 m:R, 5.0, 5.0, 5.0, 57, 57, 57", "P 63/m m c, 2.46, 2.46, 6.71, 90, 90, 120", "F d -3 m, 8.36, 8.36, 8.36, 90, 90, 90"})
    void latticesOfAllSystems(String group, double a, double b, double c, double alpha, double beta, double gamma) {
        UnitCell truth = new UnitCell(a, b, c, alpha, beta, gamma);
        List<SymmetryOperation> operations = SpaceGroup.ofName(group).orElseThrow().operations();
        Crystal crystal = new Crystal("", truth, new double[6], group, operations, List.of());
        Random random = new Random(2);
        List<Line> lines = new ArrayList<>();
        double noise = 0.002;
        for (Reflection r : crystal.reflections(1.1)) {
            double angle = PowderLines.angle(WAVELENGTH, r.spacing());
            double place = angle + 0.03 - 2 * Math.toDegrees(0.0004) * Math.cos(Math.toRadians(angle / 2)) + noise * random.nextGaussian();
            lines.add(new Line(place, noise, r));
        }
        Crystal start = crystal.withCell(new UnitCell(1.003 * a, 1.003 * b, 1.003 * c, alpha, beta, gamma));
        LatticeRefinement.Result result = LatticeRefinement.refine(start, lines, WAVELENGTH, true, true).orElseThrow();
        double[] found = result.cell().toArray();
        for (int i = 0; i < 6; i++) {
            assertEquals(truth.toArray()[i], found[i], 4 * result.sigma()[i] + 1e-9, "component " + i);
        }
        assertEquals(truth.volume(), result.cell().volume(), 4 * result.sigma()[6]);
        assertEquals(0.03, result.zero(), 4 * result.zeroSigma());
        assertEquals(0.0004, result.displacement(), 4 * result.displacementSigma());
        assertTrue(result.sigma()[0] > 0 && result.sigma()[0] < 0.01, "1σ of a is " + result.sigma()[0]);
        if (alpha == 90) {
            assertEquals(0, result.sigma()[3], 1e-12, "a right angle that symmetry asks for has no deviation");
        }
    }

    /** 1σ of a, c and the volume are those of repetition. */
    @Test
    void deviationsAreThoseOfRepetition() {
        UnitCell truth = new UnitCell(2.83, 2.83, 14.1, 90, 90, 120);
        Crystal crystal = new Crystal("", truth, new double[6], "", SpaceGroup.ofName("R -3 m").orElseThrow().operations(), List.of());
        List<Reflection> reflections = crystal.reflections(1.0);
        Random random = new Random(4);
        double[] squares = new double[3];
        int copies = 500;
        for (int n = 0; n < copies; n++) {
            List<Line> lines = reflections.stream()
                    .map(r -> new Line(PowderLines.angle(WAVELENGTH, r.spacing()) + 0.005 * random.nextGaussian(), 0.005, r)).toList();
            LatticeRefinement.Result result = LatticeRefinement.refine(crystal, lines, WAVELENGTH, true, false).orElseThrow();
            double scale = Math.max(1, Math.sqrt(result.reducedChiSquare()));
            squares[0] += Math.pow((result.cell().a() - truth.a()) / result.sigma()[0] * scale, 2) / copies;
            squares[1] += Math.pow((result.cell().c() - truth.c()) / result.sigma()[2] * scale, 2) / copies;
            squares[2] += Math.pow((result.cell().volume() - truth.volume()) / result.sigma()[6] * scale, 2) / copies;
        }
        for (double square : squares) {
            assertEquals(1, square, 4 * Math.sqrt(2.0 / copies));
        }
    }

    /** A mixture of silicon and corundum, copper's doublet: weights by Z M V, lattices, width. */
    @Test
    void scalesOfAMixture() {
        Crystal silicon = Phases.of(Phases.SILICON);
        Crystal corundum = Phases.of(Phases.CORUNDUM);
        Radiation copper = Radiation.ofAnode("Cu").orElseThrow();
        double[] x = Phases.grid(20, 100, 4001);
        double[] y = Phases.counts(x, List.of(silicon, corundum), new double[] {30, 60}, copper, 0.1, 0.4, new Random(6));
        List<Crystal> starts = List.of(silicon.withCell(UnitCell.cubic(5.434)),
                corundum.withCell(new UnitCell(4.758, 4.758, 12.999, 90, 90, 120)));
        WholePattern fit = new WholePattern(starts, x, copper, 1, Intensities.STRUCTURE, true, 5);
        Result result = fit.fit(y, null, fit.begin(0.15, 0.5), 0);
        assertTrue(result.converged());
        assertEquals(1, result.reducedChiSquare(), 0.08);
        double[] truth = {30, 60};
        for (int p = 0; p < 2; p++) {
            State state = result.states().get(p);
            assertEquals(truth[p], state.scale(), 5 * result.scaleSigma()[p]);
            assertEquals(0.1, state.size(), 5 * result.sizeSigma()[p]);
            assertEquals(0, state.strain(), 0.005);
        }
        assertEquals(5.43088, result.states().get(0).cell().a(), 5 * result.cellSigma()[0][0]);
        assertEquals(12.9933, result.states().get(1).cell().c(), 5 * result.cellSigma()[1][2]);
        assertEquals(0, result.zero(), 5 * result.zeroSigma());
    }

    /** Le Bail: the lattice comes back without any atoms, and the intensities are those that were put in. */
    @Test
    void intensitiesSharedOut() {
        Crystal corundum = Phases.of(Phases.CORUNDUM);
        Radiation radiation = Radiation.monochromatic(WAVELENGTH);
        double[] x = Phases.grid(20, 90, 3501);
        double[] y = Phases.counts(x, List.of(corundum), new double[] {200}, radiation, 0.1, 0.4, new Random(9));
        Crystal empty = new Crystal("", new UnitCell(4.758, 4.758, 12.999, 90, 90, 120), new double[6], "", corundum.operations(),
                List.of());
        WholePattern fit = new WholePattern(List.of(empty), x, radiation, 1, Intensities.LE_BAIL, true, 5);
        Result result = fit.fit(y, null, fit.begin(0.15, 0.5), 0);
        assertEquals(4.7602, result.states().getFirst().cell().a(), 5 * result.cellSigma()[0][0]);
        assertEquals(12.9933, result.states().getFirst().cell().c(), 5 * result.cellSigma()[0][2]);
        assertEquals(1, result.reducedChiSquare(), 0.15);
        PowderLines expected = PowderLines.of(corundum, radiation, 20, 90, 1);
        List<Reflection> all = empty.withCell(result.states().getFirst().cell())
                .reflections(WAVELENGTH / (2 * Math.sin(Math.toRadians(45.5))));
        double strongest = Arrays.stream(expected.intensity()).max().orElseThrow();
        for (int n = 0; n < expected.intensity().length; n++) {
            Reflection r = expected.reflections().get(n);
            int k = 0;
            while (all.get(k).h() != r.h() || all.get(k).k() != r.k() || all.get(k).l() != r.l()) {
                k++;
            }
            if (expected.intensity()[n] > 0.2 * strongest) {
                assertEquals(200 * expected.intensity()[n], result.states().getFirst().intensities()[k],
                        0.05 * 200 * expected.intensity()[n],
                        r.toString());
            }
        }
    }

    /** Li4Ti5O12 from 8.3636 to 8.3580 Å: the volume changes by −0.2007 %. */
    @Test
    void volumeOfLithiumTitanate() {
        double[] volumes = new double[2];
        double[] edges = {8.3636, 8.3580};
        for (int n = 0; n < 2; n++) {
            Crystal crystal = Phases.of(Phases.titanate(edges[n]));
            List<Line> lines = crystal.reflections(1.2).stream().map(r -> new Line(PowderLines.angle(WAVELENGTH, r.spacing()), 0.01, r))
                    .toList();
            LatticeRefinement.Result result = LatticeRefinement
                    .refine(crystal.withCell(UnitCell.cubic(8.37)), lines, WAVELENGTH, true, false).orElseThrow();
            volumes[n] = result.cell().volume();
            assertArrayEquals(UnitCell.cubic(edges[n]).toArray(), result.cell().toArray(), 1e-7);
        }
        assertEquals(-0.2007, 100 * (volumes[1] / volumes[0] - 1), 0.00005);
    }
}
