package org.operanda.nmr.file;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.jcamp.JcampBlock;
import org.operanda.data.jcamp.JcampDx;
import org.operanda.data.jcamp.JcampTable;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.nmr.NmrQuantities;
import org.operanda.nmr.Spectrometer;

/**
 * Reads decays and spectra of nuclear magnetic resonance in JCAMP-DX (A. N. Davies, P. Lampen, Appl. Spectrosc. 47 (1993) 1093): XYDATA, and the real and
 * imaginary parts of NTUPLES. Spectra in Hz are divided by the observe frequency; where {@code .SHIFT REFERENCE} states point and shift of the reference, the
 * axis is put there, else the file's own zero stays.
 */
public final class JcampReader implements Reader {

    @Override
    public Probe probe(Source source) {
        List<String> types = JcampDx.dataTypes(source);
        return types.stream().anyMatch(t -> t.contains("NMR"))
                ? Probe.of(95, "is JCAMP-DX with the data type " + types.getFirst())
                : Probe.no("is no JCAMP-DX of nuclear magnetic resonance");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        Location place = Location.file(source.path().toString());
        try {
            JcampDx decoded = JcampDx.decode(Files.readAllBytes(source.path()), place.file(), progress);
            List<Problem> problems = new ArrayList<>(decoded.problems());
            List<Measurement> measurements = new ArrayList<>();
            for (JcampBlock block : decoded.blocks()) {
                measurement(block, source.name()).ifPresent(measurements::add);
            }
            if (measurements.isEmpty() && problems.stream().noneMatch(p -> p.severity() == Problem.Severity.ERROR)) {
                problems.add(
                        Problem.error("nmr.jcamp.empty", "The file holds no decay and no spectrum.", "Export XYDATA or NTUPLES.", place));
            }
            return progress.isCancelled() ? ReadResult.EMPTY : new ReadResult(numbered(measurements), problems);
        } catch (IOException e) {
            return ReadResult.failed(
                    Problem.error("nmr.jcamp.unreadable", "The file cannot be read: " + e.getMessage() + ".", "Copy it again.", place));
        }
    }

    private static List<Measurement> numbered(List<Measurement> measurements) {
        List<Measurement> all = new ArrayList<>();
        for (int k = 0; k < measurements.size(); k++) {
            Measurement one = measurements.get(k);
            all.add(measurements.size() == 1 ? one : one.withName(one.name() + " #" + (k + 1)));
        }
        return all;
    }

    private static Optional<Measurement> measurement(JcampBlock block, String name) {
        List<JcampTable> tables = block.tables().stream().filter(t -> t.xs().length > 1).toList();
        if (tables.isEmpty()) {
            return Optional.empty();
        }
        JcampTable first = tables.getFirst();
        int points = first.xs().length;
        boolean falling = first.xs()[points - 1] < first.xs()[0];
        Optional<JcampTable> second = tables.stream().filter(t -> t != first && t.xs().length == points && isImaginary(t)).findFirst();
        Samples samples = new Samples(1, points, values(first.ys(), falling), second.map(t -> values(t.ys(), falling)));
        double megahertz = block.number(".OBSERVE FREQUENCY");
        List<Dataset> datasets = new ArrayList<>();
        String units = first.x().units().toUpperCase(Locale.ROOT);
        if (block.text("DATATYPE").orElse("").toUpperCase(Locale.ROOT).contains("FID") || units.startsWith("S")) {
            double step = Math.abs(first.xs()[points - 1] - first.xs()[0]) / (points - 1);
            datasets.addAll(Signal.decays(samples, List.of(), step, 0));
            if (megahertz > 0) {
                datasets.addAll(new Spectrometer(megahertz, megahertz).datasets());
            }
        } else {
            Axis shift = shift(block, values(first.xs(), falling).toArray(), units.equals("PPM") ? 1 : megahertz);
            datasets.addAll(Signal.spectra(samples, List.of(), shift));
            if (megahertz > 0) {
                double middle = shift.values().get(points / 2);
                datasets.addAll(new Spectrometer(megahertz * (1 + middle * 1e-6), megahertz).datasets());
            }
        }
        return Optional.of(Measurement.of(name, "nmr", datasets, metadata(block)));
    }

    private static boolean isImaginary(JcampTable table) {
        return table.y().symbol().equalsIgnoreCase("I") || table.y().name().toUpperCase(Locale.ROOT).contains("IMAG");
    }

    private static Values values(double[] values, boolean falling) {
        double[] rising = new double[values.length];
        for (int k = 0; k < values.length; k++) {
            rising[k] = values[falling ? values.length - 1 - k : k];
        }
        return Values.of(rising);
    }

    /** Rising shifts in ppm from rising abscissae. */
    private static Axis shift(JcampBlock block, double[] abscissae, double perPpm) {
        double divisor = perPpm > 0 ? perPpm : 1;
        double zero = reference(block, abscissae, divisor);
        double[] shifts = new double[abscissae.length];
        for (int k = 0; k < shifts.length; k++) {
            shifts[k] = abscissae[k] / divisor + zero;
        }
        return Axis.of("chemical_shift", NmrQuantities.CHEMICAL_SHIFT, Units.PARTS_PER_MILLION, Values.of(shifts));
    }

    /** What is to be added in ppm by {@code .SHIFT REFERENCE= INTERNAL, compound, point, shift}; points count from the highest shift. */
    private static double reference(JcampBlock block, double[] abscissae, double divisor) {
        String[] parts = block.text(".SHIFT REFERENCE").orElse("").split(",");
        String number = "\\s*[-+]?\\d+(\\.\\d*)?([eE][-+]?\\d+)?\\s*";
        if (parts.length != 4 || !parts[2].matches("\\s*\\d{1,9}\\s*") || !parts[3].matches(number)) {
            return 0;
        }
        int point = Integer.parseInt(parts[2].strip());
        int index = abscissae.length - point;
        return index < 0 || index >= abscissae.length ? 0 : Double.parseDouble(parts[3]) - abscissae[index] / divisor;
    }

    private static Map<String, String> metadata(JcampBlock block) {
        Map<String, String> metadata = new LinkedHashMap<>();
        block.text("TITLE").ifPresent(v -> metadata.put(Metadata.TITLE, v.strip()));
        block.text("OWNER").ifPresent(v -> metadata.put(Metadata.USER, v.strip()));
        block.text(".OBSERVE NUCLEUS").ifPresent(v -> metadata.put(NmrQuantities.NUCLEUS, v.replace("^", "").strip()));
        block.text(".PULSE SEQUENCE").ifPresent(v -> metadata.put(Metadata.METHOD, v.strip()));
        block.text(".SOLVENT NAME").ifPresent(v -> metadata.put("solvent", v.strip()));
        block.text(".AVERAGES").ifPresent(v -> metadata.put("scans", v.strip()));
        block.text("LONG DATE").or(() -> block.text("DATE")).ifPresent(v -> metadata.put(Metadata.START, v.strip()));
        return metadata;
    }
}
