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
     * ²³Na: metal near 1130 ppm, its Knight shift (P. M. Bayley et al., J. Am. Chem. Soc. 138 (2016) 1955); sodium in the pores of hard carbon, whose signal moves
     * from −16 ppm (K. Gotoh et al., J. Power Sources 225 (2013) 137) to 760 ppm as it becomes metallic (J. M. Stratford et al., Chem. Commun. 52 (2016) 12430)
     * and to almost that of metal in carbons made at 2000 °C (R. Morita et al., Carbon 145 (2019) 712); electrolyte, salts and sodium between the layers around 0.
     */
    SODIUM_23("metal:1090:1170, quasimetallic:40:1060, diamagnetic:-60:40"),
    /**
     * ²⁹Si: crystalline silicon at −81 ppm, amorphous silicon near −40 ppm (W.-L. Shao et al., Phys. Rev. B 41 (1990) 9491), silica at −110 ppm (E. Lippmaa et
     * al., J. Am. Chem. Soc. 102 (1980) 4889), the clusters of lithium silicides above 0 (T. K.-J. Köster et al., Angew. Chem. Int. Ed. 50 (2011) 12591).
     */
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
