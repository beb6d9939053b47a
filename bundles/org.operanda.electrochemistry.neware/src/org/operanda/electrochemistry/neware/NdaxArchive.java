package org.operanda.electrochemistry.neware;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;

/** The members of an {@code .ndax} archive, each taken apart while it is inflated, on all cores. */
final class NdaxArchive {
    private static final Set<String> DOCUMENTS = Set.of(NdaxDescription.TEST, NdaxDescription.VERSION, NdaxDescription.STEPS);
    /** They say nothing about rows. */
    private static final Set<String> LOGS = Set.of("data_log.ndc", "data_es.ndc");
    private static final int LARGEST_XML = 1 << 20;
    private static final int MOST_MEMBERS = 1000;
    private static final long LEAST_ALLOWANCE = 16L << 20;
    private static final int MOST_INFLATION = 64;

    private final String file;
    private final Progress progress;
    private final AtomicLong allowance;
    private final Map<String, NdcMember> members = new TreeMap<>(Comparator.comparing(NdaxArchive::sortable));
    private final Map<String, byte[]> documents = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** One member as it was read. */
    private record Part(String name, NdcMember member, byte[] document, String broken) {}

    private NdaxArchive(String file, long size, Progress progress) {
        this.file = file;
        this.progress = progress;
        allowance = new AtomicLong(LEAST_ALLOWANCE + MOST_INFLATION * size);
    }

    /**
     * Reads an archive. Where its directory is lost, the members are found one after the other from the beginning.
     *
     * @throws IOException when the file cannot be read at all
     */
    static NdaxArchive read(Path path, String file, Progress progress) throws IOException {
        NdaxArchive archive = new NdaxArchive(file, Files.size(path), progress);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            archive.readAll(zip);
        } catch (ZipException e) {
            archive.problems.add(Problem.error("neware.ndax.truncated", "The archive is not whole: " + e.getMessage()
                    + ". What could be saved from its beginning is here.", "Copy or export the file again.", Location.file(file)));
            archive.salvage(path);
        }
        return archive;
    }

    /** A name whose numbers sort by their value. */
    private static String sortable(String name) {
        return Pattern.compile("\\d+").matcher(name)
                .replaceAll(number -> "0".repeat(Math.max(0, 10 - number.group().length())) + number.group());
    }

    /** The members that hold numbers, by name; numbers in names by their value. */
    Map<String, NdcMember> members() {
        return members;
    }

    /** The descriptions in XML, by name. */
    Map<String, byte[]> documents() {
        return documents;
    }

    /** What is wrong with the archive. */
    List<Problem> problems() {
        return problems;
    }

    private void readAll(ZipFile zip) throws IOException {
        List<? extends ZipEntry> wanted = zip.stream().limit(MOST_MEMBERS).filter(e -> isWanted(e.getName())).toList();
        progress.begin("Reading " + file, wanted.size());
        try {
            wanted.parallelStream().map(entry -> part(zip, entry)).toList().forEach(this::put);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Part part(ZipFile zip, ZipEntry entry) {
        try (InputStream inflated = zip.getInputStream(entry);
                CheckedInputStream in = new CheckedInputStream(inflated, new CRC32())) {
            Part part = part(entry.getName(), in);
            boolean whole = part.broken().isEmpty() && part.document().length < LARGEST_XML && !progress.isCancelled();
            return whole && entry.getCrc() >= 0 && entry.getCrc() != in.getChecksum().getValue()
                    ? new Part(part.name(), part.member(), part.document(), "its checksum is wrong")
                    : part;
        } catch (ZipException e) {
            return new Part(entry.getName(), new NdcMember.Unknown(0, 0), new byte[0], "it cannot be inflated: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            progress.worked(1);
        }
    }

    private void salvage(Path path) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            ZipEntry entry = zip.getNextEntry();
            for (int count = 0; entry != null && count < MOST_MEMBERS && !progress.isCancelled(); count++) {
                if (isWanted(entry.getName())) {
                    put(part(entry.getName(), zip));
                }
                entry = zip.getNextEntry();
            }
        } catch (ZipException | EOFException e) {
            // that the archive is not whole is among the problems already; what was put before stays
            return;
        }
    }

    private static boolean isWanted(String name) {
        return DOCUMENTS.contains(name) || name.endsWith(".ndc") && !LOGS.contains(name);
    }

    private Part part(String name, InputStream in) {
        if (name.endsWith(".ndc")) {
            NdcPages pages = new NdcPages(in, allowance, progress);
            return new Part(name, NdcMember.read(pages), new byte[0], pages.broken());
        }
        try {
            return new Part(name, new NdcMember.Unknown(0, 0), in.readNBytes(LARGEST_XML), "");
        } catch (IOException e) {
            return new Part(name, new NdcMember.Unknown(0, 0), new byte[0], "it breaks off");
        }
    }

    private void put(Part part) {
        if (DOCUMENTS.contains(part.name())) {
            documents.put(part.name(), part.document());
        } else {
            members.put(part.name(), part.member());
        }
        if (!part.broken().isEmpty()) {
            problems.add(Problem.error("neware.ndax.member", "The member " + part.name() + " is damaged: " + part.broken() + ".",
                    "Copy or export the file again; what could be read of it is here.", Location.file(file).part(part.name())));
        }
        if (part.member() instanceof NdcMember.Unknown unknown && unknown.version() != 0) {
            problems.add(Problem.error("neware.ndax.version",
                    "The member " + part.name() + " is of a kind (" + unknown.type() + ", version " + unknown.version()
                            + ") that is not known.",
                    "Export the test as text from BTSDA, and send the file to the developers.", Location.file(file).part(part.name())));
        }
    }
}
