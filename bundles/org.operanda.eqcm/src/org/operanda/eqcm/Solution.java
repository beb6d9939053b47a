package org.operanda.eqcm;

/** How a shift follows from a load. */
public enum Solution {
    /** Δf̃/f₀ = iZ/(πZq) with Z at n·f₀: exact for loads that shift a resonance by little. */
    SMALL_LOAD,
    /** Zq tan(πΔf̃/f₀) = iZ with Z at the complex frequency of the loaded resonance. */
    FULL
}
