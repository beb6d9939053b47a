package org.operanda.host.help;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.operanda.data.operation.Operation;
import org.operanda.data.operation.SettingsType;
import org.operanda.host.extension.DisabledPlugins;
import org.operanda.host.extension.Extensions;
import org.operanda.host.extension.Match;
import org.operanda.host.extension.OperationDescriptor;
import org.operanda.host.extension.ReaderDescriptor;
import org.operanda.host.extension.TechniqueDescriptor;
import org.operanda.host.report.Html;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * The help of what is installed: the pages of the bundles, each followed by tables of the readers and operations that it is about, which are made of what the
 * bundles declare and so are never out of date. A technique whose bundle brings no page has one with the tables alone.
 */
public final class HelpBook {
    /** The page with the contents. */
    public static final String CONTENTS = "index";
    private static final String FOLDER = "help";
    private static final String ENDING = ".html";
    private static final Pattern LINK = Pattern.compile("<a href=\"([a-z0-9-]+)\\.html(#[^\"]*)?\">(.*?)</a>", Pattern.DOTALL);
    private static final String GENERAL = "Working with Operanda";

    private final Extensions extensions;
    private final Map<String, HelpPage> pages = new TreeMap<>();

    private HelpBook(Extensions extensions, Collection<HelpPage> pages) {
        this.extensions = extensions;
        pages.forEach(page -> this.pages.putIfAbsent(page.name(), page));
        for (TechniqueDescriptor technique : extensions.techniques()) {
            if (this.pages.values().stream().noneMatch(page -> page.techniques().contains(technique.id()))) {
                this.pages.put(technique.id(),
                        new HelpPage(technique.id(), technique.name(), List.of(), List.of(technique.id()), List.of(), Map.of(),
                                "<p class=\"lead\">" + Html.escaped(technique.description()) + "</p>"));
            }
        }
    }

    /** The help of these contributions. */
    public static HelpBook of(Extensions extensions, Collection<HelpPage> pages) {
        return new HelpBook(extensions, pages);
    }

    /** The help of what is installed and not disabled; a page that cannot be read says so. */
    public static HelpBook installed(Extensions extensions) {
        Bundle host = FrameworkUtil.getBundle(HelpBook.class);
        List<HelpPage> pages = new ArrayList<>();
        if (host != null) {
            Set<String> disabled = DisabledPlugins.all();
            Stream.of(host.getBundleContext().getBundles()).filter(bundle -> !disabled.contains(bundle.getSymbolicName()))
                    .sorted(Comparator.comparing(Bundle::getSymbolicName)).forEach(bundle -> add(bundle, pages));
        }
        return of(extensions, pages);
    }

    private static void add(Bundle bundle, List<HelpPage> pages) {
        var paths = bundle.getEntryPaths(FOLDER);
        for (String path : paths == null ? List.<String>of() : Collections.list(paths)) {
            URL entry = bundle.getEntry(path);
            if (path.endsWith(ENDING) && entry != null) {
                pages.add(page(path.substring(FOLDER.length() + 1, path.length() - ENDING.length()), entry));
            }
        }
    }

    private static HelpPage page(String name, URL entry) {
        try (InputStream in = entry.openStream()) {
            return HelpPage.read(name, in);
        } catch (IOException e) {
            return new HelpPage(name, name, List.of(), List.of(name), List.of(), Map.of(),
                    "<p class=\"failed\">" + Html.escaped(e.getMessage()) + "</p>");
        }
    }

    /** The name of the page about a view. */
    public Optional<String> pageOfView(String view) {
        return pages.values().stream().filter(page -> page.views().contains(view)).map(HelpPage::name).findFirst();
    }

    /** The name of the page about a technique. */
    public Optional<String> pageOfTechnique(String technique) {
        return pages.values().stream().filter(page -> page.techniques().contains(technique)).map(HelpPage::name).findFirst();
    }

    /** The file of a page below the folder to which the book was written. */
    public static Path file(Path folder, String page) {
        return folder.resolve(page + ENDING);
    }

    /** Writes the contents and all pages into a folder. Links to pages of bundles that are not installed become plain text. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(file(folder, CONTENTS), contents());
        for (HelpPage page : pages.values()) {
            Files.writeString(file(folder, page.name()), text(page));
        }
    }

    private String contents() {
        Map<String, List<HelpPage>> groups = new TreeMap<>();
        pages.values().forEach(page -> groups.computeIfAbsent(family(page), family -> new ArrayList<>()).add(page));
        Html html = new Html().begin("Operanda Help");
        html.raw("<p class=\"lead\">F1 in a view opens its page.</p>\n");
        Stream.concat(Stream.of(GENERAL).filter(groups::containsKey), groups.keySet().stream().filter(family -> !family.equals(GENERAL)))
                .forEach(family -> {
                    html.element("h2", family).raw("<ul>\n");
                    groups.get(family).forEach(
                            page -> html.raw("<li><a href=\"" + page.name() + ENDING + "\">" + Html.escaped(page.title()) + "</a></li>\n"));
                    html.raw("</ul>\n");
                });
        return html.end().toString();
    }

    private String family(HelpPage page) {
        return Stream.concat(page.techniques().stream(), operations(page).stream().map(OperationDescriptor::technique))
                .flatMap(id -> extensions.techniques().stream().filter(t -> t.id().equals(id))).map(TechniqueDescriptor::family).findFirst()
                .orElse(GENERAL);
    }

    private String text(HelpPage page) {
        Html html = new Html().begin(page.title());
        html.raw("<p class=\"meta\"><a href=\"" + CONTENTS + ENDING + "\">Contents</a></p>\n").raw(linked(page.body())).raw("\n");
        List<ReaderDescriptor> readers = extensions.readers().stream()
                .filter(r -> r.techniques().stream().anyMatch(page.techniques()::contains))
                .sorted(Comparator.comparing(ReaderDescriptor::name)).toList();
        if (!readers.isEmpty()) {
            html.element("h2", "Files that are read").table(List.of("format", "what it is", "asked for files that are"), List.of(),
                    readers.stream().map(HelpBook::row).toList());
        }
        List<OperationDescriptor> operations = operations(page);
        if (!operations.isEmpty()) {
            html.element("h2", "Operations");
            operations.forEach(operation -> add(operation, page, html));
        }
        return html.end().toString();
    }

    private String linked(String body) {
        return LINK.matcher(body).replaceAll(link -> Matcher.quoteReplacement(
                link.group(1).equals(CONTENTS) || pages.containsKey(link.group(1)) ? link.group() : link.group(3)));
    }

    private static List<String> row(ReaderDescriptor reader) {
        return List.of(reader.name(), reader.description(),
                reader.matches().stream().map(Match::inWords).distinct().collect(Collectors.joining(", or ")));
    }

    /** Those that the page names, and those of its techniques that no page names. */
    private List<OperationDescriptor> operations(HelpPage page) {
        Set<String> taken = pages.values().stream().flatMap(p -> p.operations().stream()).collect(Collectors.toSet());
        return extensions.operations().stream()
                .filter(o -> page.operations().contains(o.id()) || page.techniques().contains(o.technique()) && !taken.contains(o.id()))
                .toList();
    }

    private void add(OperationDescriptor operation, HelpPage page, Html html) {
        html.raw("<section id=\"" + Html.escaped(operation.id()) + "\">\n").element("h3", operation.name()).element("p",
                operation.description());
        if (page.equations().containsKey(operation.id())) {
            html.raw("<p>" + page.equations().get(operation.id()) + "</p>\n");
        }
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("In a recipe", operation.id());
        facts.put("Needs", operation.inputs().stream().map(this::words).collect(Collectors.joining("; ")));
        facts.put("Gives", operation.outputs().stream().map(output -> output.name() + " (" + output.quantity().replace('-', ' ') + ")")
                .collect(Collectors.joining(", ")));
        facts.put("Source", operation.literature());
        html.table(List.of(), List.of(), facts.entrySet().stream().filter(fact -> !fact.getValue().isEmpty())
                .map(fact -> List.of(fact.getKey(), fact.getValue())).toList());
        settings(operation).filter(type -> !type.fields().isEmpty()).ifPresent(type -> html.table(
                List.of("setting", "key", "default", "unit", "bounds", "what it does"), List.of(),
                type.fields().stream().map(HelpBook::row).toList()));
        html.raw("</section>\n");
    }

    private String words(OperationDescriptor.Input input) {
        List<String> words = new ArrayList<>(List.of(input.role() + ": "));
        words.add(input.technique().map(id -> "a measurement of " + technique(id)).orElse("any measurement"));
        input.quantity().ifPresent(quantity -> words.add(" with " + quantity.replace('-', ' ')));
        words.add(input.optional() ? " (may be left out)" : "");
        return String.join("", words);
    }

    private String technique(String id) {
        return extensions.techniques().stream().filter(t -> t.id().equals(id)).map(TechniqueDescriptor::name).findFirst().orElse(id);
    }

    private static Optional<SettingsType<?>> settings(OperationDescriptor operation) {
        Optional<Operation<?>> instance = operation.contribution().load().instance();
        return instance.map(loaded -> SettingsType.of(loaded.settingsType()));
    }

    private static List<String> row(SettingsType.Field field) {
        String choices = String.join(", ", field.choices());
        double min = field.setting().min();
        double max = field.setting().max();
        String bounds = Double.isInfinite(min)
                ? Double.isInfinite(max) ? "" : "up to " + number(max)
                : Double.isInfinite(max) ? "from " + number(min) : number(min) + " to " + number(max);
        return List.of(field.setting().label(), field.key(), field.setting().value(), field.setting().unit(),
                choices.isEmpty() ? bounds : choices,
                field.setting().help());
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e7 ? String.valueOf((long) value) : String.valueOf(value);
    }
}
