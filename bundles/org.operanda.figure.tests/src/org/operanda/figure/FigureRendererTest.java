package org.operanda.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.operanda.data.Problem;
import org.operanda.data.Units;
import org.operanda.data.Values;

/** The images lie in target/figures for human eyes. */
class FigureRendererTest {
    private static final Path FOLDER = Path.of("target", "figures");

    private static BufferedImage drawn(String name, Figure figure, int width, int height) throws IOException {
        Files.createDirectories(FOLDER);
        Path file = FOLDER.resolve(name + ".png");
        assertEquals(Optional.empty(), FigureRenderer.png(figure, width, height, 300, file));
        assertEquals(Optional.empty(), FigureRenderer.svg(figure, width, height, 300, FOLDER.resolve(name + ".svg")));
        return ImageIO.read(file.toFile());
    }

    @Test
    void drawsAnOperandoExperimentBelowEachOther() throws IOException {
        drawn("operando", Examples.operando(), 1900, 1900);
        drawn("operando-column", Examples.operando(), 1004, 1200);
    }

    @Test
    void drawsCorrelationWithItsLine() throws IOException {
        Random random = new Random(3);
        double[] x = new double[150];
        double[] y = new double[150];
        double[] time = new double[150];
        for (int i = 0; i < x.length; i++) {
            x[i] = 3.2 + i * 0.007;
            y[i] = 8343 + 1.2 * (x[i] - 3.2) + 0.08 * random.nextGaussian();
            time[i] = i * 600;
        }
        Scatter points = Scatter.of(Values.of(x), Values.of(y), FigureAxis.of("Edge energy", Units.ELECTRONVOLT))
                .colouredBy(Values.of(time), FigureAxis.of("Time", Units.SECOND), ColourMap.CIVIDIS).with(new StraightLine(8343 - 1.2 * 3.2, 1.2, "1.20(1) eV/V, R² = 0.94"));
        drawn("correlation", Figure.of("", FigureAxis.of("Potential", Units.VOLT), points), 1004, 800);
    }

    @Test
    void drawsLegendGapsBarsAndDecades() throws IOException {
        double[] frequency = new double[60];
        double[] real = new double[60];
        double[] imaginary = new double[60];
        double[] sigma = new double[60];
        for (int i = 0; i < 60; i++) {
            frequency[i] = Math.pow(10, -2 + i * 0.125);
            double w = 2 * Math.PI * frequency[i] * 0.05;
            real[i] = 10 + 90 / (1 + w * w);
            imaginary[i] = 90 * w / (1 + w * w);
            sigma[i] = 0.1 * imaginary[i];
        }
        Curve first = Curve.of("Z′", Values.of(frequency), Values.of(real)).with(CurveStyle.LINE.with(CurveStyle.Line.DASHED));
        Curve second = new Curve("−Z″", Values.of(frequency), Values.of(imaginary), Optional.of(Values.of(sigma)), CurveStyle.POINTS);
        drawn("decades", Figure.of("Impedance", FigureAxis.of("Frequency", Units.HERTZ).inDecades(), Curves.of(FigureAxis.of("Impedance", Units.OHM).inDecades(), first, second)),
                1004, 800);
    }

    @Test
    void saysThatThereAreNoData() throws IOException {
        Curve empty = Curve.of("", Values.of(Double.NaN, Double.NaN), Values.of(1.0, Double.NaN));
        Curve constant = Curve.of("", Values.of(0.0, 1.0), Values.of(3.7, 3.7));
        drawn("no-data", Figure.of("Nothing to see", FigureAxis.of("Time", Units.SECOND), Curves.of(FigureAxis.of("Potential", Units.VOLT), empty),
                Curves.of(FigureAxis.of("Potential", Units.VOLT), constant)), 1004, 800);
    }
}
