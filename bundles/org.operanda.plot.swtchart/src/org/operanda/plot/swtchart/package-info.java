/**
 * The service {@link org.operanda.plot.Plots} with SWTChart, the only bundle that knows a chart toolkit. SWTChart lays out and labels the
 * axes; the inside of a plot is
 * an image of the figure model's own drawing ({@link org.operanda.figure.PreparedPanel}), so screen and paper show the same, gaps, bands
 * and windows included.
 */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.RECORD_COMPONENT})
package org.operanda.plot.swtchart;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
