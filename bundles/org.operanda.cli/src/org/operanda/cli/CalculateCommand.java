package org.operanda.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.ExperimentFactory;
import org.operanda.experiment.MeasurementReference;
import org.operanda.experiment.Step;
import org.operanda.host.extension.Extensions;
import org.operanda.host.recipe.RecipeCheck;
import org.operanda.host.recipe.Runner;
import org.operanda.host.recipe.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code calculate}: one operation on files, or on none, without a recipe. */
@Command(name = "calculate", description = "Runs one operation and prints its numbers and tables, separated by tabs. For instance: "
        + "operanda calculate electrochemistry.theoretical-capacity --set formula=Li15Si4")
final class CalculateCommand implements Callable<Integer> {
    private static final String STEP = "result";

    private final Terminal terminal;
    @Mixin
    private CommonOptions common;
    @Mixin
    private WorkOptions work;
    @Parameters(index = "0", paramLabel = "OPERATION", description = "Its id; 'operanda operations' lists them.")
    private String operation;
    @Parameters(index = "1..*", arity = "0..*", paramLabel = "ROLE=FILE", description = "What the operation works on, by the role that "
            + "'operanda operations' names. A role that is named again gets several files.")
    private List<String> inputs = new ArrayList<>();
    @Option(names = "--set", paramLabel = "SETTING=VALUE", description = "Sets a setting of the operation.")
    private Map<String, String> settings = new LinkedHashMap<>();

    CalculateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<String> malformed = inputs.stream().filter(input -> input.indexOf('=') < 1).findFirst();
        if (malformed.isPresent()) {
            terminal.say("'" + malformed.get() + "' is no ROLE=FILE, for instance series=cell.mpr.");
            return ExitCode.USAGE;
        }
        Extensions extensions = Extensions.installed();
        terminal.say(extensions.problems());
        Experiment experiment = experiment();
        List<Problem> wrong = RecipeCheck.check(experiment, extensions);
        if (wrong.stream().anyMatch(p -> p.severity() == Severity.ERROR)) {
            terminal.say(wrong);
            return ExitCode.USAGE;
        }
        Progress progress = terminal.quietProgress();
        Session session = new Runner(extensions, work.threads()).run(experiment, Path.of(""), progress);
        Terminal.end(progress);
        terminal.say(session.allProblems());
        if (session.cancelled()) {
            return ExitCode.CANCELLED;
        }
        session.data(STEP).ifPresent(this::print);
        return session.unreadable() ? ExitCode.UNREADABLE : session.failed() ? ExitCode.FAILED : ExitCode.DONE;
    }

    /** An experiment of this one step. */
    private Experiment experiment() {
        Experiment experiment = ExperimentFactory.eINSTANCE.createExperiment();
        experiment.setRecipe(ExperimentFactory.eINSTANCE.createRecipe());
        Step step = ExperimentFactory.eINSTANCE.createStep();
        step.setId(STEP);
        step.setOperation(operation);
        settings.forEach((key, value) -> step.getSettings().put(key, value));
        experiment.getRecipe().getSteps().add(step);
        Map<String, MeasurementReference> byRole = new LinkedHashMap<>();
        for (String input : inputs) {
            int equals = input.indexOf('=');
            MeasurementReference reference = byRole.computeIfAbsent(input.substring(0, equals), role -> {
                MeasurementReference added = ExperimentFactory.eINSTANCE.createMeasurementReference();
                added.setId(role);
                experiment.getMeasurements().add(added);
                step.getInputs().put(role, role);
                return added;
            });
            reference.getFiles().add(Path.of(input.substring(equals + 1)).toAbsolutePath().toString());
        }
        return experiment;
    }

    private void print(Measurement result) {
        PrintStream out = terminal.out();
        Set<Axis> axes = new LinkedHashSet<>();
        for (Dataset dataset : result.datasets()) {
            if (dataset.rank() == 0) {
                out.println(Units.label(dataset.name(), dataset.unit()) + "\t" + dataset.values().get(0)
                        + dataset.sigma().map(s -> "\t± " + s.get(0)).orElse(""));
            } else if (dataset.rank() == 1) {
                axes.add(dataset.axes().getFirst());
            } else {
                terminal.say("'" + dataset.name() + "' is no table; a recipe writes and draws it.");
            }
        }
        axes.forEach(axis -> table(axis, result.datasets().stream().filter(d -> d.axes().equals(List.of(axis))).toList(), out));
    }

    private static void table(Axis axis, List<Dataset> columns, PrintStream out) {
        StringBuilder header = new StringBuilder(Units.label(axis.name(), axis.unit()));
        columns.forEach(c -> header.append('\t').append(Units.label(c.name(), c.unit())).append(c.sigma().isPresent() ? "\t±" : ""));
        out.println(header);
        for (long row = 0; row < axis.size(); row++) {
            StringBuilder line = new StringBuilder().append(axis.values().get(row));
            for (Dataset column : columns) {
                line.append('\t').append(column.values().get(row));
                if (column.sigma().isPresent()) {
                    line.append('\t').append(column.sigma().get().get(row));
                }
            }
            out.println(line);
        }
    }
}
