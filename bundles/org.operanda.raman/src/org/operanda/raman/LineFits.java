package org.operanda.raman;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.measure.Unit;
import org.operanda.data.Dataset;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.math.peak.FittedPeaks;
import org.operanda.math.peak.FittedPeaks.FittedPeak;
import org.operanda.math.peak.PeakFit;
import org.operanda.math.peak.PeakModel;

/** Fits the lines of a model to each of some spectra. */
final class LineFits {
    private final Spectra spectra;
    private final List<Line> lines;
    private final int from;
    private final int to;
    private final List<Optional<FittedPeaks>> fits;
    private final int unfitted;
    private final int unfinished;

    /**
     * Fits all spectra.
     *
     * @param from       least abscissa; 0 for the spectrum's start
     * @param to         greatest abscissa; 0 for its end
     * @param background degree of the polynomial below the lines; −1 for none
     */
    LineFits(Spectra spectra, List<Line> lines, double from, double to, int background) {
        this.spectra = spectra;
        this.lines = lines;
        this.from = from == 0 ? 0 : spectra.index(from);
        this.to = to == 0 ? spectra.points() : spectra.index(Math.nextUp(to));
        IntStream all = IntStream.range(0, spectra.count());
        fits = (spectra.count() > 1 ? all.parallel() : all).mapToObj(i -> fit(spectra.spectrum(i), background)).toList();
        unfitted = (int) fits.stream().filter(Optional::isEmpty).count();
        unfinished = (int) fits.stream().flatMap(Optional::stream).filter(f -> !f.converged()).count();
    }

    private Optional<FittedPeaks> fit(double[] y, int background) {
        if (to <= from) {
            return Optional.empty();
        }
        double[] x = Arrays.copyOfRange(spectra.x(), from, to);
        double[] part = Arrays.copyOfRange(y, from, to);
        PeakFit fit = new PeakFit(PeakModel.of(Line.peaks(lines, x, part), background));
        long there = Arrays.stream(part).filter(Double::isFinite).count();
        int most = lines.stream().mapToInt(l -> l.shape().size()).sum() + background + 1;
        return there > most ? Optional.of(fit.fit(x, part, null)) : Optional.empty();
    }

    /** What was found in one spectrum. */
    Optional<FittedPeaks> fit(int spectrum) {
        return fits.get(spectrum);
    }

    /** One line of one spectrum. */
    Optional<FittedPeak> line(int spectrum, int line) {
        return fits.get(spectrum).map(f -> f.peaks().get(line));
    }

    /** Position, height, full width, area and what else each line has, with their standard deviations. */
    List<Dataset> parameters() {
        List<Dataset> datasets = new ArrayList<>();
        Unit<?> ordinate = spectra.dataset().unit();
        for (int k = 0; k < lines.size(); k++) {
            int line = k;
            String name = lines.get(k).name();
            datasets.add(numbers(name + "_position", RamanQuantities.LINE_POSITION, spectra.unit(), line, FittedPeak::position,
                    FittedPeak::positionSigma));
            datasets.add(
                    numbers(name + "_height", RamanQuantities.LINE_HEIGHT, ordinate, line, FittedPeak::height, FittedPeak::heightSigma));
            datasets.add(numbers(name + "_width", RamanQuantities.LINE_WIDTH, spectra.unit(), line, FittedPeak::fullWidth,
                    FittedPeak::fullWidthSigma));
            datasets.add(numbers(name + "_area", RamanQuantities.BAND_AREA, ordinate.multiply(spectra.unit()), line, FittedPeak::area,
                    FittedPeak::areaSigma));
            for (int p = 3; p < lines.get(k).shape().size(); p++) {
                int parameter = p;
                boolean width = lines.get(k).shape().parameters().get(p).endsWith("width");
                datasets.add(numbers(name + "_" + lines.get(k).shape().parameters().get(p),
                        width ? RamanQuantities.LINE_WIDTH : RamanQuantities.LINE_PARAMETER,
                        width ? spectra.unit() : Units.ONE, line, f -> f.values()[parameter], f -> f.sigma()[parameter]));
            }
        }
        return datasets;
    }

    /** A number of a line. */
    interface Number {
        double of(FittedPeak peak);
    }

    Dataset numbers(String name, QuantityKind kind, Unit<?> unit, int line, Number value, Number sigma) {
        double[] values = new double[fits.size()];
        double[] sigmas = new double[fits.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = line(i, line).map(value::of).orElse(Double.NaN);
            sigmas[i] = line(i, line).map(sigma::of).map(Math::abs).orElse(Double.NaN);
        }
        return spectra.numbers(name, kind, unit, values, sigmas);
    }

    /** The sum of lines and background as {@code fit}, and each line by itself; missing outside the range. */
    List<Dataset> curves() {
        double[][] all = new double[lines.size() + 1][spectra.count() * spectra.points()];
        double[] x = spectra.x();
        for (int i = 0; i < fits.size(); i++) {
            double[][] curves = new double[lines.size() + 1][x.length];
            for (double[] curve : curves) {
                Arrays.fill(curve, Double.NaN);
            }
            if (fits.get(i).isPresent()) {
                FittedPeaks fit = fits.get(i).get();
                for (int k = from; k < to; k++) {
                    curves[0][k] = fit.background().at(x[k]);
                }
                for (int line = 0; line < lines.size(); line++) {
                    double[] curve = lines.get(line).shape().values(Arrays.copyOfRange(x, from, to), fit.peaks().get(line).values());
                    for (int k = from; k < to; k++) {
                        curves[line + 1][k] = curve[k - from];
                        curves[0][k] += curve[k - from];
                    }
                }
            }
            for (int c = 0; c < curves.length; c++) {
                spectra.put(curves[c], i, all[c]);
            }
        }
        List<Dataset> datasets = new ArrayList<>();
        datasets.add(spectra.curves("fit", spectra.dataset().quantity(), spectra.dataset().unit(), all[0]));
        for (int line = 0; line < lines.size(); line++) {
            datasets.add(spectra.curves(lines.get(line).name() + "_line", spectra.dataset().quantity(), spectra.dataset().unit(),
                    all[line + 1]));
        }
        return datasets;
    }

    /** What could not be fitted. */
    List<Problem> problems(String operation) {
        List<Problem> problems = new ArrayList<>();
        if (unfitted > 0) {
            problems.add(Problem.of(Severity.WARNING, operation + ".points",
                    unfitted + " spectra have too few points in the range for the model.",
                    "Widen the range, or use fewer lines."));
        }
        if (unfinished > 0) {
            problems.add(Problem.of(Severity.WARNING, operation + ".not-converged",
                    "The fit of " + unfinished + " spectra had not come to its end.",
                    "Look at these fits; bound the lines more closely."));
        }
        return problems;
    }
}
