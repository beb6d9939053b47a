package org.operanda.xrd.format;

import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.jdt.annotation.Nullable;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.xrd.Radiation;

/**
 * Reads PANalytical's {@code .xrdml} with all scans of a batch. Intensities are as the file gives them, {@code counts} times the factor of the beam attenuator
 * where it states one. Scans over one range make a series, with the temperature of a non-ambient stage.
 */
public final class XrdmlReader implements Reader {
    private static final String ROOT = "xrdMeasurements";

    @Override
    public Probe probe(Source source) {
        String head = source.headText();
        return head.contains("<" + ROOT) && head.contains("xrdml.com/XRDMeasurement")
                ? Probe.of(99, "its root element is PANalytical's xrdMeasurements")
                : Probe.no("no PANalytical xrdMeasurements");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        return FileReading.read(source, progress, () -> {
            Scans scans = new Scans();
            Optional<String> broken;
            try (InputStream in = Files.newInputStream(source.path())) {
                broken = XmlWalk.walk(in, scans, progress);
            }
            List<Problem> problems = new ArrayList<>();
            broken.ifPresent(why -> problems.add(Problem.error("xrd.xrdml.malformed", "The document is not whole: " + why + ".",
                    "What stands before is here; fetch or export the file again.", Location.file(source.name()))));
            return scans.scans.isEmpty()
                    ? FileReading.nothing(source.name(), problems)
                    : Scan.result(source.name(), scans.scans, problems);
        });
    }

    /** The scans of a document. */
    private static final class Scans implements XmlWalk.Visitor {
        private static final String SCAN = "/" + ROOT + "/xrdMeasurement/scan";
        private static final String POINTS = SCAN + "/dataPoints";
        private final List<Scan> scans = new ArrayList<>();
        private final Map<String, String> common = new LinkedHashMap<>();
        private final Map<String, String> wavelengths = new HashMap<>();
        private final Map<String, Positions> axes = new LinkedHashMap<>();
        private @Nullable Positions positions;
        private String startTime = "";
        private String endTime = "";
        private double[] values = {};
        private double[] attenuation = {};
        private boolean perSecond;
        private final Map<String, double[]> ambience = new LinkedHashMap<>();
        private final Map<String, String> ambienceUnits = new HashMap<>();

        /** Where an axis was during a scan. */
        private static final class Positions {
            private double start = Double.NaN;
            private double end = Double.NaN;
            private double[] list = {};

            double[] at(int count) {
                return list.length == count ? list : Numbers.range(start, end, count);
            }

            boolean moves() {
                return list.length > 1 || start != end;
            }
        }

        @Override
        public void start(String path, Map<String, String> attributes) {
            if (path.equals(SCAN)) {
                axes.clear();
                ambience.clear();
                startTime = "";
                endTime = "";
                values = new double[0];
                attenuation = new double[0];
                common.put("scan.axis", attributes.getOrDefault("scanAxis", ""));
                common.put("scan.mode", attributes.getOrDefault("mode", ""));
            } else if (path.equals(POINTS + "/positions")) {
                positions = new Positions();
            }
        }

        @Override
        public void end(String path, Map<String, String> attributes, String text) {
            if (path.startsWith(POINTS)) {
                point(path.substring(POINTS.length()), attributes, text);
            } else if (path.endsWith("/nonAmbientPoints/nonAmbientValues")) {
                String type = attributes.getOrDefault("type", "non-ambient").toLowerCase(Locale.ROOT);
                ambience.put(type, Numbers.list(text));
                ambienceUnits.put(type, attributes.getOrDefault("unit", ""));
            } else if (path.equals(SCAN)) {
                finish();
            } else if (path.contains("/usedWavelength/")) {
                wavelengths.put(path.substring(path.lastIndexOf('/') + 1), text);
            } else {
                describe(path, attributes, text);
            }
        }

        private void describe(String path, Map<String, String> attributes, String text) {
            switch (path.substring(("/" + ROOT).length() * (path.startsWith("/" + ROOT + "/") ? 1 : 0))) {
                case "/sample/id" -> common.put("sample.id", text);
                case "/sample/name" -> common.put(Metadata.TITLE, text);
                case "/sample/preparedBy" -> common.put("sample.prepared-by", text);
                case "/xrdMeasurement/comment/entry" -> common.merge(Metadata.COMMENT, text, (a, b) -> a + "\n" + b);
                case "/comment/entry" -> common.merge("configuration", text, (a, b) -> a + "\n" + b);
                case "/xrdMeasurement/incidentBeamPath/xRayTube/anodeMaterial" -> common.put(Radiation.ANODE, text);
                case "/xrdMeasurement/incidentBeamPath/xRayTube/tension" -> common.put("tube.voltage", text + " kV");
                case "/xrdMeasurement/incidentBeamPath/xRayTube/current" -> common.put("tube.current", text + " mA");
                case "/xrdMeasurement/incidentBeamPath/radius" -> common.put("goniometer.radius", text + " mm");
                case "/xrdMeasurement/scan/header/startTimeStamp" -> startTime = text;
                case "/xrdMeasurement/scan/header/endTimeStamp" -> endTime = text;
                case "/xrdMeasurement/scan/header/author/name" -> common.put(Metadata.USER, text);
                case "/xrdMeasurement/scan/header/source/instrumentID" -> common.put("instrument.id", text);
                case "/xrdMeasurement/scan/header/source/instrumentControlSoftware" -> common.put(Metadata.INSTRUMENT, text);
                case "/xrdMeasurement/scan/header/source/applicationSoftware" -> common.put(Metadata.SOFTWARE,
                        text + " " + attributes.getOrDefault("version", ""));
                default -> {
                    // optics and identifiers that nothing is calculated from
                }
            }
        }

        private void point(String path, Map<String, String> attributes, String text) {
            Positions open = positions;
            OptionalDouble number = Numbers.number(text);
            switch (path) {
                case "/positions/startPosition" -> {
                    if (open != null) {
                        open.start = number.orElse(Double.NaN);
                    }
                }
                case "/positions/endPosition" -> {
                    if (open != null) {
                        open.end = number.orElse(Double.NaN);
                    }
                }
                case "/positions/commonPosition" -> {
                    if (open != null) {
                        open.start = number.orElse(Double.NaN);
                        open.end = open.start;
                    }
                }
                case "/positions/listPositions" -> {
                    if (open != null) {
                        open.list = Numbers.list(text);
                    }
                }
                case "/positions" -> {
                    if (open != null) {
                        axes.put(attributes.getOrDefault("axis", ""), open);
                    }
                    positions = null;
                }
                case "/intensities", "/counts" -> {
                    values = Numbers.list(text);
                    perSecond = attributes.getOrDefault("unit", "").equals("cps");
                }
                case "/beamAttenuationFactors" -> attenuation = Numbers.list(text);
                case "/commonCountingTime" -> common.put("scan.time-per-step", text + " s");
                default -> {
                    // counting times of single points
                }
            }
        }

        private void finish() {
            Scan scan = new Scan();
            common.forEach(scan::put);
            radiation(scan);
            Optional<Map.Entry<String, Positions>> along = axes.entrySet().stream()
                    .filter(a -> a.getValue().moves() && a.getKey().equals("2Theta"))
                    .findFirst().or(() -> axes.entrySet().stream().filter(a -> a.getValue().moves()).findFirst());
            axes.forEach((name, where) -> {
                if (!where.moves()) {
                    scan.put("axis." + name, String.valueOf(where.start));
                }
            });
            for (int i = 0; attenuation.length == values.length && i < values.length; i++) {
                values[i] *= attenuation[i];
            }
            scan.intensity(values, perSecond ? Scan.COUNTS_PER_SECOND : Units.ONE);
            along.ifPresent(axis -> scan.axis(Scan.axis(axis.getKey(), axis.getValue().at(values.length))));
            scan.exposure(ScanTime.exposure(startTime, endTime, "diffractometer " + common.getOrDefault("instrument.id", "")));
            ambience.forEach((type, measured) -> ambience(scan, type, measured));
            scans.add(scan);
        }

        /** The mean of what a non-ambient stage measured. */
        private void ambience(Scan scan, String type, double[] measured) {
            double mean = Arrays.stream(measured).average().orElse(Double.NaN);
            String unit = ambienceUnits.getOrDefault(type, "").replace("Celsius", "°C").replace("Kelvin", "K");
            boolean temperature = type.contains("temperature");
            scan.number(type.replaceAll("[^a-z0-9]+", "_"), temperature ? QuantityKind.TEMPERATURE : QuantityKind.UNKNOWN,
                    Units.parse(unit).orElse(Units.ONE), mean);
        }

        private void radiation(Scan scan) {
            OptionalDouble first = Numbers.number(wavelengths.getOrDefault("kAlpha1", ""));
            if (first.isEmpty() || !(first.getAsDouble() > 0)) {
                return;
            }
            double second = Numbers.number(wavelengths.getOrDefault("kAlpha2", "")).orElse(Double.NaN);
            double ratio = Numbers.number(wavelengths.getOrDefault("ratioKAlpha2KAlpha1", "")).orElse(0);
            new Radiation(first.getAsDouble(), second, ratio).metadata().forEach(scan::put);
        }
    }
}
