package org.operanda.electrochemistry.neware;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.electrochemistry.cycler.CyclerTable;

/**
 * Reads Neware's binary files ({@code .nda}) of BTS 7 (version 29) and BTS 9.0 and 9.1 (version 130) into one time series, with the
 * channels of auxiliary sensors beside it. Neware has not published the format; the layout is that which NewareNDA (d-cogswell) has found.
 */
public final class NewareNdaReader implements Reader {
    private static final String MAGIC = "NEWARE";
    private static final int LARGEST = Integer.MAX_VALUE - 8;

    @Override
    public Probe probe(Source source) {
        return source.startsWith(MAGIC) ? Probe.of(100, "starts with \"NEWARE\"") : Probe.no("does not start with \"NEWARE\"");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        Location where = Location.file(source.name());
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        if (!source.startsWith(MAGIC) || source.size() > LARGEST) {
            return ReadResult.failed(Problem.error("neware.nda.magic",
                    "This is no Neware .nda file"
                            + (source.size() > LARGEST ? " of less than 2 GB." : ": it does not start with \"NEWARE\"."),
                    "Choose another reader, or export the file again from BTSDA.", where));
        }
        try {
            ReadResult result = read(Files.readAllBytes(source.path()), source.name(), progress);
            return progress.isCancelled() ? ReadResult.EMPTY : result;
        } catch (IOException e) {
            return ReadResult.failed(Problem.error("neware.nda.unreadable", "The file cannot be read: " + e.getMessage() + ".",
                    "Check that it is there and may be read.", where));
        }
    }

    private static ReadResult read(byte[] bytes, String file, Progress progress) {
        NdaRecords records = new NdaRecords(bytes, progress);
        List<Problem> problems = new ArrayList<>();
        if (!records.known()) {
            return ReadResult.failed(Problem.error("neware.nda.version",
                    "Version " + records.version() + " of Neware's .nda files is not known; versions 29 and 130 are.",
                    "Export the test as .ndax or as text from BTSDA, and send the file to the developers.", Location.offset(file, 14)));
        }
        NewareTable table = records.read();
        if (table.rows == 0) {
            return ReadResult.failed(Problem.error("neware.nda.no-data", "The file has no records.",
                    "The test may not have been started; export it again from BTSDA.", Location.file(file)));
        }
        if (records.unfinished() > 0) {
            problems.add(Problem.warning("neware.nda.truncated",
                    "The last record is half-written: " + records.unfinished() + " bytes are left out.",
                    "The file was cut off while it was written or copied; export it again if the test went on.",
                    Location.offset(file, bytes.length - records.unfinished())));
        }
        if (records.invalid() > 0) {
            problems.add(Problem.warning("neware.nda.invalid",
                    records.invalid() + " records with a number or a date that cannot be are left out.",
                    "The file may be damaged.", Location.file(file)));
        }
        table.sort();
        Map<String, String> metadata = new LinkedHashMap<>(records.metadata());
        metadata.put(CyclerTable.CYCLE_CONVENTION, NewareTable.CYCLE_RULE);
        CyclerTable columns = table.columns("Neware BTS of " + file);
        table.clockProblem(file).ifPresent(problems::add);
        records.auxiliary().addTo(columns, table.record);
        return ReadResult.of(columns.measurement(file, metadata), problems);
    }
}
