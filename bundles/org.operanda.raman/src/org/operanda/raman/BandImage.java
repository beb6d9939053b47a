package org.operanda.raman;

import java.util.stream.IntStream;
import org.operanda.data.Progress;
import org.operanda.data.Values;

/** The mean of a range of each spectrum, however many there are: what a map looks like. The spectra are read in blocks on all cores and none is kept. */
public final class BandImage {
    private static final int NUMBERS = 1 << 18;

    private BandImage() {}

    /**
     * The mean of each spectrum between two abscissae.
     *
     * @param spectra  any number
     * @param from     least abscissa
     * @param to       greatest abscissa
     * @param progress to be asked for cancel
     * @return one for each spectrum; NaN where no point lies between, or when cancelled
     */
    public static double[] of(Spectra spectra, double from, double to, Progress progress) {
        int first = spectra.index(from);
        int last = spectra.index(Math.nextUp(to));
        int points = spectra.points();
        int begin = spectra.falling() ? points - last : first;
        int end = spectra.falling() ? points - first : last;
        int block = Math.max(1, NUMBERS / points);
        Values values = spectra.dataset().values();
        double[] image = new double[spectra.count()];
        IntStream.range(0, Math.ceilDiv(image.length, block)).parallel().forEach(b -> {
            int start = b * block;
            int count = Math.min(block, image.length - start);
            double[] numbers = new double[progress.isCancelled() ? 0 : count * points];
            values.copy((long) start * points, numbers, 0, numbers.length);
            for (int i = 0; i < count; i++) {
                double sum = 0;
                for (int k = begin; k < end && numbers.length > 0; k++) {
                    sum += numbers[i * points + k];
                }
                image[start + i] = numbers.length == 0 ? Double.NaN : sum / (end - begin);
            }
        });
        return image;
    }
}
