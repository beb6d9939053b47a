package org.operanda.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.operanda.data.operation.Operation;
import org.operanda.data.operation.SettingsType;
import org.operanda.data.operation.SettingsType.Field;
import org.operanda.host.extension.Contribution.Loaded;
import org.operanda.host.extension.Extensions;
import org.operanda.host.extension.OperationDescriptor;
import org.operanda.host.extension.OperationDescriptor.Input;
import org.operanda.host.extension.OperationDescriptor.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code operations}: what a recipe can do. */
@Command(name = "operations", description = "Lists the operations that a recipe can use, with their inputs and settings.")
final class OperationsCommand implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin
    private CommonOptions common;
    @Option(names = "--json", description = "Writes JSON.")
    private boolean json;

    OperationsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Extensions extensions = Extensions.installed();
        terminal.say(extensions.problems());
        if (json) {
            try (JsonText text = new JsonText(terminal.out())) {
                text.list(() -> extensions.operations().forEach(operation -> json(operation, text)));
            }
        } else {
            extensions.operations().forEach(this::print);
        }
        return ExitCode.DONE;
    }

    private Optional<SettingsType<?>> settings(OperationDescriptor descriptor) {
        Loaded<Operation<?>> loaded = descriptor.contribution().load();
        loaded.problem().ifPresent(p -> terminal.say(p.toString()));
        return loaded.instance().map(operation -> SettingsType.of(operation.settingsType()));
    }

    private void json(OperationDescriptor operation, JsonText text) {
        text.object(() -> {
            text.put("id", operation.id());
            text.put("name", operation.name());
            text.put("description", operation.description());
            text.put("literature", operation.literature());
            text.key("inputs").list(() -> operation.inputs().forEach(input -> json(input, text)));
            text.key("outputs").list(() -> operation.outputs().forEach(output -> json(output, text)));
            text.key("settings").list(() -> settings(operation).ifPresent(type -> type.fields().forEach(field -> json(field, text))));
            text.put("bundle", operation.contribution().bundle());
            text.put("version", operation.contribution().version());
        });
    }

    private static void json(Input input, JsonText text) {
        text.object(() -> {
            text.put("role", input.role());
            text.put("technique", input.technique());
            text.put("quantity", input.quantity());
            text.put("rank", input.rank());
        });
    }

    private static void json(Output output, JsonText text) {
        text.object(() -> {
            text.put("name", output.name());
            text.put("quantity", output.quantity());
            text.put("rank", output.rank());
        });
    }

    private static void json(Field field, JsonText text) {
        text.object(() -> {
            text.put("key", field.key());
            text.put("label", field.setting().label());
            text.put("help", field.setting().help());
            text.put("type", field.element().isEnum() ? "choice" : field.element().getSimpleName().toLowerCase(Locale.ROOT));
            bounds(field, text);
            text.put("default", field.setting().value());
            text.put("unit", field.setting().unit());
            text.put("choices", field.choices());
        });
    }

    private static void bounds(Field field, JsonText text) throws IOException {
        text.put("min", field.setting().min());
        text.put("max", field.setting().max());
    }

    private void print(OperationDescriptor operation) {
        terminal.out().println(operation.id() + "  " + operation.description());
        operation.inputs().forEach(input -> terminal.out().println("    input   " + input.role()));
        settings(operation).ifPresent(
                type -> type.fields().forEach(field -> terminal.out().println("    setting " + field.key() + " = " + field.setting().value()
                        + (field.setting().unit().isEmpty() ? "" : " " + field.setting().unit()) + "  " + field.setting().help())));
    }
}
