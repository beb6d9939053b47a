package org.operanda.electrochemistry.biologic;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;

/**
 * One of the modules that an EC-Lab binary file consists of: settings, data, log, loops, external devices.
 *
 * @param name       for instance {@code VMP data}
 * @param version    of its layout
 * @param longHeader whether it has the longer header that EC-Lab writes since version 11.50
 * @param date       the day in the header as text
 * @param begin      where its content begins in the file
 * @param length     bytes of content that the header states
 */
record MprModule(String name, int version, boolean longHeader, String date, long begin, long length) {
    static final String MAGIC = "BIO-LOGIC MODULAR FILE\u001a";
    static final String SETTINGS = "VMP Set";
    static final String DATA = "VMP data";
    static final String LOG = "VMP LOG";
    static final String LOOP = "VMP loop";
    static final String EXTERNAL_DEVICE = "VMP ExtDev";
    static final String DAMAGED = "The file is damaged; copy it again from the instrument.";
    private static final int FIRST = 52;
    private static final byte[] MARK = "MODULE".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NAME_MARK = "MODULEVMP ".getBytes(StandardCharsets.US_ASCII);
    private static final int LONG_HEADER = 65;
    private static final int SHORT_HEADER = 57;
    private static final int SEARCH_BLOCK = 1 << 16;

    /** Finds all modules; where a length leads nowhere, the next module is searched for. */
    static List<MprModule> find(FileChannel channel, String file, List<Problem> problems) throws IOException {
        List<MprModule> modules = new ArrayList<>();
        long size = channel.size();
        long at = FIRST;
        while (at < size) {
            Optional<MprModule> read = at(channel, at);
            if (read.isEmpty()) {
                problems.add(Problem.error("biologic.mpr.module", "No module begins where one should; what follows is not read.", DAMAGED,
                        Location.offset(file, at)));
                return modules;
            }
            MprModule module = read.get();
            long end = module.begin + module.length;
            if (end < size && at(channel, end).isEmpty() || end > size) {
                module = cutAtNext(channel, module, size, file, problems);
                end = module.begin + module.length;
            }
            modules.add(module);
            at = end;
        }
        return modules;
    }

    private static MprModule cutAtNext(FileChannel channel, MprModule module, long size, String file, List<Problem> problems)
            throws IOException {
        long next = next(channel, module.begin, size);
        Location where = Location.offset(file, module.begin).part(module.name);
        if (next < size) {
            problems.add(Problem.warning("biologic.mpr.module",
                    "The module's stated length of " + module.length + " bytes is wrong; it ends where the next one begins.",
                    DAMAGED, where));
            return new MprModule(module.name, module.version, module.longHeader, module.date, module.begin, next - module.begin);
        }
        if (module.begin + module.length > size) {
            problems.add(Problem.error("biologic.mpr.truncated",
                    "The file ends within this module: " + (size - module.begin) + " of " + module.length + " bytes are there.",
                    DAMAGED, where));
        }
        return module;
    }

    private static Optional<MprModule> at(FileChannel channel, long position) throws IOException {
        byte[] head = bytes(channel, position, LONG_HEADER);
        if (head.length < SHORT_HEADER || !startsAt(head, 0, MARK)) {
            return Optional.empty();
        }
        ByteBuffer numbers = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        boolean longHeader = numbers.getInt(41) == -1;
        if (longHeader && head.length < LONG_HEADER) {
            return Optional.empty();
        }
        int lengthAt = longHeader ? 45 : 41;
        long length = Integer.toUnsignedLong(numbers.getInt(lengthAt));
        int version = numbers.getInt(lengthAt + 4) + (longHeader ? numbers.getInt(lengthAt + 8) : 0);
        int header = longHeader ? LONG_HEADER : SHORT_HEADER;
        return Optional.of(new MprModule(text(head, 6, 10), version, longHeader, text(head, header - 8, 8), position + header, length));
    }

    private static String text(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1).replace('\0', ' ').trim();
    }

    /** Where the next module begins after {@code from}; {@code size} when there is none. */
    private static long next(FileChannel channel, long from, long size) throws IOException {
        for (long at = from; at < size; at += SEARCH_BLOCK) {
            byte[] block = bytes(channel, at, SEARCH_BLOCK + NAME_MARK.length);
            for (int i = 0; i + NAME_MARK.length <= block.length; i++) {
                if (block[i] == 'M' && startsAt(block, i, NAME_MARK)) {
                    return at + i;
                }
            }
        }
        return size;
    }

    private static boolean startsAt(byte[] bytes, int from, byte[] mark) {
        return java.util.Arrays.equals(bytes, from, from + mark.length, mark, 0, mark.length);
    }

    /** At most {@code most} bytes of the content, from its beginning. */
    byte[] content(FileChannel channel, int most) throws IOException {
        return bytes(channel, begin, (int) Math.min(most, length));
    }

    private static byte[] bytes(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer target = ByteBuffer.allocate((int) Math.max(0, Math.min(length, channel.size() - position)));
        while (target.hasRemaining() && channel.read(target, position + target.position()) >= 0) {
            continue;
        }
        return target.hasRemaining() ? java.util.Arrays.copyOf(target.array(), target.position()) : target.array();
    }
}
