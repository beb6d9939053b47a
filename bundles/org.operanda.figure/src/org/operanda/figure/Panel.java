package org.operanda.figure;

import java.util.Optional;

/** One of the frames that stand below each other on the shared x axis. */
public sealed interface Panel permits HeatMap, Curves, Scatter {

    /** How high it is, relative to the other panels. */
    double height();

    /** From where to where its data reach along x; empty when it has none. */
    Optional<Range> across();
}
