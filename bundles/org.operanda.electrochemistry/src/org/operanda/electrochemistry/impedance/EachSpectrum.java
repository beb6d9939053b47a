package org.operanda.electrochemistry.impedance;

import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.operanda.data.Progress;

/** Runs through independent spectra on all cores; each has its place in the result, so that the number of threads does not matter. */
final class EachSpectrum {
    private static final int BLOCK = 8;

    private EachSpectrum() {}

    /**
     * Calls a worker for each spectrum; after a cancel some are left out.
     *
     * @param worker makes one worker with its own working space for some spectra
     */
    static void run(String task, int count, Progress progress, Supplier<IntConsumer> worker) {
        int blocks = (count + BLOCK - 1) / BLOCK;
        progress.begin(task, count);
        IntStream.range(0, blocks).parallel().filter(block -> !progress.isCancelled()).forEach(block -> {
            IntConsumer own = worker.get();
            int end = Math.min(count, (block + 1) * BLOCK);
            for (int i = block * BLOCK; i < end && !progress.isCancelled(); i++) {
                own.accept(i);
                progress.worked(1);
            }
        });
    }
}
