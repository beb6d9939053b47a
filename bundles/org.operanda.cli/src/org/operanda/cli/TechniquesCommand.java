package org.operanda.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.operanda.host.extension.Extensions;
import org.operanda.host.extension.TechniqueDescriptor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code techniques}: what is known of a cell. */
@Command(name = "techniques", description = "Lists the techniques.")
final class TechniquesCommand implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin
    private CommonOptions common;
    @Option(names = "--json", description = "Writes JSON.")
    private boolean json;

    TechniquesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Extensions extensions = Extensions.installed();
        terminal.say(extensions.problems());
        if (json) {
            try (JsonText text = new JsonText(terminal.out())) {
                text.list(() -> extensions.techniques().forEach(technique -> json(technique, text)));
            }
        } else {
            extensions.techniques().forEach(t -> terminal.out().printf(Locale.ROOT, "%-20s %-40s %s%n", t.id(), t.name(), t.description()));
        }
        return ExitCode.DONE;
    }

    private static void json(TechniqueDescriptor technique, JsonText text) {
        text.object(() -> {
            text.put("id", technique.id());
            text.put("name", technique.name());
            text.put("family", technique.family());
            text.put("shapes", technique.shapes());
            text.put("description", technique.description());
            text.put("bundle", technique.bundle());
        });
    }
}
