package org.operanda.electrochemistry.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.figure.Colour;
import org.operanda.figure.Curve;
import org.operanda.figure.CurveStyle;
import org.operanda.figure.CurveStyle.Line;
import org.operanda.figure.CurveStyle.Side;
import org.operanda.figure.CurveStyle.Symbol;
import org.operanda.figure.Curves;
import org.operanda.figure.DisplayUnit;
import org.operanda.figure.FigureAxis;
import org.operanda.figure.Panel;
import org.operanda.figure.Range;
import org.operanda.workbench.view.Column;
import org.operanda.workbench.view.Shades;

/**
 * Impedance spectra as charts: a Nyquist plot, and along the frequency a Bode plot, the residuals and the distribution of relaxation times of
 * the chosen spectrum.
 *
 * @param spectra   all of them
 * @param chosen    number of the one that is looked at, from 0
 * @param overlaid  numbers of those drawn with it
 * @param condition what colours them; their number when empty
 * @param tests     of the chosen one, when they are there
 * @param fit       of the chosen one, when it is there
 * @param tested    whether the residuals are those of the Kramers–Kronig test also where there is a fit
 */
record ImpedanceCharts(Spectra spectra, int chosen, Set<Integer> overlaid, Optional<Dataset> condition, Optional<SpectrumTests> tests,
        Optional<CircuitResult> fit, boolean tested) {
    private static final int MOST_NAMES = 7;
    private static final int DIGITS = 3;
    private static final FigureAxis OHM = FigureAxis.of("", Units.OHM);
    private static final FigureAxis FREQUENCY = FigureAxis.of("Frequency", Units.HERTZ).inDecades();
    private static final Colour MEASURED = Colour.PALETTE.get(0);
    private static final Colour SECOND = Colour.PALETTE.get(2);
    private static final Colour FITTED = Colour.PALETTE.get(1);
    private static final double LOW = 0.55;
    private static final double DECADE = 10;

    List<Column> columns() {
        List<Panel> along = new ArrayList<>();
        along.add(bode());
        residuals().ifPresent(along::add);
        relaxation().ifPresent(along::add);
        return List.of(new Column(OHM.withName("Z′"), List.of(nyquist()), List.of(), ""), new Column(FREQUENCY, along, List.of(), ""));
    }

    private List<Integer> others() {
        return overlaid.stream().filter(i -> i != chosen && i < spectra.count()).sorted().toList();
    }

    private boolean isNamed(int spectrum) {
        return NumberRanges.evenly(others(), MOST_NAMES).contains(spectrum);
    }

    /** What a legend says of a spectrum. */
    private String name(int spectrum) {
        return condition.map(c -> {
            String value = DisplayUnit.text(c.values().get(spectrum), c.unit(), DIGITS);
            return c.unit().equals(Units.ONE) ? c.name().replace('_', ' ') + " " + value : value;
        }).orElse("spectrum " + (spectrum + 1));
    }

    /** The spectrum that a curve belongs to; empty for residuals and relaxation times. */
    OptionalInt spectrumOf(int column, int panel, int curve) {
        int each = column == 0 ? 1 : 2;
        List<Integer> others = others();
        if (panel > 0) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(curve / each < others.size() ? others.get(curve / each) : chosen);
    }

    private Colour colour(int spectrum) {
        double[] values = condition.map(c -> c.values().toArray())
                .orElseGet(() -> IntStream.range(0, spectra.count()).asDoubleStream().toArray());
        double from = Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
        return Shades.of(values[spectrum], from, Arrays.stream(values).filter(Double::isFinite).max().orElse(0));
    }

    private Curves nyquist() {
        List<Curve> curves = new ArrayList<>();
        for (int other : others()) {
            Spectra.Points points = spectra.points(other);
            curves.add(Curve.of(isNamed(other) ? name(other) : "", Values.of(points.real()), Values.of(points.minusImaginary()))
                    .with(CurveStyle.LINE.in(colour(other))));
        }
        Spectra.Points points = spectra.points(chosen);
        curves.add(Curve
                .of(spectra.count() > 1 ? name(chosen) + ", chosen" : "measured", Values.of(points.real()),
                        Values.of(points.minusImaginary()))
                .with(CurveStyle.POINTS.in(MEASURED)));
        fitted().ifPresent(line -> curves.add(Curve.of("fitted", Values.of(line.real()), Values.of(line.minusImaginary()))
                .with(CurveStyle.LINE.in(FITTED))));
        return new Curves(OHM.withName("−Z″"), Optional.empty(), curves, 1).inEqualScale();
    }

    private Optional<Spectra.Points> fitted() {
        return fit.flatMap(CircuitResult::curve);
    }

    /** |Z| on the left, −φ on the right. */
    private Curves bode() {
        List<Curve> curves = new ArrayList<>();
        for (int other : others()) {
            Spectra.Points points = spectra.points(other);
            Values hertz = Values.of(points.hertz());
            curves.add(Curve.of("", hertz, Values.of(points.modulus())).with(CurveStyle.LINE.in(colour(other))));
            curves.add(Curve.of("", hertz, Values.of(points.minusPhase()))
                    .with(CurveStyle.LINE.in(colour(other)).with(Line.DASHED).on(Side.RIGHT)));
        }
        Spectra.Points points = spectra.points(chosen);
        Values hertz = Values.of(points.hertz());
        curves.add(Curve.of("|Z|", hertz, Values.of(points.modulus())).with(CurveStyle.POINTS.in(MEASURED)));
        curves.add(Curve.of("−phase", hertz, Values.of(points.minusPhase()))
                .with(CurveStyle.POINTS.in(SECOND).with(Symbol.SQUARE).on(Side.RIGHT)));
        fitted().ifPresent(line -> {
            Values at = Values.of(line.hertz());
            curves.add(Curve.of("", at, Values.of(line.modulus())).with(CurveStyle.LINE.in(FITTED)));
            curves.add(Curve.of("", at, Values.of(line.minusPhase())).with(CurveStyle.LINE.in(FITTED).on(Side.RIGHT)));
        });
        return new Curves(modulus(curves), Optional.of(FigureAxis.of("−Phase", Units.DEGREE)), curves, 1);
    }

    /** In whole decades, where the moduli span one. */
    private static FigureAxis modulus(List<Curve> curves) {
        FigureAxis axis = OHM.withName("|Z|");
        Optional<Range> range = curves.stream().filter(c -> c.style().side() == Side.LEFT).flatMap(c -> Range.of(c.y()).stream())
                .reduce(Range::union).filter(r -> r.from() > 0 && r.to() > DECADE * r.from());
        return range.map(r -> axis.inDecades().withRange(new Range(Math.pow(DECADE, Math.floor(Math.log10(r.from()))),
                Math.pow(DECADE, Math.ceil(Math.log10(r.to())))))).orElse(axis);
    }

    /** Those of the fit; without one, or when they are asked for, those of the Kramers–Kronig test. */
    private Optional<Panel> residuals() {
        Optional<Measurement> test = tests.map(SpectrumTests::test);
        Optional<Dataset> real = Optional.empty();
        Optional<Dataset> imaginary = Optional.empty();
        boolean ofFit = !tested && fitted().isPresent();
        if (ofFit) {
            real = fit.flatMap(f -> f.dataset("residual_real"));
            imaginary = fit.flatMap(f -> f.dataset("residual_imaginary"));
        } else if (test.isPresent()) {
            real = test.get().dataset("residual_real");
            imaginary = test.get().dataset("residual_imaginary");
        }
        if (real.isEmpty() || imaginary.isEmpty()) {
            return Optional.empty();
        }
        FigureAxis axis = FigureAxis.of(ofFit ? "Fit residual" : "KK residual", Units.PERCENT);
        Spectra.Points points = Spectra.Points.of(real.get().axes().getLast().values().toArray(), real.get().values().toArray(),
                imaginary.get().values().toArray());
        return Optional
                .of(new Curves(axis, Optional.empty(), List.of(residual("Z′", points.hertz(), points.real(), Symbol.CIRCLE, MEASURED),
                        residual("Z″", points.hertz(), points.minusImaginary(), Symbol.SQUARE, SECOND)), LOW));
    }

    private static Curve residual(String name, double[] hertz, double[] values, Symbol symbol, Colour colour) {
        return Curve.of(name, Values.of(hertz), Values.of(values)).with(CurveStyle.POINTS.in(colour).with(symbol).with(Line.DASHED));
    }

    /** γ against 1/(2πτ), which stands below the frequency it belongs to. */
    private Optional<Panel> relaxation() {
        Optional<Dataset> distribution = tests.flatMap(t -> t.relaxation().dataset("relaxation_times"));
        return distribution.map(d -> {
            double[] tau = d.axes().getLast().values().toArray();
            double[] gamma = d.values().toArray();
            int last = tau.length - 1;
            // the area stands on zero also where the distribution does not end there
            double[] hertz = IntStream.rangeClosed(-1, tau.length).mapToDouble(i -> 1 / (2 * Math.PI * tau[last - Math.clamp(i, 0, last)]))
                    .toArray();
            double[] rising = IntStream.rangeClosed(-1, tau.length).mapToDouble(i -> i < 0 || i > last ? 0 : gamma[last - i]).toArray();
            Curve curve = Curve.of("", Values.of(hertz), Values.of(rising)).with(CurveStyle.LINE.in(MEASURED).with(Line.AREA));
            return Curves.of(FigureAxis.of("DRT γ", Units.OHM), curve).withHeight(LOW);
        });
    }
}
