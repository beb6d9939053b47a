package org.operanda.figure;

/**
 * From the numbers of an axis to a coordinate on paper or screen, and back.
 *
 * @param range       what the axis spans; above zero for a logarithmic one
 * @param logarithmic whether equal ratios are equally long
 * @param start       coordinate of the range's lower end
 * @param end         coordinate of its upper end; less than {@code start} for an axis that rises upwards or to the left
 */
public record Mapping(Range range, boolean logarithmic, double start, double end) {

    /** Between two borders, of which {@code right} belongs to the lower end when the axis falls. */
    public static Mapping across(Range range, boolean logarithmic, boolean falling, double left, double right) {
        return new Mapping(range, logarithmic, falling ? right : left, falling ? left : right);
    }

    /** The coordinate of a number; NaN for NaN and for a number not above zero on a logarithmic axis. */
    public double at(double value) {
        double part = logarithmic
                ? Math.log(value / range.from()) / Math.log(range.to() / range.from())
                : (value - range.from()) / range.length();
        return value > 0 || !logarithmic ? start + part * (end - start) : Double.NaN;
    }

    /** The number at a coordinate. */
    public double value(double coordinate) {
        double part = (coordinate - start) / (end - start);
        return logarithmic ? range.from() * Math.pow(range.to() / range.from(), part) : range.from() + part * range.length();
    }

    /** The numbers at the borders of so many equal cells from {@code start} to {@code end}: one more than there are cells. */
    public double[] borders(int cells) {
        double[] borders = new double[cells + 1];
        for (int i = 0; i <= cells; i++) {
            borders[i] = value(start + (end - start) * i / cells);
        }
        return borders;
    }

    /** The same numbers from {@code end} to {@code start}: for an axis that rises upwards those of pixel rows from top to bottom. */
    public double[] bordersFromEnd(int cells) {
        double[] borders = new double[cells + 1];
        for (int i = 0; i <= cells; i++) {
            borders[i] = value(end + (start - end) * i / cells);
        }
        return borders;
    }
}
