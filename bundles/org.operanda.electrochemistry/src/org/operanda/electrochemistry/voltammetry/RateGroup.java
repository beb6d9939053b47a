package org.operanda.electrochemistry.voltammetry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;

/**
 * The anodic and the cathodic sweep of one cycle that stands for a scan rate.
 *
 * @param rate   mean of both, in V/s
 * @param sigma  one standard deviation of it
 * @param anodic   a whole sweep
 * @param cathodic a whole sweep of the same cycle
 */
record RateGroup(double rate, double sigma, Sweep anodic, Sweep cathodic) {
    /** Rates that differ by less than this part are one. */
    private static final double SAME = 0.05;

    /**
     * One cycle for each scan rate, slowest first.
     *
     * @param choice 1 for the first whole cycle of a rate, 2 for the second; 0, or more than there are, for the last
     * @param fewest rates that are needed
     * @return empty, with a problem, when there are fewer
     */
    static Optional<List<RateGroup>> of(Sweeps sweeps, int choice, int fewest, List<Problem> problems) {
        List<RateGroup> cycles = cycles(sweeps).stream().sorted(Comparator.comparingDouble(RateGroup::rate)).toList();
        List<RateGroup> chosen = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= cycles.size(); i++) {
            if (i == cycles.size() || cycles.get(i).rate > (1 + SAME) * cycles.get(i - 1).rate) {
                List<RateGroup> alike = cycles.subList(begin, i).stream().sorted(Comparator.comparingInt(c -> c.anodic.cycle())).toList();
                chosen.add(choice > 0 && choice <= alike.size() ? alike.get(choice - 1) : alike.getLast());
                begin = i;
            }
        }
        if (chosen.size() < fewest) {
            problems.add(Problem.of(Severity.ERROR, "voltammetry.few-rates",
                    "There are whole cycles at " + chosen.size() + " scan rates, but " + fewest + " are needed.",
                    "Join the files of all rates as parts of one series."));
            return Optional.empty();
        }
        return Optional.of(chosen);
    }

    private static List<RateGroup> cycles(Sweeps sweeps) {
        List<Sweep> whole = sweeps.whole();
        List<RateGroup> cycles = new ArrayList<>();
        for (int cycle : new TreeSet<>(whole.stream().map(Sweep::cycle).toList())) {
            Optional<Sweep> anodic = whole.stream().filter(s -> s.cycle() == cycle && s.direction() > 0).findFirst();
            Optional<Sweep> cathodic = whole.stream().filter(s -> s.cycle() == cycle && s.direction() < 0).findFirst();
            if (anodic.isPresent() && cathodic.isPresent()) {
                Sweep one = anodic.get();
                Sweep other = cathodic.get();
                cycles.add(new RateGroup((one.rate() + other.rate()) / 2, Math.hypot(one.rateSigma(), other.rateSigma()) / 2, one, other));
            }
        }
        return cycles;
    }
}
