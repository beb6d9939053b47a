package org.operanda.nmr;

/** Ranges of shift that the signals of a nucleus in battery electrodes lie in. They are places to begin from: susceptibility and temperature move them. */
public enum NucleusPreset {
    /** No ranges. */
    NONE(""),
    /**
     * ⁷Li: metal at 245 ppm in the bulk, 262 to 274 ppm in moss and dendrites (R. Bhattacharyya et al., Nat. Mater. 9 (2010) 504; S. Chandrashekar et al.,
     * Nat. Mater. 11 (2012) 311), silicides from 20 to −10 ppm (B. Key et al., J. Am. Chem. Soc. 131 (2009) 9239), salts and electrolyte around 0.
     */
    LITHIUM_7("bulk:235:255, microstructure:255:285, diamagnetic:-30:30"),
    /**
     * ²³Na: metal near 1130 ppm; sodium in hard carbon from −16 to 760 ppm as it becomes metallic (J. M. Stratford et al., Chem. Commun. 52 (2016) 12430);
     * electrolyte and salts around 0.
     */
    SODIUM_23("metal:1090:1170, quasimetallic:300:1000, diamagnetic:-60:40"),
    /** ²⁹Si: crystalline silicon at −81 ppm, amorphous silicon around −40, silica near −110, silicides above 0. */
    SILICON_29("crystalline:-90:-72, amorphous:-72:-10, silica:-130:-95, silicide:0:400");

    private final String regions;

    NucleusPreset(String regions) {
        this.regions = regions;
    }

    /** As {@link Region#parse} understands them. */
    String regions() {
        return regions;
    }
}
