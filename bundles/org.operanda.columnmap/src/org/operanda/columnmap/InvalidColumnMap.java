package org.operanda.columnmap;

/** A column map says something that cannot be; the message says what, and what is allowed. */
public final class InvalidColumnMap extends Exception {
    private static final long serialVersionUID = 1;

    InvalidColumnMap(String message) {
        super(message);
    }
}
