/**
 * Experiments as XMI text: written in the newest version of the format, read in every version. Works without OSGi and without EMF's
 * registries.
 */
@NonNullByDefault
package org.operanda.experiment.persistence;

import org.eclipse.jdt.annotation.NonNullByDefault;
