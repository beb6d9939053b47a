/**
 * Several measurements of one cell together: clock transforms, one instrument's signal over another's exposures, shifts, regression and the
 * lag between two clocks.
 */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.RECORD_COMPONENT})
package org.operanda.correlation;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
