package org.operanda.electrochemistry.galvanostatic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;

/**
 * Rate capability: consecutive complete cycles of one C-rate are a group, and every column of {@link Cycles} becomes its mean over the group.
 * The standard deviation is the scatter of the group's cycles (that of one cycle, not of the mean); NaN for a group of one. A rate that comes
 * again later is another group.
 */
public final class RateTable implements SeriesOperation<RateTableSettings> {
    private static final String ROLE = "cycles";
    private static final List<String> NO_MEAN = List.of("start", "end", "complete");

    @Override
    public Class<RateTableSettings> settingsType() {
        return RateTableSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, RateTableSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        Optional<Measurement> cycles = Optional.ofNullable(inputs.get(ROLE));
        String name = settings.direction().name().toLowerCase(Locale.ROOT) + "_rate";
        Optional<Dataset> rate = cycles.flatMap(c -> c.dataset(name)).filter(d -> d.rank() == 1);
        Optional<Dataset> complete = cycles.flatMap(c -> c.dataset("complete"));
        if (rate.isEmpty() || complete.isEmpty()) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "rate-table.no-rates", "There is no '" + name + "' for each cycle.",
                    "Take the result of electrochemistry.cycles, with a nominal capacity."));
        }
        List<int[]> groups = groups(rate.get().values().toArray(), complete.get().values().toArray(), settings);
        if (groups.isEmpty()) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "rate-table.no-cycles", "No complete cycle is left.",
                    "Leave out fewer cycles at the beginning of each rate."));
        }
        return new OperationResult(results(cycles.get(), rate.get().axes().getFirst(), groups), List.of());
    }

    /** The indices of the cycles of each group. */
    private static List<int[]> groups(double[] rates, double[] complete, RateTableSettings settings) {
        List<List<Integer>> groups = new ArrayList<>();
        double first = Double.NaN;
        for (int i = 0; i < rates.length; i++) {
            if (complete[i] == 0) {
                continue;
            }
            if (!(Math.abs(rates[i] - first) <= settings.tolerance() * first)) {
                groups.add(new ArrayList<>());
                first = rates[i];
            }
            groups.getLast().add(i);
        }
        return groups.stream().map(g -> g.stream().skip(settings.skip()).mapToInt(i -> i).toArray()).filter(g -> g.length > 0).toList();
    }

    private static List<Dataset> results(Measurement cycles, Axis cycle, List<int[]> groups) {
        double[] numbers = new double[groups.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i + 1.0;
        }
        Columns columns = new Columns(Axis.of("group", QuantityKind.INDEX, Units.ONE, Values.of(numbers)));
        columns.add("first_cycle", QuantityKind.CYCLE, Units.ONE, each(groups, g -> cycle.values().get(g[0])));
        columns.add("last_cycle", QuantityKind.CYCLE, Units.ONE, each(groups, g -> cycle.values().get(g[g.length - 1])));
        columns.add("cycles", QuantityKind.COUNT, Units.ONE, each(groups, g -> g.length));
        for (Dataset column : cycles.datasets()) {
            if (column.axes().equals(List.of(cycle)) && !NO_MEAN.contains(column.name())) {
                double[] values = column.values().toArray();
                columns.add(column.name(), column.quantity(), column.unit(), each(groups, g -> mean(values, g)),
                        each(groups, g -> scatter(values, g)));
            }
        }
        return columns.datasets();
    }

    private interface OfGroup {
        double value(int[] cycles);
    }

    private static double[] each(List<int[]> groups, OfGroup of) {
        return groups.stream().mapToDouble(of::value).toArray();
    }

    private static double mean(double[] values, int[] cycles) {
        double sum = 0;
        for (int i : cycles) {
            sum += values[i];
        }
        return sum / cycles.length;
    }

    private static double scatter(double[] values, int[] cycles) {
        double mean = mean(values, cycles);
        double sum = 0;
        for (int i : cycles) {
            sum += (values[i] - mean) * (values[i] - mean);
        }
        return cycles.length > 1 ? Math.sqrt(sum / (cycles.length - 1)) : Double.NaN;
    }
}
