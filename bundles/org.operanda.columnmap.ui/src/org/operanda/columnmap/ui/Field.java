package org.operanda.columnmap.ui;

/**
 * A column of a text as it is.
 *
 * @param number from 1; 0 when this text has no such column
 * @param header its name in the header line, empty without one
 * @param sample what stands in the first row
 */
record Field(int number, String header, String sample) {
    static final Field NONE = new Field(0, "", "");
}
