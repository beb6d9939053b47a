package org.operanda.bench;

/** A piece of work that is repeated and timed. */
interface Workload extends AutoCloseable {

    /** Does the work once. */
    void run() throws Exception;

    /** How far the last result is from the truth, in words; called after the timing. */
    String error() throws Exception;

    /** Frees what the work has held. */
    @Override
    default void close() {}
}
