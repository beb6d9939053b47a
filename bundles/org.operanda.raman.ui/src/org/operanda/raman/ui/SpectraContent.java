package org.operanda.raman.ui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.figure.Colour;
import org.operanda.figure.ColourMap;
import org.operanda.figure.Curve;
import org.operanda.figure.CurveStyle;
import org.operanda.figure.Curves;
import org.operanda.figure.FigureAxis;
import org.operanda.figure.HeatMap;
import org.operanda.figure.Panel;
import org.operanda.figure.Range;
import org.operanda.raman.BandImage;
import org.operanda.raman.RamanQuantities;
import org.operanda.raman.Spectra;
import org.operanda.raman.StageGrid;
import org.operanda.workbench.view.CalculatedView;
import org.operanda.workbench.view.Column;
import org.operanda.workbench.view.Shades;

/**
 * What is shown of one measurement.
 *
 * @param measurement whose spectra they are
 * @param spectra     its first spectra
 * @param grid        where they were taken, for a map
 * @param from        start of the band
 * @param to          end of the band
 * @param band        mean of the band in each spectrum
 * @param picture     the white-light picture in grey, by column, then row; empty when there is none
 */
record SpectraContent(Measurement measurement, Spectra spectra, Optional<StageGrid> grid, double from, double to, double[] band,
        double[] picture) implements CalculatedView.Content {
    static final String IMAGE = "Image";
    static final String HEAT_MAP = "Heat map";
    static final String STACK = "Stack";
    static final String WATERFALL = "Waterfall";
    /** More curves than these cannot be told apart. */
    private static final int MOST_STACKED = 120;
    private static final int MOST_IN_WATERFALL = 24;
    private static final double BRIGHT = 0.98;

    /**
     * Calculates what is shown.
     *
     * @param ends of the band; none for the range around the mean spectrum's highest point
     */
    static SpectraContent of(Measurement measurement, Spectra spectra, double[] ends, Progress progress) {
        double top = ends.length == 2 ? 0 : highest(spectra);
        double width = (spectra.x()[spectra.points() - 1] - spectra.x()[0]) / 40;
        double low = ends.length == 2 ? ends[0] : top - width;
        double high = ends.length == 2 ? ends[1] : top + width;
        double[] band = BandImage.of(spectra, low, high, progress);
        return new SpectraContent(measurement, spectra, StageGrid.of(measurement), low, high, band, picture(measurement));
    }

    /** Where the mean of some of the spectra is highest above its ends. */
    private static double highest(Spectra spectra) {
        double[] mean = new double[spectra.points()];
        int step = Math.max(1, spectra.count() / 50);
        for (int i = 0; i < spectra.count(); i += step) {
            double[] y = spectra.spectrum(i);
            for (int k = 0; k < mean.length; k++) {
                mean[k] += Double.isFinite(y[k]) ? y[k] : 0;
            }
        }
        int top = 0;
        double slope = (mean[mean.length - 1] - mean[0]) / (mean.length - 1);
        for (int k = 0; k < mean.length; k++) {
            top = mean[k] - slope * k > mean[top] - slope * top ? k : top;
        }
        return spectra.x()[top];
    }

    private static double[] picture(Measurement measurement) {
        Optional<Dataset> found = measurement.dataset(RamanQuantities.WHITE_LIGHT)
                .filter(d -> d.rank() == 3 && d.axes().getFirst().quantity().equals(RamanQuantities.STAGE_Y));
        if (found.isEmpty()) {
            return new double[0];
        }
        int rows = (int) found.get().shape()[0];
        int columns = (int) found.get().shape()[1];
        double[] colours = found.get().values().toArray();
        double[] grey = new double[rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int at = 3 * (row * columns + column);
                grey[column * rows + row] = 0.299 * colours[at] + 0.587 * colours[at + 1] + 0.114 * colours[at + 2];
            }
        }
        return grey;
    }

    @Override
    public List<Problem> problems() {
        return List.of();
    }

    /** Where on the stage a spectrum was taken. */
    double place(String name, int spectrum) {
        return measurement.dataset(name).orElseThrow().values().get(spectrum);
    }

    /** In which ways it can be shown. */
    List<String> ways() {
        return grid.isPresent()
                ? List.of(IMAGE, HEAT_MAP, STACK, WATERFALL)
                : spectra.count() > 1 ? List.of(HEAT_MAP, STACK, WATERFALL) : List.of(STACK);
    }

    private FigureAxis spectralAxis() {
        return FigureAxis.of(spectra.dataset().axes().getLast());
    }

    /** What the spectra are counted by, of rank 2 or more. */
    Axis along() {
        return spectra.dataset().axes().getFirst();
    }

    /** All spectra, in one of the ways. */
    Column overview(String way) {
        return switch (way) {
            case IMAGE -> new Column(stage(RamanQuantities.STAGE_X, grid.orElseThrow().x()), images(), List.of(), "");
            case HEAT_MAP -> new Column(FigureAxis.of(along()), List.of(HeatMap.of(spectra.dataset()), bandAgainst()), List.of(), "");
            case WATERFALL -> new Column(spectralAxis(), List.of(curves(MOST_IN_WATERFALL, true)), List.of(), "");
            default -> new Column(spectralAxis(), List.of(curves(MOST_STACKED, false)), List.of(), "");
        };
    }

    private String bandName() {
        return String.format(Locale.ROOT, "Mean %.0f to %.0f %s", from, to, Units.symbol(spectra.unit()));
    }

    private Panel bandAgainst() {
        Curve curve = Curve.of("", along().values(), Values.of(band));
        return Curves.of(FigureAxis.of(bandName(), spectra.dataset().unit()), curve).withHeight(0.8);
    }

    /** An axis of the map with half of its extent around it, so that the picture shows where it lies. */
    private static FigureAxis stage(QuantityKind kind, double[] places) {
        double margin = (places[places.length - 1] - places[0]) / 2;
        return FigureAxis.of(kind, RamanQuantities.MICROMETRE).withRange(new Range(places[0] - margin, places[places.length - 1] + margin));
    }

    private List<Panel> images() {
        StageGrid places = grid.orElseThrow();
        Axis.Window columns = HeatMap.between(Values.of(places.x()));
        FigureAxis y = stage(RamanQuantities.STAGE_Y, places.y());
        List<Panel> panels = new ArrayList<>();
        panels.add(new HeatMap(columns.start(), columns.end(), Values.of(places.y()), y, Values.of(places.image(band)),
                FigureAxis.of(bandName(), spectra.dataset().unit()), ColourMap.VIRIDIS, 1));
        if (picture.length > 0) {
            Dataset taken = measurement.dataset(RamanQuantities.WHITE_LIGHT).orElseThrow();
            Axis.Window pixels = HeatMap.between(taken.axes().get(1).values());
            panels.add(new HeatMap(pixels.start(), pixels.end(), taken.axes().getFirst().values(), y, Values.of(picture),
                    FigureAxis.of("White light", Units.ONE).withRange(new Range(0, brightest())), ColourMap.GREY, 1));
        }
        return panels;
    }

    private double brightest() {
        double[] sorted = picture.clone();
        Arrays.sort(sorted);
        return Math.max(1, sorted[(int) (BRIGHT * (sorted.length - 1))]);
    }

    private Curves curves(int most, boolean apart) {
        int count = spectra.count();
        int step = Math.ceilDiv(count, most);
        double[] all = new double[0];
        List<Curve> curves = new ArrayList<>();
        double offset = 0;
        for (int i = 0; i < count; i += step) {
            double[] y = spectra.spectrum(i);
            if (apart) {
                offset = all.length == 0 ? 0.35 * height(y) : offset;
                all = y;
                double up = offset * curves.size();
                y = Arrays.stream(y).map(v -> v + up).toArray();
            }
            String name = count == 1 ? "" : i == 0 || i + step >= count ? name(i) : "";
            curves.add(Curve.of(name, Values.of(spectra.x()), Values.of(y)).with(CurveStyle.LINE.in(Shades.of(i, 0, count - 1))));
        }
        FigureAxis left = FigureAxis.of(spectra.dataset());
        return new Curves(apart ? left.withName(left.name() + ", shifted") : left, Optional.empty(), curves, 1);
    }

    private static double height(double[] y) {
        double low = Arrays.stream(y).filter(Double::isFinite).min().orElse(0);
        double high = Arrays.stream(y).filter(Double::isFinite).max().orElse(1);
        return high > low ? high - low : 1;
    }

    /** Which spectrum it is, in words. */
    String name(int index) {
        if (spectra.dataset().rank() == 1) {
            return "spectrum";
        }
        if (grid.isPresent()) {
            return "x " + digits(place(RamanQuantities.X, index)) + ", y " + digits(place(RamanQuantities.Y, index)) + " µm";
        }
        return along().quantity().equals(QuantityKind.TIME) ? digits(along().values().get(index) / 60) + " min" : "spectrum " + (index + 1);
    }

    /** A number with at most so many digits that places of a map can be told apart. */
    static String digits(double number) {
        return Double.isFinite(number) ? new BigDecimal(number).round(new MathContext(6)).stripTrailingZeros().toPlainString() : "?";
    }

    /**
     * One spectrum with what a fit has found in it.
     *
     * @param fit what an operation gives for this spectrum: {@code fit} and lines as curves; empty when there is none
     */
    Column spectrum(int index, Optional<Measurement> fit) {
        List<Curve> curves = new ArrayList<>();
        CurveStyle points = fit.isPresent() ? CurveStyle.POINTS.with(CurveStyle.Spread.NONE).in(Colour.of(0x9a9a9a)) : CurveStyle.LINE;
        curves.add(Curve.of(name(index), Values.of(spectra.x()), Values.of(spectra.spectrum(index))).with(points));
        fit.ifPresent(result -> result.datasets().stream().filter(d -> d.name().equals("fit") || d.name().endsWith("_line"))
                .forEach(d -> Spectra.in(result, d.name()).ifPresent(
                        s -> curves.add(Curve.of(d.name().replace("_line", ""), Values.of(s.x()),
                                Values.of(s.spectrum(Math.min(index, s.count() - 1))))))));
        return new Column(spectralAxis(), List.of(new Curves(FigureAxis.of(spectra.dataset()), Optional.empty(), curves, 1)), List.of(),
                "");
    }
}
