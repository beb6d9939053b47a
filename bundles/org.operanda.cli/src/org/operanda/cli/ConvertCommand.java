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
import org.operanda.host.nexus.NexusWriter;
import org.operanda.host.recipe.Runner;
import org.operanda.host.recipe.Session;
import org.operanda.host.report.Outputs;
import org.operanda.host.store.CsvWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code convert}: one measurement into an open format. */
@Command(name = "convert", description = "Writes what a file holds as CSV or NeXus; a folder of one-frame files becomes one series.")
final class ConvertCommand implements Callable<Integer> {
    private static final String ID = "measurement";

    /** The formats that are written. */
    enum Format {
        csv, nexus
    }

    private final Terminal terminal;
    @Mixin
    private CommonOptions common;
    @Mixin
    private WorkOptions work;
    @Parameters(paramLabel = "FILE", description = "A file, or a folder of frames.")
    private Path file;
    @Option(names = "--to", required = true, paramLabel = "csv|nexus", description = "The format: ${COMPLETION-CANDIDATES}.")
    private Format format;
    @Option(names = "--out", required = true, paramLabel = "PATH", description = "The file to be written.")
    private Path out;

    ConvertCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Experiment experiment = experiment();
        Path target = out.toAbsolutePath().normalize();
        Optional<Problem> refusal = Outputs.refusal(experiment, Path.of("").toAbsolutePath(), target.getParent());
        if (refusal.isPresent()) {
            terminal.say(List.of(refusal.get()));
            return ExitCode.USAGE;
        }
        Progress progress = terminal.quietProgress();
        Session session = new Runner(Extensions.installed(), work.threads()).run(experiment, Path.of("").toAbsolutePath(), progress);
        List<Problem> problems = new ArrayList<>(session.allProblems());
        boolean unwritten = false;
        if (!session.measurements().isEmpty()) {
            List<Problem> written = write(session, target, progress);
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

    private List<Problem> write(Session session, Path target, Progress progress) {
        Measurement measurement = session.measurements().get(ID);
        return format == Format.csv
                ? CsvWriter.write(measurement, target, progress).problems()
                : NexusWriter.write(target, session.experiment(), session.measurements(), "", progress);
    }
}
