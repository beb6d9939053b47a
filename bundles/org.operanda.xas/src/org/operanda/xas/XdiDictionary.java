package org.operanda.xas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.operanda.data.Metadata;

/** The words that the XDI 1.0 dictionary defines (github.com/XraySpectroscopy/XAS-Data-Interchange, specification/dictionary.md). */
final class XdiDictionary {
    static final List<String> RECOMMENDED = List.of("Facility.name", "Facility.xray_source", "Beamline.name", "Scan.start_time");
    private static final Map<String, String> DEFINED = new LinkedHashMap<>();
    /** Defined fields that have a place in the metadata of every measurement. */
    private static final Map<String, String> SHARED = Map.of("element.symbol", Metadata.ELEMENT, "element.edge", Metadata.EDGE,
            "facility.name", Metadata.FACILITY, "beamline.name", Metadata.BEAMLINE, "scan.start_time", Metadata.START,
            "sample.experimenters", Metadata.USER);
    private static final Set<String> SYMBOLS = words(
            "H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb "
                    + "Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po "
                    + "At Rn Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm Md No Lr Rf Db Sg Bh Hs Mt Ds Rg Cn Uut Fl Uup Lv Uus Uuo Nh Mc Ts Og");
    private static final Set<String> EDGES = words("K L L1 L2 L3 M M1 M2 M3 M4 M5 N N1 N2 N3 N4 N5 N6 N7 O O1 O2 O3 O4 O5 O6 O7");

    static {
        for (String name : new String[] {"Facility.name", "Facility.energy", "Facility.current", "Facility.xray_source", "Beamline.name",
                "Beamline.collimation",
                "Beamline.focusing", "Beamline.harmonic_rejection", "Mono.name", "Mono.d_spacing", "Detector.I0", "Detector.It",
                "Detector.If", "Detector.Ir", "Sample.name",
                "Sample.id", "Sample.stoichiometry", "Sample.prep", "Sample.experimenters", "Sample.temperature", "Scan.start_time",
                "Scan.end_time", "Scan.edge_energy",
                "Element.symbol", "Element.edge", "Element.reference", "Element.ref_edge"}) {
            DEFINED.put(name.toLowerCase(Locale.ROOT), name);
        }
    }

    private XdiDictionary() {}

    private static Set<String> words(String list) {
        return Set.of(list.toLowerCase(Locale.ROOT).split(" "));
    }

    /** Whether this is one of the symbols of an element; case does not count. */
    static boolean isElement(String symbol) {
        return SYMBOLS.contains(symbol.toLowerCase(Locale.ROOT));
    }

    /** Whether this is one of the symbols of an absorption edge; case does not count. */
    static boolean isEdge(String symbol) {
        return EDGES.contains(symbol.toLowerCase(Locale.ROOT));
    }

    /** The metadata key of a field: the one shared by all readers, else the dictionary's spelling, else the file's own. */
    static String metadataKey(String field) {
        String key = field.toLowerCase(Locale.ROOT);
        return SHARED.containsKey(key) ? SHARED.get(key) : DEFINED.getOrDefault(key, field);
    }
}
