/** An example for authors of techniques: an operation on single spectra, its settings, and how both are declared. */
package org.operanda.example.technique;
