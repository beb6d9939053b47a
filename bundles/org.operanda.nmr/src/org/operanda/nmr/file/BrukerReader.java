package org.operanda.nmr.file;

import java.nio.file.Files;
import java.nio.file.Path;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;

/** Reads the folder of one experiment as TopSpin and XWIN-NMR write it; see {@link BrukerExperiment}. The folder is one measurement, whatever lies in it. */
public final class BrukerReader implements Reader {

    @Override
    public Probe probe(Source source) {
        Path folder = source.path();
        if (!Files.isRegularFile(folder.resolve(BrukerExperiment.PARAMETERS))) {
            return Probe.no("there is no acqus in the folder");
        }
        boolean signal = Files.isRegularFile(folder.resolve("fid")) || Files.isRegularFile(folder.resolve("ser"));
        return signal || Files.isDirectory(folder.resolve("pdata"))
                ? Probe.of(95, "a folder with acqus and " + (signal ? "fid or ser" : "pdata"))
                : Probe.no("beside acqus there is neither fid nor ser nor pdata");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        if (!source.isFolder()) {
            return ReadResult
                    .failed(Problem.error("nmr.bruker.folder", "A Bruker experiment is a folder, and '" + source.name() + "' is a file.",
                            "Choose the folder that holds acqus.", Location.file(source.path().toString())));
        }
        return new BrukerExperiment(source.path(), source.name(), source.path().toString(), Long.MAX_VALUE).read(progress);
    }
}
