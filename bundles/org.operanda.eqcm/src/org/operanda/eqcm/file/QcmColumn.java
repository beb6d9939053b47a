package org.operanda.eqcm.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.measure.Unit;
import org.operanda.data.Units;

/**
 * What a column of a table is, by its label.
 *
 * @param label        as the file has it
 * @param role         what it is
 * @param sensor       which quartz, as the file numbers it; empty when there is one
 * @param overtone     order of the resonance; 0 for a column that belongs to none
 * @param counting     from where the values count
 * @param scale        what to multiply the values with to have s, Hz, or a pure number; for others, to have the unit
 * @param isNormalised whether the file has divided the values by the order
 * @param unit         of a column that is no resonance
 */
record QcmColumn(String label, Role role, String sensor, int overtone, Counting counting, double scale, boolean isNormalised,
        Unit<?> unit) {
    static final double MILLIONTH = 1e-6;
    private static final String HERTZ = "(?:[ _]*[\\[(]Hz[\\])])?";
    private static final String UNIT = "(?:[ _]*[\\[(/]\\s*([^\\])]*?)\\s*[\\])]?)?";

    /** What a column holds. */
    enum Role {
        TIME, FREQUENCY, DISSIPATION, HALF_BANDWIDTH, TEMPERATURE, POTENTIAL, CURRENT, CHARGE, OTHER
    }

    /** From where values count. */
    enum Counting {
        ABSOLUTE, SHIFT,
        /** A label does not say; the size of the frequencies does. */
        BY_SIZE
    }

    /** Groups of the pattern by number, 0 for none. */
    private record Form(Pattern pattern, Role role, Counting counting, int sensorGroup, int overtoneGroup, double scale,
            boolean isNormalised, boolean isIndex) {

        static Form of(String pattern, Role role, Counting counting, int sensorGroup, int overtoneGroup) {
            return new Form(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), role, counting, sensorGroup, overtoneGroup, 1, false,
                    false);
        }

        Form millionths() {
            return new Form(pattern, role, counting, sensorGroup, overtoneGroup, MILLIONTH, isNormalised, isIndex);
        }

        Form normalised() {
            return new Form(pattern, role, counting, sensorGroup, overtoneGroup, scale, true, isIndex);
        }

        /** The number counts overtones from 0. */
        Form index() {
            return new Form(pattern, role, counting, sensorGroup, overtoneGroup, scale, isNormalised, true);
        }
    }

    /** QSense QSoft and Dfind, QSense QTools, AWSensors, openQCM, QCM-I, rheoQCM, then plain labels. */
    private static final List<Form> FORMS = List.of(
            Form.of("F_(\\d{1,2}):(\\d{1,2})" + HERTZ, Role.FREQUENCY, Counting.BY_SIZE, 1, 2),
            Form.of("D_(\\d{1,2}):(\\d{1,2})(?:[ _]*[\\[(](?:ppm|1e-6|10-6)[\\])])?", Role.DISSIPATION, Counting.BY_SIZE, 1, 2)
                    .millionths(),
            Form.of("f(\\d{1,2})_(\\d{1,2})" + HERTZ, Role.FREQUENCY, Counting.BY_SIZE, 2, 1),
            Form.of("D(\\d{1,2})_(\\d{1,2})(?:[ _]*[\\[(](?:ppm|1e-6|10-6)[\\])])?", Role.DISSIPATION, Counting.BY_SIZE, 2, 1).millionths(),
            Form.of("Delta_F/n_n=(\\d{1,2})(?:_\\(Hz\\))?", Role.FREQUENCY, Counting.SHIFT, 0, 1).normalised(),
            Form.of("Delta_F_n=(\\d{1,2})(?:_\\(Hz\\))?", Role.FREQUENCY, Counting.SHIFT, 0, 1),
            Form.of("Delta_D_n=(\\d{1,2})(?:_\\(\\))?", Role.DISSIPATION, Counting.SHIFT, 0, 1),
            Form.of("Delta_D_n=(\\d{1,2})_\\((?:ppm|1e-6|x?10\\^?-6)\\)", Role.DISSIPATION, Counting.SHIFT, 0, 1).millionths(),
            Form.of("Frequency_(\\d)", Role.FREQUENCY, Counting.ABSOLUTE, 0, 1).index(),
            Form.of("Dissipation_(\\d)", Role.DISSIPATION, Counting.ABSOLUTE, 0, 1).index(),
            Form.of("Resonance_Frequency", Role.FREQUENCY, Counting.ABSOLUTE, 0, 0),
            Form.of("Channel (\\w) Fundamental Frequency" + HERTZ, Role.FREQUENCY, Counting.ABSOLUTE, 1, 0),
            Form.of("Channel (\\w) (\\d{1,2})\\. Overtone" + HERTZ, Role.FREQUENCY, Counting.ABSOLUTE, 1, 2),
            Form.of("Channel (\\w) Fundamental Dissipation\\s*(?:\\[ ?\\])?", Role.DISSIPATION, Counting.ABSOLUTE, 1, 0),
            Form.of("Channel (\\w) (\\d{1,2})\\. Dissipation\\s*(?:\\[ ?\\])?", Role.DISSIPATION, Counting.ABSOLUTE, 1, 2),
            Form.of("delf_?(\\d{1,2})" + HERTZ, Role.FREQUENCY, Counting.SHIFT, 0, 1),
            Form.of("delg_?(\\d{1,2})" + HERTZ, Role.HALF_BANDWIDTH, Counting.SHIFT, 0, 1),
            Form.of("(?:Δ|d)f_?(\\d{1,2})/n" + HERTZ, Role.FREQUENCY, Counting.SHIFT, 0, 1).normalised(),
            Form.of("(?:Δ|d)f_?(\\d{1,2})" + HERTZ, Role.FREQUENCY, Counting.SHIFT, 0, 1),
            Form.of("(?:Δ|d)D_?(\\d{1,2})[ _]*[\\[(](?:ppm|1e-6|10-6)[\\])]", Role.DISSIPATION, Counting.SHIFT, 0, 1).millionths(),
            Form.of("(?:Δ|d)D_?(\\d{1,2})", Role.DISSIPATION, Counting.SHIFT, 0, 1),
            Form.of("(?:Δ|d)(?:Γ|G)_?(\\d{1,2})" + HERTZ, Role.HALF_BANDWIDTH, Counting.SHIFT, 0, 1),
            Form.of("f(\\d{1,2})" + HERTZ, Role.FREQUENCY, Counting.BY_SIZE, 0, 1),
            Form.of("g(\\d{1,2})" + HERTZ, Role.HALF_BANDWIDTH, Counting.BY_SIZE, 0, 1),
            Form.of("D(\\d{1,2})", Role.DISSIPATION, Counting.BY_SIZE, 0, 1),
            Form.of("Frequency" + HERTZ, Role.FREQUENCY, Counting.BY_SIZE, 0, 0),
            Form.of("Dissipation", Role.DISSIPATION, Counting.BY_SIZE, 0, 0));
    private static final Pattern TIME = Pattern.compile(
            "(?:(rel(?:ative)?)[_ ]?)?(?:Channel (\\w) )?(?:QCM )?(?:time|t)(?:_(\\d{1,2}))?(?:[_ ]*[\\[(]([a-z]+)[\\])])?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TEMPERATURE = Pattern
            .compile("(?:Channel (\\w) )?(?:temp(?:erature)?|Tact)(?:_(\\d{1,2}))?(?:[_ ]*[\\[(].*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern POTENTIAL = Pattern.compile("(?:Ewe|E|potential|voltage|Vf)" + UNIT, Pattern.CASE_INSENSITIVE);
    private static final Pattern CURRENT = Pattern.compile("(?:I|current|Im)" + UNIT, Pattern.CASE_INSENSITIVE);
    private static final Pattern CHARGE = Pattern.compile("(?:Q|charge)" + UNIT, Pattern.CASE_INSENSITIVE);

    /** What the label says; {@link Role#OTHER} when it says nothing. */
    static QcmColumn of(String text) {
        String label = text.strip();
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(label);
            if (matcher.matches()) {
                int number = form.overtoneGroup() == 0 ? 1 : Integer.parseInt(matcher.group(form.overtoneGroup()));
                int overtone = form.isIndex() ? 2 * number + 1 : number;
                if (overtone % 2 == 1) {
                    String sensor = form.sensorGroup() == 0 ? "" : matcher.group(form.sensorGroup());
                    return new QcmColumn(label, form.role(), sensor, overtone, form.counting(), form.scale(), form.isNormalised(),
                            Units.ONE);
                }
            }
        }
        return time(label).or(() -> temperature(label)).or(() -> electric(label, Role.POTENTIAL, POTENTIAL, Units.VOLT))
                .or(() -> electric(label, Role.CURRENT, CURRENT, Units.AMPERE))
                .or(() -> electric(label, Role.CHARGE, CHARGE, Units.COULOMB))
                .orElseGet(() -> plain(label, Role.OTHER, "", 1, Units.ONE));
    }

    private static QcmColumn plain(String label, Role role, String sensor, double scale, Unit<?> unit) {
        return new QcmColumn(label, role, sensor == null ? "" : sensor, 0, Counting.ABSOLUTE, scale, false, unit);
    }

    private static Optional<QcmColumn> time(String label) {
        Matcher matcher = TIME.matcher(label);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<Unit<?>> unit = Units.parse(matcher.group(4) == null ? "s" : matcher.group(4).toLowerCase(Locale.ROOT));
        return unit.flatMap(u -> Units.factor(u, Units.SECOND))
                .map(scale -> plain(label, Role.TIME, matcher.group(2) == null ? matcher.group(3) : matcher.group(2), scale, Units.SECOND));
    }

    private static Optional<QcmColumn> temperature(String label) {
        Matcher matcher = TEMPERATURE.matcher(label);
        return matcher.matches()
                ? Optional.of(
                        plain(label, Role.TEMPERATURE, matcher.group(1) == null ? matcher.group(2) : matcher.group(1), 1, Units.CELSIUS))
                : Optional.empty();
    }

    private static Optional<QcmColumn> electric(String label, Role role, Pattern pattern, Unit<?> usual) {
        Matcher matcher = pattern.matcher(label);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String spelling = matcher.group(1) == null || matcher.group(1).isBlank() ? Units.symbol(usual) : matcher.group(1);
        return Units.parse(spelling).filter(u -> Units.factor(u, usual).isPresent()).map(u -> plain(label, role, "", 1, u));
    }

    boolean isResonance() {
        return overtone > 0;
    }

    /** Whether it counts seconds from the start, where another column has the time of day. */
    boolean isRelativeTime() {
        return role == Role.TIME && label.toLowerCase(Locale.ROOT).startsWith("rel");
    }

    /** Whether the label is one that only a microbalance has. */
    boolean isTelling() {
        return isResonance() && !label.matches("(?i)frequency.*|dissipation|[fgD]\\d{1,2}.{0,5}");
    }
}
