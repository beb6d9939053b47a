package org.operanda.electrochemistry.cycler;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Source;

/**
 * The text of one make of cycler: what its columns are called, and what is peculiar to it. Everything else is common: separator and decimal
 * mark are those that the rows show, dates, times of the form {@code 0d 00:00:00} and words are recognised, a column that is not known is
 * kept under its own name.
 * <p>
 * The rows run along the time of the test. Where dates beside it show that the test stood still (a pause, an impedance), the axis is the
 * time on the wall and the instrument's own count is kept as {@code test_time}. The clock's epoch is the date at which the test's time was 0;
 * dates without a zone are local time.
 *
 * @param id         begin of the ids of problems, for instance {@code maccor}
 * @param make       as the user calls it
 * @param vocabulary what the headers mean
 * @param head       whether fields name the columns
 * @param dayFirst   whether this make usually writes the day before the month
 * @param metadata   reads the lines above the names
 * @param adjustment what has to be done to the columns before they are understood
 */
public record CyclerTextFormat(String id, String make, Vocabulary vocabulary, Predicate<List<String>> head, boolean dayFirst,
        Function<List<String>, Map<String, String>> metadata, UnaryOperator<Columns> adjustment) {

    /**
     * The columns of a file, before they are understood.
     *
     * @param all      in the order of the file
     * @param metadata what to say about them
     * @param problems what the user should know; their place is filled in
     */
    public record Columns(List<TextColumn> all, Map<String, String> metadata, List<Problem> problems) {
        public Columns {
            all = List.copyOf(all);
            metadata = Map.copyOf(metadata);
            problems = List.copyOf(problems);
        }
    }

    /** A make of cycler. */
    public static CyclerTextFormat of(String id, String make, Vocabulary vocabulary, Predicate<List<String>> head,
            Function<List<String>, Map<String, String>> metadata) {
        return new CyclerTextFormat(id, make, vocabulary, head, false, lines -> {
            Map<String, String> all = new LinkedHashMap<>();
            all.put(Metadata.INSTRUMENT, make);
            all.putAll(metadata.apply(lines));
            return all;
        }, columns -> columns);
    }

    /** Tables that any program may write, without lines above them. */
    public static CyclerTextFormat ofTables(String id, String name, Vocabulary vocabulary, Predicate<List<String>> head) {
        return new CyclerTextFormat(id, name, vocabulary, head, false, lines -> Map.of(), columns -> columns);
    }

    /** With an adjustment of its own. */
    public CyclerTextFormat adjusted(UnaryOperator<Columns> newAdjustment) {
        return new CyclerTextFormat(id, make, vocabulary, head, dayFirst, metadata, newAdjustment);
    }

    /** Where dates have the day before the month, if they do not tell. */
    public CyclerTextFormat withDayFirst() {
        return new CyclerTextFormat(id, make, vocabulary, head, true, metadata, adjustment);
    }

    boolean isHead(List<String> fields) {
        return head.test(fields);
    }

    /** What names the columns, when it stands within the first bytes of the source. */
    public Optional<TableHead> find(Source source) {
        return source.headText().indexOf('\0') >= 0 ? Optional.empty() : TableHead.find(source.head(), head);
    }

    /** Reads the whole file. */
    public ReadResult read(Source source, Progress progress) {
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        try {
            ReadResult result = new CyclerText(source, this).read(progress);
            return progress.isCancelled() ? ReadResult.EMPTY : result;
        } catch (IOException e) {
            return ReadResult.failed(Problem.error(id + ".unreadable", "The file cannot be read: " + e.getMessage() + ".",
                    "Check that it is there and may be read.", Location.file(source.name())));
        }
    }
}
