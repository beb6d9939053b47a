package org.operanda.plot.swtchart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;

/** A window for plots under test, and what is seen in it; pictures lie in target/screenshots for human eyes. */
final class Screen implements AutoCloseable {
    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final long QUIET = 34_000_000;
    private static final long PATIENCE = 20_000_000_000L;
    final Display display = Display.getDefault();
    final Shell shell = new Shell(display, SWT.SHELL_TRIM);

    Screen(int width, int height) {
        shell.setLayout(new FillLayout(SWT.VERTICAL));
        shell.setSize(width, height);
        shell.setText("Plots under test");
    }

    void open() {
        shell.layout(true, true);
        shell.open();
        settle();
    }

    /** Handles all events until none has come for some frames of the screen: GTK draws with the next frame only. */
    void settle() {
        long quiet = System.nanoTime();
        while (System.nanoTime() - quiet < QUIET) {
            if (display.readAndDispatch()) {
                quiet = System.nanoTime();
            } else {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void await(CompletableFuture<?> done) {
        await(done::isDone);
        assertTrue(!done.isCompletedExceptionally(), () -> "failed: " + done.exceptionNow());
        settle();
    }

    void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "waited too long");
            if (!display.readAndDispatch()) {
                pause();
            }
        }
    }

    /** What the window shows, also written to a file. */
    ImageData picture(String name) {
        settle();
        Image image = new Image(display, shell.getClientArea().width, shell.getClientArea().height);
        GC gc = new GC(image);
        shell.print(gc);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        try {
            Files.createDirectories(FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {data};
        loader.save(FOLDER.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
        return data;
    }

    /** Sends an event to a widget as the mouse or the keyboard would. */
    void send(Control control, int type, int x, int y, int detail) {
        Event event = new Event();
        event.x = x;
        event.y = y;
        event.button = type == SWT.MouseWheel ? 0 : 1;
        event.count = detail;
        event.keyCode = detail;
        control.notifyListeners(type, event);
        while (display.readAndDispatch()) {
            // what the event led to
        }
    }

    @Override
    public void close() {
        shell.dispose();
        settle();
    }
}
