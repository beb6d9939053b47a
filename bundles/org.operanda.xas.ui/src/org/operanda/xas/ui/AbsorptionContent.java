package org.operanda.xas.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.figure.Colour;
import org.operanda.figure.Curve;
import org.operanda.figure.CurveStyle;
import org.operanda.figure.CurveStyle.Line;
import org.operanda.figure.CurveStyle.Side;
import org.operanda.figure.CurveStyle.Spread;
import org.operanda.figure.Curves;
import org.operanda.figure.FigureAxis;
import org.operanda.figure.Marker;
import org.operanda.figure.Range;
import org.operanda.workbench.view.Column;
import org.operanda.xas.EdgeRanges;
import org.operanda.xas.Normalisation;
import org.operanda.xas.Normalise;
import org.operanda.xas.NormaliseSettings;
import org.operanda.xas.Spectrum;
import org.operanda.xas.XasQuantities;
import org.operanda.xas.exafs.Background;
import org.operanda.xas.exafs.BackgroundSettings;
import org.operanda.xas.exafs.FourierTransform;
import org.operanda.xas.exafs.Transform;
import org.operanda.xas.exafs.TransformSettings;

/**
 * One spectrum with the lines of its normalisation and its background, normalised, in k and in R; calculated by the operations, so that the
 * numbers are those of a recipe.
 *
 * @param spectrum   as measured, or normalised already
 * @param lines      of the normalisation; empty where there is none, or where the spectrum came normalised
 * @param normalised the normalised spectrum
 * @param background what {@link Background} gave
 * @param transform  what {@link Transform} gave
 * @param settings   of the transform
 * @param problems   what the operations said
 */
record AbsorptionContent(Dataset spectrum, Optional<Normalisation> lines, Optional<Dataset> normalised, Measurement background,
        Measurement transform, TransformSettings settings, List<Problem> problems) {
    private static final FigureAxis ENERGY = FigureAxis.of(QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT);
    private static final FigureAxis WAVENUMBER = FigureAxis.of("Wavenumber k", Units.ONE.divide(Units.ANGSTROM));
    private static final FigureAxis DISTANCE = FigureAxis.of("Distance R, without phase correction", Units.ANGSTROM);
    private static final Colour MEASURED = Colour.PALETTE.get(0);
    private static final Colour BELOW = Colour.PALETTE.get(2);
    private static final Colour ABOVE = Colour.PALETTE.get(4);
    private static final Colour ATOM = Colour.PALETTE.get(1);
    /** eV; k is 0.7 1/Å there. */
    private static final double FOOT = 2;
    private static final double NEAR_BEFORE = 60;
    private static final double NEAR_AFTER = 150;

    /** Calculates what is shown of a frame; empty when it has no absorption along energy, or when it was cancelled. */
    static Optional<AbsorptionContent> of(Measurement frame, NormaliseSettings normalise, BackgroundSettings background,
            TransformSettings transform, Progress progress) {
        Optional<Dataset> raw = Spectrum.dataset(frame, normalise.dataset(), QuantityKind.ABSORPTION);
        Optional<Dataset> known = Spectrum.dataset(frame, "", QuantityKind.NORMALISED_ABSORPTION);
        if (raw.isEmpty() && known.isEmpty()) {
            return Optional.empty();
        }
        List<Problem> problems = new ArrayList<>();
        Measurement base = frame;
        Optional<Normalisation> lines = Optional.empty();
        Optional<Dataset> normalised = known;
        if (raw.isPresent()) {
            OperationResult result = new Normalise().apply(frame, normalise);
            problems.addAll(result.problems());
            base = frame.withDatasets(result.datasets());
            lines = Normalisation.of(Spectrum.of(Spectrum.energies(raw.get()), raw.get().values().toArray()), normalise).found();
            normalised = base.dataset(Normalise.NORMALISED);
        }
        if (progress.isCancelled()) {
            return Optional.empty();
        }
        OperationResult smooth = new Background().apply(base, background);
        Measurement chi = frame.withDatasets(smooth.datasets());
        OperationResult transformed = new Transform().apply(chi, transform);
        if (problems.isEmpty()) {
            problems.addAll(smooth.problems());
        }
        return Optional.of(new AbsorptionContent(raw.orElseGet(known::get), lines, normalised, chi,
                frame.withDatasets(transformed.datasets()), transform, problems));
    }

    List<Column> columns() {
        return List.of(measured(), normalisedColumn(), wavenumbers(), distances());
    }

    private static CurveStyle style(Colour colour, Line line) {
        return CurveStyle.LINE.in(colour).with(line).with(Spread.NONE);
    }

    private Column measured() {
        double[] energies = Spectrum.energies(spectrum);
        List<Curve> curves = new ArrayList<>();
        curves.add(Curve.of(spectrum.name().replace('_', ' '), Values.of(energies), spectrum.values()).with(style(MEASURED, Line.SOLID)));
        List<Marker> markers = new ArrayList<>();
        lines.ifPresent(n -> {
            EdgeRanges ranges = n.ranges();
            double[] below = Arrays.stream(energies).map(n.below()::value).toArray();
            double[] above = Arrays.stream(energies).map(e -> e < ranges.edge() ? Double.NaN : n.below().value(e) + n.above().value(e))
                    .toArray();
            curves.add(Curve.of("pre-edge", Values.of(energies), Values.of(below)).with(style(BELOW, Line.DASHED)));
            curves.add(Curve.of("post-edge", Values.of(energies), Values.of(above)).with(style(ABOVE, Line.DASHED)));
            curves.add(Curve.of("background µ0", Values.of(energies), Values.of(atom(n, energies))).with(style(ATOM, Line.SOLID)));
            markers.add(new Marker(ranges.edge(), "E0"));
            for (double end : new double[] {ranges.preStart(), ranges.preEnd(), ranges.postStart(), ranges.postEnd()}) {
                markers.add(new Marker(ranges.edge() + end, ""));
            }
        });
        FigureAxis left = FigureAxis.of(spectrum);
        return new Column(ENERGY, List.of(new Curves(left, Optional.empty(), curves, 1)), markers, "");
    }

    /** The background in the unit of the measured spectrum: what normalisation took off is put on again. */
    private double[] atom(Normalisation n, double[] energies) {
        double[] atom = background.dataset(Background.BACKGROUND).map(d -> d.values().toArray()).orElseGet(() -> new double[0]);
        double[] values = spectrum.values().toArray();
        double[] own = normalised.map(d -> d.values().toArray()).orElse(values);
        double[] scaled = new double[energies.length];
        Arrays.setAll(scaled, i -> i < atom.length ? values[i] - n.step() * (own[i] - atom[i]) : Double.NaN);
        return aboveTheEdge(energies, scaled);
    }

    /** At the foot of the spline, where k is small, it is weighted with nothing and may be anything. */
    private double[] aboveTheEdge(double[] energies, double[] values) {
        double edge = background.dataset(Background.EDGE).map(d -> d.values().get(0)).orElse(Double.NaN);
        double[] shown = values.clone();
        Arrays.setAll(shown, i -> energies[i] < edge + FOOT ? Double.NaN : values[i]);
        return shown;
    }

    private Column normalisedColumn() {
        if (normalised.isEmpty()) {
            return empty("There is no normalised spectrum.");
        }
        Dataset dataset = normalised.get();
        double[] energies = Spectrum.energies(dataset);
        double[] values = dataset.values().toArray();
        double edge = background.dataset(Background.EDGE).map(d -> d.values().get(0)).orElse(Double.NaN);
        List<Curve> curves = new ArrayList<>();
        curves.add(Curve.of("normalised", Values.of(energies), Values.of(values)).with(style(MEASURED, Line.SOLID)));
        background.dataset(Background.BACKGROUND).ifPresent(d -> curves
                .add(Curve.of("background", Values.of(energies), Values.of(aboveTheEdge(energies, d.values().toArray())))
                        .with(style(ATOM, Line.SOLID))));
        double least = Arrays.stream(energies).min().orElse(0);
        double most = Arrays.stream(energies).max().orElse(1);
        boolean known = Double.isFinite(edge);
        FigureAxis axis = known
                ? ENERGY.withRange(new Range(Math.max(least, edge - NEAR_BEFORE), Math.min(most, edge + NEAR_AFTER)))
                : ENERGY;
        return new Column(axis, List.of(new Curves(FigureAxis.of(dataset), Optional.empty(), curves, 1)),
                known ? List.of(new Marker(edge, "E0")) : List.of(), "");
    }

    private Column wavenumbers() {
        Optional<Dataset> chi = background.dataset(Background.CHI);
        double[] values = chi.map(d -> d.values().toArray()).orElseGet(() -> new double[0]);
        int count = (int) Arrays.stream(values).filter(Double::isFinite).count();
        if (count < 5) {
            return empty("There is no χ(k): the spectrum has to reach further above its edge.");
        }
        double end = (count - 1) * FourierTransform.K_STEP;
        double[] k = new double[count];
        Arrays.setAll(k, i -> i * FourierTransform.K_STEP);
        double[] weighted = new double[count];
        Arrays.setAll(weighted, i -> values[i] * Math.pow(k[i], settings.kWeight()));
        double to = settings.kMax() > 0 ? Math.min(settings.kMax(), end) : end - settings.taper() / 2;
        double[] window = settings.window().values(count, FourierTransform.K_STEP, settings.kMin(), Math.max(to, settings.kMin()),
                settings.taper());
        FigureAxis left = FigureAxis.of(power("k", settings.kWeight()) + "χ(k)", XasQuantities.perAngstrom((int) settings.kWeight()));
        FigureAxis right = FigureAxis.of("Window", Units.ONE).withRange(new Range(-1.1, 1.1));
        List<Curve> curves = List.of(Curve.of("χ(k)", Values.of(k), Values.of(weighted)).with(style(MEASURED, Line.SOLID)),
                Curve.of("window", Values.of(k), Values.of(window)).with(style(BELOW, Line.SOLID).on(Side.RIGHT)));
        return new Column(WAVENUMBER, List.of(new Curves(left, Optional.of(right), curves, 1)), List.of(), "");
    }

    private static String power(String symbol, double weight) {
        return weight == 0 ? "" : weight == 1 ? symbol + " " : symbol + (weight == 2 ? "² " : weight == 3 ? "³ " : "^" + weight + " ");
    }

    private Column distances() {
        Optional<Dataset> magnitude = transform.dataset(Transform.MAGNITUDE).filter(d -> Double.isFinite(d.values().get(0)));
        if (magnitude.isEmpty()) {
            return empty("There is no Fourier transform without χ(k).");
        }
        List<Curve> curves = new ArrayList<>();
        transform.dataset(Transform.REAL).ifPresent(d -> curves.add(Curve.of("Re χ(R)", d).with(style(BELOW, Line.SOLID))));
        double peak = transform.dataset(Transform.PEAK).map(d -> d.values().get(0)).orElse(Double.NaN);
        String name = Double.isFinite(peak) ? String.format(Locale.ROOT, "|χ(R)|, highest at %.2f Å", peak) : "|χ(R)|";
        curves.add(Curve.of(name, magnitude.get()).with(CurveStyle.LINE.in(MEASURED)));
        List<Marker> markers = Double.isFinite(peak) ? List.of(new Marker(peak, "")) : List.of();
        FigureAxis left = FigureAxis.of("χ(R)", magnitude.get().unit());
        return new Column(DISTANCE, List.of(new Curves(left, Optional.empty(), curves, 1)), markers, "");
    }

    /** A column that only says something. */
    static Column empty(String text) {
        return new Column(FigureAxis.of("", Units.ONE), List.of(), List.of(), text);
    }
}
