/** Operanda Figures. */
package org.operanda.figure;
