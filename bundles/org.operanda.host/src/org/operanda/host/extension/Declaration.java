package org.operanda.host.extension;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.core.runtime.IConfigurationElement;
import org.operanda.data.operation.Operation;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.data.writer.Writer;
import org.operanda.host.extension.OperationDescriptor.Input;
import org.operanda.host.extension.OperationDescriptor.Output;
import org.operanda.host.extension.ReaderDescriptor.Container;

/** One element of an extension, read into the descriptor it declares. */
final class Declaration {
    private static final int DEFAULT_PRIORITY = 50;
    private static final List<String> OWN_FORMATS = List.of("csv", "nexus");

    private final IConfigurationElement element;
    private final String version;

    Declaration(IConfigurationElement element, String version) {
        this.element = element;
        this.version = version;
    }

    TechniqueDescriptor technique() throws FaultyDeclaration {
        List<String> shapes = Arrays.asList(required(element, "shapes").trim().split("\\s+"));
        return new TechniqueDescriptor(required(element, "id"), required(element, "name"), required(element, "family"), shapes,
                required(element, "description"),
                element.getContributor().getName());
    }

    ReaderDescriptor reader() throws FaultyDeclaration {
        required(element, "class");
        List<String> techniques = new ArrayList<>();
        for (IConfigurationElement produces : element.getChildren("produces")) {
            techniques.add(required(produces, "technique"));
        }
        if (techniques.isEmpty()) {
            throw new FaultyDeclaration("does not say what it produces");
        }
        return new ReaderDescriptor(required(element, "id"), required(element, "name"), required(element, "description"), container(),
                number(element, "priority").orElse(DEFAULT_PRIORITY), techniques, matches(),
                new Contribution<>(element, Reader.class, r -> r, version));
    }

    WriterDescriptor writer() throws FaultyDeclaration {
        required(element, "class");
        List<String> techniques = new ArrayList<>();
        for (IConfigurationElement accepts : element.getChildren("accepts")) {
            techniques.add(required(accepts, "technique"));
        }
        if (techniques.isEmpty()) {
            throw new FaultyDeclaration("does not say what it accepts");
        }
        String format = required(element, "format");
        if (OWN_FORMATS.contains(format)) {
            throw new FaultyDeclaration("has the format '" + format + "', which the host writes itself");
        }
        return new WriterDescriptor(required(element, "id"), required(element, "name"), format, required(element, "ending"),
                required(element, "description"), techniques, new Contribution<>(element, Writer.class, w -> w, version));
    }

    private Container container() throws FaultyDeclaration {
        String text = optional(element, "container").orElse("file");
        return Arrays.stream(Container.values()).filter(c -> c.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)).findFirst()
                .orElseThrow(() -> new FaultyDeclaration("has the container '" + text + "', which is none of file, directory, multi-file"));
    }

    private List<Match> matches() throws FaultyDeclaration {
        List<Match> matches = new ArrayList<>();
        for (IConfigurationElement match : element.getChildren("match")) {
            matches.add(Match.Name.of(required(match, "pattern")));
        }
        for (IConfigurationElement magic : element.getChildren("magic")) {
            matches.add(magic(magic));
        }
        if (matches.isEmpty()) {
            throw new FaultyDeclaration("has no match or magic element, so it would never be asked");
        }
        return matches;
    }

    private static Match magic(IConfigurationElement magic) throws FaultyDeclaration {
        Optional<String> path = optional(magic, "hdf5");
        if (path.isPresent()) {
            return new Match.Hdf5Path(path.get());
        }
        OptionalInt within = number(magic, "within");
        if (within.isPresent()) {
            return new Match.Within(Math.min(within.getAsInt(), Source.HEAD_BYTES), required(magic, "text"));
        }
        int offset = number(magic, "offset").orElse(0);
        if (offset < 0 || offset >= Source.HEAD_BYTES) {
            throw new FaultyDeclaration(
                    "has a magic at offset " + offset + ", which is not within the first " + Source.HEAD_BYTES + " bytes");
        }
        Optional<String> digits = optional(magic, "bytes");
        byte[] bytes = digits.isPresent() ? hexadecimal(digits.get()) : required(magic, "text").getBytes(StandardCharsets.ISO_8859_1);
        String what = digits.map(d -> "the bytes " + d).orElseGet(() -> "\"" + magic.getAttribute("text") + "\"");
        return new Match.Bytes(offset, bytes, what + (offset == 0 ? " at the start" : " at byte " + offset));
    }

    private static byte[] hexadecimal(String digits) throws FaultyDeclaration {
        try {
            return HexFormat.of().parseHex(digits.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw new FaultyDeclaration("has magic bytes '" + digits + "', which are no hexadecimal digits");
        }
    }

    OperationDescriptor operation() throws FaultyDeclaration {
        required(element, "class");
        List<Input> inputs = new ArrayList<>();
        for (IConfigurationElement input : element.getChildren("input")) {
            inputs.add(new Input(required(input, "role"), optional(input, "technique"), optional(input, "quantity"), number(input, "rank"),
                    Boolean.parseBoolean(input.getAttribute("optional"))));
        }
        if (inputs.isEmpty()) {
            throw new FaultyDeclaration("has no input");
        }
        List<Output> outputs = new ArrayList<>();
        for (IConfigurationElement output : element.getChildren("output")) {
            outputs.add(new Output(required(output, "name"), required(output, "quantity"), number(output, "rank")));
        }
        List<String> replaces = new ArrayList<>();
        for (IConfigurationElement older : element.getChildren("replaces")) {
            replaces.add(required(older, "id"));
        }
        String settings = required(element, "settings");
        Contribution<Operation<?>> contribution = new Contribution<>(element, Operation.class,
                operation -> withSettings(operation, settings), version);
        return new OperationDescriptor(required(element, "id"), required(element, "name"), required(element, "description"),
                optional(element, "literature").orElse(""), settings, inputs, outputs, replaces, contribution);
    }

    private static Operation<?> withSettings(Operation<?> operation, String declared) {
        if (!operation.settingsType().getName().equals(declared)) {
            throw new IllegalArgumentException("its settings are " + operation.settingsType().getName() + ", not " + declared);
        }
        return operation;
    }

    private static Optional<String> optional(IConfigurationElement element, String attribute) {
        return Optional.ofNullable(element.getAttribute(attribute));
    }

    private static String required(IConfigurationElement element, String attribute) throws FaultyDeclaration {
        String value = element.getAttribute(attribute);
        if (value == null || value.isEmpty()) {
            throw new FaultyDeclaration("lacks the attribute '" + attribute + "' of <" + element.getName() + ">");
        }
        return value;
    }

    private static OptionalInt number(IConfigurationElement element, String attribute) throws FaultyDeclaration {
        String value = element.getAttribute(attribute);
        try {
            return value == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value.trim()));
        } catch (NumberFormatException e) {
            throw new FaultyDeclaration("has " + attribute + "=\"" + value + "\", which is no whole number");
        }
    }
}
