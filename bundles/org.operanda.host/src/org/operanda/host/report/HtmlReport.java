package org.operanda.host.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.emf.ecore.EAttribute;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.experiment.Cell;
import org.operanda.experiment.ClockTransform;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.ExperimentPackage;
import org.operanda.experiment.InputFile;
import org.operanda.experiment.MeasurementReference;
import org.operanda.experiment.Provenance;
import org.operanda.experiment.StepRecord;
import org.operanda.host.extension.Extensions;
import org.operanda.host.extension.OperationDescriptor;
import org.operanda.host.recipe.CellSheet;
import org.operanda.host.recipe.RecipeText;
import org.operanda.host.recipe.Session;

/** The report: one HTML file that needs nothing else, for reading, printing and keeping with the data. */
final class HtmlReport {
    private static final int FIRST_ROWS = 12;
    private static final int MOST_ROWS = 5000;
    private static final int SHORT = 24;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Session session;
    private final Experiment experiment;
    private final Extensions extensions;
    private final Html html = new Html();

    private HtmlReport(Session session, Extensions extensions) {
        this.session = session;
        this.experiment = session.experiment();
        this.extensions = extensions;
    }

    /**
     * The report.
     *
     * @param figures  SVG text of each figure by its title
     * @param problems those of the session and of drawing the figures
     */
    static String of(Session session, Extensions extensions, Map<String, String> figures, List<Problem> problems) {
        HtmlReport report = new HtmlReport(session, extensions);
        report.begin();
        report.figures(figures);
        report.numbers();
        report.table();
        report.problems(problems);
        report.cell();
        report.clocks();
        report.steps();
        report.files();
        report.html.raw("<h2>Recipe</h2>\n").folded("The recipe as it was run",
                "<pre>" + Html.escaped(RecipeText.of(report.experiment)) + "</pre>\n");
        report.html.end();
        return report.html.toString();
    }

    private void begin() {
        String name = experiment.getName() == null ? "Experiment" : experiment.getName();
        Provenance provenance = experiment.getProvenance();
        html.begin(name);
        if (experiment.getDescription() != null) {
            html.raw("<p class=\"lead\">" + Html.escaped(experiment.getDescription()) + "</p>\n");
        }
        html.raw("<p class=\"meta\">" + Html.escaped(MOMENT.format(provenance.getStarted()) + " UTC · " + provenance.getSoftware() + " "
                + provenance.getSoftwareVersion() + " · Java "
                + provenance.getJavaVersion() + " · " + provenance.getOperatingSystem()) + "</p>\n");
        if (session.failed()) {
            html.raw("<p class=\"failed\">This run is not complete: see the problems below.</p>\n");
        }
    }

    private void figures(Map<String, String> figures) {
        figures.forEach((title, svg) -> html.raw("<figure><img alt=\"" + Html.escaped(title) + "\" src=\"data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8)) + "\"><figcaption>" + Html.escaped(title)
                + "</figcaption></figure>\n"));
    }

    /** Single numbers, and short lists such as a slope for each half cycle. */
    private void numbers() {
        List<List<String>> single = new ArrayList<>();
        Html lists = new Html();
        session.results().forEach((step, result) -> {
            result.datasets().stream().filter(d -> d.rank() == 0).forEach(d -> single.add(
                    List.of(step, d.name(), NumberText.of(d.values().get(0), d.sigma().map(s -> s.get(0)).orElse(Double.NaN)),
                            Units.symbol(d.unit()))));
            shortLists(result).forEach((axis, columns) -> list(step, axis, columns, lists));
        });
        if (!single.isEmpty() || !lists.toString().isEmpty()) {
            html.raw("<h2>Numbers</h2>\n<p>Each with one standard deviation where it can be had.</p>\n");
        }
        if (!single.isEmpty()) {
            html.table(List.of("Step", "Name", "Value", "Unit"), List.of(2), single);
        }
        html.raw(lists.toString());
    }

    /** The datasets of one dimension that are short, by their axis; a short series of frames is in the table of results. */
    private Map<Axis, List<Dataset>> shortLists(Measurement result) {
        Optional<Axis> frames = ResultTable.of(session).map(t -> t.datasets().getFirst().axes().getFirst());
        return result.datasets().stream().filter(d -> d.rank() == 1 && d.values().length() > 0 && d.values().length() <= SHORT)
                .filter(d -> !frames.equals(Optional.of(d.axes().getFirst())))
                .collect(Collectors.groupingBy(d -> d.axes().getFirst(), LinkedHashMap::new, Collectors.toList()));
    }

    private static void list(String step, Axis axis, List<Dataset> columns, Html lists) {
        lists.element("h3", step).table(headings(axis, columns), IntStream.rangeClosed(0, columns.size()).boxed().toList(),
                rows(axis, columns, 0, (int) axis.size()));
    }

    private static List<String> headings(Axis axis, List<Dataset> columns) {
        List<String> headings = new ArrayList<>(
                List.of(axis.clock().flatMap(Clock::epoch).isPresent() ? "Date and time" : Units.label(axis.name(), axis.unit())));
        columns.forEach(c -> headings.add(Units.label(c.name(), c.unit())));
        return headings;
    }

    private void table() {
        Optional<Measurement> table = ResultTable.of(session);
        if (table.isEmpty()) {
            return;
        }
        List<Dataset> columns = table.get().datasets();
        Axis axis = columns.getFirst().axes().getFirst();
        int count = Math.toIntExact(axis.size());
        List<String> headings = headings(axis, columns);
        List<Integer> numeric = IntStream.rangeClosed(0, columns.size()).boxed().toList();
        html.raw("<h2>Results</h2>\n")
                .raw("<p>One row for each of " + count + " frames; all of them with full digits are in <a href=\"" + Outputs.TABLE + "\">"
                        + Outputs.TABLE
                        + "</a>.</p>\n");
        html.table(headings, numeric, rows(axis, columns, 0, Math.min(count, FIRST_ROWS)));
        if (count > FIRST_ROWS) {
            int last = Math.min(count, MOST_ROWS);
            html.folded("Rows " + (FIRST_ROWS + 1) + " to " + last,
                    new Html().table(headings, numeric, rows(axis, columns, FIRST_ROWS, last)).toString());
        }
    }

    private static List<List<String>> rows(Axis axis, List<Dataset> columns, int from, int to) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = from; i < to; i++) {
            List<String> row = new ArrayList<>();
            double seconds = axis.values().get(i);
            row.add(axis.clock().flatMap(clock -> clock.instant(seconds)).map(MOMENT::format).orElseGet(() -> NumberText.of(seconds)));
            for (Dataset column : columns) {
                Optional<Values> sigma = column.sigma();
                int at = i;
                row.add(NumberText.of(column.values().get(i), sigma.map(s -> s.get(at)).orElse(Double.NaN)));
            }
            rows.add(row);
        }
        return rows;
    }

    private void problems(List<Problem> problems) {
        html.raw("<h2>Problems</h2>\n");
        if (problems.isEmpty()) {
            html.element("p", "None.");
            return;
        }
        html.table(List.of("", "Where", "What", "What to do"), List.of(), problems.stream()
                .map(p -> List.of(p.severity().name().toLowerCase(Locale.ROOT), p.location().map(Object::toString).orElse(""), p.message(),
                        p.hint()))
                .toList());
    }

    private void cell() {
        if (experiment.getCells().isEmpty()) {
            return;
        }
        Cell cell = experiment.getCells().getFirst();
        List<List<String>> rows = new ArrayList<>();
        for (EAttribute attribute : ExperimentPackage.Literals.CELL.getEAllAttributes()) {
            if (cell.eIsSet(attribute)) {
                Object value = cell.eGet(attribute);
                String text = value instanceof Double number
                        ? (NumberText.of(number) + " " + Units.symbol(CellSheet.unit(attribute))).trim()
                        : value.toString();
                rows.add(List.of(words(attribute.getName()), text, claimed(attribute)));
            }
        }
        cell.getAttributes().forEach(entry -> rows.add(List.of(entry.getKey(), entry.getValue(), "")));
        html.raw("<h2>Cell</h2>\n").table(List.of("Property", "Cell sheet", "Overrides what the files claim"), List.of(), rows);
    }

    private String claimed(EAttribute attribute) {
        return session.overrides().stream().filter(o -> o.property().equals(attribute.getName()))
                .map(o -> o.header() + " (" + o.measurement() + ")").collect(Collectors.joining(", "));
    }

    /** {@code nominalCapacity} as {@code Nominal capacity}. */
    private static String words(String name) {
        String spaced = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    private void clocks() {
        List<List<String>> rows = new ArrayList<>();
        for (MeasurementReference reference : experiment.getMeasurements()) {
            Optional<Clock> own = Optional.ofNullable(session.imported().get(reference.getId()))
                    .flatMap(i -> i.measurements().stream().findFirst()).flatMap(Measurement::clock);
            ClockTransform transform = reference.getClock();
            rows.add(List.of(reference.getId(), own.map(Clock::id).orElse("–"),
                    own.flatMap(Clock::epoch).map(HtmlReport::moment).orElse("not stated"),
                    own.map(c -> c.zoneStated()
                            ? "stated"
                            : transform != null && transform.getZone() != null ? transform.getZone() : "local, not stated").orElse("–"),
                    transform == null ? "0" : NumberText.of(transform.getOffset()),
                    transform == null ? "0" : NumberText.of(transform.getDrift() * 1e6),
                    transform == null || !transform.isSetResidual() ? "–" : NumberText.of(transform.getResidual()),
                    transform == null || transform.getPieces().isEmpty()
                            ? ""
                            : transform.getPieces().stream()
                                    .map(p -> "from row " + p.getFrom() + ": " + NumberText.of(p.getOffset()) + " s")
                                    .collect(Collectors.joining(", ")),
                    transform == null || transform.getSource() == null ? "" : transform.getSource()));
        }
        String common = session.clock().map(c -> "The common clock is " + c.id() + ". ").orElse("");
        html.raw("<h2>Clocks</h2>\n").element("p",
                common + "Common time = time + offset + drift · (time − reference); the raw times stay as they are in the files.");
        html.table(List.of("Measurement", "Clock", "Second 0", "Zone", "Offset (s)", "Drift (ppm)", "Residual (s)", "Set or restarted",
                "Source"), List.of(4, 5, 6), rows);
    }

    private static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    private void steps() {
        if (experiment.getProvenance().getSteps().isEmpty()) {
            return;
        }
        html.raw("<h2>Steps</h2>\n");
        List<List<String>> rows = new ArrayList<>();
        for (StepRecord record : experiment.getProvenance().getSteps()) {
            Optional<OperationDescriptor> operation = extensions.operation(record.getOperation());
            String settings = record.getSettings().stream().map(e -> e.getKey() + " = " + e.getValue()).collect(Collectors.joining(", "));
            rows.add(List.of(record.getStep(), record.getOperation() + " " + record.getOperationVersion(),
                    operation.map(OperationDescriptor::description).orElse(""), settings,
                    operation.map(OperationDescriptor::literature).orElse("")));
        }
        html.table(List.of("Step", "Operation", "What it does", "Settings", "Literature"), List.of(), rows);
    }

    private void files() {
        List<List<String>> rows = new ArrayList<>();
        for (InputFile file : experiment.getProvenance().getInputs()) {
            rows.add(List.of(file.getPath(), file.getMeasurement(), Long.toString(file.getBytes()),
                    file.getReaderId() == null
                            ? "none"
                            : file.getReaderId() + " "
                                    + file.getReaderVersion(),
                    file.getSha256() == null ? "" : file.getSha256()));
        }
        html.raw("<h2>Files</h2>\n").folded(rows.size() + " raw files with their checksums",
                new Html().table(List.of("File", "Measurement", "Bytes", "Reader", "SHA-256"), List.of(2), rows).toString());
    }
}
