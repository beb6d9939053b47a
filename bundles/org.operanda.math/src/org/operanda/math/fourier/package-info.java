/**
 * Discrete Fourier transforms of any length, complex and of real numbers. Real and imaginary parts lie in arrays of their own. Results are the same, bit for
 * bit, on any thread.
 */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.RECORD_COMPONENT})
package org.operanda.math.fourier;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
