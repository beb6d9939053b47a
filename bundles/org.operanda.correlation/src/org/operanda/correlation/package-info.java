/**
 * Several measurements of one cell together: clock transforms, one instrument's signal over another's exposures, shifts, regression and the
 * lag between two clocks.
 */
package org.operanda.correlation;
