/**
 * Experiments as XMI text: written in the newest version of the format, read in every version. Works without OSGi and without EMF's
 * registries.
 */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.RECORD_COMPONENT})
package org.operanda.experiment.persistence;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
