package org.operanda.xrd.phase;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.xrd.XrdQuantities;

/**
 * Reads the crystal structures of a CIF file: each block with a unit cell becomes a measurement of its own, a phase for the operations on patterns.
 * Its lattice is given with 1σ where the file has it, with volume and density; symmetry and atoms stand in the metadata. Without operations in the
 * file those of the space group's name or number are taken. An anisotropic displacement becomes the equivalent isotropic one.
 */
public final class CifReader implements Reader {
    private static final double DISPLACEMENT = 0.5;
    private static final long MOST_BYTES = 64L << 20;
    private static final Pattern BLOCK = Pattern.compile("(?im)^data_\\S+");
    private static final Pattern TAG = Pattern
            .compile("(?im)^\\s*(_cell_length_a|_symmetry_|_space_group_|_chemical_|_atom_site_|_publ_|_audit_|_journal_|_cod_)");
    private static final String[] NAMES = {"lattice_a", "lattice_b", "lattice_c", "lattice_alpha", "lattice_beta", "lattice_gamma"};

    @Override
    public Probe probe(Source source) {
        String head = source.headText();
        boolean block = BLOCK.matcher(head).find();
        if (block && TAG.matcher(head).find()) {
            return Probe.of(90, "a data_ block with tags of the Crystallographic Information File");
        }
        return block && source.name().toLowerCase(Locale.ROOT).endsWith(".cif")
                ? Probe.of(60, "a data_ block in a .cif file")
                : Probe.no("no data_ block with tags of the Crystallographic Information File");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        Location file = Location.file(source.name());
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        if (source.size() > MOST_BYTES) {
            return ReadResult.failed(Problem.error("xrd.cif.size", "'" + source.name() + "' is too large for a crystal structure.",
                    "Take the file of one structure, without its reflection data.", file));
        }
        try {
            return read(source.name(), new String(Files.readAllBytes(source.path()), StandardCharsets.UTF_8), file);
        } catch (IOException e) {
            return ReadResult.failed(Problem.error("xrd.cif.unreadable", "'" + source.name() + "' cannot be read: " + e.getMessage() + ".",
                    "Check that the file is there and may be read.", file));
        }
    }

    private static ReadResult read(String name, String text, Location file) {
        Cif.Content content = Cif.read(text);
        List<Problem> problems = new ArrayList<>();
        content.mistakes().forEach(mistake -> problems.add(Problem.warning("xrd.cif.mistake", "In '" + name + "' " + mistake + ".",
                "Correct the file if something is missing.", file)));
        List<Measurement> phases = new ArrayList<>();
        for (Cif.Block block : content.blocks()) {
            CifCrystal.Result result = CifCrystal.of(block, DISPLACEMENT);
            if (result.crystal().isPresent()) {
                result.remarks().forEach(remark -> problems.add(Problem.warning("xrd.cif.assumed", remark, "", file)));
                phases.add(measurement(result.crystal().get()));
            }
        }
        if (phases.isEmpty()) {
            problems.add(Problem.error("xrd.cif.no-cell", "'" + name + "' has no block with a unit cell.",
                    "Choose the CIF file of a structure.", file));
        }
        return new ReadResult(phases, problems);
    }

    private static Measurement measurement(Crystal crystal) {
        List<Dataset> datasets = new ArrayList<>();
        double[] edges = crystal.cell().toArray();
        for (int i = 0; i < edges.length; i++) {
            datasets.add(Dataset.scalar(NAMES[i], XrdQuantities.LATTICE, i < 3 ? Units.ANGSTROM : Units.DEGREE, edges[i],
                    crystal.cellSigma()[i]));
        }
        datasets.add(Dataset.of("cell_volume", XrdQuantities.CELL_VOLUME, XrdQuantities.CUBIC_ANGSTROM, List.of(),
                Values.of(crystal.cell().volume())));
        if (!crystal.sites().isEmpty()) {
            datasets.add(Dataset.scalar("density", XrdQuantities.DENSITY, XrdQuantities.GRAM_PER_CUBIC_CENTIMETRE, crystal.density()));
        }
        return Measurement.of(crystal.name(), "xrd", datasets, CrystalMetadata.of(crystal));
    }
}
