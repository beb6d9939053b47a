package org.operanda.plot.swtchart;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.operanda.figure.PreparedPanel;

/** The picture inside a plot, kept until something else is to be seen. */
final class PlotImage {
    private static final PaletteData RGB = new PaletteData(0xff0000, 0xff00, 0xff);
    private PreparedPanel panel;
    private PreparedPanel.View view;
    private Image image;
    private int width;
    private int height;

    /** The picture of a view in so many pixels. */
    Image of(Device device, PreparedPanel wantedPanel, PreparedPanel.View wantedView, int wantedWidth, int wantedHeight,
            double pixelsPerPoint) {
        boolean current = image != null && wantedPanel == panel && wantedView.equals(view) && wantedWidth == width
                && wantedHeight == height;
        if (!current) {
            dispose();
            panel = wantedPanel;
            view = wantedView;
            width = wantedWidth;
            height = wantedHeight;
            image = image(device, panel.pixels(view, width, height, pixelsPerPoint), width, height);
        }
        return image;
    }

    /** An image of opaque {@code 0xRRGGBB} pixels; the caller disposes it. */
    static Image image(Device device, int[] pixels, int width, int height) {
        ImageData data = new ImageData(width, height, 24, RGB);
        for (int row = 0; row < height; row++) {
            int at = row * data.bytesPerLine;
            for (int column = 0; column < width; column++) {
                int pixel = pixels[row * width + column];
                data.data[at++] = (byte) (pixel >> 16);
                data.data[at++] = (byte) (pixel >> 8);
                data.data[at++] = (byte) pixel;
            }
        }
        return new Image(device, data);
    }

    void dispose() {
        if (image != null) {
            image.dispose();
            image = null;
        }
    }
}
