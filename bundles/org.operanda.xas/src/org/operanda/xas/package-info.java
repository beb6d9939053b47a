/** X-ray absorption spectroscopy: readers of spectra, and the operations that normalise them and read edge energies off them. */
@NonNullByDefault
package org.operanda.xas;

import org.eclipse.jdt.annotation.NonNullByDefault;
