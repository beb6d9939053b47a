/** Electrochemistry of one cell: charge, state of charge, composition and turning points of a time series of current. */
package org.operanda.electrochemistry;
