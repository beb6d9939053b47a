package org.operanda.data.text;

/**
 * Turns the text of one field into a number, for a column that is no plain number, for instance a date. Called from several threads at
 * once.
 */
@FunctionalInterface
public interface FieldParser {

    /**
     * The field's number; NaN when the text has none.
     *
     * @param bytes not to be written to
     * @param from  first byte of the field, white space around it removed
     * @param to    after its last byte
     */
    double parse(byte[] bytes, int from, int to);
}
