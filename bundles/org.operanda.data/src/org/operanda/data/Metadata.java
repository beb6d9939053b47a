package org.operanda.data;

/** Keys of {@link Measurement#metadata()} that every reader uses for the same thing. A quantity is text with its unit, for instance {@code 7.0 mg}. */
public final class Metadata {
    public static final String TITLE = "title";
    public static final String COMMENT = "comment";
    public static final String USER = "user";
    public static final String INSTRUMENT = "instrument";
    public static final String SOFTWARE = "software";
    /** The experiment's name in the instrument's words, for instance {@code Galvanostatic Cycling with Potential Limitation}. */
    public static final String METHOD = "method";
    /** Start as the file prints it; the parsed one is the clock's epoch. */
    public static final String START = "start";
    /** Half, full or symmetric. */
    public static final String CELL_CONFIGURATION = "cell.configuration";
    /** Which electrode's material the working electrode of a half cell is: negative or positive. */
    public static final String CELL_ELECTRODE = "cell.electrode";
    /** What charging does to the working electrode: inserts or extracts. */
    public static final String CELL_CHARGING = "cell.charging";
    /** Chemical formula of the active material as it was weighed. */
    public static final String CELL_FORMULA = "cell.formula";
    /** Content of the inserted ion per formula unit before the first charge or discharge. */
    public static final String CELL_INITIAL_COMPOSITION = "cell.initial-composition";
    /** Mass of active material. */
    public static final String CELL_MASS = "cell.mass";
    /** One standard deviation of the mass. */
    public static final String CELL_MASS_UNCERTAINTY = "cell.mass-uncertainty";
    /** Geometric electrode area. */
    public static final String CELL_AREA = "cell.area";
    public static final String CELL_CAPACITY = "cell.capacity";
    public static final String CELL_MATERIAL = "cell.material";
    public static final String CELL_ELECTROLYTE = "cell.electrolyte";
    public static final String REFERENCE_ELECTRODE = "cell.reference-electrode";
    public static final String MOLAR_MASS = "cell.molar-mass";
    public static final String ELEMENT = "element";
    public static final String EDGE = "edge";
    public static final String FACILITY = "facility";
    public static final String BEAMLINE = "beamline";

    private Metadata() {}
}
