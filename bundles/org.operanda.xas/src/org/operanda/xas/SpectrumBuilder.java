package org.operanda.xas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import javax.measure.Unit;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Exposure;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.SettingsType;
import org.operanda.data.reader.ReadResult;
import org.operanda.math.Noise;

/**
 * Makes a measurement out of the columns of a file, with the names that every reader of this technique uses: {@code absorption}, {@code
 * normalised_absorption}, {@code reference}, {@code i0}, {@code itrans}, {@code ifluor}, {@code irefer}; other columns keep their own.
 * Where a file has the intensities but no absorption, it is computed, and both a problem and the metadata say so.
 */
public final class SpectrumBuilder {
    static final String TECHNIQUE = "xas";
    public static final String ENERGY = "energy";
    static final String ABSORPTION = "absorption";
    static final String FLUORESCENCE = "absorption_fluorescence";
    static final String TRANSMISSION = "absorption_transmission";
    static final String REFERENCE = "reference";
    private static final String NORMALISED_FLUORESCENCE = "normalised_fluorescence";
    private static final String INCIDENT = "i0";
    private static final String TRANSMITTED = "itrans";
    private static final String FLUORESCED = "ifluor";
    private static final String REFERENCED = "irefer";

    private static final double CLEARER = 3;
    private static final NormaliseSettings NORMALISE = SettingsType.of(NormaliseSettings.class).defaults();

    /** What a column is, by its name in lower case. */
    private record Meaning(String name, QuantityKind quantity) {}

    private static final Map<String, Meaning> MEANINGS = new LinkedHashMap<>();

    static {
        mean(ABSORPTION, QuantityKind.ABSORPTION, "mutrans", "mu", "xmu", "mt", "mt_step", "absorption");
        mean(FLUORESCENCE, QuantityKind.ABSORPTION, "mufluor");
        mean(REFERENCE, QuantityKind.ABSORPTION, "murefer", "mu_ref", "muref", "reference");
        mean(Normalise.NORMALISED, QuantityKind.NORMALISED_ABSORPTION, "normtrans", "norm", "normalised", "normalized",
                "normalised_absorption");
        mean("flattened_absorption", QuantityKind.NORMALISED_ABSORPTION, "flat");
        mean(NORMALISED_FLUORESCENCE, QuantityKind.NORMALISED_ABSORPTION, "normfluor");
        mean("normalised_reference", QuantityKind.NORMALISED_ABSORPTION, "normrefer");
        mean("normalised_derivative", XasQuantities.ABSORPTION_DERIVATIVE, "nder");
        mean("reference_derivative", XasQuantities.ABSORPTION_DERIVATIVE, "reference_derivative", "ref.derivative");
        mean(INCIDENT, QuantityKind.INTENSITY, INCIDENT, "io");
        mean(TRANSMITTED, QuantityKind.INTENSITY, TRANSMITTED, "it", "i1");
        mean(FLUORESCED, QuantityKind.INTENSITY, FLUORESCED, "if", "iff");
        mean(REFERENCED, QuantityKind.INTENSITY, REFERENCED, "ir", "iref", "i2");
        mean("chi", XasQuantities.EXAFS, "chi", "chi(k)");
    }

    private final String file;
    private final ProblemList problems;
    private final Map<String, String> metadata;

    /**
     * A measurement in the making.
     *
     * @param file     its name
     * @param metadata to be added to
     * @param problems to be added to
     */
    public SpectrumBuilder(String file, Map<String, String> metadata, ProblemList problems) {
        this.file = file;
        this.metadata = metadata;
        this.problems = problems;
    }

    private static void mean(String name, QuantityKind quantity, String... spellings) {
        for (String spelling : spellings) {
            MEANINGS.put(spelling, new Meaning(name, quantity));
        }
    }

    /** The clock whose second 0 a file names as date and time; empty when it is none of ISO 8601. */
    public static Optional<Clock> clock(String start) {
        return ScanTime.parse(start).map(time -> time.clock("beamline"));
    }

    /** A curve of many frames by the name that a file gives it. */
    public static Dataset series(String column, List<Axis> axes, Values values) {
        Meaning meaning = MEANINGS.getOrDefault(column.toLowerCase(Locale.ROOT), new Meaning(column, QuantityKind.UNKNOWN));
        return Dataset.of(meaning.name(), meaning.quantity(), Units.ONE, axes, values);
    }

    /** Whether a column of this name is one that X-ray absorption files have. */
    static boolean isKnown(String name) {
        return MEANINGS.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /**
     * Builds the measurement.
     *
     * @param columns  of equal length
     * @param abscissa which of them the others run along
     * @param where    the abscissa is defined
     * @param spacing  of the monochromator's lattice planes, Å, where known
     */
    public ReadResult build(List<Column> columns, int abscissa, Location where, OptionalDouble spacing, Optional<Exposure> exposure) {
        List<Column> usable = withoutMissing(columns, abscissa, where);
        Axis axis = new Abscissa(usable.get(abscissa), spacing, where, problems).axis();
        checkOrder(axis, where);
        List<Dataset> datasets = new ArrayList<>();
        Set<String> names = new HashSet<>();
        sumDetectors(usable, axis, datasets, names);
        for (int i = 0; i < usable.size(); i++) {
            boolean converted = axis.name().equals(ENERGY) && usable.get(i).key().equals("angle");
            if (i != abscissa || converted) {
                datasets.add(dataset(usable.get(i), axis, names));
            }
        }
        derive(datasets, axis);
        return ReadResult.of(new Measurement(file, TECHNIQUE, ordered(datasets), exposure, metadata), problems.toList());
    }

    private void sumDetectors(List<Column> columns, Axis axis, List<Dataset> datasets, Set<String> names) {
        boolean known = columns.stream().map(c -> MEANINGS.get(c.key())).anyMatch(m -> m != null && m.name().equals(FLUORESCED));
        Optional<FluorescenceSum> sum = known || !axis.name().equals(ENERGY) ? Optional.empty() : FluorescenceSum.of(columns, element());
        if (sum.isPresent()) {
            names.add(FLUORESCED);
            metadata.put("derived." + FLUORESCED, sum.get().formula());
            problems.add(Problem.info("xas.detectors", "The fluorescence '" + FLUORESCED + "' was summed as " + sum.get().formula() + ".",
                    Location.file(file)));
            datasets.add(Dataset.of(FLUORESCED, QuantityKind.INTENSITY, Units.ONE, axis, sum.get().values()));
        }
    }

    private String element() {
        return Optional.ofNullable(metadata.get(Metadata.ELEMENT)).or(() -> Optional.ofNullable(metadata.get("ScanParameters.element")))
                .map(String::strip).filter(e -> e.matches("[A-Z][a-z]?")).orElse("");
    }

    private List<Column> withoutMissing(List<Column> columns, int abscissa, Location where) {
        Values values = columns.get(abscissa).values();
        int[] present = IntStream.range(0, Math.toIntExact(values.length())).filter(i -> Double.isFinite(values.get(i))).toArray();
        if (present.length == values.length()) {
            return columns;
        }
        problems.add(Problem.warning("xas.axis.missing",
                (values.length() - present.length) + " rows are left out because they have no " + columns.get(abscissa).name() + ".",
                "Correct these lines in a copy of the file.", where));
        return columns.stream().map(c -> c.withValues(Values.of(IntStream.of(present).mapToDouble(c.values()::get).toArray()))).toList();
    }

    private void checkOrder(Axis axis, Location where) {
        Values values = axis.values();
        long rises = 0;
        long falls = 0;
        long stays = 0;
        for (long i = 1; i < values.length(); i++) {
            double step = values.get(i) - values.get(i - 1);
            rises += step > 0 ? 1 : 0;
            falls += step < 0 ? 1 : 0;
            stays += step == 0 ? 1 : 0;
        }
        long wrong = Math.min(rises, falls) + stays;
        if (wrong > 0) {
            problems.add(Problem.warning("xas.axis.order",
                    "The " + axis.name() + " does not " + (rises >= falls ? "rise" : "fall") + " at " + wrong + " of " + values.length()
                            + " points; the points are kept as the file has them.",
                    "Operations sort them and average points of one energy.", where));
        }
    }

    private Dataset dataset(Column column, Axis axis, Set<String> names) {
        Optional<Unit<?>> unit = unit(column);
        if (unit.isEmpty()) {
            metadata.put("unit." + column.name(), column.unit());
        }
        Meaning meaning = MEANINGS.get(column.key());
        String name = meaning != null && names.add(meaning.name()) ? meaning.name() : unique(column.name(), names);
        return Dataset.of(name, meaning == null ? kind(column, unit) : meaning.quantity(), unit.orElse(Units.ONE), axis, column.values());
    }

    private static Optional<Unit<?>> unit(Column column) {
        String text = column.unit().strip();
        if (text.isEmpty() && column.key().equals("reference_derivative")) {
            return Optional.of(Units.ONE.divide(Units.ELECTRONVOLT));
        }
        return counts(text) ? Optional.of(Units.ONE) : Units.parse(text);
    }

    private static boolean counts(String unit) {
        return unit.equalsIgnoreCase("counts") || unit.equalsIgnoreCase("cts") || unit.equalsIgnoreCase("count");
    }

    private static QuantityKind kind(Column column, Optional<Unit<?>> unit) {
        if (counts(column.unit().strip())) {
            return QuantityKind.COUNT;
        }
        boolean seconds = unit.isPresent() && Units.factor(unit.get(), Units.SECOND).isPresent();
        return seconds ? QuantityKind.TIME : QuantityKind.UNKNOWN;
    }

    private static String unique(String name, Set<String> names) {
        String candidate = name;
        for (int i = 2; !names.add(candidate); i++) {
            candidate = name + "_" + i;
        }
        return candidate;
    }

    /** In a file without transmission, the fluorescence is the absorption. */
    private void derive(List<Dataset> datasets, Axis axis) {
        boolean fluorescence = find(datasets, FLUORESCENCE).isPresent();
        derive(datasets, axis, ABSORPTION, INCIDENT, TRANSMITTED, true);
        promote(datasets, FLUORESCENCE, ABSORPTION);
        promote(datasets, NORMALISED_FLUORESCENCE, Normalise.NORMALISED);
        if (!fluorescence) {
            derive(datasets, axis, find(datasets, ABSORPTION).isEmpty() ? ABSORPTION : FLUORESCENCE, FLUORESCED, INCIDENT, false);
        }
        chooseMode(datasets);
        derive(datasets, axis, REFERENCE, TRANSMITTED, REFERENCED, true);
    }

    /**
     * Of transmission and fluorescence, both computed, the absorption is the transmission, which needs no correction, unless the edge of the
     * fluorescence stands out from its noise {@value #CLEARER} times as much.
     */
    private void chooseMode(List<Dataset> datasets) {
        Optional<Dataset> transmission = find(datasets, ABSORPTION);
        Optional<Dataset> fluorescence = find(datasets, FLUORESCENCE);
        String formula = metadata.getOrDefault("derived." + FLUORESCENCE, "");
        if (transmission.isEmpty() || fluorescence.isEmpty() || formula.isEmpty() || !metadata.containsKey("derived." + ABSORPTION)
                || !(contrast(fluorescence.get()) > CLEARER * contrast(transmission.get()))) {
            return;
        }
        datasets.replaceAll(d -> switch (d.name()) {
            case ABSORPTION -> d.withName(TRANSMISSION);
            case FLUORESCENCE -> d.withName(ABSORPTION);
            default -> d;
        });
        metadata.put("derived." + TRANSMISSION, metadata.getOrDefault("derived." + ABSORPTION, ""));
        metadata.put("derived." + ABSORPTION, formula);
        metadata.remove("derived." + FLUORESCENCE);
        problems.add(Problem.info("xas.mode", "The absorption is that of the fluorescence, " + formula
                + ", for its edge stands out far more from the noise; that of the transmission is kept as '" + TRANSMISSION + "'.",
                Location.file(file)));
    }

    /** The edge step in units of the noise between neighbours; 0 without an edge. */
    private static double contrast(Dataset dataset) {
        double[] energies = dataset.axes().getFirst().values().toArray();
        Spectrum spectrum = Spectrum.of(energies, dataset.values().toArray());
        double noise = Noise.standardDeviation(spectrum.energy(), spectrum.absorption());
        double step = Normalisation.of(spectrum, NORMALISE).found().map(Normalisation::step).orElse(0.0);
        return noise > 0 ? step / noise : 0;
    }

    /** Adds ln(a/b), the absorption in transmission, or a/b, that of a thin or dilute sample in fluorescence, unless the file has it. */
    private void derive(List<Dataset> datasets, Axis axis, String name, String numerator, String denominator, boolean logarithm) {
        Optional<Dataset> above = find(datasets, numerator);
        Optional<Dataset> below = find(datasets, denominator);
        if (find(datasets, name).isPresent() || above.isEmpty() || below.isEmpty()) {
            return;
        }
        double[] values = new double[Math.toIntExact(axis.size())];
        int missing = 0;
        for (int i = 0; i < values.length; i++) {
            double ratio = above.get().values().get(i) / below.get().values().get(i);
            values[i] = logarithm ? Math.log(ratio) : ratio;
            if (!Double.isFinite(values[i])) {
                values[i] = Double.NaN;
                missing++;
            }
        }
        if (missing == values.length) {
            return;
        }
        String formula = logarithm ? "ln(" + numerator + "/" + denominator + ")" : numerator + "/" + denominator;
        metadata.put("derived." + name, formula);
        problems.add(
                Problem.info("xas.derived", "The file has no '" + name + "'; it was computed as " + formula + ".", Location.file(file)));
        if (missing > 0) {
            problems.add(Problem.warning("xas.derived.missing", "'" + name + "' is missing at " + missing + " of " + values.length
                    + " points, where the intensities have no positive ratio.", "Check the detectors' offsets.", Location.file(file)));
        }
        datasets.add(Dataset.of(name, QuantityKind.ABSORPTION, Units.ONE, axis, Values.of(values)));
    }

    private static Optional<Dataset> find(List<Dataset> datasets, String name) {
        return datasets.stream().filter(d -> d.name().equals(name)).findFirst();
    }

    private static void promote(List<Dataset> datasets, String from, String to) {
        if (find(datasets, to).isEmpty()) {
            datasets.replaceAll(d -> d.name().equals(from) ? d.withName(to) : d);
        }
    }

    /** Spectra first: absorption before the rest, since an operation that is told nothing takes the first of its kind. */
    private static List<Dataset> ordered(List<Dataset> datasets) {
        List<String> first = List.of(Normalise.NORMALISED, ABSORPTION, FLUORESCENCE, TRANSMISSION, REFERENCE);
        return datasets.stream().sorted(Comparator.comparingInt(d -> first.contains(d.name()) ? first.indexOf(d.name()) : first.size()))
                .toList();
    }
}
