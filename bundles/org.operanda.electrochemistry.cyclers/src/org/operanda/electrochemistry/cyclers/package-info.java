/** Reads the text that Maccor, PEC, Basytec, Novonix and Landt cyclers export. */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.RECORD_COMPONENT})
package org.operanda.electrochemistry.cyclers;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
