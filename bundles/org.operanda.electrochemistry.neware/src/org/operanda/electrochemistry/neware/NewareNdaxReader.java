package org.operanda.electrochemistry.neware;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
import org.operanda.electrochemistry.cycler.CyclerColumn;
import org.operanda.electrochemistry.cycler.CyclerTable;

/**
 * Reads Neware's archives ({@code .ndax}) of BTS 8 into one time series: versions 2, 5, 11, 14, 16 and 17 of the members within, with the
 * channels of auxiliary sensors beside it. Neware has not published the format; the layout is that which NewareNDA (d-cogswell) has found.
 * <p>
 * From version 11 on BTS stores the time and the capacities of some rows only; the others are counted on from them, which a problem says.
 */
public final class NewareNdaxReader implements Reader {
    private static final String DATA = "data.ndc";

    @Override
    public Probe probe(Source source) {
        if (!source.startsWith("PK\u0003\u0004")) {
            return Probe.no("no zip archive");
        }
        String head = source.headText();
        if (head.contains("TestInfo.xml") && head.contains("VersionInfo.xml") || head.contains("data_runInfo.ndc")) {
            return Probe.of(95, "a zip archive with Neware's TestInfo.xml or data_runInfo.ndc");
        }
        return head.startsWith(DATA, 30) || source.name().endsWith(".ndax")
                ? Probe.of(head.startsWith(DATA, 30) ? 90 : 30,
                        "a zip archive" + (head.startsWith(DATA, 30) ? " with data.ndc" : " named .ndax"))
                : Probe.no("a zip archive, but none of Neware's");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        try {
            NdaxArchive archive = NdaxArchive.read(source.path(), source.name(), progress);
            ReadResult result = progress.isCancelled() ? ReadResult.EMPTY : read(archive, source.name());
            return progress.isCancelled() ? ReadResult.EMPTY : result;
        } catch (IOException e) {
            return ReadResult.failed(Problem.error("neware.ndax.unreadable", "The file cannot be read: " + e.getMessage() + ".",
                    "Check that it is there and may be read.", Location.file(source.name())));
        }
    }

    private static ReadResult read(NdaxArchive archive, String file) {
        List<Problem> problems = new ArrayList<>(archive.problems());
        NdaxDescription test = new NdaxDescription(archive.documents());
        NdcMember data = archive.members().get(DATA);
        ReadResult result = switch (data) {
            case NdcRows rows -> timed(rows.table(), archive, test, file, problems);
            case NdcCells cells when archive.members().get("data_runInfo.ndc") instanceof NdcRunInfo info && info.size() > 0
                    && archive.members().get("data_step.ndc") instanceof NdcSteps steps -> {
                SplitRows rows = new SplitRows(cells, info, steps);
                NewareTable table = rows.table();
                if (rows.counted() > 0) {
                    problems.add(Problem.info("neware.ndax.counted", "The file states time and capacity of "
                            + (table.rows - rows.counted()) + " of " + table.rows
                            + " rows; those of the others are counted on from these, by the recording interval and the current.",
                            Location.file(file).part("data_runInfo.ndc")));
                }
                yield timed(table, archive, test, file, problems);
            }
            case NdcCells cells -> untimed(cells, archive, test, file, problems);
            case null, default -> new ReadResult(List.of(), problems);
        };
        if (result.measurements().isEmpty() && result.problems().stream().noneMatch(p -> p.severity() == Problem.Severity.ERROR)) {
            problems.add(Problem.error("neware.ndax.no-data", "The archive has no rows of " + DATA + ".",
                    "The test may not have been started; export it again from BTSDA.", Location.file(file)));
            return new ReadResult(List.of(), problems);
        }
        return result;
    }

    private static ReadResult timed(NewareTable table, NdaxArchive archive, NdaxDescription test, String file, List<Problem> problems) {
        table.sort();
        if (table.rows == 0) {
            return new ReadResult(List.of(), problems);
        }
        CyclerTable columns = table.columns(test.clockId());
        table.clockProblem(file).ifPresent(problems::add);
        addSensors(columns, archive, test, table.record);
        Map<String, String> metadata = new LinkedHashMap<>(test.metadata());
        metadata.put(CyclerTable.CYCLE_CONVENTION, NewareTable.CYCLE_RULE);
        return ReadResult.of(columns.measurement(file, metadata), problems);
    }

    /** Potential and current only, when the member with the times is missing. */
    private static ReadResult untimed(NdcCells cells, NdaxArchive archive, NdaxDescription test, String file, List<Problem> problems) {
        int[] places = IntStream.range(0, cells.size()).filter(cells::written).toArray();
        if (places.length == 0) {
            return new ReadResult(List.of(), problems);
        }
        problems.add(Problem.error("neware.ndax.no-times",
                "The archive has no times, steps and capacities: its member data_runInfo.ndc or data_step.ndc is missing.",
                "Copy or export the file again. Potential and current are here, row by row.", Location.file(file)));
        int[] records = Arrays.stream(places).map(place -> place + 1).toArray();
        CyclerTable columns = CyclerTable.counted(places.length);
        columns.add(CyclerColumn.VOLTAGE, "Voltage(V)", Units.VOLT, Values.of(Arrays.stream(places).mapToDouble(cells::volt).toArray()));
        columns.add(CyclerColumn.CURRENT, "Current(A)", Units.AMPERE,
                Values.of(Arrays.stream(places).mapToDouble(cells::ampere).toArray()));
        columns.add(CyclerColumn.RECORD, "DataPoint", Units.ONE, Values.of(records));
        addSensors(columns, archive, test, records);
        return ReadResult.of(columns.measurement(file, test.metadata()), problems);
    }

    /** Puts the sensors' readings beside the rows, in the order of the sensors' names. */
    private static void addSensors(CyclerTable columns, NdaxArchive archive, NdaxDescription test, int[] records) {
        AuxiliaryChannels channels = new AuxiliaryChannels();
        int position = 0;
        for (Map.Entry<String, NdcMember> member : archive.members().entrySet()) {
            if (member.getValue() instanceof NdcSensor sensor) {
                Map<String, String> described = test.sensor(member.getKey(), position++);
                if (sensor.isPlain()) {
                    addPlain(columns, sensor, described, records);
                } else {
                    addReadings(channels, sensor, described, position);
                }
            }
        }
        channels.addTo(columns, records);
    }

    private static void addReadings(AuxiliaryChannels channels, NdcSensor sensor, Map<String, String> described, int position) {
        String stated = described.getOrDefault("AuxID", "");
        int number = stated.matches("\\d{1,6}") ? Integer.parseInt(stated) : position;
        for (int i = 0; i < sensor.size(); i++) {
            boolean several = sensor.channel(i) > 0 && stated.isEmpty();
            channels.add(several ? sensor.channel(i) : number, sensor.record(i), sensor.celsius(i), sensor.volt(i));
        }
    }

    /** One number a row, whose meaning is that of the sensor's type. */
    private static void addPlain(CyclerTable columns, NdcSensor sensor, Map<String, String> described, int[] records) {
        float[] values = new float[records.length];
        for (int row = 0; row < values.length; row++) {
            values[row] = records[row] <= sensor.size() ? sensor.plain(records[row] - 1) : Float.NaN;
        }
        String number = described.getOrDefault("AuxID", "");
        String type = described.getOrDefault("ChlType", "");
        switch (type) {
            case "102" -> columns.addOther("V" + number + "(V)", QuantityKind.POTENTIAL, Units.VOLT, Values.of(values));
            case "103" -> columns.add(CyclerColumn.TEMPERATURE, "T" + number + "(°C)", Units.CELSIUS, Values.of(values));
            case "335" -> columns.add(CyclerColumn.AMBIENT_TEMPERATURE, "t" + number + "(°C)", Units.CELSIUS, Values.of(values));
            case "345" -> columns.addOther("Humidity " + number + "(%)", new QuantityKind("humidity", "Humidity", ""), Units.PERCENT,
                    Values.of(values));
            case "1122" -> columns.addOther("CPU" + number + "(°C)", QuantityKind.TEMPERATURE, Units.CELSIUS, Values.of(values));
            default -> columns.addOther("Auxiliary " + type + " " + number, QuantityKind.UNKNOWN, Units.ONE, Values.of(values));
        }
    }
}
