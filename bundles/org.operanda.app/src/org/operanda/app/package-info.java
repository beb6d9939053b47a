/** Operanda. */
package org.operanda.app;
