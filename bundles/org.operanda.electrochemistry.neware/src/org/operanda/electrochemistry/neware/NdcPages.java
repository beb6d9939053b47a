package org.operanda.electrochemistry.neware;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.operanda.data.Progress;

/** Walks through the records of an {@code .ndc} member page by page, with one page in memory. The first page is a header. */
final class NdcPages {
    private static final int PAGE = 4096;

    private final InputStream in;
    private final AtomicLong allowance;
    private final Progress progress;
    private final byte[] page = new byte[PAGE];
    private final ByteBuffer numbers = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN);
    private final int type;
    private final int version;
    private int size;
    private String broken = "";

    /** What is done with a record. */
    interface Visitor {
        /**
         * Looks at one record.
         *
         * @param numbers the page
         * @param at      where the record begins in it
         */
        void record(ByteBuffer numbers, int at);
    }

    /**
     * Opens a member and reads its header.
     *
     * @param allowance how many bytes all members together may still have
     */
    NdcPages(InputStream in, AtomicLong allowance, Progress progress) {
        this.in = in;
        this.allowance = allowance;
        this.progress = progress;
        next();
        type = page[0] & 0xff;
        version = page[2] & 0xff;
    }

    /** What the member holds: 1 rows, 5 a sensor, 7 steps, 18 times and capacities. */
    int type() {
        return type;
    }

    int version() {
        return version;
    }

    /**
     * Goes to the next page and tells one byte of it, which says how its records are laid out; the page is then the first that
     * {@link #each} visits.
     */
    int peek(int at) {
        next();
        return page[at] & 0xff;
    }

    /**
     * Visits the records of the page at hand when it was peeked at, and of all further pages.
     *
     * @param peeked whether {@link #peek} was called
     * @param begin  of the first record in a page
     * @param width  of a record
     * @param end    behind the last byte that a record may have
     */
    void each(boolean peeked, int begin, int width, int end, Visitor visitor) {
        boolean more = peeked ? size > 0 : next();
        while (more && !progress.isCancelled()) {
            for (int at = begin; at + width <= end; at += width) {
                visitor.record(numbers, at);
            }
            more = next();
        }
    }

    /** Everything, the header included, for members without pages. */
    byte[] all() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(page, 0, size);
        while (next() && !progress.isCancelled()) {
            all.write(page, 0, size);
        }
        return all.toByteArray();
    }

    /** Why the member could not be read to its end; empty when it could. What was read before is kept. */
    String broken() {
        return broken;
    }

    /** Reads a page; what is missing of the last one is zero, which is no record anywhere. */
    private boolean next() {
        size = 0;
        try {
            size = in.readNBytes(page, 0, PAGE);
        } catch (IOException e) {
            broken = "it breaks off" + (e.getMessage() == null ? "" : ": " + e.getMessage());
        }
        if (allowance.addAndGet(-size) < 0) {
            broken = "it inflates to far more than a test of that size takes";
            size = 0;
        }
        Arrays.fill(page, size, PAGE, (byte) 0);
        return size > 0;
    }
}
