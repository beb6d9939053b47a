package org.operanda.testkit.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
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

/** A reader without fault, of a format made up for these tests: a first line {@code # numbers}, then a number a line. Each test spoils one thing in it. */
class NumbersReader implements Reader {
    private static final String MAGIC = "# numbers\n";

    @Override
    public Probe probe(Source source) {
        return source.startsWith(MAGIC) ? Probe.of(100, "starts with # numbers") : Probe.no("does not start with # numbers");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        String file = source.name();
        try {
            String text = Files.readString(source.path(), StandardCharsets.ISO_8859_1);
            double[] numbers = numbers(text);
            return text.startsWith(MAGIC) && numbers.length > 0 ? result(file, numbers) : failed(file, "No numbers.");
        } catch (IOException e) {
            return failed(file, "The file cannot be opened.");
        }
    }

    private static double[] numbers(String text) {
        return text.lines().skip(1).filter(line -> line.matches("[0-9]{1,9}")).mapToDouble(Double::parseDouble).toArray();
    }

    static ReadResult result(String file, double[] numbers) {
        Axis axis = Axis.index(numbers.length);
        Dataset dataset = Dataset.of("number", QuantityKind.COUNT, Units.ONE, axis, Values.of(numbers));
        return ReadResult.of(Measurement.of(file, "test", List.of(dataset), Map.of()), List.of());
    }

    static ReadResult failed(String file, String message) {
        return ReadResult.failed(Problem.error("numbers.bad", message, "Export it again.", Location.file(file)));
    }
}
