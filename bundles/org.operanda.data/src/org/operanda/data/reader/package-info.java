/** The contract of a file reader: probe a source by its first bytes, read it into measurements and problems. */
package org.operanda.data.reader;
