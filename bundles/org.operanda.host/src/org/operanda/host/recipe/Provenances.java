package org.operanda.host.recipe;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.operanda.data.Dataset;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Summary;
import org.operanda.data.Units;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.ExperimentFactory;
import org.operanda.experiment.InputFile;
import org.operanda.experiment.ProblemRecord;
import org.operanda.experiment.ProblemSeverity;
import org.operanda.experiment.Provenance;
import org.operanda.experiment.Result;
import org.operanda.experiment.ResultSummary;
import org.operanda.experiment.Step;
import org.operanda.experiment.StepRecord;
import org.operanda.host.extension.OperationDescriptor;
import org.operanda.host.importing.FileReport;

/** Writes down in the experiment how its results came about, and what they are in summary. */
final class Provenances {
    private static final ExperimentFactory MODEL = ExperimentFactory.eINSTANCE;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Provenances() {}

    static StepRecord step(Step step, OperationDescriptor descriptor, Map<String, Object> settings) {
        StepRecord record = MODEL.createStepRecord();
        record.setStep(step.getId());
        record.setOperation(descriptor.id());
        record.setOperationVersion(descriptor.contribution().version());
        ObjectNode json = JSON.valueToTree(settings);
        json.properties().forEach(entry -> record.getSettings().put(entry.getKey(), entry.getValue().toString()));
        return record;
    }

    static void fill(Experiment experiment, Session session, List<StepRecord> steps) {
        Provenance provenance = MODEL.createProvenance();
        provenance.setSoftware(Software.NAME);
        provenance.setSoftwareVersion(Software.version());
        provenance.setJavaVersion(Runtime.version().toString());
        provenance.setOperatingSystem(
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch"));
        provenance.setStarted(session.started());
        provenance.setFinished(Instant.now());
        Path data = experiment.getDataFolder() == null
                ? session.folder()
                : session.folder().resolve(experiment.getDataFolder()).normalize();
        session.imported().forEach((id, imported) -> imported.files().forEach(file -> provenance.getInputs().add(input(id, file, data))));
        provenance.getSteps().addAll(steps);
        session.allProblems().forEach(problem -> provenance.getProblems().add(problem(problem)));
        experiment.setProvenance(provenance);
        experiment.getResults().clear();
        session.results()
                .forEach((id, measurement) -> measurement.datasets().forEach(dataset -> experiment.getResults().add(result(id, dataset))));
    }

    private static InputFile input(String measurement, FileReport report, Path data) {
        InputFile file = MODEL.createInputFile();
        boolean inside = report.file().startsWith(data);
        file.setPath((inside ? data.relativize(report.file()) : report.file()).toString().replace('\\', '/'));
        file.setMeasurement(measurement);
        report.sha256().ifPresent(file::setSha256);
        file.setBytes(report.bytes());
        report.reader().ifPresent(candidate -> {
            file.setReaderId(candidate.reader().id());
            file.setReaderVersion(candidate.reader().contribution().version());
            file.setConfidence(candidate.probe().confidence());
        });
        return file;
    }

    private static ProblemRecord problem(Problem problem) {
        ProblemRecord record = MODEL.createProblemRecord();
        record.setSeverity(ProblemSeverity.getByName(problem.severity().name()));
        record.setId(problem.id());
        record.setMessage(problem.message());
        record.setHint(problem.hint());
        problem.location().map(Location::toString).ifPresent(record::setLocation);
        return record;
    }

    private static Result result(String step, Dataset dataset) {
        Result result = MODEL.createResult();
        result.setStep(step);
        result.setDataset(dataset.name());
        result.setQuantity(dataset.quantity().id());
        result.setUnit(Units.symbol(dataset.unit()));
        for (long size : dataset.shape()) {
            result.getShape().add(size);
        }
        Summary values = Summary.of(dataset.values());
        ResultSummary summary = MODEL.createResultSummary();
        summary.setFirst(values.first());
        summary.setLast(values.last());
        summary.setMinimum(values.min());
        summary.setMaximum(values.max());
        summary.setMean(values.mean());
        summary.setMissing(values.missing());
        result.setSummary(summary);
        return result;
    }
}
