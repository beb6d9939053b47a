package org.operanda.xrd.hdf;

import io.jhdf.api.Dataset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.eclipse.jdt.annotation.Nullable;
import org.operanda.data.Values;

/**
 * The numbers of a dataset in an HDF5 file, read in blocks of whole slices along the first dimension when they are asked for. The last few blocks are kept, in
 * the precision of the file, so that a series of any length takes no more than some {@value #KEPT_MEBIBYTES} MiB. Safe for threads: a block that two of them ask
 * for is read once.
 */
final class HdfValues implements Values {
    private static final int KEPT_MEBIBYTES = 64;
    private static final int BLOCK_NUMBERS = 1 << 18;
    private static final int KEPT_BLOCKS = (KEPT_MEBIBYTES << 20) / (BLOCK_NUMBERS * Double.BYTES);
    private static final long LARGEST_ARRAY = 1 << 16;

    /** Keeps the file open. */
    private final Hdf file;
    private final Dataset dataset;
    private final int[] shape;
    private final long length;
    private final long slice;
    private final int slicesPerBlock;
    private final Map<Integer, FutureTask<Values>> blocks = new LinkedHashMap<>(KEPT_BLOCKS, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<Integer, FutureTask<Values>> eldest) {
            return size() > KEPT_BLOCKS;
        }
    };

    private HdfValues(Hdf file, Dataset dataset, int[] shape) {
        this.file = file;
        this.dataset = dataset;
        this.shape = shape;
        this.slice = Arrays.stream(shape, 1, shape.length).asLongStream().reduce(1, Math::multiplyExact);
        this.length = Math.multiplyExact(slice, shape[0]);
        this.slicesPerBlock = (int) Math.max(1, BLOCK_NUMBERS / Math.max(1, slice));
    }

    static Values of(Hdf file, Dataset dataset) {
        int[] shape = dataset.getDimensions();
        if (dataset.getSize() <= LARGEST_ARRAY) {
            return flat(dataset.getDataFlat());
        }
        return new HdfValues(file, dataset, shape);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public double get(long index) {
        Objects.checkIndex(index, length);
        long perBlock = slicesPerBlock * slice;
        return block((int) (index / perBlock)).get(index % perBlock);
    }

    @Override
    public void copy(long from, double[] target, int offset, int count) {
        Objects.checkFromIndexSize(from, count, length);
        long perBlock = slicesPerBlock * slice;
        int done = 0;
        while (done < count) {
            long at = from + done;
            Values block = block((int) (at / perBlock));
            int part = (int) Math.min(count - done, block.length() - at % perBlock);
            block.copy(at % perBlock, target, offset + done, part);
            done += part;
        }
    }

    private Values block(int number) {
        FutureTask<Values> task;
        synchronized (blocks) {
            task = blocks.computeIfAbsent(number, n -> new FutureTask<>(() -> read(n)));
        }
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        } catch (ExecutionException e) {
            synchronized (blocks) {
                blocks.remove(number);
            }
            throw new UncheckedIOException(new IOException("the file cannot be read any more: " + e.getCause(), e));
        }
    }

    private Values read(int block) {
        long[] start = new long[shape.length];
        start[0] = (long) block * slicesPerBlock;
        int[] part = shape.clone();
        part[0] = (int) Math.min(slicesPerBlock, shape[0] - start[0]);
        Object data = dataset.getData(start, part);
        return flat(shape.length == 1 ? data : flattened(data, Math.toIntExact(part[0] * slice)));
    }

    /** Nested arrays of numbers as one array. */
    private Object flattened(Object nested, int size) {
        Object flat = Array.newInstance(dataset.getJavaType(), size);
        copyInto(flat, 0, nested);
        return flat;
    }

    private static int copyInto(Object flat, int at, Object nested) {
        if (!(nested instanceof Object[] rows)) {
            int count = Array.getLength(nested);
            System.arraycopy(nested, 0, flat, at, count);
            return at + count;
        }
        int next = at;
        for (Object row : rows) {
            next = copyInto(flat, next, row);
        }
        return next;
    }

    private static Values flat(Object array) {
        return switch (array) {
            case double[] numbers -> Values.of(numbers);
            case float[] numbers -> Values.of(numbers);
            case int[] numbers -> Values.of(numbers);
            case short[] numbers -> Values.of(numbers);
            case byte[] numbers -> Values.of(numbers);
            case long[] numbers -> Values.of(Arrays.stream(numbers).asDoubleStream().toArray());
            default -> throw new IllegalArgumentException("no numbers but " + array.getClass().getSimpleName());
        };
    }
}
