package org.operanda.cli;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Summary;
import org.operanda.data.Units;
import org.operanda.data.reader.Probe;
import org.operanda.host.detect.Candidate;
import org.operanda.host.extension.ReaderDescriptor;
import org.operanda.host.importing.FileReport;

/** What came of a file, as JSON and for people. */
final class InspectionText {
    private InspectionText() {}

    static void json(FileReport report, JsonText json) {
        json.object(() -> {
            json.put("file", report.file().toString());
            json.put("sha256", report.sha256());
            json.put("reader", report.reader().map(Candidate::reader).map(ReaderDescriptor::id));
            json.put("confidence", report.reader().map(c -> c.probe().confidence()).orElse(0));
            json.put("reason", report.reader().map(Candidate::probe).map(Probe::reason));
            json.put("technique", technique(report));
            json.key("measurements").list(() -> report.measurements().forEach(m -> measurement(m, json)));
            json.key("problems").list(() -> report.problems().forEach(p -> problem(p, json)));
        });
    }

    private static Optional<String> technique(FileReport report) {
        return report.measurements().stream().map(Measurement::technique).findFirst()
                .or(() -> report.reader().map(c -> c.reader().techniques().getFirst()));
    }

    private static void measurement(Measurement measurement, JsonText json) {
        json.object(() -> {
            json.put("name", measurement.name());
            json.put("technique", measurement.technique());
            json.put("start", start(measurement));
            json.key("datasets").list(() -> measurement.datasets().forEach(d -> dataset(d, json)));
            json.key("metadata").object(() -> {
                for (Map.Entry<String, String> entry : measurement.metadata().entrySet()) {
                    json.put(entry.getKey(), entry.getValue());
                }
            });
        });
    }

    /** In ISO 8601: with a Z when the file states its zone, as local time without one else; empty when no date is known. */
    private static Optional<String> start(Measurement measurement) {
        boolean zoned = measurement.clock().map(Clock::zoneStated).orElse(false);
        return measurement.start().map(instant -> zoned ? instant.toString() : local(instant));
    }

    private static String local(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toString();
    }

    private static void dataset(Dataset dataset, JsonText json) {
        Summary summary = Summary.of(dataset.values());
        json.object(() -> {
            json.put("name", dataset.name());
            json.put("quantity", dataset.quantity().id());
            json.put("unit", Units.symbol(dataset.unit()));
            json.put("shape", dataset.shape());
            json.put("axes", dataset.axes().stream().map(Axis::name).toList());
            json.put("first", summary.first());
            json.put("last", summary.last());
            json.put("min", summary.min());
            json.put("max", summary.max());
            json.put("mean", summary.mean());
            json.put("missing", summary.missing());
        });
    }

    static void problem(Problem problem, JsonText json) {
        json.object(() -> {
            json.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
            json.put("id", problem.id());
            json.put("message", problem.message());
            json.put("hint", problem.hint());
            json.put("location", problem.location().map(Object::toString));
        });
    }

    static void print(FileReport report, PrintStream out) {
        out.println(report.file());
        report.reader().ifPresent(c -> out.println("  " + c.reader().name() + ", " + c.probe().confidence() + " %: " + c.probe().reason()));
        for (Measurement measurement : report.measurements()) {
            String start = start(measurement).map(s -> ", " + s).orElse("");
            out.println("  " + measurement.technique() + " '" + measurement.name() + "'" + start);
            measurement.datasets().forEach(dataset -> print(dataset, out));
        }
        report.problems().forEach(p -> out.println("  " + p.severity().name().toLowerCase(Locale.ROOT) + ": " + p));
    }

    private static void print(Dataset dataset, PrintStream out) {
        Summary summary = Summary.of(dataset.values());
        String shape = Arrays.stream(dataset.shape()).mapToObj(Long::toString).collect(Collectors.joining(" × "));
        out.printf(Locale.ROOT, "    %-28s %-14s %-10s %.6g … %.6g%n", dataset.name(), shape, Units.symbol(dataset.unit()), summary.min(),
                summary.max());
    }
}
