package org.operanda.math.factor;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.operanda.math.SavitzkyGolay;

/** The usual constraints of curve resolution (A. de Juan, R. Tauler, Crit. Rev. Anal. Chem. 36 (2006) 163). */
public final class Constraints {

    private Constraints() {}

    /** The profiles of each point add up to {@code total}: all of the substance is in one component or another. */
    public static Constraint closure(double total) {
        return profiles -> closure(profiles, total);
    }

    /** As {@link #closure(double)}, but only these components, counted from 0, take part, for instance the states of one element. */
    public static Constraint closure(Set<Integer> components, double total) {
        return profiles -> closure(IntStream.range(0, profiles.length).filter(components::contains).mapToObj(k -> profiles[k])
                .toArray(double[][]::new), total);
    }

    private static void closure(double[][] profiles, double total) {
        for (int i = 0; profiles.length > 0 && i < profiles[0].length; i++) {
            double sum = 0;
            for (double[] profile : profiles) {
                sum += profile[i];
            }
            for (double[] profile : profiles) {
                profile[i] = sum > 0 ? profile[i] * total / sum : total / profiles.length;
            }
        }
    }

    /**
     * The greatest value of every profile is 1. For concentrations without closure: nothing else fixes how an amount is shared between concentration
     * and spectrum. Not for the mode that is solved last, whose scale belongs to the fit.
     */
    public static Constraint greatestIsOne() {
        return profiles -> {
            for (double[] profile : profiles) {
                double greatest = Arrays.stream(profile).max().orElse(0);
                for (int i = 0; greatest > 0 && i < profile.length; i++) {
                    profile[i] /= greatest;
                }
            }
        };
    }

    /**
     * Some components rise to one maximum and fall again: what rises on the way down from the maximum is cut to the level before it.
     *
     * @param tolerance by what factor a value may exceed the one before it on the way down, 1 for not at all
     */
    public static Constraint unimodal(Set<Integer> components, double tolerance) {
        return profiles -> components.stream().filter(k -> k < profiles.length).forEach(k -> unimodal(profiles[k], tolerance));
    }

    private static void unimodal(double[] profile, double tolerance) {
        int top = 0;
        for (int i = 1; i < profile.length; i++) {
            top = profile[i] > profile[top] ? i : top;
        }
        for (int i = top - 1; i >= 0; i--) {
            profile[i] = profile[i] > profile[i + 1] * tolerance ? profile[i + 1] : profile[i];
        }
        for (int i = top + 1; i < profile.length; i++) {
            profile[i] = profile[i] > profile[i - 1] * tolerance ? profile[i - 1] : profile[i];
        }
    }

    /** A component is known where {@code known} has a number; NaN leaves it free. A zero says that it is absent there (selectivity). */
    public static Constraint known(int component, double[] known) {
        double[] kept = known.clone();
        return profiles -> {
            for (int i = 0; i < kept.length; i++) {
                profiles[component][i] = Double.isNaN(kept[i]) ? profiles[component][i] : kept[i];
            }
        };
    }

    /** Some profiles are smoothed by a moving parabola. */
    public static Constraint smooth(Set<Integer> components, int points) {
        return profiles -> components.stream().filter(k -> k < profiles.length).forEach(k -> smooth(profiles[k], points));
    }

    private static void smooth(double[] profile, int points) {
        double[] index = new double[profile.length];
        Arrays.setAll(index, i -> i);
        System.arraycopy(SavitzkyGolay.smooth(index, profile, points, 2, 0).values()[0], 0, profile, 0, profile.length);
    }

    /**
     * Some components have one shape in all blocks of the table, and only their amount differs between blocks: the profile is replaced by the
     * first singular vectors of its values by block.
     *
     * @param blocks how many there are, all of one length
     */
    public static Constraint trilinear(Set<Integer> components, int blocks) {
        return profiles -> components.stream().filter(k -> k < profiles.length).forEach(k -> trilinear(profiles[k], blocks));
    }

    private static void trilinear(double[] profile, int blocks) {
        int length = profile.length / blocks;
        PrincipalComponents shape = PrincipalComponents.exact(Table.of(profile, blocks), 1, false, Scaling.NONE);
        for (int b = 0; b < blocks; b++) {
            for (int i = 0; i < length; i++) {
                profile[b * length + i] = shape.scores()[0][b] * shape.loadings()[0][i];
            }
        }
    }
}
