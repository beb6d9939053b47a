package org.operanda.xrd.phase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A setting of one of the 230 space groups.
 *
 * @param number     1 to 230, as in the International Tables
 * @param choice     of axes or origin: {@code 2}, {@code H}, {@code b1} …; {@code -} where there is only one
 * @param hall       Hall symbol, which says all operations
 * @param names      Hermann–Mauguin symbols
 */
record SpaceGroup(int number, String choice, String hall, List<String> names) {
    private static final List<SpaceGroup> ALL = Resource.lines("space-groups.txt").stream().map(SpaceGroup::of).toList();

    private static SpaceGroup of(String line) {
        String[] fields = line.split("\\|");
        return new SpaceGroup(Integer.parseInt(fields[0]), fields[1], fields[2],
                List.of(fields[3].split("=")).stream().map(SpaceGroup::plain).toList());
    }

    /** All settings. */
    static List<SpaceGroup> all() {
        return ALL;
    }

    private static String plain(String symbol) {
        return symbol.toLowerCase(Locale.ROOT).replaceAll("[\\s_'\"(){}]", "");
    }

    /** The setting with that Hall symbol. */
    static Optional<SpaceGroup> ofHall(String symbol) {
        String wanted = symbol.replaceAll("[\\s_]", "");
        return ALL.stream().filter(group -> group.hall.replace(" ", "").equalsIgnoreCase(wanted)).findFirst();
    }

    /**
     * The setting with that Hermann–Mauguin symbol, as CIF files write it: {@code F d -3 m}, {@code Fd-3m:2}, {@code R -3 m :H}. Where nothing is
     * said, the origin lies at the centre of inversion and rhombohedral groups have hexagonal axes.
     */
    static Optional<SpaceGroup> ofName(String symbol) {
        String[] parts = symbol.split(":", 2);
        String name = plain(parts[0]);
        String wanted = parts.length > 1 ? parts[1].strip().toUpperCase(Locale.ROOT) : "";
        if (wanted.isEmpty() && name.length() > 2 && name.matches(".*[hrsz]")) {
            wanted = switch (name.charAt(name.length() - 1)) {
                case 'h' -> "H";
                case 'r' -> "R";
                case 's' -> "1";
                default -> "2";
            };
            name = name.substring(0, name.length() - 1);
        }
        String plain = name;
        List<SpaceGroup> named = ALL.stream().filter(group -> group.names.contains(plain)).toList();
        return preferred(named, wanted);
    }

    /** The usual setting of a number. */
    static Optional<SpaceGroup> ofNumber(int number) {
        return preferred(ALL.stream().filter(group -> group.number == number).toList(), "");
    }

    private static Optional<SpaceGroup> preferred(List<SpaceGroup> groups, String wanted) {
        return groups.stream().filter(group -> group.choice.equalsIgnoreCase(wanted)).findFirst()
                .or(() -> groups.stream().filter(group -> group.choice.equals("2") || group.choice.equals("H")).findFirst())
                .or(() -> groups.stream().findFirst());
    }

    /** All operations of the group, the centring included. */
    List<SymmetryOperation> operations() {
        return operations(hall);
    }

    /** The operations that a Hall symbol generates (S. R. Hall, Acta Cryst. A37 (1981) 517). */
    static List<SymmetryOperation> operations(String symbol) {
        return generate(HallSymbol.generators(symbol));
    }

    /** The group that some operations generate. */
    static List<SymmetryOperation> generate(List<SymmetryOperation> generators) {
        Map<String, SymmetryOperation> group = new LinkedHashMap<>();
        group.put(SymmetryOperation.IDENTITY.key(), SymmetryOperation.IDENTITY);
        List<SymmetryOperation> found = new ArrayList<>(group.values());
        for (int i = 0; i < found.size(); i++) {
            for (SymmetryOperation generator : generators) {
                SymmetryOperation product = generator.after(found.get(i));
                if (group.putIfAbsent(product.key(), product) == null) {
                    found.add(product);
                }
            }
            if (found.size() > 192) {
                throw new IllegalArgumentException("no space group has more than 192 operations");
            }
        }
        return List.copyOf(found);
    }
}
