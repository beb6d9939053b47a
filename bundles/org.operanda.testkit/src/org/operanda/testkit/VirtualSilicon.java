package org.operanda.testkit;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;

/**
 * An electrode of crystalline silicon that is lithiated and delithiated at constant current under a Raman microscope, as in Fig. 17 of Zhao et al. 2020: the crystal's
 * line moves with the stress in the remaining crystal and fades while an amorphous phase grows. Everything about it is known.
 *
 * @param spectra  how many
 * @param interval s from one to the next
 * @param noise    one standard deviation of each point
 * @param spikes   part of the spectra that a cosmic ray hits
 */
public record VirtualSilicon(int spectra, double interval, double noise, double spikes) {
    /** Unstressed position of the line, cm⁻¹. */
    public static final double REFERENCE = 520.5;
    /** MPa per cm⁻¹. */
    public static final double COEFFICIENT = -250;
    public static final LocalDateTime STARTED = LocalDateTime.of(2026, 11, 22, 8, 0);
    private static final int POINTS = 321;
    private static final double FIRST = 400;
    private static final double STEP = 0.5;
    private static final double CURRENT = 1e-4;
    private static final DateTimeFormatter LABSPEC = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter ECLAB = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss.SSS", Locale.ROOT);

    /** Seconds of one spectrum. */
    public double second(int spectrum) {
        return spectrum * interval;
    }

    private double lithiated(double second) {
        double half = spectra * interval / 2;
        return second <= half ? second / half : 2 - second / half;
    }

    /** Stress in the crystal in MPa: compression grows to −600 MPa while lithium goes in, and turns to 150 MPa of tension while it comes out. */
    public double stress(double second) {
        boolean in = second <= spectra * interval / 2;
        return in ? -600 * lithiated(second) : -600 + 750 * (1 - lithiated(second));
    }

    /** Where the crystal's line is, cm⁻¹. */
    public double position(double second) {
        return REFERENCE + stress(second) / COEFFICIENT;
    }

    /** How high the crystal's line is; it does not come back. */
    public double height(double second) {
        double most = second <= spectra * interval / 2 ? lithiated(second) : 1;
        return 1000 * (1 - 0.8 * most);
    }

    /** How high the amorphous band is. */
    public double amorphous(double second) {
        return 200 - height(second) * 0.2 + 20;
    }

    /** V against lithium. */
    public double potential(double second) {
        double x = lithiated(second);
        boolean in = second <= spectra * interval / 2;
        return in ? 0.10 - 0.09 * x + 0.8 * Math.exp(-40 * x) : 0.25 + 0.5 * (1 - x) + 0.2 * Math.exp(-40 * x);
    }

    /** A; negative while lithium goes in. */
    public double current(double second) {
        return second <= spectra * interval / 2 ? -CURRENT : CURRENT;
    }

    /** Raman shifts, cm⁻¹. */
    public double[] shifts() {
        double[] shifts = new double[POINTS];
        for (int k = 0; k < POINTS; k++) {
            shifts[k] = FIRST + STEP * k;
        }
        return shifts;
    }

    /** One spectrum: both phases on a bent background, with noise and perhaps a cosmic ray; always the same for the same number. */
    public double[] spectrum(int number) {
        Random random = new Random(number + 1L);
        double[] x = shifts();
        double[] y = new double[x.length];
        double second = second(number);
        for (int k = 0; k < y.length; k++) {
            double z = 2 * (x[k] - position(second)) / 4;
            double t = (x[k] - 480) / 60;
            y[k] = 300 + 0.2 * (x[k] - FIRST) + height(second) / (1 + z * z) + amorphous(second) * Math.exp(-4 * Math.log(2) * t * t)
                    + noise * random.nextGaussian();
        }
        if (random.nextDouble() < spikes) {
            y[20 + random.nextInt(150)] += 3000;
        }
        return y;
    }

    /** All spectra along time. */
    public Measurement series() {
        double[] all = new double[spectra * POINTS];
        double[] seconds = new double[spectra];
        for (int i = 0; i < spectra; i++) {
            System.arraycopy(spectrum(i), 0, all, i * POINTS, POINTS);
            seconds[i] = second(i);
        }
        Axis time = Axis.time(Values.of(seconds), Clock.local("virtual", STARTED));
        Axis shift = Axis.of("raman_shift", new QuantityKind("raman-shift", "Raman shift", "ν̃"), Units.parse("cm⁻¹").orElseThrow(),
                Values.of(shifts()));
        return Measurement.of("silicon", "raman",
                List.of(Dataset.of("intensity", QuantityKind.INTENSITY, Units.ONE, List.of(time, shift), Values.of(all))),
                Map.of("laser", "532.00 nm"));
    }

    /** One spectrum as LabSpec exports it. */
    public String labSpecText(int number) {
        StringBuilder text = new StringBuilder("#Acq. time (s)=\t10\n#Laser=\t532nm\n#Title=\tsilicon\n#Acquired=\t");
        text.append(LABSPEC.format(STARTED.plusNanos(Math.round(second(number) * 1e9))))
                .append("\n#AxisType[0]=Intens\n#AxisUnit[0]=Cnt\n");
        text.append("#AxisType[1]=Spectr\n#AxisUnit[1]=1/cm\n");
        double[] x = shifts();
        double[] y = spectrum(number);
        for (int k = 0; k < x.length; k++) {
            text.append(String.format(Locale.ROOT, "%.3f\t%.4f\n", x[k], y[k]));
        }
        return text.toString();
    }

    /** The potentiostat's file as EC-Lab exports it, a row every tenth of an interval. */
    public String ecLabText() {
        List<String> lines = new ArrayList<>(
                List.of("EC-Lab ASCII FILE", "Nb header lines : 7", "", "Galvanostatic Cycling with Potential Limitation", "",
                        "Acquisition started on : " + ECLAB.format(STARTED), "time/s\tEwe/V\t<I>/mA\tcycle number\t"));
        for (int i = 0; i <= 10 * (spectra - 1); i++) {
            double second = i * interval / 10;
            lines.add(String.format(Locale.ROOT, "%.9E\t%.7E\t%.9E\t%.9E", second, potential(second), current(second) * 1e3, 1.0));
        }
        return String.join("\r\n", lines) + "\r\n";
    }
}
