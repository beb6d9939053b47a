package org.operanda.host.nexus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkGridTest {
    @Test
    void aLongColumnIsCutIntoRuns() {
        ChunkGrid grid = ChunkGrid.of(new long[] {2_000_000});
        assertArrayEquals(new int[] {65_536}, grid.chunk());
        assertEquals(31, grid.count());
        assertEquals(2_000_000 - 30 * 65_536, grid.filled(30));
    }

    @Test
    void wholeSpectraStayTogether() {
        assertArrayEquals(new int[] {81, 800}, ChunkGrid.of(new long[] {229, 800}).chunk());
    }

    @Test
    void aDetectorImageIsCutIntoStripes() {
        ChunkGrid grid = ChunkGrid.of(new long[] {1000, 2000, 2000});
        assertArrayEquals(new int[] {1, 32, 2000}, grid.chunk());
        assertEquals(63_000, grid.count());
        assertEquals(2000L * 2000, grid.first(63));
        assertEquals(16 * 2000, grid.filled(62));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "65536", "65537", "3 65537", "65537 3", "2 3 4", "5 1 70000", "300 1 700", "7 11 13 900"})
    void everyValueIsInOneChunk(String sizes) {
        long[] shape = Arrays.stream(sizes.split(" ")).mapToLong(Long::parseLong).toArray();
        ChunkGrid grid = ChunkGrid.of(shape);
        long next = 0;
        for (int number = 0; number < grid.count(); number++) {
            assertEquals(next, grid.first(number));
            assertTrue(grid.filled(number) <= grid.chunkSize());
            next += grid.filled(number);
        }
        assertEquals(Arrays.stream(shape).reduce(1, (a, b) -> a * b), next);
    }
}
