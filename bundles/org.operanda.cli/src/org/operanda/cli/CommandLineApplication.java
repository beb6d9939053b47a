package org.operanda.cli;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.NonNullByDefault;

/** The headless application: what {@code operanda COMMAND ...} runs. Its result is the exit code. */
public class CommandLineApplication implements IApplication {
    @Override
    @NonNullByDefault({})
    public Object start(IApplicationContext context) {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        Interruption interruption = new Interruption();
        interruption.listen();
        return OperandaCommand.execute(new Terminal(System.out, System.err, Terminal.isInteractive(), interruption::isRequested),
                arguments);
    }

    @Override
    public void stop() {
        // The platform stops after start has returned.
    }
}
