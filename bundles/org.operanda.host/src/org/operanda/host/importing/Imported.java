package org.operanda.host.importing;

import java.util.List;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;

/**
 * What came of the files of one measurement.
 *
 * @param measurements the series or run that the files make up, or what a single file holds; empty when there is none
 * @param files        a report for each file, without measurements
 * @param problems     of all files and of putting them together
 */
public record Imported(List<Measurement> measurements, List<FileReport> files, List<Problem> problems) {
    public Imported {
        measurements = List.copyOf(measurements);
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }
}
