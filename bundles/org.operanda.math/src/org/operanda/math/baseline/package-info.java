/**
 * Baselines of spectra and diffraction patterns: the slow part below the peaks. Those by penalised least squares and SNIP take the values as
 * equally spaced, as their authors do; missing values (NaN) are bridged where it is said.
 */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.RECORD_COMPONENT})
package org.operanda.math.baseline;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
