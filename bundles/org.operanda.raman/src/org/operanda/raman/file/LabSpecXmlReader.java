package org.operanda.raman.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Exposure;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.raman.RamanQuantities;

/**
 * Reads what Horiba Jobin Yvon's LabSpec exports as XML: a tree of numbered entries, in which the axes are described, and a matrix of one row per spectrum. A map
 * or a line has its spectra numbered, the first axis of the stage fastest, with {@code stage_x} and {@code stage_y}; a series runs along its time.
 */
public final class LabSpecXmlReader implements Reader {
    private static final String ROOT = "LSX_Data";
    private static final String AXES = "0x7B697861";
    private static final String TYPE = "0x6D707974";
    private static final String UNIT = "0x7C696E75";
    private static final String VALUES = "0x7D6CD4DB";
    private static final String PARAMETER_NAME = "0x6D6D616E";
    private static final String PARAMETER_VALUE = "0x7D6C61DB";

    /** An axis of the tree. */
    private record Described(String type, String unit, double[] values) {}

    @Override
    public Probe probe(Source source) {
        return source.headText().contains("<" + ROOT)
                ? Probe.of(95, "is XML with the root LSX_Data")
                : Probe.no("has no XML root LSX_Data");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        return Xml.read(source, ROOT, "LabSpec XML", progress, LabSpecXmlReader::read);
    }

    private static ReadResult read(String file, Xml root, List<Problem> problems) {
        List<Described> axes = root.all().filter(e -> e.attribute("ID").equals(AXES)).findFirst().map(LabSpecXmlReader::axes)
                .orElseGet(List::of);
        List<double[]> rows = root.first("LSX_Matrix").stream().flatMap(m -> m.children().stream())
                .map(r -> Xml.numbers(r.content(), "\\s")).toList();
        Optional<Described> spectral = axes.stream().filter(a -> a.type().equals("Spectr") && a.values().length > 0).findFirst();
        if (spectral.isEmpty() || rows.isEmpty()) {
            problems.add(Problem.error("raman.labspec.empty", "The file has no spectral axis or no spectrum.",
                    "Export the spectra from LabSpec again.",
                    Location.file(file)));
            return new ReadResult(List.of(), problems);
        }
        int points = spectral.get().values().length;
        double[] all = new double[rows.size() * points];
        Arrays.fill(all, Double.NaN);
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i), 0, all, i * points, Math.min(points, rows.get(i).length));
            if (rows.get(i).length != points) {
                problems.add(
                        Problem.warning("raman.labspec.row", "Spectrum " + i + " has " + rows.get(i).length + " of " + points + " points.",
                                "The file may be damaged: export it again.", Location.file(file)));
            }
        }
        Map<String, String> metadata = metadata(root);
        Axis axis = SpectralAxes.of(spectral.get().unit(), true, Values.of(spectral.get().values()));
        Optional<Clock> clock = Moments.parse(metadata.getOrDefault("Acquired", metadata.getOrDefault("Date", "")))
                .map(s -> Clock.local("LabSpec", s));
        List<Described> others = axes.stream().filter(a -> a != spectral.get() && !a.type().equals("Intens")).toList();
        if (rows.size() == 1 && others.stream().allMatch(a -> a.values().length < 2)) {
            Optional<Exposure> exposure = clock.map(c -> new Exposure(c, 0, 0));
            return ReadResult.of(new Measurement(file, RamanQuantities.RAMAN,
                    List.of(Dataset.of(RamanQuantities.INTENSITY, QuantityKind.INTENSITY, Units.ONE, axis, Values.of(all))), exposure,
                    metadata), problems);
        }
        return ReadResult.of(Measurement.of(file, RamanQuantities.RAMAN, several(rows.size(), axis, all, others, clock), metadata),
                problems);
    }

    private static List<Dataset> several(int rows, Axis axis, double[] all, List<Described> others, Optional<Clock> clock) {
        Optional<Described> time = others.stream().filter(a -> a.type().equals("Time") && a.values().length == rows).findFirst();
        Axis along = time.map(t -> Axis.time(Values.of(t.values()), clock.orElseGet(() -> Clock.relative("LabSpec"))))
                .orElseGet(() -> Axis.index(rows));
        List<Dataset> datasets = new ArrayList<>();
        datasets.add(Dataset.of(RamanQuantities.INTENSITY, QuantityKind.INTENSITY, Units.ONE, List.of(along, axis), Values.of(all)));
        int repeat = 1;
        for (Described other : others) {
            int each = repeat;
            int count = other.values().length;
            boolean stage = other.type().equals("X") || other.type().equals("Y") || other.type().equals("Z");
            if (stage && count > 0) {
                datasets.add(SpectralAxes.stage("stage_" + other.type().toLowerCase(Locale.ROOT), along,
                        Values.computed(rows, i -> other.values()[(int) (i / each % count)])));
            }
            repeat *= Math.max(1, count);
        }
        return datasets;
    }

    private static List<Described> axes(Xml node) {
        return node.children().stream().map(a -> new Described(entry(a, TYPE), entry(a, UNIT), Xml.numbers(entry(a, VALUES), "\\s")))
                .toList();
    }

    private static String entry(Xml node, String id) {
        return node.child("ID", id).map(Xml::content).orElse("");
    }

    private static Map<String, String> metadata(Xml root) {
        Map<String, String> metadata = new LinkedHashMap<>();
        root.all().filter(e -> e.child("ID", PARAMETER_NAME).isPresent() && e.child("ID", PARAMETER_VALUE).isPresent())
                .forEach(e -> metadata.putIfAbsent(entry(e, PARAMETER_NAME), entry(e, PARAMETER_VALUE)));
        Optional.ofNullable(metadata.get("Instrument")).ifPresent(v -> metadata.put(Metadata.INSTRUMENT, v));
        Optional.ofNullable(metadata.get("Title")).ifPresent(v -> metadata.put(Metadata.TITLE, v));
        root.all().filter(e -> entry(e, PARAMETER_NAME).equals("Laser (nm)")).findFirst().map(e -> entry(e, "0x8736F70"))
                .filter(v -> !v.isBlank())
                .ifPresent(v -> metadata.put(RamanQuantities.LASER, v + " nm"));
        metadata.remove("");
        return metadata;
    }
}
