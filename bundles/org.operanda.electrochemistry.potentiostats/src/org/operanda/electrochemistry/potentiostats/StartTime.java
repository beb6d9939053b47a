package org.operanda.electrochemistry.potentiostats;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.operanda.data.Clock;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.electrochemistry.cycler.DateText;

/** The date and time of day that a potentiostat's software prints into a file's first lines. */
final class StartTime {
    private static final String DAY_OF_THE_WEEK = "^[A-Za-z]+day,?\\s+";

    private StartTime() {}

    /**
     * The clock that began at the time a text states, noted in the metadata; one that only counts when the text states none. Says where a date
     * can be read in two ways.
     *
     * @param text such as {@code 4/23/2018 16:43:15}, {@code 02.12.2016 11:02:38}, {@code Thursday, July 19, 2018 9:40:30 AM}
     */
    static Clock clock(String id, String text, String file, Map<String, String> metadata, List<Problem> problems) {
        String printed = text.strip();
        String date = printed.replaceFirst(DAY_OF_THE_WEEK, "");
        byte[] bytes = date.getBytes(StandardCharsets.ISO_8859_1);
        DateText form = DateText.of(List.of(date), false);
        double seconds = form.parse(bytes, 0, bytes.length);
        if (Double.isNaN(seconds)) {
            return Clock.relative(id);
        }
        Instant start = Instant.ofEpochSecond(0).plusNanos(Math.round(seconds * 1e9));
        metadata.put(Metadata.START, printed);
        if (form.ambiguous()) {
            problems.add(Problem.warning("potentiostats.date", "The date in '" + printed + "' can be read in two ways; it is taken as "
                    + LocalDateTime.ofInstant(start, ZoneOffset.UTC).toLocalDate() + ", month first.",
                    "If the day stands first, give the start in the recipe.", Location.file(file)));
        }
        return form.zoned() ? Clock.at(id, start) : Clock.local(id, LocalDateTime.ofInstant(start, ZoneOffset.UTC));
    }
}
