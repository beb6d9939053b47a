package org.operanda.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.operanda.data.Units;
import org.operanda.data.Values;

class FigureCsvTest {
    private static final FigureAxis TIME = FigureAxis.of("Time", Units.SECOND);
    private static final FigureAxis POTENTIAL = FigureAxis.of("Potential", Units.VOLT);

    @Test
    void curvesStandInColumnsAndShareTheirX() {
        Values time = Values.of(0, 1);
        Curves curves = Curves.of(POTENTIAL, Curve.of("E, \"working\"", time, Values.of(3.5, Double.NaN)),
                Curve.of("", time, Values.of(1e-6, 2)), Curve.of("late", Values.of(9.0), Values.of(4)));
        assertEquals("Time (s),\"E, \"\"working\"\" (V)\",Potential (V),Time (s),late (V)\r\n0.0,3.5,1.0E-6,9.0,4.0\r\n1.0,,2.0,,\r\n",
                FigureCsv.text(Figure.of("", TIME, curves)));
    }

    @Test
    void aHeatMapHasARowPerFrame() {
        HeatMap map = new HeatMap(Values.of(0.0, 10), Values.of(5.0, 15), Values.of(8340.0, 8350),
                FigureAxis.of("Photon energy", Units.ELECTRONVOLT), Values.of(1, 2, 3, 4),
                FigureAxis.of("µ", Units.ONE), ColourMap.GREY, 1);
        assertEquals("Time start (s),Time end (s),µ at 8340.0 eV,µ at 8350.0 eV\r\n0.0,5.0,1.0,2.0\r\n10.0,15.0,3.0,4.0\r\n",
                FigureCsv.text(Figure.of("", TIME, map)));
    }

    @Test
    void pointsHaveTheirThirdQuantity() {
        Scatter points = Scatter.of(Values.of(1.0), Values.of(2.0), POTENTIAL).colouredBy(Values.of(3.0), FigureAxis.of("Cycle", Units.ONE),
                ColourMap.GREY);
        assertEquals("Time (s),Potential (V),Cycle\r\n1.0,2.0,3.0\r\n", FigureCsv.text(Figure.of("", TIME, points)));
    }
}
