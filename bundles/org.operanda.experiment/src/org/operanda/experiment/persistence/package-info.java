/**
 * Experiments as XMI text: written in the newest version of the format, read in every version. Works without OSGi and without EMF's
 * registries.
 */
package org.operanda.experiment.persistence;
