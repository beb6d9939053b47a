package org.operanda.electrochemistry;

import java.util.OptionalInt;

/**
 * Which electrode works against which, and so what charging does. A positive current charges the cell. In a half cell it takes ions out of the
 * working electrode, whatever that is, unless the cell sheet says otherwise.
 *
 * @param kind            half, full or symmetric
 * @param negative        whether the working electrode of a half cell is the material of a negative electrode
 * @param chargingInserts whether charging puts ions into the working electrode
 */
public record CellConfiguration(Kind kind, boolean negative, boolean chargingInserts) {

    /** How the cell is put together. */
    public enum Kind {
        HALF, FULL, SYMMETRIC, UNKNOWN
    }

    static CellConfiguration of(String kind, String electrode, String charging) {
        Kind known = switch (kind) {
            case "half" -> electrode.isEmpty() ? Kind.UNKNOWN : Kind.HALF;
            case "full" -> Kind.FULL;
            case "symmetric" -> Kind.SYMMETRIC;
            default -> Kind.UNKNOWN;
        };
        return new CellConfiguration(known, electrode.equals("negative"), charging.equals("inserts"));
    }

    /**
     * The sign of the current by which a cycle begins: it fills the negative electrode's material and empties the positive one's, so that what
     * comes back is the smaller part. Empty where the sheet does not say.
     */
    public OptionalInt opening() {
        return switch (kind) {
            case FULL -> OptionalInt.of(1);
            case HALF -> OptionalInt.of(negative == chargingInserts ? 1 : -1);
            default -> OptionalInt.empty();
        };
    }

    /** What a current of that sign does, in the field's words. */
    public String process(int sign) {
        if (kind != Kind.HALF) {
            return sign > 0 ? "charge" : "discharge";
        }
        return sign > 0 == chargingInserts ? "insertion (lithiation)" : "extraction (delithiation)";
    }
}
