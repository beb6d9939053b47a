package org.operanda.electrochemistry.potentiostats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.data.reader.Reader;
import org.operanda.electrochemistry.impedance.ImpedanceSpectra;
import org.operanda.electrochemistry.impedance.ImpedanceSpectraSettings;

/** The rows that the readers give become spectra, with and without times, and among rows without an alternating signal. */
class SpectraOfRowsTest {

    @ParameterizedTest
    @CsvSource({"zplot_z/Circuit1_EIS_1.z,48", "generic_csv/data-semicolon.csv,29", "parstat_txt/exampleDataParstat.txt,31",
            "versastudio_par/exampleDataVersaStudio.par,61", "gamry_dta/exampleDataGamry.DTA,72"})
    void oneSweepIsOneSpectrum(String file, int points) {
        Reader reader = file.startsWith("z")
                ? new ScribnerReader()
                : file.startsWith("ga") ? new GamryReader() : file.startsWith("v") ? new VersaStudioReader() : new ImpedanceTextReader();
        Measurement rows = PotentiostatFile.shared(reader, file).measurements().getLast();
        ImpedanceSpectraSettings settings = SettingsType.of(ImpedanceSpectraSettings.class).defaults();
        OperationResult result = new ImpedanceSpectra().apply(Map.of("spectra", rows), settings, Progress.NONE);
        Dataset real = result.datasets().stream().filter(d -> d.name().equals("impedance_real")).findFirst()
                .orElseThrow(() -> new AssertionError(result.problems().toString()));
        assertArrayEquals(new long[] {1, points}, real.shape());
        double[] frequency = real.axes().get(1).values().toArray();
        double[] written = PotentiostatFile.values(rows, "frequency");
        double highest = Arrays.stream(written).filter(f -> f > 0).max().orElseThrow();
        assertEquals(highest, frequency[0], 1e-9 * highest);
    }
}
