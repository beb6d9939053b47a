package org.operanda.host.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Values;
import org.operanda.experiment.CurveDefinition;
import org.operanda.experiment.ExperimentFactory;
import org.operanda.experiment.FigureDefinition;
import org.operanda.experiment.PanelDefinition;
import org.operanda.experiment.PanelKind;

/**
 * A figure as the literature draws it, to be filled with the data of an experiment. What the experiment has not is left out and named.
 *
 * @param id         stable
 * @param name       what a menu says
 * @param source     where it stands
 * @param horizontal words for the dataset along which the panels run, the best first; empty for time
 * @param markers    words for a dataset of moments that are marked; empty for none
 * @param panels     from top to bottom
 */
public record FigureTemplate(String id, String name, String source, List<String> horizontal, List<String> markers, List<Panel> panels) {
    private static final String REVIEW = "Figure %d of the review of operando techniques for negative electrodes";
    private static final String TIME = "time";
    private static final List<String> VOLTAGE = List.of("voltage", "potential");
    private static final List<String> CURRENT = List.of("current");
    private static final List<String> TURNS = List.of("turning_point", "turning-point");
    private static final List<String> CYCLES = List.of("cycle", "cycle_number");
    /** Of one quantity in a panel, and numbers in each frame, for instance of the overtones of a quartz. */
    private static final int MOST_CURVES = 8;
    /** Where a normalised spectrum is at its edge, and what is shown of it, in eV. */
    private static final double EDGE = 0.5;
    private static final double BEFORE_EDGE = 30;
    private static final double AFTER_EDGE = 100;
    /** Between the names of what a panel shows on the left and on the right. */
    private static final String AND = " and ";

    /**
     * One panel.
     *
     * @param kind       how it is drawn
     * @param name       what it shows, in words; where it has a right axis, that on the left {@code and} that on the right
     * @param technique  id of the technique whose data are meant; empty for any
     * @param words      names or quantities of datasets, all that there are are drawn
     * @param right      names or quantities for the right axis
     */
    public record Panel(PanelKind kind, String name, String technique, List<String> words, List<String> right) {}

    /**
     * A template with the data of an experiment.
     *
     * @param figure  empty when no panel has data
     * @param missing panels without data, in words
     */
    public record Filled(Optional<FigureDefinition> figure, List<String> missing) {}

    private static Panel map(String name, String technique, String... words) {
        return new Panel(PanelKind.HEATMAP, name, technique, List.of(words), List.of());
    }

    private static Panel curves(String name, String... words) {
        return new Panel(PanelKind.CURVES, name, "", List.of(words), List.of());
    }

    private static Panel points(String name, String... words) {
        return new Panel(PanelKind.SCATTER, name, "", List.of(words), List.of());
    }

    private static Panel both(PanelKind kind, String name, String technique, List<String> left, List<String> right) {
        return new Panel(kind, name, technique, left, right);
    }

    private static Panel band(String name, String... words) {
        return new Panel(PanelKind.CURVES, name, "raman", List.of(words), List.of());
    }

    private static FigureTemplate inTime(int number, String name, Panel... panels) {
        return new FigureTemplate("review-" + number, name, String.format(REVIEW, number), List.of(), TURNS, List.of(panels));
    }

    private static FigureTemplate along(int number, String name, List<String> horizontal, Panel... panels) {
        return new FigureTemplate("review-" + number, name, String.format(REVIEW, number), horizontal, List.of(), List.of(panels));
    }

    private static Panel voltage() {
        return new Panel(PanelKind.CURVES, "cell voltage", "electrochemistry", VOLTAGE, List.of());
    }

    /** All that there are, in the order of the review. */
    public static List<FigureTemplate> all() {
        return List.of(
                along(2, "Capacity and efficiency against the cycle", CYCLES,
                        both(PanelKind.SCATTER, "capacity and Coulombic efficiency", "",
                                List.of("charge_specific_capacity", "discharge_specific_capacity", "charge_capacity", "discharge_capacity",
                                        "specific-capacity", "capacity"),
                                List.of("coulombic_efficiency", "coulombic-efficiency"))),
                along(4, "Nyquist plot", List.of("impedance_real"),
                        both(PanelKind.SCATTER, "impedance and fitted circuit", "", List.of("impedance_minus_imaginary"),
                                List.of("fitted_minus_imaginary"))),
                inTime(5, "Diffraction patterns with the voltage", map("diffraction patterns", "xrd", "intensity"), voltage()),
                inTime(7, "XANES and EXAFS with the voltage", map("XANES", "xas", "normalised_absorption", "normalised-absorption"),
                        map("EXAFS", "xas", "chi_r_magnitude", "exafs-transform-magnitude"), voltage()),
                inTime(17, "Raman spectra, current, intensity and position of a band", map("Raman spectra", "raman", "intensity"),
                        both(PanelKind.CURVES, "current and cell voltage", "electrochemistry", CURRENT, VOLTAGE),
                        band("intensity of the band", "line-height", "band-area"), band("position of the band", "line-position")),
                along(20, "Stress and thickness against the charge",
                        List.of("specific_charge", "specific_capacity", "charge", "capacity", "specific-capacity"),
                        curves("thickness", "thickness", "film_thickness", "calculated_thickness", "height_change", "height-change"),
                        curves("stress", "stress", "modified_stress")),
                along(22, "Amplitudes of small-angle scattering against the potential", VOLTAGE,
                        points("Porod amplitude", "porod_amplitude", "porod-amplitude"),
                        points("globule amplitude", "globule_amplitude", "globule-amplitude")),
                inTime(23, "Reflections, lattice parameters, voltage and current", map("diffraction patterns", "xrd", "intensity"),
                        curves("lattice parameter a", "lattice_a"), curves("lattice parameter c", "lattice_c"),
                        both(PanelKind.CURVES, "cell voltage and current", "electrochemistry", VOLTAGE, CURRENT)),
                along(29, "Fraction of high surface area against the cycle", List.of("cycle", "cycle_number", "cycle-fraction", TIME),
                        points("fraction of high surface area", "high_surface_area_fraction", "high-surface-area-fraction")),
                inTime(31, "Amplitudes, widths and asymmetry of EPR lines",
                        curves("amplitudes", "broad_amplitude", "narrow_amplitude", "total_amplitude", "line-amplitude"),
                        curves("widths", "broad_width", "narrow_width", "line-width"),
                        curves("asymmetry", "broad_asymmetry", "narrow_asymmetry", "line-asymmetry"), voltage()),
                inTime(32, "Acoustic hits and cell voltage",
                        both(PanelKind.CURVES, "cell voltage and hit rate", "", VOLTAGE, List.of("hit_rate", "hit-rate"))),
                along(35, "Mass against the potential", VOLTAGE, curves("mass", "areal_mass", "areal-mass"), curves("current", "current")),
                along(36, "Relative height against the potential", VOLTAGE, curves("height change", "height_change", "height-change")));
    }

    /**
     * Fills the template.
     *
     * @param data measurements and results by id, in the order in which they are looked through; results usually stand behind what they were made of and are taken first
     */
    public Filled fill(Map<String, Measurement> data) {
        List<Candidate> candidates = candidates(data, measurement -> measurement.datasets().stream());
        if (horizontal.isEmpty()) {
            return filled(candidates, Optional.empty());
        }
        List<Candidate> places = new ArrayList<>(candidates);
        places.addAll(candidates(data, FrameAxes::of));
        Filled best = new Filled(Optional.empty(),
                panels.stream().map(panel -> panel.name + " against " + horizontal.getFirst().replace('_', ' ')).toList());
        for (String word : horizontal) {
            for (Candidate place : places) {
                if (place.is(word) && isPlace(place.dataset)) {
                    best = better(best, filled(candidates, Optional.of(place)));
                }
            }
        }
        return horizontal.contains(TIME) && best.figure.isEmpty() ? filled(candidates, Optional.empty()) : best;
    }

    /** One number for each frame, of a table of cycles for each cycle and not each row of a cycler's file, or real parts by spectrum. */
    private boolean isPlace(Dataset dataset) {
        boolean rows = horizontal.equals(CYCLES) && dataset.rank() > 0 && dataset.axes().getFirst().quantity().equals(QuantityKind.TIME);
        return dataset.rank() == 1 && !rows || dataset.rank() == 2 && dataset.quantity().equals(QuantityKind.IMPEDANCE);
    }

    private static Filled better(Filled best, Filled found) {
        boolean fuller = best.figure.isEmpty() || found.missing.size() < best.missing.size();
        return found.figure.isPresent() && fuller ? found : best;
    }

    private record Candidate(String owner, String technique, Dataset dataset) {

        boolean is(String word) {
            return dataset.name().equals(word) || dataset.quantity().id().equals(word);
        }

        String reference() {
            return owner + "." + dataset.name();
        }
    }

    /** The last owner first, the datasets of each in their order. */
    private static List<Candidate> candidates(Map<String, Measurement> data, Function<Measurement, Stream<Dataset>> datasets) {
        return List.copyOf(data.entrySet()).reversed().stream().flatMap(entry -> datasets.apply(entry.getValue())
                .map(dataset -> new Candidate(entry.getKey(), entry.getValue().technique(), dataset))).toList();
    }

    private Filled filled(List<Candidate> candidates, Optional<Candidate> along) {
        FigureDefinition figure = ExperimentFactory.eINSTANCE.createFigureDefinition();
        figure.setId(id);
        figure.setTitle("");
        figure.setHorizontalAxis(along.map(Candidate::reference).orElse(TIME));
        List<String> missing = new ArrayList<>();
        for (Panel panel : panels) {
            List<Candidate> left = found(candidates, panel, panel.words, along);
            List<Candidate> right = found(candidates, panel, panel.right, along);
            sayMissing(panel, left.isEmpty(), right.isEmpty(), missing);
            if (!left.isEmpty() || !right.isEmpty()) {
                add(figure, panel, left, right);
            }
        }
        if (along.isEmpty()) {
            markers.stream().flatMap(word -> candidates.stream().filter(c -> c.is(word) && c.dataset.rank() == 1 && runs(c.dataset, along)))
                    .findFirst().ifPresent(candidate -> figure.setMarkers(candidate.reference()));
        }
        return new Filled(figure.getPanels().isEmpty() ? Optional.empty() : Optional.of(figure), missing);
    }

    private static void sayMissing(Panel panel, boolean left, boolean right, List<String> missing) {
        int and = panel.right.isEmpty() ? -1 : panel.name.lastIndexOf(AND);
        if (left && (right || and < 0)) {
            missing.add(panel.name);
        } else if (left || right && and >= 0) {
            missing.add(left ? panel.name.substring(0, and) : panel.name.substring(and + AND.length()));
        }
    }

    private void add(FigureDefinition figure, Panel panel, List<Candidate> left, List<Candidate> right) {
        PanelDefinition drawn = ExperimentFactory.eINSTANCE.createPanelDefinition();
        drawn.setKind(panel.kind);
        figure.getPanels().add(drawn);
        for (Candidate candidate : Stream.concat(left.stream(), right.stream()).toList()) {
            drawn.getData().add(candidate.reference());
            boolean plain = panel.kind != PanelKind.SCATTER || candidate.dataset.quantity().equals(QuantityKind.IMPEDANCE);
            boolean joined = horizontal.equals(VOLTAGE);
            if (!plain && (joined || drawn.getData().size() > 1)) {
                figure.getCurves().add(symbols(candidate, right.contains(candidate) ? "square" : "circle", joined ? "solid" : "none"));
            }
        }
        left.stream().map(Candidate::dataset).filter(d -> d.quantity().equals(QuantityKind.NORMALISED_ABSORPTION))
                .forEach(d -> showEdge(drawn, d));
    }

    /** In a panel of points all are points; what comes and goes with the potential is joined, so that its branches can be told. */
    private static CurveDefinition symbols(Candidate of, String symbol, String line) {
        CurveDefinition points = ExperimentFactory.eINSTANCE.createCurveDefinition();
        points.setData(of.reference());
        points.setSymbol(symbol);
        points.setLine(line);
        return points;
    }

    /** Of spectra that go on into the EXAFS only what is near the edge of the first one. */
    private static void showEdge(PanelDefinition panel, Dataset spectra) {
        double[] energies = spectra.axes().getLast().values().toArray();
        Values first = spectra.frame(0).values();
        IntStream.range(0, energies.length).filter(i -> first.get(i) >= EDGE).findFirst().ifPresent(edge -> {
            panel.setMinimum(Math.max(energies[0], energies[edge] - BEFORE_EDGE));
            panel.setMaximum(Math.min(energies[energies.length - 1], energies[edge] + AFTER_EDGE));
        });
    }

    /** Datasets of the words, of one owner and unit kind, along what the figure runs along; of the technique that is meant if it has any, a map of no other. */
    private static List<Candidate> found(List<Candidate> candidates, Panel panel, List<String> words, Optional<Candidate> along) {
        List<Candidate> fitting = candidates.stream().filter(c -> shape(panel.kind, c.dataset, along) && runs(c.dataset, along)).toList();
        List<Candidate> meant = all(fitting.stream().filter(c -> panel.technique.isEmpty() || c.technique.equals(panel.technique)).toList(),
                words);
        List<Candidate> all = meant.isEmpty() && panel.kind != PanelKind.HEATMAP ? all(fitting, words) : meant;
        boolean single = panel.kind == PanelKind.HEATMAP
                || !all.isEmpty() && all.getFirst().dataset.quantity().equals(QuantityKind.POTENTIAL);
        return all.subList(0, Math.min(all.size(), single ? 1 : MOST_CURVES));
    }

    private static List<Candidate> all(List<Candidate> fitting, List<String> words) {
        List<Candidate> all = new ArrayList<>();
        for (String word : words) {
            boolean named = fitting.stream().anyMatch(c -> c.dataset.name().equals(word));
            for (Candidate candidate : fitting) {
                boolean alike = all.isEmpty() || all.getFirst().dataset.quantity().equals(candidate.dataset.quantity())
                        && all.getFirst().owner.equals(candidate.owner);
                if (alike && (named ? candidate.dataset.name().equals(word) : candidate.is(word)) && !all.contains(candidate)) {
                    all.add(candidate);
                }
            }
        }
        return all;
    }

    private static boolean shape(PanelKind kind, Dataset dataset, Optional<Candidate> along) {
        if (along.filter(h -> h.dataset.rank() == 2).isPresent()) {
            return Arrays.equals(dataset.shape(), along.get().dataset.shape());
        }
        return kind == PanelKind.HEATMAP
                ? dataset.rank() == 2
                : dataset.rank() == 1 || dataset.rank() == 2 && dataset.axes().getLast().size() <= MOST_CURVES;
    }

    private static boolean runs(Dataset dataset, Optional<Candidate> along) {
        Axis first = dataset.axes().getFirst();
        return along.map(h -> h.dataset.axes().getFirst().equals(first) && !h.dataset.equals(dataset))
                .orElseGet(() -> first.quantity().equals(QuantityKind.TIME));
    }
}
