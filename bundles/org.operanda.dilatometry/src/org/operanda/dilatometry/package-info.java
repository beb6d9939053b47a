/** Electrochemical dilatometry: readers of a dilatometer's files, and what follows from the height of an electrode while it is cycled. */
package org.operanda.dilatometry;
