package org.operanda.dilatometry;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Zero}.
 *
 * @param dataset   the displacement; empty for the first
 * @param reference what is zero
 * @param start     s on the time axis, of the window
 * @param duration  s of the window, or for which the sensor must be still
 * @param still     µm within which the sensor is still
 */
public record ZeroSettings(
        @Setting(label = "Displacement", help = "Name of the dataset. Empty: the first displacement.", value = "") String dataset,
        @Setting(label = "Reference", help = "Start: the first rows. Window: the stated times. Contact: the first time that the "
                + "sensor is still after it was lowered onto the electrode.", value = "start") Reference reference,
        @Setting(label = "Start of the window", help = "On the time axis; only for the reference 'window'.", value = "0", unit = "s") double start,
        @Setting(label = "Duration", help = "How long the reference lasts; for 'contact', how long the sensor must be "
                + "still.", value = "60", unit = "s", min = 0) double duration,
        @Setting(label = "Still within", help = "Only for the reference 'contact': the greatest difference between two readings of a "
                + "sensor that is still.", value = "1", unit = "µm", min = 0) double still) {

    /** What is zero. */
    public enum Reference {
        START, WINDOW, CONTACT
    }
}
