/**
 * Several measurements of one cell together: clock transforms, one instrument's signal over another's exposures, shifts, regression and the
 * lag between two clocks.
 */
@NonNullByDefault
package org.operanda.correlation;

import org.eclipse.jdt.annotation.NonNullByDefault;
