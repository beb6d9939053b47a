/** Views of galvanostatic cycles, cyclic voltammograms and impedance spectra; what they show is calculated in jobs, by the operations that recipes run. */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.RECORD_COMPONENT})
package org.operanda.electrochemistry.ui;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
