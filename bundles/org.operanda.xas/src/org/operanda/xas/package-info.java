/** X-ray absorption spectroscopy: readers of spectra, and the operations that normalise them and read edge energies off them. */
package org.operanda.xas;
