package org.operanda.electrochemistry.neware;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.operanda.data.Progress;
import org.operanda.data.Values;
import org.operanda.data.reader.Source;
import org.operanda.electrochemistry.cycler.CyclerTextFormat.Columns;
import org.operanda.electrochemistry.cycler.TextColumn;

/**
 * The cycles and steps in which the rows of a nested export stand. A row begins with two separators, the line above a step's rows with one,
 * the line above a cycle's steps with none; BTSDA sometimes writes the first step behind its cycle into one line.
 */
final class NestedSteps {
    private static final int CANCEL_EVERY = 10_000;
    /** Names of the cycles', steps' and rows' columns. */
    private static final int HEADS = 3;
    private static final int CYCLE_FIELDS = 8;

    private final List<String> types = new ArrayList<>();
    private final List<double[]> steps = new ArrayList<>();
    private long records;

    private NestedSteps() {}

    /** Looks through a file for its cycles and steps. */
    static NestedSteps of(Source source, Progress progress) throws IOException {
        NestedSteps steps = new NestedSteps();
        try (BufferedReader lines = Files.newBufferedReader(source.path(), StandardCharsets.ISO_8859_1)) {
            double cycle = Double.NaN;
            String line = lines.readLine();
            for (int count = 0; line != null && !(count % CANCEL_EVERY == 0 && progress.isCancelled()); count++) {
                if (line.startsWith(",,")) {
                    steps.records += count < HEADS ? 0 : 1;
                } else if (count >= HEADS) {
                    String[] fields = line.split(",", -1);
                    boolean step = fields[0].isEmpty();
                    cycle = step ? cycle : number(fields[0]);
                    if (step || fields.length > CYCLE_FIELDS + 2) {
                        steps.addStep(cycle, fields, step ? 1 : CYCLE_FIELDS);
                    }
                }
                line = lines.readLine();
            }
        }
        return steps;
    }

    private void addStep(double cycle, String[] fields, int at) {
        if (fields.length > at + 2) {
            String type = fields[at + 2].strip().replace(' ', '_');
            int known = types.indexOf(type);
            if (known < 0) {
                types.add(type);
            }
            steps.add(new double[] {records, cycle, number(fields[at]), number(fields[at + 1]), known < 0 ? types.size() - 1 : known});
        }
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** How many rows the file has. */
    long records() {
        return records;
    }

    /** The columns of the rows with cycle and step beside them; lines of cycles that look like rows are taken out. */
    Columns within(Columns columns) {
        Values first = columns.all().getFirst().values();
        int[] rows = IntStream.range(0, Math.toIntExact(first.length())).filter(i -> Double.isNaN(first.get(i))).toArray();
        List<TextColumn> all = new ArrayList<>();
        for (TextColumn column : columns.all()) {
            if (!column.header().isEmpty()) {
                double[] kept = IntStream.of(rows).mapToDouble(column.values()::get).toArray();
                all.add(column.with(column.header(), Values.of(kept)));
            }
        }
        all.add(TextColumn.numbers("Cycle Index", column(rows.length, 1)));
        all.add(TextColumn.numbers("Step Index", column(rows.length, 2)));
        all.add(TextColumn.numbers("Step Number", column(rows.length, 3)));
        all.add(new TextColumn("Step Type", column(rows.length, 4), types, Optional.empty(), false));
        return new Columns(all, columns.metadata(), columns.problems());
    }

    private Values column(int rows, int entry) {
        double[] column = new double[rows];
        int step = -1;
        for (int row = 0; row < rows; row++) {
            while (step + 1 < steps.size() && steps.get(step + 1)[0] <= row) {
                step++;
            }
            column[row] = step < 0 ? Double.NaN : steps.get(step)[entry];
        }
        return Values.of(column);
    }
}
