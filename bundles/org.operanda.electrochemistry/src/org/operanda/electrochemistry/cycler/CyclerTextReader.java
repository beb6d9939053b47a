package org.operanda.electrochemistry.cycler;

import java.util.Optional;
import org.operanda.data.Progress;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;

/** Reads the text of one make of cycler, known by the names of its columns. */
public abstract class CyclerTextReader implements Reader {
    private final CyclerTextFormat format;
    private final int confidence;

    /**
     * A reader.
     *
     * @param confidence when a line names the columns of the make
     */
    protected CyclerTextReader(CyclerTextFormat format, int confidence) {
        this.format = format;
        this.confidence = confidence;
    }

    @Override
    public Probe probe(Source source) {
        Optional<TableHead> head = format.find(source);
        return head.isPresent()
                ? Probe.of(confidence, "line " + head.get().line() + " names the columns of " + format.make())
                : Probe.no("no line names the columns of " + format.make());
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        return format.read(source, progress);
    }
}
