package org.operanda.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.experiment.Experiment;
import org.operanda.host.extension.Extensions;
import org.operanda.host.recipe.Runner;
import org.operanda.host.recipe.Session;
import org.operanda.host.report.Outputs;
import org.operanda.host.report.Outputs.Written;

/** Runs an experiment and writes its outputs; what {@code run}, {@code report} and {@code demo} share. */
final class RecipeRun {
    private final Terminal terminal;
    private final Extensions extensions;
    private final int threads;
    private final boolean json;

    RecipeRun(Terminal terminal, Extensions extensions, int threads) {
        this(terminal, extensions, threads, false);
    }

    /** With what came of it as JSON: an object with the files that were written and the problems. */
    RecipeRun(Terminal terminal, Extensions extensions, int threads, boolean json) {
        this.terminal = terminal;
        this.extensions = extensions;
        this.threads = threads;
        this.json = json;
    }

    /** Does it all and gives the exit code. */
    int run(Experiment experiment, Path folder, Path out) {
        Optional<Problem> refusal = Outputs.refusal(experiment, folder, out);
        if (refusal.isPresent()) {
            terminal.say(List.of(refusal.get()));
            return ExitCode.USAGE;
        }
        Progress progress = terminal.progress();
        Session session = new Runner(extensions, threads).run(experiment, folder, progress);
        if (session.cancelled()) {
            Terminal.end(progress);
            terminal.say("Cancelled; nothing was written.");
            return ExitCode.CANCELLED;
        }
        Written written = Outputs.write(session, extensions, out, progress);
        Terminal.end(progress);
        List<Problem> problems = Stream.concat(session.allProblems().stream(), written.problems().stream()).toList();
        if (json) {
            print(written, problems);
        } else {
            terminal.say(problems);
            written.files().forEach(file -> terminal.say("wrote " + file));
        }
        return code(session, written);
    }

    private void print(Written written, List<Problem> problems) {
        try (JsonText text = new JsonText(terminal.out())) {
            text.object(() -> {
                text.put("files", written.files().stream().map(Path::toString).toList());
                text.key("problems").list(() -> problems.forEach(problem -> InspectionText.problem(problem, text)));
            });
        }
    }

    private static int code(Session session, Written written) {
        if (session.unreadable()) {
            return ExitCode.UNREADABLE;
        }
        boolean unwritten = written.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR);
        return session.failed() || unwritten ? ExitCode.FAILED : ExitCode.DONE;
    }
}
