package org.operanda.demo;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Patterns as PANalytical's XRDML 1.6 with one scan, Cu Kα and times with their zone. */
final class XrdmlText {
    /** Å. */
    static final double K_ALPHA_1 = 1.540598;
    /** Å. */
    static final double K_ALPHA_2 = 1.544426;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'+01:00'");

    private XrdmlText() {}

    /**
     * The text of one file.
     *
     * @param first  2θ in degrees of the first point
     * @param last   of the last
     * @param counts at evenly spaced points
     */
    static String of(LocalDateTime start, LocalDateTime end, double first, double last, long[] counts) {
        StringBuilder text = new StringBuilder(8 * counts.length + 2000);
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<xrdMeasurements xmlns=\"http://www.xrdml.com/XRDMeasurement/1.6\" status=\"Completed\">\n")
                .append("\t<sample type=\"To be analyzed\">\n\t\t<id>virtual cell</id>\n\t\t<name>LixNiO2 in the cell</name>\n\t</sample>\n")
                .append("\t<xrdMeasurement measurementType=\"Scan\" status=\"Completed\" sampleMode=\"Transmission\">\n")
                .append("\t\t<usedWavelength intended=\"K-Alpha\">\n\t\t\t<kAlpha1 unit=\"Angstrom\">").append(K_ALPHA_1)
                .append("</kAlpha1>\n\t\t\t<kAlpha2 unit=\"Angstrom\">").append(K_ALPHA_2)
                .append("</kAlpha2>\n\t\t\t<ratioKAlpha2KAlpha1>0.5000</ratioKAlpha2KAlpha1>\n\t\t</usedWavelength>\n")
                .append("\t\t<incidentBeamPath>\n\t\t\t<xRayTube>\n\t\t\t\t<anodeMaterial>Cu</anodeMaterial>\n\t\t\t</xRayTube>\n\t\t</incidentBeamPath>\n")
                .append("\t\t<scan appendNumber=\"0\" mode=\"Continuous\" scanAxis=\"2Theta\" status=\"Completed\">\n")
                .append("\t\t\t<header>\n\t\t\t\t<startTimeStamp>").append(TIME.format(start))
                .append("</startTimeStamp>\n\t\t\t\t<endTimeStamp>")
                .append(TIME.format(end)).append("</endTimeStamp>\n\t\t\t</header>\n\t\t\t<dataPoints>\n")
                .append("\t\t\t\t<positions axis=\"2Theta\" unit=\"deg\">\n\t\t\t\t\t<startPosition>");
        Decimal.append(text, first, 4);
        text.append("</startPosition>\n\t\t\t\t\t<endPosition>");
        Decimal.append(text, last, 4);
        text.append("</endPosition>\n\t\t\t\t</positions>\n\t\t\t\t<commonCountingTime unit=\"seconds\">1.000</commonCountingTime>\n")
                .append("\t\t\t\t<intensities unit=\"counts\">");
        for (int i = 0; i < counts.length; i++) {
            text.append(i == 0 ? "" : " ").append(counts[i]);
        }
        return text.append("</intensities>\n\t\t\t</dataPoints>\n\t\t</scan>\n\t</xrdMeasurement>\n</xrdMeasurements>\n").toString();
    }
}
