package org.operanda.electrochemistry.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.text.DateAndTime;
import org.operanda.data.text.TableText;
import org.operanda.data.text.TableText.Column;
import org.operanda.data.writer.Writer;
import org.operanda.electrochemistry.cycler.Counter;
import org.operanda.electrochemistry.cycler.CyclerColumn;
import org.operanda.electrochemistry.cycler.CyclerTable;

/**
 * Writes a series as comma-separated text in the Battery Data Format, ontology 1.3.0, with the preferred labels. A counter of capacity or
 * energy becomes the quantity of the test, the cycle, the step or the schedule as it falls. What is no quantity of the format is written
 * beside it as {@code name (unit)}, dates of a clock without a zone as {@code Local Time}: the format's Unix time is UTC. {@link BdfReader}
 * reads the same numbers back.
 */
public final class BdfWriter implements Writer {
    private static final String TEST_TIME = "test_time";
    private static final String LOCAL_TIME = "Local Time";
    private static final List<CyclerColumn> COUNTERS = List.of(CyclerColumn.CHARGE_CAPACITY, CyclerColumn.DISCHARGE_CAPACITY,
            CyclerColumn.CHARGE_ENERGY, CyclerColumn.DISCHARGE_ENERGY);

    @Override
    public List<Problem> write(Measurement measurement, OutputStream out, Progress progress) throws IOException {
        Optional<Axis> time = measurement.timeAxis();
        if (time.isEmpty()) {
            return List.of(Problem.of(Severity.ERROR, "bdf.no-time",
                    "'" + measurement.name() + "' has no time, which the Battery Data Format needs.",
                    "Write it as CSV or NeXus."));
        }
        List<Problem> problems = new ArrayList<>();
        List<Column> columns = columns(measurement, time.get(), problems);
        TableText.write(columns, time.get().size(), out, progress);
        return problems;
    }

    private static List<Column> columns(Measurement measurement, Axis time, List<Problem> problems) {
        List<Column> columns = new ArrayList<>();
        Optional<Dataset> counted = measurement.dataset(TEST_TIME).filter(d -> d.unit().equals(Units.SECOND));
        columns.add(Column.of(BdfTerm.TEST_TIME,
                counted.isPresent() ? counted.get().values() : time.values().scaled(Units.factor(time.unit(), Units.SECOND).orElse(1.0))));
        columns.addAll(dates(measurement, time));
        Optional<Dataset> voltage = common(measurement, CyclerColumn.VOLTAGE, QuantityKind.POTENTIAL, problems);
        Optional<Dataset> current = common(measurement, CyclerColumn.CURRENT, QuantityKind.CURRENT, problems);
        for (Dataset dataset : measurement.datasets()) {
            if (dataset.rank() != 1 || !dataset.axes().getFirst().equals(time)) {
                problems.add(
                        Problem.of(Severity.WARNING, "bdf.shape", "'" + dataset.name() + "' is not in the table: its shape does not fit.",
                                "Write as NeXus to have it all."));
            } else if (counted.filter(dataset::equals).isEmpty() && !dataset.name().equals(CyclerColumn.UNIX_TIME.name())) {
                columns.add(column(measurement, dataset, voltage, current));
            }
        }
        return columns;
    }

    /** The dates of the rows, as far as there are any: those of the instrument before those of the clock. */
    private static List<Column> dates(Measurement measurement, Axis time) {
        boolean zoned = time.clock().map(Clock::zoneStated).orElse(false);
        Optional<Dataset> written = measurement.dataset(CyclerColumn.UNIX_TIME.name());
        if (written.isPresent()) {
            Values seconds = written.get().values();
            return List.of(zoned
                    ? Column.of(BdfTerm.UNIX_TIME, seconds)
                    : Column.of(LOCAL_TIME, seconds, new DateAndTime(Instant.EPOCH, false)));
        }
        Optional<Instant> epoch = time.clock().flatMap(Clock::epoch);
        if (epoch.isEmpty()) {
            return List.of();
        }
        double start = epoch.get().getEpochSecond() + epoch.get().getNano() * 1e-9;
        return List.of(zoned
                ? Column.of(BdfTerm.UNIX_TIME, Values.computed(time.size(), i -> start + time.values().get(i)))
                : Column.of(LOCAL_TIME, time.values(), new DateAndTime(epoch.get(), false)));
    }

    /** The dataset that is a required quantity: by its name, else the first of its kind. */
    private static Optional<Dataset> common(Measurement measurement, CyclerColumn column, QuantityKind kind, List<Problem> problems) {
        Optional<Dataset> named = measurement.dataset(column.name());
        if (named.isPresent()) {
            return named;
        }
        Optional<Dataset> first = measurement.first(kind).filter(d -> d.rank() == 1 && Units.factor(d.unit(), column.unit()).isPresent());
        problems.add(first.isPresent()
                ? Problem.of(Severity.INFO, "bdf.taken", "The " + column.name() + " is '" + first.get().name() + "'.", "")
                : Problem.of(Severity.WARNING, "bdf.required", "There is no " + column.name() + ", which the Battery Data Format requires.",
                        "Programs that read the format may refuse the file."));
        return first;
    }

    private static Column column(Measurement measurement, Dataset dataset, Optional<Dataset> voltage, Optional<Dataset> current) {
        Optional<BdfTerm> term = voltage.filter(dataset::equals).isPresent()
                ? term(CyclerColumn.VOLTAGE, "")
                : current.filter(dataset::equals).isPresent() ? term(CyclerColumn.CURRENT, "") : term(measurement, dataset);
        List<String> words = CyclerTable.words(measurement, dataset.name());
        if (!words.isEmpty()) {
            String heading = term.isPresent() ? term.get().label() : dataset.name();
            return Column.of(heading, dataset.values(), (text, number) -> text.append(word(words, number)));
        }
        boolean numbersForWords = term.flatMap(BdfTerm::column).filter(CyclerColumn.STEP_TYPE::equals).isPresent();
        Optional<Double> factor = term.flatMap(t -> Units.factor(dataset.unit(), t.unit()));
        if (factor.isEmpty() || numbersForWords) {
            return Column.of(BdfTerm.otherHeading(dataset.name(), dataset.unit()), dataset.values());
        }
        double sign = term.get().label().equals(BdfTerm.IMAGINARY_IMPEDANCE) ? -1 : 1;
        return Column.of(term.get().label(), dataset.values().scaled(sign * factor.get()));
    }

    private static String word(List<String> words, double number) {
        boolean known = number >= 0 && number < words.size();
        return known ? words.get((int) number).replaceAll("[,\"\\r\\n]", ";") : "";
    }

    private static Optional<BdfTerm> term(Measurement measurement, Dataset dataset) {
        String name = dataset.name();
        if (name.matches("temperature(_[2-5])?")) {
            String sensor = name.equals("temperature") ? "1" : name.substring(name.length() - 1);
            return term(CyclerColumn.TEMPERATURE, "Temperature T" + sensor);
        }
        Optional<CyclerColumn> common = CyclerColumn.ALL.stream().filter(c -> c.name().equals(name)).findFirst();
        if (common.isEmpty()) {
            return BdfTerm.ALL.stream().filter(t -> t.column().isEmpty() && CyclerTable.plainName(t.label()).equals(name)).findFirst();
        }
        return term(common.get(), COUNTERS.contains(common.get()) ? scope(measurement, dataset) : "");
    }

    private static Optional<BdfTerm> term(CyclerColumn column, String begin) {
        return BdfTerm.ALL.stream().filter(t -> t.column().filter(column::equals).isPresent() && t.label().startsWith(begin)).findFirst();
    }

    /** With what the label of a counter begins. */
    private static String scope(Measurement measurement, Dataset counter) {
        Optional<Values> cycle = measurement.dataset(CyclerColumn.CYCLE.name()).map(Dataset::values);
        Optional<Values> step = measurement.dataset(CyclerColumn.STEP_COUNT.name()).or(() -> measurement.dataset(CyclerColumn.STEP.name()))
                .map(Dataset::values);
        return switch (Counter.of(counter.values(), cycle, step)) {
            case TEST -> "";
            case CYCLE -> "Cycle ";
            case STEP -> "Step ";
            case OTHER -> "Schedule ";
        };
    }
}
