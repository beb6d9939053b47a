package org.operanda.xrd.image;

import io.jhdf.api.Dataset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Axis;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.Values;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.xrd.format.FileReading;
import org.operanda.xrd.hdf.Hdf;

/**
 * Reads the images of a detector in HDF5, for instance an Eiger's: the stack of images named {@code data}, {@code data_000001} and so on, {@code image} or {@code
 * frames}, one after the other, numbered. Nothing is loaded; images are read where they are looked at.
 */
public final class HdfImageReader implements Reader {
    private static final int LEAST_SIDE = 32;
    private static final String NAMES = "(?i)data(?:_\\d+)?|images?|frames?|img";

    @Override
    public Probe probe(Source source) {
        if (!Hdf.is(source)) {
            return Probe.no("no HDF5 file");
        }
        String head = source.headText();
        return head.contains("data_000001") || head.contains("NXdetector") && head.contains("pixel_mask")
                ? Probe.of(60, "HDF5 with the images of an Eiger")
                : Probe.of(8, "HDF5 that may hold images");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        return FileReading.read(source, progress, () -> Hdf.read(source, file -> read(source.name(), file)));
    }

    private static boolean isStack(String name, Dataset dataset) {
        if (!name.matches(NAMES) || !Hdf.isNumeric(dataset)) {
            return false;
        }
        long[] shape = Hdf.shape(dataset);
        int last = shape.length - 1;
        return (shape.length == 2 || shape.length == 3) && shape[last] >= LEAST_SIDE && shape[last - 1] >= LEAST_SIDE
                && DetectorImage.isPossible(shape[last - 1], shape[last]);
    }

    private static ReadResult read(String file, Hdf hdf) {
        List<Dataset> stacks = hdf.datasets(HdfImageReader::isStack);
        if (stacks.isEmpty()) {
            return ReadResult.failed(Problem.error("xrd.hdf5.no-image", "The file holds no stack of images.",
                    "Name the dataset 'data' or 'image', with rows and columns last.", Location.file(file)));
        }
        long[] shape = Hdf.shape(stacks.getFirst());
        int rows = (int) shape[shape.length - 2];
        int columns = (int) shape[shape.length - 1];
        Map<String, String> metadata = new LinkedHashMap<>();
        hdf.text("title").ifPresent(title -> metadata.put(Metadata.TITLE, title));
        hdf.text("x_pixel_size").ifPresent(size -> metadata.put(DetectorImage.PIXEL_2, size + " m"));
        hdf.text("y_pixel_size").ifPresent(size -> metadata.put(DetectorImage.PIXEL_1, size + " m"));
        if (shape.length == 2) {
            return ReadResult.of(image(file, rows, columns, hdf.values(stacks.getFirst()), metadata), List.of());
        }
        List<Dataset> alike = stacks.stream().filter(d -> d.getName().matches("data_\\d+") || d.equals(stacks.getFirst()))
                .filter(d -> Arrays.equals(Hdf.shape(d), 1, 3, shape, 1, 3)).toList();
        Values pixels = Hdf.joined(alike.stream().map(hdf::values).toList());
        long frames = pixels.length() / ((long) rows * columns);
        return ReadResult.of(DetectorImage.series(file, Axis.index(frames), rows, columns, pixels, metadata), List.of());
    }

    private static Measurement image(String file, int rows, int columns, Values pixels, Map<String, String> metadata) {
        return DetectorImage.single(file, rows, columns, pixels, metadata, Optional.empty());
    }
}
