package org.operanda.host.extension;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.operanda.data.reader.Source;

/** A cheap test that a reader declares: whether it is worth asking the reader about a source. */
public sealed interface Match {

    /** Whether the test holds. */
    boolean holds(Source source);

    /** What is tested, for instance {@code named *.xdi}. */
    String inWords();

    /** A test on the name. */
    record Name(String glob, Pattern expression) implements Match {
        static Name of(String glob) {
            StringBuilder expression = new StringBuilder();
            for (char c : glob.toCharArray()) {
                switch (c) {
                    case '*' -> expression.append(".*");
                    case '?' -> expression.append('.');
                    default -> expression.append(Pattern.quote(String.valueOf(c)));
                }
            }
            return new Name(glob, Pattern.compile(expression.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL));
        }

        @Override
        public boolean holds(Source source) {
            return expression.matcher(source.name()).matches();
        }

        @Override
        public String inWords() {
            return "named " + glob;
        }
    }

    /** Bytes at an offset. */
    record Bytes(int offset, byte[] bytes, String inWords) implements Match {
        @Override
        public boolean holds(Source source) {
            int end = offset + bytes.length;
            return end <= source.head().length && Arrays.equals(source.head(), offset, end, bytes, 0, bytes.length);
        }
    }

    /** Text anywhere in the first bytes. */
    record Within(int within, String text) implements Match {
        @Override
        public boolean holds(Source source) {
            byte[] head = source.head();
            return new String(head, 0, Math.min(within, head.length), StandardCharsets.ISO_8859_1).contains(text);
        }

        @Override
        public String inWords() {
            return "\"" + text + "\" in the first " + within + " bytes";
        }
    }

    /** A path inside an HDF5 file. */
    record Hdf5Path(String path) implements Match {
        private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};

        @Override
        public boolean holds(Source source) {
            byte[] head = source.head();
            return head.length > SIGNATURE.length && Arrays.equals(head, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)
                    && contains(source);
        }

        /** A damaged file may make the library throw anything: it then simply does not hold the path. */
        private boolean contains(Source source) {
            try (io.jhdf.HdfFile file = new io.jhdf.HdfFile(source.path())) {
                return file.getByPath(path) != null;
            } catch (RuntimeException e) {
                return false;
            }
        }

        @Override
        public String inWords() {
            return "an HDF5 file with " + path;
        }
    }
}
