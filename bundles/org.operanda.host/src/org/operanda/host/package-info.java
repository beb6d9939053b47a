/** Operanda Host. */
package org.operanda.host;
