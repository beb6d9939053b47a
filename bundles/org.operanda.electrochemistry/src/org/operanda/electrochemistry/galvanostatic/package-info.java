/** Galvanostatic cycling: steps, cycles, voltage curves and their derivatives, intermittent titration, theoretical capacity. */
package org.operanda.electrochemistry.galvanostatic;
