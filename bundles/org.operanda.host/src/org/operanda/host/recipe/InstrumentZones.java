package org.operanda.host.recipe;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Properties;
import org.operanda.experiment.MeasurementReference;
import org.operanda.host.store.WriteAside;

/**
 * The time zones that a user has given to instruments whose files state local times only, kept in {@code ~/.operanda/time-zones.properties}, or the file that the system property {@value #PROPERTY} names. An instrument is known by the
 * reader of its files. What is kept fills in the clock of what is imported later, and so comes into its recipe: a recipe that is run never asks for it, and gives the same everywhere.
 */
public final class InstrumentZones {
    /** System property with the file. */
    public static final String PROPERTY = "operanda.time-zones";
    /** What is kept where nobody knows; no zone has this name. */
    private static final String UNKNOWN = "unknown";

    private InstrumentZones() {}

    private static Path file() {
        return Path.of(
                System.getProperty(PROPERTY, Path.of(System.getProperty("user.home"), ".operanda", "time-zones.properties").toString()));
    }

    private static Properties all() {
        Properties all = new Properties();
        if (Files.isRegularFile(file())) {
            try (Reader in = Files.newBufferedReader(file())) {
                all.load(in);
            } catch (IOException | IllegalArgumentException e) {
                // what cannot be read is asked for again
                return new Properties();
            }
        }
        return all;
    }

    /** The zone that the files of a reader were given last. */
    public static Optional<ZoneId> kept(String readerId) {
        try {
            return Optional.ofNullable(all().getProperty(readerId)).map(ZoneId::of);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether it is kept that nobody knows the zone of a reader's files. */
    public static boolean isUnknown(String readerId) {
        return UNKNOWN.equals(all().getProperty(readerId));
    }

    /**
     * Keeps the zone of a reader's files for later imports.
     *
     * @throws IOException when it cannot be written
     */
    public static void keep(String readerId, ZoneId zone) throws IOException {
        write(readerId, zone.getId());
    }

    /**
     * Keeps that nobody knows the zone of a reader's files, so that it is not asked for again, until {@link #keep} says otherwise.
     *
     * @throws IOException when it cannot be written
     */
    public static void keepUnknown(String readerId) throws IOException {
        write(readerId, UNKNOWN);
    }

    private static void write(String readerId, String answer) throws IOException {
        Properties all = all();
        all.setProperty(readerId, answer);
        WriteAside.replace(file(), aside -> {
            try (Writer out = Files.newBufferedWriter(aside)) {
                all.store(out, "Time zones of instruments whose files state local times");
            }
        });
    }

    /** Gives a measurement the zone that is kept for its reader, when it has none of its own. */
    public static void fill(MeasurementReference reference) {
        Optional<ZoneId> zone = Optional.ofNullable(reference.getReaderId()).flatMap(InstrumentZones::kept);
        if (zone.isPresent() && (reference.getClock() == null || reference.getClock().getZone() == null)) {
            StoredClock.of(reference).setZone(zone.get().getId());
        }
    }

    /** The reader of a measurement's files: the one that is named, else the one that has read them. */
    public static Optional<String> reader(Optional<Session> session, MeasurementReference reference) {
        return Optional.ofNullable(reference.getReaderId())
                .or(() -> session.map(s -> s.imported().get(reference.getId())).stream().flatMap(i -> i.files().stream())
                        .flatMap(f -> f.reader().stream()).map(c -> c.reader().id()).findFirst());
    }
}
