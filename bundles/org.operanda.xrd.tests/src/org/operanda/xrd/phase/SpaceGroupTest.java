package org.operanda.xrd.phase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpaceGroupTest {

    private static Set<String> keys(List<SymmetryOperation> operations) {
        return operations.stream().map(SymmetryOperation::key).collect(Collectors.toSet());
    }

    private static SymmetryOperation operation(String text) {
        return SymmetryOperation.parse(text).orElseThrow();
    }

    @Test
    void allNumbersAreThereAndAllSettingsOfANumberHaveGroupsOfOnePointGroup() {
        assertEquals(530, SpaceGroup.all().size());
        for (int number = 1; number <= 230; number++) {
            int each = number;
            List<SpaceGroup> settings = SpaceGroup.all().stream().filter(g -> g.number() == each).toList();
            assertTrue(!settings.isEmpty(), "number " + number);
            Set<Long> rotations = settings.stream()
                    .map(g -> g.operations().stream().map(o -> Arrays.toString(o.rotation())).distinct().count())
                    .collect(Collectors.toSet());
            assertEquals(1, rotations.size(), "number " + number);
        }
    }

    /** Numbers of general positions: International Tables for Crystallography A. */
    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "12,8", "14,4", "15,8", "62,8", "63,16", "74,16", "88,16", "139,32", "141,32", "148,18", "152,6", "166,36",
            "167,36", "176,12", "194,24", "198,12", "205,24", "216,96", "221,48", "225,192", "227,192", "229,96", "230,96"})
    void generalPositions(int number, int count) {
        assertEquals(count, SpaceGroup.ofNumber(number).orElseThrow().operations().size());
    }

    /** Systems by number: International Tables for Crystallography A. */
    @Test
    void systems() {
        int[] last = {2, 15, 74, 142, 167, 194, 230};
        for (SpaceGroup group : SpaceGroup.all()) {
            int system = IntStream.range(0, 7).filter(i -> group.number() <= last[i]).findFirst().orElseThrow();
            assertEquals(CrystalSystem.values()[system], CrystalSystem.of(group.operations()), group.hall());
            int[] free = {6, 4, 3, 2, 2, 2, 1};
            assertEquals(free[system], LatticeParameters.of(group.operations()).size(), group.hall());
        }
    }

    /** Operations that the International Tables list. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"P 1 21/c 1; -x,y+1/2,-z+1/2", "C 1 2/c 1; -x,y,-z+1/2", "C 1 2/c 1; x+1/2,y+1/2,z",
            "P 3 1 2; -y,-x,-z",
            "P 3 2 1; y,x,-z", "R -3 m; y+2/3,x+1/3,-z+1/3", "R -3 m:R; z,x,y", "P 63/m m c; -x,-y,z+1/2", "P 63/m m c; y,x,-z",
            "I 41/a m d; -y+1/4,x+3/4,z+1/4", "F d -3 m; -x+3/4,-y+1/4,z+1/2", "F d -3 m; y+3/4,x+1/4,-z+1/2", "P n m a; -x+1/2,-y,z+1/2",
            "P 31 1 2; -y,x-y,z+1/3", "P 61 2 2; x-y,x,z+1/6", "P 61 2 2; y,x,-z+1/3", "P 31 1 2; -y,-x,-z+2/3",
            "P 42/m n m; -y+1/2,x+1/2,z+1/2"})
    void listedOperations(String symbol, String listed) {
        SpaceGroup group = SpaceGroup.ofName(symbol).orElseThrow();
        assertTrue(keys(group.operations()).contains(operation(listed).key()), group.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"Fd-3m:1; 1", "F d -3 m S; 1", "F d -3 m Z; 2", "Fd-3mZ; 2", "R -3 c :H; H", "R-3c; H", "R-3cR; R",
            "P21/c; b1"})
    void namesOfSettings(String symbol, String choice) {
        assertEquals(choice, SpaceGroup.ofName(symbol).orElseThrow().choice());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"x,y,z; x,y,z", "-X, Y+1/2, -Z+0.5; -x,y+1/2,-z+1/2", "1/4-y,x-y,2/3+z; -y+1/4,x-y,z+2/3",
            "0.3333+x,y,z-1/2; x+1/3,y,z+1/2"})
    void operationsAreReadAndWritten(String text, String written) {
        assertEquals(written, operation(text).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"x,y", "x,y,q", "x,,z", "x,y,z,t", "1/x,y,z", "'x,y,+'"})
    void whatIsNoOperation(String text) {
        assertTrue(SymmetryOperation.parse(text).isEmpty(), text);
    }
}
