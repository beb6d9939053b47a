package org.operanda.figure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An opaque sRGB colour, each part from 0 to 255.
 *
 * @param red   0 … 255
 * @param green 0 … 255
 * @param blue  0 … 255
 */
public record Colour(int red, int green, int blue) {
    public static final Colour BLACK = new Colour(0, 0, 0);
    public static final Colour WHITE = new Colour(255, 255, 255);
    /** Markers and notes. */
    public static final Colour GREY = new Colour(90, 90, 90);

    /**
     * Colours for lines that also the colour-blind tell apart, in the order they are given to the curves of a panel: M. Okabe and K. Ito,
     * Color Universal Design
     * (2008), without their yellow, which is too light for a line on white.
     */
    public static final List<Colour> PALETTE = List.of(new Colour(0, 114, 178), new Colour(213, 94, 0), new Colour(0, 158, 115),
            new Colour(204, 121, 167),
            new Colour(230, 159, 0), new Colour(86, 180, 233), BLACK);

    public Colour {
        if ((red | green | blue) < 0 || red > 255 || green > 255 || blue > 255) {
            throw new IllegalArgumentException("the parts of a colour lie between 0 and 255, not " + red + ", " + green + ", " + blue);
        }
    }

    /** The colour of the n-th curve; after the last it begins again. */
    public static Colour ofCurve(int index) {
        return PALETTE.get(Math.floorMod(index, PALETTE.size()));
    }

    /** From {@code 0xRRGGBB}. */
    public static Colour of(int rgb) {
        return new Colour(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
    }

    /** From {@code #rrggbb}; empty for another text. */
    public static Optional<Colour> parse(String text) {
        return text.matches("#[0-9a-fA-F]{6}") ? Optional.of(of(Integer.parseInt(text.substring(1), 16))) : Optional.empty();
    }

    /** {@code #rrggbb}. */
    public String text() {
        return String.format(Locale.ROOT, "#%06x", rgb());
    }

    /** {@code 0xRRGGBB}. */
    public int rgb() {
        return red << 16 | green << 8 | blue;
    }
}
