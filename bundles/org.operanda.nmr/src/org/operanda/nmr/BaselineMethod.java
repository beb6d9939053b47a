package org.operanda.nmr;

/** How a baseline is found. */
public enum BaselineMethod {
    /** A polynomial fitted again and again to what is near it. */
    POLYNOMIAL,
    /** Asymmetrically reweighted penalised least squares (S.-J. Baek et al., Analyst 140 (2015) 250). */
    ARPLS,
    /** Asymmetric least squares (P. H. C. Eilers, Anal. Chem. 75 (2003) 3631). */
    ALS
}
