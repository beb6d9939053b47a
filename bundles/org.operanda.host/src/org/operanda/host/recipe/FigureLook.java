package org.operanda.host.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.operanda.data.Values;
import org.operanda.data.operation.SettingsType.Parsed;
import org.operanda.data.operation.SettingsType;
import org.operanda.experiment.CurveDefinition;
import org.operanda.experiment.FigureDefinition;
import org.operanda.experiment.PanelDefinition;
import org.operanda.figure.Colour;
import org.operanda.figure.CurveStyle;
import org.operanda.figure.FigureAxis;
import org.operanda.figure.FigurePaper;
import org.operanda.figure.FigureStyle;
import org.operanda.figure.Range;

/** How a figure of a recipe looks, as its definition stores it. */
public final class FigureLook {
    /** The settings of a style, with their labels, bounds and help. */
    public static final SettingsType<FigureStyle> STYLE = SettingsType.of(FigureStyle.class);

    private FigureLook() {}

    /** The style that the definition states, with what is wrong with it. */
    public static Parsed<FigureStyle> parse(FigureDefinition figure) {
        Map<String, Object> values = new LinkedHashMap<>();
        figure.getStyle().forEach(entry -> values.put(entry.getKey(), Placeholders.value(entry.getValue())));
        return STYLE.parse(values);
    }

    /** The style that the definition states; the usual one when it is wrong. */
    public static FigureStyle style(FigureDefinition figure) {
        return parse(figure).settings().orElse(FigureStyle.USUAL);
    }

    /** How the figure stands on paper. */
    public static FigurePaper paper(FigureDefinition figure) {
        FigurePaper usual = FigurePaper.TWO_COLUMNS;
        return new FigurePaper(figure.isSetWidth() ? figure.getWidth() : usual.width(), figure.isSetHeight() ? figure.getHeight() : 0,
                figure.isSetTextSize() ? figure.getTextSize() : usual.textSize(),
                figure.isSetResolution() ? figure.getResolution() : usual.dpi());
    }

    /** What is said of a curve of the figure; empty when nothing is. */
    public static Optional<CurveDefinition> curve(FigureDefinition figure, String data) {
        return figure.getCurves().stream().filter(c -> data.equals(c.getData())).findFirst();
    }

    /** A usual style with what the definition of its curve changes. */
    public static CurveStyle styled(CurveStyle usual, CurveDefinition curve) {
        CurveStyle style = Optional.ofNullable(curve.getColour()).flatMap(Colour::parse).map(usual::in).orElse(usual);
        style = word(CurveStyle.Line.values(), curve.getLine()).map(style::with).orElse(style);
        style = word(CurveStyle.Symbol.values(), curve.getSymbol()).map(style::with).orElse(style);
        return curve.isSetWidth() && curve.getWidth() > 0 ? style.wide(curve.getWidth()) : style;
    }

    /**
     * A vertical axis with the label and the range that its panel states; an end that it leaves open is that of the values.
     *
     * @param axis   of the data
     * @param values that stand along it
     */
    public static FigureAxis vertical(PanelDefinition panel, FigureAxis axis, Values values) {
        FigureAxis named = panel.getLabel() == null || panel.getLabel().isBlank() ? axis : axis.withName(panel.getLabel());
        if (!panel.isSetMinimum() && !panel.isSetMaximum()) {
            return named;
        }
        return Range.of(values).map(data -> {
            double from = panel.isSetMinimum() ? panel.getMinimum() : data.from();
            double to = panel.isSetMaximum() ? panel.getMaximum() : data.to();
            return from < to ? named.withRange(new Range(from, to)) : named;
        }).orElse(named);
    }

    /** The words of a choice, as a recipe writes them. */
    public static List<String> words(Enum<?>[] choices) {
        List<String> words = new ArrayList<>();
        for (Enum<?> choice : choices) {
            words.add(choice.name().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    private static <E extends Enum<E>> Optional<E> word(E[] choices, @Nullable String word) {
        int index = words(choices).indexOf(word);
        return index < 0 ? Optional.empty() : Optional.of(choices[index]);
    }
}
