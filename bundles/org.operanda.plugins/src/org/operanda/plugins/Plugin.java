package org.operanda.plugins;

import java.util.Optional;
import org.operanda.host.catalogue.Offer;

/**
 * A plug-in as p2 knows it: a feature.
 *
 * @param feature     its id, for instance {@code org.operanda.xas.feature}
 * @param version     the version that is installed, or that a site offers
 * @param name        as the user sees it
 * @param vendor      who provides it, empty when that is not said
 * @param description what it adds, in a sentence
 * @param installed   the version that is installed, empty when none is
 * @param role        how it is installed
 */
public record Plugin(String feature, String version, String name, String vendor, String description, Optional<String> installed,
        Role role) {

    /** How a plug-in is installed. */
    public enum Role {
        /** Not at all, but it can be. */
        OFFERED,
        /** The product consists of it. */
        PART,
        /** It came with another plug-in that needs it, and goes with it. */
        NEEDED,
        /** By itself: it can be removed. */
        CHOSEN
    }

    /** The short id for the command line: {@code xas} for {@code org.operanda.xas.feature}. */
    public String shortId() {
        return Offer.shortId(feature);
    }

    /** Whether a feature is meant by an id, long or short. */
    static boolean isNamed(String feature, String id) {
        return id.equals(feature) || id.equals(Offer.shortId(feature)) || id.equals(feature.replaceFirst("\\.feature$", ""));
    }
}
