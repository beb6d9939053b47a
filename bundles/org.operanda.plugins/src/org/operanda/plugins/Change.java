package org.operanda.plugins;

import java.util.List;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;

/**
 * What came of installing, updating or removing.
 *
 * @param plugins  those that were changed, with the version that is installed now or, when removed, was
 * @param problems why something was refused or failed: then the installation is as it was before
 */
public record Change(List<Plugin> plugins, List<Problem> problems) {
    public Change {
        plugins = List.copyOf(plugins);
        problems = List.copyOf(problems);
    }

    static Change refused(Problem problem) {
        return new Change(List.of(), List.of(problem));
    }

    /** Whether it was refused or failed. */
    public boolean failed() {
        return problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
    }
}
