package org.operanda.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColourTest {

    /** Published values of the maps' first, middle and last colour. */
    @Test
    void colourMapsArePublishedOnes() {
        assertAnchors(ColourMap.VIRIDIS, 0x440154, 0x21918c, 0xfde725);
        assertAnchors(ColourMap.CIVIDIS, 0x00224e, 0x7d7c78, 0xfee838);
        assertAnchors(ColourMap.MAGMA, 0x000004, 0xb73779, 0xfcfdbf);
        assertAnchors(ColourMap.INFERNO, 0x000004, 0xbc3754, 0xfcffa4);
        assertAnchors(ColourMap.GREY, 0x000000, 0x808080, 0xffffff);
    }

    private static void assertAnchors(ColourMap map, int first, int middle, int last) {
        assertEquals(first, map.rgb(0));
        assertEquals(first, map.rgb(-3));
        assertEquals(middle, map.rgb(0.5));
        assertEquals(last, map.rgb(1));
        assertEquals(last, map.rgb(7));
    }

    /** Without this a map misleads whoever is colour-blind or prints in grey. */
    @ParameterizedTest
    @EnumSource
    void lightnessRises(ColourMap map) {
        double before = -1;
        for (int i = 0; i <= 16; i++) {
            Colour colour = Colour.of(map.rgb(i / 16.0));
            double lightness = 0.2126 * linear(colour.red()) + 0.7152 * linear(colour.green()) + 0.0722 * linear(colour.blue());
            assertTrue(lightness > before, map + " grows darker at " + i / 16.0);
            before = lightness;
        }
    }

    private static double linear(int part) {
        return Math.pow(part / 255.0, 2.2);
    }
}
