/**
 * What a view needs from a chart, whoever draws it. A view asks the OSGi service {@link org.operanda.plot.Plots} for a plot in its
 * composite, gives it the axis and
 * the panel of the figure model ({@code org.operanda.figure}) and links it with its neighbours by a {@link org.operanda.plot.LinkedAxis}.
 * Everything here is for the
 * UI thread; numbers are read and shortened off it.
 */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.RECORD_COMPONENT})
package org.operanda.plot;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
