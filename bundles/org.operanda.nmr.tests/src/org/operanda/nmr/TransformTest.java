package org.operanda.nmr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.operanda.data.Measurement;
import org.operanda.data.reader.Reader;
import org.operanda.nmr.file.BrukerReader;
import org.operanda.nmr.file.Reading;
import org.operanda.nmr.file.ZippedBrukerReader;

class TransformTest {

    private static TransformSettings settings(Object... keysAndValues) {
        return Calculated.settings(TransformSettings.class, keysAndValues);
    }

    private static Measurement transformed(Measurement decays, TransformSettings settings) {
        return Calculated.by(new Transform(), settings, Map.of(Transform.ROLE, decays));
    }

    /** A decay of one frequency that fits the record is one point, at its shift. */
    @Test
    void aLineStandsAtItsShift() {
        Measurement decays = GeneratedDecays.of(3, 16384, 0);
        Spectra spectra = Spectra.of(transformed(decays, settings("apodisation", "none"))).orElseThrow();
        assertEquals(32768, spectra.points());
        double[] row = spectra.row(0);
        int top = spectra.index(-spectra.step() / 2);
        for (int k = 0; k < row.length; k++) {
            top = row[k] > row[top] ? k : top;
        }
        assertEquals(0, spectra.shift()[top], spectra.step());
        assertEquals(GeneratedDecays.WIDTH / GeneratedDecays.FREQUENCY / 32768, spectra.step(), 1e-9);
    }

    /** What nmrglue's two methods miss by up to 56° and 106° on these rows. */
    @ParameterizedTest
    @CsvSource({"shared, 0.01", "each, 0.01", "shared, 0", "each, 0"})
    void automaticPhaseIsThatOfEveryLine(String phasing, double noise) {
        Measurement spectra = transformed(GeneratedDecays.of(24, 4096, noise), settings("phasing", phasing, "lineBroadening", 20));
        double[] zero = spectra.dataset("phase_zero").orElseThrow().values().toArray();
        double[] first = spectra.dataset("phase_first").orElseThrow().values().toArray();
        for (int i = 0; i < zero.length; i++) {
            double u = i / 23.0;
            for (GeneratedDecays.Line line : GeneratedDecays.LINES) {
                double found = new PhaseLine(zero[i], first[i], 0, GeneratedDecays.WIDTH / GeneratedDecays.FREQUENCY).at(line.shift(u));
                double off = found - GeneratedDecays.truePhase(line.shift(u));
                assertEquals(0, off - 360 * Math.rint(off / 360), 1.5, "row " + i + ", line at " + line.shift(u) + " ppm");
            }
        }
        assertEquals(360, first[5], 4);
    }

    /** Spinning sidebands that run into each other: the phase of this powder is that which TopSpin found. */
    @Test
    void automaticPhaseOfAPowderIsThatOfTopSpin() {
        Measurement measurement = Reading.shared(new ZippedBrukerReader(), "bruker_topspin_zip/71.zip");
        Spectra theirs = Spectra.of(measurement).orElseThrow();
        Spectra ours = Spectra.of(transformed(measurement, settings("lineBroadening", 500, "points", 16384))).orElseThrow();
        int offset = ours.index(theirs.shift()[0] - ours.step() / 2);
        double[] real = centred(Arrays.copyOfRange(ours.row(0), offset, 16384));
        double[] expected = centred(Arrays.copyOf(theirs.row(0), 16384 - offset));
        assertEquals(1, dot(real, expected) / Math.sqrt(dot(real, real) * dot(expected, expected)), 0.005);
    }

    /** A line A exp(−t/T₂) is A·T₂/Δt high, a Lorentzian with its half width of 1/(2π T₂). */
    @Test
    void theTruePhaseGivesAbsorption() {
        Measurement decays = GeneratedDecays.of(2, 8192, 0);
        Spectra spectra = Spectra
                .of(transformed(decays, settings("phasing", "manual", "phaseZero", Math.toDegrees(GeneratedDecays.PHASE), "phaseFirst", 360,
                        "apodisation", "none", "points", 65536)))
                .orElseThrow();
        double[] row = spectra.row(0);
        double[] imaginary = spectra.imaginaryRow(0);
        double height = 4e-3 * GeneratedDecays.WIDTH;
        int top = spectra.index(-spectra.step() / 2);
        assertEquals(height, row[top], 0.01 * height);
        assertEquals(0, imaginary[top], 0.02 * height);
        int half = (int) Math.round(1 / (2 * Math.PI * 4e-3) / GeneratedDecays.WIDTH * 65536);
        assertEquals(height / 2, row[top + half], 0.02 * height);
        assertEquals(height / 2, row[top - half], 0.02 * height);
        assertEquals(-height / 2, imaginary[top + half], 0.02 * height);
    }

    /** TopSpin's own spectrum of the same decay, with the broadening and length of its procs, after its phase. */
    @ParameterizedTest
    @CsvSource({"bruker_topspin_zip/1.zip, 50, 16384, 1", "bruker_topspin_zip/71.zip, 500, 16384, 1",
            "bruker_topspin/MTBLS1_ADG19007u_162_10, 0.3, 65536, 0.5"})
    void isWhatTopSpinMadeOfTheSameDecay(String file, double broadening, int points, double firstPoint) {
        Reader reader = file.endsWith(".zip") ? new ZippedBrukerReader() : new BrukerReader();
        Measurement measurement = Reading.shared(reader, file);
        Spectra theirs = Spectra.of(measurement).orElseThrow();
        Spectra ours = Spectra
                .of(transformed(measurement,
                        settings("phasing", "manual", "lineBroadening", broadening, "points", points, "firstPoint", firstPoint)))
                .orElseThrow();
        // TopSpin's grid reaches from the lowest frequency but one to half the width above the carrier, ours from half the width below
        int offset = ours.index(theirs.shift()[0] - ours.step() / 2);
        double[] expected = Arrays.copyOf(theirs.row(0), points - offset);
        double best = 0;
        for (double slope = -20; slope <= 20; slope++) {
            double[] real = ours.row(0);
            double[] imaginary = ours.imaginaryRow(0);
            new PhaseLine(0, slope, 0, ours.step() * points).correct(ours.shift(), real, imaginary);
            best = Math.max(best,
                    correlation(Arrays.copyOfRange(real, offset, points), Arrays.copyOfRange(imaginary, offset, points), expected));
        }
        assertTrue(best >= 0.9998, "correlation " + best);
    }

    /** The greatest correlation of a curve with a spectrum in any phase of zeroth order: that with the combination of both parts that fits it best. */
    private static double correlation(double[] real, double[] imaginary, double[] curve) {
        double[][] parts = {centred(real), centred(imaginary), centred(curve)};
        double rr = dot(parts[0], parts[0]);
        double ri = dot(parts[0], parts[1]);
        double ii = dot(parts[1], parts[1]);
        double rc = dot(parts[0], parts[2]);
        double ic = dot(parts[1], parts[2]);
        double determinant = rr * ii - ri * ri;
        double a = (ii * rc - ri * ic) / determinant;
        double b = (rr * ic - ri * rc) / determinant;
        return Math.sqrt((a * rc + b * ic) / dot(parts[2], parts[2]));
    }

    private static double[] centred(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(v -> v - mean).toArray();
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
