package org.operanda.math.factor;

import org.hipparchus.random.MersenneTwister;

/** The legacy random numbers of NumPy ({@code numpy.random.seed}, M. Matsumoto, T. Nishimura, ACM Trans. Model. Comput. Simul. 8 (1998) 3), number for number, so that published examples can be made again. */
final class NumpyStream {
    private final MersenneTwister generator;
    private double kept = Double.NaN;

    NumpyStream(int seed) {
        generator = new MersenneTwister(seed);
    }

    /** 0 to {@code most}: bits as many as it needs, drawn again while they say more. */
    int integer(int most) {
        int mask = Integer.highestOneBit(most) * 2 - 1;
        int drawn = generator.nextInt() & mask;
        while (drawn > most) {
            drawn = generator.nextInt() & mask;
        }
        return drawn;
    }

    /** 0 to 1, of 53 bits. */
    double uniform() {
        long high = generator.nextInt() >>> 5;
        return (high * 0x1p26 + (generator.nextInt() >>> 6)) * 0x1p-53;
    }

    /** Two parts of 1, all equally probable: a Dirichlet distribution with both parameters 1. */
    double[] parts() {
        double first = -Math.log(1 - uniform());
        double second = -Math.log(1 - uniform());
        return new double[] {first / (first + second), second / (first + second)};
    }

    /** Of mean 0 and variance 1, by Marsaglia's polar method: two at once, the second is kept for the next call. */
    double normal() {
        if (!Double.isNaN(kept)) {
            double second = kept;
            kept = Double.NaN;
            return second;
        }
        double x;
        double y;
        double square;
        do {
            x = 2 * uniform() - 1;
            y = 2 * uniform() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        double factor = Math.sqrt(-2 * Math.log(square) / square);
        kept = factor * x;
        return factor * y;
    }
}
