package org.operanda.bench;

/** A piece of work that is repeated and timed. */
interface Workload extends AutoCloseable {

    /** Does the work once. */
    void run() throws Exception;

    /** Puts away what a run has left behind; after each of them, not timed. */
    default void tidy() throws Exception {}

    /** How far the last result is from the truth, in words; called after the timing. */
    String error() throws Exception;

    /** Frees what the work has held. */
    @Override
    default void close() {}
}
