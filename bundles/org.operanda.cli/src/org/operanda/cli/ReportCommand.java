package org.operanda.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.operanda.experiment.persistence.ExperimentFormat;
import org.operanda.host.extension.Extensions;
import org.operanda.host.report.Outputs;
import org.operanda.host.store.ExperimentStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report}: the report of a folder of results anew. */
@Command(name = "report", description = "Runs the experiment in a folder of results again, from its raw files, and writes its "
        + "report and results anew.")
final class ReportCommand implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin
    private CommonOptions common;
    @Mixin
    private WorkOptions work;
    @Option(names = "--json", description = "Writes JSON: an object with the files that were written and the problems.")
    private boolean json;
    @Parameters(paramLabel = "FOLDER", description = "A folder that 'run' has written.")
    private Path folder;

    ReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path file = folder.resolve(Outputs.EXPERIMENT);
        if (!Files.isRegularFile(file)) {
            terminal.say("There is no " + Outputs.EXPERIMENT + " in '" + folder + "'.");
            return ExitCode.USAGE;
        }
        ExperimentFormat.Content content = ExperimentStore.load(file);
        terminal.say(content.problems());
        return content.experiment()
                .map(experiment -> new RecipeRun(terminal, Extensions.installed(), work.threads(), json)
                        .run(experiment, folder.toAbsolutePath(), folder))
                .orElse(ExitCode.UNREADABLE);
    }
}
