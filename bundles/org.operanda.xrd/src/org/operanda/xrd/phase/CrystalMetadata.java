package org.operanda.xrd.phase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.operanda.data.Measurement;
import org.operanda.xrd.phase.Crystal.Site;

/** A phase as the metadata of the measurement that a CIF file becomes, and back. */
final class CrystalMetadata {
    private static final String NAME = "xrd.phase";
    private static final String CELL = "xrd.phase.cell";
    private static final String SIGMA = "xrd.phase.cell-sigma";
    private static final String GROUP = "xrd.phase.space-group";
    private static final String OPERATIONS = "xrd.phase.symmetry";
    private static final String SITES = "xrd.phase.sites";

    private CrystalMetadata() {}

    static Map<String, String> of(Crystal crystal) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(NAME, crystal.name());
        metadata.put(CELL, text(crystal.cell().toArray()));
        metadata.put(SIGMA, text(crystal.cellSigma()));
        metadata.put(GROUP, crystal.group());
        metadata.put(OPERATIONS, crystal.operations().stream().map(SymmetryOperation::toString).collect(Collectors.joining("; ")));
        metadata.put(SITES, crystal.sites().stream().map(CrystalMetadata::text).collect(Collectors.joining("; ")));
        return metadata;
    }

    private static String text(double[] values) {
        return Arrays.stream(values).mapToObj(String::valueOf).collect(Collectors.joining(" "));
    }

    private static String text(Site site) {
        return site.label().replaceAll("[\\s;]", "") + " " + site.species().replaceAll("[\\s;]", "") + " "
                + text(new double[] {site.x(), site.y(), site.z(), site.occupancy(), site.b()});
    }

    /** The phase of a measurement; empty when it is none. */
    static Optional<Crystal> of(Measurement measurement) {
        Map<String, String> metadata = measurement.metadata();
        if (!metadata.containsKey(CELL) || !metadata.containsKey(OPERATIONS)) {
            return Optional.empty();
        }
        try {
            double[] e = numbers(metadata.get(CELL), 6);
            List<SymmetryOperation> operations = new ArrayList<>();
            for (String each : metadata.get(OPERATIONS).split(";")) {
                operations.add(SymmetryOperation.parse(each).orElseThrow(() -> new IllegalArgumentException(each)));
            }
            List<Site> sites = new ArrayList<>();
            for (String each : metadata.getOrDefault(SITES, "").split(";")) {
                String[] words = each.strip().split("\\s+", 3);
                if (words.length == 3) {
                    double[] n = numbers(words[2], 5);
                    sites.add(new Site(words[0], words[1], n[0], n[1], n[2], n[3], n[4]));
                }
            }
            return Optional
                    .of(new Crystal(metadata.getOrDefault(NAME, measurement.name()), new UnitCell(e[0], e[1], e[2], e[3], e[4], e[5]),
                            numbers(metadata.getOrDefault(SIGMA, "NaN NaN NaN NaN NaN NaN"), 6), metadata.getOrDefault(GROUP, ""),
                            operations, sites));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static double[] numbers(String text, int count) {
        double[] numbers = Arrays.stream(text.strip().split("\\s+")).mapToDouble(Double::parseDouble).toArray();
        if (numbers.length != count) {
            throw new IllegalArgumentException(text);
        }
        return numbers;
    }
}
