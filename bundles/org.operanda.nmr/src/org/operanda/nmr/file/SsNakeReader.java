package org.operanda.nmr.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.nmr.NmrQuantities;
import org.operanda.nmr.Spectrometer;

/** Reads the JSON files of ssNake of one and two dimensions: {@code dataReal}, {@code dataImag}, {@code freq} and {@code sw} in Hz, {@code spec}, {@code ref}. */
public final class SsNakeReader implements Reader {
    private static final ObjectMapper JSON = JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

    @Override
    public Probe probe(Source source) {
        String head = source.headText();
        boolean keys = head.contains("\"xaxArray\"") || head.contains("\"dataReal\"") || head.contains("\"wholeEcho\"");
        return head.stripLeading().startsWith("{") && keys
                ? Probe.of(85, "JSON with the keys of ssNake")
                : Probe.no("no JSON with the keys of ssNake");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        Location place = Location.file(source.path().toString());
        JsonNode root = MissingNode.getInstance();
        try {
            root = JSON.readTree(Files.readAllBytes(source.path()));
        } catch (JsonProcessingException e) {
            return failed("it is no whole JSON: " + e.getOriginalMessage(), place);
        } catch (IOException e) {
            return failed(String.valueOf(e.getMessage()), place);
        }
        JsonNode real = root.path("dataReal");
        JsonNode imaginary = root.path("dataImag");
        while (real.size() == 1 && real.path(0).isArray() && real.path(0).path(0).isArray()) {
            real = real.path(0);
            imaginary = imaginary.path(0);
        }
        int last = root.path("sw").size() - 1;
        double width = root.path("sw").path(last).asDouble(Double.NaN);
        Optional<Samples> samples = samples(real, imaginary);
        if (samples.isEmpty() || !(width > 0)) {
            return failed("'dataReal' and 'dataImag' are no rows of numbers of equal length, or 'sw' is missing", place);
        }
        return progress.isCancelled() ? ReadResult.EMPTY : ReadResult.of(measurement(source, root, last, width, samples.get()), List.of());
    }

    private static ReadResult failed(String reason, Location place) {
        return ReadResult.failed(Problem.error("nmr.ssnake.unreadable", "The file cannot be read: " + reason + ".",
                "Save it again from ssNake, with one or two dimensions.", place));
    }

    private static Measurement measurement(Source source, JsonNode root, int last, double width, Samples samples) {
        double frequency = root.path("freq").path(last).asDouble(Double.NaN) * 1e-6;
        double stated = root.path("ref").path(last).asDouble(Double.NaN) * 1e-6;
        boolean known = frequency > 0;
        Spectrometer spectrometer = new Spectrometer(frequency, stated > 0 ? stated : frequency);
        List<Axis> slow = samples.rows() == 1 ? List.of() : List.of(slowAxis(root, samples.rows()));
        List<Dataset> datasets = new ArrayList<>();
        if (known && isSpectrum(root.path("spec").path(last))) {
            datasets.addAll(Signal.spectra(samples, slow, Signal.shifts(samples.points(), spectrometer, width)));
        } else {
            datasets.addAll(Signal.decays(samples, slow, 1 / width, Math.max(0, root.path("dFilter").asDouble(0) / (2 * Math.PI))));
        }
        if (known) {
            datasets.addAll(spectrometer.datasets());
        }
        return Measurement.of(source.name(), "nmr", datasets, Map.of("spectral-width", width + " Hz"));
    }

    private static boolean isSpectrum(JsonNode flag) {
        return flag.asBoolean() || flag.asDouble() == 1;
    }

    private static Axis slowAxis(JsonNode root, int rows) {
        JsonNode values = root.path("xaxArray").path(0);
        if (values.size() != rows || isSpectrum(root.path("spec").path(0))) {
            return Axis.index(rows);
        }
        return Axis.of("delay", NmrQuantities.DELAY, Units.SECOND, Values.of(row(values)));
    }

    private static Optional<Samples> samples(JsonNode real, JsonNode imaginary) {
        boolean single = real.path(0).isNumber();
        int rows = single ? 1 : real.size();
        int points = single ? real.size() : real.path(0).size();
        if (rows == 0 || points == 0 || (long) rows * points > Integer.MAX_VALUE / 2) {
            return Optional.empty();
        }
        double[] re = new double[rows * points];
        double[] im = new double[rows * points];
        for (int i = 0; i < rows; i++) {
            JsonNode realRow = single ? real : real.path(i);
            JsonNode imaginaryRow = single ? imaginary : imaginary.path(i);
            if (realRow.size() != points || imaginaryRow.size() != points) {
                return Optional.empty();
            }
            System.arraycopy(row(realRow), 0, re, i * points, points);
            System.arraycopy(row(imaginaryRow), 0, im, i * points, points);
        }
        return Optional.of(new Samples(rows, points, Values.of(re), Optional.of(Values.of(im))));
    }

    private static double[] row(JsonNode numbers) {
        double[] row = new double[numbers.size()];
        for (int j = 0; j < row.length; j++) {
            row[j] = numbers.path(j).asDouble(Double.NaN);
        }
        return row;
    }
}
