package org.operanda.electrochemistry.voltammetry;

import java.util.List;

/**
 * What of a series at several rates is used.
 *
 * @param cycle  of each rate; 0 for the last
 * @param window two potentials; empty for all that every sweep reaches
 * @param points how many potentials; 0 for as many as leave every bin four rows, 20 to 400
 * @param turn   V by which the potential must come back for a turn; 0 for 2 % of its range
 */
record RateChoice(int cycle, List<Double> window, int points, double turn) {}
