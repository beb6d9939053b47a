package org.operanda.xrd;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.jdt.annotation.Nullable;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Values;

/**
 * One pattern, or a series of them, with abscissae that rise.
 *
 * @param dataset  the intensities: (frames ×) points
 * @param axis     what they run along
 * @param x        abscissae in the unit of the axis, rising
 * @param falling  whether the dataset's own abscissae fall
 * @param metadata of the measurement
 */
public record PatternSeries(Dataset dataset, DiffractionAxis axis, double[] x, boolean falling, Map<String, String> metadata) {

    /** The named dataset of a measurement, else its first intensity, when its last axis is 2θ, d or Q and rises or falls. */
    public static Optional<PatternSeries> of(Measurement measurement, String name) {
        Optional<Dataset> found = measurement.datasets().stream()
                .filter(d -> name.isBlank() ? d.quantity().equals(QuantityKind.INTENSITY) : d.name().equals(name))
                .filter(d -> d.rank() == 1 || d.rank() == 2)
                .filter(d -> d.axes().getLast().size() > 1 && DiffractionAxis.of(d.axes().getLast()).isPresent()).findFirst();
        return found.flatMap(dataset -> {
            DiffractionAxis axis = DiffractionAxis.of(dataset.axes().getLast()).orElseThrow();
            double[] x = axis.coordinates(dataset.axes().getLast());
            boolean falling = x[x.length - 1] < x[0];
            double[] rising = falling ? turned(x) : x;
            boolean ordered = IntStream.range(1, rising.length).allMatch(i -> rising[i] > rising[i - 1]);
            return ordered ? Optional.of(new PatternSeries(dataset, axis, rising, falling, measurement.metadata())) : Optional.empty();
        });
    }

    /** The values in the opposite order. */
    public static double[] turned(double[] values) {
        double[] turned = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            turned[i] = values[values.length - 1 - i];
        }
        return turned;
    }

    /** How many patterns there are. */
    public int frames() {
        return dataset.rank() == 1 ? 1 : Math.toIntExact(dataset.axes().getFirst().size());
    }

    /** The axes before that of the pattern: none for a single one. */
    public List<Axis> seriesAxes() {
        return dataset.axes().subList(0, dataset.rank() - 1);
    }

    private Dataset frame(int frame) {
        return dataset.rank() == 1 ? dataset : dataset.frame(frame);
    }

    /** Intensities of a pattern, in a new array. */
    public double[] intensities(int frame) {
        return inOrder(frame(frame).values());
    }

    private double[] inOrder(Values values) {
        return falling ? turned(values.toArray()) : values.toArray();
    }

    /** Standard deviations of a pattern, null when there are none. */
    public double @Nullable [] sigma(int frame, PatternNoise noise, double[] intensities) {
        Optional<Values> stated = frame(frame).sigma();
        if (noise == PatternNoise.AUTOMATIC && stated.isPresent()) {
            return inOrder(stated.get());
        }
        boolean counts = noise == PatternNoise.COUNTS || noise == PatternNoise.AUTOMATIC && areCounts(intensities);
        if (!counts) {
            return null;
        }
        double[] sigma = new double[intensities.length];
        for (int i = 0; i < sigma.length; i++) {
            sigma[i] = Math.sqrt(Math.max(1, intensities[i]));
        }
        return sigma;
    }

    private static boolean areCounts(double[] values) {
        double most = 0;
        for (double value : values) {
            if (value < 0 || value != Math.rint(value) && !Double.isNaN(value)) {
                return false;
            }
            most = Math.max(most, Double.isNaN(value) ? 0 : value);
        }
        return most > 1;
    }

    /** The same shape with other values along abscissae that rise, as the dataset's own order has them. */
    public double[] asGiven(double[] rising) {
        return falling ? turned(rising) : rising;
    }

    /** First index at or above an abscissa. */
    public int index(double abscissa) {
        int found = Arrays.binarySearch(x, abscissa);
        return found < 0 ? -found - 1 : found;
    }
}
