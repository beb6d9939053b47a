package org.operanda.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.ExperimentFactory;
import org.operanda.experiment.Grouping;
import org.operanda.experiment.MeasurementReference;
import org.operanda.host.extension.Extensions;
import org.operanda.host.extension.WriterDescriptor;
import org.operanda.host.nexus.NexusWriter;
import org.operanda.host.recipe.Runner;
import org.operanda.host.recipe.Session;
import org.operanda.host.report.Outputs;
import org.operanda.host.store.CsvWriter;
import org.operanda.host.store.FormatWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code convert}: one measurement into an open format. */
@Command(name = "convert", description = "Writes what a file holds as CSV, NeXus or in another format that is installed (bdf: Battery Data"
        + " Format; see 'operanda formats'); a folder of one-frame files becomes one series.")
final class ConvertCommand implements Callable<Integer> {
    private static final String ID = "measurement";
    private static final String CSV = "csv";
    private static final String NEXUS = "nexus";

    private final Terminal terminal;
    @Spec
    private CommandSpec spec;
    @Mixin
    private CommonOptions common;
    @Mixin
    private WorkOptions work;
    @Parameters(paramLabel = "FILE", description = "A file, or a folder of frames.")
    private Path file;
    @Option(names = "--to", required = true, paramLabel = "csv|nexus|bdf|…", description = "The format.")
    private String format;
    @Option(names = "--out", required = true, paramLabel = "PATH", description = "The file to be written.")
    private Path out;

    ConvertCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Extensions extensions = Extensions.installed();
        Optional<WriterDescriptor> writer = extensions.writer(format);
        if (writer.isEmpty() && !format.equals(CSV) && !format.equals(NEXUS)) {
            List<String> formats = new ArrayList<>(List.of(CSV, NEXUS));
            extensions.writers().forEach(w -> formats.add(w.format()));
            throw new ParameterException(spec.commandLine(),
                    "There is no format '" + format + "' to write; there are " + String.join(", ", formats) + ".");
        }
        Experiment experiment = experiment();
        Path target = out.toAbsolutePath().normalize();
        Optional<Problem> refusal = Outputs.refusal(experiment, Path.of("").toAbsolutePath(), target.getParent());
        if (refusal.isPresent()) {
            terminal.say(List.of(refusal.get()));
            return ExitCode.USAGE;
        }
        Progress progress = terminal.quietProgress();
        Session session = new Runner(extensions, work.threads()).run(experiment, Path.of("").toAbsolutePath(), progress);
        List<Problem> problems = new ArrayList<>(session.allProblems());
        boolean unwritten = false;
        if (!session.measurements().isEmpty()) {
            List<Problem> written = write(session, writer, target, progress);
            unwritten = written.stream().anyMatch(p -> p.severity() == Severity.ERROR);
            problems.addAll(written);
        }
        Terminal.end(progress);
        terminal.say(problems);
        if (unwritten) {
            return ExitCode.FAILED;
        }
        return session.failed() || session.unreadable() ? ExitCode.UNREADABLE : ExitCode.DONE;
    }

    private Experiment experiment() {
        MeasurementReference reference = ExperimentFactory.eINSTANCE.createMeasurementReference();
        reference.setId(ID);
        reference.setName(file.getFileName().toString());
        reference.getFiles().add(file.toString());
        reference.setGrouping(Files.isDirectory(file) ? Grouping.FRAMES : Grouping.SINGLE);
        Experiment experiment = ExperimentFactory.eINSTANCE.createExperiment();
        experiment.setName(reference.getName());
        experiment.getMeasurements().add(reference);
        return experiment;
    }

    private List<Problem> write(Session session, Optional<WriterDescriptor> writer, Path target, Progress progress) {
        Measurement measurement = session.measurements().get(ID);
        if (writer.isPresent()) {
            return FormatWriter.write(writer.get(), measurement, target, progress);
        }
        return format.equals(CSV)
                ? CsvWriter.write(measurement, target, progress).problems()
                : NexusWriter.write(target, session.experiment(), session.measurements(), "", progress);
    }
}
