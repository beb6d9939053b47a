package org.operanda.xas.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.operanda.data.Exposure;
import org.operanda.data.Frames;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Source;
import org.operanda.testkit.ReaderContract;
import org.operanda.testkit.SharedData;
import org.operanda.xas.RockReader;

class RockReaderTest {
    private static final String FOLDER = "operando/xas_biologic_LiNiO2_ROCK/xas";
    private static final String FIRST = FOLDER + "/norm_op2_cell4_pos1_dq1_0001_av240_00001.txt";
    private static final String SMALL = """
            # This file has been produced by extranormal (v 1.0.1 - February 23, 2017)
            #Time at start=2022-07-26 23:01:58.055
            #Time from start (seconds)=65.25
            # E0=8332.88   Eshift=0.0362246628606
            # pre-edge range: [8109.6, 8299.6]
            # I jump at E0_pivot = 0.79921036121
            # shifted energy\tnormalized\treference\tref.derivative\tI0
                    8060 0.0007013665     1.034688 -0.0004794574     14959.65
                    8065 0.0007013666     1.034687 -0.0004794573     14959.64
            """;

    private final RockReader reader = new RockReader();

    @TestFactory
    Stream<DynamicTest> keepsTheContract() throws IOException {
        String start = Files.readString(SharedData.file(FIRST), StandardCharsets.UTF_8).lines().limit(60).collect(Collectors.joining("\n"));
        Path file = Files.createTempDirectory("rock").resolve("norm_00001.txt");
        return ReaderContract.of(reader, Files.writeString(file, start + "\n")).tests();
    }

    @Test
    void readsTheColumnsAlongTheEnergy() throws IOException {
        Measurement frame = Texts.only(reader.read(Source.open(SharedData.file(FIRST)), Progress.NONE));
        assertEquals(List.of("normalised_absorption", "reference", "reference_derivative", "i0"), Texts.names(frame));
        assertEquals(QuantityKind.PHOTON_ENERGY, Texts.axis(frame).quantity());
        assertEquals(Units.ELECTRONVOLT, Texts.axis(frame).unit());
        assertEquals(1649, Texts.axis(frame).size());
        assertEquals(8060, Texts.axis(frame).values().get(0));
        assertEquals(9500, Texts.axis(frame).values().get(1648));
        assertEquals(0.0007013665, Texts.values(frame, "normalised_absorption")[0]);
        assertEquals(-0.0004794574, Texts.values(frame, "reference_derivative")[0]);
        assertEquals(14959.65, Texts.values(frame, "i0")[0]);
        assertEquals("1/eV", Units.symbol(frame.dataset("reference_derivative").orElseThrow().unit()));
    }

    @Test
    void readsTheTimeAsTheMiddleOfTheFrame() throws IOException {
        ReadResult result = reader.read(Source.open(SharedData.file(FIRST)), Progress.NONE);
        Exposure exposure = Texts.only(result).exposure().orElseThrow();
        assertEquals(Instant.parse("2022-07-26T23:01:58.055Z"), exposure.clock().epoch().orElseThrow());
        assertFalse(exposure.clock().zoneStated());
        assertEquals(0, exposure.start());
        assertEquals(65.003889607, exposure.middle(), 1e-9);
        assertEquals(List.of("rock.exposure"), Texts.ids(result));
    }

    @Test
    void keepsTheOtherEntriesOfTheHeader() {
        Measurement frame = Texts.only(Texts.read(reader, "norm.txt", SMALL));
        assertEquals("8332.88", frame.metadata().get("E0"));
        assertEquals("0.0362246628606", frame.metadata().get("Eshift"));
        assertEquals("[8109.6, 8299.6]", frame.metadata().get("pre-edge range"));
        assertEquals("0.79921036121", frame.metadata().get("I jump at E0_pivot"));
        assertEquals("extranormal 1.0.1 - February 23, 2017", frame.metadata().get("software"));
        assertEquals("2022-07-26 23:01:58.055", frame.metadata().get("start"));
    }

    @Test
    void saysThatTheTimeIsMissing() {
        ReadResult result = Texts.read(reader, "norm.txt", SMALL.replace("2022-07-26 23:01:58.055", "?"));
        assertEquals(List.of("rock.start"), Texts.ids(result));
        assertTrue(Texts.only(result).exposure().isEmpty());
        ReadResult duration = Texts.read(reader, "norm.txt", SMALL.replace("=65.25", "=nan"));
        assertEquals(List.of("rock.duration"), Texts.ids(duration));
        assertEquals(0, Texts.only(duration).exposure().orElseThrow().end());
    }

    @Test
    void stacksTheWholeSeriesOnOneTimeAxis() throws IOException {
        List<Measurement> frames = new ArrayList<>();
        for (var file : SharedData.files(FOLDER, "*.txt")) {
            frames.add(Texts.only(reader.read(Source.open(file), Progress.NONE)));
        }
        ReadResult stacked = Frames.stack("series", frames);
        Measurement series = Texts.only(stacked);
        assertEquals(List.of(), stacked.problems());
        assertEquals(229, series.frameCount());
        assertEquals(Instant.parse("2022-07-26T23:01:58.055Z"), series.start().orElseThrow());
    }
}
