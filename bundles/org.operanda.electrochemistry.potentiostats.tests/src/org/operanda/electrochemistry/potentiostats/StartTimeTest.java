package org.operanda.electrochemistry.potentiostats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartTimeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"4/23/2018 16:43:15|2018-04-23T16:43:15|false", "13/02/2018 16:43:15|2018-02-13T16:43:15|false",
            "10-12-2018 12:32:21|2018-10-12T12:32:21|true", "02.12.2016 11:02:38|2016-12-02T11:02:38|false",
            "2024-05-06 07:08|2024-05-06T07:08:00|false", "Feb. 20, 2020   15:55:08|2020-02-20T15:55:08|false",
            "Thursday, July 19, 2018 9:40:30 AM|2018-07-19T09:40:30|false", "Sept. 1, 2021 12:05:00 AM|2021-09-01T00:05:00|false",
            "01-01-2022 00:00:01|2022-01-01T00:00:01|false"})
    void isReadAsPrinted(String text, String time, boolean ambiguous) {
        assertEquals(new StartTime(LocalDateTime.parse(time), ambiguous), StartTime.find(text).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "DD.MM.YYYY HH:MM:SS", "13/13/2018 10:00:00", "1/2/2018", "25:61:00 1/2/2018"})
    void isNotInventedWhereThereIsNone(String text) {
        assertTrue(StartTime.find(text).isEmpty());
    }

    @Test
    void aDateWithoutTimeOfDayOnlyCounts() {
        assertTrue(StartTime.find("July 19, 2018").isEmpty());
    }
}
