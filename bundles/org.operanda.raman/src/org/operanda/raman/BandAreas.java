package org.operanda.raman;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.measure.Unit;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.text.HeaderLine;
import org.operanda.math.Noise;

/**
 * Areas of bands between two abscissae, above the straight line through the spectrum at these or above 0, without a model of their shape. Gives for each band {@code
 * NAME_area}, {@code NAME_centre} (its centre of gravity) and {@code NAME_height} (its greatest value); the standard deviation of the area is that of the noise
 * from point to point.
 */
public final class BandAreas implements FrameOperation<BandAreasSettings> {

    @Override
    public Class<BandAreasSettings> settingsType() {
        return BandAreasSettings.class;
    }

    /** What one band is. */
    private record Band(double area, double sigma, double centre, double height) {}

    @Override
    public OperationResult apply(Measurement frame, BandAreasSettings settings) {
        Optional<Spectra> found = Spectra.in(frame, "");
        if (found.isEmpty()) {
            return Spectra.none(frame, "raman.bands", "");
        }
        Spectra spectra = found.get();
        List<Ranges.Named> bands = Ranges.of(settings.bands()).all();
        int count = spectra.count();
        double[][][] values = new double[bands.size()][4][count];
        int failed = 0;
        for (int i = 0; i < count; i++) {
            double[] y = spectra.spectrum(i);
            for (int b = 0; b < bands.size(); b++) {
                Band band = band(spectra, y, bands.get(b), settings.line());
                values[b][0][i] = band.area();
                values[b][1][i] = band.sigma();
                values[b][2][i] = band.centre();
                values[b][3][i] = band.height();
                failed += Double.isNaN(band.area()) ? 1 : 0;
            }
        }
        List<Dataset> datasets = new ArrayList<>();
        Unit<?> unit = spectra.dataset().unit();
        for (int b = 0; b < bands.size(); b++) {
            String name = bands.get(b).name().isEmpty() ? "band_" + (b + 1) : HeaderLine.plain(bands.get(b).name());
            datasets.add(
                    spectra.numbers(name + "_area", RamanQuantities.BAND_AREA, unit.multiply(spectra.unit()), values[b][0], values[b][1]));
            datasets.add(spectra.numbers(name + "_centre", RamanQuantities.LINE_POSITION, spectra.unit(), values[b][2]));
            datasets.add(spectra.numbers(name + "_height", RamanQuantities.LINE_HEIGHT, unit, values[b][3]));
        }
        return new OperationResult(datasets, failed == 0
                ? List.of()
                : List.of(Problem.of(Severity.WARNING, "raman.bands.missing",
                        failed + " bands could not be had: values are missing, or fewer than three points lie between their ends.",
                        "Change their ends; the spectrum runs from " + spectra.x()[0] + " to " + spectra.x()[spectra.points() - 1] + ".")));
    }

    private static Band band(Spectra spectra, double[] y, Ranges.Named range, boolean line) {
        int from = spectra.index(range.from());
        int to = spectra.index(Math.nextUp(range.to()));
        if (to - from < 3) {
            return new Band(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double[] x = Arrays.copyOfRange(spectra.x(), from, to);
        double[] part = Arrays.copyOfRange(y, from, to);
        double noise = Noise.standardDeviation(x, part);
        int last = x.length - 1;
        double slope = line ? (part[last] - part[0]) / (x[last] - x[0]) : 0;
        double foot = line ? part[0] : 0;
        for (int k = 0; k <= last; k++) {
            part[k] -= foot + slope * (x[k] - x[0]);
        }
        double area = 0;
        double moment = 0;
        double square = 0;
        double height = part[0];
        for (int k = 0; k <= last; k++) {
            double weight = (x[Math.min(last, k + 1)] - x[Math.max(0, k - 1)]) / 2;
            area += weight * part[k];
            moment += weight * part[k] * x[k];
            square += weight * weight;
            height = Math.max(height, part[k]);
        }
        return new Band(area, noise * Math.sqrt(square), moment / area, height);
    }
}
