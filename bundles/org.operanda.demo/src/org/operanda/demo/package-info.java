/** A virtual cell: instrument files in real formats, written from a truth that is known. */
@NonNullByDefault
package org.operanda.demo;

import org.eclipse.jdt.annotation.NonNullByDefault;
