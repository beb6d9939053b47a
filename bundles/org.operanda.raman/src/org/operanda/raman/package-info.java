/**
 * Raman and infrared spectra, alone, as series and as maps: from raw spectra to lines, their intensity, stress, order and bands against time. The
 * last axis of a spectrum is a Raman shift, a wavenumber or a wavelength; whatever axes stand before it, time or the points of a map, an
 * operation works on each spectrum by itself.
 */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.RECORD_COMPONENT})
package org.operanda.raman;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
