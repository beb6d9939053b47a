package org.operanda.electrochemistry.neware;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Whole rows, as {@code data.ndc} has them up to version 5. */
final class NdcRows implements NdcMember {
    static final int DATA = 0x55;
    private static final int FIRST_OF_VERSION_2 = 517;
    private static final int MARK_OF_VERSION_2 = 8;
    private static final int LENGTH_OF_VERSION_2 = 94;

    private final NewareTable table = new NewareTable(256, NewareTable.Moments.WHOLE_SECONDS);

    NdcRows(NdcPages pages) {
        if (pages.version() == 2) {
            eachOfVersion2(pages.all(), (numbers, at) -> {
                if (numbers.get(at) == DATA) {
                    add(numbers, at);
                }
            });
        } else {
            pages.each(false, 125, 87, 4040, (numbers, at) -> {
                if (numbers.get(at + 7) == DATA) {
                    add(numbers, at);
                }
            });
        }
    }

    NewareTable table() {
        return table;
    }

    private void add(ByteBuffer numbers, int at) {
        if (numbers.getInt(at + 8) > 0) {
            NdaRecords.addBts7(table, numbers, at, 8, 16, 23, 43);
        }
    }

    /** Visits the records of a member of version 2: each begins with the eight bytes with which the first one begins. */
    static void eachOfVersion2(byte[] bytes, NdcPages.Visitor visitor) {
        ByteBuffer numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = FIRST_OF_VERSION_2;
        while (at + LENGTH_OF_VERSION_2 <= bytes.length) {
            if (Arrays.equals(bytes, at, at + MARK_OF_VERSION_2, bytes, FIRST_OF_VERSION_2, FIRST_OF_VERSION_2 + MARK_OF_VERSION_2)) {
                visitor.record(numbers, at);
                at += LENGTH_OF_VERSION_2;
            } else {
                at++;
            }
        }
    }
}
