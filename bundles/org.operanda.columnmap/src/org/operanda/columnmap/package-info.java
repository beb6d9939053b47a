/** Reads any delimited text by a map of its columns: a small JSON file, no program. */
package org.operanda.columnmap;
