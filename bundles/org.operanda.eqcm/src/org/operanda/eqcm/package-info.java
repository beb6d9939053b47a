/**
 * Electrochemical quartz crystal microbalance with and without dissipation: from shifts of resonances to mass, mass per electron and the
 * properties of films. A shift is complex, Δf + iΔΓ, with the half bandwidth Γ = D·f/2; mass that is added lowers f, loss raises Γ and D.
 * The load impedance is that of a time factor exp(iωt). Charge is positive when the electrode is oxidised.
 */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE, DefaultLocation.RECORD_COMPONENT})
package org.operanda.eqcm;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
