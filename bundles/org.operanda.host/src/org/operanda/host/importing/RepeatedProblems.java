package org.operanda.host.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.operanda.data.Problem;

/** Says once what many files or frames have in common. */
public final class RepeatedProblems {
    private record Repeated(Problem first, List<Integer> members) {}

    private RepeatedProblems() {}

    /**
     * One problem for all members that have it, told of the first of them.
     *
     * @param each the problems of each member
     * @param kind what a member is, for instance {@code file}
     */
    public static List<Problem> summarised(List<List<Problem>> each, String kind) {
        Map<String, Repeated> repeated = new LinkedHashMap<>();
        for (int i = 0; i < each.size(); i++) {
            for (Problem problem : each.get(i)) {
                List<Integer> members = repeated
                        .computeIfAbsent(problem.severity() + problem.id(), key -> new Repeated(problem, new ArrayList<>())).members();
                if (members.isEmpty() || members.getLast() != i) {
                    members.add(i);
                }
            }
        }
        return repeated.values().stream().map(r -> r.members().size() == 1 ? r.first() : told(r, each.size(), kind)).toList();
    }

    private static Problem told(Repeated repeated, int all, String kind) {
        Problem first = repeated.first();
        String message = first.message() + " (The same kind in " + repeated.members().size() + " of " + all + " " + kind
                + "s; this is the first.)";
        return new Problem(first.severity(), first.id(), message, first.hint(), first.location());
    }
}
