package org.operanda.host.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.writer.Writer;
import org.operanda.host.extension.Contribution.Loaded;
import org.operanda.host.extension.WriterDescriptor;

/** Measurements in a format that a bundle contributes. */
public final class FormatWriter {

    private FormatWriter() {}

    /**
     * Writes a measurement. A file is replaced only when the new one is whole.
     *
     * @return what could not be written and why
     */
    public static List<Problem> write(WriterDescriptor descriptor, Measurement measurement, Path target, Progress progress) {
        Location where = Location.file(target.toString());
        if (!descriptor.techniques().contains(measurement.technique())) {
            return List.of(Problem.error("writer.technique", descriptor.name() + " holds " + String.join(", ", descriptor.techniques())
                    + ", but '" + measurement.name() + "' is " + measurement.technique() + ".", "Write CSV or NeXus.", where));
        }
        Loaded<Writer> loaded = descriptor.contribution().load();
        if (loaded.instance().isEmpty()) {
            return List.of(loaded.problem().orElseThrow());
        }
        List<Problem> problems = new ArrayList<>();
        try {
            WriteAside.replace(target, aside -> {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(aside))) {
                    loaded.instance().get().write(measurement, out, progress).forEach(p -> problems.add(p.at(where)));
                }
                if (progress.isCancelled() || problems.stream().anyMatch(p -> p.severity() == Severity.ERROR)) {
                    throw new NotWhole();
                }
            });
        } catch (NotWhole e) {
            return problems;
        } catch (IOException e) {
            problems.add(Unwritten.problem(target, e));
        } catch (RuntimeException | LinkageError e) {
            problems.add(Problem.error("writer.exception", "The writer " + descriptor.name() + " of the bundle "
                    + descriptor.contribution().bundle() + " " + descriptor.contribution().version() + " failed: " + e + ".",
                    "This is a bug of that bundle: report it.", where));
        }
        return problems;
    }

    /** Unwinds the writing, so that the file that is half written is removed. */
    private static final class NotWhole extends IOException {
        private static final long serialVersionUID = 1;
    }
}
