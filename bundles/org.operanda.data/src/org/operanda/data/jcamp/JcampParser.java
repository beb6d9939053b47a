package org.operanda.data.jcamp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;

/** Takes a file line by line. */
final class JcampParser {
    private static final Set<String> TABLES = Set.of("XYDATA", "XYPOINTS", "PEAKTABLE", "RADATA", "DATATABLE");
    private static final Pattern STEPS = Pattern.compile("\\(\\s*(\\w+?)\\s*\\+\\+\\s*\\(\\s*(\\w+?)\\s*\\.\\.\\s*\\w+\\s*\\)\\s*\\)?.*");
    private static final Pattern PAIRS = Pattern.compile("\\(\\s*(\\w)\\s*(\\w)\\s*\\.\\..*");
    private static final String DAMAGED = "The file may have been damaged by a transfer as text; fetch it again.";

    /** A block that is being read. */
    private static final class OpenBlock {
        private final Map<String, String> labels = new LinkedHashMap<>();
        /** What each label says at this place of the block, by its plain spelling. */
        private final Map<String, String> now = new HashMap<>();
        private final List<JcampTable> tables = new ArrayList<>();
        private String page = "";
    }

    private final String file;
    private final long characters;
    private final List<OpenBlock> blocks = new ArrayList<>();
    private final Deque<OpenBlock> open = new ArrayDeque<>();
    private final List<Problem> problems = new ArrayList<>();

    private String label = "";
    private final StringBuilder text = new StringBuilder();
    private long labelLine;

    private boolean inTable;
    private JcampVariable x = variable("X", 0);
    private JcampVariable y = variable("Y", 0);
    /** Exactly one of the two is used by the open table. */
    private Ordinates ordinates;
    private Numbers pairs = new Numbers();
    private boolean stepped;
    private long strangeLines;
    private long firstStrange;

    JcampParser(String file, long characters) {
        this.file = file;
        this.characters = characters;
        this.ordinates = new Ordinates(characters);
    }

    /** Takes one line, which may end with a carriage return. */
    void line(String whole, long number) {
        int comment = whole.indexOf("$$");
        String line = (comment < 0 ? whole : whole.substring(0, comment)).strip();
        if (line.startsWith("##")) {
            finishLabel();
            int equals = line.indexOf('=');
            label = line.substring(2, equals < 0 ? line.length() : equals).strip();
            labelLine = number;
            text.append(equals < 0 ? "" : line.substring(equals + 1).strip());
            if (TABLES.contains(JcampBlock.plain(label)) && !open.isEmpty()) {
                openTable(text.toString());
            }
        } else if (inTable) {
            tableLine(line, number);
        } else if (!label.isEmpty() && !line.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n").append(line);
        }
    }

    /** Everything has been taken. */
    JcampDx finish() {
        finishLabel();
        if (blocks.isEmpty()) {
            problems.add(Problem.error("jcamp.no-block", "The file has no block that begins with ##TITLE=.", "It is no JCAMP-DX file.",
                    Location.file(file)));
        } else if (!open.isEmpty()) {
            problems.add(Problem.warning("jcamp.unfinished", "The file ends without ##END=.",
                    "It may be cut off; compare the number of points with what the instrument shows.", Location.file(file)));
        }
        return new JcampDx(blocks.stream().map(b -> new JcampBlock(b.labels, b.tables)).toList(), problems);
    }

    private void finishLabel() {
        String plain = JcampBlock.plain(label);
        if (inTable) {
            finishTable(plain);
        } else if (plain.equals("TITLE")) {
            OpenBlock block = new OpenBlock();
            blocks.add(block);
            open.push(block);
            put(block, plain);
        } else if (plain.equals("END")) {
            open.poll();
        } else if (!plain.isEmpty() && !open.isEmpty()) {
            put(open.peek(), plain);
            if (plain.equals("PAGE")) {
                open.peek().page = text.toString();
            }
        }
        label = "";
        text.setLength(0);
    }

    private void put(OpenBlock block, String plain) {
        block.labels.putIfAbsent(label, text.toString());
        block.now.put(plain, text.toString());
    }

    private String now(String plain) {
        OpenBlock block = open.peek();
        return block == null ? "" : block.now.getOrDefault(plain, "");
    }

    private void openTable(String form) {
        Matcher steps = STEPS.matcher(form);
        Matcher two = PAIRS.matcher(form);
        if (steps.matches() || two.matches()) {
            stepped = steps.matches();
            Matcher matcher = stepped ? steps : two;
            x = variable(matcher.group(1), 0);
            y = variable(matcher.group(2), 1);
            ordinates = new Ordinates(characters);
            pairs = new Numbers();
            strangeLines = 0;
            inTable = true;
        } else {
            problems.add(Problem.warning("jcamp.form", "The table '" + form + "' has a form that is not decoded.",
                    "Tables (X++(Y..Y)) and (XY..XY) are read; export it as one of them.", Location.line(file, labelLine)));
        }
    }

    /** What the file says of a variable, in NTUPLES by its symbol, else by the labels of X and Y. */
    private JcampVariable variable(String symbol, int place) {
        String[] symbols = JcampNumbers.list(now("SYMBOL"));
        int index = now("NTUPLES").isEmpty() && now("VARNAME").isEmpty()
                ? -1
                : IntStream.range(0, symbols.length).filter(i -> symbols[i].equals(symbol)).findFirst().orElse(-1);
        if (index >= 0) {
            String name = item("VARNAME", index);
            return new JcampVariable(name.isEmpty() ? symbol : name, symbol, item("UNITS", index),
                    number(item("FACTOR", index)).orElse(1), number(item("FIRST", index)).orElse(Double.NaN),
                    number(item("LAST", index)).orElse(Double.NaN));
        }
        String axis = place == 0 ? "X" : "Y";
        return new JcampVariable(symbol, symbol, now(axis + "UNITS"), number(now(axis + "FACTOR")).orElse(1),
                number(now("FIRST" + axis)).orElse(Double.NaN), number(now("LAST" + axis)).orElse(Double.NaN));
    }

    private String item(String list, int index) {
        String[] items = JcampNumbers.list(now(list));
        return index < items.length ? items[index] : "";
    }

    private static OptionalDouble number(String text) {
        double number = JcampNumbers.leading(text);
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    private void tableLine(String line, long number) {
        if (!(stepped ? ordinates.decode(line) : decodePairs(line))) {
            firstStrange = strangeLines == 0 ? number : firstStrange;
            strangeLines++;
        }
    }

    private boolean decodePairs(String line) {
        boolean numbers = true;
        int from = 0;
        for (int i = 0; i <= line.length(); i++) {
            boolean between = i == line.length() || line.charAt(i) <= ' ' || line.charAt(i) == ',' || line.charAt(i) == ';';
            if (between && i > from) {
                String field = line.substring(from, i);
                double value = JcampNumbers.leading(field);
                numbers &= !Double.isNaN(value) || field.equals("?");
                pairs.add(value);
            }
            from = between ? i + 1 : from;
        }
        return numbers;
    }

    private void finishTable(String plain) {
        inTable = false;
        OpenBlock block = open.peek();
        if (block == null) {
            return;
        }
        double[] ys;
        double[] xs;
        if (stepped) {
            ys = ordinates.scaled(y.factor());
            xs = abscissae(ys.length);
        } else {
            double[] both = pairs.scaled(1);
            ys = new double[both.length / 2];
            xs = new double[ys.length];
            for (int i = 0; i < ys.length; i++) {
                xs[i] = both[2 * i] * x.factor();
                ys[i] = both[2 * i + 1] * y.factor();
            }
        }
        judge(ys);
        block.tables.add(new JcampTable(plain, block.page, x, y, xs, ys));
    }

    /** How many points the file claims, NaN when it does not say. */
    private double stated() {
        String dimension = "";
        String[] symbols = JcampNumbers.list(now("SYMBOL"));
        for (int i = 0; i < symbols.length; i++) {
            dimension = symbols[i].equals(y.symbol()) ? item("VARDIM", i) : dimension;
        }
        return number(dimension.isEmpty() ? now("NPOINTS") : dimension).orElse(Double.NaN);
    }

    private double[] abscissae(int count) {
        double[] starts = ordinates.lineStarts();
        double[] indices = ordinates.firstOfLine();
        double points = stated() > 1 ? stated() : count;
        double step = (x.last() - x.first()) / (points - 1);
        double origin = x.first();
        int last = starts.length - 1;
        if (!Double.isFinite(step) && last > 0 && indices[last] > indices[0]) {
            step = (starts[last] - starts[0]) * x.factor() / (indices[last] - indices[0]);
            origin = starts[0] * x.factor();
        }
        double[] xs = new double[count];
        for (int i = 0; i < count; i++) {
            xs[i] = i == 0 && Double.isFinite(origin) ? origin : origin + i * step;
        }
        checkAbscissae(starts, indices, xs, Math.abs(step) + Math.abs(x.factor()));
        return xs;
    }

    private void checkAbscissae(double[] starts, double[] indices, double[] xs, double tolerance) {
        long off = IntStream.range(0, starts.length).filter(i -> indices[i] < xs.length)
                .filter(i -> Math.abs(starts[i] * x.factor() - xs[(int) indices[i]]) > tolerance).count();
        if (off > 0) {
            problems.add(Problem.warning("jcamp.abscissa",
                    off + " of " + starts.length + " lines begin at another abscissa than the points before them lead to.",
                    "Points may be missing. " + DAMAGED, Location.line(file, labelLine)));
        }
    }

    private void judge(double[] ys) {
        if (strangeLines > 0) {
            problems.add(Problem.warning("jcamp.line",
                    strangeLines + " lines of the table hold something that is no number; what stands after it in the line is left out.",
                    DAMAGED, Location.line(file, firstStrange)));
        }
        if (stepped && ordinates.failedChecks() > 0) {
            problems.add(Problem.warning("jcamp.check",
                    ordinates.failedChecks() + " lines do not begin with the ordinate that the line before ended with.",
                    "Ordinates near them are wrong. " + DAMAGED, Location.line(file, labelLine)));
        }
        if (stepped && ordinates.tooMany()) {
            problems.add(Problem.error("jcamp.repeats",
                    "The repeats in the table would make more points than a file of this size can mean.", DAMAGED,
                    Location.line(file, labelLine)));
        }
        double claimed = stated();
        if (Double.isFinite(claimed) && claimed != ys.length) {
            problems.add(Problem.warning("jcamp.points", "The file claims " + (long) claimed + " points and has " + ys.length + ".",
                    "It may be cut off; the abscissae are those of the points that are there.", Location.line(file, labelLine)));
        }
    }
}
