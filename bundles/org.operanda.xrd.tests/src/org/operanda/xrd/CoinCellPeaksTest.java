package org.operanda.xrd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.operanda.data.Dataset;
import org.operanda.data.Frames;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.data.reader.Source;
import org.operanda.testkit.SharedData;
import org.operanda.xrd.format.TextPatternReader;

/** Patterns of a coin cell at a Mythen detector (datalab's example): its peaks are followed through the frames. */
class CoinCellPeaksTest {

    /**
     * The line that every file has highest at 15.812° between 15.78° and 15.84° stays there to a tenth of its width, apart from its neighbours at
     * 15.736° and 15.752°; the cell rests or has just begun to charge.
     */
    @Test
    void thePeaksOfARestingCellStay() throws IOException {
        List<Measurement> frames = new ArrayList<>();
        for (Path file : SharedData.files("operando/xrd_neware_coincell8_LDE2/coincell8_LDE2/xrd_data", "*.xye")) {
            frames.addAll(new TextPatternReader().read(Source.open(file), Progress.NONE).measurements());
        }
        Measurement series = Frames.stack("series", frames).measurements().getFirst();
        OperationResult result = new TrackPeaks().apply(Map.of("patterns", series), SettingsType.of(TrackPeaksSettings.class)
                .parse(Map.of("from", 15.0, "to", 21.0, "width", 0.02, "most", 8, "shift", 0.02)).settings().orElseThrow(), Progress.NONE);
        Dataset places = result.datasets().stream().filter(d -> d.name().equals("peak_position")).findFirst().orElseThrow();
        assertEquals(frames.size(), places.axes().getFirst().size());
        int peaks = (int) places.axes().getLast().size();
        boolean found = false;
        for (int p = 0; p < peaks; p++) {
            boolean here = true;
            for (int f = 0; f < frames.size(); f++) {
                here &= Math.abs(places.values().get((long) f * peaks + p) - 15.811) < 0.003;
            }
            found |= here;
        }
        assertTrue(found, "no peak stays at 15.811°");
    }
}
