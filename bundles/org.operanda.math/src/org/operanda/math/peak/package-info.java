/**
 * Line shapes and fits of several peaks with a background, searches for peaks, and peaks followed through a series. Abscissae rise;
 * standard deviations are 1σ, from the covariance of the fit.
 */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.RECORD_COMPONENT})
package org.operanda.math.peak;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
