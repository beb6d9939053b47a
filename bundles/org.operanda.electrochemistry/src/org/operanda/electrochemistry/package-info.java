/** Electrochemistry of one cell: charge, state of charge, composition and turning points of a time series of current. */
@NonNullByDefault
package org.operanda.electrochemistry;

import org.eclipse.jdt.annotation.NonNullByDefault;
