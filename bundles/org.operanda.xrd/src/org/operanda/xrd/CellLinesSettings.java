package org.operanda.xrd;

import java.util.List;
import org.operanda.data.operation.Setting;
import org.operanda.xrd.phase.CellMaterial;

/**
 * Settings of {@link CellLines}.
 *
 * @param dataset    name of the pattern; empty for the first one
 * @param names      of materials whose lines are excluded
 * @param halfWidth  of what is excluded around a line, in the unit of the axis
 * @param ranges     excluded besides, two numbers each, in the unit of the axis
 * @param wavelength in Å; 0 for that of the file or the cell sheet
 */
public record CellLinesSettings(
        @Setting(label = "Pattern", help = "Name of the pattern. Empty: the first intensity along 2θ, d or Q.", value = "") String dataset,
        @Setting(label = "Materials", help = "Whose lines are excluded: beryllium (window), aluminium and copper (collectors), nickel, iron, lithium, graphite; separated by commas.", value = "beryllium,aluminium,copper") List<String> names,
        @Setting(label = "Half width", help = "How far around each line is excluded, in the unit of the axis.", value = "0.25", min = 0) double halfWidth,
        @Setting(label = "Ranges", help = "Excluded besides: from, to, from, to … in the unit of the axis.", value = "") List<Double> ranges,
        @Setting(label = "Wavelength", help = "0: what the file says, or \"xrd.wavelength\" among the attributes of the cell sheet.", value = "0", unit = "Å", min = 0, max = 100) double wavelength) {

    public CellLinesSettings {
        names = List.copyOf(names);
        ranges = List.copyOf(ranges);
        if (ranges.size() % 2 != 0) {
            throw new IllegalArgumentException("A range has two numbers, from and to.");
        }
        names.forEach(CellMaterial::of);
    }

    List<CellMaterial> materials() {
        return names.stream().map(CellMaterial::of).toList();
    }
}
