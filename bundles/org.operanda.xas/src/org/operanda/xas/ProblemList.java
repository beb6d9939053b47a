package org.operanda.xas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.operanda.data.Problem;

/**
 * Collects problems; beyond {@value #LISTED} of one id they are only counted, so that a file that is damaged all over does not drown what
 * matters.
 */
public final class ProblemList {
    static final int LISTED = 20;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    public void add(Problem problem) {
        if (counts.merge(problem.id(), 1, Integer::sum) <= LISTED) {
            problems.add(problem);
        }
    }

    /** Counts further problems that are not worth being put in words. */
    void addUnlisted(String id, long count) {
        counts.merge(id, (int) Math.min(count, Integer.MAX_VALUE / 2), Integer::sum);
    }

    boolean isListed(String id) {
        return counts.getOrDefault(id, 0) < LISTED;
    }

    /** The problems, and for each id with more of them how many more. */
    public List<Problem> toList() {
        List<Problem> all = new ArrayList<>(problems);
        counts.forEach((id, count) -> {
            if (count > LISTED) {
                Problem first = problems.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
                all.add(new Problem(first.severity(), id, (count - LISTED) + " more problems like the first of them: " + first.message(),
                        "Look at the file: it may be of another kind, or damaged.", first.location()));
            }
        });
        return all;
    }
}
