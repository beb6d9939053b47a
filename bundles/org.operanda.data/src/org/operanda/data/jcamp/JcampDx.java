package org.operanda.data.jcamp;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.reader.Source;

/**
 * A decoded file.
 *
 * @param blocks   in order of the file, a block that links others before those; none when cancelled
 * @param problems each with its line
 */
public record JcampDx(List<JcampBlock> blocks, List<Problem> problems) {
    /** The first labels of a file: its title, and soon after it the version, or what it holds. */
    private static final Pattern BEGINNING = Pattern
            .compile("(?is)\\s*(?:\\$\\$[^\\n]*\\n\\s*)*##\\s*TITLE\\s*=.*?##\\s*(?:JCAMP|DATA\\s*TYPE).*");
    private static final Pattern DATA_TYPE = Pattern.compile("(?im)^[ \\t]*##\\s*DATA[\\s_-]*TYPE\\s*=[ \\t]*([^\\r\\n$]*)");

    public JcampDx {
        blocks = List.copyOf(blocks);
        problems = List.copyOf(problems);
    }

    /** Whether a file begins as JCAMP-DX does. */
    public static boolean begins(Source source) {
        return BEGINNING.matcher(source.headText()).matches();
    }

    /**
     * The data types of the blocks that begin within the first bytes of a file, such as {@code INFRARED SPECTRUM} or {@code NMR FID}, in upper case without
     * {@code LINK}; none when it is no JCAMP-DX.
     */
    public static List<String> dataTypes(Source source) {
        List<String> types = new ArrayList<>();
        if (begins(source)) {
            Matcher matcher = DATA_TYPE.matcher(source.headText());
            while (matcher.find()) {
                String type = matcher.group(1).strip().toUpperCase(Locale.ROOT);
                if (!type.isEmpty() && !type.equals("LINK")) {
                    types.add(type);
                }
            }
        }
        return types;
    }

    /**
     * Decodes a whole file; any damage gives a problem and what could be saved.
     *
     * @param bytes    of the file
     * @param file     its name, for problems
     * @param progress is asked for cancel
     */
    public static JcampDx decode(byte[] bytes, String file, Progress progress) {
        JcampParser parser = new JcampParser(file, bytes.length);
        int from = 0;
        String all = text(bytes);
        long number = 1;
        while (from < all.length() && !progress.isCancelled()) {
            int end = all.indexOf('\n', from);
            int to = end < 0 ? all.length() : end;
            parser.line(all.substring(from, to), number++);
            from = to + 1;
        }
        return progress.isCancelled() ? new JcampDx(List.of(), List.of()) : parser.finish();
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
