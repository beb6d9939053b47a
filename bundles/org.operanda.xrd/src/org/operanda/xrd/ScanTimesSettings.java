package org.operanda.xrd;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link ScanTimes}.
 *
 * @param number name of the dataset that numbers the scans, in the frames and in the log
 */
public record ScanTimesSettings(
        @Setting(label = "Scan number", help = "Name of the dataset that numbers the scans, in the frames and in the log.", value = ScanTimes.NUMBER) String number) {}
