package org.operanda.electrochemistry.potentiostats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.operanda.data.Measurement;
import org.operanda.data.reader.ReadResult;

class PalmSensReaderTest {
    @TempDir
    private Path folder;

    private static String array(String description, int type, String unit, String symbol, double... values) {
        StringBuilder numbers = new StringBuilder();
        for (double value : values) {
            numbers.append(numbers.isEmpty() ? "" : ",").append("{\"V\":").append(value).append(",\"S\":0}");
        }
        return "{\"Type\":\"PalmSens.Data.DataArray\",\"ArrayType\":" + type + ",\"Description\":\"" + description
                + "\",\"Unit\":{\"Type\":\"PalmSens.Units." + unit + "\",\"S\":\"" + symbol + "\",\"Q\":null},\"DataValues\":[" + numbers
                + "]}";
    }

    private static String session(String... arrays) {
        return "{\"Type\":\"PalmSens.DataFiles.SessionFile\",\"CoreVersion\":\"5.9\",\"Measurements\":[{\"Title\":\"Voltammogram\","
                + "\"UTCTimeStamp\":638282936195322907,\"Method\":\"#PSTrace\\r\\nMETHOD_ID=cv\\r\\nX=1\",\"DataSet\":{\"Type\":"
                + "\"PalmSens.Data.DataSetCommon\",\"Values\":[" + String.join(",", arrays) + "]},\"Curves\":[]}]}";
    }

    private ReadResult read(String json) {
        return PotentiostatFile.written(new PalmSensReader(), folder, "a.pssession", "\ufeff" + json + "\ufeff", StandardCharsets.UTF_16LE);
    }

    @Test
    void theScansOfAVoltammogramFollowEachOther() {
        ReadResult result = read(session(array("time", 0, "Time", "s", 1, 2), array("potential", 1, "Volt", "V", 0.1, 0.2),
                array("current", 2, "MicroAmpere", "A", 5, 6), array("time", 0, "Time", "s", 3, 4),
                array("potential", 1, "Volt", "V", 0.1, 0.2), array("current", 2, "MicroAmpere", "A", 7, 8)));
        Measurement read = result.measurements().getFirst();
        assertArrayEquals(new double[] {1, 2, 3, 4}, PotentiostatFile.times(read));
        assertArrayEquals(new double[] {5e-6, 6e-6, 7e-6, 8e-6}, PotentiostatFile.values(read, "current"), 1e-18);
        assertArrayEquals(new double[] {1, 1, 2, 2}, PotentiostatFile.values(read, "cycle"));
        assertEquals("cv", read.metadata().get("method"));
        assertTrue(result.problems().isEmpty(), () -> result.problems().toString());
    }

    /** .NET counts ticks of 100 ns from the year 1: 638282936195322907 of them are 2023-08-22 09:33:39.5322907. */
    @Test
    void theStartIsThatOfTheTimeStamp() {
        Measurement read = read(session(array("time", 0, "Time", "s", 0, 1), array("current", 2, "MicroAmpere", "A", 5, 6))).measurements()
                .getFirst();
        assertEquals(Instant.parse("2023-08-22T09:33:39.532290700Z"), read.start().orElseThrow());
        assertTrue(read.clock().orElseThrow().zoneStated());
    }

    @Test
    void olderSessionsHaveTheirKeysInLowerCase() {
        String json = session(array("time", 0, "Time", "s", 0, 1), array("current", 2, "MicroAmpere", "A", 5, 6));
        for (String key : List.of("Measurements", "DataSet", "Values", "DataValues", "Description", "ArrayType", "Unit", "\"Type", "\"S",
                "\"V", "Title")) {
            json = json.replace(key + "\":", key.toLowerCase(java.util.Locale.ROOT) + "\":");
        }
        assertArrayEquals(new double[] {5e-6, 6e-6}, PotentiostatFile.values(read(json).measurements().getFirst(), "current"), 1e-18);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 10, 2})
    void aCutSessionKeepsItsWholeArrays(int lacking) {
        String json = session(array("time", 0, "Time", "s", 0, 1), array("current", 2, "MicroAmpere", "A", 5, 6));
        ReadResult result = read(json.substring(0, json.length() - lacking));
        assertEquals(2, result.measurements().getFirst().frameCount());
        PotentiostatFile.assertProblem(result, "potentiostats.palmsens.json");
    }

    /** The shared file's arrays have 29 and, of the measurement it was made from, 51 values. */
    @Test
    void arraysOfAnotherLengthAreLeftOutAndSaid() {
        ReadResult result = PotentiostatFile.shared(new PalmSensReader(), "palmsens_pssession/data.pssession");
        PotentiostatFile.assertProblem(result, "potentiostats.palmsens.lengths");
        Measurement read = result.measurements().getFirst();
        assertEquals(-13.69112189232731, PotentiostatFile.values(read, "impedance_phase")[0]);
        assertEquals(Instant.parse("2023-08-22T09:33:39.532290700Z"), read.start().orElseThrow());
    }
}
