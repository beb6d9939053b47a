package org.operanda.figure;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * The key to a colour map.
 *
 * @param axis    what the colours mean
 * @param colours the colour map
 */
record ColourBar(DrawnAxis axis, ColourMap colours) {
    static final double WIDTH = 7;
    /** An image drawn in its own size to this part lies pixel on pixel. */
    private static final double SAME_SIZE = 1e-4;

    void paint(Graphics2D graphics, Rectangle2D bar, double pixelsPerPoint, double frameWidth) {
        int width = Math.max(1, (int) Math.round(bar.getWidth() * pixelsPerPoint));
        int height = Math.max(1, (int) Math.round(bar.getHeight() * pixelsPerPoint));
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = 0xff000000 | colours.rgb(1 - (i / width + 0.5) / height);
        }
        drawPixels(graphics, pixels, width, height, bar);
        Pen.solid(graphics, Pen.awt(Colour.BLACK), frameWidth);
        graphics.draw(bar);
    }

    /** Draws an image over a rectangle, pixel by pixel. */
    static void drawPixels(Graphics2D graphics, int[] pixels, int width, int height, Rectangle2D over) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.getRaster().setDataElements(0, 0, width, height, pixels);
        AffineTransform place = AffineTransform.getTranslateInstance(over.getX(), over.getY());
        place.scale(over.getWidth() / width, over.getHeight() / height);
        AffineTransform whole = new AffineTransform(graphics.getTransform());
        whole.concatenate(place);
        if (Math.abs(whole.getScaleX() - 1) < SAME_SIZE && Math.abs(whole.getScaleY() - 1) < SAME_SIZE) {
            copy(graphics, image, whole);
        } else {
            graphics.drawImage(image, place, null);
        }
    }

    /** Pixel on pixel, which is three times as quick as through a transform. */
    private static void copy(Graphics2D graphics, BufferedImage image, AffineTransform place) {
        AffineTransform before = graphics.getTransform();
        graphics.setTransform(new AffineTransform());
        graphics.drawImage(image, (int) Math.round(place.getTranslateX()), (int) Math.round(place.getTranslateY()), null);
        graphics.setTransform(before);
    }
}
