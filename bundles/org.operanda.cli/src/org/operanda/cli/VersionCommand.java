package org.operanda.cli;

import java.util.concurrent.Callable;
import org.operanda.host.recipe.Software;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code version}: which Operanda this is. */
@Command(name = "version", description = "Says which version this is.")
final class VersionCommand implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin
    private CommonOptions common;

    VersionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.out().println("operanda " + Software.version() + ", Java " + Runtime.version());
        return ExitCode.DONE;
    }
}
