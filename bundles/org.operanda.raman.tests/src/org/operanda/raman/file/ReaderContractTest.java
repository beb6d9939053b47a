package org.operanda.raman.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
    Stream<DynamicTest> wire() throws IOException {
        return ReaderContract.of(new WdfReader(), Files.write(folder.resolve("small.wdf"), WdfFile.map(3, 2, 20))).tests();
    }

    @TestFactory
    Stream<DynamicTest> galactic() {
        return ReaderContract.of(new SpcReader(), SharedData.file("spc/galactic_spc/s_xy.spc")).tests();
    }

    @TestFactory
    Stream<DynamicTest> oldGalactic() throws IOException {
        byte[] ten = Files.readAllBytes(SharedData.file("spc/galactic_spc/m_ordz.spc"));
        // the first two of its ten spectra
        byte[] two = Arrays.copyOf(ten, 224 + (ten.length - 224) / 10 * 2);
        return ReaderContract.of(new SpcReader(), Files.write(folder.resolve("two.spc"), two)).tests();
    }

    @TestFactory
    Stream<DynamicTest> labSpec() {
        return ReaderContract.of(new LabSpecXmlReader(), SharedData.file("raman/jobinyvon_xml/jobinyvon_test_map_x3-y2.xml")).tests();
    }

    @TestFactory
    Stream<DynamicTest> triVista() throws IOException {
        String text = "<XmlMain Version=\"1\"><Documents><Document RecordTime=\"10/21/2022 10:39:06.795\"><xDim Length=\"3\">"
                + "<Calibration Unit=\"Nanometer\" LaserWave=\"532.000\" ValueArray=\"3|540|541|542\" /></xDim><Data>"
                + "<Frame xDim=\"3\" TimeStamp=\"638019455397392397\">1;2;3</Frame><Frame xDim=\"3\" TimeStamp=\"638019455437834711\">4;5;6</Frame>"
                + "</Data></Document></Documents></XmlMain>";
        return ReaderContract.of(new TriVistaReader(), Files.writeString(folder.resolve("small.tvf"), text)).tests();
    }

    @TestFactory
    Stream<DynamicTest> jcamp() throws IOException {
        String text = "##TITLE= small\n##JCAMP-DX= 4.24\n##DATA TYPE= INFRARED SPECTRUM\n##XUNITS= 1/CM\n##YUNITS= TRANSMITTANCE\n##XFACTOR= 1\n"
                + "##YFACTOR= 0.001\n##FIRSTX= 400\n##LASTX= 409\n##NPOINTS= 10\n##XYDATA= (X++(Y..Y))\n400A23JT%jX\n##END=\n";
        return ReaderContract.of(new JcampSpectrumReader(), Files.writeString(folder.resolve("small.jdx"), text)).tests();
    }

    @TestFactory
    Stream<DynamicTest> opus() {
        return ReaderContract.of(new OpusReader(), SharedData.file("ftir/bruker_opus/BF_lo_01_soil_cal.1")).tests();
    }

    @TestFactory
    Stream<DynamicTest> omnic() throws IOException {
        return ReaderContract.of(new OmnicReader(), Files.write(folder.resolve("small.spa"), MadeFilesTest.spa(2))).tests();
    }

    @TestFactory
    Stream<DynamicTest> perkinElmer() throws IOException {
        StringBuilder text = new StringBuilder("40\n4000\n400\n1\n2\n4\n");
        for (int i = 0; i < 40; i++) {
            text.append(0.01 * i).append('\n');
        }
        return ReaderContract.of(new PerkinElmerReader(), Files.writeString(folder.resolve("small.asp"), text)).tests();
    }

    @TestFactory
    Stream<DynamicTest> text() throws IOException {
        StringBuilder text = new StringBuilder(
                "#Acq. time (s)=\t2\n#Acquired=\t23.10.2023 16:11:12\n#AxisType[1]=Spectr\n#AxisUnit[1]=1/cm\n");
        for (int i = 0; i < 40; i++) {
            text.append(200 + i).append('\t').append(10 + i % 3).append('\n');
        }
        return ReaderContract.of(new SpectrumTextReader(), Files.writeString(folder.resolve("small.txt"), text)).tests();
    }

    /** Writes WiRE files of a map with places and times. */
    static final class WdfFile {
        private WdfFile() {}

        static byte[] map(int columns, int rows, int points) {
            int count = columns * rows;
            int origin = 24 + 8 * count;
            ByteBuffer bytes = ByteBuffer.allocate(512 + 16 + 4 * points * count + 24 + 4 * points + 20 + 3 * origin + 64)
                    .order(ByteOrder.LITTLE_ENDIAN);
            bytes.put("WDF1".getBytes(StandardCharsets.US_ASCII)).putInt(1).putLong(512);
            bytes.putInt(60, points).putLong(64, count).putLong(72, count).putInt(80, 1).putInt(128, 1).putInt(132, 3);
            bytes.putLong(136, 132_691_752_000_000_000L).putLong(144, 132_691_752_600_000_000L).putInt(152, 6).putFloat(156, 18796.99f);
            bytes.position(512);
            block(bytes, "DATA", 4 * points * count);
            for (int i = 0; i < points * count; i++) {
                bytes.putFloat(100 + i % points);
            }
            block(bytes, "XLST", 8 + 4 * points);
            bytes.putInt(1).putInt(1);
            for (int i = 0; i < points; i++) {
                bytes.putFloat(1000 - i);
            }
            block(bytes, "ORGN", 4 + 3 * origin);
            bytes.putInt(3);
            for (int type : new int[] {0x80000003, 0x80000004, 11}) {
                bytes.putInt(type).putInt(5).put(new byte[16]);
                for (int i = 0; i < count; i++) {
                    if (type == 11) {
                        bytes.putLong(132_691_752_000_000_000L + i * 10_000_000L);
                    } else {
                        bytes.putDouble(type == 0x80000003 ? i % columns : i / columns);
                    }
                }
            }
            block(bytes, "WMAP", 48);
            bytes.position(bytes.position() + 32);
            bytes.putInt(columns).putInt(rows).putInt(1).putInt(0);
            return bytes.array();
        }

        private static void block(ByteBuffer bytes, String name, int length) {
            bytes.put(name.getBytes(StandardCharsets.US_ASCII)).putInt(0).putLong(16 + length);
        }
    }
}
