package org.operanda.xas;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.operanda.data.Values;
import org.operanda.data.reader.Source;
import org.operanda.data.text.NumberTable;

/**
 * The energies of the pixels of a dispersive spectrometer, from a file {@code *.calib} in the folder of the spectra: its first column has the
 * energy of each pixel, in order, in keV where the numbers are below 200, else in eV.
 *
 * @param file     its name
 * @param energies eV, one per pixel
 */
record PixelCalibration(String file, Values energies) {
    private static final long LARGEST = 16 << 20;
    private static final double KILOELECTRONVOLTS = 200;

    /** The only file of that kind beside another. */
    static Optional<Path> beside(Path spectrum) {
        Path folder = spectrum.toAbsolutePath().getParent();
        List<Path> found = new ArrayList<>();
        if (folder != null) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.calib")) {
                files.forEach(found::add);
            } catch (IOException e) {
                return Optional.empty();
            }
        }
        return found.size() == 1 && !found.getFirst().equals(spectrum.toAbsolutePath()) ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** That of a spectrum; empty when there is none, or one of another number of pixels. */
    static Optional<PixelCalibration> of(Path spectrum, int pixels) {
        return beside(spectrum).flatMap(file -> read(file, pixels));
    }

    private static Optional<PixelCalibration> read(Path file, int pixels) {
        try {
            if (Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            byte[] bytes = TextLines.bytes(Source.open(file));
            ColumnText text = ColumnText.find(bytes);
            if (text.width() == 0) {
                return Optional.empty();
            }
            NumberTable table = TextTable.parse(bytes, text.start(), text.line()).table();
            if (table.rows() != pixels) {
                return Optional.empty();
            }
            Values column = table.column(0);
            return Optional
                    .of(new PixelCalibration(file.getFileName().toString(), column.scaled(column.get(0) < KILOELECTRONVOLTS ? 1000 : 1)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
