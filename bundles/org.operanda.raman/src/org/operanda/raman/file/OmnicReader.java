package org.operanda.raman.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.operanda.raman.RamanQuantities;
import org.operanda.raman.file.SpectralAxes.Ordinate;

/**
 * Reads Thermo OMNIC's {@code .spa} (one spectrum) and {@code .spg} (a group): a table of keys says where titles, headers and ordinates lie (what spectrochempy
 * has found; the maker has not published it). A group gives one measurement for each spectrum, with its time, so that it can be made a series.
 */
public final class OmnicReader implements Reader {
    private static final String SINGLE = "Spectral Data File";
    private static final String GROUP = "Spectral Exte File";
    private static final int TABLE = 304;
    private static final int LINE = 16;
    private static final int HEADER_KEY = 2;
    private static final int ORDINATES_KEY = 3;
    private static final int TITLE_KEY = 107;
    private static final int TITLE_LENGTH = 256;
    /** Title and time of the file itself, which a file of one spectrum has instead of an entry of the table. */
    private static final int OWN_TITLE = 30;
    private static final int OWN_TIME = 296;
    private static final LocalDateTime TIME_ZERO = LocalDateTime.of(1899, 12, 31, 0, 0);

    @Override
    public Probe probe(Source source) {
        return isOmnic(source)
                ? Probe.of(100, "starts with \"" + source.headText().substring(0, SINGLE.length()) + "\"")
                : Probe.no("does not start with \"" + SINGLE + "\" or \"" + GROUP + "\"");
    }

    private static boolean isOmnic(Source source) {
        return source.startsWith(SINGLE) || source.startsWith(GROUP);
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        ReadResult result;
        if (!isOmnic(source)) {
            result = ReadResult.failed(Problems.other(source, "OMNIC file", "does not start with \"" + SINGLE + "\" or \"" + GROUP + "\""));
        } else {
            try {
                result = read(source.name(), ByteBuffer.wrap(Files.readAllBytes(source.path())).order(ByteOrder.LITTLE_ENDIAN), progress);
            } catch (IOException e) {
                result = ReadResult.failed(Problems.unreadable(source, e));
            }
        }
        return progress.isCancelled() ? ReadResult.EMPTY : result;
    }

    /** How many lines the table has: as it says, or up to the first without a key. */
    private static int lines(ByteBuffer bytes) {
        if (bytes.limit() < TABLE) {
            return 0;
        }
        int lines = bytes.getShort(294) & 0xFFFF;
        for (int at = TABLE; (bytes.getShort(294) & 0xFFFF) == 0 && at + LINE <= bytes.limit() && bytes.get(at) > 1; at += LINE) {
            lines++;
        }
        return lines;
    }

    private static ReadResult read(String file, ByteBuffer bytes, Progress progress) {
        List<Problem> problems = new ArrayList<>();
        List<Measurement> spectra = new ArrayList<>();
        int lines = lines(bytes);
        int header = 0;
        int title = 0;
        int count = 0;
        for (int k = 0; k < lines && !progress.isCancelled(); k++) {
            int at = TABLE + LINE * k;
            if (at + LINE > bytes.limit()) {
                problems.add(Problems.damaged(file, "The table of keys claims " + lines + " lines and has " + k + ".", bytes.limit()));
                break;
            }
            int key = bytes.get(at) & 0xFF;
            int place = bytes.getInt(at + 2);
            if (key == HEADER_KEY) {
                header = place;
            } else if (key == TITLE_KEY) {
                title = place;
            } else if (key == ORDINATES_KEY) {
                count++;
                int end = nextTitle(bytes, k, lines, title);
                spectrum(file, count, bytes, header, end, place, bytes.getInt(at + 6), problems).ifPresent(spectra::add);
            }
        }
        if (spectra.isEmpty() && problems.isEmpty()) {
            problems.add(Problems.damaged(file, "The file holds no spectrum.", Math.min(TABLE, bytes.limit())));
        }
        return new ReadResult(count == 1 ? spectra.stream().map(s -> s.withName(file)).toList() : spectra, problems);
    }

    /** The title that belongs to the ordinates on a line: the last one before them, or for a single spectrum the first after them. */
    private static int nextTitle(ByteBuffer bytes, int line, int lines, int before) {
        for (int k = line + 1; before == 0 && k < lines && TABLE + LINE * (k + 1) <= bytes.limit(); k++) {
            if ((bytes.get(TABLE + LINE * k) & 0xFF) == TITLE_KEY) {
                return bytes.getInt(TABLE + LINE * k + 2);
            }
        }
        return before;
    }

    private static Optional<Measurement> spectrum(String file, int number, ByteBuffer bytes, int header, int title, int place, int length,
            List<Problem> problems) {
        int there = place < 0 || place > bytes.limit() || length < 0 ? 0 : Math.min(length, bytes.limit() - place) / Float.BYTES;
        if (header < TABLE || header > bytes.limit() - 24 || there < 1) {
            problems.add(Problems.damaged(file, "The header or the ordinates of spectrum " + number + " lie outside of the file.", TABLE));
            return Optional.empty();
        }
        int points = bytes.getInt(header + 4);
        if (points != there) {
            problems.add(Problems.damaged(file,
                    "Spectrum " + number + " claims " + Integer.toUnsignedString(points) + " points and has " + there + ".", place));
        }
        double first = bytes.getFloat(header + 16);
        double last = bytes.getFloat(header + 20);
        double step = points > 1 ? (last - first) / (points - 1) : 0;
        Values x = Values.computed(there, i -> i == points - 1 ? last : first + step * i);
        float[] y = new float[there];
        for (int i = 0; i < there; i++) {
            y[i] = bytes.getFloat(place + Float.BYTES * i);
        }
        int unit = bytes.get(header + 8) & 0xFF;
        Axis axis = switch (unit) {
            case 1 -> SpectralAxes.wavenumber(x);
            case 3 -> SpectralAxes.wavelength(x);
            case 4 -> SpectralAxes.wavelength(x.scaled(1000));
            case 32 -> SpectralAxes.shift(x);
            default -> Axis.of("point", QuantityKind.INDEX, Units.ONE, x);
        };
        Ordinate ordinate = Ordinate.of(switch (bytes.get(header + 12) & 0xFF) {
            case 11 -> "%r";
            case 16 -> "%t";
            case 17 -> "absorbance";
            case 20 -> "kubelka";
            case 21 -> "reflectance";
            default -> "intensity";
        });
        boolean titled = title >= TABLE && title <= bytes.limit() - TITLE_LENGTH - 4;
        int titlePlace = titled ? title : OWN_TITLE;
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(Metadata.INSTRUMENT, "OMNIC");
        String text = new String(bytes.array(), titlePlace, TITLE_LENGTH, StandardCharsets.ISO_8859_1);
        String words = text.substring(0, (text + '\0').indexOf('\0')).strip();
        if (!words.isEmpty()) {
            metadata.put(Metadata.TITLE, words);
        }
        long seconds = bytes.getInt(titled ? title + TITLE_LENGTH : OWN_TIME) & 0xFFFF_FFFFL;
        Optional<Exposure> exposure = seconds > 0
                ? Optional.of(new Exposure(Clock.local("OMNIC", TIME_ZERO.plusSeconds(seconds)), 0, 0))
                : Optional.empty();
        return Optional.of(new Measurement(file + " #" + number, unit == 32 ? RamanQuantities.RAMAN : RamanQuantities.INFRARED,
                List.of(ordinate.dataset(List.of(axis), Values.of(y))), exposure, metadata));
    }
}
