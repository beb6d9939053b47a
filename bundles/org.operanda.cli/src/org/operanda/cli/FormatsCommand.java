package org.operanda.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.operanda.host.extension.Extensions;
import org.operanda.host.extension.Match;
import org.operanda.host.extension.ReaderDescriptor;
import org.operanda.host.extension.WriterDescriptor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code formats}: what can be read, and written. */
@Command(name = "formats", description = "Lists the file formats that can be read, and those that 'convert --to' writes beside CSV and NeXus.")
final class FormatsCommand implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin
    private CommonOptions common;
    @Option(names = "--json", description = "Writes JSON.")
    private boolean json;

    FormatsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Extensions extensions = Extensions.installed();
        terminal.say(extensions.problems());
        if (json) {
            try (JsonText text = new JsonText(terminal.out())) {
                text.list(() -> {
                    extensions.readers().forEach(reader -> json(reader, text));
                    extensions.writers().forEach(writer -> json(writer, text));
                });
            }
        } else {
            extensions.readers()
                    .forEach(r -> terminal.out().printf(Locale.ROOT, "%-44s %-34s %s%n", r.id(), r.name(), String.join("; ", tests(r))));
            extensions.writers()
                    .forEach(w -> terminal.out().printf(Locale.ROOT, "%-44s %-34s %s%n", w.id(), w.name(), "convert --to " + w.format()));
        }
        return ExitCode.DONE;
    }

    private static List<String> tests(ReaderDescriptor reader) {
        return reader.matches().stream().map(Match::inWords).toList();
    }

    private static void json(ReaderDescriptor reader, JsonText text) {
        text.object(() -> {
            text.put("id", reader.id());
            text.put("name", reader.name());
            text.put("description", reader.description());
            text.put("container", reader.container().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            text.put("techniques", reader.techniques());
            text.put("tests", tests(reader));
            text.put("priority", reader.priority());
            text.put("bundle", reader.contribution().bundle());
            text.put("version", reader.contribution().version());
        });
    }

    private static void json(WriterDescriptor writer, JsonText text) {
        text.object(() -> {
            text.put("id", writer.id());
            text.put("name", writer.name());
            text.put("description", writer.description());
            text.put("writes", writer.format());
            text.put("ending", writer.ending());
            text.put("techniques", writer.techniques());
            text.put("bundle", writer.contribution().bundle());
            text.put("version", writer.contribution().version());
        });
    }
}
