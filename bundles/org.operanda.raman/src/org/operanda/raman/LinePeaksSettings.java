package org.operanda.raman;

import java.util.List;
import org.operanda.data.operation.Setting;

/**
 * Settings of {@link LinePeaks}.
 *
 * @param lines      as {@link Line} reads them
 * @param from       in the axis' unit; 0 for its start
 * @param to         in the axis' unit; 0 for its end
 * @param background degree of the polynomial below the lines
 * @param curves     whether to give the fit as curves
 */
public record LinePeaksSettings(
        @Setting(label = "Lines", help = "One line each: name, shape (lorentz, gauss, voigt, pseudo-voigt, fano) and position, then what its parameters may do: width=2..20 (bounds), width==5 (fixed), width=~5 (start), "
                + "width=other, position=other+30 or height=other*0.5 (shared with another line).", value = "si lorentz 520.5 width=2..20") List<String> lines,
        @Setting(label = "From", help = "Start of the range that is fitted. 0: the spectrum's.", value = "0") double from,
        @Setting(label = "To", help = "End of the range that is fitted. 0: the spectrum's.", value = "0") double to,
        @Setting(label = "Background", help = "Degree of the polynomial below the lines; -1 for none.", value = "1", min = -1, max = 5) int background,
        @Setting(label = "Curves", help = "Whether the fit and each line are given as curves. Off for large maps.", value = "true") boolean curves) {
    public LinePeaksSettings {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("Give at least one line.");
        }
        Line.parse(lines);
    }
}
