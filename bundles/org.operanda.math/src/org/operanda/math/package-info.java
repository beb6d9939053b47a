/**
 * Numerical methods: arrays in, arrays out. Standard deviations are 1σ. Where measured standard deviations are given, they weight the fit
 * as 1/σ² and alone decide the result's covariance; where none are given, all values weigh the same and the covariance is scaled by the
 * variance of the residuals.
 */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.RECORD_COMPONENT})
package org.operanda.math;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
