package org.operanda.host.recipe;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.operanda.data.Clock;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.operation.Operation;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.data.operation.SettingsType.Parsed;
import org.operanda.experiment.Cell;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.MeasurementReference;
import org.operanda.experiment.Step;
import org.operanda.experiment.StepRecord;
import org.operanda.host.catalogue.Catalogue;
import org.operanda.host.catalogue.Offer;
import org.operanda.host.extension.Extensions;
import org.operanda.host.extension.OperationDescriptor;
import org.operanda.host.importing.FileReport;
import org.operanda.host.importing.FileSet;
import org.operanda.host.importing.Imported;
import org.operanda.host.importing.Importer;

/** One run of an experiment, from its files to its results. */
final class Run {
    private final Extensions extensions;
    private final int threads;
    private final Experiment experiment;
    private final Path folder;
    private final Optional<Session> previous;
    private final Progress progress;
    private final Importer importer;
    private final Instant started = Instant.now();
    private final Map<String, Imported> imported = new LinkedHashMap<>();
    private final Map<String, Measurement> measurements = new LinkedHashMap<>();
    private final Map<String, Measurement> results = new LinkedHashMap<>();
    private final Map<String, List<Problem>> problems = new LinkedHashMap<>();
    private final List<HeaderOverride> overrides = new ArrayList<>();
    private final List<StepRecord> records = new ArrayList<>();
    private final Set<String> unchanged = new HashSet<>();

    Run(Extensions extensions, int threads, Experiment experiment, Path folder, Optional<Session> previous, Progress progress) {
        this.extensions = extensions;
        this.threads = threads;
        this.importer = new Importer(extensions, threads);
        this.experiment = EcoreUtil.copy(experiment);
        this.folder = folder;
        this.previous = previous;
        this.progress = progress;
    }

    Session session() {
        experiment.getMeasurements().forEach(this::read);
        FutureTask<Map<String, Imported>> checksums = checksums();
        Optional<Clock> clock = align();
        steps();
        imported.putAll(await(checksums));
        warnOfChangedFiles();
        Session session = new Session(experiment, folder, imported, measurements, results, problems, overrides, clock, started,
                progress.isCancelled());
        Provenances.fill(experiment, session, records);
        return session;
    }

    private List<Problem> problemsOf(String owner) {
        return problems.computeIfAbsent(owner, id -> new ArrayList<>());
    }

    private void read(MeasurementReference reference) {
        Optional<Session> known = previous.filter(p -> p.imported().containsKey(reference.getId()) && sameFiles(reference, p));
        if (known.isPresent()) {
            imported.put(reference.getId(), known.get().imported().get(reference.getId()));
            return;
        }
        if (progress.isCancelled()) {
            return;
        }
        FileSet files = importer.find(reference.getFiles(), dataFolder());
        Imported found = importer.read(reference.getName() == null ? reference.getId() : reference.getName(), files.files(),
                reference.getGrouping(),
                Optional.ofNullable(reference.getReaderId()), progress);
        List<Problem> all = new ArrayList<>(files.problems());
        all.addAll(found.problems());
        if (found.measurements().size() > 1) {
            all.add(Problem.warning("import.several",
                    "The files of '" + reference.getId() + "' hold " + found.measurements().size() + " measurements; '"
                            + found.measurements().getFirst().name() + "' is used.",
                    "Name one file, or group them as frames or parts.", Location.file(reference.getId())));
        }
        imported.put(reference.getId(), new Imported(found.measurements(), found.files(), all));
    }

    private Path dataFolder() {
        return experiment.getDataFolder() == null ? folder : folder.resolve(experiment.getDataFolder());
    }

    private boolean sameFiles(MeasurementReference reference, Session before) {
        return Objects.equals(experiment.getDataFolder(), before.experiment().getDataFolder())
                && before.experiment().getMeasurements().stream()
                        .anyMatch(r -> r.getId().equals(reference.getId()) && r.getFiles().equals(reference.getFiles())
                                && r.getGrouping() == reference.getGrouping()
                                && Objects.equals(r.getReaderId(), reference.getReaderId()));
    }

    /** The checksums are taken by another thread while the steps run. */
    private FutureTask<Map<String, Imported>> checksums() {
        Map<String, Imported> unchecked = new LinkedHashMap<>(imported);
        FutureTask<Map<String, Imported>> task = new FutureTask<>(() -> {
            unchecked.replaceAll((id, all) -> checked(all));
            return unchecked;
        });
        Thread thread = new Thread(task, "operanda-checksums");
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    private Imported checked(Imported all) {
        boolean known = all.files().stream().allMatch(f -> f.sha256().isPresent() || f.bytes() == 0);
        return known ? all : new Imported(all.measurements(), importer.checksums(all.files(), cancelOnly()), all.problems());
    }

    /** An experiment that was run before knows the checksums of its files. */
    private void warnOfChangedFiles() {
        if (experiment.getProvenance() == null) {
            return;
        }
        Map<String, String> before = new HashMap<>();
        experiment.getProvenance().getInputs()
                .forEach(file -> before.put(file.getMeasurement() + "\n" + Path.of(file.getPath()).getFileName(), file.getSha256()));
        imported.forEach((id, all) -> all.files().stream().filter(file -> changed(file, before.get(id + "\n" + file.file().getFileName())))
                .findFirst()
                .ifPresent(file -> problemsOf(id).add(Problem.warning("import.changed",
                        "'" + file.file().getFileName() + "' is not what it was when the experiment was last run.",
                        "Compare the results with those of that run.", Location.file(file.file().toString())))));
    }

    private static boolean changed(FileReport file, String before) {
        return before != null && file.sha256().isPresent() && !file.sha256().get().equals(before);
    }

    private Progress cancelOnly() {
        return new Progress() {
            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }
        };
    }

    private static Map<String, Imported> await(FutureTask<Map<String, Imported>> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Optional<Clock> align() {
        Map<String, Measurement> stated = new LinkedHashMap<>();
        for (MeasurementReference reference : experiment.getMeasurements()) {
            String id = reference.getId();
            Imported all = imported.get(id);
            if (all != null) {
                problemsOf(id).addAll(all.problems());
                all.measurements().stream().findFirst()
                        .ifPresent(m -> stated.put(id, Clocks.stated(reference, HeaderClaims.override(id, m, cell(reference), overrides))));
            }
        }
        overrides.forEach(o -> problemsOf(o.measurement())
                .add(Problem.info("cell.overridden", "The files claim " + o.key() + " = " + o.header() + "; the cell sheet says "
                        + o.sheet() + ", which is used.", Location.file("").part(o.measurement()))));
        Optional<Clock> common = Clocks.common(experiment, stated);
        problemsOf("").addAll(Clocks.doubts(stated));
        for (MeasurementReference reference : experiment.getMeasurements()) {
            Measurement measurement = stated.get(reference.getId());
            if (measurement != null) {
                if (reference.getTechnique() == null) {
                    reference.setTechnique(measurement.technique());
                }
                measurements.put(reference.getId(), common.map(c -> Clocks.transform(reference).apply(measurement, c)).orElse(measurement));
                keepIfUnchanged(reference, common);
            }
        }
        return common;
    }

    private Optional<Cell> cell(MeasurementReference reference) {
        return Optional.ofNullable(reference.getCell()).or(() -> experiment.getCells().stream().findFirst());
    }

    /** Data are the same as before when nothing that goes into them was changed; then the very same object is kept. */
    private void keepIfUnchanged(MeasurementReference reference, Optional<Clock> common) {
        String id = reference.getId();
        boolean same = previous.isPresent() && previous.get().measurements().containsKey(id)
                && previous.get().imported().get(id) == imported.get(id)
                && previous.get().clock().equals(common)
                && previous.get().experiment().getMeasurements().stream().anyMatch(r -> EcoreUtil.equals(r, reference))
                && EcoreUtil.equals(previous.get().experiment().getCells(), experiment.getCells());
        if (same) {
            measurements.put(id, previous.get().measurements().get(id));
            unchanged.add(id);
        }
    }

    private void steps() {
        if (experiment.getRecipe() == null) {
            return;
        }
        for (Step step : experiment.getRecipe().getSteps()) {
            if (progress.isCancelled()) {
                return;
            }
            progress.subTask(step.getId());
            step(step);
        }
    }

    private void step(Step step) {
        Map<String, Measurement> inputs = new LinkedHashMap<>();
        for (Map.Entry<String, String> input : step.getInputs()) {
            Optional<Measurement> found = find(input.getValue());
            if (found.isEmpty()) {
                problemsOf(step.getId()).add(
                        Problem.error("step.input", "Step '" + step.getId() + "' was not run, for there is no '" + input.getValue() + "'.",
                                "See the problems of what it needs.", Location.file("").part(step.getId())));
                return;
            }
            inputs.put(input.getKey(), found.get());
        }
        Optional<OperationDescriptor> descriptor = extensions.operation(step.getOperation());
        Optional<Operation<?>> operation = descriptor.flatMap(d -> d.contribution().load().instance());
        if (operation.isEmpty()) {
            problemsOf(step.getId()).add(Problem.error("step.operation",
                    "The operation '" + step.getOperation() + "' of step '" + step.getId() + "' is not installed.",
                    Catalogue.bundled().operation(step.getOperation()).map(Offer::howToInstall)
                            .orElse("'operanda operations' lists those that are."),
                    Location.file("").part(step.getId())));
            return;
        }
        apply(step, descriptor.get(), operation.get(), inputs);
    }

    private Optional<Measurement> find(String reference) {
        DataReference wanted = DataReference.of(reference);
        Optional<Measurement> owner = Optional.ofNullable(measurements.getOrDefault(wanted.owner(), results.get(wanted.owner())));
        return wanted.dataset().isEmpty()
                ? owner
                : owner.flatMap(m -> m.dataset(wanted.dataset().get()).map(d -> m.withDatasets(List.of(d))));
    }

    private <S extends Record> void apply(Step step, OperationDescriptor descriptor, Operation<S> operation,
            Map<String, Measurement> inputs) {
        SettingsType<S> type = SettingsType.of(operation.settingsType());
        List<Problem> found = problemsOf(step.getId());
        Map<String, Object> values = Placeholders.resolve(step, type, experiment.getCells().stream().findFirst(), step.getId(), found);
        Parsed<S> parsed = type.parse(values);
        parsed.problems().forEach(p -> found.add(p.at(Location.file("").part(step.getId()))));
        if (parsed.settings().isEmpty() || found.stream().anyMatch(p -> p.id().equals("recipe.placeholder"))) {
            return;
        }
        StepRecord record = Provenances.step(step, descriptor, type.toMap(parsed.settings().get()));
        records.add(record);
        if (keepIfUnchanged(step, record)) {
            return;
        }
        OperationResult result = new StepRun(step.getId(), descriptor, threads, extensions.faults()).run(operation, parsed.settings().get(),
                inputs, progress);
        found.addAll(result.problems());
        if (!result.datasets().isEmpty()) {
            results.put(step.getId(),
                    Measurement.of(step.getId(), descriptor.technique(), result.datasets(), metadata(descriptor, inputs)));
        }
    }

    /** What made a result, and what of its technique is known of its inputs, for instance {@code xrd.wavelength}: it holds for the result too. */
    private static Map<String, String> metadata(OperationDescriptor descriptor, Map<String, Measurement> inputs) {
        Map<String, String> metadata = new LinkedHashMap<>();
        inputs.values().forEach(input -> input.metadata().forEach((key, value) -> {
            if (key.startsWith(descriptor.technique() + ".")) {
                metadata.putIfAbsent(key, value);
            }
        }));
        metadata.put("operation", descriptor.id());
        metadata.put("operation.version", descriptor.contribution().version());
        return metadata;
    }

    private boolean keepIfUnchanged(Step step, StepRecord record) {
        if (previous.isEmpty() || !previous.get().results().containsKey(step.getId())) {
            return false;
        }
        Experiment before = previous.get().experiment();
        boolean same = step.getInputs().values().stream().allMatch(input -> unchanged.contains(DataReference.of(input).owner()))
                && before.getProvenance().getSteps().stream().anyMatch(r -> EcoreUtil.equals(r, record))
                && before.getRecipe().getSteps().stream()
                        .anyMatch(s -> s.getId().equals(step.getId()) && s.getInputs().map().equals(step.getInputs().map()));
        if (same) {
            results.put(step.getId(), previous.get().results().get(step.getId()));
            problemsOf(step.getId()).addAll(previous.get().problems().getOrDefault(step.getId(), List.of()));
            unchanged.add(step.getId());
        }
        return same;
    }
}
