/**
 * Numerical methods: arrays in, arrays out. Standard deviations are 1σ. Where measured standard deviations are given, they weight the fit
 * as 1/σ² and alone decide the result's covariance; where none are given, all values weigh the same and the covariance is scaled by the
 * variance of the residuals.
 */
package org.operanda.math;
