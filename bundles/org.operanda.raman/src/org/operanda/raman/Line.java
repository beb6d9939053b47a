package org.operanda.raman;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.operanda.data.text.HeaderLine;
import org.operanda.math.peak.Peak;
import org.operanda.math.peak.PeakParameter;
import org.operanda.math.peak.PeakShape;

/**
 * One line of a model as a user writes it: {@code name shape position}, then what its parameters may do, for instance {@code G fano 1585 position=1560..1610
 * width=20..120 coupling=-0.5..0.5}. A parameter may have bounds ({@code 20..120}), be fixed ({@code =60}), start elsewhere ({@code ~60}), or follow the same parameter
 * of another line ({@code D}, {@code D*1.5}, {@code D+270}).
 *
 * @param name     plain, unique in the model
 * @param shape    its shape
 * @param position where it is looked for
 * @param rules    by parameter, as written
 */
record Line(String name, PeakShape shape, double position, Map<String, String> rules) {
    private static final String NUMBER = "[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?";
    private static final Pattern BOUNDS = Pattern.compile("(" + NUMBER + ")\\.\\.(" + NUMBER + ")");
    private static final Pattern FOLLOWS = Pattern.compile("([A-Za-z][\\w-]*?)(?:([*+-])(\\d+\\.?\\d*))?");
    private static final Map<String, PeakShape> SHAPES = Map.of("lorentz", PeakShape.LORENTZ, "gauss", PeakShape.GAUSS, "voigt",
            PeakShape.VOIGT,
            "pseudo-voigt", PeakShape.PSEUDO_VOIGT, "fano", PeakShape.BREIT_WIGNER_FANO);
    /** A position that is not bounded otherwise stays this near to where it is looked for. */
    private static final double NEAR = 25;
    private static final double WIDTH = 12;

    /**
     * Reads the lines of a model.
     *
     * @throws IllegalArgumentException when one is not understood, with words for the user
     */
    static List<Line> parse(List<String> texts) {
        List<Line> lines = new ArrayList<>();
        for (String text : texts) {
            Line line = parse(text);
            if (lines.stream().anyMatch(l -> l.name().equals(line.name()))) {
                throw new IllegalArgumentException("Two lines are called '" + line.name() + "'.");
            }
            lines.add(line);
        }
        peaks(lines, new double[] {0, 1}, new double[2]);
        return lines;
    }

    private static Line parse(String text) {
        String[] words = text.strip().split("\\s+");
        if (words.length < 3 || !SHAPES.containsKey(words[1].toLowerCase(Locale.ROOT)) || !words[2].matches(NUMBER)) {
            throw new IllegalArgumentException(
                    "'" + text
                            + "' is no line; write name, shape (lorentz, gauss, voigt, pseudo-voigt or fano) and position, such as: G lorentz 1585 width=20..120.");
        }
        PeakShape shape = SHAPES.get(words[1].toLowerCase(Locale.ROOT));
        Map<String, String> rules = new HashMap<>();
        for (int i = 3; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            String parameter = equals < 0 ? words[i] : words[i].substring(0, equals);
            if (equals < 0 || !shape.parameters().contains(parameter)) {
                throw new IllegalArgumentException("'" + words[i] + "' is no rule for " + words[1] + "; its parameters are "
                        + String.join(", ", shape.parameters()) + ", and a rule is written as width=20..120.");
            }
            rules.put(parameter, words[i].substring(equals + 1));
        }
        return new Line(HeaderLine.plain(words[0]), shape, Double.parseDouble(words[2]), rules);
    }

    /** The peaks of a model with the heights that a spectrum has there; the lowest value of the spectrum is their foot. */
    static List<Peak> peaks(List<Line> lines, double[] x, double[] y) {
        double foot = Double.POSITIVE_INFINITY;
        for (double value : y) {
            foot = Math.min(foot, Double.isNaN(value) ? foot : value);
        }
        List<Peak> peaks = new ArrayList<>();
        for (Line line : lines) {
            peaks.add(line.peak(lines, Math.max(Double.MIN_NORMAL, nearest(x, y, line.position) - foot)));
        }
        return peaks;
    }

    private static double nearest(double[] x, double[] y, double place) {
        double value = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            if (Math.abs(x[i] - place) < least && Double.isFinite(y[i])) {
                least = Math.abs(x[i] - place);
                value = y[i];
            }
        }
        return value;
    }

    private Peak peak(List<Line> lines, double height) {
        double width = startWidth();
        Peak peak = Peak.of(shape, position, height, width);
        peak = peak.with(PeakShape.POSITION, PeakParameter.between(position, position - NEAR, position + NEAR));
        peak = peak.with(PeakShape.HEIGHT, PeakParameter.between(height, 0, Double.POSITIVE_INFINITY));
        for (Map.Entry<String, String> rule : rules.entrySet()) {
            int k = shape.parameters().indexOf(rule.getKey());
            peak = peak.with(k, parameter(lines, rule.getKey(), rule.getValue(), peak.parameters().get(k)));
        }
        return peak;
    }

    private double startWidth() {
        String rule = rules.getOrDefault("width", "");
        Matcher bounds = BOUNDS.matcher(rule);
        if (bounds.matches()) {
            return Math.max(Double.MIN_NORMAL,
                    Math.sqrt(Math.max(1e-3, Double.parseDouble(bounds.group(1))) * Double.parseDouble(bounds.group(2))));
        }
        return rule.matches("[=~]" + NUMBER) ? Math.max(Double.MIN_NORMAL, Double.parseDouble(rule.substring(1))) : WIDTH;
    }

    private PeakParameter parameter(List<Line> lines, String name, String rule, PeakParameter usual) {
        Matcher bounds = BOUNDS.matcher(rule);
        if (bounds.matches()) {
            double low = Double.parseDouble(bounds.group(1));
            double high = Double.parseDouble(bounds.group(2));
            if (!(low <= high)) {
                throw new IllegalArgumentException("The bounds '" + rule + "' are the wrong way round.");
            }
            return PeakParameter.between(Math.clamp(usual.start(), low, high), low, high);
        }
        if (rule.matches("=" + NUMBER)) {
            return PeakParameter.fixed(Double.parseDouble(rule.substring(1)));
        }
        if (rule.matches("~" + NUMBER)) {
            double start = Double.parseDouble(rule.substring(1));
            return PeakParameter.between(Math.clamp(start, usual.lower(), usual.upper()), usual.lower(), usual.upper());
        }
        Matcher follows = FOLLOWS.matcher(rule);
        if (!follows.matches()) {
            throw new IllegalArgumentException(
                    "'" + name + "=" + rule + "' is not understood; write 20..120, =60, ~60, or the name of another line.");
        }
        return tie(lines, name, follows);
    }

    private static PeakParameter tie(List<Line> lines, String name, Matcher follows) {
        String wanted = HeaderLine.plain(follows.group(1));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).name().equals(wanted)) {
                int k = lines.get(i).shape().parameters().indexOf(name);
                if (k < 0) {
                    throw new IllegalArgumentException("The line '" + wanted + "' has no " + name + ".");
                }
                double number = follows.group(3) == null ? 0 : Double.parseDouble(follows.group(3));
                boolean times = "*".equals(follows.group(2));
                double offset = "-".equals(follows.group(2)) ? -number : number;
                return PeakParameter.tied(i, k, times ? number : 1, times ? 0 : offset);
            }
        }
        throw new IllegalArgumentException("No line is called '" + wanted + "'.");
    }
}
