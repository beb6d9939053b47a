package org.operanda.host.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Replaces a file in such a way that there is always a whole one: the new content is written to a hidden file in the same folder, forced to
 * the disk, and moved over the old one. When the disk is full, or the process is killed, the old file is still there.
 */
public final class WriteAside {
    private static final String ENDING = ".part";
    private static final Duration ABANDONED = Duration.ofDays(1);
    private static final AtomicLong NUMBER = new AtomicLong();

    /** Writes the content. */
    public interface Content {
        /**
         * Makes a file that does not exist yet.
         *
         * @throws IOException when it cannot be written; it is then removed and the old file kept
         */
        void writeTo(Path file) throws IOException;
    }

    private WriteAside() {}

    /**
     * Makes or replaces a file; its folder is made when missing.
     *
     * @throws IOException when the content cannot be written; the old file is then as it was
     */
    public static void replace(Path target, Content content) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        removeAbandoned(folder, prefix(target));
        Path aside = folder.resolve(prefix(target) + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet() + ENDING);
        try {
            content.writeTo(aside);
            force(aside);
            move(aside, target);
        } catch (IOException | RuntimeException e) {
            remove(aside, e);
            throw e;
        }
        forceFolder(folder);
    }

    private static void remove(Path aside, Exception reason) {
        try {
            Files.deleteIfExists(aside);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private static String prefix(Path target) {
        return "." + target.getFileName() + ".";
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void move(Path aside, Path target) throws IOException {
        try {
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Makes the move itself survive a power cut, where the system lets a folder be opened; Windows does not. */
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The file itself is safe; only the name may be the old one after a power cut.
        }
    }

    /**
     * What a killed process left behind. A day is longer than any writing takes, so nothing is removed that another process is still
     * writing.
     */
    private static void removeAbandoned(Path folder, String prefix) {
        Instant limit = Instant.now().minus(ABANDONED);
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, name -> isPart(name.getFileName().toString(), prefix))) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (IOException e) {
            // A leftover that cannot be removed does no harm.
        }
    }

    private static boolean isPart(String name, String prefix) {
        return name.startsWith(prefix) && name.endsWith(ENDING);
    }
}
