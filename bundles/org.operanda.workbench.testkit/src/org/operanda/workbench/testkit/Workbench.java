package org.operanda.workbench.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.operanda.data.Measurement;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.ExperimentFactory;
import org.operanda.experiment.MeasurementReference;
import org.operanda.experiment.Step;
import org.operanda.host.recipe.DataReference;
import org.operanda.host.recipe.Session;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.RunJob;
import org.operanda.workbench.commands.NewExperiment;
import org.operanda.workbench.view.CalculatedView;
import org.operanda.workbench.view.Calculation;
import org.operanda.workbench.view.PlotView;

/**
 * The workbench under test; pictures of its window lie in target/screenshots for human eyes. For the UI thread, on which Tycho's harness runs
 * the tests.
 */
public final class Workbench {
    /** The id of a single measurement. */
    public static final String ID = "measured";
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final long PATIENCE = 60_000_000_000L;
    private static final long CALM = 300_000_000L;

    private Workbench() {}

    /** What all views share. */
    public static CurrentExperiment current() {
        return PlatformUI.getWorkbench().getService(CurrentExperiment.class);
    }

    /** The window. */
    public static Shell shell() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
    }

    /** Opens an experiment with one file, reads it, and selects what it holds. */
    public static void open(Path file) {
        open(Map.of(ID, file), List.of());
    }

    /**
     * Opens an experiment with files, reads them, runs the steps, and selects what they hold.
     *
     * @param files by the ids that they get as measurements
     */
    public static void open(Map<String, Path> files, List<Step> steps) {
        Experiment experiment = NewExperiment.empty();
        files.forEach((id, file) -> {
            MeasurementReference reference = ExperimentFactory.eINSTANCE.createMeasurementReference();
            reference.setId(id);
            reference.getFiles().add(file.toString());
            experiment.getMeasurements().add(reference);
        });
        if (!steps.isEmpty()) {
            experiment.setRecipe(ExperimentFactory.eINSTANCE.createRecipe());
            experiment.getRecipe().getSteps().addAll(steps);
        }
        current().open(experiment, Optional.empty(), List.of());
        RunJob.start(current());
        await(() -> files.keySet().stream().allMatch(id -> current().measurement(id).isPresent())
                && steps.stream().allMatch(step -> current().measurement(step.getId()).isPresent()));
        select();
    }

    /** Opens an experiment with a measurement that no file holds. */
    public static void open(Measurement measurement) {
        open(Map.of(ID, measurement));
    }

    /** Opens an experiment with measurements that no file holds, by their ids. */
    public static void open(Map<String, Measurement> measurements) {
        current().open(NewExperiment.empty(), Optional.empty(), List.of());
        current().show(new Session(current().experiment(), Path.of("."), Map.of(), measurements, Map.of(), Map.of(), List.of(),
                Optional.empty(), Instant.EPOCH, false));
        select();
    }

    private static void select() {
        current().select(current().session().stream().flatMap(s -> s.measurements().entrySet().stream())
                .flatMap(m -> m.getValue().datasets().stream().limit(1).map(d -> new DataReference(m.getKey(), Optional.of(d.name()))))
                .toList());
    }

    /** The view of that id, brought to the front, when all is calculated and drawn. */
    public static <T extends PlotView> T view(String id, Class<T> type) {
        EPartService parts = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getService(EPartService.class);
        T view = type.cast(parts.showPart(id, EPartService.PartState.ACTIVATE).getObject());
        await(() -> view instanceof CalculatedView<?> calculated ? calculated.isComplete() : view.isDrawn());
        return view;
    }

    /** Handles events until the condition holds. */
    public static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "waited too long");
            if (!Display.getCurrent().readAndDispatch()) {
                Thread.onSpinWait();
            }
        }
    }

    /** Waits until nothing is calculated any more, and what it led to is drawn. */
    public static void calm() {
        await(() -> Job.getJobManager().find(RunJob.FAMILY).length == 0 && Job.getJobManager().find(Calculation.FAMILY).length == 0);
        long end = System.nanoTime() + CALM;
        await(() -> System.nanoTime() > end);
    }

    /** The control that a bar calls by this name. */
    public static <T extends Control> T named(Class<T> type, String name) {
        return controls(shell()).stream().filter(type::isInstance).map(type::cast)
                .filter(c -> name.equals(c.getData("name")) && c.isVisible())
                .findFirst().orElseThrow(() -> new AssertionError("no " + name));
    }

    private static List<Control> controls(Composite parent) {
        List<Control> found = new ArrayList<>();
        for (Control child : parent.getChildren()) {
            found.add(child);
            if (child instanceof Composite composite) {
                found.addAll(controls(composite));
            }
        }
        return found;
    }

    /** Writes what the window shows to a file. */
    public static void picture(String name) {
        calm();
        Image image = new Image(shell().getDisplay(), shell().getClientArea().width, shell().getClientArea().height);
        GC gc = new GC(image);
        shell().print(gc);
        gc.dispose();
        try {
            Files.createDirectories(PICTURES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {image.getImageData()};
        image.dispose();
        loader.save(PICTURES.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
    }
}
