package org.operanda.electrochemistry.impedance.circuit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.electrochemistry.impedance.circuit.Circuit.Item;
import org.operanda.electrochemistry.impedance.circuit.Circuit.Leaf;
import org.operanda.electrochemistry.impedance.circuit.Circuit.Node;
import org.operanda.electrochemistry.impedance.circuit.Circuit.Parallel;
import org.operanda.electrochemistry.impedance.circuit.Circuit.Series;

/**
 * Circuits as text:
 *
 * <pre>
 * circuit = part { "-" part }                          one after another
 * part    = element | "p(" circuit { "," circuit } ")"   side by side
 * element = symbol [ digits | "_" word ]                 R0, CPE1, R_SEI
 * </pre>
 *
 * for instance {@code R0-p(R1,CPE1)-p(R2-W1,C2)}: the form of impedance.py. An element that is named twice is one element at two places:
 * they share their parameters. Symbols are those of {@link StandardElement} and of all {@link CircuitElement}s that are installed; blanks do
 * not matter.
 * <p>
 * Boukamp's circuit description code ({@code R(RQ)(R[RW]C)}; B. A. Boukamp, Solid State Ionics 20 (1986) 31) is understood as well: round
 * brackets stand in turn for side by side and one after another, square ones for one after another; Q is a CPE, O a {@code Ws}, T a {@code
 * Wo}; the elements are numbered from 1 by symbol.
 */
public final class CircuitText {
    private static final Pattern NAME = Pattern.compile("([A-Za-z]+)(\\d+|_\\w+)?");
    private static final Pattern DESCRIPTION_CODE = Pattern.compile("(?=.*[(\\[])[RCLQWOTG()\\[\\]]+|[RCLQWOTG]{2,}");
    private static final Map<Character, String> CODE = Map.of('R', "R", 'C', "C", 'L', "L", 'Q', "CPE", 'W', "W", 'O', "Ws", 'T', "Wo", 'G',
            "G");

    /**
     * A circuit, or why there is none.
     *
     * @param circuit  empty when there is an error
     * @param problems what is wrong with the text, and where
     */
    public record Parsed(Optional<Circuit> circuit, List<Problem> problems) {}

    /** What stops the parsing. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    private final String text;
    private final Map<String, CircuitElement> kinds;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Item> items = new ArrayList<>();
    private final Map<String, Integer> counted = new LinkedHashMap<>();
    private int at;
    private int parameters;

    private CircuitText(String text, Map<String, CircuitElement> kinds) {
        this.text = text;
        this.kinds = kinds;
    }

    /** All elements that are installed, by symbol. */
    public static Map<String, CircuitElement> installed() {
        Map<String, CircuitElement> all = new LinkedHashMap<>();
        Arrays.stream(StandardElement.values()).forEach(e -> all.put(e.symbol(), e));
        ServiceLoader.load(CircuitElement.class, CircuitText.class.getClassLoader()).forEach(e -> all.putIfAbsent(e.symbol(), e));
        return all;
    }

    /** Reads a circuit with all elements that are installed. */
    public static Parsed parse(String text) {
        return parse(text, installed());
    }

    /** Reads a circuit with the given elements by symbol. */
    public static Parsed parse(String text, Map<String, CircuitElement> kinds) {
        String plain = text.replaceAll("\\s", "");
        CircuitText reader = new CircuitText(plain, kinds);
        boolean code = DESCRIPTION_CODE.matcher(plain).matches() && !kinds.containsKey(plain);
        try {
            Node root = code ? reader.codeSeries("") : reader.series();
            if (reader.at < plain.length()) {
                throw new Refused("'" + plain.charAt(reader.at) + "' does not belong there");
            }
            return new Parsed(Optional.of(new Circuit(root, reader.items)), List.of());
        } catch (Refused e) {
            String where = plain.isEmpty() ? "" : " at character " + (reader.at + 1) + " of '" + plain + "'";
            return new Parsed(Optional.empty(),
                    List.of(Problem.of(Severity.ERROR, "electrochemistry.circuit.text",
                            "The circuit cannot be read" + where + ": " + e.getMessage() + ".",
                            "Write elements one after another with '-', side by side with 'p(…,…)', for instance R0-p(R1,CPE1)-W1. Elements: "
                                    + String.join(", ", kinds.keySet()) + ".")));
        }
    }

    private static Node joined(List<Node> parts) {
        List<Node> flat = parts.stream().flatMap(p -> p instanceof Series s ? s.parts().stream() : Stream.of(p)).toList();
        return flat.size() == 1 ? flat.getFirst() : new Series(flat);
    }

    private Node series() throws Refused {
        List<Node> parts = new ArrayList<>();
        do {
            parts.add(text.startsWith("p(", at) ? parallel() : element());
        } while (take('-'));
        return joined(parts);
    }

    private Node parallel() throws Refused {
        at += 2;
        List<Node> branches = new ArrayList<>();
        do {
            branches.add(series());
        } while (take(','));
        if (!take(')')) {
            throw new Refused("a ')' is missing");
        }
        return branches.size() == 1 ? branches.getFirst() : new Parallel(branches);
    }

    private boolean take(char wanted) {
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private Node element() throws Refused {
        Matcher name = NAME.matcher(text);
        if (!name.find(at) || name.start() != at) {
            throw new Refused(at < text.length() ? "an element is expected, not '" + text.charAt(at) + "'" : "an element is missing");
        }
        CircuitElement kind = kinds.get(name.group(1));
        if (kind == null) {
            throw new Refused("there is no element '" + name.group(1) + "'");
        }
        at = name.end();
        return leaf(name.group(), kind);
    }

    private Leaf leaf(String name, CircuitElement kind) {
        Integer number = numbers.get(name);
        if (number == null) {
            number = items.size();
            numbers.put(name, number);
            items.add(new Item(name, kind, parameters));
            parameters += kind.parameters().size();
        }
        return new Leaf(number);
    }

    private Node codeSeries(String end) throws Refused {
        return joined(codeParts(end, false));
    }

    /** The parts up to a closing bracket; round brackets among them mean the other way of connecting. */
    private List<Node> codeParts(String end, boolean sideBySide) throws Refused {
        List<Node> parts = new ArrayList<>();
        while (at < text.length() && ")]".indexOf(text.charAt(at)) < 0) {
            if (take('[')) {
                parts.add(joined(closed("]", false)));
            } else if (take('(')) {
                List<Node> inner = closed(")", !sideBySide);
                parts.add(sideBySide ? joined(inner) : inner.size() == 1 ? inner.getFirst() : new Parallel(inner));
            } else {
                String symbol = CODE.get(text.charAt(at++));
                parts.add(leaf(symbol + counted.merge(symbol, 1, Integer::sum), kinds.get(symbol)));
            }
        }
        if (parts.isEmpty()) {
            throw new Refused("an element is missing");
        }
        if (end.isEmpty() && at < text.length()) {
            throw new Refused("there is no bracket that this one closes");
        }
        return parts;
    }

    private List<Node> closed(String end, boolean sideBySide) throws Refused {
        List<Node> parts = codeParts(end, sideBySide);
        if (!take(end.charAt(0))) {
            throw new Refused("a '" + end + "' is missing");
        }
        return parts;
    }
}
