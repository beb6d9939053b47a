package org.operanda.workbench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.ExperimentFactory;
import org.operanda.experiment.ViewState;
import org.operanda.experiment.persistence.ExperimentFormat;
import org.osgi.service.prefs.BackingStoreException;

/** The workspace remembers which experiment was open and how it was looked at, also when that was not saved. */
public final class LastSession {
    private static final String FILE = "experiment";
    private static final String VIEW = "view";

    private LastSession() {}

    private static IEclipsePreferences preferences() {
        return InstanceScope.INSTANCE.getNode("org.operanda.workbench");
    }

    /** Remembers the experiment that is open, if it lies in a file; to be called before the window closes. */
    public static void keep(CurrentExperiment current) {
        IEclipsePreferences preferences = preferences();
        preferences.put(FILE, current.file().map(Path::toString).orElse(""));
        preferences.put(VIEW, text(current.completeView()));
        try {
            preferences.flush();
        } catch (BackingStoreException e) {
            ILog.of(LastSession.class).warn("the workspace cannot be written, so the next session will begin with an empty experiment", e);
        }
    }

    /**
     * Opens the experiment that was open last.
     *
     * @return false when there was none
     */
    public static boolean open(CurrentExperiment current) {
        String file = preferences().get(FILE, "");
        if (file.isEmpty()) {
            return false;
        }
        ExperimentFiles.open(current, Path.of(file));
        view(preferences().get(VIEW, "")).ifPresent(current.experiment()::setView);
        return true;
    }

    private static String text(ViewState view) {
        Experiment holder = ExperimentFactory.eINSTANCE.createExperiment();
        holder.setView(EcoreUtil.copy(view));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ExperimentFormat.write(holder, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written", e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Optional<ViewState> view(String text) {
        try (InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
            return ExperimentFormat.read(in, FILE).experiment().map(Experiment::getView);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be read", e);
        }
    }
}
