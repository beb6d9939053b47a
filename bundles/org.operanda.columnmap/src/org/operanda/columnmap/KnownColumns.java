package org.operanda.columnmap;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.measure.Unit;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.text.HeaderLine;
import org.operanda.data.text.TextTable;
import org.operanda.electrochemistry.cycler.CyclerColumn;

/** Names of columns that mean the same in every text, with what they measure and the unit in which they are returned. */
public final class KnownColumns {
    private static final Map<String, CyclerColumn> BY_NAME = new LinkedHashMap<>();
    private static final Map<String, Pattern> HEADERS = new LinkedHashMap<>();

    static {
        known(TextTable.TIME, QuantityKind.TIME, Units.SECOND);
        CyclerColumn.ALL.forEach(column -> BY_NAME.put(column.name(), column));
        known("displacement", new QuantityKind("displacement", "Displacement", "Δh"), unit("µm"));
        known("height_change", new QuantityKind("height-change", "Relative height change", "Δh/h₀"), Units.ONE);
        known("half_cycle", new QuantityKind("half-cycle", "Half cycle", ""), Units.ONE);
        known("composition", QuantityKind.COMPOSITION, Units.ONE);
        known("frequency_shift", new QuantityKind("frequency-shift", "Frequency shift", "Δf"), Units.HERTZ);
        known("dissipation", new QuantityKind("dissipation", "Dissipation", "D"), Units.ONE);
        known("photon_energy", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT);
        known("absorption", QuantityKind.ABSORPTION, Units.ONE);
        known("normalised_absorption", QuantityKind.NORMALISED_ABSORPTION, Units.ONE);
        known("angle", QuantityKind.ANGLE, Units.DEGREE);
        known("wavenumber", new QuantityKind("wavenumber", "Wavenumber", "ν̃"), unit("1/cm"));
        known("wavelength", new QuantityKind("wavelength", "Wavelength", "λ"), unit("nm"));
        known("intensity", QuantityKind.INTENSITY, Units.ONE);
        header(TextTable.TIME, "(test|total|elapsed|run)?[ _]?time.*|t|zeit.*|date.*|datum.*|timestamp.*");
        header("voltage", "(cell[ _]?)?(voltage|potential|spannung).*|e|u|v|<?e(we|cell)>?|volts?");
        header("current", "current.*|strom.*|i|<?i>?|amps?|mamps?");
        header("charge_capacity", "(charg(e|ing)[ _]?capacity|q[ _]?charge).*");
        header("discharge_capacity", "(discharg(e|ing)[ _]?capacity|q[ _]?discharge).*");
        header("charge", "(net[ _]?)?(capacity|charge|kapazit.t|ladung).*|q|q-?q_?o");
        header("cycle", "cycle.*|cyc#?|zyklus.*");
        header("step", "step( ?(index|no\\.?|number))?|schritt");
        header("temperature", "temp.*|t[0-9]");
        header("frequency", "freq.*|f");
        header("impedance_real", "z'|re\\(z\\)|z_?re(al)?|zreal");
        header("displacement", "(displacement|dilation|expansion|height).*");
        header("photon_energy", "(photon[ _]?)?energy");
        header("energy", "energy");
        header("angle", "2 ?-?theta|2θ|tth|angle");
        header("wavenumber", "(wave ?number|raman ?shift).*");
        header("intensity", "intensity|counts");
    }

    private KnownColumns() {}

    private static void known(String name, QuantityKind quantity, Unit<?> unit) {
        BY_NAME.put(name, new CyclerColumn(name, quantity, unit));
    }

    private static void header(String name, String pattern) {
        HEADERS.put(name, Pattern.compile(pattern));
    }

    private static Unit<?> unit(String spelling) {
        return Units.parse(spelling).orElseThrow();
    }

    /** The known column of that name. */
    static Optional<CyclerColumn> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** All names, in the order in which a dialog offers them. */
    public static Collection<String> names() {
        return Collections.unmodifiableCollection(BY_NAME.keySet());
    }

    /** The unit in which a column of that name is returned; empty for a name that is not known. */
    public static Optional<Unit<?>> unitOf(String name) {
        return named(name).map(CyclerColumn::unit);
    }

    /** What a column of that name measures; empty for a name that is not known. */
    public static Optional<QuantityKind> quantityOf(String name) {
        return named(name).map(CyclerColumn::quantity);
    }

    /** What the known columns measure, each once. */
    public static List<QuantityKind> quantities() {
        return BY_NAME.values().stream().map(CyclerColumn::quantity).distinct().toList();
    }

    /** The kind that a map states, else that of the name. */
    static QuantityKind kind(MappedColumn column) {
        Optional<QuantityKind> named = quantityOf(column.name());
        if (column.quantity().isEmpty()) {
            return named.orElse(QuantityKind.UNKNOWN);
        }
        Stream<QuantityKind> kinds = BY_NAME.values().stream().map(CyclerColumn::quantity);
        String words = column.quantity().replace('-', ' ');
        return kinds.filter(kind -> kind.id().equals(column.quantity())).findFirst().orElseGet(
                () -> new QuantityKind(column.quantity(), words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1), ""));
    }

    /** What a header probably names; not what is already taken, or never has such a unit. */
    static Optional<String> guess(HeaderLine.Label header, List<String> taken) {
        String text = header.name().strip().toLowerCase(Locale.ROOT);
        return HEADERS.keySet().stream().filter(name -> !taken.contains(name) && HEADERS.get(name).matcher(text).matches())
                .filter(name -> mayHave(name, header.unit())).findFirst();
    }

    private static boolean mayHave(String name, String spelling) {
        Optional<Unit<?>> unit = spelling.isEmpty() ? Optional.empty() : Units.parse(spelling);
        if (unit.isEmpty() || name.equals("temperature")) {
            return true;
        }
        // W·h of a cycler could be converted to eV, but nobody writes a photon's energy so
        return name.equals("photon_energy") ? spelling.endsWith("eV") : Units.factor(unit.get(), BY_NAME.get(name).unit()).isPresent();
    }
}
