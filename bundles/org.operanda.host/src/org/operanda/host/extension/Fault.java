package org.operanda.host.extension;

import org.operanda.data.Problem;

/**
 * What a plug-in did that none may do.
 *
 * @param bundle  the symbolic name of its bundle
 * @param kind    what it did
 * @param problem the same for the user, with the names of bundle and contribution
 */
public record Fault(String bundle, Kind kind, Problem problem) {

    /** What none may do. */
    public enum Kind {
        /** It threw what is no problem of the file. */
        THROWS,
        /** It did not answer in time. */
        LOOPS,
        /** It left a thread running or a file open. */
        LEAKS
    }

    /** What to do about a faulty bundle, for the hint of a problem. */
    public static String hint(String bundle) {
        return "Update or remove the plug-in, or leave it out: 'operanda plugins disable " + bundle
                + "', or Help → Plug-ins… in the workbench. Everything else works without it.";
    }
}
