package org.operanda.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code operanda}: nothing by itself but its help. */
@Command(name = "operanda", header = "Reads, analyses and reports operando battery experiments.", synopsisSubcommandLabel = "COMMAND", commandListHeading = "%nCommands:%n", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:done",
        "2:the command line was not understood", "3:some input could not be read", "4:the recipe failed", "130:cancelled"})
final class OperandaCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Runs a command and gives its exit code. */
    static int execute(Terminal terminal, String... arguments) {
        CommandLine line = new CommandLine(new OperandaCommand());
        List<Object> commands = List.of(new InspectCommand(terminal), new ConvertCommand(terminal), new RunCommand(terminal),
                new ReportCommand(terminal), new CalculateCommand(terminal),
                new FormatsCommand(terminal), new TechniquesCommand(terminal), new OperationsCommand(terminal), new DemoCommand(terminal),
                new PluginsCommand(terminal),
                new VersionCommand(terminal));
        commands.forEach(line::addSubcommand);
        line.setOut(new PrintWriter(terminal.out(), true));
        line.setParameterExceptionHandler((problem, given) -> usage(problem, terminal));
        line.setExecutionExceptionHandler((problem, command, parsed) -> {
            StringWriter trace = new StringWriter();
            problem.printStackTrace(new PrintWriter(trace));
            terminal.say("This is a bug of Operanda, please report it:\n" + trace);
            return ExitCode.FAILED;
        });
        boolean help = arguments.length == 0 || Arrays.asList(arguments).equals(List.of("--help"))
                || Arrays.asList(arguments).equals(List.of("-h"));
        int code = help ? help(line) : line.execute(arguments);
        terminal.out().flush();
        return terminal.isInterrupted() ? ExitCode.CANCELLED : code;
    }

    private static int help(CommandLine line) {
        line.usage(line.getOut());
        return ExitCode.DONE;
    }

    private static int usage(ParameterException problem, Terminal terminal) {
        terminal.say(problem.getMessage());
        StringWriter suggestions = new StringWriter();
        if (CommandLine.UnmatchedArgumentException.printSuggestions(problem, new PrintWriter(suggestions, true))) {
            terminal.say(suggestions.toString().trim());
        }
        terminal.say("See 'operanda "
                + (problem.getCommandLine().getParent() == null ? "" : problem.getCommandLine().getCommandName() + " ") + "--help'.");
        return ExitCode.USAGE;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }
}
