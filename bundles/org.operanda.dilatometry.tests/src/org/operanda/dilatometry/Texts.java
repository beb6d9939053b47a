package org.operanda.dilatometry;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Texts as EC-Link may write them. No real file could be found: these follow what is said of the format in public, in several spellings, so
 * that the reader does not depend on one of them.
 */
final class Texts {
    static final LocalDateTime START = LocalDateTime.of(2026, 3, 1, 12, 0);
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss.SSS", Locale.ROOT);
    private static final DateTimeFormatter MONTH_FIRST = DateTimeFormatter.ofPattern("M/d/yyyy h:mm:ss a", Locale.ROOT);

    private Texts() {}

    /** Semicolons, decimal comma, dates with the day first, units in brackets, lines above. */
    static String german(List<double[]> rows) {
        StringBuilder text = new StringBuilder("EC-Link 3.2\r\nDevice: ECD-3-nano\r\nComment: antimony, cell 4\r\n\r\n"
                + "Date/Time;Displacement [µm];Potential [V];Current [mA];Temperature [°C];Load [N]\r\n");
        for (double[] row : rows) {
            text.append(DAY_FIRST.format(at(row[0]))).append(
                    String.format(Locale.GERMANY, ";%.5f;%.4f;%.5f;%.2f;0,50%n", row[1], row[2], row[3], row[4]).replace("\n", "\r\n"));
        }
        return text.toString();
    }

    /** Commas, decimal point, elapsed time, units in parentheses. */
    static String english(List<double[]> rows) {
        StringBuilder text = new StringBuilder("EL-CELL ECD-3-nano\nStart: 2026-03-01 12:00:00\n"
                + "Time (s),Current (A),Cell voltage (mV),Dilation (mm),Temperature (°C)\n");
        for (double[] row : rows) {
            text.append(
                    String.format(Locale.ROOT, "%.1f,%.8f,%.1f,%.8f,%.2f%n", row[0], row[3] / 1000, row[2] * 1000, row[1] / 1000, row[4]));
        }
        return text.toString();
    }

    /** Tabs, dates with AM and PM, units in a line of their own. */
    static String tabs(List<double[]> rows) {
        StringBuilder text = new StringBuilder("Timestamp\tDisplacement\tVoltage\tCurrent\tTemp\n\tµm\tV\tmA\t°C\n");
        for (double[] row : rows) {
            text.append(MONTH_FIRST.format(at(row[0])))
                    .append(String.format(Locale.ROOT, "\t%.5f\t%.4f\t%.5f\t%.2f%n", row[1], row[2], row[3], row[4]));
        }
        return text.toString();
    }

    /** As a potentiostat with an analog input writes it: hours, microamperes, the sensor in volts. */
    static String sensor(List<double[]> rows) {
        StringBuilder text = new StringBuilder("t\tE\tI\tAux\n");
        for (double[] row : rows) {
            text.append(String.format(Locale.GERMANY, "%.6f\t%.4f\t%.2f\t%.6f%n", row[0] / 3600, row[2], row[3] * 1000, volts(row[1])));
        }
        return text.toString();
    }

    /** A sensor of 250 µm over 10 V, whose reading falls as the electrode grows, 6 V at the start. */
    static double volts(double micrometres) {
        return 6 - micrometres / 25;
    }

    private static LocalDateTime at(double seconds) {
        return START.plusNanos(Math.round(seconds * 1e9));
    }
}
