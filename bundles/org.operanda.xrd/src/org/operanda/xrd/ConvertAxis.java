package org.operanda.xrd;

import java.util.List;
import java.util.Optional;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.OperationResult;

/**
 * Lays a pattern along another axis: 2θ, plane spacing or scattering vector. Each point keeps its intensity, as counted per step of the instrument, and its
 * standard deviation; along the plane spacing the points are turned round, so that the axis rises.
 * <p>
 * Gives {@value #INTENSITY} in the unit of the pattern, as many points as it has; NaN when the wavelength is needed and nobody says it.
 */
public final class ConvertAxis implements FrameOperation<ConvertAxisSettings> {
    public static final String INTENSITY = "intensity";

    @Override
    public Class<ConvertAxisSettings> settingsType() {
        return ConvertAxisSettings.class;
    }

    @Override
    public OperationResult apply(Measurement frame, ConvertAxisSettings settings) {
        Optional<Dataset> input = pattern(frame, settings.dataset());
        if (input.isEmpty()) {
            return new OperationResult(
                    List.of(Dataset.of(INTENSITY, QuantityKind.INTENSITY, Units.ONE, settings.axis().axis(Values.of()), Values.of())),
                    List.of(Problem.of(Severity.ERROR, "xrd.axis.input", "'" + frame.name() + "' has no intensity along 2θ, d or Q.",
                            "Name the dataset that holds the pattern.")));
        }
        Dataset dataset = input.get();
        DiffractionAxis from = DiffractionAxis.of(dataset.axes().getFirst()).orElseThrow();
        Optional<Radiation> radiation = Radiation.of(frame, settings.wavelength());
        boolean unknown = settings.axis().needsWavelength(from) && radiation.isEmpty();
        double wavelength = radiation.map(Radiation::wavelength).orElse(Double.NaN);
        Dataset converted = convert(dataset, from, settings.axis(), wavelength);
        if (unknown) {
            return new OperationResult(List.of(converted), List.of(Problem.of(Severity.ERROR, "xrd.wavelength",
                    "The wavelength of '" + frame.name() + "' is not known.",
                    "Set 'wavelength', or add \"xrd.wavelength\": \"1.5406 Å\" to the attributes of the cell sheet.")));
        }
        boolean missing = Double.isNaN(converted.values().length() == 0 ? Double.NaN : highest(converted.values()));
        return new OperationResult(List.of(converted), missing
                ? List.of(Problem.of(Severity.WARNING, "xrd.axis.missing", "The pattern '" + frame.name() + "' has no values.", ""))
                : List.of());
    }

    /** The named dataset, else the first intensity, when it runs along 2θ, d or Q. */
    static Optional<Dataset> pattern(Measurement frame, String name) {
        return frame.datasets().stream().filter(d -> name.isEmpty() ? d.quantity().equals(QuantityKind.INTENSITY) : d.name().equals(name))
                .filter(d -> d.rank() == 1 && DiffractionAxis.of(d.axes().getFirst()).isPresent()).findFirst();
    }

    private static double highest(Values values) {
        double highest = Double.NaN;
        for (double value : values.toArray()) {
            highest = Double.isNaN(highest) || value > highest ? value : highest;
        }
        return highest;
    }

    private static Dataset convert(Dataset dataset, DiffractionAxis from, DiffractionAxis to, double wavelength) {
        double[] coordinates = from.coordinates(dataset.axes().getFirst());
        for (int i = 0; from != to && i < coordinates.length; i++) {
            coordinates[i] = to.coordinate(from.spacing(coordinates[i], wavelength), wavelength);
        }
        boolean turned = (from == DiffractionAxis.PLANE_SPACING) != (to == DiffractionAxis.PLANE_SPACING);
        Axis axis = to.axis(Values.of(turned ? turned(coordinates) : coordinates));
        return new Dataset(INTENSITY, dataset.quantity(), dataset.unit(), List.of(axis), turned(dataset.values(), turned),
                dataset.sigma().map(sigma -> turned(sigma, turned)));
    }

    private static Values turned(Values values, boolean turned) {
        return turned ? Values.of(turned(values.toArray())) : values;
    }

    private static double[] turned(double[] values) {
        double[] turned = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            turned[i] = values[values.length - 1 - i];
        }
        return turned;
    }
}
