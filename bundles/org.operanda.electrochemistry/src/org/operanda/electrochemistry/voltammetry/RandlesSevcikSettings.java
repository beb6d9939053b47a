package org.operanda.electrochemistry.voltammetry;

import java.util.List;
import org.operanda.data.operation.Setting;

/**
 * Settings of {@link RandlesSevcik}.
 *
 * @param electrons           n, that one molecule or ion takes
 * @param area                cm²; 0 for the one of the cell sheet
 * @param concentration       mol/cm³
 * @param temperature         K
 * @param kinetics            which equation holds
 * @param transferCoefficient α times the electrons of the rate-determining step, for irreversible kinetics
 * @param baseline            what the current of a peak is measured from
 * @param anodicBaseline      V, where the baseline of anodic sweeps is laid; empty: by itself
 * @param cathodicBaseline    V, the same for cathodic sweeps
 * @param window              V, between which the summits lie; empty: anywhere
 * @param cycle               of each rate; 0 for the last
 * @param turn                V by which the potential must come back for a turn; 0 for 2 % of its range
 */
public record RandlesSevcikSettings(
        @Setting(label = "Electrons", help = "How many electrons one molecule or ion takes.", value = "1", min = 1, max = 20) int electrons,
        @Setting(label = "Area", help = "Of the electrode. 0: the cell sheet's.", value = "0", unit = "cm^2", min = 0) double area,
        @Setting(label = "Concentration", help = "Of what diffuses, far from the surface: 0.001 for 1 mol/L. 0: no diffusion "
                + "coefficient.", value = "0", unit = "mol/cm^3", min = 0) double concentration,
        @Setting(label = "Temperature", help = "Of the electrolyte.", value = "298.15", unit = "K", min = 1) double temperature,
        @Setting(label = "Kinetics", help = "Reversible: peaks stay where they are when the rate rises, about 57 mV/n apart. Irreversible: "
                + "they move away from each other.", value = "reversible") Kinetics kinetics,
        @Setting(label = "Transfer coefficient", help = "For irreversible kinetics: α times the electrons of the slow step, from the width "
                + "|Ep − Ep/2| = 47.7 mV/α at 25 °C.", value = "0.5", min = 0.01, max = 20) double transferCoefficient,
        @Setting(label = "Baseline", help = "What the current of a peak is measured from. Tangent: a line through the foot before the "
                + "peak, prolonged. Chord: a line that touches the curve on both sides. Zero: no current.", value = "tangent") Baseline baseline,
        @Setting(label = "Anodic baseline", help = "Two potentials. Tangent: its line is fitted between them; empty: over the flattest "
                + "stretch before the peak. Chord: it touches the curve between them; empty: anywhere.", value = "", unit = "V") List<Double> anodicBaseline,
        @Setting(label = "Cathodic baseline", help = "As the anodic one, for the sweep to lower potentials.", value = "", unit = "V") List<Double> cathodicBaseline,
        @Setting(label = "Window", help = "Two potentials between which both summits are looked for; empty: everywhere.", value = "", unit = "V") List<Double> window,
        @Setting(label = "Cycle", help = "Which whole cycle of each scan rate is used: 1 the first, 0 the last.", value = "0", min = 0) int cycle,
        @Setting(label = "Least turn", help = "The potential turns round when it comes back by more than this. 0: 2 % of its range in the "
                + "file.", value = "0", unit = "V", min = 0) double turn) {
    public RandlesSevcikSettings {
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
