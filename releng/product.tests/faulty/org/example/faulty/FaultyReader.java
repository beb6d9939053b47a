package org.example.faulty;

import org.operanda.data.Progress;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;

/** A reader that does what its file is named after when it is asked: throws, loops, or leaves a thread behind. */
public class FaultyReader implements Reader {
    @Override
    public Probe probe(Source source) {
        switch (source.name().replaceAll(".*\\.", "")) {
            case "throws" -> throw new IllegalStateException("boom");
            case "loops" -> loop();
            default -> {
                Thread thread = new Thread(FaultyReader::loop, "left behind");
                thread.setDaemon(true);
                thread.start();
            }
        }
        return Probe.no("knows nothing");
    }

    private static void loop() {
        while (true) {
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                // It will not hear.
            }
        }
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        return ReadResult.EMPTY;
    }
}
