package org.operanda.electrochemistry.biologic;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;

/**
 * Where the rows of a data module lie and what each of their bytes means.
 *
 * @param rows    how many complete rows are there
 * @param width   bytes of one row
 * @param begin   where the first row lies in the file
 * @param columns the columns that could be placed, in order of the row
 * @param raw     bytes of the row that could not be told apart, empty when all could
 */
record MprLayout(int rows, int width, long begin, List<Placed> columns, Optional<Raw> raw) {
    /** At most this many bytes of the module's head are looked at. */
    static final int HEAD = 2048;
    /** Bytes; no instrument writes a wider row. */
    private static final int WIDEST = 1 << 16;
    private static final int LONG_HEAD = 1007;

    /** A column and where it lies in the row. */
    record Placed(MprColumn column, int offset) {}

    /** Bytes of the row between the first and the last column of unknown width. */
    record Raw(String name, int offset, int width) {}

    /**
     * Reads the head of a data module.
     *
     * @param head  the module's first bytes
     * @param size  of the file
     * @return empty, with a problem, when the rows cannot be found
     */
    static Optional<MprLayout> of(MprModule module, byte[] head, long size, String file, List<Problem> problems) {
        Location where = Location.offset(file, module.begin()).part(module.name());
        int[] ids = ids(module, head);
        if (ids.length == 0) {
            problems.add(
                    Problem.error("biologic.mpr.columns", "The data module states no columns that can be read.", MprModule.DAMAGED, where));
            return Optional.empty();
        }
        int dataAt = module.longHeader() ? LONG_HEAD : module.version() == 0 ? 100 : module.version() == 2 ? 405 : 406;
        long stated = Integer.toUnsignedLong(ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(0));
        long bytes = Math.max(0, module.length() - dataAt);
        int known = knownWidth(ids);
        int unknown = (int) IntStream.of(ids).filter(id -> MprColumn.of(id).isEmpty()).count();
        long width = known;
        if (unknown > 0) {
            warnOfUnknown(ids, where, problems);
            width = stated == 0 ? known + 4L * unknown : bytes / stated;
            if (stated != 0 && bytes % stated != 0 || width < known + unknown || width > WIDEST) {
                problems.add(Problem.error("biologic.mpr.row-width",
                        "The rows have columns of unknown width, and the width of a row does not follow from the module's length.",
                        "Export the file as text from EC-Lab and read that.", where));
                return Optional.empty();
            }
        }
        long rows = rows(stated, bytes, width, where, problems);
        long there = Math.max(0, Math.min(bytes, size - module.begin() - dataAt)) / width;
        if (there < rows) {
            problems.add(Problem.error("biologic.mpr.truncated", "Only " + there + " of " + rows + " rows are there; they are read.",
                    MprModule.DAMAGED, where));
        }
        List<Placed> columns = new ArrayList<>();
        Optional<Raw> raw = place(ids, (int) width - known, unknown, columns);
        raw.ifPresent(r -> problems.add(Problem.warning("biologic.mpr.raw",
                "The columns between byte " + r.offset + " and " + (r.offset + r.width)
                        + " of each row cannot be told apart; their bytes are kept as '" + r.name + "'.",
                "Export the file as text from EC-Lab to have them named.", where)));
        return Optional.of(new MprLayout((int) Math.min(Math.min(rows, there), Integer.MAX_VALUE - 8), (int) width, module.begin() + dataAt,
                columns, raw));
    }

    private static int[] ids(MprModule module, byte[] head) {
        if (head.length < 8) {
            return new int[0];
        }
        ByteBuffer numbers = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        boolean narrow = !module.longHeader() && module.version() == 0;
        int count = module.longHeader() ? Short.toUnsignedInt(numbers.getShort(4)) : Byte.toUnsignedInt(head[4]);
        int at = module.longHeader() ? 6 : 5;
        int end = Math.min(head.length, narrow ? 100 : module.longHeader() ? LONG_HEAD : 405);
        if (at + (narrow ? 1 : 2) * count > end) {
            return new int[0];
        }
        return IntStream.range(0, count)
                .map(i -> narrow ? Byte.toUnsignedInt(head[at + i]) : Short.toUnsignedInt(numbers.getShort(at + 2 * i))).toArray();
    }

    private static int knownWidth(int[] ids) {
        int width = IntStream.of(ids).mapToObj(MprColumn::of).flatMap(Optional::stream).filter(c -> c.type() != MprColumn.Type.FLAG)
                .mapToInt(c -> c.type().width).sum();
        boolean flags = IntStream.of(ids).mapToObj(MprColumn::of).flatMap(Optional::stream).anyMatch(c -> c.type() == MprColumn.Type.FLAG);
        return width + (flags ? 1 : 0);
    }

    private static void warnOfUnknown(int[] ids, Location where, List<Problem> problems) {
        String names = IntStream.of(ids).filter(id -> MprColumn.of(id).isEmpty()).mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        problems.add(Problem.warning("biologic.mpr.column-unknown",
                "The meaning of column number " + names + " is not known; its values are kept under that number.",
                "Export the file as text from EC-Lab to see its name.", where));
    }

    private static long rows(long stated, long bytes, long width, Location where, List<Problem> problems) {
        if (stated * width == bytes) {
            return stated;
        }
        boolean fits = bytes % width == 0 && bytes > 0;
        long rows = fits ? bytes / width : Math.min(stated, bytes / width);
        problems.add(
                Problem.warning("biologic.mpr.row-count",
                        "The module states " + stated + " rows of " + width + " bytes but has room for " + bytes / (double) width + "; "
                                + rows + " are read.",
                        "The file is damaged or of a kind not known; compare it with EC-Lab's text export.", where));
        return rows;
    }

    /** Lays the columns one behind the other; {@code surplus} bytes are those of the unknown ones. */
    private static Optional<Raw> place(int[] ids, int surplus, int unknown, List<Placed> columns) {
        boolean apart = unknown == 0 || surplus == 4 * unknown || unknown == 1 && MprColumn.unknown(0, surplus).isPresent();
        int each = unknown == 0 ? 0 : surplus / unknown;
        int offset = 0;
        int flags = -1;
        int left = unknown;
        int rawFrom = -1;
        int rawTo = -1;
        for (int id : ids) {
            Optional<MprColumn> column = MprColumn.of(id);
            if (column.isEmpty() && !apart) {
                left--;
                rawFrom = rawFrom < 0 ? offset : rawFrom;
                offset += left == 0 ? surplus : 0;
                rawTo = offset;
                continue;
            }
            MprColumn placed = column.orElseGet(() -> MprColumn.unknown(id, each).orElseThrow());
            boolean flag = placed.type() == MprColumn.Type.FLAG;
            boolean within = rawFrom >= 0 && left > 0;
            if (flag && flags >= 0) {
                columns.add(new Placed(placed, flags));
                continue;
            }
            flags = flag ? offset : flags;
            if (!within) {
                columns.add(new Placed(placed, offset));
            }
            offset += placed.type().width;
        }
        String name = "unknown_bytes_" + rawFrom;
        return rawFrom < 0 ? Optional.empty() : Optional.of(new Raw(name, rawFrom, rawTo - rawFrom));
    }
}
