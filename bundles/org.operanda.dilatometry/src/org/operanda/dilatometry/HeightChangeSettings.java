package org.operanda.dilatometry;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link HeightChange}.
 *
 * @param dataset   the displacement; empty for the first
 * @param thickness µm of the electrode with its current collector
 * @param collector µm of the current collector
 * @param sigma     µm, one standard deviation of the layer's thickness
 * @param reference of what the change is a part
 */
public record HeightChangeSettings(
        @Setting(label = "Displacement", help = "Name of the dataset. Empty: the first displacement.", value = "") String dataset,
        @Setting(label = "Thickness", help = "Of the electrode with its current collector, before the first cycle.", value = "0", unit = "µm", min = 0) double thickness,
        @Setting(label = "Current collector", help = "Thickness of the current collector within the electrode's "
                + "thickness.", value = "0", unit = "µm", min = 0) double collector,
        @Setting(label = "Standard deviation", help = "One standard deviation of the thickness of the active "
                + "layer.", value = "0", unit = "µm", min = 0) double sigma,
        @Setting(label = "Relative to", help = "Active layer: the thickness without the current collector. Electrode: the whole "
                + "thickness.", value = "active-layer") Reference reference) {

    /** Of what the change is a part. */
    public enum Reference {
        ACTIVE_LAYER, ELECTRODE
    }

    public HeightChangeSettings {
        if (thickness > 0 && collector >= thickness) {
            throw new IllegalArgumentException("The current collector is thinner than the electrode of which it is a part.");
        }
    }

    double height() {
        return reference == Reference.ELECTRODE ? thickness : thickness - collector;
    }
}
