package org.operanda.xas.exafs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Dataset;
import org.operanda.data.Axis;
import org.operanda.data.Units;
import org.operanda.data.Values;
import java.util.Map;

/** Numbers of Larch on a generated spectrum, in the tables beside this class; their heads say the version and the parameters. */
final class LarchTable {
    static final double EDGE = 8979;

    private LarchTable() {}

    /** The columns of the part of a table under its {@code section}-th head, counted from 0. */
    static double[][] columns(String name, int section) {
        List<double[]> rows = new ArrayList<>();
        int at = -1;
        boolean head = false;
        for (String line : lines(name)) {
            boolean comment = line.startsWith("#");
            at += comment && !head ? 1 : 0;
            head = comment;
            if (!comment && at == section) {
                rows.add(Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray());
            }
        }
        double[][] columns = new double[rows.getFirst().length][rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            for (int k = 0; k < columns.length; k++) {
                columns[k][i] = rows.get(i)[k];
            }
        }
        return columns;
    }

    private static List<String> lines(String name) {
        try (InputStream in = LarchTable.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The spectrum that the numbers belong to. */
    static Measurement spectrum() {
        double[][] table = columns("larch-normalise.txt", 0);
        Axis axis = Axis.of("energy", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, Values.of(table[0]));
        return Measurement.of("copper", "xas",
                List.of(Dataset.of("absorption", QuantityKind.ABSORPTION, Units.ONE, axis, Values.of(table[1]))),
                Map.of());
    }
}
