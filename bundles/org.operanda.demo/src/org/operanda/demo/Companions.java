package org.operanda.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;

/**
 * Four more instruments that watched the cell, each with a clock of its own, in the files that they write: a diffractometer (XRDML, the 003 line of either phase with its Kα doublet), a Raman microscope (LabSpec texts, E<sub>g</sub> and A<sub>1g</sub>
 * of the oxide), a quartz microbalance (QSense text, three overtones of a sister electrode that is a thousandth as thick) and a dilatometer (EC-Link text).
 */
final class Companions {
    /** By how many seconds each clock is ahead of the potentiostat's. */
    static final int DIFFRACTION_AHEAD = 95;
    static final int RAMAN_AHEAD = -41;
    static final double BALANCE_AHEAD = 63;
    static final double HEIGHT_AHEAD = 12.5;
    /** Area of the 003 line of a phase that is alone, in counts · degrees of 2θ. */
    static final double LINE_AREA = 700;
    /** Plane spacing 003 of the pristine phase and of the other where it begins, in Å. */
    static final double PRISTINE_SPACING = 4.733;
    static final double BOUNDARY_SPACING = 4.790;
    /** Å by which the other phase's spacing grows until it is fully delithiated. */
    static final double SPACING_GROWTH = 0.060;
    /** cm⁻¹ of A1g at x = 1, and by how much it moves with x. */
    static final double BAND = 545;
    static final double BAND_PER_COMPOSITION = 20;
    /** g of mass per mole of electrons: lithium leaves. */
    static final double MASS_PER_ELECTRON = 6.94;
    /** The sister electrode's part of the cell's charge. */
    static final double SISTER = 1e-3;
    /** cm² of the cell. */
    static final double AREA = 1.13;
    /** µm of the electrode's height for a change of x by 1. */
    static final double HEIGHT_PER_COMPOSITION = 12;
    private static final double FARADAY = 96485.33212;
    private static final double FIRST_ANGLE = 17.6;
    private static final double LAST_ANGLE = 19.4;
    private static final int ANGLES = 181;
    private static final double LINE_WIDTH = 0.07;
    private static final double LORENTZ = 0.4;
    private static final double BACKGROUND = 150;
    /** ng/cm² for 1 Hz of the fundamental of 5 MHz: √(ρ µ) / (2 f²), G. Sauerbrey, Z. Phys. 155 (1959) 206. */
    private static final double SAUERBREY = StrictMath.sqrt(2648 * 29.47e9) / (2 * 5e6 * 5e6) * 1e8;
    private static final int[] OVERTONES = {3, 5, 7};
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter WITH_MILLISECONDS = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss.SSS", Locale.ROOT);

    private final Path folder;
    private final LocalDateTime started;
    private final double fraction;
    private final Cycling cycling;
    private final long seed;

    Companions(Path folder, LocalDateTime started, Cycling cycling, long seed) {
        this.folder = folder;
        this.started = started;
        this.fraction = started.getNano() * 1e-9;
        this.cycling = cycling;
        this.seed = seed;
    }

    void write() throws IOException {
        writeDiffraction(new Random(seed + 3));
        writeRaman(new Random(seed + 4));
        writeBalance(new Random(seed + 5));
        writeHeight(new Random(seed + 6));
    }

    private void writeDiffraction(Random random) throws IOException {
        int number = 0;
        for (int at = 240; at + 100 < cycling.seconds(); at += 180) {
            Electrode.State state = cycling.meanState(at - fraction, at + 100 - fraction);
            long[] counts = new long[ANGLES];
            for (int i = 0; i < ANGLES; i++) {
                double angle = FIRST_ANGLE + (LAST_ANGLE - FIRST_ANGLE) * i / (ANGLES - 1);
                double expected = BACKGROUND + state.pristine() * line(angle, PRISTINE_SPACING)
                        + (1 - state.pristine()) * line(angle, BOUNDARY_SPACING + SPACING_GROWTH * state.conversion());
                counts[i] = StrictMath.max(0, StrictMath.round(expected + StrictMath.sqrt(expected) * random.nextGaussian()));
            }
            LocalDateTime start = started.withNano(0).plusSeconds(at + DIFFRACTION_AHEAD);
            write(String.format(Locale.ROOT, "diffraction/virtual_cell_%04d.xrdml", ++number),
                    XrdmlText.of(start, start.plusSeconds(100), FIRST_ANGLE, LAST_ANGLE, counts));
        }
    }

    /** The doublet of a line with an area of {@link #LINE_AREA}, at a 2θ in degrees. */
    private static double line(double angle, double spacing) {
        return pseudoVoigt(angle - twoTheta(spacing, XrdmlText.K_ALPHA_1))
                + 0.5 * pseudoVoigt(angle - twoTheta(spacing, XrdmlText.K_ALPHA_2));
    }

    private static double twoTheta(double spacing, double wavelength) {
        return StrictMath.toDegrees(2 * StrictMath.asin(wavelength / (2 * spacing)));
    }

    private static double pseudoVoigt(double distance) {
        double half = 2 * distance / LINE_WIDTH;
        double lorentz = 2 / (StrictMath.PI * LINE_WIDTH * (1 + half * half));
        double gauss = 2 / LINE_WIDTH * StrictMath.sqrt(StrictMath.log(2) / StrictMath.PI)
                * StrictMath.exp(-StrictMath.log(2) * half * half);
        return LINE_AREA * (LORENTZ * lorentz + (1 - LORENTZ) * gauss);
    }

    private void writeRaman(Random random) throws IOException {
        int number = 0;
        for (int at = 300; at < cycling.seconds(); at += 240) {
            double x = cycling.meanComposition(at - fraction, at - fraction);
            LocalDateTime acquired = started.withNano(0).plusSeconds(at + RAMAN_AHEAD);
            StringBuilder text = new StringBuilder(
                    "#Acq. time (s)=\t1\n#Accumulations=\t1\n#Instrument=\tLabRAM HR Evol\n#Laser=\t532nm_Edge\n#Title=\tvirtual cell\n#Date=\t")
                    .append(DAY_FIRST.format(acquired)).append("\n#Acquired=\t").append(DAY_FIRST.format(acquired))
                    .append("\n#AxisType[0]=\tIntens\n#AxisUnit[0]=\tCnt\n#AxisType[1]=\tSpectr\n#AxisUnit[1]=\t1/cm\n");
            for (int i = 0; i <= 250; i++) {
                double shift = 400 + i;
                double expected = 400 - 0.4 * i + lorentz(shift, 470, 28, 900)
                        + lorentz(shift, BAND + BAND_PER_COMPOSITION * (x - 1), 24, 1400);
                Decimal.append(text, shift, 2);
                text.append('\t');
                Decimal.append(text, expected + StrictMath.sqrt(expected) * random.nextGaussian(), 2);
                text.append('\n');
            }
            write(String.format(Locale.ROOT, "raman/virtual_cell_%04d.txt", ++number), text.toString());
        }
    }

    private static double lorentz(double shift, double position, double width, double height) {
        double distance = 2 * (shift - position) / width;
        return height / (1 + distance * distance);
    }

    private void writeBalance(Random random) throws IOException {
        StringBuilder text = new StringBuilder("Time_1\tF_1:3\tD_1:3\tF_1:5\tD_1:5\tF_1:7\tD_1:7\tTact\n");
        for (int at = 0; at < cycling.seconds(); at += 20) {
            // mA·h of the cell to ng/cm² of the sister electrode, which loses mass on charge
            double mass = -cycling.charge(at) * 3.6 * SISTER / AREA / FARADAY * MASS_PER_ELECTRON * 1e9;
            Decimal.append(text, at + BALANCE_AHEAD, 2);
            for (int overtone : OVERTONES) {
                text.append('\t');
                Decimal.append(text, overtone * (-mass / SAUERBREY + 0.02 * random.nextGaussian()), 4);
                text.append('\t');
                Decimal.append(text, 0.05 + 0.02 * random.nextGaussian(), 4);
            }
            text.append("\t25.0\n");
        }
        write("balance/virtual_cell.txt", text.toString());
    }

    private void writeHeight(Random random) throws IOException {
        StringBuilder text = new StringBuilder(
                "EC-Link 3.2\r\nDevice: ECD-3-nano\r\nComment: virtual cell\r\n\r\nDate/Time;Displacement [µm];Temperature [°C]\r\n");
        for (int at = 0; at < cycling.seconds(); at += 30) {
            double height = 40 + HEIGHT_PER_COMPOSITION * (cycling.meanComposition(at, at) - 1) + 0.01 * random.nextGaussian();
            text.append(WITH_MILLISECONDS.format(started.plusNanos(StrictMath.round((at + HEIGHT_AHEAD) * 1e9)))).append(';');
            Decimal.append(text, height, 5);
            text.append(";25.00\r\n");
        }
        write("height/virtual_cell.csv", text.toString());
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
