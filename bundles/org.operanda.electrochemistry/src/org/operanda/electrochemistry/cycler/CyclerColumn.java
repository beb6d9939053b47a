package org.operanda.electrochemistry.cycler;

import java.util.List;
import java.util.Objects;
import javax.measure.Unit;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;

/**
 * A column that means the same whoever wrote the file. Units are those of the Battery Data Format where it has the column. A positive
 * current charges the cell; in a half cell it oxidises the working electrode. Capacities and energies of charge and discharge are counters
 * that never fall within what the instrument counts them over (a step, a cycle, the test: the vendor's header says which).
 *
 * @param name     of the dataset
 * @param quantity what it measures
 * @param unit     in which every reader returns it
 */
public record CyclerColumn(String name, QuantityKind quantity, Unit<?> unit) {
    private static final QuantityKind STEP_KIND = new QuantityKind("step", "Step", "");
    private static final Unit<?> AMPERE_HOUR = Units.AMPERE.multiply(Units.HOUR);

    /** Date and time of the row as seconds since 1970-01-01 UTC, where an instrument writes it beside the time of the test. */
    public static final CyclerColumn UNIX_TIME = new CyclerColumn("unix_time", QuantityKind.TIME, Units.SECOND);
    public static final CyclerColumn STEP_TIME = new CyclerColumn("step_time", QuantityKind.TIME, Units.SECOND);
    public static final CyclerColumn VOLTAGE = new CyclerColumn("voltage", QuantityKind.POTENTIAL, Units.VOLT);
    public static final CyclerColumn CURRENT = new CyclerColumn("current", QuantityKind.CURRENT, Units.AMPERE);
    /** The integral of the current since the start: it falls while the cell is discharged. */
    public static final CyclerColumn CHARGE = new CyclerColumn("charge", QuantityKind.CHARGE, AMPERE_HOUR);
    /** One counter for charge and discharge, without sign, that starts at zero in every step. */
    public static final CyclerColumn STEP_CAPACITY = new CyclerColumn("step_capacity", QuantityKind.CHARGE, AMPERE_HOUR);
    /** One counter for charge and discharge; its sign and where it starts again are the instrument's. */
    public static final CyclerColumn CAPACITY = new CyclerColumn("capacity", QuantityKind.CHARGE, AMPERE_HOUR);
    public static final CyclerColumn CHARGE_CAPACITY = new CyclerColumn("charge_capacity", QuantityKind.CHARGE, AMPERE_HOUR);
    public static final CyclerColumn DISCHARGE_CAPACITY = new CyclerColumn("discharge_capacity", QuantityKind.CHARGE, AMPERE_HOUR);
    public static final CyclerColumn STEP_ENERGY = new CyclerColumn("step_energy", QuantityKind.ENERGY, Units.WATT_HOUR);
    /** As {@link #CAPACITY}. */
    public static final CyclerColumn ENERGY = new CyclerColumn("energy", QuantityKind.ENERGY, Units.WATT_HOUR);
    public static final CyclerColumn CHARGE_ENERGY = new CyclerColumn("charge_energy", QuantityKind.ENERGY, Units.WATT_HOUR);
    public static final CyclerColumn DISCHARGE_ENERGY = new CyclerColumn("discharge_energy", QuantityKind.ENERGY, Units.WATT_HOUR);
    public static final CyclerColumn POWER = new CyclerColumn("power", QuantityKind.POWER, Units.WATT);
    public static final CyclerColumn RESISTANCE = new CyclerColumn("resistance", QuantityKind.RESISTANCE, Units.OHM);
    /** As the instrument counts cycles. */
    public static final CyclerColumn CYCLE = new CyclerColumn("cycle", QuantityKind.CYCLE, Units.ONE);
    /** The number of the step in the instrument's program: it comes again in the next cycle. */
    public static final CyclerColumn STEP = new CyclerColumn("step", STEP_KIND, Units.ONE);
    /** Steps counted through the whole test. */
    public static final CyclerColumn STEP_COUNT = new CyclerColumn("step_count", STEP_KIND, Units.ONE);
    /** What the instrument does in the step, numbered: rest, charge at constant current … */
    public static final CyclerColumn STEP_TYPE = new CyclerColumn("step_type", QuantityKind.FLAG, Units.ONE);
    /** The instrument's own number of the row. */
    public static final CyclerColumn RECORD = new CyclerColumn("record", QuantityKind.INDEX, Units.ONE);
    public static final CyclerColumn TEMPERATURE = new CyclerColumn("temperature", QuantityKind.TEMPERATURE, Units.CELSIUS);
    public static final CyclerColumn AMBIENT_TEMPERATURE = new CyclerColumn("ambient_temperature", QuantityKind.TEMPERATURE, Units.CELSIUS);
    public static final CyclerColumn FREQUENCY = new CyclerColumn("frequency", QuantityKind.FREQUENCY, Units.HERTZ);
    public static final CyclerColumn IMPEDANCE_REAL = new CyclerColumn("impedance_real", QuantityKind.IMPEDANCE, Units.OHM);
    /** −Z″: positive for a capacitor. */
    public static final CyclerColumn IMPEDANCE_MINUS_IMAGINARY = new CyclerColumn("impedance_minus_imaginary", QuantityKind.IMPEDANCE,
            Units.OHM);
    public static final CyclerColumn IMPEDANCE_MAGNITUDE = new CyclerColumn("impedance_magnitude", QuantityKind.IMPEDANCE, Units.OHM);
    /** The argument of Z: negative for a capacitor. */
    public static final CyclerColumn IMPEDANCE_PHASE = new CyclerColumn("impedance_phase", QuantityKind.PHASE, Units.DEGREE);

    /** All of them, in the order in which a table shows them. */
    public static final List<CyclerColumn> ALL = List.of(UNIX_TIME, STEP_TIME, VOLTAGE, CURRENT, CHARGE, STEP_CAPACITY, CAPACITY,
            CHARGE_CAPACITY, DISCHARGE_CAPACITY, STEP_ENERGY, ENERGY, CHARGE_ENERGY, DISCHARGE_ENERGY, POWER, RESISTANCE, CYCLE, STEP,
            STEP_COUNT, STEP_TYPE, RECORD, TEMPERATURE, AMBIENT_TEMPERATURE, FREQUENCY, IMPEDANCE_REAL, IMPEDANCE_MINUS_IMAGINARY,
            IMPEDANCE_MAGNITUDE, IMPEDANCE_PHASE);

    public CyclerColumn {
        Objects.requireNonNull(name);
        Objects.requireNonNull(quantity);
        Objects.requireNonNull(unit);
    }
}
