package org.operanda.host.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.experiment.CurveDefinition;
import org.operanda.figure.Colour;
import org.operanda.figure.Curve;
import org.operanda.figure.CurveStyle;
import org.operanda.figure.Curves;
import org.operanda.figure.FigureAxis;
import org.operanda.host.recipe.DataReference;
import org.operanda.host.recipe.FigureLook;
import org.operanda.host.recipe.Session;

/**
 * Spectra of impedance on the complex plane (Nyquist): −Z″ against Z′, one as long on both axes. Of a series each spectrum is a curve of its own; its colour tells when
 * it was taken. The first dataset is points, the others, as fits, lines in the colour of their spectrum; each stands against the real part of its own, which has
 * its name with {@code real} for {@code minus_imaginary}.
 */
final class ComplexPlane {
    static final String REAL_PART = "Z′";
    private static final FigureAxis IMAGINARY_PART = FigureAxis.of("−Z″", Units.OHM);
    private static final String IMAGINARY = "minus_imaginary";
    private static final String REAL = "real";
    /** Arcs are half as high as they are wide. */
    private static final double HEIGHT = 2;

    private final Session session;
    private final Dataset horizontal;

    ComplexPlane(Session session, Dataset horizontal) {
        this.session = session;
        this.horizontal = horizontal;
    }

    static boolean is(Optional<Dataset> horizontal) {
        return horizontal.filter(h -> h.quantity().equals(QuantityKind.IMPEDANCE)).isPresent();
    }

    /**
     * One part of a panel.
     *
     * @param reference of the dataset of imaginary parts
     * @param dataset   by rows or by spectrum and frequency
     * @param look      what the figure's definition says of it
     */
    record Part(String reference, Dataset dataset, Optional<CurveDefinition> look) {}

    /** The panel; imaginary parts that have not the shape of their real parts are left out. */
    Curves curves(List<Part> parts) {
        List<Curve> curves = new ArrayList<>();
        for (Part part : parts) {
            Dataset real = real(part.reference);
            if (real.values().length() == part.dataset.values().length()) {
                add(curves, part, real, parts.getFirst() == part);
            }
        }
        return new Curves(IMAGINARY_PART, Optional.empty(), curves, HEIGHT).inEqualScale().withHeadroom();
    }

    private Dataset real(String reference) {
        return reference.endsWith(IMAGINARY)
                ? session.dataset(reference.substring(0, reference.length() - IMAGINARY.length()) + REAL).orElse(horizontal)
                : horizontal;
    }

    private void add(List<Curve> curves, Part part, Dataset real, boolean measured) {
        int count = part.dataset.rank() == 2 ? (int) part.dataset.axes().getFirst().size() : 1;
        for (int i = 0; i < count; i++) {
            CurveStyle usual = measured ? CurveStyle.POINTS : CurveStyle.LINE;
            CurveStyle style = usual.in(count == 1 && !measured ? Colour.ofCurve(1) : new OneOfSeries(i, count).colour());
            String one = part.look.map(CurveDefinition::getLabel).orElse(measured ? "measured" : "fit");
            String name = measured && count > 1 ? name(part, i, count) : i == 0 ? one : "";
            curves.add(new Curve(name, ohms(real, i), ohms(part.dataset, i), Optional.empty(),
                    part.look.map(look -> FigureLook.styled(style, look)).orElse(style)));
        }
    }

    private static Values ohms(Dataset dataset, int spectrum) {
        Dataset one = dataset.rank() == 2 ? dataset.frame(spectrum) : dataset;
        return DatasetCurves.scaled(one.values(), one.unit(), Units.OHM);
    }

    /** The cycle of the spectrum where that is known, else when it was taken, else its number. */
    private String name(Part part, int spectrum, int count) {
        if (!new OneOfSeries(spectrum, count).isNamed()) {
            return "";
        }
        Axis spectra = part.dataset.axes().getFirst();
        Optional<double[]> cycles = session.data(DataReference.of(part.reference).owner()).flatMap(ComplexPlane::cycles)
                .filter(d -> d.length == count);
        if (cycles.isPresent()) {
            return String.format(Locale.ROOT, "cycle %.0f", cycles.get()[spectrum]);
        }
        return spectra.quantity().equals(QuantityKind.TIME)
                ? String.format(Locale.ROOT, "%.3g h", DatasetCurves.scaled(spectra.values(), spectra.unit(), Units.HOUR).get(spectrum))
                : "spectrum " + (spectrum + 1);
    }

    /** Of cycles that tell the spectra apart. */
    private static Optional<double[]> cycles(Measurement measurement) {
        return measurement.dataset("cycle").filter(d -> d.rank() == 1).map(d -> d.values().toArray())
                .filter(c -> IntStream.range(1, c.length).allMatch(i -> c[i] > c[i - 1]));
    }
}
