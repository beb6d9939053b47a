package org.operanda.xas.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.xas.XasQuantities;

/**
 * Reads a scattering path of FEFF, {@code feffNNNN.dat} (A. L. Ankudinov, B. Ravel, J. J. Rehr, S. D. Conradson, Phys. Rev. B 58 (1998) 7565):
 * against k the phase shift 2δ + the phase of the scatterer, the amplitude with its reduction factor, the mean free path λ and the real part
 * of the complex momentum p; the path's half length, its number of legs and its degeneracy as numbers. Several such files, imported as the
 * frames of one series, are the paths of a shell fit.
 */
public final class FeffReader implements Reader {
    public static final String PHASE = "feff_phase";
    public static final String AMPLITUDE = "feff_amplitude";
    public static final String MEAN_FREE_PATH = "feff_mean_free_path";
    public static final String MOMENTUM = "feff_real_momentum";
    public static final String HALF_LENGTH = "feff_half_length";
    public static final String DEGENERACY = "feff_degeneracy";
    public static final String LEGS = "feff_legs";
    private static final Pattern LENGTHS = Pattern
            .compile("#?\\s*(\\d+)\\s+([\\d.]+)\\s+([\\d.]+)\\s+(\\S+)\\s+(\\S+)\\s*.*nleg.*deg.*reff.*");
    private static final Pattern COLUMNS = Pattern.compile("#?\\s*k\\s+real\\[2\\*phc\\]\\s+mag\\[feff\\].*real\\[p\\].*");
    private static final int NUMBERS = 7;
    private static final int FEWEST = 10;

    @Override
    public Probe probe(Source source) {
        String head = source.headText();
        return head.contains("nleg, deg, reff") && head.contains("real[2*phc]")
                ? Probe.of(95, "has the path and the columns of a feffNNNN.dat")
                : Probe.no("no path of FEFF");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        try {
            return read(source.name(), Files.readString(source.path(), StandardCharsets.ISO_8859_1).lines().toList());
        } catch (IOException e) {
            return ReadResult.failed(Problem.error("feff.unreadable", "The file cannot be read: " + e.getMessage() + ".",
                    "Check that it is still there and that you may read it.", Location.file(source.name())));
        }
    }

    private static ReadResult read(String file, List<String> lines) {
        double[] path = {};
        List<double[]> rows = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        boolean table = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher lengths = LENGTHS.matcher(line);
            if (path.length == 0 && lengths.matches()) {
                path = numbers(lengths.group(1) + " " + lengths.group(2) + " " + lengths.group(3));
            } else if (COLUMNS.matcher(line).matches()) {
                table = true;
            } else if (table && !line.isBlank()) {
                double[] row = numbers(line);
                if (row.length == NUMBERS && (rows.isEmpty() || row[0] > rows.getLast()[0])) {
                    rows.add(row);
                } else {
                    problems.add(Problem.error("feff.row", "The line has not seven numbers, or k does not rise.",
                            "The file may be cut off; run FEFF again.", Location.line(file, i + 1)));
                    break;
                }
            }
        }
        if (path.length < 3 || !(path[2] > 0) || rows.size() < FEWEST) {
            problems.add(
                    Problem.error("feff.incomplete", "The file does not state a path with its length and at least " + FEWEST + " rows.",
                            "It is no feffNNNN.dat, or it is cut off.", Location.file(file)));
            return new ReadResult(List.of(), problems);
        }
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(Metadata.TITLE, lines.getFirst().strip());
        return ReadResult.of(Measurement.of(file, "xas", datasets(path, rows), metadata), problems);
    }

    private static double[] numbers(String line) {
        try {
            return Arrays.stream(line.strip().split("\\s+")).mapToDouble(Double::parseDouble).filter(Double::isFinite).toArray();
        } catch (NumberFormatException e) {
            return new double[0];
        }
    }

    /** The columns are k, real[2*phc], mag[feff], phase[feff], red factor, lambda and real[p]. */
    private static List<Dataset> datasets(double[] path, List<double[]> rows) {
        double[][] columns = new double[5][rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            double[] row = rows.get(i);
            columns[0][i] = row[0];
            columns[1][i] = row[1] + row[3];
            columns[2][i] = row[2] * row[4];
            columns[3][i] = row[5];
            columns[4][i] = row[6];
        }
        Axis axis = Axis.of("k", XasQuantities.WAVENUMBER, Units.ONE.divide(Units.ANGSTROM), Values.of(columns[0]));
        return List.of(Dataset.of(PHASE, QuantityKind.PHASE, Units.RADIAN, axis, Values.of(columns[1])),
                Dataset.of(AMPLITUDE, XasQuantities.SCATTERING_AMPLITUDE, Units.ANGSTROM, axis, Values.of(columns[2])),
                Dataset.of(MEAN_FREE_PATH, XasQuantities.RADIAL_DISTANCE, Units.ANGSTROM, axis, Values.of(columns[3])),
                Dataset.of(MOMENTUM, XasQuantities.WAVENUMBER, Units.ONE.divide(Units.ANGSTROM), axis, Values.of(columns[4])),
                Dataset.scalar(HALF_LENGTH, XasQuantities.RADIAL_DISTANCE, Units.ANGSTROM, path[2]),
                Dataset.scalar(DEGENERACY, XasQuantities.COORDINATION, Units.ONE, path[1]),
                Dataset.scalar(LEGS, QuantityKind.COUNT, Units.ONE, path[0]));
    }
}
