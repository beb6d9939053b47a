package org.operanda.xrd.phase;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.operanda.xrd.phase.Crystal.Reflection;
import org.operanda.xrd.phase.Crystal.Site;

/** What cells are made of, whose lines are seen beside those of the electrode. Lattices at 20 to 25 °C. */
public enum CellMaterial {
    /** Card 22-111 of the Powder Diffraction File. */
    BERYLLIUM("P 63/m m c", new UnitCell(2.2858, 2.2858, 3.5843, 90, 90, 120), new Site("Be1", "Be", 1 / 3.0, 2 / 3.0, 0.25, 1, 0.5)),
    /** Card 4-787: H. E. Swanson, E. Tatge, NBS Circular 539 I (1953) 11. */
    ALUMINIUM("F m -3 m", UnitCell.cubic(4.0494), new Site("Al1", "Al", 0, 0, 0, 1, 0.8)),
    /** Card 4-836: NBS Circular 539 I (1953) 15. */
    COPPER("F m -3 m", UnitCell.cubic(3.6150), new Site("Cu1", "Cu", 0, 0, 0, 1, 0.55)),
    /** Card 4-850: NBS Circular 539 I (1953) 13. */
    NICKEL("F m -3 m", UnitCell.cubic(3.5238), new Site("Ni1", "Ni", 0, 0, 0, 1, 0.35)),
    /** Card 6-696: NBS Circular 539 IV (1955) 3; also what ferritic steel has. */
    IRON("I m -3 m", UnitCell.cubic(2.8664), new Site("Fe1", "Fe", 0, 0, 0, 1, 0.35)),
    /** Card 15-401. */
    LITHIUM("I m -3 m", UnitCell.cubic(3.5092), new Site("Li1", "Li", 0, 0, 0, 1, 4.5)),
    /** P. Trucano, R. Chen, Nature 258 (1975) 136. */
    GRAPHITE("P 63/m m c", new UnitCell(2.464, 2.464, 6.711, 90, 90, 120), new Site("C1", "C", 0, 0, 0.25, 1, 0.7),
            new Site("C2", "C", 1 / 3.0, 2 / 3.0, 0.25, 1, 0.7));

    private final String group;
    private final UnitCell cell;
    private final List<Site> sites;

    CellMaterial(String group, UnitCell cell, Site... sites) {
        this.group = group;
        this.cell = cell;
        this.sites = List.of(sites);
    }

    /** The material of that name. */
    public static CellMaterial of(String name) {
        return Arrays.stream(values()).filter(m -> m.name().equalsIgnoreCase(name.strip())).findFirst().orElseThrow(
                () -> new IllegalArgumentException(
                        "'" + name + "' is none of " + Arrays.toString(values()).toLowerCase(Locale.ROOT) + "."));
    }

    /** Their structures, made when the first is asked for. */
    private static final class Structures {
        private static final Map<CellMaterial, Crystal> ALL = Arrays.stream(CellMaterial.values())
                .collect(Collectors.toMap(Function.identity(), CellMaterial::made));
    }

    private Crystal made() {
        return new Crystal(name().toLowerCase(Locale.ROOT), cell, new double[6], group, SpaceGroup.ofName(group).orElseThrow().operations(),
                sites);
    }

    /** Its structure. */
    public Crystal crystal() {
        return Objects.requireNonNull(Structures.ALL.get(this));
    }

    /** The spacings that reflect, in Å, down to a least one. */
    public double[] spacings(double least) {
        return crystal().reflections(least).stream().mapToDouble(Reflection::spacing).toArray();
    }
}
