package org.operanda.cli;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C. The first one asks the work to end, which then leaves whole files and the exit code 130; a second one ends the process at once.
 * The signal is taken
 * instead of a shutdown hook, because the platform's own hook would take the bundles away while the work still ends.
 */
final class Interruption {
    private final AtomicBoolean requested = new AtomicBoolean();

    boolean isRequested() {
        return requested.get();
    }

    /** Listens for SIGINT and SIGTERM, where this Java can: it is in the module jdk.unsupported, which bundles cannot import. */
    void listen() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal", true, ClassLoader.getSystemClassLoader());
            Class<?> handler = Class.forName("sun.misc.SignalHandler", true, ClassLoader.getSystemClassLoader());
            Object listener = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                if (method.getName().equals("handle")) {
                    request();
                }
                return null;
            });
            for (String name : List.of("INT", "TERM")) {
                signal.getMethod("handle", signal, handler).invoke(null, signal.getConstructor(String.class).newInstance(name), listener);
            }
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            // Without signals Ctrl-C ends the process at once, as it does elsewhere; files are written aside, so none is left half written.
        }
    }

    private void request() {
        if (requested.getAndSet(true)) {
            Runtime.getRuntime().halt(ExitCode.CANCELLED);
        }
    }
}
