package org.operanda.xrd.phase;

import java.util.List;
import java.util.Locale;

/** The seven crystal systems, as the rotations of a group decide them. */
public enum CrystalSystem {
    TRICLINIC, MONOCLINIC, ORTHORHOMBIC, TETRAGONAL, TRIGONAL, HEXAGONAL, CUBIC;

    private static final int[] ORDER_BY_TRACE = {2, 3, 4, 6, 1};

    static CrystalSystem of(List<SymmetryOperation> operations) {
        int[] counts = new int[7];
        for (SymmetryOperation operation : operations) {
            counts[order(operation.rotation())]++;
        }
        int centred = Math.max(1, counts[1]);
        if (counts[3] > 4 * centred) {
            return CUBIC;
        }
        if (counts[6] > 0) {
            return HEXAGONAL;
        }
        if (counts[3] > 0) {
            return TRIGONAL;
        }
        if (counts[4] > 0) {
            return TETRAGONAL;
        }
        return counts[2] >= 3 * centred ? ORTHORHOMBIC : counts[2] > 0 ? MONOCLINIC : TRICLINIC;
    }

    /** The order of a rotation, or of the rotation that an improper one contains. */
    private static int order(int[] r) {
        int determinant = r[0] * (r[4] * r[8] - r[5] * r[7]) - r[1] * (r[3] * r[8] - r[5] * r[6]) + r[2] * (r[3] * r[7] - r[4] * r[6]);
        int trace = determinant * (r[0] + r[4] + r[8]);
        return ORDER_BY_TRACE[trace + 1];
    }

    /** As it is written. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
