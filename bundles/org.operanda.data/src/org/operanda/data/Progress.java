package org.operanda.data;

/** How the host hears of progress and tells a plug-in to stop. Methods may be called from any thread. */
public interface Progress {

    /** Nobody listens and nobody cancels. */
    Progress NONE = new Progress() {};

    /** Announces how much there is to do, in units of the plug-in's choice. */
    default void begin(String task, long total) {}

    /** Adds to the work done. */
    default void worked(long units) {}

    /** Says what is being done now. */
    default void subTask(String task) {}

    /** Whether the user asked to stop. Ask at least every tenth of a second; after a yes return at once with what there is: cancelling is no error. */
    default boolean isCancelled() {
        return false;
    }
}
