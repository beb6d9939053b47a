package org.operanda.workbench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** The window of the workbench under test; pictures of it lie in target/screenshots for human eyes. */
public final class Window {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final long PATIENCE = 30_000_000_000L;
    private static final long CALM = 400_000_000L;

    private Window() {}

    public static CurrentExperiment current() {
        return PlatformUI.getWorkbench().getService(CurrentExperiment.class);
    }

    public static Shell shell() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
    }

    /** The view of that id, brought to the front. */
    public static <T> T part(String id, Class<T> type) {
        EPartService parts = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getService(EPartService.class);
        Object part = parts.showPart(id, EPartService.PartState.VISIBLE).getObject();
        // A view of the compatibility layer wraps the plain object.
        return type.cast(part);
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
        await(() -> Job.getJobManager().find(RunJob.FAMILY).length == 0);
        long end = System.nanoTime() + CALM;
        await(() -> System.nanoTime() > end);
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

    /** The control that a form or a bar calls by this name. */
    public static <T extends Control> T named(Composite parent, Class<T> type, String name) {
        return controls(parent, type).stream().filter(c -> name.equals(c.getData("name"))).findFirst()
                .orElseThrow(() -> new AssertionError("no " + name));
    }

    /** Opens a dialog and does with it what a user would; it is closed in any case. */
    public static void inDialog(Runnable opening, Consumer<Shell> acting) {
        AtomicReference<Optional<Throwable>> failure = new AtomicReference<>(Optional.of(new AssertionError("no dialog was opened")));
        Display.getCurrent().asyncExec(() -> {
            await(() -> dialog().isPresent());
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
        opening.run();
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

    public static Button button(Composite parent, String name) {
        return controls(parent, Button.class).stream().filter(b -> b.getText().replace("&", "").equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("no button " + name));
    }

    /** Writes what the shell shows to a file. */
    public static void picture(Shell shell, String name) {
        calm();
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
