/** Operanda Plot. */
package org.operanda.plot;
