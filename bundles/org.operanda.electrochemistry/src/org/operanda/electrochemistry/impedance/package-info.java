/** Electrochemical impedance spectroscopy: spectra from a file's rows, their validity, equivalent circuits, relaxation times. */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.RECORD_COMPONENT})
package org.operanda.electrochemistry.impedance;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
