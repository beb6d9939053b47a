package org.operanda.correlation;

import org.operanda.data.QuantityKind;

/** Kinds of quantity that only factor analysis knows. */
final class FactorQuantities {
    static final QuantityKind COMPONENT = new QuantityKind("component", "Component", "");
    static final QuantityKind SCORE = new QuantityKind("score", "Score", "");
    static final QuantityKind LOADING = new QuantityKind("loading", "Loading", "");
    static final QuantityKind SINGULAR_VALUE = new QuantityKind("singular-value", "Singular value", "s");
    static final QuantityKind EXPLAINED = new QuantityKind("explained-variance", "Explained variance", "");
    static final QuantityKind REAL_ERROR = new QuantityKind("real-error", "Real error", "RE");
    static final QuantityKind IMBEDDED_ERROR = new QuantityKind("imbedded-error", "Imbedded error", "IE");
    static final QuantityKind INDICATOR = new QuantityKind("indicator", "Indicator function", "IND");
    static final QuantityKind REDUCED_EIGENVALUE = new QuantityKind("reduced-eigenvalue", "Reduced eigenvalue", "REV");
    static final QuantityKind SIGNIFICANCE = new QuantityKind("significance-level", "Significance level", "SL");
    static final QuantityKind SHARE = new QuantityKind("signal-share", "Share of the signal", "");
    static final QuantityKind CLUSTER = new QuantityKind("cluster", "Cluster", "");
    static final QuantityKind DISTANCE = new QuantityKind("distance", "Distance", "d");
    static final QuantityKind CONCENTRATION = new QuantityKind("concentration", "Concentration", "c");
    static final QuantityKind LACK_OF_FIT = new QuantityKind("lack-of-fit", "Lack of fit", "");
    static final QuantityKind ITERATION = new QuantityKind("iteration", "Iteration", "");

    private FactorQuantities() {}
}
