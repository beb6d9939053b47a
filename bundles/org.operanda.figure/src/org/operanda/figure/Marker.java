package org.operanda.figure;

import java.util.Objects;

/**
 * A position on the shared x axis, drawn as a line through all panels.
 *
 * @param x     where, in the unit of the x axis
 * @param label what it marks, for instance {@code end of charge}; may be empty
 */
public record Marker(double x, String label) {
    public Marker {
        Objects.requireNonNull(label);
    }
}
