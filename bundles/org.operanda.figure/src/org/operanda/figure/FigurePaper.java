package org.operanda.figure;

import java.util.List;

/**
 * How a figure stands on paper. Text and lines grow and shrink together with the height of the text.
 *
 * @param width    in mm
 * @param height   in mm; 0 for one that fits its panels
 * @param textSize height of the numbers at the axes, in points; names of axes are an eighth higher
 * @param dpi      resolution of what is made of pixels
 */
public record FigurePaper(double width, double height, double textSize, int dpi) {
    private static final double MILLIMETRES_PER_INCH = 25.4;
    private static final double PANEL_HEIGHT = 40.6;
    /** On narrower paper, in mm, panels are lower too, so that maps do not become towers. */
    private static final double WIDE = 120;
    private static final double MARGIN_HEIGHT = 22;

    /** Widths that journals print, by what they call them: those of Elsevier, the American Chemical Society, Wiley and the Royal Society of Chemistry differ by a millimetre or two. */
    public static final List<Preset> PRESETS = List.of(new Preset("one column (85 mm)", new FigurePaper(85, 0, 7, 600)),
            new Preset("one and a half columns (120 mm)", new FigurePaper(120, 0, 8, 600)),
            new Preset("two columns (175 mm)", new FigurePaper(175, 0, 8, 300)),
            new Preset("slide (254 mm)", new FigurePaper(254, 143, 14, 150)));
    /** Two columns of a journal. */
    public static final FigurePaper TWO_COLUMNS = PRESETS.get(2).paper();

    /**
     * A size by name.
     *
     * @param name  what a menu says
     * @param paper the size
     */
    public record Preset(String name, FigurePaper paper) {}

    public FigurePaper {
        if (!(width > 0) || !(height >= 0) || !(textSize > 0) || dpi < 1) {
            throw new IllegalArgumentException("paper has a size, text and a resolution above zero, not " + width + " × " + height + " mm, "
                    + textSize + " pt, " + dpi + " dpi");
        }
    }

    /** This paper with the height that fits a figure, where none is stated. */
    FigurePaper fitted(Figure figure) {
        return height > 0
                ? this
                : new FigurePaper(width, MARGIN_HEIGHT * textSize / Lettering.TICK
                        + PANEL_HEIGHT * Math.min(1, width / WIDE) * figure.panels().stream().mapToDouble(Panel::height).sum(), textSize,
                        dpi);
    }

    /** By what everything is magnified. */
    double magnification() {
        return textSize / Lettering.TICK;
    }

    /** Pixels of a length in mm. */
    int pixels(double millimetres) {
        return (int) Math.round(millimetres / MILLIMETRES_PER_INCH * dpi);
    }
}
