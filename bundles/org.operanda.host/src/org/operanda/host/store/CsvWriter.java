package org.operanda.host.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.text.DateAndTime;
import org.operanda.data.text.TableText;
import org.operanda.data.text.TableText.Column;

/**
 * Measurements as comma-separated text in UTF-8. The datasets that run along the first axis alone are the columns of one table, a row per
 * point; a dataset with a second axis is a table of its own, a column per point of that axis. A column is headed {@code name (unit)}, one
 * of standard deviations {@code name sigma (unit)}; a time axis whose clock knows the date has a column {@code date and time} beside it,
 * with a Z where the file states its time zone. Numbers have as many digits as it takes to read the same number back; a missing one is
 * empty.
 */
public final class CsvWriter {
    private static final int WIDEST = 16_384;

    /**
     * What was written.
     *
     * @param files    the first is the file asked for; each further table lies beside it, named after its dataset
     * @param problems what could not be written and why
     */
    public record Written(List<Path> files, List<Problem> problems) {
        public Written {
            files = List.copyOf(files);
            problems = List.copyOf(problems);
        }
    }

    private record Table(String suffix, Optional<Axis> rows, List<Column> columns, long height) {}

    private CsvWriter() {}

    /**
     * Writes a measurement. A file is replaced only when the new one is whole.
     *
     * @param target the file for the first table
     */
    public static Written write(Measurement measurement, Path target, Progress progress) {
        List<Problem> problems = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        List<Table> tables = tables(measurement, target, problems);
        progress.begin("Writing " + target.getFileName(), tables.stream().mapToLong(Table::height).sum());
        for (Table table : tables) {
            Path file = files.isEmpty() ? target : beside(target, table.suffix());
            try {
                WriteAside.replace(file, aside -> {
                    try (OutputStream out = Files.newOutputStream(aside)) {
                        write(table, out, progress);
                    }
                });
                files.add(file);
            } catch (Cancelled e) {
                return new Written(files, problems);
            } catch (IOException e) {
                problems.add(Unwritten.problem(file, e));
            } catch (UncheckedIOException e) {
                problems.add(Unwritten.problem(file, e.getCause()));
            }
        }
        return new Written(files, problems);
    }

    private static List<Table> tables(Measurement measurement, Path target, List<Problem> problems) {
        Optional<Axis> rows = measurement.timeAxis()
                .or(() -> measurement.datasets().stream().filter(dataset -> dataset.rank() > 0).map(dataset -> dataset.axes().getFirst())
                        .findFirst());
        List<Dataset> narrow = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        for (Dataset dataset : measurement.datasets()) {
            boolean fits = rows.isEmpty() || dataset.rank() > 0 && dataset.axes().getFirst().equals(rows.get());
            if (fits && dataset.rank() < 2) {
                narrow.add(dataset);
            } else if (fits && dataset.rank() == 2 && dataset.axes().get(1).size() <= WIDEST) {
                tables.add(wide(dataset, rows.get()));
            } else {
                problems.add(Problem.warning("csv.shape", "'" + dataset.name() + "' is not in the table: its shape does not fit.",
                        "Export as NeXus to have it all.",
                        Location.file(target.toString()).part(dataset.name())));
            }
        }
        if (!narrow.isEmpty()) {
            tables.addFirst(narrow(narrow, rows));
        }
        return tables;
    }

    private static Table narrow(List<Dataset> datasets, Optional<Axis> rows) {
        List<Column> columns = new ArrayList<>();
        rows.ifPresent(axis -> columns.addAll(axisColumns(axis)));
        for (Dataset dataset : datasets) {
            boolean axisItself = rows.isPresent() && dataset.values() == rows.get().values() && dataset.name().equals(rows.get().name());
            if (!axisItself) {
                columns.add(Column.of(Units.label(dataset.name(), dataset.unit()), dataset.values()));
            }
            dataset.sigma().ifPresent(sigma -> columns.add(Column.of(Units.label(dataset.name() + " sigma", dataset.unit()), sigma)));
        }
        return new Table("", rows, columns, rows.map(Axis::size).orElse(1L));
    }

    private static Table wide(Dataset dataset, Axis rows) {
        Axis across = dataset.axes().get(1);
        List<String> headings = new ArrayList<>();
        for (long i = 0; i < across.size(); i++) {
            StringBuilder number = new StringBuilder();
            TableText.append(number, across.values().get(i));
            headings.add(Units.label(number.toString(), across.unit()));
        }
        List<Column> columns = new ArrayList<>(axisColumns(rows));
        columns.add(Column.of(headings, dataset.values()));
        return new Table(dataset.name(), Optional.of(rows), columns, rows.size());
    }

    private static List<Column> axisColumns(Axis axis) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of(Units.label(axis.name(), axis.unit()), axis.values()));
        axis.window().ifPresent(window -> {
            columns.add(Column.of(Units.label(axis.name() + " start", axis.unit()), window.start()));
            columns.add(Column.of(Units.label(axis.name() + " end", axis.unit()), window.end()));
        });
        return columns;
    }

    private static Path beside(Path target, String name) {
        String file = target.getFileName().toString();
        int dot = file.lastIndexOf('.');
        String stem = dot > 0 ? file.substring(0, dot) : file;
        return target.resolveSibling(stem + "." + name.replaceAll("[^\\p{L}\\p{N}_.-]+", "_") + (dot > 0 ? file.substring(dot) : ""));
    }

    private static void write(Table table, OutputStream out, Progress progress) throws IOException {
        List<Column> columns = new ArrayList<>();
        table.rows().filter(axis -> axis.unit().equals(Units.SECOND))
                .ifPresent(axis -> axis.clock().flatMap(DateAndTime::of)
                        .ifPresent(dates -> columns.add(Column.of("date and time", axis.values(), dates))));
        columns.addAll(table.columns());
        if (!TableText.write(columns, table.height(), out, progress)) {
            throw new Cancelled();
        }
    }

    /** Unwinds the writing, so that the file that is half written is removed. */
    private static final class Cancelled extends IOException {
        private static final long serialVersionUID = 1;
    }
}
