package org.operanda.data;

/**
 * First, last, extremes, mean and number of missing ones of some values, in one pass.
 *
 * @param first   the first value, NaN when missing or empty
 * @param last    the last value, NaN when missing or empty
 * @param min     the least that is not missing, NaN when all are
 * @param max     the greatest that is not missing, NaN when all are
 * @param mean    the mean of those that are not missing, NaN when all are
 * @param missing how many are NaN
 */
public record Summary(double first, double last, double min, double max, double mean, long missing) {
    private static final int BLOCK = 1 << 14;

    public static Summary of(Values values) {
        long length = values.length();
        double[] block = new double[(int) Math.min(BLOCK, length)];
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        double sum = 0;
        long missing = 0;
        for (long from = 0; from < length; from += BLOCK) {
            int count = (int) Math.min(BLOCK, length - from);
            values.copy(from, block, 0, count);
            double blockSum = 0;
            for (int i = 0; i < count; i++) {
                double value = block[i];
                if (Double.isNaN(value)) {
                    missing++;
                    continue;
                }
                min = Math.min(min, value);
                max = Math.max(max, value);
                blockSum += value;
            }
            sum += blockSum;
        }
        long present = length - missing;
        double first = length == 0 ? Double.NaN : values.get(0);
        double last = length == 0 ? Double.NaN : values.get(length - 1);
        return present == 0
                ? new Summary(first, last, Double.NaN, Double.NaN, Double.NaN, missing)
                : new Summary(first, last, min, max, sum / present, missing);
    }
}
