package org.operanda.xrd.phase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The blocks of a CIF file (S. R. Hall, F. H. Allen, I. D. Brown, Acta Cryst. A47 (1991) 655): tags with one value each and loops. Tags are
 * lower case. What follows a mistake is read as far as it makes sense; the mistake is said.
 */
final class Cif {

    /**
     * One {@code data_} block.
     *
     * @param name   after {@code data_}
     * @param values by tag
     * @param loops  by tag, the columns of all loops
     */
    record Block(String name, Map<String, String> values, Map<String, List<String>> loops) {

        /** The first of the tags that has a value which says something. */
        Optional<String> value(String... tags) {
            for (String tag : tags) {
                Optional<String> found = Optional.ofNullable(values.get(tag))
                        .or(() -> Optional.ofNullable(loops.get(tag)).filter(column -> column.size() == 1).map(List::getFirst));
                if (found.isPresent() && !isUnknown(found.get())) {
                    return found;
                }
            }
            return Optional.empty();
        }

        /** The column of the first of the tags that is in a loop, or that has a single value; empty when there is none. */
        List<String> column(String... tags) {
            for (String tag : tags) {
                List<String> column = loops.get(tag);
                if (column != null) {
                    return column;
                }
                String single = values.get(tag);
                if (single != null) {
                    return List.of(single);
                }
            }
            return List.of();
        }
    }

    /** A number with the standard deviation that stands in brackets behind it: {@code 8.3636(2)}; NaN for what is unknown or no number. */
    record Number(double value, double sigma) {

        static Number of(String text) {
            int bracket = text.indexOf('(');
            String digits = bracket < 0 ? text : text.substring(0, bracket);
            try {
                double value = Double.parseDouble(digits);
                if (bracket < 0 || !text.endsWith(")")) {
                    return new Number(value, Double.NaN);
                }
                int exponent = Math.max(digits.indexOf('e'), digits.indexOf('E'));
                String mantissa = exponent < 0 ? digits : digits.substring(0, exponent);
                int decimals = mantissa.indexOf('.') < 0 ? 0 : mantissa.length() - mantissa.indexOf('.') - 1;
                int power = exponent < 0 ? 0 : Integer.parseInt(digits.substring(exponent + 1));
                return new Number(value,
                        Double.parseDouble(text.substring(bracket + 1, text.length() - 1)) * Math.pow(10, power - decimals));
            } catch (NumberFormatException e) {
                return new Number(Double.NaN, Double.NaN);
            }
        }
    }

    /** What was read. */
    record Content(List<Block> blocks, List<String> mistakes) {}

    private record Token(String text, boolean quoted, int line) {

        boolean is(String word) {
            return !quoted && text.equalsIgnoreCase(word);
        }

        boolean isTag() {
            return !quoted && text.startsWith("_");
        }

        boolean isBlock() {
            return !quoted && text.regionMatches(true, 0, "data_", 0, 5);
        }

        boolean isWord() {
            return is("loop_") || isTag() || isBlock() || !quoted && text.regionMatches(true, 0, "save_", 0, 5);
        }
    }

    private final List<Token> tokens = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();

    private Cif() {}

    static Content read(String text) {
        Cif cif = new Cif();
        cif.tokenise(text);
        cif.parse();
        return new Content(List.copyOf(cif.blocks), List.copyOf(cif.mistakes));
    }

    private static boolean isUnknown(String value) {
        return value.equals("?") || value.equals(".") || value.isBlank();
    }

    private void tokenise(String text) {
        String[] lines = text.split("\r\n|\n|\r", -1);
        for (int n = 0; n < lines.length; n++) {
            if (lines[n].startsWith(";")) {
                n = textField(lines, n);
            } else {
                tokenise(lines[n], n + 1);
            }
        }
    }

    private int textField(String[] lines, int first) {
        StringBuilder field = new StringBuilder(lines[first].substring(1));
        int n = first + 1;
        while (n < lines.length && !lines[n].startsWith(";")) {
            field.append('\n').append(lines[n++]);
        }
        if (n == lines.length) {
            mistakes.add("the text that begins in line " + (first + 1) + " has no end");
        } else if (lines[n].length() > 1) {
            tokens.add(new Token(field.toString().strip(), true, first + 1));
            tokenise(lines[n].substring(1), n + 1);
            return n;
        }
        tokens.add(new Token(field.toString().strip(), true, first + 1));
        return n;
    }

    private void tokenise(String line, int number) {
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '#') {
                return;
            } else if (c == '\'' || c == '"') {
                int end = closing(line, at, c);
                if (end == line.length()) {
                    mistakes.add("a quotation in line " + number + " has no end");
                }
                tokens.add(new Token(line.substring(at + 1, end), true, number));
                at = end + 1;
            } else {
                int end = at;
                while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
                    end++;
                }
                tokens.add(new Token(line.substring(at, end), false, number));
                at = end;
            }
        }
    }

    /** A quotation ends at its mark when a blank or the end follows. */
    private static int closing(String line, int from, char mark) {
        for (int i = from + 1; i < line.length(); i++) {
            if (line.charAt(i) == mark && (i + 1 == line.length() || Character.isWhitespace(line.charAt(i + 1)))) {
                return i;
            }
        }
        return line.length();
    }

    private void parse() {
        int at = 0;
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            if (token.isBlock()) {
                blocks.add(new Block(token.text().substring(5), new LinkedHashMap<>(), new LinkedHashMap<>()));
                at++;
            } else if (blocks.isEmpty()) {
                at++;
            } else if (token.is("loop_")) {
                at = loop(at + 1);
            } else if (token.isTag()) {
                at = single(at);
            } else {
                at++;
            }
        }
    }

    private int single(int at) {
        Token tag = tokens.get(at);
        if (at + 1 >= tokens.size() || tokens.get(at + 1).isWord()) {
            mistakes.add("'" + tag.text() + "' in line " + tag.line() + " has no value");
            return at + 1;
        }
        blocks.getLast().values().put(tag.text().toLowerCase(Locale.ROOT), tokens.get(at + 1).text());
        return at + 2;
    }

    private int loop(int from) {
        List<List<String>> columns = new ArrayList<>();
        int at = from;
        while (at < tokens.size() && tokens.get(at).isTag()) {
            List<String> column = new ArrayList<>();
            blocks.getLast().loops().put(tokens.get(at).text().toLowerCase(Locale.ROOT), column);
            columns.add(column);
            at++;
        }
        int count = 0;
        while (at < tokens.size() && !tokens.get(at).isWord() && !columns.isEmpty()) {
            columns.get(count++ % columns.size()).add(tokens.get(at++).text());
        }
        if (!columns.isEmpty() && count % columns.size() != 0) {
            int rows = count / columns.size();
            columns.forEach(column -> {
                while (column.size() > rows) {
                    column.removeLast();
                }
            });
            mistakes.add("the last row of the loop that begins in line " + tokens.get(from).line() + " is not complete");
        }
        return at;
    }
}
