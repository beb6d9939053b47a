package org.operanda.electrochemistry.impedance.circuit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;

/**
 * What is decided about the parameters of a circuit before the fit, each by parameter.
 *
 * @param start   where to begin; NaN where the program finds it
 * @param lower   least value
 * @param upper   greatest value
 * @param isFixed whether it keeps its start
 * @param sameAs  the parameter whose value it has; its own number when it is free
 */
public record ParameterRules(double[] start, double[] lower, double[] upper, boolean[] isFixed, int[] sameAs) {

    /**
     * Rules, or why there are none.
     *
     * @param rules    empty when there is an error
     * @param problems what is wrong
     */
    public record Parsed(Optional<ParameterRules> rules, List<Problem> problems) {}

    /** The bounds of the elements and nothing else. */
    public static ParameterRules of(Circuit circuit) {
        List<ElementParameter> parameters = circuit.parameters();
        int count = parameters.size();
        double[] start = new double[count];
        Arrays.fill(start, Double.NaN);
        int[] sameAs = new int[count];
        Arrays.setAll(sameAs, k -> k);
        return new ParameterRules(start, parameters.stream().mapToDouble(ElementParameter::lower).toArray(),
                parameters.stream().mapToDouble(ElementParameter::upper).toArray(), new boolean[count], sameAs);
    }

    /**
     * Reads rules as a user writes them.
     *
     * @param start  {@code R0=5}
     * @param fixed  {@code CPE1_alpha=1}
     * @param bounds {@code CPE1_alpha=0.5:1}
     * @param shared {@code CPE2_alpha=CPE1_alpha}
     */
    public static Parsed parse(Circuit circuit, List<String> start, List<String> fixed, List<String> bounds, List<String> shared) {
        ParameterRules rules = of(circuit);
        List<String> names = circuit.parameterNames();
        List<Problem> problems = new ArrayList<>();
        bounds.forEach(text -> rules.read(text, names, problems, rules::bound));
        start.forEach(text -> rules.read(text, names, problems, (k, value) -> rules.begin(k, value, false)));
        fixed.forEach(text -> rules.read(text, names, problems, (k, value) -> rules.begin(k, value, true)));
        shared.forEach(text -> rules.read(text, names, problems, (k, value) -> rules.share(k, names.indexOf(value))));
        return new Parsed(problems.isEmpty() ? Optional.of(rules) : Optional.empty(), problems);
    }

    /** One rule for one parameter; says whether the value is right. */
    private interface Rule {
        boolean apply(int parameter, String value);
    }

    private void read(String text, List<String> names, List<Problem> problems, Rule rule) {
        String[] sides = text.split("=", 2);
        int parameter = names.indexOf(sides[0].trim());
        if (parameter < 0 || sides.length < 2 || !rule.apply(parameter, sides[1].trim())) {
            problems.add(Problem.of(Severity.ERROR, "electrochemistry.circuit.rule", "'" + text + "' says nothing about this circuit.",
                    "Write a parameter, '=' and what it shall be: R0=5, CPE1_alpha=0.5:1 for bounds, CPE2_alpha=CPE1_alpha for a shared "
                            + "one. Parameters: " + String.join(", ", names) + "."));
        }
    }

    private boolean begin(int parameter, String value, boolean fix) {
        double number = number(value);
        boolean right = fix ? Double.isFinite(number) : number >= lower[parameter] && number <= upper[parameter];
        start[parameter] = number;
        isFixed[parameter] = fix;
        return right;
    }

    private boolean bound(int parameter, String value) {
        String[] ends = value.split(":", 2);
        double least = ends.length < 2 ? Double.NaN : number(ends[0]);
        double most = ends.length < 2 ? Double.NaN : number(ends[1]);
        if (!(least < most) || least <= 0 && lower[parameter] > 0) {
            return false;
        }
        lower[parameter] = least;
        upper[parameter] = most;
        return true;
    }

    /** A parameter takes over the value of one that is free. */
    private boolean share(int parameter, int other) {
        if (other < 0 || other == parameter || sameAs[other] != other) {
            return false;
        }
        sameAs[parameter] = other;
        return true;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.trim());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
