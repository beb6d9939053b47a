package org.operanda.data.text;

import java.util.OptionalLong;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Problem.Severity;

/**
 * A line that gave no row.
 *
 * @param line       its number, counted from {@link Layout#firstLine()}
 * @param byteOffset where it begins in the file, from 0
 * @param text       its text, shortened to {@value #TEXT_LENGTH} characters
 * @param reason     why it gave no row
 */
public record RejectedRow(long line, long byteOffset, String text, String reason) {
    static final int TEXT_LENGTH = 120;

    /** As a problem in {@code file}. */
    public Problem problem(Severity severity, String id, String file, String hint) {
        return Problem.of(severity, id, "Line " + line + " is left out: " + reason + ".", hint)
                .at(new Location(file, OptionalLong.of(line), OptionalLong.of(byteOffset), ""));
    }
}
