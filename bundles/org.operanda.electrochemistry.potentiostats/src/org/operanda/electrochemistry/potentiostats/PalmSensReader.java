package org.operanda.electrochemistry.potentiostats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;

/**
 * Reads PSTrace's sessions ({@code .pssession}, JSON in UTF-16): a measurement for each of {@code Measurements}, from the arrays of its
 * {@code DataSet}. A unit {@code MicroAmpere} means that the numbers are µA, though its symbol is A; {@code ZIm} is −Z″ and {@code Phase} the negative of the argument.
 * Where a data set repeats its arrays, as a voltammogram does for every scan, the repetitions follow each other and {@code cycle} numbers
 * them.
 */
public final class PalmSensReader implements Reader {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String SESSION = "PalmSens.DataFiles.SessionFile";

    @Override
    public Probe probe(Source source) {
        byte[] head = source.head();
        boolean little = head.length > 1 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xfe;
        String start = new String(head, 0, Math.min(head.length, 512), little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
        return start.contains(SESSION)
                ? Probe.of(95, "is JSON of the type " + SESSION)
                : Probe.no("does not name the type " + SESSION);
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        PalmSensSession session = new PalmSensSession(source.name());
        try (InputStream in = new BufferedInputStream(Files.newInputStream(source.path())); JsonParser json = JSON.createParser(in)) {
            session.read(json, progress);
        } catch (JsonProcessingException e) {
            session.problems.add(Problem.error("potentiostats.palmsens.json",
                    "The file is no whole JSON: " + e.getOriginalMessage().lines().findFirst().orElse("") + ".",
                    "The file may have been cut off; save it again in PSTrace.",
                    e.getLocation() == null
                            ? Location.file(source.name())
                            : Location.line(source.name(), Math.max(1, e.getLocation().getLineNr()))));
        } catch (IOException e) {
            session.problems.add(WholeFileReader.unreadable(source, e));
        }
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        if (session.measurements.isEmpty() && session.problems.isEmpty()) {
            session.problems.add(WholeFileReader.nothing(source.name(), "a measurement of PSTrace"));
        }
        return new ReadResult(session.measurements, session.problems);
    }
}
