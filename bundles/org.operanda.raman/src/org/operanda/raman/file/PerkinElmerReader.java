package org.operanda.raman.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.Values;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.raman.RamanQuantities;

/**
 * Reads PerkinElmer's {@code .asp}: a number a line, the count of points, the first and the last wavenumber, three numbers of the software, then the ordinates.
 * The file does not say whether these are absorbances or something else; they are kept as {@code intensity}.
 */
public final class PerkinElmerReader implements Reader {
    private static final int HEADER = 6;

    @Override
    public Probe probe(Source source) {
        if (!source.isText()) {
            return Probe.no("is no text");
        }
        String[] lines = source.headText().split("\\R", HEADER + 2);
        boolean numbers = lines.length > HEADER;
        for (int i = 0; numbers && i < HEADER; i++) {
            numbers = lines[i].strip().matches("[-+]?\\d+(\\.\\d+)?");
        }
        boolean plausible = numbers && lines[0].strip().matches("\\d{1,7}");
        boolean named = source.name().toLowerCase(Locale.ROOT).endsWith(".asp");
        return plausible && named
                ? Probe.of(85, "is named .asp and begins with a count of points and two ends")
                : Probe.no("does not begin as an .asp does");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        ReadResult result;
        try {
            String text = new String(Files.readAllBytes(source.path()), StandardCharsets.ISO_8859_1);
            result = read(source.name(), text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
        } catch (IOException e) {
            result = ReadResult.failed(Problems.unreadable(source, e));
        }
        return progress.isCancelled() ? ReadResult.EMPTY : result;
    }

    private static ReadResult read(String file, List<String> lines) {
        List<Problem> problems = new ArrayList<>();
        double[] numbers = lines.stream().mapToDouble(l -> Xml.numbers(l, "\\s").length == 1 ? Xml.numbers(l, "\\s")[0] : Double.NaN)
                .toArray();
        if (numbers.length <= HEADER || !(numbers[0] >= 2) || !Double.isFinite(numbers[1]) || !Double.isFinite(numbers[2])) {
            return ReadResult.failed(Problems.damaged(file, "The file does not begin with a count of points and two ends.", 0));
        }
        double claimed = Math.rint(numbers[0]);
        int points = numbers.length - HEADER;
        if (points != claimed) {
            problems.add(Problems.damaged(file, "The file claims " + (long) claimed + " points and has " + points + ".", 0));
        }
        double first = numbers[1];
        double step = (numbers[2] - first) / (claimed - 1);
        double[] y = new double[points];
        System.arraycopy(numbers, HEADER, y, 0, points);
        Axis axis = SpectralAxes.wavenumber(Values.computed(points, i -> first + step * i));
        Dataset dataset = SpectralAxes.Ordinate.of("").dataset(List.of(axis), Values.of(y));
        return ReadResult.of(Measurement.of(file, RamanQuantities.INFRARED, List.of(dataset), Map.of(Metadata.INSTRUMENT, "PerkinElmer")),
                problems);
    }
}
