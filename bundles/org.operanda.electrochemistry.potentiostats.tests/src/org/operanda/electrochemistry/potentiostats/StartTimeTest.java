package org.operanda.electrochemistry.potentiostats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.operanda.data.Clock;
import org.operanda.data.Problem;

class StartTimeTest {
    private final Map<String, String> metadata = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private Clock clock(String text) {
        return StartTime.clock("test", text, "a.DTA", metadata, problems);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"4/23/2018 16:43:15|2018-04-23T16:43:15Z|false", "13/02/2018 16:43:15|2018-02-13T16:43:15Z|false",
            "10-12-2018 12:32:21|2018-10-12T12:32:21Z|true", "02.12.2016 11:02:38|2016-12-02T11:02:38Z|false",
            "Feb. 20, 2020   15:55:08|2020-02-20T15:55:08Z|false", "Thursday, July 19, 2018 9:40:30 AM|2018-07-19T09:40:30Z|false",
            "Sept. 1, 2021 12:05:00 AM|2021-09-01T00:05:00Z|false", "01-01-2022 00:00:01|2022-01-01T00:00:01Z|false"})
    void isReadAsPrinted(String text, String instant, boolean ambiguous) {
        assertEquals(Instant.parse(instant), clock(text).epoch().orElseThrow());
        assertEquals(ambiguous, !problems.isEmpty());
        assertEquals(text, metadata.get("start"));
        assertFalse(clock(text).zoneStated());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "DD.MM.YYYY HH:MM:SS", "13/13/2018 10:00:00", "1/2/2018", "25:61:00 1/2/2018", "July 19, 2018"})
    void isNotInventedWhereThereIsNone(String text) {
        assertTrue(clock(text).epoch().isEmpty());
    }
}
