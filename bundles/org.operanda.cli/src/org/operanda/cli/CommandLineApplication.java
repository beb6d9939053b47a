package org.operanda.cli;

import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** The headless application: what {@code operanda COMMAND ...} runs. Its result is the exit code. */
public class CommandLineApplication implements IApplication {
    @Override
    public Object start(IApplicationContext context) {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        if (List.of(arguments).equals(List.of("version"))) {
            System.out.println("operanda " + Platform.getBundle("org.operanda.cli").getVersion());
            return EXIT_OK;
        }
        System.err.println("operanda: unknown command: " + String.join(" ", arguments));
        return 2;
    }

    @Override
    public void stop() {
        // Nothing runs longer than start.
    }
}
