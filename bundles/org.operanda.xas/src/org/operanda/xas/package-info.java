/** Operanda X-ray Absorption Spectroscopy. */
package org.operanda.xas;
