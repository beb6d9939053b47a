package org.operanda.figure;

/** One of the frames that stand below each other on the shared x axis. */
public sealed interface Panel permits HeatMap, Curves, Scatter, PairMatrix {

    /** How high it is, relative to the other panels. */
    double height();

    /** Whether one is as long along x as along the left axis; both axes are then linear and of one unit. */
    default boolean equalScale() {
        return false;
    }
}
