package org.operanda.xrd.image;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.xrd.Radiation;
import org.operanda.xrd.format.FileReading;

/** Reads the geometry of a detector from a {@code .poni} file of pyFAI: the numbers of {@link PoniGeometry}, and the wavelength among the metadata. */
public final class PoniReader implements Reader {
    /** Characters that hold a whole geometry, of which a file may have many. */
    private static final int GLANCE = 8192;

    @Override
    public Probe probe(Source source) {
        return source.isText()
                && PoniGeometry.parse(source.headText().substring(0, Math.min(GLANCE, source.headText().length()))).isPresent()
                        ? Probe.of(95, "it states distance and point of normal incidence as pyFAI does")
                        : Probe.no("no distance and point of normal incidence");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        return FileReading.read(source, progress, () -> {
            Optional<PoniGeometry> geometry = PoniGeometry.parse(new String(FileReading.bytes(source), StandardCharsets.UTF_8));
            return geometry.map(found -> ReadResult.of(measurement(source.name(), found), List.of())).orElseGet(() -> ReadResult.failed(
                    Problem.error("xrd.poni", "The file states no distance with a point of normal incidence, or a mirrored detector.",
                            "Calibrate again with pyFAI, orientation 3.", Location.file(source.name()))));
        });
    }

    private static Measurement measurement(String file, PoniGeometry geometry) {
        Map<String, String> metadata = new LinkedHashMap<>();
        if (geometry.wavelength() > 0) {
            metadata.putAll(Radiation.monochromatic(1e10 * geometry.wavelength()).metadata());
        }
        return Measurement.of(file, "xrd", geometry.datasets(), metadata);
    }
}
