package org.operanda.xas;

import java.util.List;
import java.util.Optional;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;

/**
 * Spectra that share their energies: those of a series, or a single one.
 *
 * @param dataset  frames × energies, or energies alone
 * @param energies eV, in the dataset's order
 */
public record SpectrumSeries(Dataset dataset, double[] energies) {

    /** The spectra of that name; when the name is empty the first normalised absorption, else the first absorption. */
    public static Optional<SpectrumSeries> of(Optional<Measurement> measurement, String name) {
        if (measurement.isEmpty()) {
            return Optional.empty();
        }
        List<Dataset> along = measurement.get().datasets().stream().filter(d -> (d.rank() == 1 || d.rank() == 2) && d.values().length() > 0)
                .filter(d -> Units.factor(d.axes().getLast().unit(), Units.ELECTRONVOLT).isPresent()).toList();
        Optional<Dataset> found = name.isBlank()
                ? along.stream().filter(d -> d.quantity().equals(QuantityKind.NORMALISED_ABSORPTION)).findFirst()
                        .or(() -> along.stream().filter(d -> d.quantity().equals(QuantityKind.ABSORPTION)).findFirst())
                : along.stream().filter(d -> d.name().equals(name)).findFirst();
        return found.map(dataset -> new SpectrumSeries(dataset, Spectrum.energies(dataset)));
    }

    /** How many spectra there are. */
    public int frames() {
        return dataset.rank() == 1 ? 1 : Math.toIntExact(dataset.axes().getFirst().size());
    }

    /** The values of one spectrum. */
    public double[] frame(int index) {
        return (dataset.rank() == 1 ? dataset : dataset.frame(index)).values().toArray();
    }

    /** The axes of what is one number per frame. */
    public List<Axis> frameAxes() {
        return dataset.axes().subList(0, dataset.rank() - 1);
    }
}
