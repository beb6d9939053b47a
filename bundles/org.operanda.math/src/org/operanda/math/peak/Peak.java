package org.operanda.math.peak;

import java.util.ArrayList;
import java.util.List;

/**
 * One peak of a model.
 *
 * @param shape      its shape
 * @param parameters as many as the shape has, in its order
 * @param satellites lines that go with it; height, area and width are those of the peak alone
 */
public record Peak(PeakShape shape, List<PeakParameter> parameters, List<Satellite> satellites) {
    public Peak {
        parameters = List.copyOf(parameters);
        satellites = List.copyOf(satellites);
        if (parameters.size() != shape.size()) {
            throw new IllegalArgumentException(shape + " has " + shape.size() + " parameters, not " + parameters.size());
        }
    }

    /**
     * A peak whose parameters vary, as far as they make sense: widths above a thousandth of the first guess, shares from 0 to 1; the height
     * may be negative.
     *
     * @param fullWidth a guess, greater than 0
     */
    public static Peak of(PeakShape shape, double position, double height, double fullWidth) {
        double[] start = shape.start(position, height, fullWidth);
        List<PeakParameter> parameters = new ArrayList<>();
        for (int k = 0; k < start.length; k++) {
            parameters.add(PeakParameter.between(start[k], shape.least(k, fullWidth * 1e-3), shape.greatest(k)));
        }
        return new Peak(shape, parameters, List.of());
    }

    /** This peak with another parameter at place {@code k}. */
    public Peak with(int k, PeakParameter parameter) {
        List<PeakParameter> changed = new ArrayList<>(parameters);
        changed.set(k, parameter);
        return new Peak(shape, changed, satellites);
    }

    /** This peak with satellites. */
    public Peak with(Satellite... lines) {
        return new Peak(shape, parameters, List.of(lines));
    }
}
