/**
 * Cyclic voltammetry: sweeps and cycles told from the potential itself, peaks and formal potentials, and what several scan rates say about
 * kinetics (power law, capacitive share, outer and inner charge, diffusion coefficient). Files at several rates are joined as the parts of
 * one series. The scan rate is always the measured dE/dt. A positive current oxidises the working electrode.
 */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.RECORD_COMPONENT})
package org.operanda.electrochemistry.voltammetry;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
