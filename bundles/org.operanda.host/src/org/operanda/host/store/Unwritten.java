package org.operanda.host.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;

/** Why a file could not be written, in words. */
public final class Unwritten {
    private Unwritten() {}

    /** The problem to tell when writing {@code file} failed. */
    public static Problem problem(Path file, IOException cause) {
        return Problem.error("store.unwritten",
                "The file could not be written: " + reason(cause) + ". What was there before is still there.",
                "Free some space or choose another folder, then save again.", Location.file(file.toString()));
    }

    private static String reason(IOException cause) {
        return switch (cause) {
            case AccessDeniedException denied -> "writing to this folder is not permitted";
            case FileSystemException failed when failed.getReason() != null -> failed.getReason();
            default -> cause.getMessage() == null ? cause.toString() : cause.getMessage();
        };
    }
}
