package org.operanda.math.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.operanda.math.Correlation;

class CorrelationTest {
    /** Intelligence and hours of television, the worked example of Spearman's coefficient: ρ = −29/165, p = 0.627188. */
    private static final double[] IQ = {106, 100, 86, 101, 99, 103, 97, 113, 112, 110};
    private static final double[] HOURS = {7, 27, 2, 50, 28, 29, 20, 12, 6, 17};

    @Test
    void spearmanOfThePublishedExample() {
        Correlation found = Correlation.spearman(IQ, HOURS);
        assertEquals(-29.0 / 165, found.coefficient(), 1e-14);
        assertEquals(0.627188, found.pValue(), 1e-6);
        assertEquals(10, found.count());
    }

    /** With four pairs Student's t has two degrees of freedom, whose distribution is algebraic: p = 1 − |r|. */
    @Test
    void pearsonOfFourPairsHasAProbabilityInClosedForm() {
        double[] x = {1, 2, 3, 4};
        double[] y = {2, 1, 4, 3};
        Correlation found = Correlation.pearson(x, y);
        assertEquals(0.6, found.coefficient(), 1e-14);
        assertEquals(0.4, found.pValue(), 1e-12);
    }

    @Test
    void aPerfectRelationHasNoChance() {
        Correlation found = Correlation.pearson(new double[] {1, 2, 3}, new double[] {2, 4, 6});
        assertEquals(1, found.coefficient(), 1e-15);
        assertEquals(0, found.pValue(), 1e-7);
    }

    @Test
    void aConstantHasNoCoefficient() {
        assertTrue(Double.isNaN(Correlation.pearson(new double[] {1, 2, 3}, new double[] {5, 5, 5}).coefficient()));
        assertTrue(Double.isNaN(Correlation.spearman(new double[] {1}, new double[] {5}).coefficient()));
    }
}
