package org.operanda.electrochemistry.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.operanda.data.Values;
import org.operanda.electrochemistry.cycler.CyclerTextFormat;
import org.operanda.electrochemistry.cycler.CyclerTextFormat.Columns;
import org.operanda.electrochemistry.cycler.CyclerTextReader;
import org.operanda.electrochemistry.cycler.TextColumn;
import org.operanda.electrochemistry.cycler.TextColumn.Dates;
import org.operanda.electrochemistry.cycler.Vocabulary;

/**
 * Reads the Battery Data Format: a table headed by its labels ({@code Voltage / V}) or machine-readable names ({@code voltage_volt}).
 * Columns that are not of the format are kept. {@link BdfWriter} writes it.
 */
public final class BdfReader extends CyclerTextReader {
    private static final int LEAST = 3;
    /** Nobody else has one of these; step_type and the like others have too. */
    private static final Set<String> TELLING = Set.of(BdfTerm.TEST_TIME, "test_time_second", BdfTerm.UNIX_TIME, "unix_time_second",
            "Voltage / V", "voltage_volt", "Frequency / Hz", "frequency_hertz");
    private static final Vocabulary VOCABULARY = BdfTerm.vocabulary();
    private static final CyclerTextFormat FORMAT = CyclerTextFormat
            .ofTables("bdf", "the Battery Data Format", VOCABULARY, BdfReader::isHead).adjusted(BdfReader::adjusted);

    public BdfReader() {
        super(FORMAT, 95);
    }

    private static boolean isHead(List<String> fields) {
        return fields.stream().anyMatch(TELLING::contains) && fields.stream().filter(f -> VOCABULARY.term(f).isPresent()).count() >= LEAST;
    }

    private static Columns adjusted(Columns columns) {
        List<TextColumn> all = new ArrayList<>(columns.all());
        all.replaceAll(BdfReader::adjusted);
        return new Columns(all, Map.of(), List.of());
    }

    private static TextColumn adjusted(TextColumn column) {
        Optional<BdfTerm> term = BdfTerm.ALL.stream().filter(t -> t.label().equals(column.header()) || t.name().equals(column.header()))
                .findFirst();
        if (term.isEmpty()) {
            return column;
        }
        Values values = column.values();
        return switch (term.get().label()) {
            case BdfTerm.UNIX_TIME -> new TextColumn(column.header(), values, List.of(),
                    Optional.of(new Dates(false, false, true, resolution(values))), false);
            case BdfTerm.IMAGINARY_IMPEDANCE -> column.with(column.header(), values.scaled(-1));
            default -> term.get().column().isPresent() ? column : column.with(term.get().label(), values);
        };
    }

    private static double resolution(Values values) {
        for (long i = 0; i < values.length(); i++) {
            if (values.get(i) != Math.rint(values.get(i))) {
                return 0.001;
            }
        }
        return 1;
    }
}
