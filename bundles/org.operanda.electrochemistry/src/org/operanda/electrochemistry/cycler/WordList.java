package org.operanda.electrochemistry.cycler;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.operanda.data.text.FieldParser;

/**
 * Numbers the words of one column while its rows are parsed on several threads. Afterwards {@link #inOrder} gives each word a number that
 * does not depend on the threads.
 */
final class WordList implements FieldParser {
    /** A column of more words holds texts, which no flag can stand for. */
    private static final int MOST = 256;
    private volatile byte[][] known = {};
    private volatile boolean texts;

    @Override
    public double parse(byte[] bytes, int from, int to) {
        int begin = from < to && bytes[from] == '"' ? from + 1 : from;
        int end = to > begin && bytes[to - 1] == '"' ? to - 1 : to;
        if (begin == end) {
            return Double.NaN;
        }
        int number = texts ? 0 : indexOf(known, bytes, begin, end);
        return number >= 0 ? number : added(bytes, begin, end);
    }

    private static int indexOf(byte[][] words, byte[] bytes, int from, int to) {
        for (int i = 0; i < words.length; i++) {
            byte[] word = words[i];
            if (Arrays.equals(word, 0, word.length, bytes, from, to)) {
                return i;
            }
        }
        return -1;
    }

    private synchronized double added(byte[] bytes, int from, int to) {
        int found = indexOf(known, bytes, from, to);
        texts |= found < 0 && known.length == MOST;
        if (found >= 0 || texts) {
            return Math.max(0, found);
        }
        byte[][] more = Arrays.copyOf(known, known.length + 1);
        more[known.length] = Arrays.copyOfRange(bytes, from, to);
        known = more;
        return known.length - 1;
    }

    /**
     * The words in the order of the alphabet; {@code numbers} are changed from the order in which words were met to this one. No words,
     * and missing numbers, when there are too many of them.
     */
    List<String> inOrder(double[] numbers) {
        if (texts) {
            Arrays.fill(numbers, Double.NaN);
            return List.of();
        }
        List<String> met = new ArrayList<>();
        for (byte[] word : known) {
            met.add(TableHead.text(word, 0, word.length));
        }
        List<String> sorted = met.stream().sorted().distinct().toList();
        double[] order = met.stream().mapToDouble(sorted::indexOf).toArray();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Double.isNaN(numbers[i]) ? Double.NaN : order[(int) numbers[i]];
        }
        return sorted;
    }
}
