package org.operanda.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.data.reader.Source;
import org.operanda.xas.Normalise;
import org.operanda.xas.NormaliseSettings;
import org.operanda.xas.XdiReader;
import org.operanda.xas.exafs.Background;
import org.operanda.xas.exafs.BackgroundSettings;
import org.operanda.xas.exafs.Transform;
import org.operanda.xas.exafs.TransformSettings;

/** Wide scans of a copper-like absorber, one after the other, {@value #SPECTRA} in all. */
final class FineStructure implements Workload {
    private static final int SPECTRA = 1000;
    private static final BackgroundSettings BACKGROUND = SettingsType.of(BackgroundSettings.class).defaults();
    private static final TransformSettings TRANSFORM = SettingsType.of(TransformSettings.class)
            .parse(Map.of("kMin", 3, "kMax", 13, "rMax", 10))
            .settings().orElseThrow();
    private static final NormaliseSettings NORMALISE = SettingsType.of(NormaliseSettings.class).defaults();

    private final List<Measurement> scans;
    private final UnaryOperator<Measurement> work;
    private final String number;
    private final String truth;
    private final double[] found;

    private FineStructure(List<Measurement> scans, UnaryOperator<Measurement> work, String number, String truth) {
        this.scans = scans;
        this.work = work;
        this.number = number;
        this.truth = truth;
        this.found = new double[scans.size()];
    }

    static FineStructure normalise(Path folder) throws Exception {
        return new FineStructure(scans(folder), FineStructure::normalised, Normalise.EDGE_ENERGY, "mean E0 %.3f eV (true 8979)");
    }

    static FineStructure transform(Path folder) throws Exception {
        List<Measurement> normalised = scans(folder).stream().map(FineStructure::normalised).toList();
        return new FineStructure(normalised, FineStructure::transformed, Transform.PEAK,
                "mean of the highest |χ(R)| at %.3f Å (larch 2.348)");
    }

    private static List<Measurement> scans(Path folder) throws Exception {
        List<Measurement> scans = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".xdi")).sorted().toList()) {
                scans.addAll(new XdiReader().read(Source.open(file), Progress.NONE).measurements());
            }
        }
        return scans;
    }

    private static Measurement normalised(Measurement scan) {
        return scan.withDatasets(new Normalise().apply(scan, NORMALISE).datasets());
    }

    private static Measurement transformed(Measurement scan) {
        OperationResult background = new Background().apply(scan, BACKGROUND);
        return scan.withDatasets(new Transform().apply(scan.withDatasets(background.datasets()), TRANSFORM).datasets());
    }

    @Override
    public void run() {
        for (int i = 0; i < SPECTRA; i++) {
            Dataset result = work.apply(scans.get(i % scans.size())).dataset(number).orElseThrow();
            found[i % scans.size()] = result.values().get(0);
        }
    }

    @Override
    public String error() {
        return String.format(Locale.ROOT, truth, Arrays.stream(found).average().orElse(Double.NaN));
    }
}
