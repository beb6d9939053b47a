package org.operanda.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.SettingsType;
import org.operanda.raman.BaselineCorrection;
import org.operanda.raman.BaselineCorrectionSettings;
import org.operanda.raman.Despike;
import org.operanda.raman.DespikeSettings;
import org.operanda.raman.LinePeaks;
import org.operanda.raman.LinePeaksSettings;
import org.operanda.raman.RamanQuantities;

/** Raman spectra of 1000 points with fluorescence, noise and cosmic rays: spikes and baseline are taken off and one line is fitted, one after the other on one core. */
final class RamanSeries implements Workload {
    private static final int POINTS = 1000;
    private static final double NOISE = 5;

    private final List<Measurement> spectra = new ArrayList<>();
    private final DespikeSettings spikes = SettingsType.of(DespikeSettings.class).parse(Map.of("keep", List.of("500:540"))).settings()
            .orElseThrow();
    private final BaselineCorrectionSettings baseline = SettingsType.of(BaselineCorrectionSettings.class).parse(Map.of("smoothness", 6))
            .settings().orElseThrow();
    private final LinePeaksSettings lines = SettingsType.of(LinePeaksSettings.class)
            .parse(Map.of("lines", List.of("si lorentz 520 width=2..40"), "background", 0, "curves", false)).settings().orElseThrow();
    private final double[] positions;

    RamanSeries(int count) {
        Random random = new Random(5);
        positions = new double[count];
        Axis shift = Axis.of("raman_shift", RamanQuantities.RAMAN_SHIFT, RamanQuantities.PER_CENTIMETRE,
                Values.computed(POINTS, k -> 100 + k));
        for (int i = 0; i < count; i++) {
            double[] y = new double[POINTS];
            for (int k = 0; k < POINTS; k++) {
                double z = 2 * (100 + k - position(i, count)) / 8;
                double slow = (k - 400) / 500.0;
                y[k] = 2000 - 800 * slow * slow + 1500 / (1 + z * z) + NOISE * random.nextGaussian();
            }
            y[100 + random.nextInt(200)] += 4000;
            spectra.add(Measurement.of("spectrum " + i, "raman",
                    List.of(Dataset.of("intensity", QuantityKind.INTENSITY, Units.ONE, shift, Values.of(y))), Map.of()));
        }
    }

    private static double position(int index, int count) {
        return 518 + 5.0 * index / count;
    }

    @Override
    public void run() {
        Despike despike = new Despike();
        BaselineCorrection correction = new BaselineCorrection();
        LinePeaks peaks = new LinePeaks();
        for (int i = 0; i < positions.length; i++) {
            Measurement raw = spectra.get(i);
            Measurement clean = raw.withDatasets(despike.apply(raw, spikes).datasets());
            Measurement flat = raw.withDatasets(correction.apply(clean, baseline).datasets());
            positions[i] = peaks.apply(flat, lines).datasets().getFirst().values().get(0);
        }
    }

    @Override
    public String error() {
        double square = 0;
        for (int i = 0; i < positions.length; i++) {
            square += Math.pow(positions[i] - position(i, positions.length), 2) / positions.length;
        }
        return String.format(Locale.ROOT, "position off by %.4f cm-1 rms", Math.sqrt(square));
    }
}
