package org.operanda.eqcm.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.testkit.ReaderContract;
import org.operanda.testkit.SharedData;

class ReaderContractTest {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path folder;

    @TestFactory
    Stream<DynamicTest> qsoft() throws IOException {
        return ReaderContract.of(new QsenseQsdReader(), Files.write(folder.resolve("small.qsd"), QsdFile.of(6))).tests();
    }

    @TestFactory
    Stream<DynamicTest> text() throws IOException {
        StringBuilder text = new StringBuilder("Time_1\tF_1:1\tD_1:1\tF_1:3\tD_1:3\tTact\n");
        for (int i = 0; i < 40; i++) {
            text.append(String.format(Locale.ROOT, "%d\t%.3f\t%.3f\t%.3f\t%.3f\t25.0\n", i, -0.5 * i, 0.01 * i, -1.5 * i, 0.02 * i));
        }
        return ReaderContract.of(new QcmTextReader(), Files.writeString(folder.resolve("qsense.txt"), text)).tests();
    }

    @TestFactory
    Stream<DynamicTest> workbook() {
        return ReaderContract.of(new QcmWorkbookReader(), SharedData.file("eqcm/qcmd_xlsx/PMMA film in air.xlsx")).tests();
    }

    @TestFactory
    Stream<DynamicTest> rheoQcm() {
        return ReaderContract.of(new RheoQcmReader(), SharedData.file("eqcm/rheoqcm_h5/PMMA film in air.h5")).tests();
    }

    @TestFactory
    Stream<DynamicTest> gamry() throws IOException {
        StringBuilder text = new StringBuilder(
                "EXPLAIN\r\nTAG\tCVEQCM\r\nDATE\tLABEL\t02/12/2016\tDate\r\nTIME\tLABEL\t11:02:38\tTime\r\nCURVE1\tTABLE\r\n"
                        + "\tPt\tT\tVf\tIm\tOver\r\n\t#\ts\tV vs. Ref.\tA\tbits\r\n");
        for (int i = 0; i < 20; i++) {
            text.append(
                    String.format(Locale.ROOT, "\t%d\t%.2f\t%.5f\t%.3E\t...........\r\n", i, 0.04 * i, -0.3 - 0.002 * i, -1e-4 - i * 1e-6));
        }
        text.append("QCMOFFSETTIME\tQUANT\t5.000000\tQCM Offset Time (s)\r\nQCMCurve\tDTABLE\r\n\tPt\tT\tfs\tfp\r\n\t#\ts\tMHz\tMHz\r\n");
        for (int i = 0; i < 20; i++) {
            text.append(String.format(Locale.ROOT, "\t%d\t%.3f\t%.8f\t%.8f\r\n", i, 5 + 0.27 * i, 10.01 - 1e-6 * i, 10.018 - 1e-6 * i));
        }
        return ReaderContract.of(new GamryEqcmReader(), Files.writeString(folder.resolve("small.DTA"), text, StandardCharsets.ISO_8859_1))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> alc() throws IOException {
        StringBuilder text = new StringBuilder("#Potential (V)  Current (A)   Charge (C)   Time (s)     Frequency (Hz)\n");
        for (int i = 0; i < 30; i++) {
            text.append(String.format(Locale.ROOT, "%.5f %.6f %.6f %.3f %.4f \n", 0.5 - 0.01 * i, 1e-4 * i, 1e-5 * i, 6.5 + 0.05 * i,
                    -0.2 * i));
        }
        return ReaderContract.of(new AlcEqcmReader(), Files.writeString(folder.resolve("DATA_EQCM"), text)).tests();
    }

    /** Writes QSoft files of one quartz with three measured resonances of five. */
    private static final class QsdFile {
        private final ByteBuffer bytes = ByteBuffer.allocate(1 << 14).order(ByteOrder.LITTLE_ENDIAN);

        static byte[] of(int points) {
            QsdFile file = new QsdFile();
            file.bytes.put("Created by QSoft\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int k = 0; k < 5; k++) {
                file.text("[QCNoChamber_Settings\\Xtals\\Xtal_0_Settings\\Resonance_" + k + "_Settings]");
                file.text("Overtone=" + (2 * k + 1));
                file.text("XtalDriveTimeFloat=0,002");
            }
            file.bytes.putInt(0x107E4).putInt(1).putInt(points).putInt(3).putInt(0x107EE).putInt(5);
            for (int k = 0; k < 5; k++) {
                int count = k < 3 ? points : 0;
                file.bytes.putInt(0x802).putInt(k).putInt(count).putInt(count > 0 ? 1 : 0);
                if (count > 0) {
                    file.bytes.putInt(0).putInt(count);
                    file.array(count, 45248.72 + k * 1e-6, 1e-5);
                    file.array(count, 4.97e6 * (2 * k + 1), -3);
                    file.array(count, 600.0 / (k + 1), 0.5);
                }
            }
            return java.util.Arrays.copyOf(file.bytes.array(), file.bytes.position());
        }

        private void text(String text) {
            bytes.putShort((short) 0x0A).putInt(text.length()).put(text.getBytes(StandardCharsets.US_ASCII)).put((byte) '\n');
        }

        private void array(int count, double first, double step) {
            bytes.putShort((short) 0x0B).putInt(count);
            for (int i = 0; i < count; i++) {
                bytes.putDouble(first + step * i);
            }
        }
    }
}
