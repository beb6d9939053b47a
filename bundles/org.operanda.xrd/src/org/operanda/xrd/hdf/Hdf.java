package org.operanda.xrd.hdf;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.io.IOException;
import java.lang.ref.Cleaner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Values;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Source;

/**
 * An HDF5 file. A small one is read into memory, where a count that is too large runs into the end instead of claiming an array; a large one stays open until
 * nobody holds values of it any more.
 */
public final class Hdf {
    private static final byte[] MAGIC = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
    private static final long LARGEST_IN_MEMORY = 4L << 20;
    private static final int MOST_NODES = 5000;
    private static final int DEEPEST = 12;
    private static final Cleaner CLEANER = Cleaner.create();

    private final HdfFile file;

    private Hdf(HdfFile file) {
        this.file = file;
    }

    /** Whether the first bytes are those of HDF5. */
    public static boolean is(Source source) {
        return source.head().length >= MAGIC.length && Arrays.equals(MAGIC, Arrays.copyOf(source.head(), MAGIC.length));
    }

    private static Hdf open(Path path) throws IOException {
        if (Files.size(path) <= LARGEST_IN_MEMORY) {
            return new Hdf(HdfFile.fromBytes(Files.readAllBytes(path)));
        }
        HdfFile file = new HdfFile(path);
        Hdf hdf = new Hdf(file);
        CLEANER.register(hdf, file::close);
        return hdf;
    }

    /** What a reader makes of a file. */
    public interface Body {
        ReadResult read(Hdf file);
    }

    /**
     * Reads a source that should be HDF5.
     *
     * @throws IOException when it cannot be read, or is damaged
     */
    public static ReadResult read(Source source, Body body) throws IOException {
        if (!is(source)) {
            return ReadResult.failed(Problem.error("xrd.hdf5.other", "The file is no HDF5 file.",
                    "It is of another kind, or cut off at its beginning.", Location.offset(source.name(), 0)));
        }
        try {
            return body.read(open(source.path()));
        } catch (RuntimeException | StackOverflowError e) {
            // the library meets damaged structures with exceptions of every kind
            throw new IOException("it is damaged HDF5 (" + e.getMessage() + ")", e);
        }
    }

    /** The datasets of a certain kind, in the order of the file; the first few thousand nodes are looked at. */
    public List<Dataset> datasets(BiPredicate<String, Dataset> wanted) {
        List<Dataset> found = new ArrayList<>();
        collect(file, wanted, found, new int[] {MOST_NODES}, 0);
        return found;
    }

    private static void collect(Group group, BiPredicate<String, Dataset> wanted, List<Dataset> found, int[] left, int depth) {
        for (Node node : group.getChildren().values()) {
            if (left[0]-- <= 0 || depth > DEEPEST) {
                return;
            }
            if (node instanceof Dataset dataset) {
                if (wanted.test(dataset.getName(), dataset)) {
                    found.add(dataset);
                }
            } else if (node instanceof Group inner) {
                collect(inner, wanted, found, left, depth + 1);
            }
        }
    }

    /** The values of a dataset, row-major: of a small one in an array, of a large one read when they are asked for. */
    public Values values(Dataset dataset) {
        return HdfValues.of(this, dataset);
    }

    /** Values one behind the other, as a view. */
    public static Values joined(List<Values> parts) {
        return parts.size() == 1 ? parts.getFirst() : new JoinedValues(parts);
    }

    /** The shape of a dataset. */
    public static long[] shape(Dataset dataset) {
        return dataset.getDimensionsAsLong();
    }

    /** Whether a dataset holds plain numbers in at least one dimension. */
    public static boolean isNumeric(Dataset dataset) {
        Class<?> type = dataset.getJavaType();
        return !dataset.isScalar() && !dataset.isCompound() && !dataset.isEmpty() && !dataset.isVariableLength()
                && (type == double.class || type == float.class || type == int.class || type == long.class || type == short.class
                        || type == byte.class);
    }

    /** An attribute as text; empty when it is none. */
    public static Optional<String> text(Node node, String attribute) {
        Attribute found = node.getAttribute(attribute);
        return found == null ? Optional.empty() : Optional.ofNullable(found.getData()).map(Hdf::plain);
    }

    /** A dataset's single text or number as text; empty when it is not there. */
    public Optional<String> text(String name) {
        List<Dataset> found = datasets((n, d) -> n.equals(name) && d.getSize() == 1);
        return found.isEmpty() ? Optional.empty() : Optional.ofNullable(found.getFirst().getDataFlat()).map(Hdf::plain);
    }

    private static String plain(Object data) {
        return switch (data) {
            case Object[] several -> several.length == 0 ? "" : String.valueOf(several[several.length - 1]);
            case double[] numbers -> numbers.length == 0 ? "" : String.valueOf(numbers[0]);
            case float[] numbers -> numbers.length == 0 ? "" : String.valueOf(numbers[0]);
            case int[] numbers -> numbers.length == 0 ? "" : String.valueOf(numbers[0]);
            case long[] numbers -> numbers.length == 0 ? "" : String.valueOf(numbers[0]);
            default -> String.valueOf(data).strip();
        };
    }
}
