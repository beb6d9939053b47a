package org.operanda.host.detect;

import java.util.List;
import java.util.Optional;
import org.operanda.data.Problem;
import org.operanda.data.reader.Source;

/**
 * Who knows a file.
 *
 * @param source     the file
 * @param candidates the readers that know it, the best first
 * @param problems   why there is none, which are equally sure, and which plug-ins failed
 */
public record Detection(Source source, List<Candidate> candidates, List<Problem> problems) {
    public Detection {
        candidates = List.copyOf(candidates);
        problems = List.copyOf(problems);
    }

    public Optional<Candidate> best() {
        return candidates.stream().findFirst();
    }
}
