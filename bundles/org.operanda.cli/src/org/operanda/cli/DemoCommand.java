package org.operanda.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.operanda.demo.VirtualCell;
import org.operanda.host.extension.Extensions;
import org.operanda.host.recipe.RecipeFile;
import org.operanda.host.recipe.RecipeFile.Opened;
import org.operanda.host.report.Outputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demo}: an experiment with a virtual cell, from its files to its report. */
@Command(name = "demo", description = "Writes the files of a virtual cell whose truth is known, runs their recipe and writes the report.")
final class DemoCommand implements Callable<Integer> {
    private static final long SEED = 1;

    private final Terminal terminal;
    @Mixin
    private CommonOptions common;
    @Mixin
    private WorkOptions work;
    @Option(names = "--out", paramLabel = "FOLDER", description = "The folder for files and report; operanda-demo when not given.")
    private Path out = Path.of("operanda-demo");

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path data = out.resolve("data");
        Path results = out.resolve("results");
        try {
            VirtualCell.writeSixTechniques(data, SEED);
        } catch (IOException e) {
            terminal.say("The files of the virtual cell cannot be written to '" + data + "': " + e.getMessage() + ".");
            return ExitCode.FAILED;
        }
        Extensions extensions = Extensions.installed();
        Opened opened = RecipeFile.open(data.resolve(VirtualCell.RECIPE), Map.of(), extensions);
        terminal.say(opened.problems());
        int code = opened.experiment()
                .map(experiment -> new RecipeRun(terminal, extensions, work.threads()).run(experiment, opened.folder(), results))
                .orElse(ExitCode.FAILED);
        if (code == ExitCode.DONE) {
            terminal.out().println(results.resolve(Outputs.REPORT).toAbsolutePath());
        }
        return code;
    }
}
