package org.operanda.experiment.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.emf.ecore.resource.Resource;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.experiment.Experiment;
import org.xml.sax.SAXException;

/**
 * The file format of experiments: XMI in UTF-8. A file of an older version is read into today's model; what a newer version added is kept
 * and written back. The same experiment gives the same bytes.
 */
public final class ExperimentFormat {
    /** The ending of an experiment file's name, without the dot. */
    public static final String EXTENSION = "operanda";
    /** The version that is written. Version 2 renamed a cell's {@code capacity} to {@code nominalCapacity}. */
    public static final int VERSION = 2;

    private static final String REPAIR = "Open the last copy that was good, or correct the file in a text editor.";

    /**
     * What was found in a file.
     *
     * @param experiment empty when the file holds none that can be read
     * @param problems   what the user should know; each with its place in the file
     */
    public record Content(Optional<Experiment> experiment, List<Problem> problems) {
        public Content {
            problems = List.copyOf(problems);
        }
    }

    private ExperimentFormat() {}

    /**
     * Reads an experiment. Nothing outside the stream is opened, whatever the file refers to.
     *
     * @param in   the file's bytes; not closed
     * @param file what to call the file in problems
     * @throws IOException when the stream cannot be read
     */
    public static Content read(InputStream in, String file) throws IOException {
        ExperimentResource resource = new ExperimentResource();
        List<Problem> problems = new ArrayList<>();
        try {
            resource.load(in, Map.of());
        } catch (Resource.IOWrappedException e) {
            if (e.getCause() instanceof SAXException || resource.getContents().isEmpty()) {
                return new Content(Optional.empty(), List.of(unreadable(e.getCause(), resource, file)));
            }
            resource.getErrors().forEach(error -> problems.add(illegible(error, file)));
        } catch (RuntimeException e) {
            // EMF's parser throws whatever comes when the XML is well-formed but its structure is not that of a model.
            return new Content(Optional.empty(), List.of(unreadable(e, resource, file)));
        }
        if (resource.getContents().isEmpty() || !(resource.getContents().getFirst() instanceof Experiment experiment)) {
            return new Content(Optional.empty(), List.of(Problem.error("experiment.foreign", "The file is XML but holds no experiment.",
                    "Choose a file that ends in ." + EXTENSION + ".", Location.file(file))));
        }
        foreignFeatures(resource, experiment, file).ifPresent(problems::add);
        return new Content(Optional.of(experiment), problems);
    }

    /**
     * Writes an experiment in the newest version and sets its {@code formatVersion}. One that was read from a file of a newer version keeps
     * that version, because what the newer version added is written too.
     *
     * @param out not closed
     * @throws IOException when the stream takes no more
     */
    public static void write(Experiment experiment, OutputStream out) throws IOException {
        ExperimentResource resource = ExperimentResource.of(experiment);
        experiment.setFormatVersion(Math.max(VERSION, experiment.getFormatVersion()));
        resource.save(out, Map.of());
    }

    private static Problem unreadable(Throwable cause, ExperimentResource resource, String file) {
        Location place = resource.getErrors().isEmpty() ? Location.file(file) : place(resource.getErrors().getFirst(), file);
        return Problem.error("experiment.corrupt", "The file is damaged or no experiment: " + cause.getMessage(), REPAIR, place);
    }

    private static Problem illegible(Resource.Diagnostic error, String file) {
        return Problem.error("experiment.value", "A value cannot be understood and was left out: " + error.getMessage(), REPAIR,
                place(error, file));
    }

    private static Location place(Resource.Diagnostic error, String file) {
        return new Location(file, error.getLine() > 0 ? OptionalLong.of(error.getLine()) : OptionalLong.empty(), OptionalLong.empty(), "");
    }

    private static Optional<Problem> foreignFeatures(ExperimentResource resource, Experiment experiment, String file) {
        List<String> names = resource.foreignFeatures();
        boolean newer = experiment.getFormatVersion() > VERSION;
        if (names.isEmpty() && !newer) {
            return Optional.empty();
        }
        String origin = newer
                ? "The file is of format version " + experiment.getFormatVersion() + ", this software knows version " + VERSION + "."
                : "";
        String unknown = names.isEmpty() ? "" : "Not known here and kept as it is: " + String.join(", ", names) + ".";
        return Optional.of(Problem.warning("experiment.foreign-feature", (origin + " " + unknown).trim(),
                "Update the software to see everything.", Location.file(file)));
    }
}
