package org.operanda.xrd.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.xrd.Radiation;

/**
 * Reads Bruker's {@code .brml}: a zip archive with a document {@code RawData0.xml} and so on for each scan. Of the routes that the data took it reads the one
 * flagged as final, else the measured one. What the columns of a {@code Datum} are, the data views say; where a detector records many channels in one datum,
 * the angles follow from the scan's start and increment.
 */
public final class BrukerBrmlReader implements Reader {
    private static final String RAW_DATA = "(?:.*/)?RawData\\d+\\.xml";

    @Override
    public Probe probe(Source source) {
        if (!source.startsWith("PK\u0003\u0004")) {
            return Probe.no("no zip archive");
        }
        String head = source.headText();
        if (head.contains("Experiment0/")
                && (head.contains("DataContainer.xml") || head.contains("RawData") || head.contains("Container.xml"))) {
            return Probe.of(95, "a zip archive with an experiment of Bruker's DIFFRAC");
        }
        return source.name().toLowerCase(Locale.ROOT).endsWith(".brml")
                ? Probe.of(40, "a zip archive named .brml")
                : Probe.no("a zip archive, but none of DIFFRAC");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        return FileReading.read(source, progress, () -> read(source, new ArrayList<>(), progress));
    }

    private static ReadResult read(Source source, List<Problem> problems, Progress progress) throws IOException {
        List<Scan> scans = new ArrayList<>();
        Archive.read(source.path(), source.name(), name -> name.matches(RAW_DATA), (name, in) -> {
            RawData document = new RawData();
            XmlWalk.walk(in, document, progress).ifPresent(why -> problems.add(Problem.error("xrd.brml.malformed",
                    "The document is not whole: " + why + ".", "What stands before is here; copy or export the file again.",
                    Location.file(source.name()).part(name))));
            document.scan().ifPresent(scans::add);
        }, problems, progress);
        return scans.isEmpty() ? FileReading.nothing(source.name(), problems) : Scan.result(source.name(), scans, problems);
    }

    /** One scan's document. */
    private static final class RawData implements XmlWalk.Visitor {
        private static final String ROUTE = "/RawData/DataRoutes/DataRoute";
        private static final String AXES = ROUTE + "/ScanInformation/ScanAxes/ScanAxisInfo";
        private final Map<String, String> said = new HashMap<>();
        private final List<Route> routes = new ArrayList<>();
        private ScanAxis axis = new ScanAxis("");
        private int column;

        /** One way that the data took. */
        private static final class Route {
            private final String flag;
            private final List<double[]> rows = new ArrayList<>();
            private final Map<String, Integer> fields = new LinkedHashMap<>();
            private final List<ScanAxis> axes = new ArrayList<>();
            private int recorded = -1;
            private int channels = 1;

            Route(String flag) {
                this.flag = flag;
            }

            boolean hasPattern() {
                return recorded >= 0 && rows.size() * (long) channels > 1;
            }
        }

        /** An axis that was scanned. */
        private static final class ScanAxis {
            private final String name;
            private double start = Double.NaN;
            private double increment = Double.NaN;

            ScanAxis(String name) {
                this.name = name;
            }
        }

        private Route route() {
            if (routes.isEmpty()) {
                routes.add(new Route(""));
            }
            return routes.getLast();
        }

        @Override
        public void start(String path, Map<String, String> attributes) {
            switch (path) {
                case ROUTE -> routes.add(new Route(attributes.getOrDefault("RouteFlag", "")));
                case AXES -> {
                    axis = new ScanAxis(attributes.getOrDefault("AxisId", attributes.getOrDefault("AxisName", "")));
                    route().axes.add(axis);
                }
                case ROUTE + "/DataViews/RawDataView" -> {
                    column = (int) Numbers.number(attributes.getOrDefault("Start", "")).orElse(-1);
                    if (attributes.getOrDefault("type", "").startsWith("Recorded") && route().recorded < 0) {
                        route().recorded = column;
                        route().channels = (int) Math.max(1, Numbers.number(attributes.getOrDefault("Length", "")).orElse(1));
                    }
                }
                case ROUTE + "/DataViews/RawDataView/Varying/FieldDefinitions" -> route().fields
                        .put(attributes.getOrDefault("FieldName", attributes.getOrDefault("AxisId", "")), column + route().fields.size());
                default -> {
                    // an element that is told when it ends, or says nothing that is wanted
                }
            }
        }

        @Override
        public void end(String path, Map<String, String> attributes, String text) {
            if (path.equals(ROUTE + "/Datum")) {
                route().rows.add(Numbers.list(text));
            } else if (path.equals(AXES + "/Start")) {
                axis.start = Numbers.number(text).orElse(Double.NaN);
            } else if (path.equals(AXES + "/Increment")) {
                axis.increment = Numbers.number(text).orElse(Double.NaN);
            } else if (path.endsWith("/Tube/TubeMaterial")) {
                said.putIfAbsent("TubeMaterial", text);
            } else if (path.contains("/Tube/WaveLength")) {
                said.putIfAbsent(path.substring(path.lastIndexOf('/') + 1), attributes.getOrDefault("Value", text));
            } else if (path.startsWith("/RawData/TimeStamp")) {
                said.put(path.substring("/RawData/".length()), text);
            } else if (path.equals("/RawData/Identifier/Comment")) {
                said.put(Metadata.COMMENT, text);
            } else if (path.startsWith(ROUTE + "/ScanInformation/")) {
                said.put(path.substring((ROUTE + "/ScanInformation/").length()), text);
            } else if (path.equals("/RawData/Identifier")) {
                said.put("UserName", attributes.getOrDefault("UserName", ""));
                said.put("MachineName", attributes.getOrDefault("MachineName", ""));
            }
        }

        Optional<Scan> scan() {
            Optional<Route> chosen = routes.stream().filter(r -> r.flag.equals("Final") && r.hasPattern()).findFirst()
                    .or(() -> routes.stream().filter(Route::hasPattern).findFirst());
            return chosen.map(route -> {
                Scan scan = new Scan();
                if (route.rows.size() == 1 && route.channels > 1) {
                    channels(scan, route);
                } else {
                    steps(scan, route);
                }
                describe(scan);
                return scan;
            });
        }

        /** A detector that stands still and records all angles at once. */
        private static void channels(Scan scan, Route route) {
            double[] row = route.rows.getFirst();
            int count = Math.max(0, Math.min(route.channels, row.length - route.recorded));
            double[] values = new double[count];
            System.arraycopy(row, Math.min(row.length, route.recorded), values, 0, count);
            ScanAxis along = route.axes.isEmpty() ? new ScanAxis("") : route.axes.getFirst();
            scan.axis(Scan.axis(along.name, Numbers.steps(along.start, along.increment, count)));
            scan.intensity(values, Units.ONE);
        }

        private static void steps(Scan scan, Route route) {
            String name = route.fields.containsKey("TwoTheta") ? "TwoTheta" : route.fields.keySet().stream().findFirst().orElse("");
            int at = route.fields.getOrDefault(name, -1);
            double[] angles = new double[route.rows.size()];
            double[] values = new double[angles.length];
            for (int i = 0; i < angles.length; i++) {
                angles[i] = number(route.rows.get(i), at);
                values[i] = number(route.rows.get(i), route.recorded);
            }
            scan.axis(Scan.axis(name, angles));
            scan.intensity(values, Units.ONE);
        }

        private static double number(double[] row, int index) {
            return index >= 0 && index < row.length ? row[index] : Double.NaN;
        }

        private void describe(Scan scan) {
            scan.put(Radiation.ANODE, said.getOrDefault("TubeMaterial", ""));
            double first = Numbers.number(said.getOrDefault("WaveLengthAlpha1", "")).orElse(0);
            if (first > 0) {
                new Radiation(first, Numbers.number(said.getOrDefault("WaveLengthAlpha2", "")).orElse(Double.NaN),
                        Numbers.number(said.getOrDefault("WaveLengthRatio", "")).orElse(0)).metadata().forEach(scan::put);
            }
            scan.put(Metadata.COMMENT, said.getOrDefault(Metadata.COMMENT, ""));
            scan.put(Metadata.USER, said.getOrDefault("UserName", ""));
            scan.put("instrument.id", said.getOrDefault("MachineName", ""));
            scan.put("scan.axis", said.getOrDefault("ScanAxes", ""));
            scan.put("scan.mode", said.getOrDefault("ScanModeVisibleName", ""));
            scan.put("scan.time-per-step", said.containsKey("TimePerStep") ? said.get("TimePerStep") + " s" : "");
            scan.put(Metadata.START, said.getOrDefault("TimeStampStarted", ""));
            scan.exposure(ScanTime.exposure(said.getOrDefault("TimeStampStarted", ""), said.getOrDefault("TimeStampFinished", ""),
                    "diffractometer " + said.getOrDefault("MachineName", "")));
        }
    }
}
