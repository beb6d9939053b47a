/** Operanda Mathematics. */
package org.operanda.math;
