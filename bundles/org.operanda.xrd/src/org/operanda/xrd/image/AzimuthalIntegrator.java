package org.operanda.xrd.image;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.operanda.data.Values;
import org.operanda.xrd.DiffractionAxis;

/**
 * Turns images of one geometry into patterns. It is set up once: for every pixel, into which bins its counts go and in which parts. Applying it is one pass over
 * the image, in parallel, with the same result for any number of threads.
 * <p>
 * A pixel is a small parallelogram in 2θ or Q; along the radius its counts are spread over the trapezoid that is the projection of it. So counts are conserved:
 * the sum over the bins is the sum over the pixels that are neither masked nor out of range. The intensity of a bin is the counts in it over the sum of the
 * parts of pixels in it, each times its solid angle and its polarisation factor, which are those of J. Kieffer et al., J. Synchrotron Rad. 27 (2020) 558.
 * A pixel that is negative or missing in an image (a gap between modules, a dead pixel) is left out of that image.
 */
public final class AzimuthalIntegrator {
    private static final int CHUNKS = 16;
    private static final short OUT = -1;

    private final int rows;
    private final int columns;
    private final Axis axis;
    private final short[] firstBin;
    private final short[] binCount;
    private final float[] correction;
    private final float[][] parts;
    private final double[] normalisation;
    private final double saturation;

    /**
     * What the pattern runs along.
     *
     * @param kind  2θ in degrees or Q in 1/Å
     * @param first lower end of the first bin
     * @param last  upper end of the last bin
     * @param bins  how many bins of equal width
     */
    public record Axis(DiffractionAxis kind, double first, double last, int bins) {
        public Axis {
            if (kind == DiffractionAxis.PLANE_SPACING || !(last > first) || bins < 1 || bins > Short.MAX_VALUE) {
                throw new IllegalArgumentException("a pattern has 1 to " + Short.MAX_VALUE + " bins along 2θ or Q");
            }
        }

        double step() {
            return (last - first) / bins;
        }

        /** The middles of the bins. */
        public double[] middles() {
            double[] middles = new double[bins];
            Arrays.setAll(middles, i -> first + (i + 0.5) * step());
            return middles;
        }
    }

    /**
     * A pattern.
     *
     * @param intensity of each bin; NaN where no pixel is
     * @param sigma     one standard deviation of it, when the image counts photons
     * @param counts    what the pixels counted, in the bins
     */
    public record Pattern(double[] intensity, double[] sigma, double[] counts) {}

    /**
     * How an image is corrected.
     *
     * @param polarisation factor: 1 for a beam polarised along axis 2 (horizontal), 0 for one that is not polarised, -1 along axis 1; NaN for no correction
     * @param solidAngle   whether pixels that the beam meets at an angle are corrected for the smaller solid angle
     * @param saturation   counts from which on a pixel is left out
     * @param masked       which pixels are left out, row by row; empty for none
     */
    public record Correction(double polarisation, boolean solidAngle, double saturation, boolean[] masked) {
        /** No correction and no mask. */
        public static final Correction NONE = new Correction(Double.NaN, false, Double.POSITIVE_INFINITY, new boolean[0]);
    }

    /**
     * Sets up.
     *
     * @param geometry with the size of a pixel and, for Q, the wavelength
     * @param rows     of an image
     * @param columns  of an image
     * @param axis     of the pattern
     */
    public AzimuthalIntegrator(PoniGeometry geometry, int rows, int columns, Axis axis, Correction correction) {
        this.rows = rows;
        this.columns = columns;
        this.axis = axis;
        int pixels = Math.multiplyExact(rows, columns);
        firstBin = new short[pixels];
        binCount = new short[pixels];
        this.correction = new float[pixels];
        parts = new float[CHUNKS][];
        saturation = correction.saturation();
        double[][] norms = new double[CHUNKS][];
        IntStream.range(0, CHUNKS).parallel().forEach(chunk -> norms[chunk] = setUp(chunk, geometry, correction));
        normalisation = sum(norms, axis.bins());
    }

    /** The range of 2θ in degrees or Q in 1/Å that an image covers, to the ends of its outermost pixels, in so many bins. */
    public static Axis range(PoniGeometry geometry, int rows, int columns, DiffractionAxis kind, int bins) {
        PoniGeometry.Laboratory laboratory = geometry.laboratory();
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < rows; row++) {
            boolean edge = row == 0 || row == rows - 1;
            for (int column = 0; column < columns; column += edge ? 1 : Math.max(1, columns - 1)) {
                Trapezoid spread = spread(laboratory, kind, geometry.wavelength(), row, column);
                first = Math.min(first, spread.start());
                last = Math.max(last, spread.end());
            }
        }
        return new Axis(kind, holdsBeam(geometry, laboratory, rows, columns) ? 0 : first, last, bins);
    }

    /** Whether the direct beam meets the image: then 2θ is least inside of it. */
    private static boolean holdsBeam(PoniGeometry geometry, PoniGeometry.Laboratory laboratory, int rows, int columns) {
        double c1 = Math.cos(geometry.rot1());
        double row = (geometry.poni1() + geometry.distance() * Math.tan(geometry.rot2()) / c1) / geometry.pixel1();
        double column = (geometry.poni2() - geometry.distance() * Math.tan(geometry.rot1())) / geometry.pixel2();
        return row >= 0 && row <= rows && column >= 0 && column <= columns && laboratory.twoTheta(row, column) < 1e-6;
    }

    private static double radius(double twoTheta, DiffractionAxis kind, double wavelength) {
        return kind == DiffractionAxis.TWO_THETA ? Math.toDegrees(twoTheta) : 4 * Math.PI * Math.sin(twoTheta / 2) / (1e10 * wavelength);
    }

    private int chunkRow(int chunk) {
        return (int) ((long) rows * chunk / CHUNKS);
    }

    /** Lays the pixels of some rows into the bins; gives the sum of their parts and corrections. */
    private double[] setUp(int chunk, PoniGeometry geometry, Correction given) {
        double[] norm = new double[axis.bins()];
        PoniGeometry.Laboratory laboratory = geometry.laboratory();
        float[] growing = new float[3 * (chunkRow(chunk + 1) - chunkRow(chunk)) * columns + 64];
        double[] pixelParts = new double[axis.bins()];
        int at = 0;
        for (int row = chunkRow(chunk); row < chunkRow(chunk + 1); row++) {
            for (int column = 0; column < columns; column++) {
                int pixel = row * columns + column;
                boolean masked = given.masked().length > pixel && given.masked()[pixel];
                int count = masked ? 0 : split(laboratory, geometry, row, column, pixelParts);
                if (count == 0) {
                    firstBin[pixel] = OUT;
                    continue;
                }
                float factor = (float) factor(laboratory, row, column, given);
                correction[pixel] = factor;
                growing = at + count > growing.length ? Arrays.copyOf(growing, 2 * growing.length + count) : growing;
                for (int i = 0; i < count; i++) {
                    growing[at + i] = (float) pixelParts[i];
                    norm[firstBin[pixel] + i] += growing[at + i] * factor;
                }
                at += count;
            }
        }
        parts[chunk] = Arrays.copyOf(growing, at);
        return norm;
    }

    private static double factor(PoniGeometry.Laboratory laboratory, int row, int column, Correction given) {
        double factor = given.solidAngle() ? laboratory.solidAngle(row + 0.5, column + 0.5) : 1;
        if (Double.isNaN(given.polarisation())) {
            return factor;
        }
        double cosine = Math.cos(laboratory.twoTheta(row + 0.5, column + 0.5));
        double square = cosine * cosine;
        double azimuth = laboratory.azimuth(row + 0.5, column + 0.5);
        return factor * (1 + square - given.polarisation() * Math.cos(2 * azimuth) * (1 - square)) / 2;
    }

    /** Puts the parts of a pixel into the bins that it lies in; gives how many these are. */
    private int split(PoniGeometry.Laboratory laboratory, PoniGeometry geometry, int row, int column, double[] pixelParts) {
        int pixel = row * columns + column;
        Trapezoid spread = spread(laboratory, axis.kind(), geometry.wavelength(), row, column).inSteps(axis.first(), axis.step());
        int from = (int) Math.floor(Math.max(0, spread.start()));
        int to = (int) Math.ceil(Math.min(axis.bins(), spread.end()));
        if (to <= from || spread.end() <= 0 || spread.start() >= axis.bins()) {
            return 0;
        }
        int count = Math.min(to - from, pixelParts.length);
        firstBin[pixel] = (short) from;
        binCount[pixel] = (short) count;
        // the pixel at the beam reaches over 2θ = 0: what would lie below is in the first bin
        double below = axis.first() == 0 && from == 0 ? 0 : spread.below(from);
        for (int i = 0; i < count; i++) {
            double next = spread.below(from + i + 1);
            pixelParts[i] = next - below;
            below = next;
        }
        return count;
    }

    /** The projection of a pixel onto the radius. */
    private static Trapezoid spread(PoniGeometry.Laboratory laboratory, DiffractionAxis kind, double wavelength, int row, int column) {
        double across = radius(laboratory.twoTheta(row + 1, column + 0.5), kind, wavelength)
                - radius(laboratory.twoTheta(row, column + 0.5), kind, wavelength);
        double along = radius(laboratory.twoTheta(row + 0.5, column + 1), kind, wavelength)
                - radius(laboratory.twoTheta(row + 0.5, column), kind, wavelength);
        return new Trapezoid(radius(laboratory.twoTheta(row + 0.5, column + 0.5), kind, wavelength), Math.abs(across), Math.abs(along));
    }

    /** The convolution of two boxes. */
    private record Trapezoid(double middle, double wide, double narrow) {
        Trapezoid {
            double larger = Math.max(wide, narrow);
            narrow = Math.min(wide, narrow);
            wide = larger;
        }

        Trapezoid inSteps(double first, double step) {
            return new Trapezoid((middle - first) / step, wide / step, narrow / step);
        }

        double start() {
            return middle - (wide + narrow) / 2;
        }

        double end() {
            return middle + (wide + narrow) / 2;
        }

        /** Which part of it lies below a place. */
        double below(double place) {
            double from = place - start();
            double total = wide + narrow;
            if (from <= 0 || from >= total || wide == 0) {
                return from > 0 || wide == 0 && place > middle ? 1 : 0;
            }
            if (from < narrow) {
                return from * from / (2 * wide * narrow);
            }
            return from <= wide ? (from - narrow / 2) / wide : 1 - (total - from) * (total - from) / (2 * wide * narrow);
        }
    }

    /** The axis of the patterns. */
    public Axis axis() {
        return axis;
    }

    /** How many parts of pixels are kept. */
    public long size() {
        return Arrays.stream(parts).mapToLong(p -> p.length).sum();
    }

    /** Sums over bins of one chunk of an image. */
    private record Sums(double[] counts, double[] variance, double[] missing) {
        Sums(int bins) {
            this(new double[bins], new double[bins], new double[bins]);
        }
    }

    /**
     * Integrates an image.
     *
     * @param image row by row, as many values as pixels
     */
    public Pattern integrate(Values image) {
        if (image.length() != (long) rows * columns) {
            throw new IllegalArgumentException("an image of " + rows + " × " + columns + " pixels has not " + image.length() + " values");
        }
        Sums[] sums = IntStream.range(0, CHUNKS).parallel().mapToObj(chunk -> sums(chunk, image)).toArray(Sums[]::new);
        double[] counts = sum(Arrays.stream(sums).map(Sums::counts).toArray(double[][]::new), axis.bins());
        double[] variance = sum(Arrays.stream(sums).map(Sums::variance).toArray(double[][]::new), axis.bins());
        double[] missing = sum(Arrays.stream(sums).map(Sums::missing).toArray(double[][]::new), axis.bins());
        double[] intensity = new double[axis.bins()];
        double[] sigma = new double[axis.bins()];
        for (int bin = 0; bin < intensity.length; bin++) {
            double norm = normalisation[bin] - missing[bin];
            boolean seen = norm > 1e-6 * normalisation[bin];
            intensity[bin] = seen ? counts[bin] / norm : Double.NaN;
            sigma[bin] = seen ? Math.sqrt(variance[bin]) / norm : Double.NaN;
        }
        return new Pattern(intensity, sigma, counts);
    }

    private Sums sums(int chunk, Values image) {
        Sums sums = new Sums(axis.bins());
        double[] line = new double[columns];
        float[] weights = parts[chunk];
        int at = 0;
        for (int row = chunkRow(chunk); row < chunkRow(chunk + 1); row++) {
            image.copy((long) row * columns, line, 0, columns);
            at = add(line, row * columns, weights, at, sums);
        }
        return sums;
    }

    /** Adds a line of the image; gives where the parts of the next one begin. */
    private int add(double[] line, int firstPixel, float[] weights, int from, Sums sums) {
        double[] counts = sums.counts();
        double[] variance = sums.variance();
        int at = from;
        for (int i = 0; i < line.length; i++) {
            int bin = firstBin[firstPixel + i];
            if (bin < 0) {
                continue;
            }
            int end = at + binCount[firstPixel + i];
            double value = line[i];
            if (value >= 0 && value < saturation) {
                for (; at < end; at++, bin++) {
                    double part = weights[at] * value;
                    counts[bin] += part;
                    variance[bin] += weights[at] * part;
                }
            } else {
                for (; at < end; at++, bin++) {
                    sums.missing()[bin] += weights[at] * correction[firstPixel + i];
                }
            }
        }
        return at;
    }

    private static double[] sum(double[][] chunks, int bins) {
        double[] sum = new double[bins];
        for (double[] chunk : chunks) {
            for (int bin = 0; bin < bins; bin++) {
                sum[bin] += chunk[bin];
            }
        }
        return sum;
    }
}
