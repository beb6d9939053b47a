package org.operanda.data.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;

class NumberTableTest {
    private static final Layout ONE_COLUMN = Layout.separatedBy('\t', 1);

    private static NumberTable parse(String text, Layout layout) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return NumberTable.parse(bytes, 0, bytes.length, layout);
    }

    private static void assertReadsLikeJava(List<String> literals) {
        NumberTable table = parse(String.join("\n", literals) + "\n", ONE_COLUMN);
        assertEquals(literals.size(), table.rows());
        for (int i = 0; i < literals.size(); i++) {
            double expected = Double.parseDouble(literals.get(i));
            double read = table.column(0).get(i);
            if (Double.doubleToRawLongBits(expected) != Double.doubleToRawLongBits(read)) {
                assertEquals(expected, read, 0, literals.get(i));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%.15E", "%.7E", "%.16e", "%.17e", "%.18e", "%.25e", "%.3f", "%.9f", "%.17f", "%.30f", "%s"})
    void everyDoubleIsReadToTheLastBit(String form) {
        SplittableRandom random = new SplittableRandom(form.hashCode());
        boolean fixed = form.endsWith("f");
        assertReadsLikeJava(random.doubles(300_000).mapToObj(u -> {
            double scale = fixed ? Math.pow(10, random.nextInt(-12, 15)) : 0;
            double value = fixed ? (u - 0.5) * scale : anyFinite(random);
            return form.equals("%s") ? Double.toString(value) : String.format(Locale.ROOT, form, value);
        }).toList());
    }

    private static double anyFinite(SplittableRandom random) {
        while (true) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                return value;
            }
        }
    }

    @Test
    void randomDigitsWithAnyPointAndExponentAreReadToTheLastBit() {
        SplittableRandom random = new SplittableRandom(7);
        assertReadsLikeJava(random.ints(1_000_000, 1, 22).mapToObj(length -> {
            StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "-" : "");
            int point = random.nextInt(-1, length);
            for (int i = 0; i < length; i++) {
                text.append((char) ('0' + random.nextInt(10)));
                text.append(i == point ? "." : "");
            }
            return random.nextBoolean()
                    ? text.toString()
                    : text.append(random.nextBoolean() ? 'e' : 'E').append(random.nextInt(-40, 40)).toString();
        }).toList());
    }

    @Test
    void numbersHalfWayBetweenTwoDoublesAreRoundedToEven() {
        SplittableRandom random = new SplittableRandom(11);
        assertReadsLikeJava(random.longs(200_000, 1L << 53, 1L << 59).mapToObj(bits -> {
            long half = Long.highestOneBit(bits) >>> 53;
            long tie = bits & -2 * half | half;
            int zeros = random.nextInt(0, 5);
            return switch (random.nextInt(3)) {
                case 0 -> Long.toString(tie);
                case 1 -> tie + "0".repeat(zeros) + "e-" + zeros;
                default -> Long.toString(tie + random.nextInt(-1, 2));
            };
        }).toList());
    }

    @Test
    void oddSpellingsAreReadLikeJava() {
        assertReadsLikeJava(List.of("0", "-0", "+1", "1.", ".5", "-.5e3", "00000000000000000000000000000001.5",
                "0.0000000000000000000000000000012345678901234567",
                "1e400", "-1e400", "1e-400", "4.9e-324", "2.2250738585072011e-308", "2.2250738585072014e-308", "1.7976931348623157e308",
                "9007199254740993",
                "9007199254740993.000000000000000000000000000000001", "123456789012345678901234567890", "1e0000000000000000000000001",
                "8.98846567431158e307", "1e23",
                "9223372036854775807", "9999999999999999999", "0e999999999", "1e99999999999"));
    }

    @Test
    void aFortranExponentIsAnExponent() {
        assertArrayEquals(new double[] {1500, 0.025}, parse("1.5D+03\n2.5d-2\n", ONE_COLUMN).column(0).toArray());
    }

    @Test
    void aDecimalCommaIsReadWhenTheLayoutSaysSo() {
        NumberTable table = parse("1,5;-2,25E-003\r\n3;4\r\n", Layout.separatedBy(';', 2).withDecimalComma());
        assertArrayEquals(new double[] {1.5, 3}, table.column(0).toArray());
        assertArrayEquals(new double[] {-2.25e-3, 4}, table.column(1).toArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r\r\n"})
    void everyLineEndIsKnownAndEmptyLinesArePassedOver(String end) {
        NumberTable table = parse("1\t2" + end + end + " 3 \t 4 " + end + "   " + end + "5\t6\t" + end, Layout.separatedBy('\t', 2));
        assertArrayEquals(new double[] {1, 3, 5}, table.column(0).toArray());
        assertArrayEquals(new double[] {2, 4, 6}, table.column(1).toArray());
        assertEquals(0, table.rejectedCount());
        assertTrue(table.unfinished().isEmpty());
    }

    @Test
    void whiteSpaceOfAnyKindAndLengthSeparates() {
        NumberTable table = parse("  1.5   2\t-3  \r\n4 \t 5\t\t6\n7 abc\t9\t\n", Layout.whiteSpace(3));
        assertArrayEquals(new double[] {1.5, 4, 7}, table.column(0).toArray());
        assertArrayEquals(new double[] {2, 5, Double.NaN}, table.column(1).toArray());
        assertArrayEquals(new double[] {-3, 6, 9}, table.column(2).toArray());
    }

    @Test
    void emptyAndTextFieldsAreMissingAndTextIsCounted() {
        NumberTable table = parse("1\t\t3\n4\tXXX\t6\n7\tNaN\t9\n10\t1.2.3\t\nnan\t-1.#IND\tinf\n", Layout.separatedBy('\t', 3));
        assertEquals(5, table.rows());
        assertArrayEquals(new double[] {1, 4, 7, 10, Double.NaN}, table.column(0).toArray());
        assertArrayEquals(new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN}, table.column(1).toArray());
        assertArrayEquals(new double[] {3, 6, 9, Double.NaN, Double.POSITIVE_INFINITY}, table.column(2).toArray());
        assertEquals(2, table.textFields(1));
        assertEquals("XXX", table.firstText(1).orElseThrow());
        assertEquals(0, table.textFields(0));
        assertTrue(table.firstText(0).isEmpty());
    }

    @Test
    void aColumnMayHaveItsOwnParser() {
        Layout layout = Layout.separatedBy('\t', 2).withParser(0, (bytes, from, to) -> to - from == 4 ? bytes[from] - 'a' : Double.NaN);
        NumberTable table = parse("bxxx\t1\n c?__ \t2\nno\t3\n", layout);
        assertArrayEquals(new double[] {1, 2, Double.NaN}, table.column(0).toArray());
        assertEquals("no", table.firstText(0).orElseThrow());
    }

    @Test
    void linesWithOtherFieldsAreRejectedWithPlaceAndReason() {
        NumberTable table = parse("1\t2\n3\n4\t5\t6\nmode\ttime\n7\t8\n", Layout.separatedBy('\t', 2).startingAtLine(10));
        assertArrayEquals(new double[] {1, 7}, table.column(0).toArray());
        assertEquals(List.of(new RejectedRow(11, 4, "3", "it has 1 fields, 2 are expected"),
                new RejectedRow(12, 6, "4\t5\t6", "it has 3 fields, 2 are expected"),
                new RejectedRow(13, 12, "mode\ttime", "there is no number in it")), table.rejected());
        assertEquals("cell.mpt, line 11, byte 4: Line 11 is left out: it has 1 fields, 2 are expected. Look.",
                table.rejected().getFirst().problem(Severity.WARNING, "x", "cell.mpt", "Look.").toString());
    }

    @Test
    void aHalfWrittenLastLineIsKeptOut() {
        Layout two = Layout.separatedBy('\t', 2);
        assertEquals(new RejectedRow(2, 4, "3", "the file ends within it"), parse("1\t2\n3", two).unfinished().orElseThrow());
        assertEquals(1, parse("1\t2\n3\t4.5E-", two).rows());
        assertEquals(2, parse("1\t2\n3\t4", two).rows());
        NumberTable strict = parse("1\t2\n3\t4", two.withEveryLineEnded());
        assertEquals(1, strict.rows());
        assertEquals("3\t4", strict.unfinished().orElseThrow().text());
    }

    @Test
    void onlyTheGivenRangeIsParsed() {
        byte[] bytes = "9\n1\n2\n3456".getBytes(StandardCharsets.US_ASCII);
        NumberTable table = NumberTable.parse(bytes, 2, 7, ONE_COLUMN);
        assertArrayEquals(new double[] {1, 2, 3}, table.column(0).toArray());
        assertEquals(0, parse("", ONE_COLUMN).rows());
    }

    @Test
    void fieldsOfALineAreCounted() {
        byte[] line = "  a b\t c  ".getBytes(StandardCharsets.US_ASCII);
        assertEquals(3, Layout.fieldsIn(line, 0, line.length, Layout.WHITE_SPACE));
        assertEquals(2, Layout.fieldsIn(line, 0, line.length, '\t'));
        assertEquals(3, Layout.fieldsIn("1;;2;".getBytes(StandardCharsets.US_ASCII), 0, 5, ';'));
    }

    @Test
    void aLargeFileGivesTheSameOnAnyNumberOfThreadsAsInOnePiece(@TempDir Path folder) throws Exception {
        String text = largeTable();
        Path file = folder.resolve("large.txt");
        Files.writeString(file, "header\n" + text, StandardCharsets.ISO_8859_1);
        Layout layout = Layout.separatedBy('\t', 3).startingAtLine(2);
        NumberTable whole = parse(text, layout);
        assertTrue(Files.size(file) > 5 * TableFile.BLOCK);
        assertTrue(whole.rejectedCount() > 3 && whole.textFields(1) > 3);
        for (int threads : new int[] {1, 3}) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                assertSameTable(whole, pool.submit(() -> NumberTable.parse(file, 7, layout, Progress.NONE)).get());
            }
        }
    }

    private static String largeTable() {
        SplittableRandom random = new SplittableRandom(3);
        StringBuilder text = new StringBuilder();
        for (int row = 0; text.length() < 5.5 * TableFile.BLOCK; row++) {
            if (row % 20_011 == 0) {
                text.append("a line to reject\r\n\r\n");
            }
            if (row == 50_000) {
                text.append("x".repeat(3 * TableFile.BLOCK / 2)).append("\r\n");
            }
            text.append(row).append('\t').append(row % 30_000 == 5 ? "XXX" : random.nextDouble()).append('\t').append(random.nextInt(100))
                    .append("\r\n");
        }
        return text.append("77\t8").toString();
    }

    private static void assertSameTable(NumberTable expected, NumberTable read) {
        assertEquals(expected.rows(), read.rows());
        for (int c = 0; c < 3; c++) {
            assertArrayEquals(expected.column(c).toArray(), read.column(c).toArray());
            assertEquals(expected.textFields(c), read.textFields(c));
            assertEquals(expected.firstText(c), read.firstText(c));
        }
        assertEquals(expected.rejected().stream().map(r -> shifted(r, 7)).toList(), read.rejected());
        assertEquals(expected.unfinished().map(r -> shifted(r, 7)), read.unfinished());
    }

    private static RejectedRow shifted(RejectedRow row, int bytes) {
        return new RejectedRow(row.line(), row.byteOffset() + bytes, row.text(), row.reason());
    }

    @Test
    void shortLinesOfManyExpectedColumnsTakeNoMoreThanTheFileCanFill(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("empty-lines.txt");
        Files.writeString(file, "\n1\n".repeat(2_000_000));
        NumberTable table = NumberTable.parse(file, 0, Layout.separatedBy('\t', 1000), Progress.NONE);
        assertEquals(0, table.rows());
        assertEquals(2_000_000, table.rejectedCount());
        assertEquals(1000, table.rejected().size());
    }

    @Test
    void aCancelledTableIsEmpty(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("table.txt");
        Files.writeString(file, "1\n2\n");
        Progress cancelled = new Progress() {
            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertEquals(0, NumberTable.parse(file, 0, ONE_COLUMN, cancelled).rows());
    }
}
