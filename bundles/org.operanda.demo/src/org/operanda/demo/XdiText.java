package org.operanda.demo;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Spectra as XDI 1.0 text (XAS Data Interchange, B. Ravel and M. Newville 2016). */
final class XdiText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private XdiText() {}

    /** The text of one file. */
    static String of(Beamline.Scan scan, LocalDateTime start, LocalDateTime end, String sample, String comment) {
        List<String> header = List.of("XDI/1.0 Operanda/demo", "Column.1: energy eV", "Column.2: i0", "Column.3: itrans",
                "Column.4: mutrans", "Element.symbol: Ni",
                "Element.edge: K", "Scan.edge_energy: 8333.0", "Scan.start_time: " + TIME.format(start),
                "Scan.end_time: " + TIME.format(end), "Mono.name: Si 111",
                "Mono.d_spacing: 3.13553", "Facility.name: virtual", "Facility.xray_source: computed", "Beamline.name: virtual cell",
                "Detector.I0: 10 cm N2", "Detector.I1: 30 cm N2/Ar",
                "Sample.name: " + sample, "///", comment, "---", "energy  i0  itrans  mutrans");
        StringBuilder text = new StringBuilder(40 * scan.energy().length + 1000);
        header.forEach(line -> text.append("# ").append(line).append('\n'));
        for (int i = 0; i < scan.energy().length; i++) {
            text.append("  ");
            Decimal.append(text, scan.energy()[i], 3);
            text.append("  ").append(scan.incoming()[i]).append("  ").append(scan.transmitted()[i]).append("  ");
            Decimal.append(text, StrictMath.log((double) scan.incoming()[i] / scan.transmitted()[i]), 7);
            text.append('\n');
        }
        return text.toString();
    }
}
