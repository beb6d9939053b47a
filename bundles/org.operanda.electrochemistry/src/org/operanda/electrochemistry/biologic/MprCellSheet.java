package org.operanda.electrochemistry.biologic;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.operanda.data.Metadata;

/**
 * What the settings and log modules of a binary file say beside the numbers. The places were found by comparing files with EC-Lab's own
 * text of them, and are those that the project yadg names.
 */
final class MprCellSheet {
    /** At most this much of each module is looked at. */
    static final int MOST = 1 << 16;
    private static final int MODULO_BAT = 127;
    /** Where the steps of Modulo Bat lie: their count, how many parameters each has, then the steps. */
    private static final int[] STEPS_AT = {0x1846, 0x1847};
    /** Bytes of one step, by the number of its parameters, as found in files with EC-Lab's own text. */
    private static final Map<Integer, Integer> STEP_WIDTHS = Map.of(67, 133, 73, 172);
    /** The kinds of step that these files have. */
    private static final Map<Integer, String> STEP_TYPES = Map.of(0, "CC", 1, "CV", 4, "Rest", 8, "PEIS", 9, "GEIS");
    private static final MathContext PRINTED = new MathContext(6);
    private static final int[] START_AT = {585, 465, 469, 473};
    private static final Map<Integer, String> TECHNIQUES = Map.ofEntries(Map.entry(4, "Galvanostatic Cycling with Potential Limitation"),
            Map.entry(6, "Cyclic Voltammetry"),
            Map.entry(11, "Open Circuit Voltage"), Map.entry(22, "Modular Potentio"), Map.entry(24, "Chronoamperometry / Chronocoulometry"),
            Map.entry(25, "Chronopotentiometry"),
            Map.entry(28, "Wait"), Map.entry(29, "Potentio Electrochemical Impedance Spectroscopy"),
            Map.entry(30, "Galvano Electrochemical Impedance Spectroscopy"),
            Map.entry(48, "Cyclic Voltammetry"), Map.entry(50, "IR compensation (PEIS)"), Map.entry(51, "Cyclic Voltammetry Advanced"),
            Map.entry(108, "Linear Sweep Voltammetry"),
            Map.entry(117, "Constant Voltage"), Map.entry(118, "Constant Current"),
            Map.entry(119, "Galvanostatic Cycling with Potential Limitation"),
            Map.entry(127, "Modulo Bat"), Map.entry(136, "Battery Capacity Determination"));

    private final Map<String, String> entries = new LinkedHashMap<>();

    private MprCellSheet() {}

    /** The metadata in the settings module. */
    static Map<String, String> ofSettings(byte[] settings) {
        MprCellSheet sheet = new MprCellSheet();
        if (settings.length > 0) {
            int technique = Byte.toUnsignedInt(settings[0]);
            sheet.put(Metadata.METHOD, TECHNIQUES.getOrDefault(technique, "EC-Lab technique " + technique));
        }
        sheet.put(Metadata.COMMENT, text(settings, 0x07).replace("\r\n", "\n"));
        sheet.put(Metadata.CELL_MATERIAL, text(settings, 0x11E));
        sheet.put(Metadata.CELL_ELECTROLYTE, text(settings, 0x1C0));
        String reference = text(settings, 0x215);
        sheet.put(Metadata.REFERENCE_ELECTRODE, reference.equals("(unspecified)") ? "" : reference);
        sheet.quantities(settings);
        return sheet.entries;
    }

    /** What each step of Modulo Bat does; empty for another technique or where the steps' width is not known. */
    static List<String> stepTypes(byte[] settings) {
        for (int at : STEPS_AT) {
            if (settings.length > at + 4 && settings[0] == MODULO_BAT) {
                ByteBuffer numbers = ByteBuffer.wrap(settings).order(ByteOrder.LITTLE_ENDIAN);
                int steps = Short.toUnsignedInt(numbers.getShort(at));
                int width = STEP_WIDTHS.getOrDefault((int) numbers.getShort(at + 2), 0);
                if (steps > 0 && width > 0 && at + 4 + steps * width <= settings.length) {
                    return IntStream.range(0, steps).map(step -> Byte.toUnsignedInt(settings[at + 4 + step * width]))
                            .mapToObj(type -> STEP_TYPES.getOrDefault(type, "type " + type)).toList();
                }
            }
        }
        return List.of();
    }

    private void quantities(byte[] settings) {
        String massUnit = code(settings, 0x251, "kg", "g", "mg", "µg");
        CellCharacteristics cell = new CellCharacteristics(entries);
        cell.mass(number(settings, 0x107, "mg"), number(settings, 0x24C, massUnit));
        cell.area(number(settings, 0x211, code(settings, 0x250, "m²", "dm²", "cm²", "mm²")));
        cell.capacity(number(settings, 0x25C, "mA.h"));
        cell.molarMass(number(settings, 0x10F, "g/mol"));
        put("Atomic weight of intercalated ion", number(settings, 0x113, "g/mol"));
        put("Acquisition started at x", number(settings, 0x117, ""));
        if (settings.length > 0x11C) {
            put("Number of e- transfered per intercalated ion", Integer.toString(settings[0x11B] & 0xff | (settings[0x11C] & 0xff) << 8));
        }
    }

    /** The metadata in the log module. */
    static Map<String, String> ofLog(byte[] log) {
        MprCellSheet sheet = new MprCellSheet();
        if (log.length > 9) {
            sheet.put("Channel", Integer.toString(Byte.toUnsignedInt(log[9]) + 1));
        }
        String version = text(log, 0x3B7);
        sheet.put(Metadata.SOFTWARE, version.matches("\\d+\\.\\d+") ? "EC-Lab v" + version : "");
        String serial = text(log, 0x3CF);
        sheet.put(Metadata.INSTRUMENT, serial.isEmpty() ? "" : "BioLogic (SN " + serial + ")");
        sheet.put("File", text(log, 0x251));
        sheet.put(CellCharacteristics.HOST, text(log, 0x351));
        sheet.put("Address", text(log, 0x384));
        return sheet.entries;
    }

    /** What the external devices on the analogue inputs measure, by the header of their column. */
    static Map<String, String> ofExternalDevices(byte[] devices) {
        MprCellSheet sheet = new MprCellSheet();
        sheet.put("Analog IN 1/V", text(devices, 0x36));
        sheet.put("Analog IN 2/V", text(devices, 0x63));
        return sheet.entries;
    }

    /** When the acquisition was started, from the log module. */
    static Optional<LocalDateTime> start(byte[] log) {
        for (int at : START_AT) {
            Optional<LocalDateTime> time = at + 8 <= log.length
                    ? EcLabTime.ofOle(ByteBuffer.wrap(log).order(ByteOrder.LITTLE_ENDIAN).getDouble(at))
                    : Optional.empty();
            if (time.isPresent()) {
                return time;
            }
        }
        return Optional.empty();
    }

    private void put(String key, String value) {
        if (!value.isBlank()) {
            entries.put(key, value);
        }
    }

    /** A text with its length in front; empty when it is not all there or has control characters. */
    private static String text(byte[] bytes, int at) {
        if (at >= bytes.length) {
            return "";
        }
        int length = Byte.toUnsignedInt(bytes[at]);
        if (at + 1 + length > bytes.length) {
            return "";
        }
        String text = new String(bytes, at + 1, length, StandardCharsets.ISO_8859_1).strip();
        return text.chars().anyMatch(c -> c < ' ' && c != '\r' && c != '\n' && c != '\t') ? "" : text;
    }

    private static String number(byte[] bytes, int at, String unit) {
        if (at + 4 > bytes.length) {
            return "";
        }
        float value = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getFloat(at);
        boolean sane = value == 0 || Float.isFinite(value) && Math.abs(value) > 1e-12f && Math.abs(value) < 1e12f;
        String digits = sane ? new BigDecimal(value).round(PRINTED).stripTrailingZeros().toPlainString() : "";
        return !sane || unit.isEmpty() ? digits : digits + " " + unit;
    }

    private static String code(byte[] bytes, int at, String... units) {
        int code = at < bytes.length ? Byte.toUnsignedInt(bytes[at]) : units.length;
        return code < units.length ? units[code] : "(unit " + code + ")";
    }
}
