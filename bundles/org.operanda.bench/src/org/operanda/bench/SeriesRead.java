package org.operanda.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.experiment.Grouping;
import org.operanda.host.extension.Extensions;
import org.operanda.host.importing.Importer;

/** Reads a folder of spectra and stacks them into one series. */
final class SeriesRead implements Workload {
    private static final int POINTS = 800;
    private final Importer importer = new Importer(Extensions.installed(), Runtime.getRuntime().availableProcessors());
    private final Path folder;
    private Measurement series;
    private int files;

    SeriesRead(Path folder) {
        this.folder = folder;
    }

    @Override
    public void run() {
        List<Path> found = importer.find(List.of(folder.toString()), folder).files();
        files = found.size();
        series = importer.read("xas", found, Grouping.FRAMES, Optional.empty(), Progress.NONE).measurements().getFirst();
    }

    @Override
    public String error() {
        Dataset absorption = series.dataset("absorption").orElseThrow();
        long missing = (long) files * POINTS - absorption.values().length();
        return "values missing %d".formatted(missing);
    }
}
