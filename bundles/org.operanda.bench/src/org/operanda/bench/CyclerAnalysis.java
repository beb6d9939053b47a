package org.operanda.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.data.operation.SettingsType;
import org.operanda.electrochemistry.galvanostatic.Cycles;
import org.operanda.electrochemistry.galvanostatic.DifferentialCapacity;
import org.operanda.experiment.Grouping;
import org.operanda.host.extension.Extensions;
import org.operanda.host.importing.Importer;

/** Reads a cycler's table and finds capacity, efficiency and dQ/dV of every cycle. */
final class CyclerAnalysis implements Workload {
    private final Importer importer = new Importer(Extensions.installed(), Runtime.getRuntime().availableProcessors());
    private final Path file;
    private final List<double[]> truth;
    private OperationResult cycles;
    private OperationResult curves;

    /** The truth has the columns cycle, charge and discharge in mA·h, and efficiency. */
    CyclerAnalysis(Path file, Path truth) throws Exception {
        this.file = file;
        this.truth = Files.readAllLines(truth).stream().skip(1)
                .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray()).toList();
    }

    @Override
    public void run() {
        Measurement cell = importer.read("cell", List.of(file), Grouping.SINGLE, Optional.empty(), Progress.NONE).measurements().getFirst();
        cycles = applied(new Cycles(), cell);
        curves = applied(new DifferentialCapacity(), cell);
    }

    private static <S extends Record> OperationResult applied(SeriesOperation<S> operation, Measurement cell) {
        return operation.apply(Map.of("series", cell), SettingsType.of(operation.settingsType()).defaults(), Progress.NONE);
    }

    private double[] values(String name) {
        return cycles.datasets().stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow().values().toArray();
    }

    @Override
    public String error() {
        double[] charge = values("charge_capacity");
        double[] discharge = values("discharge_capacity");
        double[] efficiency = values("coulombic_efficiency");
        double ofCharge = 0;
        double ofEfficiency = 0;
        for (int i = 0; i < truth.size(); i++) {
            double[] row = truth.get(i);
            ofCharge = Math.max(ofCharge, Math.max(Math.abs(charge[i] - row[1]), Math.abs(discharge[i] - row[2])));
            ofEfficiency = Math.max(ofEfficiency, Math.abs(efficiency[i] / 100 - row[3]));
        }
        return String.format(Locale.ROOT, "%d cycles, %d curves, capacity %.1e mA·h, efficiency %.1e", charge.length,
                curves.datasets().getFirst().shape()[0], ofCharge, ofEfficiency);
    }
}
