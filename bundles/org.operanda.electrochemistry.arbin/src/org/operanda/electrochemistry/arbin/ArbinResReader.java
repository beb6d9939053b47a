package org.operanda.electrochemistry.arbin;

import com.healthmarketscience.jackcess.Database;
import com.healthmarketscience.jackcess.DatabaseBuilder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;

/**
 * Reads Arbin's results files ({@code .res}), which are Access databases: the rows of every test with its sensors, the statistics of each
 * cycle at the row that ends it, and what the file says about the test. The file is opened for reading only; nothing is locked or written.
 * <p>
 * The time axis is the time of the test; its clock's epoch is the start that the file states, local time without a zone.
 */
public final class ArbinResReader implements Reader {
    private static final String JET = "Standard Jet DB";
    private static final String ROWS = "Channel_Normal_Table";

    @Override
    public Probe probe(Source source) {
        if (!source.startsWithAt(4, JET)) {
            return Probe.no("no Access database");
        }
        String wide = new String(ROWS.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        String head = source.headText();
        if (head.contains(ROWS) || head.contains(wide)) {
            return Probe.of(95, "an Access database with Arbin's " + ROWS);
        }
        return source.name().toLowerCase(Locale.ROOT).endsWith(".res")
                ? Probe.of(70, "an Access database named .res")
                : Probe.of(20, "an Access database; whether it is Arbin's shows when it is read");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        Location where = Location.file(source.name());
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        if (!source.startsWithAt(4, JET)) {
            return ReadResult.failed(Problem.error("arbin.res.magic", "This is no Access database, which an Arbin .res file is.",
                    "Choose another reader, or copy the file again.", where));
        }
        List<Problem> problems = new ArrayList<>();
        List<Measurement> measurements = List.of();
        try (FileChannel channel = FileChannel.open(source.path(), StandardOpenOption.READ);
                Database database = new DatabaseBuilder().setChannel(channel).setReadOnly(true).setAutoSync(false).open()) {
            measurements = new ArbinDatabase(database, source.name(), progress, problems).tests();
        } catch (IOException | RuntimeException e) {
            // the library meets a damaged database with exceptions of every kind
            problems.add(Problem.error("arbin.res.damaged", "The database is damaged: " + e.getMessage() + ".",
                    "Copy the file again, or compact it with Access.", where));
        }
        return progress.isCancelled() ? ReadResult.EMPTY : new ReadResult(measurements, problems);
    }
}
