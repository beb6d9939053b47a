package org.operanda.host.catalogue;

/**
 * A plug-in that a repository offers.
 *
 * @param feature     its id, for instance {@code org.operanda.xas.feature}
 * @param version     its version
 * @param name        as the user sees it
 * @param description what it adds, in a sentence
 */
public record Offer(String feature, String version, String name, String description) {

    /** The short id that {@code operanda plugins} understands: {@code xas} for {@code org.operanda.xas.feature}. */
    public String shortId() {
        return shortId(feature);
    }

    /** The short id of a feature: without {@code org.operanda.} before and {@code .feature} behind. */
    public static String shortId(String feature) {
        return feature.replaceFirst("^org\\.operanda\\.", "").replaceFirst("\\.feature$", "");
    }

    /** How it is installed, for the hint of a problem. */
    public String howToInstall() {
        return "Install " + name + ": 'operanda plugins install " + shortId() + "', or Help → Plug-ins… in the workbench.";
    }
}
