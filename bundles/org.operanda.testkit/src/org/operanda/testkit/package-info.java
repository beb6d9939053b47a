/** Operanda Test Kit. */
package org.operanda.testkit;
