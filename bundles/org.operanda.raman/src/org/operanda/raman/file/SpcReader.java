package org.operanda.raman.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Exposure;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.raman.file.SpectralAxes.Ordinate;

/**
 * Reads Galactic's {@code .spc} (Thermo's GRAMS; Galactic Universal Data Format Specification, 1997): the new form in both byte orders, the old one of 1987, one
 * or many spectra, with abscissae that are even, given once, or given for each spectrum. Ordinates are floats, or whole numbers times a power of two.
 * <p>
 * Spectra with common abscissae are one measurement along what the file counts them by; spectra with abscissae of their own are a measurement each.
 */
public final class SpcReader implements Reader {
    private static final int NEW = 0x4B;
    private static final int NEW_BIG_ENDIAN = 0x4C;
    private static final int OLD = 0x4D;
    private static final int SHORT_WORDS = 0x01;
    private static final int MULTIPLE = 0x04;
    private static final int LABELS = 0x20;
    private static final int OWN_ABSCISSAE = 0x40;
    private static final int ABSCISSAE = 0x80;
    private static final int HEADER = 512;
    private static final int OLD_HEADER = 256;
    private static final int SUB_HEADER = 32;
    private static final int FLOATS = -128;
    private static final int LONGEST_LOG = 1 << 16;

    /** One spectrum; x is empty where it is that of all. */
    private record Spectrum(double z, double[] x, double[] y) {}

    /** The file is not as it should be. */
    private static final class Damage extends Exception {
        private static final long serialVersionUID = 1;
        private final long offset;

        Damage(String message, long offset) {
            super(message, null, false, false);
            this.offset = offset;
        }
    }

    @Override
    public Probe probe(Source source) {
        byte[] head = source.head();
        if (head.length < OLD_HEADER || source.startsWith("WDF1")) {
            return Probe.no("is shorter than a header");
        }
        int version = head[1] & 0xFF;
        boolean named = source.name().toLowerCase(Locale.ROOT).endsWith(".spc");
        if (version != NEW && version != NEW_BIG_ENDIAN && version != OLD || source.isText()) {
            return Probe.no("its second byte is no version of SPC");
        }
        boolean sound = version == OLD ? soundOld(head) : soundNew(head, version);
        if (!sound) {
            return Probe.no("its header claims what no spectrum has");
        }
        return named
                ? Probe.of(95, "is named .spc and has an SPC header of version 0x" + Integer.toHexString(version))
                : Probe.of(60, "has an SPC header of version 0x" + Integer.toHexString(version));
    }

    private static boolean soundNew(byte[] head, int version) {
        ByteBuffer bytes = ByteBuffer.wrap(head).order(version == NEW ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        return head.length >= HEADER && bytes.getInt(4) >= 0 && bytes.getInt(24) >= 0 && Double.isFinite(bytes.getDouble(8))
                && Double.isFinite(bytes.getDouble(16)) && ((head[28] & 0xFF) <= 30 || (head[28] & 0xFF) == 255)
                && Arrays.equals(head, 500, 512, new byte[12], 0, 12);
    }

    private static boolean soundOld(byte[] head) {
        ByteBuffer bytes = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        float points = bytes.getFloat(4);
        return points >= 1 && points == Math.rint(points) && points < 1e7 && Float.isFinite(bytes.getFloat(8))
                && Float.isFinite(bytes.getFloat(12))
                && head[16] >= 0 && head[16] <= 30;
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        ReadResult result;
        try {
            byte[] all = Files.readAllBytes(source.path());
            int version = all.length > 1 ? all[1] & 0xFF : 0;
            if (version != NEW && version != NEW_BIG_ENDIAN && version != OLD) {
                result = ReadResult.failed(
                        Problems.other(source, "SPC file", "has the version 0x" + Integer.toHexString(version) + " in its second byte"));
            } else {
                ByteBuffer bytes = ByteBuffer.wrap(all).order(version == NEW_BIG_ENDIAN ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
                result = version == OLD ? readOld(source, bytes, progress) : readNew(source, bytes, progress);
            }
        } catch (IOException e) {
            result = ReadResult.failed(Problems.unreadable(source, e));
        }
        return progress.isCancelled() ? ReadResult.EMPTY : result;
    }

    private static ReadResult readNew(Source source, ByteBuffer bytes, Progress progress) {
        if (bytes.limit() < HEADER) {
            return ReadResult.failed(Problems.damaged(source.name(), "The file ends within its header.", bytes.limit()));
        }
        List<Problem> problems = new ArrayList<>();
        int flags = bytes.get(0) & 0xFF;
        int points = bytes.getInt(4);
        int count = (flags & MULTIPLE) == 0 ? 1 : Math.max(1, bytes.getInt(24));
        boolean own = (flags & OWN_ABSCISSAE) != 0;
        List<Spectrum> spectra = new ArrayList<>();
        double[] x = {};
        bytes.position(HEADER);
        try {
            if ((flags & ABSCISSAE) != 0 && !own) {
                x = floats(bytes, points);
            } else if (!own) {
                x = even(bytes.getDouble(8), bytes.getDouble(16), points, bytes);
            }
            for (int k = 0; k < count && !progress.isCancelled(); k++) {
                spectra.add(spectrum(bytes, flags, bytes.get(3), points, own));
            }
        } catch (Damage e) {
            problems.add(Problems.damaged(source.name(),
                    "Of " + count + " spectra " + spectra.size() + " could be read: " + e.getMessage() + ".", e.offset));
        }
        Map<String, String> metadata = new LinkedHashMap<>();
        note(metadata, Metadata.COMMENT, bytes, 88, 130);
        note(metadata, Metadata.INSTRUMENT, bytes, 45, 9);
        note(metadata, "resolution", bytes, 36, 9);
        note(metadata, Metadata.METHOD, bytes, 264, 48);
        log(metadata, bytes, bytes.getInt(248));
        int date = bytes.getInt(32);
        Optional<LocalDateTime> start = moment(date >>> 20, date >> 16 & 15, date >> 11 & 31, date >> 6 & 31, date & 63);
        String[] labels = (flags & LABELS) == 0
                ? new String[0]
                : new String(bytes.array(), 218, 30, StandardCharsets.ISO_8859_1).split("\0", -1);
        return finish(source, spectra, x, new Meaning(bytes.get(28) & 0xFF, bytes.get(29) & 0xFF, bytes.get(30) & 0xFF, labels, start),
                metadata, problems);
    }

    private static ReadResult readOld(Source source, ByteBuffer bytes, Progress progress) {
        if (bytes.limit() < OLD_HEADER) {
            return ReadResult.failed(Problems.damaged(source.name(), "The file ends within its header.", bytes.limit()));
        }
        List<Problem> problems = new ArrayList<>();
        List<Spectrum> spectra = new ArrayList<>();
        int flags = bytes.get(0) & 0xFF;
        int points = (int) bytes.getFloat(4);
        double[] x = {};
        bytes.position(OLD_HEADER - SUB_HEADER);
        try {
            x = even(bytes.getFloat(8), bytes.getFloat(12), points, bytes);
            do {
                spectra.add(oldSpectrum(bytes, flags, bytes.getShort(2), points));
            } while ((flags & MULTIPLE) != 0 && bytes.remaining() > SUB_HEADER && !progress.isCancelled());
        } catch (Damage e) {
            problems.add(Problems.damaged(source.name(), spectra.size() + " spectra could be read: " + e.getMessage() + ".", e.offset));
        }
        Map<String, String> metadata = new LinkedHashMap<>();
        note(metadata, Metadata.COMMENT, bytes, 64, 130);
        note(metadata, "resolution", bytes, 24, 8);
        Optional<LocalDateTime> start = moment(bytes.getShort(18) & 0xFFFF, bytes.get(20), bytes.get(21), bytes.get(22), bytes.get(23));
        return finish(source, spectra, x, new Meaning(bytes.get(16) & 0xFF, bytes.get(17) & 0xFF, 0, new String[0], start), metadata,
                problems);
    }

    /** What axes, ordinates and the numbers that spectra are counted by mean. */
    private record Meaning(int x, int y, int z, String[] labels, Optional<LocalDateTime> start) {

        private String label(int index, String otherwise) {
            return index < labels.length && !labels[index].isBlank() ? labels[index].strip() : otherwise;
        }
    }

    private static void note(Map<String, String> metadata, String key, ByteBuffer bytes, int at, int length) {
        String text = new String(bytes.array(), at, length, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\0');
        String said = (end < 0 ? text : text.substring(0, end)).strip();
        if (!said.isEmpty()) {
            metadata.put(key, said);
        }
    }

    private static void log(Map<String, String> metadata, ByteBuffer bytes, int at) {
        if (at < HEADER || at > bytes.limit() - 64) {
            return;
        }
        long text = (long) at + bytes.getInt(at + 8);
        if (text >= at && text < bytes.limit()) {
            note(metadata, "log", bytes, (int) text, (int) Math.min(LONGEST_LOG, bytes.limit() - text));
        }
    }

    private static Optional<LocalDateTime> moment(int year, int month, int day, int hour, int minute) {
        try {
            return year < 1900 ? Optional.empty() : Optional.of(LocalDateTime.of(year, month, day, hour, minute));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static double[] even(double first, double last, int points, ByteBuffer bytes) throws Damage {
        check(points, 2, bytes);
        double[] x = new double[points];
        for (int i = 0; i < points; i++) {
            x[i] = i == points - 1 ? last : first + (last - first) / Math.max(1, points - 1) * i;
        }
        return x;
    }

    private static void check(int points, int each, ByteBuffer bytes) throws Damage {
        if (points < 0 || (long) points * each > bytes.remaining()) {
            throw new Damage(Integer.toUnsignedString(points) + " points are claimed, " + bytes.remaining() + " bytes follow",
                    bytes.position());
        }
    }

    private static double[] floats(ByteBuffer bytes, int points) throws Damage {
        check(points, Float.BYTES, bytes);
        double[] values = new double[points];
        for (int i = 0; i < points; i++) {
            values[i] = bytes.getFloat();
        }
        return values;
    }

    private static Spectrum spectrum(ByteBuffer bytes, int flags, int exponent, int points, boolean own) throws Damage {
        check(SUB_HEADER, 1, bytes);
        int at = bytes.position();
        boolean several = (flags & MULTIPLE) != 0;
        int scale = several && exponent != FLOATS ? bytes.get(at + 1) : exponent;
        double z = bytes.getFloat(at + 4);
        int length = own ? bytes.getInt(at + 16) : points;
        bytes.position(at + SUB_HEADER);
        double[] x = own ? floats(bytes, length) : new double[0];
        return new Spectrum(z, x, ordinates(bytes, length, scale, (flags & SHORT_WORDS) != 0));
    }

    private static double[] ordinates(ByteBuffer bytes, int points, int exponent, boolean shortWords) throws Damage {
        if (exponent == FLOATS) {
            return floats(bytes, points);
        }
        check(points, shortWords ? Short.BYTES : Integer.BYTES, bytes);
        double factor = Math.scalb(1.0, exponent - (shortWords ? Short.SIZE : Integer.SIZE));
        double[] values = new double[points];
        for (int i = 0; i < points; i++) {
            values[i] = factor * (shortWords ? bytes.getShort() : bytes.getInt());
        }
        return values;
    }

    /** The old form has its high words first. */
    private static Spectrum oldSpectrum(ByteBuffer bytes, int flags, int exponent, int points) throws Damage {
        check(SUB_HEADER, 1, bytes);
        int at = bytes.position();
        int own = bytes.get(at + 1);
        double z = bytes.getFloat(at + 4);
        bytes.position(at + SUB_HEADER);
        boolean shortWords = (flags & SHORT_WORDS) != 0;
        check(points, shortWords ? Short.BYTES : Integer.BYTES, bytes);
        double factor = Math.scalb(1.0, (own == 0 ? exponent : own) - (shortWords ? Short.SIZE : Integer.SIZE));
        double[] values = new double[points];
        for (int i = 0; i < points; i++) {
            values[i] = factor * (shortWords ? bytes.getShort() : bytes.getShort() << 16 | bytes.getShort() & 0xFFFF);
        }
        return new Spectrum(z, new double[0], values);
    }

    private static ReadResult finish(Source source, List<Spectrum> spectra, double[] x, Meaning meaning, Map<String, String> metadata,
            List<Problem> problems) {
        if (spectra.isEmpty()) {
            if (problems.isEmpty()) {
                problems.add(Problems.damaged(source.name(), "The file holds no spectrum.", 0));
            }
            return new ReadResult(List.of(), problems);
        }
        boolean own = x.length == 0 && spectra.getFirst().x().length > 0;
        if (own && spectra.stream().allMatch(s -> Arrays.equals(s.x(), spectra.getFirst().x()))) {
            return ReadResult.of(together(source.name(), spectra, spectra.getFirst().x(), meaning, metadata), problems);
        }
        if (!own) {
            return ReadResult.of(together(source.name(), spectra, x, meaning, metadata), problems);
        }
        List<Measurement> each = new ArrayList<>();
        for (int k = 0; k < spectra.size(); k++) {
            Spectrum spectrum = spectra.get(k);
            each.add(single(source.name() + " #" + (k + 1), spectrum, spectrum.x(), meaning, metadata, k));
        }
        return new ReadResult(each, problems);
    }

    private static Measurement single(String name, Spectrum spectrum, double[] x, Meaning meaning, Map<String, String> metadata,
            int index) {
        Axis axis = axis(meaning, Values.of(x));
        double unit = seconds(meaning.z());
        Clock clock = clock(meaning);
        boolean timed = !Double.isNaN(unit) && Double.isFinite(spectrum.z());
        double at = timed ? unit * spectrum.z() : 0;
        Optional<Exposure> exposure = timed || index == 0 && meaning.start().isPresent()
                ? Optional.of(new Exposure(clock, at, at))
                : Optional.empty();
        return new Measurement(name, SpectralAxes.technique(axis, false),
                List.of(ordinate(meaning).dataset(List.of(axis), Values.of(spectrum.y()))), exposure,
                metadata);
    }

    private static Measurement together(String name, List<Spectrum> spectra, double[] x, Meaning meaning, Map<String, String> metadata) {
        if (spectra.size() == 1) {
            return single(name, spectra.getFirst(), x, meaning, metadata, 0);
        }
        Axis axis = axis(meaning, Values.of(x));
        double[] all = new double[spectra.size() * x.length];
        double[] z = new double[spectra.size()];
        for (int k = 0; k < z.length; k++) {
            System.arraycopy(spectra.get(k).y(), 0, all, k * x.length, x.length);
            z[k] = spectra.get(k).z();
        }
        return Measurement.of(name, SpectralAxes.technique(axis, false),
                List.of(ordinate(meaning).dataset(List.of(along(z, meaning), axis), Values.of(all))), metadata);
    }

    private static Clock clock(Meaning meaning) {
        return meaning.start().map(start -> Clock.local("spectrometer", start)).orElseGet(() -> Clock.relative("spectrometer"));
    }

    private static Axis along(double[] z, Meaning meaning) {
        double unit = seconds(meaning.z());
        if (!Double.isNaN(unit)) {
            return Axis.time(Values.of(z).scaled(unit), clock(meaning));
        }
        boolean counted = Arrays.stream(z).distinct().count() == z.length && Arrays.stream(z).allMatch(Double::isFinite);
        return counted ? Axis.of("z", QuantityKind.UNKNOWN, Units.ONE, Values.of(z)) : Axis.index(z.length);
    }

    /** Seconds in the unit of a kind of axis, NaN when it is no time. */
    private static double seconds(int kind) {
        return switch (kind) {
            case 4 -> 1;
            case 5 -> 60;
            case 11 -> 86400;
            case 23 -> 1e-3;
            case 24 -> 1e-6;
            case 25 -> 1e-9;
            case 30 -> 3600;
            default -> Double.NaN;
        };
    }

    private static Axis axis(Meaning meaning, Values x) {
        return switch (meaning.x()) {
            case 1 -> SpectralAxes.wavenumber(x);
            case 2 -> SpectralAxes.wavelength(x.scaled(1000));
            case 3 -> SpectralAxes.wavelength(x);
            case 4 -> Axis.of("elapsed", QuantityKind.UNKNOWN, Units.SECOND, x);
            case 5 -> Axis.of("elapsed", QuantityKind.UNKNOWN, Units.MINUTE, x);
            case 9 -> Axis.of("mass_per_charge", new QuantityKind("mass-per-charge", "Mass per charge", "m/z"), Units.ONE, x);
            case 13 -> SpectralAxes.shift(x);
            case 14 -> Axis.of("energy", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, x);
            default -> SpectralAxes.of(meaning.label(0, "x"), false, x);
        };
    }

    private static Ordinate ordinate(Meaning meaning) {
        return Ordinate.of(switch (meaning.y()) {
            case 1 -> "interferogram";
            case 2 -> "absorbance";
            case 3 -> "kubelka";
            case 128 -> "transmittance";
            case 129 -> "reflectance";
            default -> meaning.label(1, "intensity");
        });
    }
}
