package org.operanda.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/**
 * An operando experiment that never took place: a Li<sub>x</sub>NiO<sub>2</sub> half cell cycled once while a beamline watches the Ni K edge. It is written as the
 * instruments would have written it, with the faults of real files (two parts with starts of their own, decimal comma and decimal point, a left-over mass, clocks
 * that disagree, lost beam, files numbered out of order), and with the truth beside it.
 */
public final class VirtualCell {
    /** The recipe that evaluates the files. */
    public static final String RECIPE = "recipe.json";
    /** The recipe that evaluates the files of all six techniques. */
    public static final String SIX_TECHNIQUES = "six-techniques.json";
    /** The cell sheet that corrects what the files say about the cell. */
    public static final String CELL_SHEET = "cell.yaml";
    /** The answers. */
    public static final String TRUTH = "truth.json";
    private static final LocalDateTime STARTED = LocalDateTime.of(2024, 11, 19, 20, 14, 5, 310_000_000);
    private static final double FRACTION = STARTED.getNano() * 1e-9;
    private static final double STANDARD_PATIENCE = 40;
    private static final double BUBBLES = 0.01;

    private final Path folder;
    private final long seed;
    private final Cycling cycling = new Cycling();

    private VirtualCell(Path folder, long seed) {
        this.folder = folder;
        this.seed = seed;
    }

    /**
     * Writes the experiment in place of one that is already there. The same seed gives the same bytes on every machine.
     *
     * @param folder made when it does not exist; receives {@code electrochemistry/*.mpt}, {@code xas/*.xdi}, {@code standards/*.xdi}, {@link #CELL_SHEET},
     *               {@link #RECIPE} and {@link #TRUTH}
     * @return the truth that it wrote
     */
    public static Truth write(Path folder, long seed) throws IOException {
        return new VirtualCell(folder, seed).write();
    }

    /**
     * Writes what {@link #write} does, and the files of four more instruments: {@code diffraction/*.xrdml}, {@code raman/*.txt}, {@code balance/*.txt} (QSense), {@code height/*.csv} (EC-Link), with the recipe {@link #SIX_TECHNIQUES}.
     *
     * @return the truth about the first two; that about the others are constants of this bundle
     */
    public static Truth writeSixTechniques(Path folder, long seed) throws IOException {
        VirtualCell cell = new VirtualCell(folder, seed);
        Truth truth = cell.write();
        new Companions(folder, STARTED, cell.cycling, seed).write();
        cell.copy(SIX_TECHNIQUES);
        return truth;
    }

    private Truth write() throws IOException {
        Truth truth = new Truth(seed, Electrode.MASS, EcLabText.HEADER_MASS, Electrode.CAPACITY, STARTED.toString(), Beamline.AHEAD,
                Beamline.GAIN,
                writeElectrochemistry(), writeStandards(), writeFrames());
        truth.write(folder.resolve(TRUTH));
        copy(RECIPE);
        copy(CELL_SHEET);
        return truth;
    }

    private List<Truth.Part> writeElectrochemistry() throws IOException {
        Random random = new Random(seed);
        return List.of(writePart("virtual_cell_C06", 0, cycling.firstEnd(), true, random),
                writePart("virtual_cell_continuation_C06", cycling.secondStart(), cycling.seconds(), false, random));
    }

    private Truth.Part writePart(String name, int from, int to, boolean comma, Random random) throws IOException {
        String file = "electrochemistry/" + name + ".mpt";
        EcLabText.File text = EcLabText.of(cycling, from, to, name, STARTED.plusSeconds(from), comma, random);
        write(file, text.text());
        return new Truth.Part(file, from, to - 1, text.rows());
    }

    private List<Truth.Standard> writeStandards() throws IOException {
        Map<String, Electrode.State> components = new LinkedHashMap<>();
        components.put("pristine", Electrode.state(1));
        components.put("boundary", Electrode.state(Electrode.BOUNDARY));
        components.put("delithiated", Electrode.state(Electrode.DELITHIATED));
        Random random = new Random(seed + 1);
        List<Truth.Standard> standards = new ArrayList<>();
        for (Map.Entry<String, Electrode.State> component : components.entrySet()) {
            DoubleUnaryOperator spectrum = Spectrum.of(component.getValue());
            String file = "standards/" + component.getKey() + ".xdi";
            Beamline.Scan scan = Beamline.scan(spectrum, STANDARD_PATIENCE, 1, random);
            LocalDateTime start = STARTED.withNano(0).minusHours(6).plusHours(standards.size());
            write(file,
                    XdiText.of(scan, start, start.plusMinutes(50), "LixNiO2, " + component.getKey(), "standard measured before the cell"));
            standards.add(new Truth.Standard(component.getKey(), file, Spectrum.halfStep(spectrum), Spectrum.steepest(spectrum)));
        }
        return standards;
    }

    private List<Truth.Frame> writeFrames() throws IOException {
        deleteFrames();
        Random random = new Random(seed + 2);
        List<Truth.Frame> frames = new ArrayList<>();
        for (Beamline.Exposure exposure : Beamline.exposures(cycling.seconds(), random)) {
            frames.add(writeFrame(exposure, random));
        }
        return frames;
    }

    /** Another seed may have given more frames; none of them must be taken for one of this cell's. */
    private void deleteFrames() throws IOException {
        Path spectra = Files.createDirectories(folder.resolve("xas"));
        try (DirectoryStream<Path> frames = Files.newDirectoryStream(spectra, "ni_k_operando_[0-9][0-9][0-9][0-9].xdi")) {
            for (Path frame : frames) {
                Files.delete(frame);
            }
        }
    }

    private Truth.Frame writeFrame(Beamline.Exposure exposure, Random random) throws IOException {
        double start = Beamline.potentiostatTime(exposure.start() - FRACTION);
        double end = Beamline.potentiostatTime(exposure.end() - FRACTION);
        Electrode.State state = cycling.meanState(start, end);
        DoubleUnaryOperator spectrum = Spectrum.of(state);
        String file = String.format(Locale.ROOT, "xas/ni_k_operando_%04d.xdi", exposure.number());
        Beamline.Scan scan = Beamline.scan(spectrum, 1, 1 - BUBBLES * start / cycling.seconds(), random);
        LocalDateTime second = STARTED.withNano(0);
        write(file, XdiText.of(scan, second.plusSeconds(exposure.start()), second.plusSeconds(exposure.end()), "LixNiO2 in the cell",
                "operando"));
        return new Truth.Frame(file, start, end, cycling.meanComposition(start, end), state.pristine(), state.conversion(),
                Spectrum.halfStep(spectrum),
                Spectrum.steepest(spectrum), cycling.meanPotential(start, end), cycling.meanCharge(start, end), isRecorded(start, end));
    }

    private boolean isRecorded(double start, double end) {
        return start >= 0 && end < cycling.firstEnd() || start >= cycling.secondStart() && end < cycling.seconds();
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void copy(String name) throws IOException {
        try (InputStream in = VirtualCell.class.getResourceAsStream(name)) {
            Files.write(folder.resolve(name), in.readAllBytes());
        }
    }
}
