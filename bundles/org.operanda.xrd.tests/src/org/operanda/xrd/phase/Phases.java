package org.operanda.xrd.phase;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.operanda.xrd.Radiation;

/** CIF files of phases whose lattices and atomic places are published. */
final class Phases {
    /** Lattice of NBS Monograph 25, section 13 (1976) 35, B of D. M. Többens et al., Mater. Sci. Forum 378 (2001) 288. */
    static final String SILICON = """
            data_silicon
            _chemical_formula_sum 'Si'
            _cell_length_a 5.43088(4)
            _cell_length_b 5.43088(4)
            _cell_length_c 5.43088(4)
            _cell_angle_alpha 90
            _cell_angle_beta 90
            _cell_angle_gamma 90
            _symmetry_space_group_name_H-M 'F d -3 m :1'
            loop_
            _atom_site_label
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            _atom_site_B_iso_or_equiv
            Si1 0 0 0 0.52
            """;
    /** Lattice of SRM 660b (NIST certificate 2010); B at x = 0.1993 (R. W. Cheary, A. Coelho, J. Appl. Cryst. 25 (1992) 109, and others). */
    static final String LANTHANUM_HEXABORIDE = """
            data_LaB6
            _chemical_formula_sum 'B6 La'
            _cell_length_a 4.15689(8)
            _cell_length_b 4.15689(8)
            _cell_length_c 4.15689(8)
            _space_group_IT_number 221
            loop_
            _atom_site_label
            _atom_site_type_symbol
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            _atom_site_U_iso_or_equiv
            La1 La 0 0 0 0.006
            B1 B 0.1993 0.5 0.5 0.005
            """;
    /** Corundum: E. N. Maslen et al., Acta Cryst. B49 (1993) 973. */
    static final String CORUNDUM = """
            data_corundum
            _chemical_formula_sum 'Al2 O3'
            _cell_length_a 4.7602
            _cell_length_b 4.7602
            _cell_length_c 12.9933
            _cell_angle_gamma 120
            _symmetry_space_group_name_H-M 'R -3 c'
            loop_
            _atom_site_label
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            _atom_site_B_iso_or_equiv
            Al3+ 0 0 0.35216 0.2
            O2- 0.30624 0 0.25 0.25
            """;
    /** Lattice of SRM 674; S. C. Abrahams, J. L. Bernstein, J. Chem. Phys. 55 (1971) 3206. */
    static final String RUTILE = """
            data_rutile
            _chemical_formula_sum 'Ti O2'
            _cell_length_a 4.59365
            _cell_length_b 4.59365
            _cell_length_c 2.95874
            _symmetry_space_group_name_H-M 'P 42/m n m'
            loop_
            _atom_site_label
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            _atom_site_B_iso_or_equiv
            Ti1 0 0 0 0.42
            O1 0.3051 0.3051 0 0.55
            """;
    /** Lattice of SRM 674; S. C. Abrahams, J. L. Bernstein, Acta Cryst. B25 (1969) 1233. */
    static final String ZINC_OXIDE = """
            data_zincite
            _chemical_formula_sum 'Zn O'
            _cell_length_a 3.24981
            _cell_length_b 3.24981
            _cell_length_c 5.20653
            _cell_angle_gamma 120
            _symmetry_space_group_name_H-M 'P 63 m c'
            loop_
            _atom_site_label
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            _atom_site_B_iso_or_equiv
            Zn1 0.3333 0.6667 0 0.63
            O1 0.3333 0.6667 0.3825 0.68
            """;
    /** Spinel Li4Ti5O12, S. Scharner et al., J. Electrochem. Soc. 146 (1999) 857; a of the discharge's start given by the caller. */
    static String titanate(double a) {
        return """
                data_LTO
                _chemical_formula_sum 'Li4 Ti5 O12'
                _cell_length_a %1$s
                _cell_length_b %1$s
                _cell_length_c %1$s
                _symmetry_space_group_name_H-M 'F d -3 m'
                loop_
                _atom_site_label
                _atom_site_type_symbol
                _atom_site_fract_x
                _atom_site_fract_y
                _atom_site_fract_z
                _atom_site_occupancy
                _atom_site_B_iso_or_equiv
                Li1 Li1+ 0.125 0.125 0.125 1 0.7
                Li2 Li1+ 0.5 0.5 0.5 0.1667 0.5
                Ti2 Ti4+ 0.5 0.5 0.5 0.8333 0.5
                O1 O2- 0.2624 0.2624 0.2624 1 0.6
                """.formatted(a);
    }

    private Phases() {}

    static Crystal of(String cif) {
        return CifCrystal.of(Cif.read(cif).blocks().getFirst(), 0.5).crystal().orElseThrow();
    }

    static double[] grid(double from, double to, int count) {
        double[] x = new double[count];
        Arrays.setAll(x, i -> from + (to - from) * i / (count - 1));
        return x;
    }

    /** Counts of phases with one width, from lines placed one by one: nothing of the fit's own code. */
    static double[] counts(double[] x, List<Crystal> phases, double[] scales, Radiation radiation, double width, double share,
            Random random) {
        double[] y = new double[x.length];
        Arrays.setAll(y, i -> 80 + 300 / x[i]);
        for (int p = 0; p < phases.size(); p++) {
            PowderLines lines = PowderLines.of(phases.get(p), radiation, 5, 160, 1);
            for (int n = 0; n < lines.twoTheta().length; n++) {
                double first = lines.twoTheta()[n];
                double second = PowderLines.angle(radiation.second(), lines.reflections().get(n).spacing());
                for (int i = 0; i < x.length; i++) {
                    double area = scales[p] * lines.intensity()[n];
                    double w = width / Math.cos(Math.toRadians(first / 2));
                    y[i] += area * line((x[i] - first) / w, share) / w;
                    if (radiation.isDoublet()) {
                        double v = width / Math.cos(Math.toRadians(second / 2));
                        y[i] += radiation.ratio() * area * line((x[i] - second) / v, share) / v;
                    }
                }
            }
        }
        for (int i = 0; i < y.length; i++) {
            y[i] += Math.sqrt(y[i]) * random.nextGaussian();
        }
        return y;
    }

    private static double line(double z, double share) {
        return share * 2 / Math.PI / (1 + 4 * z * z)
                + (1 - share) * 2 * Math.sqrt(Math.log(2) / Math.PI) * Math.exp(-4 * Math.log(2) * z * z);
    }
}
