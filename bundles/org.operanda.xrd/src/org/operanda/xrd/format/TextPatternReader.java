package org.operanda.xrd.format;

import java.io.IOException;
import java.util.List;
import java.util.ArrayList;
import java.util.Locale;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.data.text.NumberTable;
import org.operanda.data.text.RejectedRow;

/**
 * Reads patterns that are columns in a text: {@code .xy}, {@code .xye}, {@code .dat}, {@code .chi} and {@code .csv} with 2θ, Q or d, the intensity, and its
 * standard deviation if there is a third column; among them what the beamline 11-BM of the APS, Mythen detectors, DIFFRAC.EVA, pyFAI and FIT2D write. The header
 * may state the wavelength, the anode, the time and the temperature.
 * <p>
 * It claims a file with more than 50 % when its header says what the columns are, or when it is named {@code .xy}, {@code .xye} or {@code .chi} and its first
 * column could be 2θ; a text of another name only guesses, when a third column is the standard deviation of counts.
 */
public final class TextPatternReader implements Reader {
    private static final int SHOWN_ROWS = 5;

    @Override
    public Probe probe(Source source) {
        if (!source.isText()) {
            return Probe.no("no text");
        }
        TextPattern text = TextPattern.of(source.head());
        if (!text.isTable()) {
            return Probe.no("no table of two to six columns of numbers");
        }
        return text.probe(source.head(), extension(source.name()));
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        return FileReading.read(source, progress, () -> read(source));
    }

    private static ReadResult read(Source source) throws IOException {
        byte[] bytes = FileReading.bytes(source);
        List<Problem> problems = new ArrayList<>();
        TextPattern text = TextPattern.of(bytes);
        if (!text.isTable()) {
            return FileReading.nothing(source.name(), problems);
        }
        NumberTable table = text.table(bytes);
        List<RejectedRow> rejected = table.rejected();
        for (RejectedRow row : rejected.subList(0, Math.min(SHOWN_ROWS, rejected.size()))) {
            problems.add(row.problem(Severity.WARNING, "xrd.row", source.name(), "Look at the line; if it is no row, nothing is lost."));
        }
        if (table.rejectedCount() > SHOWN_ROWS) {
            problems.add(Problem.warning("xrd.rows", table.rejectedCount() + " lines are no rows of this table and are left out.", "",
                    Location.file(source.name())));
        }
        table.unfinished().ifPresent(row -> problems.add(row.problem(Severity.WARNING, "xrd.half-written", source.name(),
                "The measurement was running, or the file is cut.")));
        if (table.rows() == 0) {
            return FileReading.nothing(source.name(), problems);
        }
        return Scan.result(source.name(), List.of(text.scan(source.name(), table, problems)), problems);
    }
}
