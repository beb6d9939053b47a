package org.operanda.nmr.file;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;

/** Reads ZIP archives of Bruker experiments: each folder in it that holds an acqus is one measurement. */
public final class ZippedBrukerReader implements Reader {
    private static final Pattern MEMBER = Pattern.compile("(?:^|[^\\w])(?:acqus?|uxnmr\\.par|pulseprogram|pdata/|fid|ser)(?:[^\\w]|UT|$)");
    private static final int DEPTH = 6;
    /** Archives of spectra shrink a few times; what claims to be far more is no spectrum. */
    private static final long GREATEST_RATIO = 40;

    @Override
    public Probe probe(Source source) {
        if (!source.startsWith("PK\u0003\u0004")) {
            return Probe.no("it is no ZIP archive");
        }
        return MEMBER.matcher(names(source)).find()
                ? Probe.of(80, "a ZIP archive with files of a Bruker experiment")
                : Probe.no("no file of a Bruker experiment is at the archive's beginning");
    }

    /** The names of the members that begin within the first bytes, one a line. */
    private static String names(Source source) {
        StringBuilder names = new StringBuilder();
        String head = source.headText();
        for (int at = head.indexOf("PK\u0003\u0004"); at >= 0 && at + 30 <= head.length(); at = head.indexOf("PK\u0003\u0004", at + 4)) {
            int length = head.charAt(at + 26) | head.charAt(at + 27) << 8;
            names.append('\n').append(head, at + 30, Math.min(head.length(), at + 30 + length));
        }
        return names.toString();
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        Location place = Location.file(source.path().toString());
        List<Measurement> measurements = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try (FileSystem archive = FileSystems.newFileSystem(source.path())) {
            for (Path folder : experiments(archive)) {
                ReadResult result = new BrukerExperiment(folder, named(folder, source), place.file(), GREATEST_RATIO * source.size())
                        .read(progress);
                measurements.addAll(result.measurements());
                problems.addAll(result.problems());
            }
        } catch (IOException | RuntimeException e) {
            return new ReadResult(measurements, append(problems, Problem.error("nmr.bruker.archive",
                    "The archive cannot be read: " + e.getMessage() + ".", "Unpack it and choose the folder, or copy it again.", place)));
        }
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        return measurements.isEmpty() && problems.isEmpty()
                ? ReadResult.failed(Problem.error("nmr.bruker.archive", "There is no folder with an acqus in the archive.",
                        "Choose an archive of an experiment's folder.", place))
                : new ReadResult(measurements, problems);
    }

    private static List<Problem> append(List<Problem> problems, Problem last) {
        problems.add(last);
        return problems;
    }

    private static String named(Path folder, Source source) {
        String name = folder.getFileName() == null ? "" : folder.getFileName().toString().replace("/", "");
        String archive = source.name().replaceFirst("(?i)\\.zip$", "");
        return name.isEmpty() || name.equals(archive) ? archive : archive + "/" + name;
    }

    private static List<Path> experiments(FileSystem archive) throws IOException {
        try (Stream<Path> files = Files.walk(archive.getPath("/"), DEPTH)) {
            return files.filter(f -> f.getFileName() != null && f.getFileName().toString().equals(BrukerExperiment.PARAMETERS)
                    && !f.toString().contains("__MACOSX")).map(f -> f.toAbsolutePath().getParent()).sorted().toList();
        }
    }
}
