package org.operanda.host.extension;

import java.util.List;
import org.operanda.data.writer.Writer;

/**
 * A writer as its bundle declares it; its class is loaded when {@link #contribution()} is asked for it.
 *
 * @param id           stable id, for instance {@code org.operanda.electrochemistry.bdf}
 * @param name         the format's name
 * @param format       its short word on the command line, for instance {@code bdf}
 * @param ending       with which the files' names end, for instance {@code .bdf.csv}
 * @param description  one sentence for a user
 * @param techniques   ids of the techniques whose measurements it can write
 * @param contribution bundle, version and the writer itself
 */
public record WriterDescriptor(String id, String name, String format, String ending, String description, List<String> techniques,
        Contribution<Writer> contribution) {
    public WriterDescriptor {
        techniques = List.copyOf(techniques);
    }
}
