package org.operanda.electrochemistry.potentiostats;

import java.util.Locale;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;

/** Knows the files that EC-Lab lays beside its data, settings ({@code .mps}) and state ({@code .sta}), and says which file to open instead. */
public final class EcLabCompanionReader implements Reader {
    private static final String SETTINGS = "-LAB SETTING FILE";
    private static final int LARGEST_STATE = 1 << 16;

    @Override
    public Probe probe(Source source) {
        if (isSettings(source)) {
            return Probe.of(95, "starts with \"EC-LAB SETTING FILE\"");
        }
        return isState(source)
                ? Probe.of(55, "is a small binary file named *.sta, as EC-Lab lays beside its data")
                : Probe.no("is neither");
    }

    private static boolean isSettings(Source source) {
        return source.startsWithAt(2, SETTINGS);
    }

    private static boolean isState(Source source) {
        return source.name().toLowerCase(Locale.ROOT).endsWith(".sta") && source.size() <= LARGEST_STATE && source.startsWithAt(0, "\0\0");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        String what = isSettings(source)
                ? "EC-Lab's settings: how the techniques were set up"
                : isState(source) ? "EC-Lab's note of the state of a running channel" : "no file of EC-Lab known here";
        return ReadResult.failed(Problem.error("potentiostats.eclab.no-data", "The file is " + what + ". It holds no measured data.",
                "Open the .mpr (or the exported .mpt) of the same name.", Location.file(source.name())));
    }
}
