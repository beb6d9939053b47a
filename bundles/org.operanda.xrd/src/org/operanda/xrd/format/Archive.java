package org.operanda.xrd.format;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;

/** The members of a zip archive that holds a measurement, read one after the other and no further than an allowance. */
final class Archive {
    private static final int MOST_MEMBERS = 100_000;
    private static final long LEAST_ALLOWANCE = 16L << 20;
    private static final int MOST_INFLATION = 64;

    /** Reads one member. */
    interface MemberReader {
        void read(String name, InputStream in) throws IOException;
    }

    private Archive() {}

    /**
     * Reads the wanted members in order of the numbers in their names.
     *
     * @param file     for problems
     * @param problems where a damaged member or archive is reported
     * @throws IOException when the file cannot be read
     */
    static void read(Path path, String file, Predicate<String> wanted, MemberReader reader, List<Problem> problems, Progress progress)
            throws IOException {
        long allowance = LEAST_ALLOWANCE + MOST_INFLATION * Files.size(path);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            List<? extends ZipEntry> members = zip.stream().limit(MOST_MEMBERS).filter(e -> wanted.test(e.getName()))
                    .sorted((a, b) -> Numbers.naturalOrder(a.getName(), b.getName())).toList();
            progress.begin("Reading " + file, members.size());
            for (ZipEntry member : members) {
                if (progress.isCancelled()) {
                    return;
                }
                allowance -= read(zip, member, file, allowance, reader, problems);
                progress.worked(1);
            }
        } catch (ZipException e) {
            problems.add(Problem.error("xrd.archive", "The archive is not whole: " + e.getMessage() + ".", "Copy or export the file again.",
                    Location.file(file)));
        }
    }

    private static long read(ZipFile zip, ZipEntry member, String file, long allowance, MemberReader reader, List<Problem> problems)
            throws IOException {
        try (InputStream inflated = zip.getInputStream(member);
                LimitedStream limited = new LimitedStream(inflated, allowance);
                CheckedInputStream in = new CheckedInputStream(limited, new CRC32())) {
            reader.read(member.getName(), new Kept(in));
            boolean whole = in.read() < 0;
            if (limited.isExhausted() || whole && member.getCrc() >= 0 && member.getCrc() != in.getChecksum().getValue()) {
                damaged(file, member, limited.isExhausted() ? "it is longer than the file can hold" : "its checksum is wrong", problems);
            }
            return limited.count();
        } catch (ZipException | EOFException e) {
            damaged(file, member, "it cannot be inflated", problems);
            return 0;
        }
    }

    private static void damaged(String file, ZipEntry member, String why, List<Problem> problems) {
        problems.add(Problem.error("xrd.archive.member", "The member " + member.getName() + " is damaged: " + why + ".",
                "Copy or export the file again; what could be read of it is here.", Location.file(file).part(member.getName())));
    }

    /** Stays open when its reader closes it, as the JDK's XML parser does at the end of a document: the checksum wants the rest. */
    private static final class Kept extends FilterInputStream {
        Kept(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // the archive closes the member
        }
    }

    /** Ends after so many bytes. */
    private static final class LimitedStream extends FilterInputStream {
        private final long limit;
        private long count;

        LimitedStream(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        long count() {
            return count;
        }

        boolean isExhausted() {
            return count >= limit;
        }

        @Override
        public int read() throws IOException {
            int next = isExhausted() ? -1 : super.read();
            count += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        @NonNullByDefault({})
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = isExhausted() ? -1 : super.read(buffer, offset, (int) Math.min(length, limit - count));
            count += Math.max(0, read);
            return read;
        }
    }
}
