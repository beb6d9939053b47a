package org.operanda.electrochemistry.arbin;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import javax.measure.Unit;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.electrochemistry.cycler.CyclerColumn;
import org.operanda.electrochemistry.cycler.CyclerTable;
import org.operanda.electrochemistry.cycler.Vocabulary;
import org.operanda.electrochemistry.cycler.Vocabulary.Header;
import org.operanda.electrochemistry.cycler.Vocabulary.Term;

/** Columns of numbers under Arbin's names, from databases and workbooks. */
final class ArbinColumns {
    static final double SECONDS_PER_DAY = 86_400;
    /** 30 December 1899, from which Access and Excel count days, before 1970. */
    private static final int EPOCH_DAY = 25_569;
    private static final double LARGEST_DAY = 1e6;

    private ArbinColumns() {}

    /** Adds a column under its common name, where there is one. Its unit is that of the header, else Arbin's; dates are in days. */
    static void add(CyclerTable table, String name, double[] values) {
        Optional<Term> term = ArbinVocabulary.VOCABULARY.term(name);
        Optional<CyclerColumn> common = term.flatMap(Term::column);
        Optional<Unit<?>> stated = Header.of(name).unit().or(() -> term.flatMap(Term::unit));
        if (common.isPresent() && common.get().equals(CyclerColumn.UNIX_TIME)) {
            table.add(common.get(), name, Units.SECOND, Values.of(Arrays.stream(values).map(ArbinColumns::unixSeconds).toArray()));
        } else if (common.isPresent() && stated.isPresent() && Units.factor(stated.get(), common.get().unit()).isPresent()) {
            table.add(common.get(), name, stated.get(), Values.of(values));
        } else {
            Unit<?> unit = stated.isPresent() ? stated.get() : Units.ONE;
            table.addOther(name, Vocabulary.kindOf(unit), unit, Values.of(values));
        }
    }

    /** Local time, in days, read as if it were universal time, to the millisecond. */
    static double unixSeconds(double day) {
        return Math.round((day - EPOCH_DAY) * SECONDS_PER_DAY * 1e3) / 1e3;
    }

    /** Whether that many days can be the date of a test. */
    static boolean isDay(double day) {
        return day > 0 && day < LARGEST_DAY;
    }

    /** The local time, to the millisecond. */
    static LocalDateTime localTime(double day) {
        long millis = Math.round(unixSeconds(day) * 1e3);
        return LocalDateTime.ofEpochSecond(Math.floorDiv(millis, 1000L), Math.floorMod(millis, 1000) * 1_000_000, ZoneOffset.UTC);
    }

    /** A second since 1970 in days. */
    static double day(double unixSecond) {
        return unixSecond / SECONDS_PER_DAY + EPOCH_DAY;
    }
}
