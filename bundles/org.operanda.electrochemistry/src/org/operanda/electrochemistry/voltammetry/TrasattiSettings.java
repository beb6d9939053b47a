package org.operanda.electrochemistry.voltammetry;

import java.util.List;
import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Trasatti}.
 *
 * @param cycle     of each rate; 0 for the last
 * @param window    two potentials; empty for all that every sweep reaches
 * @param outerFrom mV/s from which the line of the outer charge is fitted; 0 for all rates
 * @param totalTo   mV/s up to which the line of the total charge is fitted; 0 for all rates
 * @param turn      V by which the potential must come back for a turn; 0 for 2 % of its range
 */
public record TrasattiSettings(
        @Setting(label = "Cycle", help = "Which whole cycle of each scan rate is used: 1 the first, 0 the last.", value = "0", min = 0) int cycle,
        @Setting(label = "Window", help = "Two potentials between which the charge is counted; empty: all that every sweep "
                + "reaches.", value = "", unit = "V") List<Double> window,
        @Setting(label = "Outer charge from", help = "The line of q against v^-1/2 is fitted from this rate on, where diffusion is too slow to "
                + "follow. 0: all rates.", value = "0", unit = "mV/s", min = 0) double outerFrom,
        @Setting(label = "Total charge up to", help = "The line of 1/q against v^1/2 is fitted up to this rate. 0: all rates.", value = "0", unit = "mV/s", min = 0) double totalTo,
        @Setting(label = "Least turn", help = "The potential turns round when it comes back by more than this. 0: 2 % of its range in the "
                + "file.", value = "0", unit = "V", min = 0) double turn) {
    public TrasattiSettings {
        window = List.copyOf(window);
        Bounds.check("window", window);
    }

    RateChoice choice() {
        return new RateChoice(cycle, window, 0, turn);
    }
}
