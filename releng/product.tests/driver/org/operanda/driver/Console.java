package org.operanda.driver;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** Runs one command after the other in one JVM: the application of the command line, with the words that come over the wire. */
public final class Console implements IApplication {
    @Override
    public Object start(IApplicationContext context) throws Exception {
        context.applicationRunning();
        Wire.serve(Console::run);
        return EXIT_OK;
    }

    private static Wire.Answer run(String... words) throws Exception {
        IApplication command = (IApplication) Platform.getBundle("org.operanda.cli").loadClass("org.operanda.cli.CommandLineApplication")
                .getConstructor().newInstance();
        IApplicationContext context = (IApplicationContext) Proxy.newProxyInstance(Console.class.getClassLoader(),
                new Class<?>[] {IApplicationContext.class},
                (proxy, method, arguments) -> method.getName().equals("getArguments")
                        ? Map.of(IApplicationContext.APPLICATION_ARGS, words)
                        : null);
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            int code = (Integer) command.start(context);
            both.flush();
            return new Wire.Answer(code, said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    @Override
    public void stop() {
        // Ends when the test hangs up.
    }
}
