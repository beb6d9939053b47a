package org.operanda.cli;

import picocli.CommandLine.Option;

/** Options of commands that compute. */
final class WorkOptions {
    @Option(names = "--threads", paramLabel = "N", description = "How many threads work; all processors when not given. The "
            + "results are the same for any number.")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** At least one. */
    int threads() {
        return Math.max(1, threads);
    }
}
