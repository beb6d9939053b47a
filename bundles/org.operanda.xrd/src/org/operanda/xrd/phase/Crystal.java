package org.operanda.xrd.phase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.operanda.data.AtomicWeights;

/**
 * A crystalline phase.
 *
 * @param name       shown to the user
 * @param cell       its unit cell
 * @param cellSigma  of edges and angles in the cell's order; NaN where not known
 * @param group      Hermann–Mauguin symbol, empty when nobody says it
 * @param operations all operations of the space group, the centring included
 * @param sites      independent atoms
 */
public record Crystal(String name, UnitCell cell, double[] cellSigma, String group, List<SymmetryOperation> operations, List<Site> sites) {
    private static final double SAME_PLACE = 0.01;
    private static final double GRAM_PER_DALTON = 1.66053906660e-24;
    private static final double CUBIC_CENTIMETRE_PER_CUBIC_ANGSTROM = 1e-24;
    /** |F|² below this part of the strongest is an absence. */
    private static final double ABSENT = 1e-8;

    /**
     * An independent atom.
     *
     * @param label     as the file has it
     * @param species   element with its charge, where the file says it
     * @param x         fraction of the cell
     * @param y         fraction of the cell
     * @param z         fraction of the cell
     * @param occupancy from 0 to 1
     * @param b         isotropic (or equivalent) displacement parameter B = 8π² ⟨u²⟩, Å²
     */
    public record Site(String label, String species, double x, double y, double z, double occupancy, double b) {}

    /**
     * A line of the powder pattern.
     *
     * @param h               of one of the planes that reflect together
     * @param k               of it
     * @param l               of it
     * @param multiplicity    how many planes do
     * @param spacing         of the planes, Å
     * @param structureFactor |F|², electrons squared per cell
     */
    public record Reflection(int h, int k, int l, int multiplicity, double spacing, double structureFactor) {}

    /** All atoms of the cell that follow from a site, each once. */
    private record Orbit(ScatteringFactor factor, AnomalousDispersion dispersion, double occupancy, double b, double[][] places) {}

    public Crystal {
        operations = List.copyOf(operations);
        sites = List.copyOf(sites);
    }

    /** This phase with another cell, for instance a refined one. */
    public Crystal withCell(UnitCell other) {
        return new Crystal(name, other, cellSigma, group, operations, sites);
    }

    public CrystalSystem system() {
        return CrystalSystem.of(operations);
    }

    private Orbit orbit(Site site, double wavelength) {
        List<double[]> places = new ArrayList<>();
        double[] metric = cell.metric();
        for (SymmetryOperation operation : operations) {
            double[] place = operation.apply(new double[] {site.x(), site.y(), site.z()});
            for (int i = 0; i < 3; i++) {
                place[i] -= Math.floor(place[i]);
            }
            if (places.stream().noneMatch(other -> squaredDistance(metric, place, other) < SAME_PLACE)) {
                places.add(place);
            }
        }
        ScatteringFactor factor = ScatteringFactor.of(site.species()).orElseThrow(
                () -> new IllegalArgumentException("'" + site.species() + "' is no element"));
        return new Orbit(factor, AnomalousDispersion.of(factor.element(), wavelength), site.occupancy(), site.b(),
                places.toArray(double[][]::new));
    }

    /** Between two places and their copies in the next cells, Å². */
    private static double squaredDistance(double[] metric, double[] a, double[] b) {
        double[] d = new double[3];
        for (int i = 0; i < 3; i++) {
            d[i] = a[i] - b[i] - Math.rint(a[i] - b[i]);
        }
        return d[0] * d[0] * metric[0] + d[1] * d[1] * metric[1] + d[2] * d[2] * metric[2]
                + 2 * (d[1] * d[2] * metric[3] + d[0] * d[2] * metric[4] + d[0] * d[1] * metric[5]);
    }

    /** How many atoms of a site the cell has, without its occupancy. */
    public int multiplicity(Site site) {
        return orbit(site, Double.NaN).places().length;
    }

    /** Mass of all atoms of the cell, Da. */
    public double mass() {
        return sites.stream().mapToDouble(site -> {
            Orbit orbit = orbit(site, Double.NaN);
            return orbit.occupancy() * orbit.places().length * AtomicWeights.of(orbit.factor().element()).orElse(Double.NaN);
        }).sum();
    }

    /** In g/cm³. */
    public double density() {
        return mass() * GRAM_PER_DALTON / (cell.volume() * CUBIC_CENTIMETRE_PER_CUBIC_ANGSTROM);
    }

    /**
     * The reflections down to a spacing that the symmetry and the atoms allow, those with the greatest spacing first. Without sites all that the
     * symmetry allows have |F|² = 1.
     *
     * @param leastSpacing Å, greater than 0
     */
    public List<Reflection> reflections(double leastSpacing) {
        return reflections(leastSpacing, Double.NaN);
    }

    /**
     * The same with the anomalous dispersion at a wavelength, where it is one of the tubes in use; |F|² is then the mean of a reflection and its
     * opposite.
     *
     * @param leastSpacing Å, greater than 0
     * @param wavelength   Å
     */
    public List<Reflection> reflections(double leastSpacing, double wavelength) {
        double[] reciprocal = cell.reciprocalMetric();
        double limit = 1 / (leastSpacing * leastSpacing);
        int mostH = (int) (cell.a() / leastSpacing);
        int mostK = (int) (cell.b() / leastSpacing);
        int mostL = (int) (cell.c() / leastSpacing);
        List<Orbit> orbits = sites.stream().map(site -> orbit(site, wavelength)).toList();
        List<SymmetryOperation> turns = rotations();
        List<Reflection> found = new ArrayList<>();
        double strongest = 0;
        for (int h = -mostH; h <= mostH; h++) {
            for (int k = -mostK; k <= mostK; k++) {
                for (int l = -mostL; l <= mostL; l++) {
                    double squared = UnitCell.squaredReciprocalSpacing(reciprocal, h, k, l);
                    if (squared > limit || h == 0 && k == 0 && l == 0) {
                        continue;
                    }
                    int multiplicity = multiplicity(turns, h, k, l);
                    if (multiplicity == 0 || isAbsent(h, k, l)) {
                        continue;
                    }
                    double factor = orbits.isEmpty() ? 1 : structureFactor(orbits, h, k, l, squared / 4);
                    strongest = Math.max(strongest, factor);
                    found.add(new Reflection(h, k, l, multiplicity, 1 / Math.sqrt(squared), factor));
                }
            }
        }
        double least = ABSENT * strongest;
        return found.stream().filter(reflection -> reflection.structureFactor() > least)
                .sorted(Comparator.comparingDouble(Reflection::spacing).reversed()).toList();
    }

    /** One operation for each rotation of the group. */
    private List<SymmetryOperation> rotations() {
        List<SymmetryOperation> turns = new ArrayList<>();
        for (SymmetryOperation operation : operations) {
            if (turns.stream().noneMatch(turn -> Arrays.equals(turn.rotation(), operation.rotation()))) {
                turns.add(operation);
            }
        }
        return turns;
    }

    /** How many reflections are equivalent to this one, Friedel's law included; 0 when this one does not stand for them. */
    private static int multiplicity(List<SymmetryOperation> turns, int h, int k, int l) {
        List<int[]> equivalent = new ArrayList<>();
        for (SymmetryOperation turn : turns) {
            int[] image = turn.apply(h, k, l);
            for (int sign = -1; sign <= 1; sign += 2) {
                int[] signed = {sign * image[0], sign * image[1], sign * image[2]};
                if (compare(signed, h, k, l) > 0) {
                    return 0;
                }
                if (equivalent.stream().noneMatch(other -> Arrays.equals(other, signed))) {
                    equivalent.add(signed);
                }
            }
        }
        return equivalent.size();
    }

    private static int compare(int[] image, int h, int k, int l) {
        return image[0] != h ? Integer.compare(image[0], h) : image[1] != k ? Integer.compare(image[1], k) : Integer.compare(image[2], l);
    }

    /** Whether an operation maps the reflection onto itself with another phase. */
    private boolean isAbsent(int h, int k, int l) {
        for (SymmetryOperation operation : operations) {
            int[] image = operation.apply(h, k, l);
            double phase = operation.phase(h, k, l);
            if (image[0] == h && image[1] == k && image[2] == l && Math.abs(phase - Math.rint(phase)) > 1e-3) {
                return true;
            }
        }
        return false;
    }

    /** |Σ (f₀ + f′) e^iφ|² + |Σ f″ e^iφ|²: what is left of |F|² in the mean with the opposite reflection. */
    private static double structureFactor(List<Orbit> orbits, int h, int k, int l, double squared) {
        double real = 0;
        double imaginary = 0;
        double absorbedReal = 0;
        double absorbedImaginary = 0;
        for (Orbit orbit : orbits) {
            double weight = orbit.occupancy() * Math.exp(-orbit.b() * squared);
            double strength = weight * (orbit.factor().at(squared) + orbit.dispersion().real());
            double absorbed = weight * orbit.dispersion().imaginary();
            for (double[] place : orbit.places()) {
                double phase = 2 * Math.PI * (h * place[0] + k * place[1] + l * place[2]);
                double cosine = Math.cos(phase);
                double sine = Math.sin(phase);
                real += strength * cosine;
                imaginary += strength * sine;
                absorbedReal += absorbed * cosine;
                absorbedImaginary += absorbed * sine;
            }
        }
        return real * real + imaginary * imaginary + absorbedReal * absorbedReal + absorbedImaginary * absorbedImaginary;
    }
}
