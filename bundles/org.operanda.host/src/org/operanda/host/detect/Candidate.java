package org.operanda.host.detect;

import org.operanda.data.reader.Probe;
import org.operanda.host.extension.ReaderDescriptor;

/**
 * A reader that knows a file.
 *
 * @param reader the reader
 * @param probe  how sure it is, and why
 */
public record Candidate(ReaderDescriptor reader, Probe probe) {}
