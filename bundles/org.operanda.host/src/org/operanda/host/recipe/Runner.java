package org.operanda.host.recipe;

import java.nio.file.Path;
import java.util.Optional;
import org.operanda.data.Progress;
import org.operanda.experiment.Experiment;
import org.operanda.host.extension.Extensions;

/**
 * Runs an experiment: reads its files, puts the measurements on one clock, runs the steps of its recipe in order, and records how each
 * result came about. The
 * numbers are the same for any number of threads, bit for bit. It does not touch the experiment that it is given, and needs no user
 * interface. May be shared
 * between threads.
 */
public final class Runner {
    private final Extensions extensions;
    private final int threads;

    /** A runner that uses this many threads. */
    public Runner(Extensions extensions, int threads) {
        this.extensions = extensions;
        this.threads = threads;
    }

    /**
     * Reads the files and runs all steps.
     *
     * @param experiment what to run; without a recipe only its measurements are read
     * @param folder     where a relative data folder starts
     */
    public Session run(Experiment experiment, Path folder, Progress progress) {
        return new Run(extensions, threads, experiment, folder, Optional.empty(), progress).session();
    }

    /**
     * Runs a changed experiment again. Files that were read and steps whose operation, settings and inputs are as before keep their data;
     * everything else is
     * computed anew.
     */
    public Session rerun(Session previous, Experiment changed, Progress progress) {
        return new Run(extensions, threads, changed, previous.folder(), Optional.of(previous), progress).session();
    }
}
