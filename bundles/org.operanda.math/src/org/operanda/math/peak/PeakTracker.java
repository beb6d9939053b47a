package org.operanda.math.peak;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.operanda.math.peak.FittedPeaks.FittedPeak;
import org.operanda.math.peak.PeakSearch.Found;

/**
 * Follows peaks through a series, frame by frame. Each keeps its number for ever: it starts where it was last seen, is left out while it does
 * not rise above the noise, and is looked for near its last place in what the others leave; what is new gets the next number. The frames
 * are given in order; the same frames give the same numbers, bit for bit.
 */
public final class PeakTracker {
    private static final int MOST_ROUNDS = 4;
    /** So many candidates are fitted in one frame after the first. */
    private static final int CANDIDATES = 3;
    /** A place at which a candidate was no peak is left alone for so many frames. */
    private static final int PATIENCE = 16;

    /** How a model is made of peaks of which only place, height and width are known; always in the same way for the same number of peaks. */
    @FunctionalInterface
    public interface Maker {

        PeakModel model(List<Found> peaks);
    }

    /**
     * How peaks are followed.
     *
     * @param threshold a peak is there when its height is so many times its standard deviation
     * @param mostShift farthest that a peak moves from one frame to the next, in the unit of the abscissae
     * @param mostWidth greatest full width of a peak
     * @param mostPeaks how many there may be; 0 for those of the first frame alone
     * @param nearest   a new peak lies at least so many of its full widths away from every other
     */
    public record Rules(double threshold, double mostShift, double mostWidth, int mostPeaks, double nearest) {}

    /**
     * One frame.
     *
     * @param peaks            by their number; NaN for one that is not there
     * @param reducedChiSquare of the fit
     * @param converged        whether the fit came to an end by itself
     */
    public record Frame(List<Optional<FittedPeak>> peaks, double reducedChiSquare, boolean converged) {
        public Frame {
            peaks = List.copyOf(peaks);
        }
    }

    private final Maker maker;
    private final Rules rules;
    private final List<Found> last = new ArrayList<>();
    private final List<Integer> missing = new ArrayList<>();
    private PeakFit fit;
    private Optional<FittedPeaks> before = Optional.empty();
    private final List<Refused> refused = new ArrayList<>();
    private int frames;

    /** A candidate that was no peak, and when. */
    private record Refused(double position, double width, int frame) {}

    /** A tracker that knows some peaks to begin with, whose numbers are their places in the list. */
    public PeakTracker(Maker maker, Rules rules, List<Found> peaks) {
        this.maker = maker;
        this.rules = rules;
        last.addAll(peaks);
        peaks.forEach(p -> missing.add(0));
        this.fit = new PeakFit(maker.model(last));
    }

    /** How many peaks have a number. */
    public int size() {
        return last.size();
    }

    /** The last fit, for its curve and its covariance; empty before the first frame. */
    public Optional<FittedPeaks> lastFit() {
        return before;
    }

    /**
     * Takes the next frame.
     *
     * @param x     rising abscissae
     * @param y     as many values; missing ones are left out
     * @param sigma as many standard deviations, or null when there are none
     */
    public Frame next(double[] x, double[] y, double @Nullable [] sigma) {
        for (int p = 0; p < last.size(); p++) {
            fit.setPresent(p, missing.get(p) == 0);
        }
        FittedPeaks fitted = fitPresent(x, y, sigma);
        double[] left = fit.model().curve(x, fitted);
        for (int i = 0; i < left.length; i++) {
            left[i] = y[i] - left[i];
        }
        refused.removeIf(place -> frames - place.frame() >= PATIENCE);
        List<Found> candidates = PeakSearch.find(x, left, sigma, typicalWidth(), rules.threshold()).stream().filter(this::isNotRefused)
                .toList();
        for (Found candidate : PeakSearch.strongest(candidates,
                frames == 0 ? Math.max(CANDIDATES, rules.mostPeaks() - last.size()) : CANDIDATES)) {
            fitted = tried(candidate, fitted, x, y, sigma);
        }
        frames++;
        return taken(fitted);
    }

    private boolean isNotRefused(Found candidate) {
        return refused.stream().noneMatch(place -> Math.abs(place.position() - candidate.position()) < place.width());
    }

    /** Fits, and leaves out what is not there, until all is. */
    private FittedPeaks fitPresent(double[] x, double[] y, double @Nullable [] sigma) {
        FittedPeaks fitted = fit.fit(x, y, sigma, 0, x.length, before);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            boolean changed = false;
            for (int p = 0; p < last.size(); p++) {
                FittedPeak peak = fitted.peaks().get(p);
                if (peak.present() && !there(peak, p)) {
                    fit.setPresent(p, false);
                    changed = true;
                }
            }
            if (!changed) {
                return fitted;
            }
            fitted = fit.fit(x, y, sigma, 0, x.length, before);
        }
        return fitted;
    }

    private boolean there(FittedPeak peak, int p) {
        double reach = rules.mostShift() * (1 + missing.get(p));
        return peak.height() > rules.threshold() * peak.heightSigma() && Math.abs(peak.position() - last.get(p).position()) <= reach
                && peak.fullWidth() <= rules.mostWidth();
    }

    private double typicalWidth() {
        double[] widths = last.stream().mapToDouble(Found::fullWidth).sorted().toArray();
        return widths.length == 0 ? 0 : widths[widths.length / 2];
    }

    /** Takes a candidate for a peak that was missing, or for a new one, and keeps it when it is there in a fit. */
    private FittedPeaks tried(Found candidate, FittedPeaks fitted, double[] x, double[] y, double @Nullable [] sigma) {
        if (candidate.fullWidth() > rules.mostWidth() || tooNear(candidate, fitted)) {
            return fitted;
        }
        Optional<Integer> old = nearestMissing(candidate, fitted);
        if (old.isEmpty() && last.size() >= rules.mostPeaks()) {
            return fitted;
        }
        PeakFit lastFit = fit;
        Optional<FittedPeaks> lastBefore = before;
        int number = old.orElse(last.size());
        Optional<Found> replaced = old.map(last::get);
        List<Found> guesses = guesses(fitted);
        if (old.isPresent()) {
            guesses.set(number, candidate);
            last.set(number, candidate);
        } else {
            guesses.add(candidate);
            last.add(candidate);
            missing.add(0);
        }
        fit = new PeakFit(maker.model(guesses));
        for (int p = 0; p < last.size(); p++) {
            fit.setPresent(p, p == number || fitted.peaks().get(p).present());
        }
        before = Optional.empty();
        FittedPeaks with = fit.fit(x, y, sigma);
        boolean all = with.converged() && there(with.peaks().get(number), number);
        for (int p = 0; p < fitted.peaks().size(); p++) {
            all &= !fitted.peaks().get(p).present() || there(with.peaks().get(p), p);
        }
        if (all) {
            before = Optional.of(with);
            return with;
        }
        refused.add(new Refused(candidate.position(), candidate.fullWidth(), frames));
        fit = lastFit;
        before = lastBefore;
        if (replaced.isPresent()) {
            last.set(number, replaced.get());
        } else {
            last.removeLast();
            missing.removeLast();
        }
        return fitted;
    }

    private boolean tooNear(Found candidate, FittedPeaks fitted) {
        return fitted.peaks().stream().filter(FittedPeak::present)
                .anyMatch(p -> Math.abs(p.position() - candidate.position()) < rules.nearest()
                        * Math.max(candidate.fullWidth(), p.fullWidth()));
    }

    private Optional<Integer> nearestMissing(Found candidate, FittedPeaks fitted) {
        Optional<Integer> nearest = Optional.empty();
        double least = Double.POSITIVE_INFINITY;
        for (int p = 0; p < fitted.peaks().size(); p++) {
            double distance = Math.abs(last.get(p).position() - candidate.position());
            double reach = rules.mostShift() * (1 + missing.get(p));
            if (!fitted.peaks().get(p).present() && distance <= reach && distance < least) {
                nearest = Optional.of(p);
                least = distance;
            }
        }
        return nearest;
    }

    /** What is known of every peak: the fit's where it is there, else where it was last seen. */
    private List<Found> guesses(FittedPeaks fitted) {
        List<Found> guesses = new ArrayList<>(last);
        for (int p = 0; p < fitted.peaks().size(); p++) {
            FittedPeak peak = fitted.peaks().get(p);
            if (peak.present()) {
                guesses.set(p, new Found(peak.position(), peak.height(), peak.fullWidth(), last.get(p).significance()));
            }
        }
        return guesses;
    }

    private Frame taken(FittedPeaks fitted) {
        List<Optional<FittedPeak>> peaks = new ArrayList<>();
        List<Found> now = guesses(fitted);
        for (int p = 0; p < last.size(); p++) {
            FittedPeak peak = fitted.peaks().get(p);
            boolean present = peak.present();
            last.set(p, now.get(p));
            missing.set(p, present ? 0 : missing.get(p) + 1);
            peaks.add(present ? Optional.of(peak) : Optional.empty());
        }
        if (fitted.converged()) {
            before = Optional.of(fitted);
        }
        return new Frame(peaks, fitted.reducedChiSquare(), fitted.converged());
    }
}
