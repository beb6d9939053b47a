package org.operanda.xrd.phase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.operanda.xrd.phase.Cif.Block;
import org.operanda.xrd.phase.Cif.Number;
import org.operanda.xrd.phase.Crystal.Site;

/** Makes a {@link Crystal} of a block of a CIF file. */
final class CifCrystal {
    private static final double EIGHT_PI_SQUARED = 8 * Math.PI * Math.PI;
    private static final String[] LENGTHS = {"_cell_length_a", "_cell_length_b", "_cell_length_c"};
    private static final String[] ANGLES = {"_cell_angle_alpha", "_cell_angle_beta", "_cell_angle_gamma"};

    private final Block block;
    private final double displacement;
    private final List<String> remarks = new ArrayList<>();

    /**
     * What a block holds.
     *
     * @param crystal the phase; empty when there is no cell
     * @param remarks what was assumed or left out, in words
     */
    record Result(Optional<Crystal> crystal, List<String> remarks) {}

    private CifCrystal(Block block, double displacement) {
        this.block = block;
        this.displacement = displacement;
    }

    /**
     * Reads a block.
     *
     * @param displacement B in Å² for atoms whose displacement the file does not say
     */
    static Result of(Block block, double displacement) {
        CifCrystal reading = new CifCrystal(block, displacement);
        Optional<Crystal> crystal = reading.crystal();
        return new Result(crystal, List.copyOf(reading.remarks));
    }

    private Optional<Crystal> crystal() {
        double[] edges = new double[6];
        double[] sigma = new double[6];
        for (int i = 0; i < 6; i++) {
            String tag = i < 3 ? LENGTHS[i] : ANGLES[i - 3];
            Number number = block.value(tag, tag.replaceFirst("_([a-z]+)$", ".$1")).map(Number::of)
                    .orElse(new Number(i < 3 ? Double.NaN : 90, Double.NaN));
            edges[i] = number.value();
            sigma[i] = number.sigma();
        }
        UnitCell cell;
        try {
            cell = new UnitCell(edges[0], edges[1], edges[2], edges[3], edges[4], edges[5]);
        } catch (IllegalArgumentException e) {
            remarks.add("The block '" + block.name() + "' has no unit cell.");
            return Optional.empty();
        }
        Optional<SpaceGroup> group = group(cell);
        String symbol = block.value("_space_group_name_h-m_alt", "_symmetry_space_group_name_h-m", "_space_group_name_h-m")
                .or(() -> group.map(g -> g.names().getLast())).orElse("");
        return Optional.of(new Crystal(name(), cell, sigma, symbol, operations(group), sites(cell)));
    }

    private String name() {
        return block.value("_chemical_name_mineral", "_chemical_name_common", "_chemical_formula_structural", "_chemical_formula_sum",
                "_pd_phase_name").orElse(block.name()).replaceAll("\\s+", " ");
    }

    private Optional<SpaceGroup> group(UnitCell cell) {
        Optional<SpaceGroup> named = block.value("_space_group_name_hall", "_symmetry_space_group_name_hall").flatMap(SpaceGroup::ofHall);
        boolean rhombohedral = cell.gamma() != 120 && Math.abs(cell.alpha() - cell.gamma()) < 1e-3 && Math.abs(cell.a() - cell.c()) < 1e-3;
        return named.or(() -> block.value("_space_group_name_h-m_alt", "_symmetry_space_group_name_h-m", "_space_group_name_h-m")
                .flatMap(symbol -> SpaceGroup
                        .ofName(rhombohedral && symbol.startsWith("R") && !symbol.contains(":") ? symbol + ":R" : symbol)))
                .or(() -> block.value("_space_group_it_number", "_symmetry_int_tables_number").map(Number::of)
                        .flatMap(number -> SpaceGroup.ofNumber((int) number.value())));
    }

    private List<SymmetryOperation> operations(Optional<SpaceGroup> group) {
        List<SymmetryOperation> stated = new ArrayList<>();
        for (String text : block.column("_space_group_symop_operation_xyz", "_symmetry_equiv_pos_as_xyz")) {
            SymmetryOperation.parse(text).ifPresentOrElse(stated::add,
                    () -> remarks.add("'" + text + "' is no symmetry operation and was left out."));
        }
        if (!stated.isEmpty()) {
            return SpaceGroup.generate(stated);
        }
        if (group.isEmpty()) {
            remarks.add("The file names no symmetry operations and no space group that is known; none was assumed (P 1).");
            return List.of(SymmetryOperation.IDENTITY);
        }
        remarks.add("The file lists no symmetry operations; those of " + group.get().names().getLast() + " (no. " + group.get().number()
                + ", choice " + group.get().choice() + ") were taken.");
        return group.get().operations();
    }

    private List<Site> sites(UnitCell cell) {
        List<String> labels = block.column("_atom_site_label");
        List<String> types = block.column("_atom_site_type_symbol");
        List<String> x = block.column("_atom_site_fract_x");
        List<String> y = block.column("_atom_site_fract_y");
        List<String> z = block.column("_atom_site_fract_z");
        List<String> occupancies = block.column("_atom_site_occupancy");
        List<Site> sites = new ArrayList<>();
        int assumed = 0;
        for (int n = 0; n < Math.min(x.size(), Math.min(y.size(), z.size())); n++) {
            String label = n < labels.size() ? labels.get(n) : n < types.size() ? types.get(n) : "";
            String species = n < types.size() && ScatteringFactor.of(types.get(n)).isPresent() ? types.get(n) : label;
            double[] place = Arrays.stream(new String[] {x.get(n), y.get(n), z.get(n)}).mapToDouble(t -> Number.of(t).value()).toArray();
            if (ScatteringFactor.of(species).isEmpty() || Arrays.stream(place).anyMatch(Double::isNaN)) {
                remarks.add("The atom '" + label + "' has no element or no place and was left out.");
                continue;
            }
            double occupancy = n < occupancies.size() ? Number.of(occupancies.get(n)).value() : 1;
            double b = displacement(label, n, cell);
            assumed += Double.isNaN(b) ? 1 : 0;
            sites.add(new Site(label, species, exact(place[0]), exact(place[1]), exact(place[2]), Double.isNaN(occupancy) ? 1 : occupancy,
                    Double.isNaN(b) ? displacement : b));
        }
        if (assumed > 0) {
            remarks.add("The displacement of " + assumed + " atoms is not said; B = " + displacement + " Å² was taken.");
        }
        return sites;
    }

    /** Thirds and sixths that were cut off after four digits. */
    private static double exact(double fraction) {
        double sixths = Math.rint(fraction * 6);
        return Math.abs(fraction * 6 - sixths) < 1e-3 ? sixths / 6 : fraction;
    }

    private double displacement(String label, int n, UnitCell cell) {
        double b = number("_atom_site_b_iso_or_equiv", n);
        double u = number("_atom_site_u_iso_or_equiv", n);
        if (!Double.isNaN(b) || !Double.isNaN(u)) {
            return Double.isNaN(b) ? EIGHT_PI_SQUARED * u : b;
        }
        int row = block.column("_atom_site_aniso_label").indexOf(label);
        double fromU = EIGHT_PI_SQUARED * equivalent("_atom_site_aniso_u_", row, cell);
        return Double.isNaN(fromU) ? equivalent("_atom_site_aniso_b_", row, cell) : fromU;
    }

    private double number(String tag, int n) {
        List<String> column = block.column(tag);
        return n >= 0 && n < column.size() ? Number.of(column.get(n)).value() : Double.NaN;
    }

    /** A third of Σ Uᵢⱼ a*ᵢ a*ⱼ aᵢ · aⱼ (R. X. Fischer, E. Tillmanns, Acta Cryst. C44 (1988) 775). */
    private double equivalent(String tag, int row, UnitCell cell) {
        double[] metric = cell.metric();
        double[] reciprocal = cell.reciprocalMetric();
        String[] names = {"11", "22", "33", "23", "13", "12"};
        int[][] places = {{0, 0}, {1, 1}, {2, 2}, {1, 2}, {0, 2}, {0, 1}};
        double sum = 0;
        for (int e = 0; e < 6; e++) {
            double lengths = Math.sqrt(reciprocal[places[e][0]] * reciprocal[places[e][1]]);
            sum += (e < 3 ? 1 : 2) * number(tag + names[e], row) * lengths * metric[e];
        }
        return sum / 3;
    }
}
