package org.operanda.host.recipe;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** What this program is called in the provenance of its results. */
public final class Software {
    public static final String NAME = "Operanda";

    private Software() {}

    /** The version of the host, {@code unpackaged} when it does not run from a bundle. */
    public static String version() {
        Bundle bundle = FrameworkUtil.getBundle(Software.class);
        return bundle == null ? "unpackaged" : bundle.getVersion().toString();
    }
}
