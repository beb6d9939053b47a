package org.operanda.xas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.operanda.data.text.Layout;

/**
 * A way to write columns that a beamline or program has, known by what stands in the header, and what its columns are. Where the names of the
 * channels say nothing of their detectors, which is which was seen from the files in hand, as {@code why} says.
 *
 * @param name     of the beamline or program
 * @param labels   of the columns, in the words that {@link SpectrumBuilder} knows where one fits
 * @param spacing  of the monochromator's lattice planes, Å, where the abscissa is an angle
 * @param why      what in the header says so, and how channels were told
 * @param metadata that the layout alone knows
 */
record BeamlineLayout(String name, String[] labels, OptionalDouble spacing, String why, Map<String, String> metadata) {
    static final String ANGLE = "angle";
    static final String PIXEL = "pixel";
    private static final int HEAD_LINES = 60;
    private static final Pattern NUMBERED = Pattern.compile("(\\d+)\\)\\s(\\S.*?)(?=\\s+\\d+\\)\\s|$)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern LATTICE = Pattern.compile("D=\\s*([0-9.]+)\\s*A");

    /** The layout of a text, for a table of that many columns; empty when it is none of these. */
    static Optional<BeamlineLayout> of(ColumnText text, Layout rows) {
        List<String> header = text.header();
        String first = header.isEmpty() ? "" : header.getFirst();
        if (first.startsWith("MRCAT_XAFS")) {
            return multichannelScaler(text, rows);
        }
        if (first.startsWith("XDAC V")) {
            return named("NSLS XDAC", text, rows, "the first line begins with XDAC");
        }
        if (first.startsWith("# CLS Data Acquisition")) {
            return canadian(text);
        }
        if (first.startsWith("SSRL") && first.contains("EXAFS Data Collector")) {
            return stanford(text);
        }
        if (first.matches("\\s*9809\\s+.*")) {
            return photonFactory(text);
        }
        if (first.contains("Scan File created by LabVIEW Control Panel")) {
            return labView(text);
        }
        if (contains(header, "Beamline: ISS (8-ID)")) {
            return named("NSLS-II ISS 8-ID", text, rows, "the header names the beamline ISS");
        }
        if (first.contains("eBraggEnergy") && first.contains("I0_EH1")) {
            return renamed("ESRF BM08 LISA", text, rows, "the labels eBraggEnergy and I0_EH1",
                    Map.of("eBraggEnergy", "energy", "I0_EH1", "i0", "I1_EH1", "itrans", "IR_EH2", "irefer"));
        }
        return first.startsWith(":") && contains(header, "from pixel") ? pixels(text) : numberedPixels(text);
    }

    boolean countsPixels() {
        return labels[0].equals(PIXEL);
    }

    private static boolean contains(List<String> header, String words) {
        return header.stream().limit(HEAD_LINES).anyMatch(line -> line.contains(words));
    }

    private static Optional<BeamlineLayout> known(String name, ColumnText text, String[] labels, String why) {
        return labels.length == text.width()
                ? Optional.of(new BeamlineLayout(name, labels, OptionalDouble.empty(), why, Map.of()))
                : Optional.empty();
    }

    private static Optional<BeamlineLayout> named(String name, ColumnText text, Layout rows, String why) {
        return known(name, text, text.labels(rows), why);
    }

    private static Optional<BeamlineLayout> renamed(String name, ColumnText text, Layout rows, String why, Map<String, String> names) {
        String[] labels = Arrays.stream(text.labels(rows)).map(label -> names.getOrDefault(label, label)).toArray(String[]::new);
        return known(name, text, labels, why);
    }

    /** MRCAT at the Advanced Photon Source, 10-ID and 10-BM: the scaler's channels 3 to 6 in files of version 0.3 without names. */
    private static Optional<BeamlineLayout> multichannelScaler(ColumnText text, Layout rows) {
        return renamed("APS 10-ID or 10-BM (MRCAT)", text, rows,
                "the first line begins with MRCAT_XAFS; mcs3 to mcs6 are I0, It, the reference and If",
                Map.of("mcs3", "i0", "mcs4", "itrans", "mcs5", "irefer", "mcs6", "ifluor"));
    }

    /** HXMA of the Canadian Light Source: the second of the lines that begin with #(1) says what the columns are. */
    private static Optional<BeamlineLayout> canadian(ColumnText text) {
        List<String> labels = new ArrayList<>();
        text.header().stream().filter(line -> line.startsWith("#(1)")).reduce((before, last) -> last)
                .ifPresent(line -> QUOTED.matcher(line).results().forEach(quoted -> labels.add(quoted.group(1))));
        Map<String, String> names = Map.of("$(AbsEnergyName)", "energy_requested", "$(EnergyFeedback)", "energy", "$(EnergyAchieved)",
                "energy_achieved", "$(Detector1)", "ifluor", "$(Detector2)", "i0", "$(Detector3)", "itrans", "$(Detector4)", "irefer");
        return known("CLS HXMA", text, labels.stream().map(label -> names.getOrDefault(label, label)).toArray(String[]::new),
                "the first line says CLS Data Acquisition; the detectors 1 to 4 are If, I0, It and the reference, as the edge of a transmitting "
                        + "sample and of the foil behind it show");
    }

    /** The data collector of SSRL: one label a line between {@code Data:} and the table. */
    private static Optional<BeamlineLayout> stanford(ColumnText text) {
        List<String> lines = text.header().stream().map(String::strip).toList();
        int from = lines.indexOf("Data:");
        Map<String, String> names = Map.of("Achieved Energy", "energy", "Requested Energy", "energy_requested");
        String[] labels = lines.stream().skip(from + 1L).filter(line -> !line.isEmpty()).map(line -> names.getOrDefault(line, line))
                .toArray(String[]::new);
        return from < 0 ? Optional.empty() : known("SSRL", text, labels, "the first line says SSRL EXAFS Data Collector");
    }

    /** The 9809 format of the Photon Factory and of SPring-8: the angle is the abscissa, the line {@code Mode} says what each channel measures. */
    private static Optional<BeamlineLayout> photonFactory(ColumnText text) {
        Optional<String> mode = text.header().stream().map(String::strip).filter(line -> line.startsWith("Mode")).findFirst();
        Optional<Double> lattice = text.header().stream().map(LATTICE::matcher).filter(Matcher::find).map(m -> Double.valueOf(m.group(1)))
                .findFirst();
        if (mode.isEmpty() || lattice.isEmpty()) {
            return Optional.empty();
        }
        String[] modes = mode.get().split("\\s+");
        String[] labels = new String[modes.length]; // the word Mode stands above the first angle
        for (int i = 0; i < labels.length; i++) {
            String channel = switch (modes[i]) {
                case "1" -> "i0";
                case "2" -> "itrans";
                case "3" -> "ifluor";
                default -> "channel_" + (i + 1);
            };
            labels[i] = i == 0 ? "angle_requested" : i == 1 ? ANGLE : i == 2 ? "seconds" : channel;
        }
        Map<String, String> metadata = text.header().stream().map(String::strip).filter(line -> line.startsWith("Offset")).findFirst()
                .map(line -> Map.of("offsets (not subtracted)", line.substring("Offset".length()).strip())).orElse(Map.of());
        return labels.length != text.width()
                ? Optional.empty()
                : Optional.of(new BeamlineLayout("KEK Photon Factory or SPring-8 (9809)", labels, OptionalDouble.of(lattice.get()),
                        "the first line begins with 9809; the modes 1, 2 and 3 are I0, It and If; the abscissa is the observed angle",
                        metadata));
    }

    /** 20-ID and 20-BM of the Advanced Photon Source: a numbered list of the columns. */
    private static Optional<BeamlineLayout> labView(ColumnText text) {
        String[] labels = new String[text.width()];
        for (String line : text.header()) {
            Matcher entry = NUMBERED.matcher(ColumnText.uncommented(line));
            while (entry.find()) {
                int column = entry.group(1).length() > 4 ? 0 : Integer.parseInt(entry.group(1));
                if (column >= 1 && column <= labels.length) {
                    labels[column - 1] = label(entry.group(2).strip());
                }
            }
        }
        return Arrays.stream(labels).allMatch(label -> label != null)
                ? known("APS 20-ID or 20-BM", text, labels, "the first line says that LabVIEW Control Panel created the file")
                : Optional.empty();
    }

    private static String label(String column) {
        return switch (column) {
            case "PreKB-I0" -> "i0";
            case "IT" -> "itrans";
            case "IREF" -> "irefer";
            default -> column.startsWith("Mono Energy") ? "energy" : column;
        };
    }

    /** Dispersive spectra of ID24: pixel and absorption. */
    private static Optional<BeamlineLayout> pixels(ColumnText text) {
        return known("ESRF ID24, dispersive", text, new String[] {PIXEL, "absorption"}, "the first line says from which pixel to which");
    }

    /** Dispersive spectra of the Photon Factory: a first line of a blank and a zero, then pixel and absorption, separated by commas. */
    private static Optional<BeamlineLayout> numberedPixels(ColumnText text) {
        boolean one = text.header().size() == 1 && text.header().getFirst().replaceAll("\\s", "").equals(",0");
        return one
                ? known("Photon Factory, dispersive", text, new String[] {PIXEL, "absorption"},
                        "the first line is the head of a numbered list")
                : Optional.empty();
    }
}
