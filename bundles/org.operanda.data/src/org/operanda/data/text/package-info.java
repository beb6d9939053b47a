/** Columns of numbers from delimited text: exact, on all cores, with every row that could not be used named. */
@NonNullByDefault
package org.operanda.data.text;

import org.eclipse.jdt.annotation.NonNullByDefault;
