package org.operanda.xas;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.operanda.data.Clock;
import org.operanda.data.Exposure;

/** When a scan was taken, as the headers of beamlines print it: in the form of C's {@code ctime}, of the United States, or of the 9809 format. */
final class HeaderTime {
    private static final int HEAD_LINES = 60;

    /** A form of date and time. */
    private record Form(Pattern pattern, DateTimeFormatter formatter) {
        static Form of(String pattern, String format) {
            return new Form(Pattern.compile(pattern), new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(format)
                    .toFormatter(Locale.ROOT));
        }

        Optional<LocalDateTime> find(Matcher matcher) {
            try {
                return Optional.of(LocalDateTime.parse(matcher.group().replaceAll("\\s+at\\s+|\\s+", " "), formatter));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }

    private static final List<Form> FORMS = List.of(
            Form.of("[A-Z][a-z]{2} [A-Z][a-z]{2} +\\d{1,2} \\d{2}:\\d{2}:\\d{2} \\d{4}", "EEE MMM d HH:mm:ss uuuu"),
            Form.of("\\d{1,2}/\\d{1,2}/\\d{4} +\\d{1,2}:\\d{2}:\\d{2} [AP]M", "M/d/uuuu h:mm:ss a"),
            Form.of("\\d{1,2}/\\d{1,2}/\\d{2} at +\\d{1,2}:\\d{2}:\\d{2} [AP]M", "M/d/yy h:mm:ss a"),
            Form.of("\\d{1,2}/\\d{1,2}/\\d{4} +\\d{1,2}:\\d{2}:\\d{2}", "M/d/uuuu H:mm:ss"),
            Form.of("\\d{2}\\.\\d{2}\\.\\d{2} \\d{1,2}:\\d{2}", "yy.MM.dd H:mm"));

    private HeaderTime() {}

    /** The first moment that a header names, to the next one of the same form in the same or a following line if it lies within a day. */
    static Optional<Exposure> exposure(List<String> header) {
        String text = String.join("\n", header.subList(0, Math.min(HEAD_LINES, header.size())));
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(text);
            Optional<LocalDateTime> start = matcher.find() ? form.find(matcher) : Optional.empty();
            if (start.isPresent()) {
                Optional<LocalDateTime> end = matcher.find() ? form.find(matcher) : Optional.empty();
                double seconds = end.map(e -> (double) Duration.between(start.get(), e).toSeconds()).filter(s -> s >= 0 && s <= 86400)
                        .orElse(0.0);
                return Optional.of(new Exposure(Clock.local("beamline", start.get()), 0, seconds));
            }
        }
        return Optional.empty();
    }
}
