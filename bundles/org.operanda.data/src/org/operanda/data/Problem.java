package org.operanda.data;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An expected failure or an observation, as a value: what, where, what to do. Anything the user should know about a file or a result is one of these;
 * exceptions are for bugs.
 *
 * @param severity how bad it is
 * @param id       stable id, for instance {@code biologic.mpr.truncated}
 * @param message  one sentence for a user: what is wrong
 * @param hint     what to do about it; empty when there is nothing to do
 * @param location where it is, empty when it is no place in a file
 */
public record Problem(Severity severity, String id, String message, String hint, Optional<Location> location) {

    /** How bad a problem is. */
    public enum Severity {
        /** Worth knowing; the result stands. */
        INFO,
        /** The result stands with the stated limit. */
        WARNING,
        /** The thing asked for could not be had, or only part of it. */
        ERROR
    }

    /**
     * A place in a file.
     *
     * @param file the file, empty when the part is in no file
     * @param line line number from 1, for text
     * @param byteOffset offset from 0, for binary data
     * @param part name of the part, column or step, empty when there is none
     */
    public record Location(String file, OptionalLong line, OptionalLong byteOffset, String part) {
        public Location {
            Objects.requireNonNull(file);
            Objects.requireNonNull(part);
        }

        public static Location file(String file) {
            return new Location(file, OptionalLong.empty(), OptionalLong.empty(), "");
        }

        public static Location line(String file, long line) {
            return new Location(file, OptionalLong.of(line), OptionalLong.empty(), "");
        }

        public static Location offset(String file, long byteOffset) {
            return new Location(file, OptionalLong.empty(), OptionalLong.of(byteOffset), "");
        }

        public Location part(String newPart) {
            return new Location(file, line, byteOffset, newPart);
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(file);
            line.ifPresent(n -> text.append(", line ").append(n));
            byteOffset.ifPresent(n -> text.append(", byte ").append(n));
            return part.isEmpty() ? text.toString() : text.append(text.isEmpty() ? "" : ", ").append(part).toString();
        }
    }

    public Problem {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(hint);
        Objects.requireNonNull(location);
        if (id.isBlank() || message.isBlank()) {
            throw new IllegalArgumentException("a problem has an id and a message");
        }
    }

    public static Problem error(String id, String message, String hint, Location location) {
        return new Problem(Severity.ERROR, id, message, hint, Optional.of(location));
    }

    public static Problem warning(String id, String message, String hint, Location location) {
        return new Problem(Severity.WARNING, id, message, hint, Optional.of(location));
    }

    public static Problem info(String id, String message, Location location) {
        return new Problem(Severity.INFO, id, message, "", Optional.of(location));
    }

    /** A problem that is no place in a file. */
    public static Problem of(Severity severity, String id, String message, String hint) {
        return new Problem(severity, id, message, hint, Optional.empty());
    }

    /** This problem at another place, for instance with the file's name filled in. */
    public Problem at(Location newLocation) {
        return new Problem(severity, id, message, hint, Optional.of(newLocation));
    }

    @Override
    public String toString() {
        String where = location.map(l -> l + ": ").orElse("");
        return where + message + (hint.isEmpty() ? "" : " " + hint);
    }
}
