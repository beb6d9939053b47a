/** Operanda Correlation. */
package org.operanda.correlation;
