/** Operanda Plot with SWTChart. */
package org.operanda.plot.swtchart;
