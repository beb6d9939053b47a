package org.operanda.nmr;

/** Weights of a decay along time, before it is transformed (R. R. Ernst, W. A. Anderson, Rev. Sci. Instrum. 37 (1966) 93). */
public enum Apodisation {
    /** All points weigh the same. */
    NONE {
        @Override
        double weight(double seconds, double length, double lorentz, double gauss) {
            return 1;
        }
    },
    /** exp(−π LB t): lines become wider by LB, best for noise when LB is their width. */
    EXPONENTIAL {
        @Override
        double weight(double seconds, double length, double lorentz, double gauss) {
            return Math.exp(-Math.PI * lorentz * seconds);
        }
    },
    /** exp(−π LB t − (π GB t)²/(4 ln 2)): with a negative LB Lorentzian lines become Gaussian ones of width GB. */
    GAUSSIAN {
        @Override
        double weight(double seconds, double length, double lorentz, double gauss) {
            double turned = Math.PI * gauss * seconds;
            return Math.exp(-Math.PI * lorentz * seconds - turned * turned / (4 * Math.log(2)));
        }
    },
    /** cos²(π t / 2T), which falls to 0 at the end of the record. */
    COSINE_SQUARED {
        @Override
        double weight(double seconds, double length, double lorentz, double gauss) {
            double cosine = Math.cos(Math.PI / 2 * Math.min(1, seconds / length));
            return cosine * cosine;
        }
    };

    /**
     * The weight of one point.
     *
     * @param seconds from the beginning of the decay; points before it weigh as its beginning
     * @param length  of the record in s
     * @param lorentz Lorentzian broadening in Hz
     * @param gauss   Gaussian broadening in Hz
     */
    abstract double weight(double seconds, double length, double lorentz, double gauss);
}
