package org.operanda.xas.file;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Exposure;
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
import org.operanda.xas.Column;
import org.operanda.xas.ProblemList;
import org.operanda.xas.SpectrumBuilder;

/**
 * Reads NeXus files with the application definition NXxas (M. Könnecke et al., J. Appl. Cryst. 48 (2015) 301), and other HDF5 files with an
 * energy and an absorption along it: within each entry the group of class NXdata, or any group, that has {@code energy} and as long
 * curves. A curve of two dimensions, time or scan by energy, becomes a series; the names of curves are those that beamlines write.
 * <p>
 * The file is read from memory: there a count that is too large runs into the end, where by path the library would claim an array of it.
 */
public final class NexusReader implements Reader {
    private static final byte[] MAGIC = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
    private static final long LARGEST = 1L << 30;
    private static final int MOST_GROUPS = 2000;
    private static final List<String> ENERGIES = List.of("energy", "mono_energy", "photon_energy", "energies");
    private static final List<String> TIMES = List.of("time", "elapsed_time", "t");

    @Override
    public Probe probe(Source source) {
        if (!isHdf(source)) {
            return Probe.no("no HDF5 file");
        }
        String head = source.headText();
        if (head.contains("NXxas")) {
            return Probe.of(90, "HDF5 that names the definition NXxas");
        }
        boolean energy = ENERGIES.stream().anyMatch(head::contains);
        boolean absorption = List.of("absorbed_beam", "itrans", "mutrans", "mufluor", "\0mu\0").stream().anyMatch(head::contains);
        return energy && absorption
                ? Probe.of(55, "HDF5 with an energy and an absorption")
                : Probe.no("HDF5 without a spectrum of absorption");
    }

    private static boolean isHdf(Source source) {
        return source.head().length > MAGIC.length && Arrays.equals(MAGIC, Arrays.copyOf(source.head(), MAGIC.length));
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        if (!isHdf(source) || source.size() > LARGEST) {
            return ReadResult
                    .failed(Problem.error("xas.h5.other", isHdf(source) ? "The file is larger than 1 GB." : "The file is no HDF5 file.",
                            "It is of another kind, or cut off at its beginning.", Location.offset(source.name(), 0)));
        }
        List<Measurement> measurements = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try (HdfFile file = HdfFile.fromBytes(Files.readAllBytes(source.path()))) {
            new Search(source.name(), progress, measurements, problems).visit(file, new LinkedHashMap<>());
        } catch (IOException | RuntimeException e) {
            // the library meets damaged structures with exceptions of every kind
            problems.add(Problem.error("xas.h5.unreadable", "The file cannot be read as HDF5: " + e.getMessage() + ".",
                    "It may be damaged; fetch it again.", Location.file(source.name())));
        }
        if (measurements.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.error("xas.h5.empty", "The file holds no group with an energy and curves along it.",
                    "It is of another kind; name its columns with a column map.", Location.file(source.name())));
        }
        return progress.isCancelled() ? ReadResult.EMPTY : new ReadResult(measurements, problems);
    }

    /** Looks through the groups of a file; what an entry says of element, edge and start holds for the groups within. */
    private static final class Search {
        private final String name;

        private final Progress progress;
        private final List<Measurement> measurements;
        private final List<Problem> problems;
        private int visited;

        Search(String name, Progress progress, List<Measurement> measurements, List<Problem> problems) {
            this.name = name;

            this.progress = progress;
            this.measurements = measurements;
            this.problems = problems;
        }

        void visit(Group group, Map<String, String> above) {
            if (progress.isCancelled() || ++visited > MOST_GROUPS) {
                return;
            }
            Map<String, String> metadata = new LinkedHashMap<>(above);
            Map<String, double[][]> curves = new LinkedHashMap<>();
            Map<String, String> units = new LinkedHashMap<>();
            List<Group> children = new ArrayList<>();
            for (Node node : group.getChildren().values()) {
                if (node instanceof Group child) {
                    children.add(child);
                } else if (node instanceof Dataset dataset) {
                    note(dataset, metadata, curves, units);
                }
            }
            spectrum(group, curves, units, metadata);
            children.forEach(child -> visit(child, metadata));
        }

        private void note(Dataset dataset, Map<String, String> metadata, Map<String, double[][]> curves, Map<String, String> units) {
            Object data = dataset.getDimensions().length <= 2 ? dataset.getData() : null;
            if (data instanceof String text) {
                metadata.put(key(dataset.getName()), text.strip());
            } else if (data != null && data.getClass().isArray()) {
                double[][] rows = rows(data);
                if (rows.length > 0 && rows[0].length > 1) {
                    curves.put(dataset.getName(), rows);
                    units.put(dataset.getName(), unit(dataset));
                }
            }
        }

        private static String key(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "start_time" -> Metadata.START;
                case "title" -> Metadata.TITLE;
                case "element" -> Metadata.ELEMENT;
                case "edge", "absorption_edge" -> Metadata.EDGE;
                default -> word;
            };
        }

        private static String unit(Dataset dataset) {
            Attribute attribute = dataset.getAttribute("units");
            return attribute != null && attribute.getData() instanceof String unit ? unit : "";
        }

        /** One row, or several of one length; none for anything but numbers. */
        private static double[][] rows(Object data) {
            int count = Array.getLength(data);
            if (count == 0) {
                return new double[0][];
            }
            if (!Array.get(data, 0).getClass().isArray()) {
                return Array.get(data, 0) instanceof Number ? new double[][] {row(data, count)} : new double[0][];
            }
            double[][] rows = new double[count][];
            for (int i = 0; i < count; i++) {
                Object row = Array.get(data, i);
                int length = Array.getLength(row);
                if (length == 0 || !(Array.get(row, 0) instanceof Number)) {
                    return new double[0][];
                }
                rows[i] = row(row, length);
            }
            return rows;
        }

        private static double[] row(Object data, int count) {
            if (data instanceof double[] numbers) {
                return numbers;
            }
            double[] row = new double[count];
            for (int i = 0; i < count; i++) {
                row[i] = ((Number) Array.get(data, i)).doubleValue();
            }
            return row;
        }

        private void spectrum(Group group, Map<String, double[][]> curves, Map<String, String> units, Map<String, String> metadata) {
            Optional<String> energy = curves.keySet().stream().filter(k -> ENERGIES.contains(k.toLowerCase(Locale.ROOT))).findFirst();
            if (energy.isEmpty() || curves.get(energy.get()).length != 1) {
                return;
            }
            int points = curves.get(energy.get())[0].length;
            Map<String, double[][]> along = new LinkedHashMap<>();
            curves.forEach((key, rows) -> {
                if (rows[0].length == points && !key.equals(energy.get())) {
                    along.put(column(group, key), rows);
                }
            });
            if (along.isEmpty()) {
                return;
            }
            String unit = units.getOrDefault(energy.get(), "");
            String title = group.getPath().equals("/") ? name : name + " " + group.getPath();
            boolean series = along.values().stream().anyMatch(rows -> rows.length > 1);
            Column abscissa = new Column(SpectrumBuilder.ENERGY, unit.isEmpty() ? "eV" : unit, Values.of(curves.get(energy.get())[0]));
            if (series) {
                measurements.add(series(title, abscissa, along, curves, metadata));
            } else {
                add(title, abscissa, along, metadata);
            }
        }

        /** NXxas calls the spectrum {@code absorbed_beam}, of which {@code incoming_beam} is I0; names beamlines write stay. */
        private static String column(Group group, String key) {
            return switch (key.toLowerCase(Locale.ROOT)) {
                case "absorbed_beam", "absorption" -> "absorption";
                case "incoming_beam", "monitor" -> "i0";
                case "transmitted_beam" -> "itrans";
                case "data" ->
                    group.getName().equals("absorbed_beam") ? "absorption" : group.getName().equals("incoming_beam") ? "i0" : key;
                default -> key;
            };
        }

        private void add(String title, Column abscissa, Map<String, double[][]> along, Map<String, String> metadata) {
            List<Column> columns = new ArrayList<>(List.of(abscissa));
            along.forEach((key, rows) -> columns.add(new Column(key, "", Values.of(rows[0]))));
            ProblemList list = new ProblemList();
            ReadResult result = new SpectrumBuilder(title, new LinkedHashMap<>(metadata), list).build(columns, 0, Location.file(name),
                    OptionalDouble.empty(), exposure(metadata));
            measurements.addAll(result.measurements());
            problems.addAll(result.problems());
        }

        private static Optional<Exposure> exposure(Map<String, String> metadata) {
            return Optional.ofNullable(metadata.get(Metadata.START)).flatMap(SpectrumBuilder::clock)
                    .map(clock -> new Exposure(clock, 0, 0));
        }

        /** Curves of rows by energy; a dataset named time with one number per row is their time, else the rows are numbered. */
        private Measurement series(String title, Column abscissa, Map<String, double[][]> along, Map<String, double[][]> curves,
                Map<String, String> metadata) {
            double scale = abscissa.unit().equalsIgnoreCase("keV") ? 1000 : 1;
            Axis energy = Axis.of(SpectrumBuilder.ENERGY, QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, abscissa.values().scaled(scale));
            int frames = along.values().stream().mapToInt(rows -> rows.length).max().orElse(1);
            Optional<double[]> times = curves.entrySet().stream().filter(e -> TIMES.contains(e.getKey().toLowerCase(Locale.ROOT)))
                    .map(e -> e.getValue()[0]).filter(t -> t.length == frames).findFirst();
            Clock clock = Optional.ofNullable(metadata.get(Metadata.START)).flatMap(SpectrumBuilder::clock)
                    .orElse(Clock.relative("beamline"));
            Axis time = times.map(t -> Axis.time(Values.of(t), clock)).orElse(Axis.index(frames));
            List<org.operanda.data.Dataset> datasets = new ArrayList<>();
            along.forEach((key, rows) -> {
                if (rows.length == frames) {
                    datasets.add(SpectrumBuilder.series(key, List.of(time, energy), Values.of(Arrays.stream(rows)
                            .flatMapToDouble(Arrays::stream).toArray())));
                }
            });
            return Measurement.of(title, "xas", datasets, metadata);
        }
    }
}
