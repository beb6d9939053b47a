package org.operanda.electrochemistry.biologic;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A column of the binary format by its number: what header EC-Lab gives it in text, and how wide it is. The numbers are known from files
 * that EC-Lab itself exported as text, and from what others found (projects galvani and yadg).
 *
 * @param id     the column's number in the file
 * @param header EC-Lab's header in its text export
 * @param type   how its values are stored; a flag is some bits of the one flag byte of each row
 */
record MprColumn(int id, String header, Type type) {

    /** How a value is stored, little-endian. */
    enum Type {
        FLAG(1), UNSIGNED_BYTE(1), UNSIGNED_SHORT(2), INT(4), FLOAT(4), DOUBLE(8);

        final int width;

        Type(int width) {
            this.width = width;
        }
    }

    private static final String TABLE = """
            1 flag mode
            2 flag ox/red
            3 flag error
            21 flag control changes
            31 flag Ns changes
            65 flag counter inc.
            4 double time/s
            5 float control/V/mA
            6 float Ewe/V
            7 double dq/mA.h
            8 float I/mA
            9 float Ece/V
            11 double <I>/mA
            13 double (Q-Qo)/mA.h
            16 float Analog IN 1/V
            17 float Analog IN 2/V
            19 float control/V
            20 float control/mA
            23 double dQ/mA.h
            24 double cycle number
            26 float Rapp/Ohm
            27 float Ewe-Ece/V
            32 float freq/Hz
            33 float |Ewe|/V
            34 float |I|/A
            35 float Phase(Z)/deg
            36 float |Z|/Ohm
            37 float Re(Z)/Ohm
            38 float -Im(Z)/Ohm
            39 unsigned_short I Range
            69 float R/Ohm
            70 float P/W
            74 double |Energy|/W.h
            75 float Analog OUT/V
            76 float <I>/mA
            77 float <Ewe>/V
            78 float Cs-2/µF-2
            96 float |Ece|/V
            98 float Phase(Zce)/deg
            99 float |Zce|/Ohm
            100 float Re(Zce)/Ohm
            101 float -Im(Zce)/Ohm
            110 double Energy ce/W.h
            112 double Energy we/W.h
            115 double Energy ce charge/W.h
            116 double Energy ce discharge/W.h
            123 double Energy charge/W.h
            124 double Energy discharge/W.h
            125 double Capacitance charge/µF
            126 double Capacitance discharge/µF
            131 unsigned_short Ns
            163 float |Estack|/V
            168 float Rcmp/Ohm
            169 float Cs/µF
            172 float Cp/µF
            173 float Cp-2/µF-2
            174 float <Ewe>/V
            178 float (Q-Qo)/C
            179 float dQ/C
            182 double step time/s
            185 float <Ece>/V
            206 float Temperature/°C
            211 double Q charge/discharge/mA.h
            212 int half cycle
            213 int z cycle
            215 float <Ece>/V
            217 float THD Ewe/%
            218 float THD I/%
            219 float THD Ece/%
            220 float NSD Ewe/%
            221 float NSD I/%
            222 float NSD Ece/%
            223 float NSR Ewe/%
            224 float NSR I/%
            225 float NSR Ece/%
            230 float |Ewe h2|/V
            231 float |Ewe h3|/V
            232 float |Ewe h4|/V
            233 float |Ewe h5|/V
            234 float |Ewe h6|/V
            235 float |Ewe h7|/V
            236 float |I h2|/A
            237 float |I h3|/A
            238 float |I h4|/A
            239 float |I h5|/A
            240 float |I h6|/A
            241 float |I h7|/A
            248 float Rac/Ohm
            249 float Rdc/Ohm
            253 unsigned_byte Acir/Dcir Control
            271 float Phase(Z1)/deg
            272 float Phase(Z2)/deg
            301 float |Z1|/Ohm
            302 float |Z2|/Ohm
            331 float Re(Z1)/Ohm
            332 float Re(Z2)/Ohm
            361 float -Im(Z1)/Ohm
            362 float -Im(Z2)/Ohm
            391 float <E1>/V
            392 float <E2>/V
            422 float Phase(Zstack)/deg
            423 float |Zstack|/Ohm
            424 float Re(Zstack)/Ohm
            425 float -Im(Zstack)/Ohm
            426 float <Estack>/V
            430 float Phase(Zwe-ce)/deg
            431 float |Zwe-ce|/Ohm
            432 float Re(Zwe-ce)/Ohm
            433 float -Im(Zwe-ce)/Ohm
            434 float (Q-Qo)/C
            435 float dQ/C
            438 double step time/s
            441 float <Ece>/V
            462 float Temperature/°C
            467 double Q charge/discharge/mA.h
            468 int half cycle
            469 int z cycle
            471 float <Ece>/V
            473 float THD Ewe/%
            474 float THD I/%
            475 float THD Ece/%
            476 float NSD Ewe/%
            477 float NSD I/%
            478 float NSD Ece/%
            479 float NSR Ewe/%
            480 float NSR I/%
            481 float NSR Ece/%
            486 float |Ewe h2|/V
            487 float |Ewe h3|/V
            488 float |Ewe h4|/V
            489 float |Ewe h5|/V
            490 float |Ewe h6|/V
            491 float |Ewe h7|/V
            492 float |I h2|/A
            493 float |I h3|/A
            494 float |I h4|/A
            495 float |I h5|/A
            496 float |I h6|/A
            497 float |I h7|/A
            498 double Q charge/mA.h
            499 double Q discharge/mA.h
            500 double step time/s
            501 double Efficiency/%
            502 double Capacity/mA.h
            505 float Rdc/Ohm
            509 unsigned_byte Acir/Dcir Control
            878 double Energy ce/W.h
            880 double Energy we/W.h
            883 double Energy ce charge/W.h
            884 double Energy ce discharge/W.h
            """;
    private static final Map<Integer, MprColumn> KNOWN = new HashMap<>();

    static {
        TABLE.lines().map(line -> line.split(" ", 3)).forEach(part -> {
            int id = Integer.parseInt(part[0]);
            KNOWN.put(id, new MprColumn(id, part[2], Type.valueOf(part[1].toUpperCase(java.util.Locale.ROOT))));
        });
    }

    /** The column of that number, empty when it is not known. */
    static Optional<MprColumn> of(int id) {
        return Optional.ofNullable(KNOWN.get(id));
    }

    /** A column that is not known, of the given width; empty when no number is that wide. */
    static Optional<MprColumn> unknown(int id, int width) {
        Type type = switch (width) {
            case 1 -> Type.UNSIGNED_BYTE;
            case 2 -> Type.UNSIGNED_SHORT;
            case 4 -> Type.FLOAT;
            case 8 -> Type.DOUBLE;
            default -> null;
        };
        return type == null ? Optional.empty() : Optional.of(new MprColumn(id, "unknown_" + id, type));
    }

    /** For a flag, which bits of the flag byte it is. */
    int mask() {
        return switch (id) {
            case 1 -> 0x03;
            case 2 -> 0x04;
            case 3 -> 0x08;
            case 21 -> 0x10;
            case 31 -> 0x20;
            default -> 0x80;
        };
    }
}
