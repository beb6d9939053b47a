package org.operanda.host.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.FigureDefinition;
import org.operanda.figure.Figure;
import org.operanda.figure.FigurePaper;
import org.operanda.figure.FigureRenderer;
import org.operanda.host.extension.Extensions;
import org.operanda.host.nexus.NexusWriter;
import org.operanda.host.recipe.FigureLook;
import org.operanda.host.recipe.RecipeText;
import org.operanda.host.recipe.Session;
import org.operanda.host.report.SessionFigure.Drawn;
import org.operanda.host.store.CsvWriter;
import org.operanda.host.store.ExperimentStore;
import org.operanda.host.store.RawData;
import org.operanda.host.store.Unwritten;
import org.operanda.host.store.WriteAside;

/**
 * Writes what a run leaves behind into a folder: {@value #TABLE}, {@code figure.png} and {@code figure.svg}, {@value #REPORT}, {@value
 * #NEXUS},
 * {@value #PROVENANCE} and {@value #EXPERIMENT}. Each file is whole or as it was before; one that cannot be written loses none of the
 * others. Nothing is written
 * into a folder of raw data.
 */
public final class Outputs {
    public static final String TABLE = "results.csv";
    public static final String REPORT = "report.html";
    public static final String NEXUS = "experiment.nxs";
    public static final String PROVENANCE = "provenance.json";
    public static final String EXPERIMENT = "experiment.operanda";
    /** Two columns of a journal at the resolution of print. */

    private final Session session;
    private final Extensions extensions;
    private final Path folder;
    private final Progress progress;
    private final List<Path> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * What was written.
     *
     * @param files    in the order of writing
     * @param problems what could not be written or drawn, and why
     */
    public record Written(List<Path> files, List<Problem> problems) {
        public Written {
            files = List.copyOf(files);
            problems = List.copyOf(problems);
        }
    }

    private Outputs(Session session, Extensions extensions, Path folder, Progress progress) {
        this.session = session;
        this.extensions = extensions;
        this.folder = folder.toAbsolutePath().normalize();
        this.progress = progress;
    }

    /** Writes everything; when cancelled, what has not been begun is left out. */
    public static Written write(Session session, Extensions extensions, Path folder, Progress progress) {
        Outputs outputs = new Outputs(session, extensions, folder, progress);
        refusal(session.experiment(), session.folder(), folder).ifPresentOrElse(outputs.problems::add, outputs::writeAll);
        return new Written(outputs.files, outputs.problems);
    }

    /** Why nothing may be written into a folder: it holds raw data of the experiment. To be asked before a long run. */
    public static Optional<Problem> refusal(Experiment experiment, Path experimentFolder, Path target) {
        return RawData.refusal(experiment, RawData.folder(experiment, experimentFolder), target);
    }

    private void writeAll() {
        progress.begin("Writing " + folder, 6);
        Map<String, String> figures = new LinkedHashMap<>();
        List<Runnable> tasks = List.of(this::table, () -> figures(figures), () -> text(REPORT, report(figures)), this::nexus,
                () -> text(PROVENANCE, ProvenanceText.of(session)), this::experiment);
        for (Runnable task : tasks) {
            if (progress.isCancelled()) {
                return;
            }
            task.run();
            progress.worked(1);
        }
    }

    private void table() {
        Optional<Measurement> table = ResultTable.of(session);
        if (table.isPresent()) {
            CsvWriter.Written written = CsvWriter.write(table.get(), folder.resolve(TABLE), quiet());
            files.addAll(written.files());
            problems.addAll(written.problems());
        }
    }

    /** The outputs are the steps of this progress; what a writer counts is not shown. */
    private Progress quiet() {
        return new Progress() {
            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }
        };
    }

    private void figures(Map<String, String> svgs) {
        int number = 0;
        for (FigureDefinition definition : session.experiment().getFigures()) {
            String name = number++ == 0 ? "figure" : definition.getId();
            Drawn drawn = SessionFigure.of(session, definition);
            problems.addAll(drawn.problems());
            drawn.figure().ifPresent(figure -> figure(figure, name, FigureLook.paper(definition), svgs));
        }
    }

    private void figure(Figure figure, String name, FigurePaper paper, Map<String, String> svgs) {
        try {
            for (String kind : List.of("png", "svg", "pdf")) {
                ByteArrayOutputStream drawn = new ByteArrayOutputStream();
                Optional<Problem> problem = FigureRenderer.write(figure, paper, kind, drawn);
                if (problem.isPresent()) {
                    problems.add(problem.get());
                    return;
                }
                bytes(name + "." + kind, drawn.toByteArray());
                if (kind.equals("svg")) {
                    svgs.put(figure.title().isEmpty() ? name : figure.title(), drawn.toString(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            problems.add(Unwritten.problem(folder.resolve(name), e));
        }
    }

    private String report(Map<String, String> figures) {
        List<Problem> all = new ArrayList<>(session.allProblems());
        all.addAll(problems);
        return HtmlReport.of(session, extensions, figures, all);
    }

    private void text(String name, String content) {
        bytes(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(String name, byte[] content) {
        Path file = folder.resolve(name);
        try {
            WriteAside.replace(file, aside -> Files.write(aside, content));
            files.add(file);
        } catch (IOException e) {
            problems.add(Unwritten.problem(file, e));
        }
    }

    private void nexus() {
        Map<String, Measurement> data = new LinkedHashMap<>();
        session.everything().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        wrote(NEXUS, NexusWriter.write(folder.resolve(NEXUS), session.experiment(), data, RecipeText.of(session.experiment()), quiet()));
    }

    /** The experiment keeps the way to its data: relative to the folder it is saved in. */
    private void experiment() {
        Experiment saved = EcoreUtil.copy(session.experiment());
        Path data = RawData.folder(saved, session.folder()).toAbsolutePath().normalize();
        boolean sameRoot = data.getRoot() != null && data.getRoot().equals(folder.getRoot());
        saved.setDataFolder((sameRoot ? folder.relativize(data) : data).toString().replace('\\', '/'));
        wrote(EXPERIMENT, ExperimentStore.save(saved, folder.resolve(EXPERIMENT)));
    }

    private void wrote(String name, List<Problem> found) {
        problems.addAll(found);
        if (found.stream().noneMatch(p -> p.severity() == Severity.ERROR)) {
            files.add(folder.resolve(name));
        }
    }
}
