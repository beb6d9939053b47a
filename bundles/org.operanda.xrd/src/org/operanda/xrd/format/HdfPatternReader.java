package org.operanda.xrd.format;

import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import javax.measure.Unit;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.xrd.DiffractionAxis;
import org.operanda.xrd.Radiation;
import org.operanda.xrd.hdf.Hdf;

/**
 * Reads patterns in HDF5: NeXus ({@code NXmonopd}, {@code NXdata} with an axis over 2θ, Q or d, as pyFAI writes too) and plain files with an intensity beside
 * such an axis. A series is not loaded but read where it is looked at. Its times are those of a dataset beside it of that length ({@code time}, {@code
 * timestamp}); without one the frames are numbered.
 */
public final class HdfPatternReader implements Reader {
    private static final Pattern TWO_THETA = Pattern.compile("(?i)tth|2th(?:eta)?(?:_deg|_rad)?|two_?theta|polar_angle|twotheta|2theta");
    private static final Pattern SCATTERING_VECTOR = Pattern.compile("q(?:_a\\^-1|_nm\\^-1)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACING = Pattern.compile("(?i)d(?:_a|_nm|_?spacing)");
    private static final Pattern HEAD = Pattern
            .compile("(?<![\\w])(?:tth|2th_deg|2th_rad|two_theta|twotheta|q_A\\^-1|q_nm\\^-1|NXmonopd|d_spacing)(?![\\w])");
    private static final List<String> SIGNALS = List.of("i", "intensity", "data", "counts", "signal");
    private static final List<String> DEVIATIONS = List.of("errors", "_errors", "sigma", "_sigma");

    @Override
    public Probe probe(Source source) {
        if (!Hdf.is(source)) {
            return Probe.no("no HDF5 file");
        }
        String head = source.headText();
        if (head.contains("NXmonopd")) {
            return Probe.of(90, "HDF5 with NeXus' definition NXmonopd");
        }
        return HEAD.matcher(head).find() && !head.contains("NXxas")
                ? Probe.of(55, "HDF5 with an axis over 2θ, Q or d")
                : Probe.of(8, "HDF5 that may hold patterns: no axis over 2θ, Q or d is named at its beginning");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        return FileReading.read(source, progress, () -> Hdf.read(source, file -> read(source.name(), file, progress)));
    }

    private static Optional<DiffractionAxis> axis(String name) {
        return TWO_THETA.matcher(name).matches()
                ? Optional.of(DiffractionAxis.TWO_THETA)
                : SCATTERING_VECTOR.matcher(name).matches()
                        ? Optional.of(DiffractionAxis.SCATTERING_VECTOR)
                        : SPACING.matcher(name).matches() ? Optional.of(DiffractionAxis.PLANE_SPACING) : Optional.empty();
    }

    private static ReadResult read(String file, Hdf hdf, Progress progress) {
        List<Measurement> measurements = new ArrayList<>();
        List<Dataset> axes = hdf.datasets((name, d) -> axis(name).isPresent() && Hdf.isNumeric(d) && Hdf.shape(d).length == 1
                && Hdf.shape(d)[0] > 1);
        for (Dataset axis : axes) {
            if (progress.isCancelled()) {
                return ReadResult.EMPTY;
            }
            signal(axis).ifPresent(signal -> measurements.add(measurement(file, hdf, axis, signal)));
        }
        if (measurements.isEmpty()) {
            return FileReading.nothing(file, new ArrayList<>());
        }
        List<Measurement> named = new ArrayList<>();
        for (Measurement measurement : measurements) {
            named.add(measurements.size() == 1 ? measurement.withName(file) : measurement);
        }
        return new ReadResult(named, List.of());
    }

    /** The intensity in the group of an axis: what the group's attribute says, else the name. */
    private static Optional<Dataset> signal(Dataset axis) {
        Group group = axis.getParent();
        String stated = Hdf.text(group, "signal").orElse("");
        List<Dataset> fitting = datasets(group).stream().filter(d -> !d.getName().equals(axis.getName()) && fits(d, axis)).toList();
        return fitting.stream().filter(d -> d.getName().equals(stated) || d.getAttribute("signal") != null).findFirst()
                .or(() -> fitting.stream().filter(d -> SIGNALS.contains(d.getName().toLowerCase(Locale.ROOT))).findFirst());
    }

    private static List<Dataset> datasets(Group group) {
        return group.getChildren().values().stream().filter(Dataset.class::isInstance).map(Dataset.class::cast).filter(Hdf::isNumeric)
                .toList();
    }

    private static boolean fits(Dataset signal, Dataset axis) {
        long[] shape = Hdf.shape(signal);
        return shape.length <= 2 && shape[shape.length - 1] == Hdf.shape(axis)[0];
    }

    private static Measurement measurement(String file, Hdf hdf, Dataset along, Dataset signal) {
        DiffractionAxis kind = axis(along.getName()).orElseThrow();
        Axis pattern = Axis.of(kind.axis(Values.of()).name(), kind.quantity(), unit(kind, along), hdf.values(along));
        long[] shape = Hdf.shape(signal);
        List<Axis> axes = shape.length == 1 ? List.of(pattern) : List.of(frames(file, hdf, signal.getParent(), shape[0]), pattern);
        Optional<Values> sigma = datasets(signal.getParent()).stream()
                .filter(d -> Arrays.equals(Hdf.shape(d), shape) && DEVIATIONS.stream().anyMatch(s -> s.startsWith("_")
                        ? d.getName().equals(signal.getName() + s)
                        : d.getName().equals(s)))
                .findFirst().map(hdf::values);
        org.operanda.data.Dataset intensity = new org.operanda.data.Dataset(Scan.INTENSITY, QuantityKind.INTENSITY, Units.ONE, axes,
                hdf.values(signal), sigma);
        return Measurement.of(signal.getPath(), Scan.TECHNIQUE, List.of(intensity), metadata(hdf));
    }

    private static Unit<?> unit(DiffractionAxis kind, Dataset axis) {
        String stated = Hdf.text(axis, "units").or(() -> Hdf.text(axis, "unit")).orElse("");
        String spelled = stated.isEmpty() && axis.getName().contains("nm") ? kind == DiffractionAxis.PLANE_SPACING ? "nm" : "1/nm" : stated;
        String plain = axis.getName().endsWith("_rad") ? "rad" : spelled.replace("A^-1", "1/Å").replace("angstrom^-1", "1/Å");
        return plain.isEmpty()
                ? kind.unit()
                : Units.parse(plain).filter(unit -> Units.factor(unit, kind.unit()).isPresent()).<Unit<?>>map(unit -> unit)
                        .orElse(kind.unit());
    }

    private static Axis frames(String file, Hdf hdf, Group group, long count) {
        Optional<Dataset> time = datasets(group).stream()
                .filter(d -> Hdf.shape(d).length == 1 && Hdf.shape(d)[0] == count && d.getName().matches("(?i)time|timestamps?|epoch"))
                .findFirst();
        if (time.isEmpty()) {
            return Axis.index(count);
        }
        Unit<?> unit = Units.parse(Hdf.text(time.get(), "units").orElse("s")).<Unit<?>>map(u -> u).orElse(Units.SECOND);
        Values seconds = hdf.values(time.get()).scaled(Units.factor(unit, Units.SECOND).orElse(1.0));
        String id = "clock of " + file;
        Optional<ScanTime> start = hdf.text("start_time").flatMap(ScanTime::parse);
        return Axis.time(seconds,
                start.map(s -> new Clock(id, Optional.of(s.instant()), s.zoneStated())).orElseGet(() -> Clock.relative(id)));
    }

    private static Map<String, String> metadata(Hdf hdf) {
        Map<String, String> metadata = new LinkedHashMap<>();
        hdf.text("title").ifPresent(title -> metadata.put(Metadata.TITLE, title));
        hdf.text("start_time").ifPresent(start -> metadata.put(Metadata.START, start));
        List<Dataset> wavelengths = hdf.datasets((name, d) -> (name.equals("wavelength") || name.equals("incident_wavelength"))
                && d.getSize() == 1);
        if (!wavelengths.isEmpty()) {
            Unit<?> unit = Units.parse(Hdf.text(wavelengths.getFirst(), "units").orElse("Å")).<Unit<?>>map(u -> u).orElse(Units.ANGSTROM);
            double factor = Units.factor(unit, Units.ANGSTROM).orElse(1.0);
            OptionalDouble number = hdf.text(wavelengths.getFirst().getName()).map(Numbers::number).orElse(OptionalDouble.empty());
            if (number.orElse(0) > 0) {
                metadata.putAll(Radiation.monochromatic(number.getAsDouble() * factor).metadata());
            }
        }
        return metadata;
    }
}
