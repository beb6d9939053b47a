package org.operanda.dilatometry;

import java.util.List;
import java.util.Optional;
import org.operanda.data.Dataset;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;

/**
 * The charge at the rows of a curve, and where half cycles begin and end.
 *
 * @param charge    mA·h; NaN where it is not known
 * @param halfCycle the half cycles; all rows are one when nobody numbered them
 */
record ChargeRows(double[] charge, List<Segment> halfCycle) {

    static Optional<ChargeRows> of(Inputs given, Curve curve) {
        Optional<double[]> charge = given.on(curve.axis(), Inputs.CHARGE, Units.MILLIAMPERE_HOUR, "", QuantityKind.CHARGE);
        Optional<Dataset> numbered = charge
                .flatMap(c -> given.roles().get(Inputs.CHARGE).first(DilatometryQuantities.HALF_CYCLE));
        Optional<double[]> numbers = numbered.flatMap(n -> given.numbers(curve.axis(), Inputs.CHARGE, DilatometryQuantities.HALF_CYCLE));
        return charge.map(c -> new ChargeRows(c, Segment.of(numbers.orElseGet(() -> new double[c.length]))));
    }

    LocalSlope slope(double[] y, int points, int degree) {
        return LocalSlope.of(charge, y, halfCycle, points, degree);
    }
}
