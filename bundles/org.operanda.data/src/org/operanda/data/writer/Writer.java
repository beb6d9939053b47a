package org.operanda.data.writer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;

/** Writes one measurement in a format of others. A writer is stateless and may be called from several threads at once. */
public interface Writer {

    /**
     * Writes a measurement. When {@code progress} is cancelled it returns soon; what is written then does not count.
     *
     * @param out  closed by the caller
     * @return what of the measurement the format cannot hold; with an error among it nothing usable was written
     * @throws IOException when {@code out} cannot be written to
     */
    List<Problem> write(Measurement measurement, OutputStream out, Progress progress) throws IOException;
}
