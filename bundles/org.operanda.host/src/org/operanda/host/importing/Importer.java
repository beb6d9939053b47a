package org.operanda.host.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.operanda.data.Frames;
import org.operanda.data.Measurement;
import org.operanda.data.Parts;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.experiment.Grouping;
import org.operanda.host.catalogue.Catalogue;
import org.operanda.host.catalogue.Offer;
import org.operanda.host.detect.Candidate;
import org.operanda.host.detect.Detection;
import org.operanda.host.detect.Detector;
import org.operanda.host.detect.Leftovers;
import org.operanda.host.extension.Contribution.Loaded;
import org.operanda.host.extension.Extensions;
import org.operanda.host.extension.Fault;
import org.operanda.host.extension.Fault.Kind;
import org.operanda.host.extension.Match;
import org.operanda.host.extension.ReaderDescriptor;
import org.operanda.host.extension.ReaderDescriptor.Container;
import org.operanda.host.parallel.Crew;
import org.operanda.host.parallel.Crew.Watch;

/**
 * Reads files with the readers that are installed, several files at once. Results stand in the order of the files, whatever the number of
 * threads. A file that
 * nobody can read is reported and stops nothing; neither does a reader that throws. A cancelled import returns what it has. May be shared
 * between threads.
 */
public final class Importer {
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(5);

    private final Extensions extensions;
    private final Detector detector;
    private final int threads;

    /** An importer that uses this many threads. */
    public Importer(Extensions extensions, int threads) {
        this.extensions = extensions;
        this.detector = new Detector(extensions);
        this.threads = threads;
    }

    /**
     * The files that names, folders and patterns stand for, relative to {@code base}; a folder that a reader knows as one
     * measurement is kept whole, and a file that is read with another one of them is left out.
     */
    public FileSet find(List<String> names, Path base) {
        FileSet found = FileSet.of(names, base, this::isMeasurement);
        Set<Path> companions = new HashSet<>();
        for (ReaderDescriptor reader : extensions.readers()) {
            if (reader.container() == Container.MULTI_FILE && found.files().size() > 1) {
                found.files().stream().filter(file -> isNamedLike(reader, file))
                        .forEach(file -> companions.addAll(companions(reader, file)));
            }
        }
        return new FileSet(found.files().stream().filter(file -> !companions.contains(absolute(file))).toList(), found.problems());
    }

    private static boolean isNamedLike(ReaderDescriptor reader, Path file) {
        Source name = new Source(file, new byte[0], 0);
        return reader.matches().stream().anyMatch(match -> match instanceof Match.Name && match.holds(name));
    }

    /** None when something is wrong with the file or the reader: reading it will tell. */
    private static List<Path> companions(ReaderDescriptor descriptor, Path file) {
        Optional<Reader> reader = descriptor.contribution().load().instance();
        try {
            return reader.isEmpty()
                    ? List.of()
                    : reader.get().companions(Source.open(file)).stream().map(Importer::absolute).filter(p -> !p.equals(absolute(file)))
                            .toList();
        } catch (IOException | RuntimeException | LinkageError e) {
            return List.of();
        }
    }

    private static Path absolute(Path file) {
        return file.toAbsolutePath().normalize();
    }

    private boolean isMeasurement(Path folder) {
        if (extensions.readers().stream().noneMatch(r -> r.container() == Container.DIRECTORY)) {
            return false;
        }
        return detect(List.of(folder), Progress.NONE).stream().anyMatch(d -> d.best().isPresent());
    }

    /** Finds out which readers know each file, without reading it. */
    public List<Detection> detect(List<Path> files, Progress progress) {
        return this.<Detection>each(files, progress, (file, watch) -> {
            try {
                return detector.detect(Source.open(file), watch);
            } catch (IOException e) {
                return new Detection(new Source(file, new byte[0], 0), List.of(), List.of(unreadable(file, e)));
            }
        });
    }

    /** Reads each file as a measurement of its own, with its checksum. */
    public List<FileReport> inspect(List<Path> files, Progress progress) {
        progress.begin("Reading", files.size());
        return this.<FileReport>each(files, progress, (file, watch) -> checked(read(file, Optional.empty(), progress, watch)));
    }

    /**
     * Reads the files that make up one measurement, without checksums ({@link #checksums} gives them while other work is done).
     *
     * @param name     name of the measurement
     * @param grouping whether the files are frames of a series, parts of a run, or one file
     * @param readerId the reader to be used, empty to let the files decide
     */
    public Imported read(String name, List<Path> files, Grouping grouping, Optional<String> readerId, Progress progress) {
        progress.begin("Reading " + name, files.size());
        List<FileReport> reports = each(files, progress, (file, watch) -> read(file, readerId, progress, watch));
        List<Problem> problems = new ArrayList<>(RepeatedProblems.summarised(reports.stream().map(FileReport::problems).toList(), "file"));
        List<Measurement> measurements = new ArrayList<>();
        List<FileReport> slim = new ArrayList<>();
        for (FileReport report : reports) {
            measurements.addAll(report.measurements());
            slim.add(new FileReport(report.file(), report.bytes(), report.sha256(), report.candidates(), List.of(), report.problems()));
        }
        if (measurements.isEmpty() || progress.isCancelled()) {
            return new Imported(List.of(), slim, problems);
        }
        if (grouping == Grouping.SINGLE) {
            return new Imported(measurements.size() == 1 ? List.of(measurements.getFirst().withName(name)) : measurements, slim, problems);
        }
        ReadResult joined = grouping == Grouping.FRAMES ? Frames.stack(name, measurements) : Parts.join(name, measurements);
        problems.addAll(joined.problems());
        return new Imported(joined.measurements(), slim, problems);
    }

    /** The reports with the checksums of their files. */
    public List<FileReport> checksums(List<FileReport> reports, Progress progress) {
        return new Crew(threads, progress).map(reports.size(), i -> checked(reports.get(i)));
    }

    private interface FileTask<R> {
        R run(Path file, Watch<ReaderDescriptor> watch);
    }

    private <R> List<R> each(List<Path> files, Progress progress, FileTask<R> task) {
        return new Crew(threads, progress).<R, ReaderDescriptor>map(files.size(), PROBE_LIMIT,
                (number, watch) -> task.run(files.get(number), watch), detector::suspend);
    }

    private FileReport read(Path file, Optional<String> readerId, Progress progress, Watch<ReaderDescriptor> watch) {
        Source source;
        try {
            source = Source.open(file);
        } catch (IOException e) {
            return new FileReport(file, 0, Optional.empty(), List.of(), List.of(), List.of(unreadable(file, e)));
        }
        Detection detection = readerId.isPresent() ? named(source, readerId.get()) : detector.detect(source, watch);
        List<Problem> problems = new ArrayList<>(detection.problems());
        List<Measurement> measurements = List.of();
        if (detection.best().isPresent()) {
            ReadResult result = read(source, detection.best().get().reader(), progress);
            measurements = result.measurements();
            problems.addAll(result.problems());
        }
        return new FileReport(file, source.size(), Optional.empty(), detection.candidates(), measurements, problems);
    }

    private Detection named(Source source, String readerId) {
        Optional<ReaderDescriptor> reader = extensions.reader(readerId);
        if (reader.isEmpty()) {
            return new Detection(source, List.of(),
                    List.of(Problem.error("import.reader", "The reader '" + readerId + "' is not installed.",
                            Catalogue.bundled().reader(readerId).map(Offer::howToInstall)
                                    .orElse("'operanda formats' lists those that are."),
                            Location.file(source.path().toString()))));
        }
        return new Detection(source, List.of(new Candidate(reader.get(), Probe.of(100, "named by the user"))), List.of());
    }

    private ReadResult read(Source source, ReaderDescriptor descriptor, Progress progress) {
        Loaded<Reader> loaded = descriptor.contribution().load();
        if (loaded.instance().isEmpty()) {
            return ReadResult.failed(loaded.problem().orElseThrow());
        }
        try {
            Optional<Leftovers> leftovers = Leftovers.before(extensions.faults(), descriptor, "read", source.path());
            ReadResult result = loaded.instance().get().read(source, new FileProgress(progress));
            Optional<Problem> left = leftovers.flatMap(l -> l.after(!result.measurements().isEmpty()));
            return left.isEmpty() ? result : with(result, left.get());
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            String bundle = descriptor.contribution().bundle();
            Problem problem = Problem.error("import.exception",
                    "The reader " + descriptor.name() + " of the bundle " + bundle + " " + descriptor.contribution().version()
                            + " failed on '" + source.name() + "': " + e + ".",
                    "This is a bug of that bundle: report it, with the file if you may. " + Fault.hint(bundle),
                    Location.file(source.path().toString()));
            extensions.faults().report(new Fault(bundle, Kind.THROWS, problem));
            return ReadResult.failed(problem);
        }
    }

    private static ReadResult with(ReadResult result, Problem problem) {
        List<Problem> problems = new ArrayList<>(result.problems());
        problems.add(problem);
        return new ReadResult(result.measurements(), problems);
    }

    /** A reader's own steps are no files: of its progress only the cancel and the text go through. */
    private record FileProgress(Progress whole) implements Progress {
        @Override
        public void subTask(String task) {
            whole.subTask(task);
        }

        @Override
        public boolean isCancelled() {
            return whole.isCancelled();
        }
    }

    private static FileReport checked(FileReport report) {
        if (!Files.isRegularFile(report.file())) {
            return report;
        }
        try {
            return report.withSha256(Checksum.sha256(report.file()));
        } catch (IOException e) {
            List<Problem> problems = new ArrayList<>(report.problems());
            problems.add(unreadable(report.file(), e));
            return new FileReport(report.file(), report.bytes(), Optional.empty(), report.candidates(), report.measurements(), problems);
        }
    }

    private static Problem unreadable(Path file, IOException e) {
        return Problem.error("import.unreadable", "'" + file.getFileName() + "' cannot be read: " + FileSet.reason(e) + ".",
                "Check the name and your permission to read it.",
                Location.file(file.toString()));
    }
}
