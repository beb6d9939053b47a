package org.operanda.xas.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
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
import org.operanda.xas.XasQuantities;

/**
 * Reads projects of Athena (B. Ravel, M. Newville, J. Synchrotron Rad. 12 (2005) 537), compressed or not: the older form, lines of Perl, and
 * the newer one, JSON. Every group becomes a measurement: its curve by what kind of record it is (absorption, normalised absorption or
 * χ(k)), the detectors' signals where they were kept, the reference that is tied to it where that has the same energies, and all parameters
 * of the group in the metadata as {@code athena.…}; {@code mark} says which groups were marked. The energy shift that a group was given is
 * applied, since its edge energy and ranges count from shifted energies.
 */
public final class AthenaReader implements Reader {
    private static final String MARK = "Athena project file";
    private static final int HEAD_BYTES = 4096;
    /** A compressed project grows by four to eight times; one that grows by more than this is damaged. */
    private static final long MOST_GROWTH = 64;

    /**
     * A group of a project.
     *
     * @param tag        its id within the project
     * @param parameters all that are single values, as texts
     * @param arrays     by name: x, y, i0, signal, stddev
     */
    record Group(String tag, Map<String, String> parameters, Map<String, double[]> arrays) {
        boolean is(String parameter) {
            String value = parameters.getOrDefault(parameter, "");
            return !value.isEmpty() && !value.equals("0") && !value.equals("false");
        }

        double number(String parameter) {
            try {
                return Double.parseDouble(parameters.getOrDefault(parameter, "0"));
            } catch (NumberFormatException e) {
                return 0;
            }
        }
    }

    @Override
    public Probe probe(Source source) {
        String head;
        if (compressed(source.head())) {
            byte[] start = new byte[HEAD_BYTES];
            int count = 0;
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(source.head()))) {
                count = in.readNBytes(start, 0, start.length);
            } catch (IOException e) {
                return Probe.no("compressed, but damaged");
            }
            head = new String(start, 0, count, StandardCharsets.ISO_8859_1);
        } else {
            head = source.headText().substring(0, Math.min(HEAD_BYTES, source.head().length));
        }
        return head.contains(MARK) ? Probe.of(98, "says that it is an Athena project file") : Probe.no("no project of Athena");
    }

    private static boolean compressed(byte[] head) {
        return head.length > 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        String text;
        try {
            text = text(Files.readAllBytes(source.path()), source.name(), problems);
        } catch (IOException e) {
            return ReadResult.failed(Problem.error("athena.unreadable", "The file cannot be read: " + e.getMessage() + ".",
                    "Check that it is still there and that you may read it.", Location.file(source.name())));
        }
        List<Group> groups = text.stripLeading().startsWith("{")
                ? AthenaJson.groups(text, source.name(), problems)
                : AthenaPerl.groups(text, source.name(), problems);
        List<Measurement> measurements = new ArrayList<>();
        for (Group group : groups) {
            if (progress.isCancelled()) {
                return ReadResult.EMPTY;
            }
            measurement(group, groups, source.name(), problems).ifPresent(measurements::add);
        }
        if (measurements.isEmpty()) {
            problems.add(Problem.error("athena.no-groups", "The file holds no group with data.",
                    "It is no project of Athena, or it is damaged; save it again from Athena.", Location.file(source.name())));
        }
        return new ReadResult(measurements, problems);
    }

    /** What a damaged compressed file still gives is read. */
    private static String text(byte[] bytes, String file, List<Problem> problems) throws IOException {
        if (!compressed(bytes)) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(4 * bytes.length);
        long most = MOST_GROWTH * bytes.length;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] block = new byte[8192];
            for (int count = in.read(block); count >= 0 && out.size() <= most; count = in.read(block)) {
                out.write(block, 0, count);
            }
        } catch (EOFException | ZipException e) {
            problems.add(Problem.error("athena.damaged", "The compressed data end early or are damaged: " + e.getMessage() + ".",
                    "Fetch the file again; the groups before the damage are read.", Location.file(file)));
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Optional<Measurement> measurement(Group group, List<Group> all, String file, List<Problem> problems) {
        double[] x = group.arrays().getOrDefault("x", new double[0]);
        double[] y = group.arrays().getOrDefault("y", new double[0]);
        String label = group.parameters().getOrDefault("label", group.tag());
        if (x.length == 0 || x.length != y.length) {
            problems.add(Problem.warning("athena.group", "The group '" + label + "' has " + x.length + " abscissae and " + y.length
                    + " values; it is left out.", "Open the project in Athena and save it again.", Location.file(file).part(group.tag())));
            return Optional.empty();
        }
        boolean chi = group.is("is_chi");
        double shift = chi ? 0 : group.number("bkg_eshift");
        double[] abscissa = Arrays.stream(x).map(v -> v + shift).toArray();
        Axis axis = chi
                ? Axis.of("k", XasQuantities.WAVENUMBER, Units.ONE.divide(Units.ANGSTROM), Values.of(abscissa))
                : Axis.of("energy", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, Values.of(abscissa));
        List<Dataset> datasets = new ArrayList<>();
        datasets.add(curve(group, axis, y, chi));
        reference(group, all, x).ifPresent(values -> datasets.add(
                Dataset.of("reference", QuantityKind.ABSORPTION, Units.ONE, axis, Values.of(values))));
        for (String kept : List.of("i0", "signal")) {
            double[] values = group.arrays().getOrDefault(kept, new double[0]);
            if (values.length == x.length) {
                datasets.add(Dataset.of(kept, QuantityKind.INTENSITY, Units.ONE, axis, Values.of(values)));
            }
        }
        return Optional.of(Measurement.of(label, "xas", datasets, metadata(group, label)));
    }

    private static Dataset curve(Group group, Axis axis, double[] y, boolean chi) {
        double[] deviation = group.arrays().getOrDefault("stddev", new double[0]);
        boolean normalised = group.is("is_nor");
        return new Dataset(chi ? "chi" : normalised ? "normalised_absorption" : "absorption",
                chi ? XasQuantities.EXAFS : normalised ? QuantityKind.NORMALISED_ABSORPTION : QuantityKind.ABSORPTION, Units.ONE,
                List.of(axis),
                Values.of(y), deviation.length == y.length ? Optional.of(Values.of(deviation)) : Optional.empty());
    }

    private static Optional<double[]> reference(Group group, List<Group> all, double[] x) {
        String tag = group.parameters().getOrDefault("referencegroup", group.parameters().getOrDefault("reference", ""));
        return all.stream().filter(g -> g.tag().equals(tag) && !tag.isEmpty() && g != group)
                .filter(g -> Arrays.equals(g.arrays().getOrDefault("x", new double[0]), x))
                .map(g -> g.arrays().getOrDefault("y", new double[0])).filter(y -> y.length == x.length).findFirst();
    }

    private static Map<String, String> metadata(Group group, String label) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(Metadata.TITLE, label);
        known(group, "bkg_z").ifPresent(z -> metadata.put(Metadata.ELEMENT, z.substring(0, 1).toUpperCase(Locale.ROOT) + z.substring(1)));
        known(group, "fft_edge").ifPresent(edge -> metadata.put(Metadata.EDGE, edge.toUpperCase(Locale.ROOT)));
        known(group, "beamline").ifPresent(beamline -> metadata.put(Metadata.BEAMLINE, beamline));
        known(group, "titles").ifPresent(titles -> metadata.put(Metadata.COMMENT, titles));
        known(group, "xmu_string").ifPresent(formula -> metadata.put("derived.absorption", formula));
        metadata.put("mark", String.valueOf(group.is(group.parameters().containsKey("marked") ? "marked" : "mark")));
        if (group.number("bkg_eshift") != 0) {
            metadata.put("energy shift", group.parameters().get("bkg_eshift") + " eV (applied)");
        }
        group.parameters().forEach((key, value) -> metadata.put("athena." + key, value));
        return metadata;
    }

    private static Optional<String> known(Group group, String parameter) {
        return Optional.ofNullable(group.parameters().get(parameter)).map(String::strip)
                .filter(v -> !v.isEmpty() && !v.equals("?") && !v.equals("H") && !v.equals("None"));
    }
}
