package org.operanda.host.nexus;

import com.fasterxml.jackson.databind.node.TextNode;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.exceptions.HdfWritingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.measure.MetricPrefix;
import javax.measure.Unit;
import org.eclipse.emf.common.util.EMap;
import org.operanda.data.Clock;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.experiment.Cell;
import org.operanda.experiment.ClockTransform;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.MeasurementReference;
import org.operanda.experiment.Provenance;
import org.operanda.experiment.Step;
import org.operanda.experiment.StepRecord;
import org.operanda.host.store.Unwritten;
import org.operanda.host.store.WriteAside;

/**
 * Writes an experiment with its data as one NeXus file:
 *
 * <pre>
 * /entry            NXentry     title, start_time, experiment_description, program_name
 *   sample          NXsample    the cell sheet
 *   (id)            NXdata      a measurement, or what a step derived: @signal, @auxiliary_signals, @axes, (axis)_indices
 *     (dataset)                 @units, @long_name, @quantity; (dataset)_errors: one standard deviation
 *     time                      seconds from @start; @clock, @clock_offset, @clock_drift, @clock_reference: see {@link ClockTransform};
 *                               for a clock that was set during the run also @clock_pieces_row, _offset, _drift, _reference
 *     time_start, time_end      the exposure of each frame
 *   (id)_(axes)     NXdata      datasets of the same measurement along other axes
 *   (id)_metadata   NXnote      what the raw file says beside the numbers, as JSON
 *   step_(id)       NXprocess   program, version, date, sequence_index; settings (NXnote): the operation and its settings as JSON
 *   recipe          NXnote      the recipe as it was given
 *   raw_files       NXnote      SHA-256 and path of every raw file
 * </pre>
 * {@code @default} leads to the first panel of the first figure, or else to the first group. All numbers are doubles, chunked, shuffled and
 * deflated; missing ones are NaN. The same input gives the same bytes on the same machine; the file names no time but those of the
 * experiment.
 */
public final class NexusWriter {
    private static final Unit<?> MILLIGRAM = Units.GRAM.prefix(MetricPrefix.MILLI);
    private static final Unit<?> SQUARE_CENTIMETRE = Units.METRE.prefix(MetricPrefix.CENTI).pow(2);
    private static final String JSON = "application/json";

    private final Experiment experiment;
    private final Map<String, Measurement> data;
    private final String recipe;
    private final List<Problem> problems = new ArrayList<>();

    private NexusWriter(Experiment experiment, Map<String, Measurement> data, String recipe) {
        this.experiment = experiment;
        this.data = data;
        this.recipe = recipe;
    }

    /**
     * Writes the file; one that is there is replaced only when the new one is whole. Values are read as they are written, a few chunks at a
     * time.
     *
     * @param data     measurements and what was derived, by the id of the measurement or step, in the order wanted
     * @param recipe   the recipe as it was given; empty when there is none
     * @param progress counts values; when it cancels, the old file stays
     * @return what could not be written and why; empty when all went well
     */
    public static List<Problem> write(Path file, Experiment experiment, Map<String, Measurement> data, String recipe, Progress progress) {
        NexusWriter writer = new NexusWriter(experiment, data, recipe);
        progress.begin("Writing " + file.getFileName(),
                data.values().stream().flatMap(m -> m.datasets().stream()).mapToLong(d -> d.values().length()).sum());
        try {
            WriteAside.replace(file, aside -> writer.write(aside, progress));
        } catch (IOException e) {
            writer.problems.add(Unwritten.problem(file, e));
        } catch (CancellationException e) {
            return List.of();
        }
        return List.copyOf(writer.problems);
    }

    private void write(Path file, Progress progress) throws IOException {
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            // jHDF names the operating system here; the file is to be the same everywhere.
            hdf.removeAttribute("_jHDF");
            NexusGroup root = NexusGroup.of(hdf, "NXroot", progress);
            root.attribute("creator", "Operanda");
            root.attribute("default", "entry");
            entry(root.child("entry", "NXentry"));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (HdfWritingException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getMessage(), e);
        }
    }

    private void entry(NexusGroup entry) {
        entry.text("title", experiment.getName());
        entry.text("experiment_description", experiment.getDescription());
        data.values().stream().filter(m -> m.start().isPresent()).min(Comparator.comparing(m -> m.start().orElseThrow()))
                .ifPresent(first -> entry.text("start_time",
                        MeasurementData.dateAndTime(first.start().orElseThrow(), first.clock().map(Clock::zoneStated).orElse(false))));
        provenance().map(Provenance::getSoftware)
                .ifPresent(software -> entry.text("program_name", software + " " + experiment.getProvenance().getSoftwareVersion()));
        experiment.getCells().forEach(cell -> sample(entry.child("sample", "NXsample"), cell));
        Map<String, String> groups = new LinkedHashMap<>();
        data.forEach((id, measurement) -> {
            new MeasurementData(entry, transform(id), problems).add(id, measurement).ifPresent(group -> groups.put(id, group));
            entry.note(id + "_metadata", JSON, "",
                    measurement.metadata().isEmpty() ? "" : json(measurement.metadata().entrySet().stream(), true));
        });
        defaultGroup(groups).ifPresent(group -> entry.attribute("default", group));
        steps(entry);
        entry.note("recipe", "text/plain", recipeTitle(), recipe);
        entry.note("raw_files", "text/plain", "SHA-256 and path, as sha256sum prints and checks them", rawFiles());
    }

    private Optional<Provenance> provenance() {
        return Optional.ofNullable(experiment.getProvenance());
    }

    private Optional<ClockTransform> transform(String id) {
        return experiment.getMeasurements().stream().filter(measurement -> id.equals(measurement.getId()))
                .map(MeasurementReference::getClock)
                .filter(clock -> clock != null).findFirst();
    }

    /** What a viewer opens first: what the first figure shows first. */
    private Optional<String> defaultGroup(Map<String, String> groups) {
        Stream<String> shown = experiment.getFigures().stream().flatMap(figure -> figure.getPanels().stream())
                .flatMap(panel -> panel.getData().stream());
        return Stream.concat(shown.map(reference -> reference.substring(0, Math.max(0, reference.indexOf('.')))), groups.keySet().stream())
                .map(groups::get)
                .filter(group -> group != null).findFirst();
    }

    private static void sample(NexusGroup sample, Cell cell) {
        sample.text("name", cell.getName());
        sample.text("chemical_formula", cell.getFormula());
        sample.text("description", cell.getNotes());
        sample.text("configuration", cell.isSetConfiguration() ? cell.getConfiguration().getLiteral() : "");
        sample.text("active_material", cell.getActiveMaterial());
        sample.text("working_electrode", cell.getWorkingElectrode());
        sample.text("reference_electrode", cell.getReferenceElectrode());
        sample.text("counter_electrode", cell.getCounterElectrode());
        sample.text("electrolyte", cell.getElectrolyte());
        number(sample, "mass", cell.isSetMass(), cell.getMass(), MILLIGRAM);
        number(sample, "mass_errors", cell.isSetMassUncertainty(), cell.getMassUncertainty(), MILLIGRAM);
        number(sample, "area", cell.isSetArea(), cell.getArea(), SQUARE_CENTIMETRE);
        number(sample, "nominal_capacity", cell.isSetNominalCapacity(), cell.getNominalCapacity(), Units.MILLIAMPERE_HOUR);
        number(sample, "molar_mass", cell.isSetMolarMass(), cell.getMolarMass(), Units.GRAM.divide(Units.MOLE));
        number(sample, "initial_composition", cell.isSetInitialComposition(), cell.getInitialComposition(), Units.ONE);
        cell.getAttributes().forEach(attribute -> sample.text(attribute.getKey(), attribute.getValue()));
    }

    private static void number(NexusGroup group, String name, boolean known, double value, Unit<?> unit) {
        if (known) {
            group.number(name, value, unit);
        }
    }

    private void steps(NexusGroup entry) {
        List<Step> steps = experiment.getRecipe() == null ? List.of() : experiment.getRecipe().getSteps();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Optional<StepRecord> run = provenance().stream().flatMap(p -> p.getSteps().stream())
                    .filter(r -> step.getId().equals(r.getStep())).findFirst();
            NexusGroup process = entry.child("step_" + step.getId(), "NXprocess");
            process.text("program", provenance().map(Provenance::getSoftware).orElse("Operanda"));
            process.text("version", run.map(StepRecord::getOperationVersion).orElse(step.getOperationVersion()));
            process.text("date", provenance().map(Provenance::getFinished).map(Instant::toString).orElse(""));
            process.whole("sequence_index", i + 1);
            EMap<String, String> settings = run.map(StepRecord::getSettings).orElse(step.getSettings());
            process.note("settings", JSON, step.getOperation(), json(settings.stream(), false));
            process.note("inputs", JSON, "measurement or step by the role it plays", json(step.getInputs().stream(), true));
        }
    }

    private String recipeTitle() {
        return experiment.getRecipe() == null ? "" : experiment.getRecipe().getName();
    }

    private String rawFiles() {
        return provenance().map(known -> known.getInputs().stream().map(input -> input.getSha256() + "  " + input.getPath() + "\n")
                .collect(Collectors.joining())).orElse("");
    }

    /** An object of JSON; values are JSON already unless they are plain text. */
    private static String json(Stream<? extends Map.Entry<String, String>> entries, boolean plain) {
        return entries
                .map(entry -> TextNode.valueOf(entry.getKey()) + ": "
                        + (plain ? TextNode.valueOf(entry.getValue()).toString() : entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
