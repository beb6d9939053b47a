package org.operanda.math.fourier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FourierTransformTest {

    /** The sum of the definition, term by term. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 12, 16, 31, 32, 64, 100, 128, 255, 256, 512, 1000, 1024})
    void isTheSumOfItsDefinition(int n) {
        double[] re = numbers(n, 1);
        double[] im = numbers(n, 2);
        double[] real = re.clone();
        double[] imaginary = im.clone();
        FourierTransform.of(n).forward(real, imaginary);
        for (int k = 0; k < n; k++) {
            double sumReal = 0;
            double sumImaginary = 0;
            for (int j = 0; j < n; j++) {
                double angle = -2 * Math.PI * ((long) j * k % n) / n;
                sumReal += re[j] * Math.cos(angle) - im[j] * Math.sin(angle);
                sumImaginary += re[j] * Math.sin(angle) + im[j] * Math.cos(angle);
            }
            double tolerance = 4e-15 * n;
            assertEquals(sumReal, real[k], tolerance, "real part " + k);
            assertEquals(sumImaginary, imaginary[k], tolerance, "imaginary part " + k);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 2048, 3000, 32768, 65536})
    void comesBackByItsInverse(int n) {
        double[] re = numbers(n, 3);
        double[] im = numbers(n, 4);
        double[] real = re.clone();
        double[] imaginary = im.clone();
        FourierTransform.of(n).forward(real, imaginary);
        FourierTransform.of(n).inverse(real, imaginary);
        assertArrayEquals(re, real, 2e-14);
        assertArrayEquals(im, imaginary, 2e-14);
    }

    /** A wave that fits the length gives one line of height n at its frequency, and nothing elsewhere. */
    @ParameterizedTest
    @ValueSource(ints = {2048, 30000, 32768, 262144})
    void aWaveIsOneLine(int n) {
        int cycles = n / 3;
        double[] real = new double[n];
        double[] imaginary = new double[n];
        for (int j = 0; j < n; j++) {
            double angle = 2 * Math.PI * ((long) cycles * j % n) / n;
            real[j] = Math.cos(angle);
            imaginary[j] = Math.sin(angle);
        }
        FourierTransform.of(n).forward(real, imaginary);
        for (int k = 0; k < n; k++) {
            assertEquals(k == cycles ? n : 0, real[k], 3e-14 * n);
            assertEquals(0, imaginary[k], 3e-14 * n);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9, 10, 2048, 2050})
    void realNumbersGiveHalfOfTheComplexTransform(int n) {
        double[] values = numbers(n, 5);
        double[] all = values.clone();
        double[] none = new double[n];
        FourierTransform.of(n).forward(all, none);
        double[] real = new double[n / 2 + 1];
        double[] imaginary = new double[n / 2 + 1];
        FourierTransform.of(n).forwardReal(values, real, imaginary);
        assertArrayEquals(Arrays.copyOf(all, n / 2 + 1), real, 1e-14 * n);
        assertArrayEquals(Arrays.copyOf(none, n / 2 + 1), imaginary, 1e-14 * n);
    }

    @Test
    void shiftedFrequenciesRise() {
        double[] five = {0, 1, 2, -2, -1};
        FourierTransform.shift(five);
        assertArrayEquals(new double[] {-2, -1, 0, 1, 2}, five);
        FourierTransform.unshift(five);
        assertArrayEquals(new double[] {0, 1, 2, -2, -1}, five);
        double[] four = {0, 1, -2, -1};
        FourierTransform.shift(four);
        assertArrayEquals(new double[] {-2, -1, 0, 1}, four);
        assertArrayEquals(new double[] {-500, -250, 0, 250}, FourierTransform.frequencies(4, 0.001), 1e-12);
        assertArrayEquals(new double[] {-0.4, -0.2, 0, 0.2, 0.4}, FourierTransform.frequencies(5, 1), 1e-15);
    }

    @Test
    void severalThreadsGetTheSame() {
        int n = 4096;
        double[] alone = numbers(n, 6);
        double[] none = new double[n];
        FourierTransform.of(n).forward(alone, none);
        IntStream.range(0, 64).parallel().forEach(i -> {
            double[] real = numbers(n, 6);
            double[] imaginary = new double[n];
            FourierTransform.of(n).forward(real, imaginary);
            assertArrayEquals(alone, real);
            assertArrayEquals(none, imaginary);
        });
    }

    @Test
    void zeroFillingGoesToThePowerOfTwo() {
        assertEquals(1, FourierTransform.powerOfTwo(1));
        assertEquals(2, FourierTransform.powerOfTwo(2));
        assertEquals(1024, FourierTransform.powerOfTwo(1000));
        assertEquals(1024, FourierTransform.powerOfTwo(1024));
        assertThrows(IllegalArgumentException.class, () -> FourierTransform.of(0));
    }

    private static double[] numbers(int n, int seed) {
        return new Random(seed).doubles(n, -1, 1).toArray();
    }
}
