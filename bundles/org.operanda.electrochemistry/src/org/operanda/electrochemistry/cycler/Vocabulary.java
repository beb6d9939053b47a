package org.operanda.electrochemistry.cycler;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.measure.Unit;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;

/** What the headers of one make of cycler mean. */
public final class Vocabulary {
    private static final Pattern IN_BRACKETS = Pattern.compile("(.*?)\\s*[(\\[]([^)\\]]*)[)\\]]");
    private static final Pattern BEHIND_SLASH = Pattern.compile("(.*?)\\s*/\\s*([^/]+)");
    private static final Pattern BEHIND_UNDERSCORE = Pattern.compile("(.*)_([A-Za-zµΩ°%]+)");
    private static final Pattern BLANK = Pattern.compile("[\\s_]+");
    private static final Pattern CAPITAL = Pattern.compile("[avw](?=h?$)");
    private static final List<QuantityKind> KINDS = List.of(QuantityKind.POTENTIAL, QuantityKind.CURRENT, QuantityKind.CHARGE,
            QuantityKind.ENERGY, QuantityKind.POWER, QuantityKind.RESISTANCE, QuantityKind.TIME, QuantityKind.TEMPERATURE,
            QuantityKind.FREQUENCY, QuantityKind.CAPACITANCE, new QuantityKind("current-density", "Current density", "j"));
    private static final List<Unit<?>> UNITS = List.of(Units.VOLT, Units.AMPERE, Units.COULOMB, Units.JOULE, Units.WATT, Units.OHM,
            Units.SECOND, Units.CELSIUS, Units.HERTZ, Units.FARAD, Units.AMPERE.divide(Units.METRE.pow(2)));

    private final Map<String, Term> terms;
    private final boolean toTheLetter;

    /**
     * What a header means.
     *
     * @param time   whether it is the time of the test, along which everything runs
     * @param column the common column, empty for the time and for a column that only this make has
     * @param unit   of the values when the header does not state one, empty when only the header can
     */
    public record Term(boolean time, Optional<CyclerColumn> column, Optional<Unit<?>> unit) {}

    /**
     * A header taken apart.
     *
     * @param name without what stands in brackets and without the unit
     * @param unit the unit it states, empty when there is none known
     */
    public record Header(String name, Optional<Unit<?>> unit) {

        /** Reads {@code Current (mA)}, {@code U[V]}, {@code Voltage / V} and {@code voltage_V}. */
        public static Header of(String header) {
            String text = header.strip();
            for (Pattern form : List.of(IN_BRACKETS, BEHIND_SLASH, BEHIND_UNDERSCORE)) {
                Matcher parts = form.matcher(text);
                if (parts.matches() && !parts.group(1).isBlank()) {
                    String spelling = parts.group(2).strip();
                    boolean celsius = spelling.equals("C") && parts.group(1).toLowerCase(Locale.ROOT).contains("temp");
                    Optional<Unit<?>> unit = celsius ? Optional.of(Units.CELSIUS) : spelled(spelling);
                    if (unit.isPresent() || form == IN_BRACKETS) {
                        return new Header(parts.group(1).strip(), unit);
                    }
                }
            }
            return new Header(text, Optional.empty());
        }

        /** As it is written, or in other letters: {@code Sec}, {@code ohms}; scripts write {@code voltage_v}. */
        private static Optional<Unit<?>> spelled(String spelling) {
            String lower = spelling.toLowerCase(Locale.ROOT);
            return Units.parse(spelling).or(() -> Units.parse(lower))
                    .or(() -> Units.parse(CAPITAL.matcher(lower).replaceAll(letter -> letter.group().toUpperCase(Locale.ROOT))));
        }
    }

    private Vocabulary(Map<String, Term> terms, boolean toTheLetter) {
        this.terms = Map.copyOf(terms);
        this.toTheLetter = toTheLetter;
    }

    /** Collects the words of a make. */
    public static final class Builder {
        private final Map<String, Term> terms = new LinkedHashMap<>();
        private boolean toTheLetter;

        /** Headers must be written exactly as they are given, with their units. To be said first. */
        public Builder toTheLetter() {
            toTheLetter = true;
            return this;
        }

        /** The time of the test; without a unit it is told by the dates beside it. */
        public Builder time(String... headers) {
            return put(new Term(true, Optional.empty(), Optional.empty()), headers);
        }

        /** The time of the test in a unit that the header does not state. */
        public Builder timeIn(Unit<?> unit, String... headers) {
            return put(new Term(true, Optional.empty(), Optional.of(unit)), headers);
        }

        /** A common column, in its common unit when the header does not state another. */
        public Builder column(CyclerColumn column, String... headers) {
            return columnIn(column, column.unit(), headers);
        }

        /** A common column, in this unit when the header does not state another. */
        public Builder columnIn(CyclerColumn column, Unit<?> unit, String... headers) {
            return put(new Term(false, Optional.of(column), Optional.of(unit)), headers);
        }

        /** A column that only this make has, in a unit that its header does not state. */
        public Builder otherIn(Unit<?> unit, String... headers) {
            return put(new Term(false, Optional.empty(), Optional.of(unit)), headers);
        }

        private Builder put(Term term, String... headers) {
            for (String header : headers) {
                terms.put(toTheLetter ? header : key(header), term);
            }
            return this;
        }

        public Vocabulary build() {
            return new Vocabulary(terms, toTheLetter);
        }
    }

    /**
     * The meaning of a header, looked up as a whole and without its unit; upper and lower case, space and underscore are the same, unless
     * it is to the letter.
     */
    public Optional<Term> term(String header) {
        if (toTheLetter) {
            return Optional.ofNullable(terms.get(header));
        }
        Term whole = terms.get(key(header));
        return whole != null ? Optional.of(whole) : Optional.ofNullable(terms.get(key(Header.of(header).name())));
    }

    /** Whether fields name the time of the test or a date, the voltage, and at least {@code least} columns in all. */
    public boolean names(List<String> fields, int least) {
        long known = 0;
        boolean time = false;
        boolean voltage = false;
        for (String field : fields) {
            Optional<Term> term = term(field);
            known += term.isPresent() ? 1 : 0;
            time |= term.filter(t -> t.time() || t.column().filter(CyclerColumn.UNIX_TIME::equals).isPresent()).isPresent();
            voltage |= term.flatMap(Term::column).filter(CyclerColumn.VOLTAGE::equals).isPresent();
        }
        return time && voltage && known >= least;
    }

    private static String key(String header) {
        return BLANK.matcher(header.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
    }

    /** What a unit measures; unknown when it is none of this field's. */
    public static QuantityKind kindOf(Unit<?> unit) {
        for (int i = 0; i < UNITS.size(); i++) {
            if (Units.factor(unit, UNITS.get(i)).isPresent()) {
                return KINDS.get(i);
            }
        }
        return QuantityKind.UNKNOWN;
    }
}
