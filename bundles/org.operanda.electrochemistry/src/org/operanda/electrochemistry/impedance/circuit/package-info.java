/**
 * Equivalent circuits: their text form, their elements, their impedance with analytic derivatives, their fit to a spectrum, and their
 * picture.
 */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.RECORD_COMPONENT})
package org.operanda.electrochemistry.impedance.circuit;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
