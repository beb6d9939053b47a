package org.operanda.workbench.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.experiment.Grouping;
import org.operanda.host.detect.Candidate;
import org.operanda.host.detect.Detection;
import org.operanda.host.extension.ReaderDescriptor;
import org.operanda.host.importing.FileReport;
import org.operanda.host.importing.Importer;

/**
 * A measurement that files could become: the files that one reader knows, and how they belong together.
 *
 * @param id        proposed id, not yet used
 * @param reader    who reads them
 * @param technique of the measurement; empty when only reading the files will tell
 * @param grouping  one measurement each, the frames of a series, or the parts of a run
 * @param files     in their order
 */
record ImportProposal(String id, ReaderDescriptor reader, Optional<String> technique, Grouping grouping, List<Path> files) {

    ImportProposal withId(String newId) {
        return new ImportProposal(newId, reader, technique, grouping, files);
    }

    ImportProposal withGrouping(Grouping newGrouping) {
        return new ImportProposal(id, reader, technique, newGrouping, files);
    }

    /** Proposes a measurement for each reader among the detections; where that does not say what kind it is, its first file is read. */
    static List<ImportProposal> of(List<Detection> detections, Importer importer, Set<String> usedIds, Progress progress) {
        Map<ReaderDescriptor, List<Path>> byReader = new LinkedHashMap<>();
        for (Detection detection : detections) {
            detection.best().map(Candidate::reader)
                    .ifPresent(r -> byReader.computeIfAbsent(r, key -> new ArrayList<>()).add(detection.source().path()));
        }
        List<ImportProposal> proposals = new ArrayList<>();
        List<String> ids = new ArrayList<>(usedIds);
        byReader.forEach((reader, files) -> {
            Optional<String> stated = reader.techniques().size() == 1 ? Optional.of(reader.techniques().getFirst()) : Optional.empty();
            Optional<Measurement> first = files.size() > 1 || stated.isEmpty()
                    ? measurement(importer.inspect(files.subList(0, 1), progress))
                    : Optional.empty();
            Optional<String> technique = first.map(Measurement::technique).or(() -> stated);
            String id = unusedId(technique.orElse("data"), ids);
            ids.add(id);
            Grouping grouping = files.size() == 1 ? Grouping.SINGLE : grouping(first);
            proposals.add(new ImportProposal(id, reader, technique, grouping, files));
        });
        return proposals;
    }

    private static Optional<Measurement> measurement(List<FileReport> reports) {
        return reports.stream().flatMap(r -> r.measurements().stream()).findFirst();
    }

    /** Single spectra become a series, time series of a date the parts of a run; anything else stays by itself. */
    private static Grouping grouping(Optional<Measurement> measurement) {
        if (measurement.isEmpty()) {
            return Grouping.SINGLE;
        }
        if (measurement.get().timeAxis().isEmpty()) {
            return Grouping.FRAMES;
        }
        return measurement.get().start().isPresent() ? Grouping.PARTS : Grouping.SINGLE;
    }

    private static String unusedId(String technique, List<String> used) {
        String plain = technique.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "");
        String id = plain;
        for (int i = 2; used.contains(id); i++) {
            id = plain + i;
        }
        return id;
    }
}
