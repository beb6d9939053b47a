package org.operanda.workbench.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
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
    /** GTK draws with the next frame of the screen only: nothing is to come when this long nothing has come. */
    private static final long QUIET = 50_000_000L;
    /** Something that moves all the time, as a caret does, is not waited for. */
    private static final long LONGEST_CALM = 300_000_000L;

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
        T view = type.cast(parts().showPart(id, EPartService.PartState.ACTIVATE).getObject());
        await(() -> view instanceof CalculatedView<?> calculated ? calculated.isComplete() : view.isDrawn());
        return view;
    }

    /** The view of that id, brought to the front. */
    public static <T> T part(String id, Class<T> type) {
        return type.cast(parts().showPart(id, EPartService.PartState.VISIBLE).getObject());
    }

    private static EPartService parts() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getService(EPartService.class);
    }

    /** Handles events until the condition holds. */
    public static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "waited too long");
            if (!Display.getCurrent().readAndDispatch()) {
                pause();
            }
        }
    }

    /** Leaves the processor to those that calculate. */
    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until nothing is calculated any more, and what it led to is drawn. */
    public static void calm() {
        do {
            await(() -> !isCalculating());
            catchUp();
            await(Workbench::isDrawn);
            settle();
        } while (isCalculating());
    }

    /** Waits until all that was put before the UI thread is done: while events come in it has to wait, so quiet does not tell. */
    private static void catchUp() {
        AtomicBoolean done = new AtomicBoolean();
        Display.getCurrent().asyncExec(() -> done.set(true));
        await(done::get);
        settle();
    }

    private static boolean isCalculating() {
        return Job.getJobManager().find(RunJob.FAMILY).length > 0 || Job.getJobManager().find(Calculation.FAMILY).length > 0;
    }

    private static boolean isDrawn() {
        return parts().getParts().stream().allMatch(part -> !(part.getObject() instanceof PlotView view) || view.isDrawn());
    }

    /** Handles events until none has come for some frames of the screen. */
    private static void settle() {
        long start = System.nanoTime();
        long quiet = start;
        while (System.nanoTime() - quiet < QUIET && System.nanoTime() - start < LONGEST_CALM) {
            if (Display.getCurrent().readAndDispatch()) {
                quiet = System.nanoTime();
            } else {
                pause();
            }
        }
    }

    /** The visible control that a bar of the window calls by this name. */
    public static <T extends Control> T named(Class<T> type, String name) {
        return named(controls(shell(), type).stream().filter(Control::isVisible).toList(), name);
    }

    /** The control below a composite that a form or a bar calls by this name. */
    public static <T extends Control> T named(Composite parent, Class<T> type, String name) {
        return named(controls(parent, type), name);
    }

    private static <T extends Control> T named(List<T> controls, String name) {
        return controls.stream().filter(c -> name.equals(c.getData("name"))).findFirst()
                .orElseThrow(() -> new AssertionError("no " + name));
    }

    /** All controls of a type below a composite. */
    public static <T extends Control> List<T> controls(Composite parent, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Control child : parent.getChildren()) {
            if (type.isInstance(child)) {
                found.add(type.cast(child));
            }
            if (child instanceof Composite composite) {
                found.addAll(controls(composite, type));
            }
        }
        return found;
    }

    /** Chooses a line of the list that a bar of the window calls by this name. */
    public static void choose(String name, int index) {
        Combo combo = named(Combo.class, name);
        combo.select(index);
        combo.notifyListeners(SWT.Selection, new Event());
        calm();
    }

    /** Opens a dialog and does with it what a user would; it is closed in any case. */
    public static void inDialog(Runnable opening, Consumer<Shell> acting) {
        AtomicReference<Optional<Throwable>> failure = new AtomicReference<>(Optional.of(new AssertionError("no dialog was opened")));
        AtomicBoolean over = new AtomicBoolean();
        Display.getCurrent().asyncExec(() -> {
            await(() -> over.get() || dialog().isPresent());
            if (over.get()) {
                return;
            }
            Shell dialog = dialog().orElseThrow();
            try {
                acting.accept(dialog);
                failure.set(Optional.empty());
            } catch (RuntimeException | AssertionError e) {
                failure.set(Optional.of(e));
            } finally {
                if (!dialog.isDisposed()) {
                    dialog.close();
                }
            }
        });
        try {
            opening.run();
        } finally {
            over.set(true);
        }
        failure.get().ifPresent(reason -> {
            throw new AssertionError(reason.getMessage(), reason);
        });
    }

    private static Optional<Shell> dialog() {
        return Arrays.stream(shell().getShells()).filter(Shell::isVisible).filter(s -> (s.getStyle() & SWT.APPLICATION_MODAL) != 0)
                .findFirst();
    }

    /** Presses the button of that name. */
    public static void press(Composite parent, String name) {
        button(parent, name).notifyListeners(SWT.Selection, new Event());
    }

    /** The button of that name. */
    public static Button button(Composite parent, String name) {
        return controls(parent, Button.class).stream().filter(b -> b.getText().replace("&", "").equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("no button " + name));
    }

    /** Writes what the window shows to a file. */
    public static void picture(String name) {
        picture(shell(), name);
    }

    /** A drop-down list narrower than its choices is laid out anew by SWT whenever GTK draws it, without end. */
    private static void assertRoomForLists(Shell shell) {
        for (Combo list : controls(shell, Combo.class)) {
            int needed = list.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
            assertTrue(!list.isVisible() || list.getSize().x >= needed,
                    () -> "the list " + list.getData("name") + " is " + list.getSize().x + " pixels wide and needs " + needed);
        }
    }

    /** Writes what a shell shows to a file. */
    public static void picture(Shell shell, String name) {
        calm();
        assertRoomForLists(shell);
        Image image = new Image(shell.getDisplay(), shell.getClientArea().width, shell.getClientArea().height);
        GC gc = new GC(image);
        shell.print(gc);
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
