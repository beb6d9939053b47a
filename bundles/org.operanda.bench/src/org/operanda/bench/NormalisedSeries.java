package org.operanda.bench;

import io.jhdf.HdfFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Frames;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.host.parallel.Crew;
import org.operanda.xas.Normalise;
import org.operanda.xas.NormaliseSettings;

/** An operando series at the nickel K edge, normalised frame by frame as a recipe's step does, several at once. */
final class NormalisedSeries implements Workload {
    private final Measurement series;
    private final double[] first;
    private final NormaliseSettings settings = SettingsType.of(NormaliseSettings.class).defaults();
    private List<Dataset> result = List.of();

    NormalisedSeries(Path folder) {
        try (HdfFile file = new HdfFile(folder.resolve("series.h5")); HdfFile truth = new HdfFile(folder.resolve("truth.h5"))) {
            double[] energy = (double[]) file.getDatasetByPath("energy").getData();
            double[] time = (double[]) file.getDatasetByPath("time").getData();
            double[][] mu = (double[][]) file.getDatasetByPath("mu").getData();
            List<Axis> axes = List.of(Axis.time(Values.of(time), Clock.relative("bench")),
                    Axis.of("energy", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, Values.of(energy)));
            series = Measurement.of("series", "xas", List.of(Dataset.of("absorption", QuantityKind.ABSORPTION, Units.ONE, axes,
                    Values.of(Arrays.stream(mu).flatMapToDouble(Arrays::stream).toArray()))), Map.of());
            double[][] components = (double[][]) truth.getDatasetByPath("S").getData();
            double[][] fractions = (double[][]) truth.getDatasetByPath("C").getData();
            first = new double[energy.length];
            Arrays.setAll(first, i -> fractions[0][0] * components[0][i] + fractions[0][1] * components[1][i]
                    + fractions[0][2] * components[2][i]);
        }
    }

    @Override
    public void run() {
        Normalise operation = new Normalise();
        List<OperationResult> frames = new Crew(Runtime.getRuntime().availableProcessors(), Progress.NONE)
                .map(Math.toIntExact(series.frameCount()), i -> operation.apply(series.frame(i), settings));
        result = Frames.stack(frames.stream().map(OperationResult::datasets).toList(), series.timeAxis().orElseThrow());
    }

    @Override
    public String error() {
        double[] normalised = result.getFirst().frame(0).values().toArray();
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += Math.pow(normalised[i] - first[i], 2) / first.length;
        }
        return String.format(Locale.ROOT, "first spectrum within rms %.4f of the generator's, which is scaled otherwise (noise 0.002)",
                Math.sqrt(sum));
    }
}
