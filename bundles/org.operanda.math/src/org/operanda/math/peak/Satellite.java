package org.operanda.math.peak;

/** A second line that belongs to a peak and has its widths and shape, for instance that of the second wavelength of an X-ray doublet. */
public interface Satellite {

    /** Its height over that of the peak. */
    double ratio();

    /** Where it is when the peak is at {@code position}. */
    double position(double position);

    /** The derivative of {@link #position}. */
    double slope(double position);
}
