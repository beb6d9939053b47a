package org.operanda.figure;

/**
 * From a number between 0 and 1 to a colour, evenly for the eye; each map rises in lightness, so it survives colour blindness and printing
 * in grey.
 */
public enum ColourMap {
    VIRIDIS("Viridis", table(ColourTables.VIRIDIS)),
    CIVIDIS("Cividis", table(ColourTables.CIVIDIS)),
    MAGMA("Magma", table(ColourTables.MAGMA)),
    INFERNO("Inferno", table(ColourTables.INFERNO)),
    GREY("Grey", grey());

    private static final int COLOURS = 256;
    private final String label;
    private final int[] table;

    ColourMap(String label, int[] table) {
        this.label = label;
        this.table = table;
    }

    /** The name shown to users. */
    public String label() {
        return label;
    }

    /** The colour {@code 0xRRGGBB} at a fraction; below 0 the first one, above 1 the last one, for NaN the first one. */
    public int rgb(double fraction) {
        int index = (int) (fraction * COLOURS);
        return table[Math.max(0, Math.min(COLOURS - 1, index))];
    }

    private static int[] table(String digits) {
        String joined = digits.replaceAll("\\s", "");
        int[] colours = new int[joined.length() / 6];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = Integer.parseInt(joined, i * 6, i * 6 + 6, 16);
        }
        return colours;
    }

    private static int[] grey() {
        int[] colours = new int[256];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = i * 0x010101;
        }
        return colours;
    }
}
