package org.operanda.cli;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** The headless application: what {@code operanda COMMAND ...} runs. Its result is the exit code. */
public class CommandLineApplication implements IApplication {
    @Override
    public Object start(IApplicationContext context) {
        System.out.println("operanda " + Platform.getBundle("org.operanda.cli").getVersion());
        return EXIT_OK;
    }

    @Override
    public void stop() {
        // Nothing runs longer than start.
    }
}
