package org.operanda.host.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Problem.Severity;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.host.catalogue.Catalogue;
import org.operanda.host.catalogue.Offer;
import org.operanda.host.extension.Contribution.Loaded;
import org.operanda.host.extension.Extensions;
import org.operanda.host.extension.Fault;
import org.operanda.host.extension.Fault.Kind;
import org.operanda.host.extension.Match;
import org.operanda.host.extension.ReaderDescriptor;
import org.operanda.host.extension.ReaderDescriptor.Container;
import org.operanda.host.parallel.Crew.Watch;

/**
 * Decides which readers know a file. The tests that readers declare are tried on the file's first bytes; the readers that pass are loaded
 * and asked, first those whose signature stands there; when one of these is certain, that is all. May be shared between threads. A reader that throws is named and skipped; one that loops is skipped after {@link #suspend}.
 */
public final class Detector {
    /** Readers that guess at any text have less; they are asked when nobody else is at least {@link #SURE}. */
    private static final int FALLBACK_PRIORITY = 20;
    private static final int SURE = 50;
    /** Nobody else can be surer: readers whose signature is not there are not asked any more. */
    private static final int CERTAIN = 100;
    /** A reader that is less sure reads a file only when the user names it: any text has columns of numbers. */
    private static final int LEAST = 10;

    /** Reads any text whose columns the user has described. */
    private static final String COLUMN_MAPS = "org.operanda.columnmap.text";

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt((Candidate c) -> c.probe().confidence())
            .thenComparingInt(c -> c.reader().priority()).reversed().thenComparing(c -> c.reader().id());

    private final Extensions extensions;
    private final Supplier<Catalogue> offered;

    /** Readers among these; a file that none of them knows may be one for a plug-in of the repository beside the product. */
    public Detector(Extensions extensions) {
        this(extensions, Catalogue::bundled);
    }

    /** @param offered plug-ins that could be installed, asked for when a file is not known */
    Detector(Extensions extensions, Supplier<Catalogue> offered) {
        this.extensions = extensions;
        this.offered = offered;
    }

    /** Never asks this reader again: it did not answer in time. */
    public void suspend(ReaderDescriptor reader) {
        String bundle = reader.contribution().bundle();
        extensions.faults().suspend(reader.id(), new Fault(bundle, Kind.LOOPS, Problem.of(Severity.ERROR, "detect.timeout",
                "The reader " + reader.name() + " of the bundle " + bundle + " did not answer in time and is not asked any more.",
                Fault.hint(bundle))));
    }

    /** Asks the readers about a source; each call into one is announced to {@code watch}. */
    public Detection detect(Source source, Watch<ReaderDescriptor> watch) {
        List<Candidate> candidates = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        boolean folder = source.isFolder();
        List<ReaderDescriptor> later = new ArrayList<>();
        for (ReaderDescriptor reader : extensions.readers()) {
            if (folder != (reader.container() == Container.DIRECTORY)) {
                continue;
            }
            if (hasSignature(reader, source)) {
                ask(reader, source, watch, candidates, refusals, problems);
            } else {
                later.add(reader);
            }
        }
        for (ReaderDescriptor reader : later) {
            int enough = reader.priority() < FALLBACK_PRIORITY ? SURE : CERTAIN;
            if (candidates.stream().noneMatch(c -> c.probe().confidence() >= enough) && passes(reader, source)) {
                ask(reader, source, watch, candidates, refusals, problems);
            }
        }
        candidates.sort(BEST_FIRST);
        List<Offer> offers = candidates.isEmpty() ? offered.get().readersOf(source, extensions) : List.of();
        if (candidates.isEmpty()) {
            problems.add(unknown(source, refusals, offers));
        } else {
            reportTie(source, candidates, problems);
        }
        return new Detection(source, candidates, problems, offers);
    }

    /** Bytes at their place are tested in no time, text anywhere in the first bytes is not. */
    private static boolean hasSignature(ReaderDescriptor reader, Source source) {
        return reader.matches().stream().anyMatch(match -> match instanceof Match.Bytes && match.holds(source));
    }

    private static boolean passes(ReaderDescriptor reader, Source source) {
        return reader.matches().stream().anyMatch(match -> match.holds(source));
    }

    private void ask(ReaderDescriptor descriptor, Source source, Watch<ReaderDescriptor> watch, List<Candidate> candidates,
            List<String> refusals, List<Problem> problems) {
        Location file = Location.file(source.path().toString());
        Optional<Fault> suspension = extensions.faults().suspension(descriptor.id());
        if (suspension.isPresent()) {
            problems.add(suspension.get().problem().at(file));
            return;
        }
        Loaded<Reader> loaded = descriptor.contribution().load();
        loaded.problem().ifPresent(problems::add);
        if (loaded.instance().isEmpty()) {
            return;
        }
        Reader reader = loaded.instance().get();
        watch.enter(descriptor);
        try {
            Optional<Leftovers> leftovers = Leftovers.before(extensions.faults(), descriptor, "probe", source.path());
            Probe probe = reader.probe(source);
            leftovers.flatMap(l -> l.after(false)).ifPresent(problems::add);
            if (probe.confidence() >= LEAST) {
                candidates.add(new Candidate(descriptor, probe));
            } else {
                refusals.add(descriptor.name() + " (" + probe.reason() + ")");
            }
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            String bundle = descriptor.contribution().bundle();
            Problem problem = Problem.error("detect.exception",
                    "The reader " + descriptor.name() + " of the bundle " + bundle + " failed when it was asked: " + e + ".",
                    "This is a bug of that bundle: report it, with the file if you may. " + Fault.hint(bundle), file);
            problems.add(problem);
            extensions.faults().report(new Fault(bundle, Kind.THROWS, problem));
        } finally {
            watch.leave();
        }
    }

    private Problem unknown(Source source, List<String> refusals, List<Offer> offers) {
        Location file = Location.file(source.path().toString());
        if (!source.isFolder() && source.size() == 0) {
            return Problem.error("detect.empty", "'" + source.name() + "' is empty.", "Copy it again from the instrument's computer.",
                    file);
        }
        String asked = refusals.isEmpty()
                ? "Neither its name nor its first bytes are those of any of the " + extensions.readers().size() + " formats known."
                : "Asked were: " + String.join("; ", refusals) + ".";
        if (!offers.isEmpty()) {
            String names = String.join(" or ", offers.stream().map(Offer::name).toList());
            return Problem.error("detect.not-installed",
                    "No installed reader knows '" + source.name() + "'; " + names + " would read it and can be installed.",
                    String.join(" ", offers.stream().map(Offer::howToInstall).toList()), file);
        }
        return Problem.error("detect.unknown", "No reader knows '" + source.name() + "'. " + asked,
                "Install a reader for it, or name one of the known ones as \"reader\" in a recipe; 'operanda formats' lists them."
                        + columnMapHint(source),
                file);
    }

    private String columnMapHint(Source source) {
        return source.isText() && extensions.reader(COLUMN_MAPS).isPresent()
                ? " Or describe its columns in a column map (File → Column Map… in the workbench): then it is read like any other."
                : "";
    }

    private static void reportTie(Source source, List<Candidate> candidates, List<Problem> problems) {
        Candidate best = candidates.getFirst();
        List<String> tied = candidates.stream().skip(1).filter(c -> c.probe().confidence() == best.probe().confidence())
                .map(c -> c.reader().name()).toList();
        if (!tied.isEmpty()) {
            problems.add(new Problem(Severity.INFO, "detect.tie",
                    "Equally sure of '" + source.name() + "' are " + best.reader().name() + " and " + String.join(", ", tied) + "; "
                            + best.reader().name() + " is taken.",
                    "Name the reader if another is meant.", Optional.of(Location.file(source.path().toString()))));
        }
    }
}
