package org.operanda.host.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.xmi.XMIResource;
import org.operanda.data.Problem;
import org.operanda.experiment.Experiment;

/** Starts a Java process that saves experiments, with or without OSGi around the test. */
final class Subprocess {
    private static final List<Class<?>> NEEDED = List.of(Subprocess.class, ExperimentStore.class, Problem.class, Experiment.class,
            URI.class, EObject.class, XMIResource.class);

    private Subprocess() {}

    /** The command of a process that runs {@code main} with these arguments. */
    static List<String> command(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
                classPath(), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static String classPath() {
        Set<Path> places = new LinkedHashSet<>();
        for (Class<?> type : NEEDED) {
            CodeSource source = type.getProtectionDomain().getCodeSource();
            Path place = Path.of(java.net.URI.create(source.getLocation().toString().replace(" ", "%20")));
            places.add(place);
            // Tycho runs a bundle of this build from its folder.
            places.add(place.resolve("target").resolve("classes"));
        }
        return places.stream().map(Path::toString).collect(Collectors.joining(System.getProperty("path.separator")));
    }

    static Process start(Path log, List<String> command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    static String text(Path log) throws IOException {
        return Files.readString(log);
    }
}
