package org.operanda.host.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.host.detect.Candidate;

/**
 * What came of one file.
 *
 * @param file         the file or folder
 * @param bytes        its size; 0 for a folder
 * @param sha256       checksum of its bytes in hexadecimal, where it was asked for; empty for a folder
 * @param candidates   the readers that know the file, the best first; the first one has read it
 * @param measurements what was read
 * @param problems     what the user should know
 */
public record FileReport(Path file, long bytes, Optional<String> sha256, List<Candidate> candidates, List<Measurement> measurements,
        List<Problem> problems) {
    public FileReport {
        candidates = List.copyOf(candidates);
        measurements = List.copyOf(measurements);
        problems = List.copyOf(problems);
    }

    /** A name that stands for no file. */
    public static FileReport missing(Path name, Problem problem) {
        return new FileReport(name, 0, Optional.empty(), List.of(), List.of(), List.of(problem));
    }

    /** Who has read it, empty when nobody knows the file. */
    public Optional<Candidate> reader() {
        return candidates.stream().findFirst();
    }

    /** Whether nothing of it, or only a part, could be read. */
    public boolean failed() {
        return problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
    }

    FileReport withSha256(String checksum) {
        return new FileReport(file, bytes, Optional.of(checksum), candidates, measurements, problems);
    }
}
