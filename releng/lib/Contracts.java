import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What an author of a plug-in may rely on: the exported packages of the bundles whose sources are in the SDK feature, and the extension points.
 *
 * <pre>
 * java Contracts.java check ROOT              compares what was built with releng/api, and says what plug-ins would break
 * java Contracts.java accept ROOT             writes what was built to releng/api, as what the next build is compared with
 * java Contracts.java document ROOT SDK OUT   writes Javadoc, the reference of the extension points and the guides into OUT
 * </pre>
 *
 * It needs nothing but a JDK.
 */
class Contracts {
    public static void main(String[] arguments) throws IOException {
        System.exit(run(System.out, arguments) ? 0 : 1);
    }

    static boolean run(PrintStream out, String... arguments) throws IOException {
        Path root = Path.of(arguments[1]).toAbsolutePath().normalize();
        List<SdkBundle> bundles = bundles(root);
        return switch (arguments[0]) {
            case "check" -> new Baseline(root, bundles, out).check();
            case "accept" -> new Baseline(root, bundles, out).accept();
            case "document" -> new Documentation(root, bundles, Path.of(arguments[2]), Path.of(arguments[3])).write(out);
            default -> throw new IllegalArgumentException(arguments[0]);
        };
    }

    private static List<SdkBundle> bundles(Path root) throws IOException {
        List<SdkBundle> bundles = new ArrayList<>();
        Document feature = xml(root.resolve("features/org.operanda.sdk.feature/feature.xml"));
        for (Element plugin : elements(feature.getDocumentElement(), "plugin")) {
            if (plugin.getAttribute("id").endsWith(".source")) {
                bundles.add(SdkBundle.of(root.resolve("bundles").resolve(plugin.getAttribute("id").replaceFirst("\\.source$", ""))));
            }
        }
        return bundles;
    }

    static Document xml(Path file) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /** The children of that name. */
    static List<Element> elements(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList children = parent.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    /** Runs a tool of the JDK. */
    static String tool(String name, List<String> arguments, boolean[] done) {
        StringWriter out = new StringWriter();
        ToolProvider tool = ToolProvider.findFirst(name).orElseThrow(() -> new IllegalStateException("this JDK has no " + name));
        try (PrintWriter writer = new PrintWriter(out)) {
            done[0] = tool.run(writer, writer, arguments.toArray(String[]::new)) == 0;
        }
        return out.toString();
    }
}

/**
 * A bundle of the SDK.
 *
 * @param version  major, minor, micro
 * @param packages that it exports
 */
record SdkBundle(Path folder, int[] version, List<String> packages) {
    static SdkBundle of(Path folder) throws IOException {
        try (var in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
            var manifest = new Manifest(in).getMainAttributes();
            int[] version = Arrays.stream(manifest.getValue("Bundle-Version").split("\\.")).limit(3).mapToInt(Integer::parseInt).toArray();
            List<String> packages = Arrays.stream(manifest.getValue("Export-Package").replaceAll("\"[^\"]*\"", "").split(","))
                    .map(entry -> entry.replaceFirst(";.*", "").strip()).sorted().toList();
            return new SdkBundle(folder, version, packages);
        }
    }

    String name() {
        return folder.getFileName().toString();
    }
}

/** Compares the exported signatures with those that were promised. */
class Baseline {
    private static final Pattern HEADER = Pattern.compile("(.*\\b(?:class|interface) )([\\w.$]+)(.*) \\{");
    private static final Pattern METHOD = Pattern.compile("(\\w+)\\(");

    private final Path folder;
    private final List<SdkBundle> bundles;
    private final PrintStream out;

    Baseline(Path root, List<SdkBundle> bundles, PrintStream out) {
        this.folder = root.resolve("releng/api");
        this.bundles = bundles;
        this.out = out;
    }

    boolean accept() throws IOException {
        Files.createDirectories(folder);
        for (SdkBundle bundle : bundles) {
            List<String> lines = new ArrayList<>(List.of(bundle.name() + " " + text(bundle.version())));
            lines.addAll(signatures(bundle));
            Files.write(file(bundle), lines);
        }
        return true;
    }

    boolean check() throws IOException {
        boolean kept = true;
        for (SdkBundle bundle : bundles) {
            kept &= check(bundle);
        }
        return kept;
    }

    private boolean check(SdkBundle bundle) throws IOException {
        if (!Files.exists(file(bundle))) {
            out.println(bundle.name() + " has no baseline yet: releng/check-api --accept writes it.");
            return false;
        }
        List<String> lines = Files.readAllLines(file(bundle));
        int[] promised = Arrays.stream(lines.getFirst().replaceFirst(".* ", "").split("\\.")).mapToInt(Integer::parseInt).toArray();
        Set<String> before = new TreeSet<>(lines.subList(1, lines.size()));
        Set<String> after = signatures(bundle);
        List<String> removed = before.stream().filter(line -> !after.contains(line)).toList();
        List<String> added = after.stream().filter(line -> !before.contains(line)).toList();
        // who implements a type lacks what becomes abstract in it
        List<String> demanded = added.stream()
                .filter(line -> line.contains(" abstract ") && before.stream().anyMatch(b -> b.startsWith(owner(line)))).toList();
        int wanted = removed.isEmpty() && demanded.isEmpty() ? added.isEmpty() ? 3 : 1 : 0;
        if (wanted == 3 || raised(promised, bundle.version(), wanted)) {
            return true;
        }
        out.println(bundle.name() + " " + text(bundle.version()) + (wanted == 0
                ? " breaks plug-ins that were built against " + text(promised) + ":"
                : " has more than " + text(promised) + " promised, so that a plug-in that uses it would not find it there:"));
        removed.forEach(line -> out.println("  " + removal(line, added)));
        (wanted == 0 ? demanded : added)
                .forEach(line -> out.println("  new" + (wanted == 0 ? ", and implementers lack it: " : ": ") + line));
        out.println("  " + (wanted == 0 ? "Keep it beside the new one, or raise" : "Raise")
                + " Bundle-Version and the versions of Export-Package in bundles/"
                + bundle.name() + " to " + text(next(promised, wanted))
                + (wanted == 0 && promised[0] == 0 ? " (before 1.0 the second number counts as the major one)" : "")
                + ": releng/docs/api-policy.md.");
        return false;
    }

    private static String removal(String line, List<String> added) {
        Matcher method = METHOD.matcher(line);
        String kept = method.find() ? owner(line) : null;
        return added.stream().filter(other -> kept != null && other.startsWith(kept) && other.contains(" " + method.group(1) + "("))
                .findFirst()
                .map(other -> "changed: " + line + "\n      to: " + other.substring(owner(other).length())).orElse("removed: " + line);
    }

    /** The line's type, with the separator. */
    private static String owner(String line) {
        return line.substring(0, line.indexOf(": ") + 2);
    }

    /** Which number counts: before 1.0 the second is the major one and the third the minor one. */
    private static int place(int[] promised, int wanted) {
        return promised[0] == 0 ? wanted + 1 : wanted;
    }

    private static boolean raised(int[] promised, int[] now, int wanted) {
        for (int i = 0; i <= place(promised, wanted); i++) {
            if (now[i] != promised[i]) {
                return now[i] > promised[i];
            }
        }
        return false;
    }

    private static int[] next(int[] promised, int wanted) {
        int[] next = new int[3];
        int place = place(promised, wanted);
        System.arraycopy(promised, 0, next, 0, place + 1);
        next[place]++;
        return next;
    }

    private static String text(int[] version) {
        return Arrays.stream(version).mapToObj(Integer::toString).collect(Collectors.joining("."));
    }

    private Path file(SdkBundle bundle) {
        return folder.resolve(bundle.name() + ".txt");
    }

    /** A line for each public or protected member of the exported packages, and for each type. */
    private static Set<String> signatures(SdkBundle bundle) throws IOException {
        Path classes = bundle.folder().resolve("target/classes");
        List<String> arguments = new ArrayList<>(List.of("-protected", "-constants"));
        for (String exported : bundle.packages()) {
            Path folder = classes.resolve(exported.replace('.', '/'));
            List<String> own = Contracts.files(folder, ".class").stream().filter(file -> file.getParent().equals(folder))
                    .map(Path::toString)
                    .filter(file -> !file.endsWith("package-info.class")).toList();
            if (own.isEmpty()) {
                throw new IOException(bundle.name() + " is not built: " + folder + " has no classes");
            }
            arguments.addAll(own);
        }
        boolean[] done = new boolean[1];
        String text = Contracts.tool("javap", arguments, done);
        if (!done[0]) {
            throw new IOException(text);
        }
        return signatures(text.lines().toList());
    }

    private static Set<String> signatures(List<String> lines) {
        Set<String> visible = lines.stream().map(HEADER::matcher).filter(Matcher::matches)
                .filter(m -> m.group(1).matches("(public|protected) .*"))
                .map(m -> m.group(2)).collect(Collectors.toSet());
        Set<String> signatures = new TreeSet<>();
        String type = null;
        for (String line : lines) {
            Matcher header = HEADER.matcher(line);
            if (header.matches()) {
                String name = header.group(2);
                // a nested type is seen where the types around it are
                boolean seen = visible.contains(name)
                        && Stream.iterate(name, n -> n.contains("$"), n -> n.substring(0, n.lastIndexOf('$'))).allMatch(visible::contains)
                        && visible.contains(name.replaceFirst("\\$.*", ""));
                type = seen ? name.replace('$', '.') + ": " : null;
                if (seen) {
                    signatures.add(type + (header.group(1) + header.group(3).strip()).strip());
                }
            } else if (type != null && line.startsWith("  ")) {
                signatures.add(type + line.strip().replace('$', '.'));
            }
        }
        return signatures;
    }
}

/** Javadoc of the contracts, the extension points as pages, and the guides. */
class Documentation {
    private static final Pattern CLASS_NAME = Pattern.compile("org\\.operanda(?:\\.[a-z]+)+\\.[A-Z]\\w*");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)<pre>(.*?)</pre>");
    private static final String STYLE = """
            body {font: 16px/1.5 system-ui, sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; color: #222}
            table {border-collapse: collapse; width: 100%} td, th {border: 1px solid #ccc; padding: .3em .6em; text-align: left; vertical-align: top}
            th {background: #f2f4f6} pre {background: #f2f4f6; padding: 1em; overflow: auto} code, pre {font: 14px/1.4 ui-monospace, monospace}
            a {color: #0b5cad}
            """;

    private final Path root;
    private final List<SdkBundle> bundles;
    private final Path sdk;
    private final Path out;

    Documentation(Path root, List<SdkBundle> bundles, Path sdk, Path out) {
        this.root = root;
        this.bundles = bundles;
        this.sdk = sdk;
        this.out = out;
    }

    boolean write(PrintStream said) throws IOException {
        Files.createDirectories(out.resolve("extension-points"));
        Files.createDirectories(out.resolve("guides"));
        StringBuilder points = new StringBuilder();
        for (SdkBundle bundle : bundles) {
            for (Path schema : Contracts.files(bundle.folder().resolve("schema"), ".exsd")) {
                points.append(extensionPoint(schema));
            }
        }
        StringBuilder guides = new StringBuilder();
        for (Path guide : Contracts.files(root.resolve("releng/docs"), ".md")) {
            // what lies elsewhere in the checkout is not in the SDK
            Files.writeString(out.resolve("guides").resolve(guide.getFileName()),
                    Files.readString(guide).replaceAll("\\[([^\\]]*)\\]\\(\\.\\./[^)]*\\)", "$1"));
            guides.append("<li><a href=\"guides/").append(guide.getFileName()).append("\">").append(escape(title(guide)))
                    .append("</a></li>\n");
        }
        Files.writeString(out.resolve("index.html"), page("Operanda for authors of plug-ins",
                "<h2>Guides</h2>\n<ul>" + guides + "</ul>\n<h2>Extension points</h2>\n<ul>" + points
                        + "</ul>\n<h2>Contracts</h2>\n<p><a href=\"api/index.html\">Javadoc</a> of the packages that a plug-in may use.</p>\n"));
        return javadoc(said);
    }

    private static String title(Path guide) throws IOException {
        return Files.readAllLines(guide).getFirst().replaceFirst("^# ", "");
    }

    private boolean javadoc(PrintStream said) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-quiet", "-Xdoclint:all,-missing", "-Werror", "-notimestamp", "-nohelp",
                "-encoding", "UTF-8", "--release", "21",
                "-windowtitle", "Operanda", "-doctitle", "Operanda for authors of plug-ins", "-d", out.resolve("api").toString(),
                "-classpath",
                Contracts.files(sdk, ".jar").stream().map(Path::toString)
                        .filter(jar -> bundles.stream().noneMatch(bundle -> jar.contains("/" + bundle.name() + "_")))
                        .collect(Collectors.joining(File.pathSeparator)),
                "-sourcepath",
                bundles.stream().map(bundle -> bundle.folder().resolve("src").toString()).collect(Collectors.joining(File.pathSeparator))));
        bundles.forEach(bundle -> arguments.addAll(bundle.packages()));
        boolean[] done = new boolean[1];
        said.print(Contracts.tool("javadoc", arguments, done));
        return done[0];
    }

    /** Writes the page of a point; returns its line in the list. */
    private String extensionPoint(Path schema) throws IOException {
        Element top = Contracts.xml(schema).getDocumentElement();
        String id = top.getAttribute("targetNamespace") + "." + schema.getFileName().toString().replace(".exsd", "");
        StringBuilder body = new StringBuilder();
        String summary = "";
        for (Element annotation : Contracts.elements(top, "annotation")) {
            String section = section(annotation);
            String text = documentation(annotation);
            if (section.isEmpty()) {
                summary = text;
                body.append(prose(text)).append(elements(top));
            } else {
                body.append("<h2>").append(heading(section)).append("</h2>\n").append(prose(text));
            }
        }
        Files.writeString(out.resolve("extension-points").resolve(id + ".html"), page(id, body.toString()));
        return "<li><a href=\"extension-points/" + id + ".html\"><code>" + id + "</code></a>: "
                + escape(summary.replaceFirst("(?s)\\. .*", ".")) + "</li>\n";
    }

    private String elements(Element top) {
        StringBuilder text = new StringBuilder();
        for (Element element : Contracts.elements(top, "element")) {
            if (element.getAttribute("name").equals("extension")) {
                text.append("<h2>Contents</h2>\n<pre>").append(escape(model(element))).append("</pre>\n");
                continue;
            }
            String name = element.getAttribute("name");
            text.append("<h2 id=\"").append(name).append("\">&lt;").append(name).append("&gt;</h2>\n")
                    .append(prose(documentation(element)));
            String model = model(element);
            if (model.contains("(")) {
                text.append("<pre>").append(escape(model)).append("</pre>\n");
            }
            text.append("<table>\n<tr><th>attribute</th><th>type</th><th></th><th>meaning</th></tr>\n");
            Contracts.elements(type(element), "attribute").forEach(attribute -> text.append(row(attribute)));
            text.append("</table>\n");
        }
        return text.toString();
    }

    private static Element type(Element element) {
        return Contracts.elements(element, "complexType").getFirst();
    }

    /** What an element contains: {@code reader (produces+, match*)}. */
    private static String model(Element element) {
        List<String> parts = new ArrayList<>();
        for (Element sequence : Contracts.elements(type(element), "sequence")) {
            for (Element part : Contracts.elements(sequence, "element")) {
                boolean optional = part.getAttribute("minOccurs").equals("0");
                boolean many = part.getAttribute("maxOccurs").equals("unbounded");
                parts.add(part.getAttribute("ref") + (many ? optional ? "*" : "+" : optional ? "?" : ""));
            }
        }
        return element.getAttribute("name") + (parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")");
    }

    private String row(Element attribute) {
        String type = attribute.getAttribute("type");
        NodeList kinds = attribute.getElementsByTagName("meta.attribute");
        if (kinds.getLength() > 0) {
            String kind = ((Element) kinds.item(0)).getAttribute("kind");
            String base = ((Element) kinds.item(0)).getAttribute("basedOn").replaceAll("^:|:$", "");
            type = kind.equals("java") ? "class: " + base : kind + " of " + base;
        }
        NodeList choices = attribute.getElementsByTagName("enumeration");
        if (choices.getLength() > 0) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < choices.getLength(); i++) {
                values.add(((Element) choices.item(i)).getAttribute("value"));
            }
            type = String.join(" | ", values);
        }
        String use = attribute.hasAttribute("value") ? "default " + attribute.getAttribute("value") : attribute.getAttribute("use");
        return "<tr><td><code>" + attribute.getAttribute("name") + "</code></td><td>" + linked(escape(type)) + "</td><td>" + use
                + "</td><td>"
                + linked(escape(documentation(attribute))) + "</td></tr>\n";
    }

    private static String section(Element annotation) {
        NodeList sections = annotation.getElementsByTagName("meta.section");
        return sections.getLength() == 0 ? "" : ((Element) sections.item(0)).getAttribute("type");
    }

    private static String heading(String section) {
        return switch (section) {
            case "since" -> "Since";
            case "examples" -> "Examples";
            case "apiinfo" -> "API";
            case "implementation" -> "Who contributes";
            case "copyright" -> "Copyright";
            default -> throw new IllegalArgumentException(section);
        };
    }

    /** The text of an element's documentation; examples stay in {@code <pre>}. */
    private static String documentation(Element element) {
        Element annotation = element.getTagName().equals("annotation") ? element : Contracts.elements(element, "annotation").getFirst();
        StringBuilder text = new StringBuilder();
        NodeList children = Contracts.elements(annotation, "documentation").getFirst().getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            text.append(child instanceof Element pre
                    ? "<pre>" + pre.getTextContent() + "</pre>"
                    : child.getTextContent().replaceAll("\\s+", " "));
        }
        return text.toString().strip();
    }

    private String prose(String text) {
        StringBuilder html = new StringBuilder();
        Matcher example = EXAMPLE.matcher(text);
        int from = 0;
        while (example.find()) {
            html.append(paragraph(text.substring(from, example.start()))).append("<pre>").append(escape(example.group(1).strip()))
                    .append("</pre>\n");
            from = example.end();
        }
        return html.append(paragraph(text.substring(from))).toString();
    }

    private String paragraph(String text) {
        return text.isBlank() ? "" : "<p>" + linked(escape(text.strip())) + "</p>\n";
    }

    /** Names of contracts become links to their Javadoc. */
    private String linked(String html) {
        return CLASS_NAME.matcher(html).replaceAll(name -> {
            String path = name.group().replace('.', '/');
            boolean known = bundles.stream().anyMatch(bundle -> Files.exists(bundle.folder().resolve("src").resolve(path + ".java"))
                    && bundle.packages().contains(name.group().replaceFirst("\\.[A-Z]\\w*$", "")));
            return known ? "<a href=\"../api/" + path + ".html\"><code>" + name.group() + "</code></a>" : name.group();
        });
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String page(String title, String body) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + title + "</title>\n<style>\n" + STYLE
                + "</style>\n</head>\n<body>\n<h1>" + title
                + "</h1>\n" + body + "</body>\n</html>\n";
    }
}
