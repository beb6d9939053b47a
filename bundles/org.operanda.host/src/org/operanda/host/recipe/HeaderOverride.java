package org.operanda.host.recipe;

/**
 * Something that an instrument's header claims and the cell sheet says otherwise; the sheet holds.
 *
 * @param measurement id of the measurement
 * @param key         metadata key, for instance {@code cell.mass}
 * @param property    key of the cell sheet, for instance {@code mass}
 * @param header      what the header claims
 * @param sheet       what the cell sheet says
 */
public record HeaderOverride(String measurement, String key, String property, String header, String sheet) {}
