package org.operanda.raman.file;

import java.io.IOException;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.operanda.data.jcamp.JcampBlock;
import org.operanda.data.jcamp.JcampDx;
import org.operanda.data.jcamp.JcampTable;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.raman.RamanQuantities;
import org.operanda.raman.file.SpectralAxes.Ordinate;

/** Reads JCAMP-DX files of spectra of all kinds but magnetic resonance: one measurement for each spectrum, compound files and pages alike. */
public final class JcampSpectrumReader implements Reader {
    /** {@code ##LONGDATE=}, as the standard has it. */
    private static final Pattern LONG_DATE = Pattern.compile("(\\d{4})/(\\d{1,2})/(\\d{1,2})(?:\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?.*");

    @Override
    public Probe probe(Source source) {
        if (!JcampDx.begins(source)) {
            return Probe.no("does not begin as JCAMP-DX does");
        }
        List<String> types = JcampDx.dataTypes(source);
        if (types.stream().anyMatch(t -> t.contains("NMR") || t.contains("EPR") || t.contains("ESR"))) {
            return Probe.no("is JCAMP-DX of magnetic resonance: " + types.getFirst());
        }
        if (!source.headText().toUpperCase(Locale.ROOT).contains("JCAMP")) {
            return Probe.of(20, "has JCAMP's labels but not its version");
        }
        return types.isEmpty()
                ? Probe.of(45, "begins as JCAMP-DX does")
                : Probe.of(95, "is JCAMP-DX with the data type " + types.getFirst());
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        ReadResult result;
        try {
            result = read(source.name(), JcampDx.decode(Files.readAllBytes(source.path()), source.name(), progress));
        } catch (IOException e) {
            result = ReadResult.failed(Problems.unreadable(source, e));
        }
        return progress.isCancelled() ? ReadResult.EMPTY : result;
    }

    private static ReadResult read(String file, JcampDx decoded) {
        List<Problem> problems = new ArrayList<>(decoded.problems());
        List<Measurement> spectra = new ArrayList<>();
        for (JcampBlock block : decoded.blocks()) {
            for (JcampTable table : block.tables()) {
                if (table.xs().length > 0) {
                    spectra.add(measurement(file, block, table));
                }
            }
        }
        if (spectra.isEmpty()) {
            problems.add(Problem.error("raman.jcamp.empty", "The file holds no table of points.", "Export the spectrum as XYDATA.",
                    Location.file(file)));
        }
        if (spectra.size() == 1) {
            return ReadResult.of(spectra.getFirst().withName(file), problems);
        }
        List<Measurement> numbered = new ArrayList<>();
        for (int k = 0; k < spectra.size(); k++) {
            numbered.add(spectra.get(k).withName(file + " #" + (k + 1)));
        }
        return new ReadResult(numbered, problems);
    }

    private static Measurement measurement(String file, JcampBlock block, JcampTable table) {
        String type = block.text("DATATYPE").orElse("").toUpperCase(Locale.ROOT);
        boolean raman = type.contains("RAMAN");
        Values x = Values.of(table.xs());
        Axis axis = table.x().units().equalsIgnoreCase("V")
                ? Axis.of("potential", QuantityKind.POTENTIAL, Units.VOLT, x)
                : SpectralAxes.of(table.x().units(), raman, x);
        String units = table.y().units();
        Map<String, String> metadata = new LinkedHashMap<>(block.labels());
        block.text("TITLE").ifPresent(t -> metadata.put(Metadata.TITLE, t));
        block.text("OWNER").ifPresent(t -> metadata.put(Metadata.USER, t));
        block.text("ORIGIN").ifPresent(t -> metadata.put(Metadata.INSTRUMENT, t));
        Dataset dataset = units.equalsIgnoreCase("A") && axis.quantity().equals(QuantityKind.POTENTIAL)
                ? Dataset.of("current", QuantityKind.CURRENT, Units.AMPERE, axis, Values.of(table.ys()))
                : Ordinate.of(units).dataset(List.of(axis), Values.of(table.ys()));
        String technique = axis.quantity().equals(QuantityKind.POTENTIAL)
                ? RamanQuantities.OTHER
                : type.contains("INFRARED") ? RamanQuantities.INFRARED : SpectralAxes.technique(axis, raman);
        return new Measurement(file, technique, List.of(dataset), exposure(block), metadata);
    }

    private static Optional<Exposure> exposure(JcampBlock block) {
        Matcher date = LONG_DATE.matcher(block.text("LONGDATE").orElse(""));
        if (!date.matches() || date.group(4) == null) {
            return Optional.empty();
        }
        try {
            LocalDateTime start = LocalDateTime.of(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)),
                    Integer.parseInt(date.group(3)),
                    Integer.parseInt(date.group(4)), Integer.parseInt(date.group(5)),
                    date.group(6) == null ? 0 : Integer.parseInt(date.group(6)));
            return Optional.of(new Exposure(Clock.local("spectrometer", start), 0, 0));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
