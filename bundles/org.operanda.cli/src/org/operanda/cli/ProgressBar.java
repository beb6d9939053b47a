package org.operanda.cli;

import java.io.PrintStream;
import java.util.function.BooleanSupplier;
import org.operanda.data.Progress;

/** One line on a terminal that is drawn over, at most ten times a second, and wiped when a command is done. */
final class ProgressBar implements Progress {
    private static final int WIDTH = 30;
    private static final long REDRAW_NANOSECONDS = 100_000_000;
    private static final String WIPE = "\r\u001b[K";

    private final PrintStream error;
    private final BooleanSupplier interrupted;
    private String task = "";
    private long total;
    private long done;
    private long drawn;

    ProgressBar(PrintStream error, BooleanSupplier interrupted) {
        this.error = error;
        this.interrupted = interrupted;
    }

    @Override
    public synchronized void begin(String newTask, long newTotal) {
        task = newTask;
        total = newTotal;
        done = 0;
        draw();
    }

    @Override
    public synchronized void worked(long units) {
        done += units;
        if (System.nanoTime() - drawn > REDRAW_NANOSECONDS) {
            draw();
        }
    }

    private void draw() {
        drawn = System.nanoTime();
        int filled = total <= 0 ? 0 : (int) Math.clamp(WIDTH * done / total, 0, WIDTH);
        error.print(WIPE + "[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] " + task);
        error.flush();
    }

    @Override
    public boolean isCancelled() {
        return interrupted.getAsBoolean();
    }

    synchronized void wipe() {
        error.print(WIPE);
        error.flush();
    }
}
