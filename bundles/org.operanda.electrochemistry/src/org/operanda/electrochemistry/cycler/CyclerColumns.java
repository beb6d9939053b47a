package org.operanda.electrochemistry.cycler;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.measure.Unit;
import org.operanda.data.Clock;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.electrochemistry.cycler.CyclerTextFormat.Columns;
import org.operanda.electrochemistry.cycler.TextColumn.Dates;
import org.operanda.electrochemistry.cycler.Vocabulary.Header;
import org.operanda.electrochemistry.cycler.Vocabulary.Term;
import org.operanda.electrochemistry.cycler.WallClock.Jump;

/** Makes the measurement of a cycler's columns: finds the time, the clock, what each column means. */
final class CyclerColumns {
    private static final String TEST_TIME = "test_time";
    private static final double LARGEST_SECONDS = 1e12;
    private static final List<Unit<?>> UNITS_OF_TIME = List.of(Units.SECOND, Units.MINUTE, Units.HOUR);

    private final CyclerTextFormat format;
    private final List<TextColumn> columns;
    private final Columns adjusted;
    private final Optional<TextColumn> time;
    private final Optional<TextColumn> dates;
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private String file = "";
    private int line;

    CyclerColumns(CyclerTextFormat format, List<TextColumn> raw) {
        this.format = format;
        adjusted = format.adjustment().apply(new Columns(raw, Map.of(), List.of()));
        columns = adjusted.all();
        time = columns.stream().filter(c -> term(c).filter(Term::time).isPresent() && c.dates().isEmpty()).findFirst();
        dates = columns.stream().filter(c -> c.dates().isPresent()).findFirst();
    }

    /** Where no date tells whether the day or the month comes first: what the time of the test tells. */
    Optional<Boolean> dayFirst() {
        Optional<Dates> form = dates.flatMap(TextColumn::dates).filter(Dates::ambiguous);
        Optional<Unit<?>> unit = time.flatMap(this::statedUnitOfTime);
        if (form.isEmpty() || unit.isEmpty()) {
            return Optional.empty();
        }
        return DateOrder.dayFirst(dates.get().values(), form.get().dayFirst(), inSeconds(time.get(), unit.get()));
    }

    /**
     * The measurement.
     *
     * @param orderTold whether the order of day and month is known after all
     */
    Measurement measurement(String name, TableHead head, boolean orderTold, List<Problem> told) {
        file = name;
        line = head.line();
        metadata.putAll(format.metadata().apply(head.before()));
        metadata.putAll(adjusted.metadata());
        adjusted.problems().forEach(p -> problems.add(p.at(Location.file(file))));
        dates.flatMap(TextColumn::dates).filter(form -> form.ambiguous() && !orderTold).ifPresent(form -> reportOrder(form.dayFirst()));
        CyclerTable table = time.isPresent() ? timed(time.get()) : untimed();
        List<TextColumn> others = new ArrayList<>();
        for (TextColumn column : columns) {
            if (time.isPresent() && column == time.get()) {
                continue;
            }
            if (dates.isPresent() && column == dates.get()) {
                add(table, CyclerColumn.UNIX_TIME, column, Units.SECOND);
            } else if (!addKnown(table, column)) {
                others.add(column);
            }
        }
        others.forEach(column -> addOther(table, column));
        told.addAll(problems);
        return table.measurement(file, metadata);
    }

    private Optional<Term> term(TextColumn column) {
        return format.vocabulary().term(column.header());
    }

    private CyclerTable timed(TextColumn counted) {
        Values seconds = inSeconds(counted, unitOfTime(counted));
        if (dates.isEmpty()) {
            return CyclerTable.along(counted.header(), seconds, statedClock());
        }
        Dates form = dates.get().dates().orElseThrow();
        WallClock wall = new WallClock(seconds, dates.get().values(), form.resolution());
        report(wall.jumps());
        Clock clock = clock(wall.epoch(), form.zoned());
        if (wall.stoodStill() == 0) {
            return CyclerTable.along(counted.header(), seconds, clock);
        }
        CyclerTable table = CyclerTable.along(counted.header() + ", " + dates.get().header(), wall.onTheWall(), clock);
        table.addOther(TEST_TIME, QuantityKind.TIME, Units.SECOND, seconds);
        return table;
    }

    private CyclerTable untimed() {
        if (dates.isEmpty()) {
            problems.add(Problem.warning(format.id() + ".no-time", "No column is a time; the rows are only counted.", "",
                    Location.line(file, line)));
            return CyclerTable.counted(columns.isEmpty() ? 0 : columns.getFirst().values().length());
        }
        Values date = dates.get().values();
        double first = 0;
        for (long i = date.length() - 1; i >= 0; i--) {
            first = Double.isNaN(date.get(i)) ? first : date.get(i);
        }
        double epoch = first;
        return CyclerTable.along(dates.get().header(), Values.computed(date.length(), i -> date.get(i) - epoch),
                clock(epoch, dates.get().dates().orElseThrow().zoned()));
    }

    private String clockId() {
        return metadata.getOrDefault(Metadata.INSTRUMENT, "computer") + " of " + file;
    }

    /** The clock of a file whose rows have no dates: as the lines above the table say when the test started. */
    private Clock statedClock() {
        String start = metadata.getOrDefault(Metadata.START, "");
        DateText form = DateText.of(List.of(start), format.dayFirst());
        byte[] bytes = start.getBytes(StandardCharsets.ISO_8859_1);
        double epoch = form.parse(bytes, 0, bytes.length);
        if (form.ambiguous() && !Double.isNaN(epoch)) {
            reportOrder(form.dayFirst());
        }
        return clock(epoch, form.zoned());
    }

    private Clock clock(double epoch, boolean zoned) {
        if (!(Math.abs(epoch) < LARGEST_SECONDS)) {
            return Clock.relative(clockId());
        }
        long millis = Math.round(epoch * 1000);
        LocalDateTime start = LocalDateTime.ofEpochSecond(Math.floorDiv(millis, 1000), (int) Math.floorMod(millis, 1000) * 1_000_000,
                ZoneOffset.UTC);
        metadata.putIfAbsent(Metadata.START, start.toString());
        return zoned ? Clock.at(clockId(), start.toInstant(ZoneOffset.UTC)) : Clock.local(clockId(), start);
    }

    private static Values inSeconds(TextColumn column, Unit<?> unit) {
        return column.values().scaled(Units.factor(unit, Units.SECOND).orElse(1.0));
    }

    private Optional<Unit<?>> statedUnitOfTime(TextColumn column) {
        if (column.counts()) {
            return Optional.of(Units.SECOND);
        }
        Optional<Unit<?>> stated = Header.of(column.header()).unit().filter(u -> Units.factor(u, Units.SECOND).isPresent());
        return stated.isPresent() ? stated : term(column).flatMap(Term::unit);
    }

    /** As the header or the make says; else the unit in which the time goes as fast as the dates. */
    private Unit<?> unitOfTime(TextColumn counted) {
        Optional<Unit<?>> stated = statedUnitOfTime(counted);
        if (stated.isPresent()) {
            return stated.get();
        }
        double pace = dates.isPresent() ? pace(counted.values(), dates.get().values()) : Double.NaN;
        for (Unit<?> unit : UNITS_OF_TIME) {
            double seconds = Units.factor(unit, Units.SECOND).orElseThrow();
            if (Math.abs(pace / seconds - 1) < 0.05) {
                return unit;
            }
        }
        problems.add(Problem.warning(format.id() + ".unit-of-time", "The file does not say in what unit '" + counted.header()
                + "' is; seconds are taken.", "Export with a unit in the header.", Location.line(file, line).part(counted.header())));
        return Units.SECOND;
    }

    /** Seconds of date for one of time, in the median of the rows in which a date changes. */
    private static double pace(Values time, Values date) {
        double[] paces = new double[Math.toIntExact(date.length())];
        int count = 0;
        int last = 0;
        for (int i = 1; i < paces.length; i++) {
            double passed = date.get(i) - date.get(last);
            double counted = time.get(i) - time.get(last);
            if (passed != 0) {
                last = i;
                if (passed > 0 && counted > 0) {
                    paces[count++] = passed / counted;
                }
            }
        }
        Arrays.sort(paces, 0, count);
        return count == 0 ? Double.NaN : paces[count / 2];
    }

    private boolean addKnown(CyclerTable table, TextColumn column) {
        Optional<CyclerColumn> common = term(column).flatMap(Term::column);
        if (common.isPresent() && common.get().equals(CyclerColumn.STEP_TYPE) && !column.words().isEmpty()) {
            table.addWords(CyclerColumn.STEP_TYPE.name(), column.header(), column.words(), column.values());
            return true;
        }
        if (common.isEmpty() || !column.words().isEmpty() || column.dates().isPresent()) {
            return false;
        }
        Unit<?> unit = unit(column, common.get());
        if (Units.factor(unit, common.get().unit()).isEmpty()) {
            return false;
        }
        add(table, countedBySteps(common.get(), column), column, unit);
        return true;
    }

    private Unit<?> unit(TextColumn column, CyclerColumn common) {
        Optional<Unit<?>> stated = Header.of(column.header()).unit();
        return column.counts() ? Units.SECOND : stated.or(() -> term(column).flatMap(Term::unit)).orElse(common.unit());
    }

    /** A counter for both directions that starts again with every step. */
    private CyclerColumn countedBySteps(CyclerColumn common, TextColumn column) {
        boolean both = common.equals(CyclerColumn.CAPACITY) || common.equals(CyclerColumn.ENERGY);
        if (!both || Counter.of(column.values(), values(CyclerColumn.CYCLE), values(CyclerColumn.STEP)) != Counter.STEP) {
            return common;
        }
        return common.equals(CyclerColumn.CAPACITY) ? CyclerColumn.STEP_CAPACITY : CyclerColumn.STEP_ENERGY;
    }

    private Optional<Values> values(CyclerColumn common) {
        return columns.stream().filter(c -> term(c).flatMap(Term::column).filter(common::equals).isPresent()).findFirst()
                .map(TextColumn::values);
    }

    private static void add(CyclerTable table, CyclerColumn common, TextColumn column, Unit<?> unit) {
        table.add(common, column.header(), unit, column.values());
    }

    /** Under its own name; never under that of a common column, which it is not. */
    private void addOther(CyclerTable table, TextColumn column) {
        String plain = CyclerTable.plainName(column.header());
        boolean common = CyclerColumn.ALL.stream().anyMatch(c -> c.name().equals(plain));
        String name = common ? plain + "_2" : plain;
        if (!column.words().isEmpty()) {
            table.addWords(name, column.header(), column.words(), column.values());
            return;
        }
        Optional<Unit<?>> stated = Header.of(column.header()).unit().or(() -> term(column).flatMap(Term::unit));
        boolean seconds = column.counts() || column.dates().isPresent();
        Unit<?> unit = seconds ? Units.SECOND : stated.isPresent() ? stated.get() : Units.ONE;
        table.addOther(name, column.header(), Vocabulary.kindOf(unit), unit, column.values());
    }

    private void reportOrder(boolean dayFirst) {
        problems.add(Problem.warning(format.id() + ".date-order",
                "The dates are taken " + (dayFirst ? "day" : "month") + " first; the file does not tell.",
                "If it is the other way round, give the start in the recipe.", Location.file(file)));
    }

    private void report(List<Jump> jumps) {
        report(jumps.stream().filter(j -> !j.set()).toList(), ".paused", "The test stood still", "for ",
                "The time axis goes on meanwhile; the instrument's own time is kept as 'test_time'.");
        report(jumps.stream().filter(Jump::set).toList(), ".clock-set", "The computer's clock was set", "by ",
                "The time axis is that of the test; the dates are kept as 'unix_time'.");
    }

    private void report(List<Jump> jumps, String id, String what, String preposition, String hint) {
        if (jumps.isEmpty()) {
            return;
        }
        Jump first = jumps.getFirst();
        String times = jumps.size() == 1 ? " " : " " + jumps.size() + " times, first ";
        problems.add(Problem.warning(format.id() + id, what + times + preposition + Math.round(first.seconds()) + " s before row "
                + (first.row() + 1) + " of the table.", hint, Location.file(file)));
    }
}
