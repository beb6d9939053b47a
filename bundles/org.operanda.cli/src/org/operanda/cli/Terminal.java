package org.operanda.cli;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.operanda.data.Problem;
import org.operanda.data.Progress;

/** Where a command writes: results on the standard output, everything for people on the standard error. */
final class Terminal {
    private final PrintStream out;
    private final PrintStream error;
    private final boolean interactive;
    private final BooleanSupplier interrupted;

    Terminal(PrintStream out, PrintStream error, boolean interactive, BooleanSupplier interrupted) {
        this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
        this.error = new PrintStream(error, true, StandardCharsets.UTF_8);
        this.interactive = interactive;
        this.interrupted = interrupted;
    }

    /** Whether a person sits at the other end. From Java 22 on a console may be there without a terminal. */
    static boolean isInteractive() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    PrintStream out() {
        return out;
    }

    /** Says something to the user. */
    void say(String message) {
        error.println(message);
    }

    void say(List<Problem> problems) {
        for (Problem problem : problems) {
            say(problem.severity().name().toLowerCase(Locale.ROOT) + ": " + problem);
        }
    }

    /** Asks a person who sits at a terminal; no for anyone else. */
    boolean ask(String question) {
        error.println(question);
        if (!interactive) {
            return false;
        }
        String answer = System.console().readLine();
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }

    boolean isInterrupted() {
        return interrupted.getAsBoolean();
    }

    /** Progress that is shown: a bar on a terminal, else a line for each task. */
    Progress progress() {
        return interactive ? new ProgressBar(error, interrupted) : new Quiet(true);
    }

    /** Progress that is shown on a terminal only. */
    Progress quietProgress() {
        return interactive ? new ProgressBar(error, interrupted) : new Quiet(false);
    }

    /** Wipes the bar, so that what follows begins a line. */
    static void end(Progress progress) {
        if (progress instanceof ProgressBar bar) {
            bar.wipe();
        }
    }

    private final class Quiet implements Progress {
        private final boolean lines;

        Quiet(boolean lines) {
            this.lines = lines;
        }

        @Override
        public void begin(String task, long total) {
            if (lines) {
                say(task + (total > 1 ? " (" + total + ")" : ""));
            }
        }

        @Override
        public boolean isCancelled() {
            return interrupted.getAsBoolean();
        }
    }
}
