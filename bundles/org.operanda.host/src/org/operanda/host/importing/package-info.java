/** Reads files, folders and patterns into measurements: several files at once, each with its reader, its problems and its checksum. */
package org.operanda.host.importing;
