package org.operanda.electrochemistry.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.measure.Unit;
import org.operanda.data.Units;
import org.operanda.electrochemistry.cycler.CyclerColumn;
import org.operanda.electrochemistry.cycler.Vocabulary;

/**
 * A quantity of the Battery Data Format, ontology 1.3.0 (Battery Data Alliance, https://w3id.org/battery-data-alliance/ontology/battery-data-format).
 *
 * @param label  the preferred label, which heads the column
 * @param name   the machine-readable name, which may head it as well
 * @param column the common column that it is, empty where there is none and for the time of the test
 * @param unit   fixed by the format
 */
record BdfTerm(String label, String name, Optional<CyclerColumn> column, Unit<?> unit) {
    static final String TEST_TIME = "Test Time / s";
    static final String UNIX_TIME = "Unix Time / s";
    static final String IMAGINARY_IMPEDANCE = "Imaginary Impedance / ohm";
    private static final Unit<?> AMPERE_HOUR = CyclerColumn.CHARGE.unit();

    static final List<BdfTerm> ALL = all();

    /** The quantities, the one that a common column is written as before others that are read as it. */
    private static List<BdfTerm> all() {
        List<BdfTerm> terms = new ArrayList<>();
        terms.add(of(CyclerColumn.VOLTAGE, "Voltage / V", "voltage_volt"));
        terms.add(of(CyclerColumn.CURRENT, "Current / A", "current_ampere"));
        terms.add(of(CyclerColumn.UNIX_TIME, UNIX_TIME, "unix_time_second"));
        terms.add(of(CyclerColumn.CYCLE, "Cycle Count / 1", "cycle_count"));
        terms.add(of(CyclerColumn.STEP_COUNT, "Step Count / 1", "step_count"));
        terms.add(of(CyclerColumn.STEP, "Step ID", "step_id"));
        terms.add(of(CyclerColumn.STEP, "Step Index / 1", "step_index"));
        terms.add(of(CyclerColumn.STEP_TYPE, "Step Type", "step_type"));
        terms.add(of(CyclerColumn.STEP_TIME, "Step Time / s", "step_time_second"));
        terms.add(of(CyclerColumn.RECORD, "Record Index / 1", "record_index"));
        terms.add(of(CyclerColumn.AMBIENT_TEMPERATURE, "Ambient Temperature / degC", "ambient_temperature_celsius"));
        for (int sensor = 1; sensor <= 5; sensor++) {
            terms.add(of(CyclerColumn.TEMPERATURE, "Temperature T" + sensor + " / degC", "temperature_t" + sensor + "_celsius"));
        }
        terms.add(of(CyclerColumn.CHARGE, "Net Capacity / Ah", "net_capacity_ah"));
        terms.add(of(CyclerColumn.STEP_CAPACITY, "Step Cumulative Capacity / Ah", "step_cumulative_capacity_ah"));
        terms.add(of(CyclerColumn.STEP_CAPACITY, "Step Capacity / Ah", "step_capacity_ah"));
        terms.add(of(CyclerColumn.STEP_ENERGY, "Step Cumulative Energy / Wh", "step_cumulative_energy_wh"));
        terms.add(of(CyclerColumn.STEP_ENERGY, "Step Energy / Wh", "step_energy_wh"));
        for (String scope : List.of("", "Cycle ", "Step ", "Schedule ")) {
            terms.add(counter(CyclerColumn.CHARGE_CAPACITY, scope + "Charging Capacity / Ah"));
            terms.add(counter(CyclerColumn.DISCHARGE_CAPACITY, scope + "Discharging Capacity / Ah"));
            terms.add(counter(CyclerColumn.CHARGE_ENERGY, scope + "Charging Energy / Wh"));
            terms.add(counter(CyclerColumn.DISCHARGE_ENERGY, scope + "Discharging Energy / Wh"));
        }
        terms.add(of(CyclerColumn.POWER, "Power / W", "power_watt"));
        terms.add(of(CyclerColumn.RESISTANCE, "Internal Resistance / ohm", "internal_resistance_ohm"));
        terms.add(of(CyclerColumn.FREQUENCY, "Frequency / Hz", "frequency_hertz"));
        terms.add(of(CyclerColumn.IMPEDANCE_REAL, "Real Impedance / ohm", "real_impedance_ohm"));
        terms.add(of(CyclerColumn.IMPEDANCE_MINUS_IMAGINARY, IMAGINARY_IMPEDANCE, "imaginary_impedance_ohm"));
        terms.add(of(CyclerColumn.IMPEDANCE_MAGNITUDE, "Absolute Impedance / ohm", "absolute_impedance_ohm"));
        terms.add(of(CyclerColumn.IMPEDANCE_PHASE, "Phase / deg", "phase_degree"));
        for (String scope : List.of("", "Cycle ")) {
            terms.add(other(scope + "Cumulative Capacity / Ah", AMPERE_HOUR));
            terms.add(other(scope + "Cumulative Energy / Wh", Units.WATT_HOUR));
        }
        for (String scope : List.of("Cycle ", "Step ")) {
            terms.add(other(scope + "Net Capacity / Ah", AMPERE_HOUR));
            terms.add(other(scope + "Net Energy / Wh", Units.WATT_HOUR));
        }
        terms.add(other("Net Energy / Wh", Units.WATT_HOUR));
        terms.add(other("AC Internal Resistance / ohm", Units.OHM));
        terms.add(other("DC Internal Resistance / ohm", Units.OHM));
        terms.add(new BdfTerm("Surface Temperature / degC", "surface_temperature_celsius", Optional.empty(), Units.CELSIUS));
        terms.add(other("Ambient Pressure / Pa", Units.PASCAL));
        terms.add(other("Applied Pressure / Pa", Units.PASCAL));
        terms.add(other("Surface Pressure / Pa", Units.PASCAL));
        terms.add(new BdfTerm("Step Record Index / 1", "step_record_index", Optional.empty(), Units.ONE));
        return List.copyOf(terms);
    }

    private static BdfTerm of(CyclerColumn column, String label, String name) {
        return new BdfTerm(label, name, Optional.of(column), column.unit());
    }

    private static BdfTerm counter(CyclerColumn column, String label) {
        return of(column, label, machineName(label));
    }

    private static BdfTerm other(String label, Unit<?> unit) {
        return new BdfTerm(label, machineName(label), Optional.empty(), unit);
    }

    private static String machineName(String label) {
        return label.toLowerCase(Locale.ROOT).replaceAll("[ /]+", "_");
    }

    /** How a quantity that the format does not have is headed. */
    static String otherHeading(String name, Unit<?> unit) {
        return Units.label(name, unit);
    }

    /** What the headers of the format mean, labels and machine-readable names alike; also those of our common columns that it does not have. */
    static Vocabulary vocabulary() {
        Vocabulary.Builder builder = new Vocabulary.Builder().toTheLetter().timeIn(Units.SECOND, TEST_TIME, "test_time_second")
                .timeIn(Units.parse("ms").orElseThrow(), "Test Time / ms", "test_time_millisecond");
        CyclerColumn.ALL.forEach(column -> builder.column(column, otherHeading(column.name(), column.unit())));
        for (BdfTerm term : ALL) {
            if (term.column().isPresent()) {
                builder.columnIn(term.column().get(), term.unit(), term.label(), term.name());
            } else {
                builder.otherIn(term.unit(), term.label(), term.name());
            }
        }
        return builder.build();
    }
}
