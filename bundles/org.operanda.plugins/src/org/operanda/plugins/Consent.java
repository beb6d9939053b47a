package org.operanda.plugins;

import java.util.List;

/** Asks the user whether plug-ins may be installed whose origin nobody vouches for yet. */
@FunctionalInterface
public interface Consent {

    /**
     * Whether to install. Asked once for a site; a consent is remembered.
     *
     * @param signers  whose signatures are not yet trusted, in words; empty when there are none
     * @param unsigned what carries no signature at all; empty when there is none
     */
    boolean isGiven(List<String> signers, List<String> unsigned);
}
