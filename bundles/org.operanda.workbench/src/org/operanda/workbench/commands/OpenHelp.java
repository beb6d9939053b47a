package org.operanda.workbench.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.operanda.host.help.HelpBook;
import org.operanda.workbench.ViewBindings;
import org.osgi.framework.FrameworkUtil;

/**
 * Opens the help in the browser: its contents, or the page of the view that has the focus. The pages are written anew each time, so that they are those of
 * what is installed now.
 */
public final class OpenHelp extends AbstractHandler {
    /** Opens the contents. */
    public static final String CONTENTS = "org.eclipse.ui.help.helpContents";
    /** Opens the page of the view that has the focus. */
    public static final String ON_VIEW = "org.eclipse.ui.help.dynamicHelp";

    private final Predicate<Path> browser;

    /** Opens pages in the browser of the system. */
    public OpenHelp() {
        this(page -> Program.launch(page.toString()));
    }

    /** @param browser opens a page; whether it could */
    OpenHelp(Predicate<Path> browser) {
        this.browser = browser;
    }

    @Override
    @NonNullByDefault({})
    public @Nullable Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        boolean contents = event.getCommand().getId().equals(CONTENTS);
        Optional<MPart> view = contents ? Optional.empty() : Optional.ofNullable(window.getService(EPartService.class).getActivePart());
        Path page = write(view.map(MPart::getElementId));
        if (!browser.test(page)) {
            MessageDialog.openInformation(window.getShell(), "Help", "No browser could be started. The help is in " + page + ".");
        }
        return null;
    }

    /** Writes all pages; returns that of a view, or the contents. */
    private static Path write(Optional<String> view) {
        HelpBook book = HelpBook.installed(ExperimentHandler.current().extensions());
        Path folder = Platform.getStateLocation(FrameworkUtil.getBundle(OpenHelp.class)).append("help").toPath();
        try {
            book.write(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HelpBook.file(folder, view.flatMap(id -> page(book, id)).orElse(HelpBook.CONTENTS));
    }

    /** The page that names the view, or that of the technique for which the view is made. */
    private static Optional<String> page(HelpBook book, String view) {
        return book.pageOfView(view)
                .or(() -> ViewBindings.of(RegistryFactory.getRegistry()).technique(view).flatMap(book::pageOfTechnique));
    }
}
