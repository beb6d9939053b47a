package org.operanda.cli;

/** The exit codes; scripts rely on them. */
final class ExitCode {
    static final int DONE = 0;
    /** The command line was not understood. */
    static final int USAGE = 2;
    /** Some input could not be read, or only in part. */
    static final int UNREADABLE = 3;
    /** The recipe is wrong, or some of it could not be done. */
    static final int FAILED = 4;
    static final int CANCELLED = 130;

    private ExitCode() {}
}
