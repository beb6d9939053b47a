/**
 * JCAMP-DX, the text form of spectra of all kinds (R. S. McDonald, P. A. Wilks, Appl. Spectrosc. 42 (1988) 151; A. N. Davies, P. Lampen, Appl.
 * Spectrosc. 47 (1993) 1093; P. Lampen et al., Appl. Spectrosc. 48 (1994) 1545): decoded into blocks with their labels and tables of numbers, in
 * the units that the file states. What the numbers mean is for the reader of a technique to say.
 */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.RECORD_COMPONENT})
package org.operanda.data.jcamp;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
