package org.operanda.workbench;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.operanda.experiment.MeasurementReference;
import org.operanda.host.recipe.InstrumentZones;
import org.operanda.host.recipe.Session;
import org.operanda.host.recipe.StoredClock;

/**
 * Asks once per instrument for the time zone of its computer, where some files state theirs and those of the instrument do not. The answer is kept, also that nobody knows; it is changed under Details. An experiment of others that comes without the
 * zone is not changed without asking: what is kept is proposed then.
 */
public final class ZoneQuestion {
    private static final String TITLE = "Time Zone";
    /** What a run says of such measurements. */
    private static final String DOUBT = "clock.zone";

    private final CurrentExperiment current;
    /** Readers that were asked about since the start: who closes the question without an answer is asked at the next start. */
    private final Set<String> asked = new HashSet<>();

    ZoneQuestion(CurrentExperiment current) {
        this.current = current;
    }

    /** Asks about the instruments of the experiments that this shows. */
    public static void askAbout(CurrentExperiment current) {
        ZoneQuestion question = new ZoneQuestion(current);
        current.addListener(change -> {
            if (change == CurrentExperiment.Change.RESULTS) {
                question.look();
            }
        });
    }

    /** Asks about every instrument of the experiment of which neither the zone nor that nobody knows it is kept. */
    void look() {
        Optional<Session> session = current.session();
        if (session.isEmpty() || session.get().allProblems().stream().noneMatch(problem -> problem.id().equals(DOUBT))) {
            return;
        }
        Map<String, List<MeasurementReference>> local = new TreeMap<>();
        for (MeasurementReference reference : current.experiment().getMeasurements()) {
            Optional<String> reader = InstrumentZones.reader(session, reference);
            if (reader.isPresent() && isLocal(session.get(), reference)) {
                local.computeIfAbsent(reader.get(), r -> new ArrayList<>()).add(reference);
            }
        }
        local.forEach((reader, references) -> {
            if (!InstrumentZones.isUnknown(reader) && asked.add(reader)) {
                Display.getCurrent().asyncExec(() -> ask(reader, references));
            }
        });
    }

    private static boolean isLocal(Session session, MeasurementReference reference) {
        boolean answered = reference.getStart() != null || reference.getClock() != null && reference.getClock().getZone() != null;
        return !answered && Optional.ofNullable(session.imported().get(reference.getId())).stream().flatMap(i -> i.measurements().stream())
                .flatMap(m -> m.clock().stream()).anyMatch(clock -> clock.epoch().isPresent() && !clock.zoneStated());
    }

    private void ask(String reader, List<MeasurementReference> references) {
        if (PlatformUI.getWorkbench().getWorkbenchWindowCount() > 0) {
            new Question(reader, references).open();
        }
    }

    private static void unknown(String reader) {
        try {
            InstrumentZones.keepUnknown(reader);
        } catch (IOException e) {
            MessageDialog.openWarning(null, TITLE, "The answer cannot be kept for the instrument: " + e.getMessage());
        }
    }

    private void answer(String reader, List<MeasurementReference> references, ZoneId zone) {
        try {
            InstrumentZones.keep(reader, zone);
        } catch (IOException e) {
            MessageDialog.openWarning(null, TITLE,
                    "The zone holds for this experiment, but cannot be kept for the instrument: " + e.getMessage());
        }
        current.edit("time zone", () -> references.forEach(reference -> StoredClock.of(reference).setZone(zone.getId())));
        RunJob.start(current);
    }

    private final class Question extends MessageDialog {
        private final String reader;
        private final List<MeasurementReference> references;
        private Optional<ZoneId> zone;

        /** Stands before the window, and before a dialog that is open: the workbench gives a dialog without a parent the shell that has all input. */
        Question(String reader, List<MeasurementReference> references) {
            super(null, TITLE, null, "Other files of this experiment state their time zone; those of "
                    + references.stream().map(r -> "'" + r.getId() + "'").collect(Collectors.joining(", "))
                    + " state local time only. For which zone was the clock of that computer set? The answer, also that you do not know, is kept for what is read from"
                    + " this instrument later (" + current.extensions().reader(reader).map(r -> r.name()).orElse(reader)
                    + "); it can be changed under Details of a measurement.", MessageDialog.QUESTION, 0, "Keep", "I Do Not Know");
            this.reader = reader;
            this.references = references;
            this.zone = InstrumentZones.kept(reader).or(() -> Optional.of(ZoneId.systemDefault()));
            setBlockOnOpen(false);
        }

        @Override
        @NonNullByDefault({})
        protected Control createCustomArea(Composite parent) {
            Combo field = new Combo(parent, SWT.DROP_DOWN);
            field.setData("name", TITLE);
            field.setItems(new TreeSet<>(ZoneId.getAvailableZoneIds()).toArray(String[]::new));
            field.setText(zone.orElseThrow().getId());
            field.setToolTipText("For instance Europe/Paris, or +02:00");
            field.addModifyListener(event -> {
                zone = zone(field.getText());
                getButton(IDialogConstants.OK_ID).setEnabled(zone.isPresent());
            });
            GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
            return field;
        }

        private static Optional<ZoneId> zone(String text) {
            try {
                return Optional.of(ZoneId.of(text.strip()));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        @Override
        protected void buttonPressed(int button) {
            super.buttonPressed(button);
            if (button == IDialogConstants.OK_ID && zone.isPresent()) {
                answer(reader, references, zone.get());
            } else if (button == IDialogConstants.CANCEL_ID) {
                unknown(reader);
            }
        }
    }
}
