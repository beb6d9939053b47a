package org.operanda.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/**
 * The beamline: when it took which spectrum by its own clock, and what its two ionisation chambers counted. Its clock runs {@link #AHEAD} seconds ahead of the
 * potentiostat's when the cell is started, and gains {@link #GAIN}. Exposures and pauses between them vary, the storage ring loses its beam once, and the file
 * counter jumped a few times, so that the order of the file names is not that of the spectra.
 */
final class Beamline {
    /** s. */
    static final double AHEAD = 137;
    /** Seconds gained per second. */
    static final double GAIN = 20e-6;
    private static final double PHOTONS = 1.2e6;
    private static final double EDGE_STEP = 0.95;
    private static final double BEFORE_EDGE = 0.62;
    private static final double SLOPE = -3.5e-4;
    private static final double NOMINAL_EDGE = 8345;
    private static final int FIRST = -600;
    private static final int BEAM_LOST = 10_900;
    private static final int BEAM_LOST_SECONDS = 1500;

    /**
     * One exposure, as its file states it: in whole seconds on the beamline's clock.
     *
     * @param number in the file's name
     * @param start  from the whole second that the potentiostat's clock showed when it started
     * @param end    the same
     */
    record Exposure(int number, int start, int end) {}

    /**
     * One scan.
     *
     * @param energy      eV
     * @param incoming    counts before the cell
     * @param transmitted counts behind it
     */
    record Scan(double[] energy, long[] incoming, long[] transmitted) {}

    private Beamline() {}

    /** What the potentiostat's clock shows when the beamline's shows {@code seconds}, both counted from the potentiostat's start by its own clock. */
    static double potentiostatTime(double seconds) {
        return (seconds - AHEAD) / (1 + GAIN);
    }

    /** The exposures in the order in which they were taken, from ten minutes before the cell's start to its end. */
    static List<Exposure> exposures(int cellSeconds, Random random) {
        List<int[]> windows = new ArrayList<>();
        int at = FIRST + (int) AHEAD;
        while (at < cellSeconds) {
            int length = 100 + random.nextInt(51);
            windows.add(new int[] {at, at + length});
            at += length + 40 + random.nextInt(60);
            if (at > BEAM_LOST && at < BEAM_LOST + BEAM_LOST_SECONDS) {
                at = BEAM_LOST + BEAM_LOST_SECONDS;
            }
        }
        List<Integer> numbers = numbers(windows.size());
        List<Exposure> exposures = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            exposures.add(new Exposure(numbers.get(i), windows.get(i)[0], windows.get(i)[1]));
        }
        return exposures;
    }

    private static List<Integer> numbers(int count) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            numbers.add(i);
        }
        Collections.swap(numbers, 41, 42);
        Collections.rotate(numbers.subList(96, 100), 1);
        return numbers;
    }

    /** Photon energies in eV: wide steps before the edge, a quarter of an eV across it, wider again behind. */
    static double[] grid() {
        List<Double> energies = new ArrayList<>();
        double[][] regions = {{8180, 8320, 2}, {8320, 8334, 0.5}, {8334, 8362, 0.25}, {8362, 8400, 0.5}, {8400, 8480, 1}, {8480, 9080, 2}};
        for (double[] region : regions) {
            for (double energy = region[0]; energy < region[1]; energy += region[2]) {
                energies.add(energy);
            }
        }
        return energies.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * Counts photons.
     *
     * @param spectrum  normalised absorption
     * @param patience  how many times longer than usual
     * @param thickness of the sample relative to the usual
     */
    static Scan scan(DoubleUnaryOperator spectrum, double patience, double thickness, Random random) {
        double[] energy = grid();
        long[] incoming = new long[energy.length];
        long[] transmitted = new long[energy.length];
        double decay = random.nextDouble() * 0.02;
        for (int i = 0; i < energy.length; i++) {
            double photons = PHOTONS * patience * (1 - decay * i / energy.length);
            double beyond = energy[i] - NOMINAL_EDGE;
            double absorption = BEFORE_EDGE + SLOPE * beyond + thickness * EDGE_STEP * spectrum.applyAsDouble(energy[i]);
            incoming[i] = count(photons, random);
            transmitted[i] = count(photons * StrictMath.exp(-absorption), random);
        }
        return new Scan(energy, incoming, transmitted);
    }

    /** A Poisson number; for such large means a normal one of the same variance. */
    private static long count(double mean, Random random) {
        return Math.round(mean + StrictMath.sqrt(mean) * random.nextGaussian());
    }
}
