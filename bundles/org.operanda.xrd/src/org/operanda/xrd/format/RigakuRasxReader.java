package org.operanda.xrd.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.data.text.Layout;
import org.operanda.data.text.NumberTable;
import org.operanda.xrd.Radiation;

/**
 * Reads Rigaku's {@code .rasx} with all its scans: a zip archive with a profile (angle, intensity, factor of the attenuator, by which the intensity is
 * multiplied) and its measurement conditions for each. Scans over one range make a series; the angles that the other axes stood at run with it.
 */
public final class RigakuRasxReader implements Reader {
    private static final String PROFILE = "Data\\d+/Profile\\d+\\.txt";
    private static final String CONDITIONS = "Data\\d+/MesurementConditions\\d+\\.xml";
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    @Override
    public Probe probe(Source source) {
        if (!source.startsWith("PK\u0003\u0004")) {
            return Probe.no("no zip archive");
        }
        boolean profile = source.headText().contains("/Profile") && source.headText().contains("Data0/");
        return profile
                ? Probe.of(95, "a zip archive with the profiles of Rigaku's SmartLab Studio")
                : Probe.no("a zip archive without profiles");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        return FileReading.read(source, progress, () -> read(source, new ArrayList<>(), progress));
    }

    private static ReadResult read(Source source, List<Problem> problems, Progress progress) throws IOException {
        Map<String, RigakuScan> scans = new LinkedHashMap<>();
        Archive.read(source.path(), source.name(), name -> name.matches(PROFILE) || name.matches(CONDITIONS), (name, in) -> {
            RigakuScan scan = scans.computeIfAbsent(name.substring(0, name.indexOf('/')), key -> new RigakuScan());
            if (name.matches(PROFILE)) {
                scan.table(profile(in.readAllBytes()));
            } else {
                XmlWalk.walk(withoutMark(in), new Conditions(scan), progress)
                        .ifPresent(why -> problems.add(Problem.warning("xrd.rasx.conditions",
                                "The measurement conditions are not whole: " + why
                                        + ".",
                                "The pattern is here, but not all that belongs to it.", Location.file(source.name()).part(name))));
            }
        }, problems, progress);
        List<Scan> read = scans.values().stream().map(RigakuScan::scan).filter(scan -> scan.size() > 0).toList();
        return read.isEmpty() ? FileReading.nothing(source.name(), problems) : Scan.result(source.name(), read, problems);
    }

    private static NumberTable profile(byte[] bytes) {
        int from = bytes.length >= 3 && Arrays.equals(Arrays.copyOf(bytes, 3), BYTE_ORDER_MARK) ? 3 : 0;
        return NumberTable.parse(bytes, from, bytes.length, Layout.whiteSpace(3));
    }

    private static InputStream withoutMark(InputStream in) throws IOException {
        PushbackInputStream pushback = new PushbackInputStream(in, 3);
        byte[] first = pushback.readNBytes(3);
        if (!Arrays.equals(first, BYTE_ORDER_MARK)) {
            pushback.unread(first);
        }
        return pushback;
    }

    /** What the conditions say of a scan. */
    private static final class Conditions implements XmlWalk.Visitor {
        private static final Map<String, String> KEYS = new HashMap<>();
        private final RigakuScan scan;

        static {
            KEYS.put("/GeneralInformation/Operator", Metadata.USER);
            KEYS.put("/GeneralInformation/SampleName", Metadata.TITLE);
            KEYS.put("/GeneralInformation/Comment", Metadata.COMMENT);
            KEYS.put("/GeneralInformation/Memo", "memo");
            KEYS.put("/GeneralInformation/SystemName", Metadata.INSTRUMENT);
            KEYS.put("/GeneralInformation/PartName", Metadata.METHOD);
            KEYS.put("/HWConfigurations/XrayGenerator/TargetName", Radiation.ANODE);
            KEYS.put("/HWConfigurations/XrayGenerator/WavelengthKalpha1", RigakuScan.ALPHA_1);
            KEYS.put("/HWConfigurations/XrayGenerator/WavelengthKalpha2", RigakuScan.ALPHA_2);
            KEYS.put("/HWConfigurations/XrayGenerator/WaveType", RigakuScan.LINE);
            KEYS.put("/ScanInformation/AxisName", RigakuScan.AXIS);
            KEYS.put("/ScanInformation/Mode", "scan.mode");
            KEYS.put("/ScanInformation/IntensityUnit", RigakuScan.UNIT);
            KEYS.put("/ScanInformation/Speed", "scan.speed");
            KEYS.put("/ScanInformation/SpeedUnit", "scan.speed-unit");
            KEYS.put("/ScanInformation/StartTime", RigakuScan.START);
            KEYS.put("/ScanInformation/EndTime", RigakuScan.END);
        }

        Conditions(RigakuScan scan) {
            this.scan = scan;
        }

        @Override
        public void end(String path, Map<String, String> attributes, String text) {
            String inner = path.substring(Math.max(0, path.indexOf('/', 1)));
            if (KEYS.containsKey(inner)) {
                scan.put(KEYS.get(inner), text);
            } else if (inner.equals("/Axes/Axis") && attributes.getOrDefault("Unit", "").equals("deg")) {
                Numbers.number(attributes.getOrDefault("Position", ""))
                        .ifPresent(angle -> scan.angle(attributes.getOrDefault("Name", ""), angle));
            }
        }
    }
}
