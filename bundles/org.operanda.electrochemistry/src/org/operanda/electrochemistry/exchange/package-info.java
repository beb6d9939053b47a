/** Formats in which cycling data are exchanged: the Battery Data Format, echemdb, tables whose headers state quantity and unit. */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.RECORD_COMPONENT})
package org.operanda.electrochemistry.exchange;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
