package org.operanda.electrochemistry.voltammetry;

import java.util.List;
import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Peaks}.
 *
 * @param baseline        what the current of a peak is measured from
 * @param anodicBaseline  V, where the baseline of anodic sweeps is laid; empty: by itself
 * @param cathodicBaseline V, the same for cathodic sweeps
 * @param window          V, between which the summits lie; empty: anywhere
 * @param turn            V by which the potential must come back for a turn; 0 for 2 % of its range
 */
public record PeaksSettings(
        @Setting(label = "Baseline", help = "What the current of a peak is measured from. Tangent: a line through the foot before the "
                + "peak, prolonged, as for a dissolved redox couple. Chord: a line that touches the curve on both sides, as for a film or "
                + "a particle. Zero: no current.", value = "tangent") Baseline baseline,
        @Setting(label = "Anodic baseline", help = "Two potentials. Tangent: its line is fitted between them; empty: over the flattest "
                + "stretch before the peak. Chord: it touches the curve between them; empty: anywhere.", value = "", unit = "V") List<Double> anodicBaseline,
        @Setting(label = "Cathodic baseline", help = "As the anodic one, for the sweep to lower potentials.", value = "", unit = "V") List<Double> cathodicBaseline,
        @Setting(label = "Window", help = "Two potentials between which both summits are looked for; empty: everywhere. Use it to choose "
                + "one of several couples.", value = "", unit = "V") List<Double> window,
        @Setting(label = "Least turn", help = "The potential turns round when it comes back by more than this. 0: 2 % of its range in the "
                + "file.", value = "0", unit = "V", min = 0) double turn) {
    public PeaksSettings {
        anodicBaseline = List.copyOf(anodicBaseline);
        cathodicBaseline = List.copyOf(cathodicBaseline);
        window = List.copyOf(window);
        Bounds.check("anodicBaseline", anodicBaseline);
        Bounds.check("cathodicBaseline", cathodicBaseline);
        Bounds.check("window", window);
    }

    PeakSearch search(int direction) {
        return new PeakSearch(baseline, direction > 0 ? anodicBaseline : cathodicBaseline, window);
    }
}
