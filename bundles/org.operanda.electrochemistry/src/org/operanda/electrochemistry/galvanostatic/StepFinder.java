package org.operanda.electrochemistry.galvanostatic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.electrochemistry.cycler.CyclerColumn;

/**
 * Cuts the rows into steps: where the instrument says that a new step or cycle begins, if it can be believed, and where the current changes its
 * sign or becomes zero; where the test was interrupted; and within a step from where the potential stays while the current falls.
 */
final class StepFinder {
    /** An instrument's number that changes more often than every so many rows counts something else than steps. */
    private static final int FEWEST_ROWS = 3;
    /** A potential that is held stays within this, in volts. */
    private static final double HELD = 2e-3;
    /** A held potential comes with a current that falls below this part of what it was. */
    private static final double FALLEN = 0.95;
    /** A constant current stays within this part of its mean. */
    private static final double CONSTANT = 0.03;

    private final Recorded rows;
    private final double threshold;
    private final double shortest;
    private final Optional<double[]> instrument;
    private final List<Step> steps = new ArrayList<>();

    private StepFinder(Recorded rows, Segmentation segmentation, Optional<double[]> instrument) {
        this.rows = rows;
        this.threshold = segmentation.restFraction() * rows.greatestCurrent();
        this.shortest = segmentation.shortest();
        this.instrument = instrument;
    }

    /** The steps in order, each typed but not yet cut where a potential begins to be held; the rule is stated as a problem. */
    static List<Step> find(Recorded rows, Segmentation segmentation, List<Problem> problems) {
        Optional<CyclerColumn> numbered = List.of(CyclerColumn.STEP_COUNT, CyclerColumn.STEP).stream()
                .filter(rows::has).findFirst();
        Optional<double[]> numbers = numbered.flatMap(rows::numbers);
        boolean believed = numbers.isPresent() && changes(numbers.get()) <= rows.rows() / FEWEST_ROWS + 1;
        String rule = believed
                ? "Steps begin where the instrument's '" + numbered.orElseThrow().name()
                        + "' changes and where the current changes its sign "
                        + "or becomes zero."
                : numbers.isPresent()
                        ? "Steps begin where the current changes its sign or becomes zero; the instrument's '"
                                + numbered.orElseThrow().name()
                                + "' changes too often to be a step."
                        : "Steps begin where the current changes its sign or becomes zero; the instrument numbered none.";
        problems.add(Problem.of(Severity.INFO, "electrochemistry.step-rule", rule, ""));
        StepFinder finder = new StepFinder(rows, segmentation, believed ? numbers : Optional.empty());
        finder.cut();
        return finder.steps;
    }

    private static int changes(double[] numbers) {
        int changes = 0;
        for (int row = 1; row < numbers.length; row++) {
            changes += numbers[row] != numbers[row - 1] ? 1 : 0;
        }
        return changes;
    }

    private void cut() {
        int begin = 0;
        int state = state(0, 0);
        boolean forced = true;
        for (int row = 1; row <= rows.rows(); row++) {
            boolean end = row == rows.rows();
            boolean boundary = end || boundary(row);
            int next = end ? 0 : state(row, boundary ? 0 : state);
            if (boundary || next != state) {
                append(new Step(begin, row, state, Step.Type.OTHER, begin > 0 && !rows.breaks()[begin]), forced);
                begin = row;
                state = next;
                forced = boundary;
            }
        }
    }

    private boolean boundary(int row) {
        return rows.breaks()[row] || instrument.isPresent() && instrument.get()[row] != instrument.get()[row - 1];
    }

    private int state(int row, int before) {
        if (row >= rows.rows()) {
            return 0;
        }
        double current = rows.amperes()[row];
        return Double.isNaN(current) ? before : Math.abs(current) <= threshold ? 0 : current > 0 ? 1 : -1;
    }

    /** Adds a step, or joins it to the one before when only noise separates them. */
    private void append(Step step, boolean forced) {
        Step last = steps.isEmpty() ? step : steps.getLast();
        boolean joins = !steps.isEmpty() && !forced && (last.sign() == step.sign() || duration(step) < shortest);
        if (joins) {
            steps.set(steps.size() - 1, new Step(last.begin(), step.end(), last.sign(), Step.Type.OTHER, last.joined()));
        } else {
            steps.add(step);
        }
    }

    private double duration(Step step) {
        return rows.seconds()[step.end() - 1] - rows.seconds()[step.origin()];
    }

    /** The steps with their types; a step that ends at a held potential is cut in two. */
    static List<Step> typed(List<Step> steps, Recorded rows) {
        List<Step> typed = new ArrayList<>(steps.size());
        for (Step step : steps) {
            if (step.sign() == 0) {
                typed.add(step.typed(Step.Type.REST));
                continue;
            }
            int held = heldFrom(step, rows);
            if (held > step.begin() && held < step.end()) {
                Step first = new Step(step.begin(), held, step.sign(), Step.Type.OTHER, step.joined());
                typed.add(first.typed(constant(first, rows) ? Step.Type.CONSTANT_CURRENT : Step.Type.OTHER));
                typed.add(new Step(held, step.end(), step.sign(), Step.Type.CONSTANT_VOLTAGE, true));
            } else {
                typed.add(step.typed(held == step.begin()
                        ? Step.Type.CONSTANT_VOLTAGE
                        : constant(step, rows) ? Step.Type.CONSTANT_CURRENT : Step.Type.OTHER));
            }
        }
        return typed;
    }

    /** The row from which the potential is held to the end of the step while the current falls; the end of the step when it is not held. */
    private static int heldFrom(Step step, Recorded rows) {
        double last = rows.volts()[step.end() - 1];
        int held = step.end();
        while (held > step.begin() && Math.abs(rows.volts()[held - 1] - last) <= HELD) {
            held--;
        }
        boolean falls = step.end() - held >= FEWEST_ROWS
                && Math.abs(rows.amperes()[step.end() - 1]) < FALLEN * Math.abs(rows.amperes()[held]);
        if (!falls) {
            return step.end();
        }
        int first = held;
        // the potential comes within reach of the limit while the current is still constant
        while (first + FEWEST_ROWS < step.end()
                && Math.abs(rows.amperes()[first + 1]) >= (1 - CONSTANT / 10) * Math.abs(rows.amperes()[held])) {
            first++;
        }
        return first == held ? held : first + 1;
    }

    /** Whether the middle of the currents lies close together: the first rows may still come up to the set value. */
    private static boolean constant(Step step, Recorded rows) {
        int rowsOfStep = step.end() - step.begin();
        int margin = rowsOfStep > 10 ? rowsOfStep / 10 : 0;
        double least = Double.POSITIVE_INFINITY;
        double greatest = 0;
        for (int row = step.begin() + margin; row < step.end() - margin; row++) {
            double magnitude = Math.abs(rows.amperes()[row]);
            least = magnitude < least ? magnitude : least;
            greatest = magnitude > greatest ? magnitude : greatest;
        }
        return greatest - least <= 2 * CONSTANT * greatest;
    }
}
