package org.operanda.electrochemistry.voltammetry;

import java.util.List;
import org.operanda.data.operation.Setting;

/**
 * Settings of {@link PowerLaw}.
 *
 * @param cycle  of each rate; 0 for the last
 * @param window two potentials; empty for all that every sweep reaches
 * @param points how many potentials; 0 for as many as leave every bin four rows, 20 to 400
 * @param turn   V by which the potential must come back for a turn; 0 for 2 % of its range
 */
public record PowerLawSettings(
        @Setting(label = "Cycle", help = "Which whole cycle of each scan rate is used: 1 the first, 0 the last.", value = "0", min = 0) int cycle,
        @Setting(label = "Window", help = "Two potentials between which the currents are compared; empty: all that every sweep reaches. "
                + "Leave out the switching at the vertices.", value = "", unit = "V") List<Double> window,
        @Setting(label = "Points", help = "How many potentials. 0: as many as leave every one four rows of the sparsest sweep, 20 to "
                + "400.", value = "0", min = 0, max = 10000) int points,
        @Setting(label = "Least turn", help = "The potential turns round when it comes back by more than this. 0: 2 % of its range in the "
                + "file.", value = "0", unit = "V", min = 0) double turn) {
    public PowerLawSettings {
        window = List.copyOf(window);
        Bounds.check("window", window);
    }

    RateChoice choice() {
        return new RateChoice(cycle, window, points, turn);
    }
}
