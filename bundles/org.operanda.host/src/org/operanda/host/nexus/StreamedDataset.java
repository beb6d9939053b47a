package org.operanda.host.nexus;

import io.jhdf.AbstractWritableNode;
import io.jhdf.ObjectHeader.ObjectHeaderV2;
import io.jhdf.api.Attribute;
import io.jhdf.api.Group;
import io.jhdf.api.NodeType;
import io.jhdf.api.WritableDataset;
import io.jhdf.dataset.chunked.Chunk;
import io.jhdf.dataset.chunked.indexing.FixedArrayIndexWriter;
import io.jhdf.exceptions.HdfWritingException;
import io.jhdf.filter.PipelineFilterWithData;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.FloatingPoint;
import io.jhdf.object.message.AttributeInfoMessage;
import io.jhdf.object.message.AttributeMessage;
import io.jhdf.object.message.DataLayout;
import io.jhdf.object.message.DataLayoutMessage;
import io.jhdf.object.message.DataLayoutMessage.ChunkedDataLayoutMessageV4;
import io.jhdf.object.message.DataSpace;
import io.jhdf.object.message.DataSpaceMessage;
import io.jhdf.object.message.DataTypeMessage;
import io.jhdf.object.message.FillValueMessage;
import io.jhdf.object.message.FilterPipelineMessage;
import io.jhdf.object.message.FilterPipelineMessage.FilterInfo;
import io.jhdf.object.message.Message;
import io.jhdf.storage.HdfFileChannel;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.operanda.data.Progress;
import org.operanda.data.Values;

/**
 * A dataset of doubles that is read, shuffled and compressed chunk by chunk while the file is being written: several chunks at a time in
 * parallel, never the whole. jHDF's own dataset needs the whole array, and a second copy of it, in memory.
 */
final class StreamedDataset extends AbstractWritableNode implements WritableDataset {
    private static final int SHUFFLE = 2;
    private static final int DEFLATE = 1;
    private static final int LEAST_PAGE_BITS = 10;

    private final ChunkGrid grid;
    private final Values values;
    private final DataSpace space;
    private final Progress progress;

    private record StoredChunk(long getAddress, int getSize, long[] getChunkOffset) implements Chunk {
        @Override
        public BitSet getFilterMask() {
            return new BitSet();
        }
    }

    /**
     * A dataset that is not yet written.
     *
     * @param shape    size of every dimension, slowest first; at least one, none 0
     * @param values   row-major, as many as the shape says
     * @param progress hears of every value that is written, and may cancel
     */
    StreamedDataset(Group parent, String name, long[] shape, Values values, Progress progress) {
        super(parent, name);
        this.grid = ChunkGrid.of(shape);
        this.values = values;
        this.space = DataSpace.modifyDimensions(DataSpace.fromObject(Array.newInstance(double.class, ones(shape.length))), shape);
        this.progress = progress;
    }

    private static int[] ones(int rank) {
        int[] ones = new int[rank];
        Arrays.fill(ones, 1);
        return ones;
    }

    /**
     * Writes header, chunks and the chunks' index, in this order; the header is written last, because it holds where the chunks are.
     *
     * @throws CancellationException       when the user cancelled
     * @throws java.io.UncheckedIOException when lazy values cannot be read
     */
    @Override
    @NonNullByDefault({})
    public long write(HdfFileChannel channel, long position) {
        long start = position + header(position, layout(0, 0)).limit();
        List<Chunk> chunks = writeChunks(channel, start);
        Chunk last = chunks.getLast();
        long end = last.getAddress() + last.getSize();
        DataLayoutMessage layout = layout(chunks.getFirst().getAddress(), chunks.getFirst().getSize());
        if (chunks.size() > 1) {
            ByteBuffer index = FixedArrayIndexWriter.createFixedArray(chunks, end, grid.chunkSize() * Double.BYTES, true, pageBits());
            layout = layout(end, 0);
            end += writeFully(channel, index, end);
        }
        writeFully(channel, header(position, layout), position);
        channel.position(end);
        return end;
    }

    private ByteBuffer header(long position, DataLayoutMessage layout) {
        List<Message> messages = new ArrayList<>(
                List.of(DataTypeMessage.create(getDataType()), DataSpaceMessage.create(space), FillValueMessage.NO_FILL,
                        FilterPipelineMessage.create(List.of(new FilterInfo(SHUFFLE, "shuffle", false, new int[] {Double.BYTES}),
                                new FilterInfo(DEFLATE, "deflate", false, new int[] {Compression.LEVEL}))),
                        layout));
        if (!getAttributes().isEmpty()) {
            messages.add(AttributeInfoMessage.create());
        }
        for (Map.Entry<String, Attribute> attribute : getAttributes().entrySet()) {
            messages.add(AttributeMessage.create(attribute.getKey(), attribute.getValue()));
        }
        return new ObjectHeaderV2(position, messages).toBuffer();
    }

    private DataLayoutMessage layout(long address, int size) {
        int[] dimensions = Arrays.copyOf(grid.chunk(), grid.chunk().length + 1);
        dimensions[dimensions.length - 1] = Double.BYTES;
        return grid.count() == 1
                ? ChunkedDataLayoutMessageV4.createFilteredSingleChunk(address, dimensions, size)
                : ChunkedDataLayoutMessageV4.createFixedArray(address, dimensions, pageBits());
    }

    /** Enough for all chunks in one page of the index. */
    private int pageBits() {
        return Math.max(LEAST_PAGE_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(grid.count() - 1));
    }

    private List<Chunk> writeChunks(HdfFileChannel channel, long start) {
        int atOnce = 2 * Runtime.getRuntime().availableProcessors();
        List<Chunk> chunks = new ArrayList<>(grid.count());
        long address = start;
        for (int first = 0; first < grid.count(); first += atOnce) {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            for (byte[] chunk : IntStream.range(first, Math.min(first + atOnce, grid.count())).parallel().mapToObj(this::compressed)
                    .toList()) {
                writeFully(channel, ByteBuffer.wrap(chunk), address);
                progress.worked(grid.filled(chunks.size()));
                chunks.add(new StoredChunk(address, chunk.length, new long[0]));
                address += chunk.length;
            }
        }
        return chunks;
    }

    private byte[] compressed(int number) {
        double[] numbers = new double[grid.chunkSize()];
        values.copy(grid.first(number), numbers, 0, grid.filled(number));
        return Compression.shuffledAndDeflated(numbers);
    }

    private static long writeFully(HdfFileChannel channel, ByteBuffer buffer, long address) {
        int size = buffer.remaining();
        while (buffer.hasRemaining()) {
            channel.write(buffer, address + size - buffer.remaining());
        }
        return size;
    }

    @Override
    public long getSize() {
        return values.length();
    }

    @Override
    public long getSizeInBytes() {
        return values.length() * Double.BYTES;
    }

    @Override
    public long getStorageInBytes() {
        return getSizeInBytes();
    }

    @Override
    public int[] getDimensions() {
        return Arrays.stream(grid.shape()).mapToInt(Math::toIntExact).toArray();
    }

    @Override
    public long[] getDimensionsAsLong() {
        return grid.shape().clone();
    }

    @Override
    public long[] getMaxSize() {
        return grid.shape().clone();
    }

    @Override
    public boolean isScalar() {
        return false;
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public boolean isCompound() {
        return false;
    }

    @Override
    public boolean isVariableLength() {
        return false;
    }

    @Override
    public DataLayout getDataLayout() {
        return DataLayout.CHUNKED;
    }

    @Override
    public Object getData() {
        return getDataFlat();
    }

    @Override
    public Object getDataFlat() {
        return values.toArray();
    }

    @Override
    @NonNullByDefault({})
    public Object getData(long[] offset, int[] shape) {
        throw new HdfWritingException("a dataset that is being written cannot be sliced");
    }

    @Override
    public Class<?> getJavaType() {
        return double.class;
    }

    @Override
    public DataType getDataType() {
        return FloatingPoint.DOUBLE;
    }

    @Override
    public @Nullable Object getFillValue() {
        return null;
    }

    @Override
    public List<PipelineFilterWithData> getFilters() {
        return List.of();
    }

    @Override
    public NodeType getType() {
        return NodeType.DATASET;
    }

    @Override
    public boolean isGroup() {
        return false;
    }

    @Override
    public boolean isLink() {
        return false;
    }

    @Override
    public boolean isAttributeCreationOrderTracked() {
        return false;
    }

    @Override
    public long getAddress() {
        throw new HdfWritingException("a dataset has no address before it is written");
    }
}
