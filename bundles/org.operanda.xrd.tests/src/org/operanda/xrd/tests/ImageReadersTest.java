package org.operanda.xrd.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.awt.image.SampleModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Values;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.testkit.ReaderContract;
import org.operanda.testkit.SharedData;
import org.operanda.xrd.Radiation;
import org.operanda.xrd.XrdQuantities;
import org.operanda.xrd.format.HdfPatternReader;
import org.operanda.xrd.image.CbfReader;
import org.operanda.xrd.image.EdfReader;
import org.operanda.xrd.image.HdfImageReader;
import org.operanda.xrd.image.PoniGeometry;
import org.operanda.xrd.image.PoniReader;
import org.operanda.xrd.image.TiffReader;

/** Detector images, and series in HDF5 that are read where they are looked at. */
class ImageReadersTest {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private static ReadResult read(Reader reader, Path file) throws IOException {
        Source source = Source.open(file);
        // jHDF writes the names behind the data, where the first bytes do not show them
        boolean hdf = reader instanceof HdfImageReader || reader instanceof HdfPatternReader;
        assertTrue(reader.probe(source).confidence() >= (hdf ? 8 : 50), () -> reader.probe(source).reason());
        return reader.read(source, Progress.NONE);
    }

    /** A TIFF of 16 bits may be any picture: it is read when it is said to be a detector's. */
    private static ReadResult readPicture(Path file) throws IOException {
        Source source = Source.open(file);
        assertEquals(0, new TiffReader().probe(source).confidence());
        return new TiffReader().read(source, Progress.NONE);
    }

    private static Measurement only(ReadResult result) {
        assertEquals(List.of(), result.problems());
        assertEquals(1, result.measurements().size());
        return result.measurements().getFirst();
    }

    private static Dataset image(Measurement measurement) {
        return measurement.first(XrdQuantities.DETECTOR_IMAGE).orElseThrow();
    }

    /** The shared file lost 11 bytes where its repository turned CR LF into LF: 94962 of 487 × 195 pixels are there. */
    @Test
    void pilatusTiffWithConvertedLineEnds() throws IOException {
        ReadResult result = read(new TiffReader(), SharedData.file("xrd/pilatus_tiff/Pilatus.tiff"));
        assertEquals(List.of("The file lacks 11 bytes of its image."), result.problems().stream().map(p -> p.message()).toList());
        Measurement measurement = result.measurements().getFirst();
        assertArrayEquals(new long[] {195, 487}, image(measurement).shape());
        assertEquals(0, image(measurement).values().get(94961));
        assertTrue(Double.isNaN(image(measurement).values().get(94962)));
        assertEquals(3328, IntStream.range(0, 1000).mapToDouble(i -> image(measurement).values().get(i)).sum());
        assertEquals("1.72E-4 m", String.valueOf(Double.parseDouble(measurement.metadata().get("detector.pixel-1").split(" ")[0])) + " m");
        assertEquals("2009-02-20T18:53:21Z", measurement.start().orElseThrow().toString());
        Path picture = SharedData.file("image/tif_bmp_jpg/ISIS_98940_greyscale_tif.tif");
        assertEquals(0, new TiffReader().probe(Source.open(picture)).confidence(), "a picture in colours");
    }

    private static byte[] tiff(ByteOrder order, int rows, int columns) {
        int[][] tags = {{256, 4, columns}, {257, 4, rows}, {258, 3, 32}, {259, 3, 1}, {273, 4, 200}, {277, 3, 1},
                {279, 4, 4 * rows * columns},
                {339, 3, 3}};
        ByteBuffer file = ByteBuffer.allocate(200 + 4 * rows * columns).order(order);
        file.put(order == ByteOrder.LITTLE_ENDIAN ? new byte[] {'I', 'I', 42, 0} : new byte[] {'M', 'M', 0, 42}).putInt(8);
        file.putShort((short) tags.length);
        for (int[] tag : tags) {
            file.putShort((short) tag[0]).putShort((short) tag[1]).putInt(1);
            if (tag[1] == 3) {
                file.putShort((short) tag[2]).putShort((short) 0);
            } else {
                file.putInt(tag[2]);
            }
        }
        for (int i = 0; i < rows * columns; i++) {
            file.putFloat(200 + 4 * i, i + 0.5f);
        }
        return file.array();
    }

    @Test
    void tiffOfRealNumbersInBothByteOrders() throws IOException {
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            Dataset image = image(only(read(new TiffReader(), Files.write(folder.resolve(order + ".tif"), tiff(order, 20, 30)))));
            assertArrayEquals(new long[] {20, 30}, image.shape());
            assertEquals(599.5, image.values().get(599));
        }
    }

    /** What the JDK's own encoder wrote, in strips of a few rows. */
    private Path written(RenderedImage image, String compression) throws IOException {
        Path file = folder.resolve(compression + image.getSampleModel().getDataType() + ".tif");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("TIFF").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionType(compression);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        }
        writer.dispose();
        return file;
    }

    /** An image of real numbers, all 0. */
    private static BufferedImage real(int columns, int rows) {
        SampleModel numbers = new PixelInterleavedSampleModel(DataBuffer.TYPE_FLOAT, columns, rows, 1, columns, new int[] {0});
        ColorModel grey = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_GRAY), false, false, Transparency.OPAQUE,
                DataBuffer.TYPE_FLOAT);
        return new BufferedImage(grey, Raster.createWritableRaster(numbers, null), false, null);
    }

    /** Counts of 16 bits with spots and flat parts, and real numbers; a tall image has many strips. */
    @ParameterizedTest
    @ValueSource(strings = {"LZW", "Deflate", "ZLib", "PackBits"})
    void compressedTiffs(String compression) throws IOException {
        int rows = 300;
        int columns = 71;
        Random random = new Random(4);
        BufferedImage counts = new BufferedImage(columns, rows, BufferedImage.TYPE_USHORT_GRAY);
        BufferedImage floats = real(columns, rows);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int value = row < 100 ? 7 : column % 9 == 0 ? random.nextInt(65536) : random.nextInt(30);
                counts.getRaster().setSample(column, row, 0, value);
                floats.getRaster().setSample(column, row, 0, value + 0.25f);
            }
        }
        Dataset whole = image(only(readPicture(written(counts, compression))));
        Dataset parts = image(only(read(new TiffReader(), written(floats, compression))));
        assertArrayEquals(new long[] {rows, columns}, whole.shape());
        for (int i = 0; i < rows * columns; i++) {
            int expected = counts.getRaster().getSample(i % columns, i / columns, 0);
            assertEquals(expected, whole.values().get(i));
            assertEquals(expected + 0.25, parts.values().get(i));
        }
    }

    /** Cut within its last strips, a compressed image has the strips before. */
    @Test
    void aCompressedTiffThatIsCut() throws IOException {
        BufferedImage counts = new BufferedImage(80, 200, BufferedImage.TYPE_USHORT_GRAY);
        for (int i = 0; i < 80 * 200; i++) {
            counts.getRaster().setSample(i % 80, i / 80, 0, i);
        }
        byte[] bytes = Files.readAllBytes(written(counts, "Deflate"));
        ByteBuffer file = ByteBuffer.wrap(bytes).order(bytes[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        Arrays.fill(bytes, lastStrip(file) + 2, lastStrip(file) + 8, (byte) 0x55);
        ReadResult result = readPicture(Files.write(folder.resolve("damaged.tif"), bytes));
        assertEquals(List.of("xrd.tiff.truncated"), result.problems().stream().map(p -> p.id()).toList());
        Dataset image = image(result.measurements().getFirst());
        assertEquals(8000, image.values().get(8000));
        assertTrue(Double.isNaN(image.values().get(80 * 200 - 1)));
    }

    /** Where the last strip begins: tag 273. */
    private static int lastStrip(ByteBuffer file) {
        int directory = file.getInt(4);
        for (int at = directory + 2;; at += 12) {
            if (file.getShort(at) == 273) {
                return file.getInt(file.getInt(at + 8) + 4 * (file.getInt(at + 4) - 1));
            }
        }
    }

    /** Differences to the pixel to the left, 16 bits, in both byte orders: TIFF 6.0, section 14. */
    @Test
    void aTiffOfDifferences() throws IOException {
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            byte[] bytes = tiff(order, 2, 6);
            ByteBuffer file = ByteBuffer.wrap(bytes).order(order);
            file.putShort(10 + 12 * 2 + 8, (short) 16);
            // 12 counts of 16 bits in place of 12 real numbers; the tag of the sample format becomes that of the predictor
            file.putShort(10 + 12 * 7, (short) 317).putShort(10 + 12 * 7 + 8, (short) 2);
            int[] differences = {1000, 5, -7, 0, 60000, 10, 20, -1, -1, -1, -1, -1};
            for (int i = 0; i < differences.length; i++) {
                file.putShort(200 + 2 * i, (short) differences[i]);
            }
            Dataset image = image(only(readPicture(Files.write(folder.resolve("differences" + order + ".tif"), bytes))));
            assertArrayEquals(new double[] {1000, 1005, 998, 998, 60998, 61008, 20, 19, 18, 17, 16, 15}, image.values().toArray());
        }
    }

    /** Differences in one, two and four bytes, little-endian, as the format's definition says. */
    private static byte[] cbf(int[] pixels, int columns) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        int before = 0;
        for (int pixel : pixels) {
            int difference = pixel - before;
            before = pixel;
            if (Math.abs(difference) <= 127) {
                data.write(difference);
            } else if (Math.abs(difference) <= 32767) {
                data.writeBytes(
                        ByteBuffer.allocate(3).order(ByteOrder.LITTLE_ENDIAN).put((byte) 0x80).putShort((short) difference).array());
            } else {
                data.writeBytes(
                        ByteBuffer.allocate(7).order(ByteOrder.LITTLE_ENDIAN).put((byte) 0x80).putShort((short) 0x8000).putInt(difference)
                                .array());
            }
        }
        String header = "###CBF: VERSION 1.5\r\n_array_data.header_convention \"PILATUS_1.2\"\r\n_array_data.header_contents\r\n;\r\n"
                + "# Detector: PILATUS 300K\r\n# 2015-03-02T14:05:06.250\r\n# Pixel_size 172e-6 m x 172e-6 m\r\n# Exposure_time 0.5 s\r\n"
                + "# Wavelength 0.9763 A\r\n;\r\n_array_data.data\r\n;\r\n--CIF-BINARY-FORMAT-SECTION--\r\n"
                + "Content-Type: application/octet-stream;\r\n     conversions=\"x-CBF_BYTE_OFFSET\"\r\nX-Binary-Size: " + data.size()
                + "\r\nX-Binary-Size-Fastest-Dimension: " + columns + "\r\nX-Binary-Size-Second-Dimension: " + pixels.length / columns
                + "\r\n\r\n";
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(header.getBytes(StandardCharsets.ISO_8859_1));
        file.writeBytes(new byte[] {0x0C, 0x1A, 0x04, (byte) 0xD5});
        file.writeBytes(data.toByteArray());
        return file.toByteArray();
    }

    private static int[] counts() {
        Random random = new Random(2);
        return IntStream.range(0, 40 * 50).map(i -> i % 97 == 0 ? 1_000_000 : i % 31 == 0 ? -2 : random.nextInt(i % 11 == 0 ? 3000 : 90))
                .toArray();
    }

    @Test
    void cbfOfAPilatus() throws IOException {
        Measurement measurement = only(read(new CbfReader(), Files.write(folder.resolve("a.cbf"), cbf(counts(), 50))));
        assertArrayEquals(new long[] {40, 50}, image(measurement).shape());
        assertArrayEquals(IntStream.of(counts()).asDoubleStream().toArray(), image(measurement).values().toArray());
        assertEquals(0.9763, Radiation.of(measurement, 0).orElseThrow().wavelength());
        assertEquals("2015-03-02T14:05:06.250Z", measurement.start().orElseThrow().toString());
        assertEquals(0.5, measurement.exposure().orElseThrow().end());
    }

    private static byte[] edf() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int n = 0; n < 2; n++) {
            String header = String.format("{\nHeaderID = EH:%06d:000000:000000 ;\nByteOrder = HighByteFirst ;\nDataType = UnsignedShort ;\n"
                    + "Dim_1 = 4 ;\nDim_2 = 3 ;\nPSize_1 = 5e-05 ;\nWaveLength = 1e-10 ;\ncount_time = 2 ;\n", n + 1);
            file.writeBytes(String.format("%-510s}\n", header).getBytes(StandardCharsets.ISO_8859_1));
            for (int i = 0; i < 12; i++) {
                file.writeBytes(ByteBuffer.allocate(2).putShort((short) (60000 + 100 * n + i)).array());
            }
        }
        return file.toByteArray();
    }

    @Test
    void edfWithSeveralImages() throws IOException {
        ReadResult result = read(new EdfReader(), Files.write(folder.resolve("two.edf"), edf()));
        assertEquals(List.of(), result.problems());
        assertEquals(2, result.measurements().size());
        assertArrayEquals(new long[] {3, 4}, image(result.measurements().getFirst()).shape());
        assertEquals(60111, image(result.measurements().getLast()).values().get(11));
        assertEquals(1, Radiation.of(result.measurements().getFirst(), 0).orElseThrow().wavelength(), 1e-12);
    }

    private static final String PONI = "Detector: Eiger4M\nDistance: 0.3\nPoni1: 0.08\nPoni2: 0.07\nRot1: 0.01\nRot2: 0.0\nRot3: 0.0\nWavelength: 5e-11\n";

    @Test
    void poniIsAMeasurement() throws IOException {
        Path file = Files.writeString(folder.resolve("setup.poni"), PONI);
        PoniGeometry geometry = PoniGeometry.of(only(read(new PoniReader(), file))).orElseThrow();
        assertEquals(new PoniGeometry(0.3, 0.08, 0.07, 0.01, 0, 0, 75e-6, 75e-6, 5e-11).toString(),
                geometry.with(75e-6, 75e-6, Math.rint(geometry.wavelength() * 1e20) / 1e20).toString());
    }

    private static float number(int pattern, int point) {
        return pattern * 7 + point % 1000 / 8f;
    }

    private Path series(int patterns, int points) throws IOException {
        Path file = folder.resolve("series" + patterns + ".h5");
        float[][] intensities = new float[patterns][points];
        double[] angles = new double[points];
        double[] seconds = new double[patterns];
        for (int i = 0; i < patterns; i++) {
            seconds[i] = 10 * i;
            for (int k = 0; k < points; k++) {
                intensities[i][k] = number(i, k);
                angles[k] = 5 + 0.01 * k;
            }
        }
        try (WritableHdfFile out = HdfFile.write(file)) {
            out.putDataset("I", intensities);
            out.putDataset("tth", angles);
            out.putDataset("time", seconds);
        }
        return file;
    }

    /** 9.6 MB: not read into memory. Eight threads look at it at once, forwards, backwards and across. */
    @Test
    void aSeriesIsReadWhereItIsLookedAt() throws IOException {
        Measurement series = only(read(new HdfPatternReader(), series(600, 4000)));
        Dataset intensity = series.first(QuantityKind.INTENSITY).orElseThrow();
        assertArrayEquals(new long[] {600, 4000}, intensity.shape());
        assertEquals(5990, series.timeAxis().orElseThrow().values().get(599));
        assertEquals(44.99, intensity.axes().getLast().values().get(3999), 1e-9);
        Values values = intensity.values();
        assertFalse(values.held());
        IntStream.range(0, 8).parallel().forEach(thread -> {
            Random random = new Random(thread);
            double[] piece = new double[4000];
            for (int n = 0; n < 60; n++) {
                int pattern = thread % 2 == 0 ? n * 10 : 599 - n * 10;
                int point = random.nextInt(4000);
                assertEquals(number(pattern, point), values.get(pattern * 4000L + point));
                int from = random.nextInt(599 * 4000);
                values.copy(from, piece, 0, 4000);
                assertEquals(number(from / 4000, from % 4000), piece[0]);
                assertEquals(number((from + 3999) / 4000, (from + 3999) % 4000), piece[3999]);
            }
        });
    }

    @Test
    void imagesInHdf5() throws IOException {
        Measurement images = only(read(new HdfImageReader(), stack(5, 40, 50)));
        assertArrayEquals(new long[] {5, 40, 50}, image(images).shape());
        assertEquals(9999, image(images).values().get(9999));
    }

    @TestFactory
    Stream<DynamicTest> keepTheContract() throws IOException {
        return Stream.of(contract(new TiffReader(), "small.tif", tiff(ByteOrder.LITTLE_ENDIAN, 20, 30)),
                contract(new TiffReader(), "compressed.tif", Files.readAllBytes(written(real(40, 30), "LZW"))),
                contract(new CbfReader(), "small.cbf", cbf(counts(), 50)),
                contract(new HdfPatternReader(), "small.h5", Files.readAllBytes(series(4, 20))),
                contract(new EdfReader(), "small.edf", edf()),
                contract(new PoniReader(), "small.poni", PONI.getBytes(StandardCharsets.UTF_8)),
                contract(new HdfImageReader(), "images.h5", Files.readAllBytes(stack(2, 32, 32)))).flatMap(s -> s);
    }

    /** Images that count on, in a file of HDF5. */
    private Path stack(int images, int rows, int columns) throws IOException {
        Path file = folder.resolve("images" + images + ".h5");
        int[][][] stack = new int[images][rows][columns];
        for (int i = 0; i < images * rows * columns; i++) {
            stack[i / (rows * columns)][i / columns % rows][i % columns] = i;
        }
        try (WritableHdfFile out = HdfFile.write(file)) {
            out.putGroup("entry").putGroup("data").putDataset("data_000001", stack);
        }
        return file;
    }

    private Stream<DynamicTest> contract(Reader reader, String name, byte[] content) throws IOException {
        return ReaderContract.of(reader, Files.write(folder.resolve(name), content)).tests()
                .map(test -> DynamicTest.dynamicTest(reader.getClass().getSimpleName() + ": " + test.getDisplayName(),
                        test.getExecutable()));
    }
}
