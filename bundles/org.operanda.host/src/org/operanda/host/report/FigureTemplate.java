package org.operanda.host.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
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
    private static final List<String> VOLTAGE = List.of("voltage", "potential");
    private static final List<String> CURRENT = List.of("current");
    private static final List<String> TURNS = List.of("turning_time", "end_time", "ends");
    private static final int MOST_CURVES = 6;

    /**
     * One panel.
     *
     * @param kind       how it is drawn
     * @param name       what it shows, in words
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

    private static FigureTemplate inTime(int number, String name, Panel... panels) {
        return new FigureTemplate("review-" + number, name, String.format(REVIEW, number), List.of(), TURNS, List.of(panels));
    }

    private static FigureTemplate along(int number, String name, List<String> horizontal, Panel... panels) {
        return new FigureTemplate("review-" + number, name, String.format(REVIEW, number), horizontal, List.of(), List.of(panels));
    }

    private static Panel voltage() {
        return new Panel(PanelKind.CURVES, "cell voltage", "electrochemistry", VOLTAGE, List.of());
    }

    private static Panel voltageAndCurrent() {
        return new Panel(PanelKind.CURVES, "cell voltage and current", "electrochemistry", VOLTAGE, CURRENT);
    }

    /** All that there are, in the order of the review. */
    public static List<FigureTemplate> all() {
        List<String> cycle = List.of("cycle_number", "cycle");
        return List.of(
                along(2, "Capacity and efficiency against the cycle", cycle,
                        points("capacity", "charge_specific_capacity", "discharge_specific_capacity", "charge_capacity",
                                "discharge_capacity", "capacity"),
                        points("Coulombic efficiency", "coulombic_efficiency", "efficiency")),
                along(4, "Nyquist plot", List.of("impedance_real"),
                        points("impedance", "impedance_minus_imaginary", "fitted_minus_imaginary")),
                inTime(5, "Diffraction patterns with the voltage", map("diffraction patterns", "xrd", "intensity"), voltage()),
                inTime(7, "XANES and EXAFS with the voltage", map("XANES", "xas", "normalised_absorption", "normalised-absorption"),
                        map("EXAFS", "xas", "chi_r_magnitude", "exafs-transform-magnitude"), voltage()),
                inTime(17, "Raman spectra, current, intensity and position of a band", map("Raman spectra", "raman", "intensity"),
                        new Panel(PanelKind.CURVES, "current", "electrochemistry", CURRENT, VOLTAGE),
                        curves("intensity of the band", "peak_area", "peak_height", "area_1", "band-area", "peak-area"),
                        curves("position of the band", "peak_position", "position_1", "raman-shift", "peak-position")),
                along(20, "Stress and thickness against the charge", List.of("charge", "capacity"),
                        curves("stress", "stress", "nominal_stress", "modified_stress"),
                        curves("thickness", "thickness", "film_thickness", "height_change")),
                along(22, "Amplitudes of small-angle scattering against the potential", VOLTAGE,
                        points("Porod amplitude", "porod_amplitude", "porod-amplitude"),
                        points("globule amplitude", "globule_amplitude", "guinier_amplitude", "globule-amplitude")),
                inTime(23, "Reflections, lattice parameters, voltage and current", map("diffraction patterns", "xrd", "intensity"),
                        curves("lattice parameters", "lattice_a", "lattice_c", "lattice-parameter", "a", "c", "peak_position",
                                "position_1"),
                        voltageAndCurrent()),
                inTime(29, "Fraction of high surface area",
                        points("fraction of high surface area", "high_surface_fraction", "f_hsa", "high-surface-fraction"), voltage()),
                inTime(31, "Amplitudes, widths and asymmetry of EPR lines",
                        curves("amplitudes", "narrow_amplitude", "broad_amplitude", "line-amplitude"),
                        curves("widths", "narrow_width", "broad_width", "line-width"),
                        curves("asymmetry", "narrow_asymmetry", "broad_asymmetry", "asymmetry"), voltage()),
                inTime(32, "Acoustic hits and cell voltage",
                        new Panel(PanelKind.CURVES, "cell voltage and hit rate", "", List.of("hit_rate", "hit-rate"), List.of()),
                        voltage()),
                along(35, "Mass against the potential", VOLTAGE, curves("mass", "areal_mass", "mass_trend", "areal-mass"),
                        curves("current", "current")),
                along(36, "Relative height against the potential", VOLTAGE, curves("height change", "height_change", "height-change")));
    }

    /**
     * Fills the template.
     *
     * @param data measurements and results by id, in the order in which they are looked through; results usually stand behind what they were made of and are taken first
     */
    public Filled fill(Map<String, Measurement> data) {
        List<Candidate> candidates = candidates(data);
        if (horizontal.isEmpty()) {
            return filled(candidates, Optional.empty());
        }
        Filled best = new Filled(Optional.empty(), panels.stream().map(Panel::name).toList());
        for (String word : horizontal) {
            for (Candidate candidate : candidates) {
                if (candidate.dataset.rank() == 1 && candidate.is(word)) {
                    Filled found = filled(candidates, Optional.of(candidate));
                    best = found.figure.isPresent() && (best.figure.isEmpty() || found.missing.size() < best.missing.size()) ? found : best;
                }
            }
        }
        return best;
    }

    private record Candidate(String owner, String technique, Dataset dataset) {

        boolean is(String word) {
            return dataset.name().equals(word) || dataset.quantity().id().equals(word);
        }

        String reference() {
            return owner + "." + dataset.name();
        }
    }

    private static List<Candidate> candidates(Map<String, Measurement> data) {
        List<Candidate> candidates = new ArrayList<>();
        data.forEach((id, measurement) -> measurement.datasets()
                .forEach(dataset -> candidates.add(new Candidate(id, measurement.technique(), dataset))));
        return candidates.reversed();
    }

    private Filled filled(List<Candidate> candidates, Optional<Candidate> along) {
        FigureDefinition figure = ExperimentFactory.eINSTANCE.createFigureDefinition();
        figure.setId(id);
        figure.setTitle("");
        figure.setHorizontalAxis(along.map(Candidate::reference).orElse("time"));
        List<String> missing = new ArrayList<>();
        for (Panel panel : panels) {
            List<Candidate> left = found(candidates, panel, panel.words, along);
            List<Candidate> beside = left.isEmpty() ? List.of() : found(candidates, panel, panel.right, along);
            if (left.isEmpty()) {
                missing.add(panel.name);
            } else {
                PanelDefinition drawn = ExperimentFactory.eINSTANCE.createPanelDefinition();
                drawn.setKind(panel.kind);
                left.forEach(candidate -> drawn.getData().add(candidate.reference()));
                beside.forEach(candidate -> drawn.getData().add(candidate.reference()));
                figure.getPanels().add(drawn);
            }
        }
        if (along.isEmpty()) {
            markers.stream().flatMap(word -> candidates.stream().filter(c -> c.is(word) && c.dataset.quantity().equals(QuantityKind.TIME)))
                    .findFirst()
                    .ifPresent(candidate -> figure.setMarkers(candidate.reference()));
        }
        return new Filled(figure.getPanels().isEmpty() ? Optional.empty() : Optional.of(figure), missing);
    }

    /** Datasets of the first word that finds some, of one owner and unit kind, along what the figure runs along. */
    private static List<Candidate> found(List<Candidate> candidates, Panel panel, List<String> words, Optional<Candidate> along) {
        List<Candidate> all = new ArrayList<>();
        for (String word : words) {
            boolean named = candidates.stream()
                    .anyMatch(c -> c.dataset.rank() > 0 && c.dataset.name().equals(word) && runs(c.dataset, along));
            for (Candidate candidate : candidates) {
                boolean shape = candidate.dataset.rank() == (panel.kind == PanelKind.HEATMAP ? 2 : 1);
                boolean technique = panel.technique.isEmpty() || candidate.technique.equals(panel.technique);
                boolean alike = all.isEmpty() || all.getFirst().dataset.quantity().equals(candidate.dataset.quantity())
                        && all.getFirst().owner.equals(candidate.owner);
                if (shape && technique && alike && (named ? candidate.dataset.name().equals(word) : candidate.is(word))
                        && runs(candidate.dataset, along)
                        && all.stream().noneMatch(c -> c.reference().equals(candidate.reference()))) {
                    all.add(candidate);
                }
            }
        }
        boolean single = panel.kind == PanelKind.HEATMAP
                || !all.isEmpty() && all.getFirst().dataset.quantity().equals(QuantityKind.POTENTIAL);
        return all.subList(0, Math.min(all.size(), single ? 1 : MOST_CURVES));
    }

    private static boolean runs(Dataset dataset, Optional<Candidate> along) {
        Axis first = dataset.axes().getFirst();
        return along.map(h -> h.dataset.axes().getFirst().equals(first) && !h.dataset.equals(dataset))
                .orElseGet(() -> first.quantity().equals(QuantityKind.TIME));
    }
}
