/**
 * Figures as journals print them: panels below each other on one shared x axis, described by immutable records ({@link
 * org.operanda.figure.Figure}) and drawn
 * without a display as PNG or SVG ({@link org.operanda.figure.FigureRenderer}). What the workbench's plots also need lies here: ticks,
 * colour maps, decimation
 * of long curves and the pixels of a heat map.
 */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.RECORD_COMPONENT})
package org.operanda.figure;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
