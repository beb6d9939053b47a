package org.operanda.host.detect;

import java.util.List;
import java.util.Optional;
import org.operanda.data.Problem;
import org.operanda.data.reader.Source;
import org.operanda.host.catalogue.Offer;

/**
 * Who knows a file.
 *
 * @param source     the file
 * @param candidates the readers that know it, the best first
 * @param problems   why there is none, which are equally sure, and which plug-ins failed
 * @param offers     plug-ins that would know it and can be installed, when there is none
 */
public record Detection(Source source, List<Candidate> candidates, List<Problem> problems, List<Offer> offers) {
    public Detection {
        candidates = List.copyOf(candidates);
        problems = List.copyOf(problems);
        offers = List.copyOf(offers);
    }

    /** Where no plug-in is offered. */
    public Detection(Source source, List<Candidate> candidates, List<Problem> problems) {
        this(source, candidates, problems, List.of());
    }

    public Optional<Candidate> best() {
        return candidates.stream().findFirst();
    }
}
