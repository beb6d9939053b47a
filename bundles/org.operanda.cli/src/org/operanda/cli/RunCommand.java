package org.operanda.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.operanda.host.extension.Extensions;
import org.operanda.host.recipe.RecipeFile;
import org.operanda.host.recipe.RecipeFile.Opened;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code run}: a recipe from its files to its report. */
@Command(name = "run", description = "Runs a recipe and writes results.csv, figure.png, figure.svg, report.html, "
        + "experiment.nxs, provenance.json and experiment.operanda.")
final class RunCommand implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin
    private CommonOptions common;
    @Mixin
    private WorkOptions work;
    @Parameters(paramLabel = "RECIPE", description = "The recipe, a JSON or YAML file.")
    private Path recipe;
    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "The folder for the results; it is made when missing.")
    private Path out;
    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Sets a value instead of the recipe's: data=FOLDER, "
            + "cell=SHEET, cell.KEY=…, STEP.SETTING=…, MEASUREMENT.offset=…, MEASUREMENT.drift=…")
    private Map<String, String> values = new LinkedHashMap<>();

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!Files.isRegularFile(recipe)) {
            terminal.say("There is no recipe '" + recipe + "'.");
            return ExitCode.USAGE;
        }
        values.computeIfPresent("data", (key, folder) -> Path.of(folder).toAbsolutePath().toString());
        Extensions extensions = Extensions.installed();
        terminal.say(extensions.problems());
        Opened opened = RecipeFile.open(recipe, values, extensions);
        terminal.say(opened.problems());
        return opened.experiment()
                .map(experiment -> new RecipeRun(terminal, extensions, work.threads()).run(experiment, opened.folder(), out))
                .orElse(ExitCode.FAILED);
    }
}
