/**
 * Factors of a table of numbers, such as spectra by frame: principal components, evolving factors, pure variables, curve resolution. Tables are
 * row-major arrays, one row per frame. Every result is the same, bit for bit, for any number of threads.
 */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.RECORD_COMPONENT})
package org.operanda.math.factor;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
