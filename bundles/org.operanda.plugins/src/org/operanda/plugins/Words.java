package org.operanda.plugins;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.IStatus;

/** What p2 says, for a user: without what it says before it says something, and with artifacts and checksums in words. */
final class Words {
    private static final Pattern NOTHING = Pattern.compile(
            "Operation details.*|Cannot complete the request.*|An error occurred while.*|session context was.*|Can't download artifact.*|",
            Pattern.DOTALL);
    private static final Pattern LOG = Pattern.compile("\\s*See the error log for details\\.");
    private static final Pattern ARTIFACT = Pattern.compile("Problems downloading artifact: [^,]*,([^,]*),(.*?)\\.?");
    private static final Pattern HASH = Pattern.compile("(\\S+) hash is not as expected\\. Expected: (\\S+) and found (\\S+?)\\.?");
    private static final int DIGITS = 12;

    private Words() {}

    /** A status with its parts, in one sentence after the other. */
    static String of(IStatus status) {
        Set<String> sentences = new LinkedHashSet<>();
        collect(status, sentences);
        return String.join(" ", sentences);
    }

    private static void collect(IStatus status, Set<String> sentences) {
        String text = LOG.matcher(Optional.ofNullable(status.getMessage()).orElse("")).replaceAll("").strip();
        if (!NOTHING.matcher(text).matches()) {
            String plain = plain(text);
            sentences.add(plain.endsWith(".") ? plain : plain + ".");
        }
        for (IStatus part : status.getChildren()) {
            collect(part, sentences);
        }
        if (status.getException() instanceof IOException e) {
            sentences.add("It is not whole: " + e.getMessage() + ".");
        }
    }

    private static String plain(String text) {
        Matcher artifact = ARTIFACT.matcher(text);
        if (artifact.matches()) {
            return "The file of " + artifact.group(1) + " " + artifact.group(2) + " is not as the site lists it";
        }
        Matcher hash = HASH.matcher(text);
        if (hash.matches()) {
            return "It was changed or damaged on the way: its " + hash.group(1) + " checksum begins with " + start(hash.group(3))
                    + " and should begin with " + start(hash.group(2));
        }
        return text;
    }

    private static String start(String checksum) {
        return checksum.substring(0, Math.min(DIGITS, checksum.length()));
    }
}
