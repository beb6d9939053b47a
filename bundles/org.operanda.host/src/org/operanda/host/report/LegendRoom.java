package org.operanda.host.report;

import java.util.List;
import java.util.Optional;
import org.operanda.data.Values;
import org.operanda.figure.Curve;
import org.operanda.figure.Curves;
import org.operanda.figure.Range;

/** Whether a legend hides no curve somewhere in its panel, by how large legends usually are on paper. */
final class LegendRoom {
    private static final double WIDTH = 0.35;
    private static final double HEIGHT_OF_NAME = 0.12;
    /** Places along each direction that are tried. */
    private static final int PLACES = 5;

    private LegendRoom() {}

    /** The curves as they are where there is room, or where there is no legend; else with room above them. */
    static Curves in(Curves curves) {
        long names = curves.curves().stream().filter(c -> !c.name().isBlank()).count();
        Optional<Range> x = curves.curves().stream().flatMap(c -> Range.of(c.x()).stream()).reduce(Range::union);
        Optional<Range> y = curves.curves().stream().flatMap(c -> Range.of(c.y()).stream()).reduce(Range::union);
        boolean legend = curves.curves().size() > 1 && names > 0 && curves.right().isEmpty();
        return legend && x.isPresent() && y.isPresent() && !isRoom(curves.curves(), x.get(), y.get(), HEIGHT_OF_NAME * names)
                ? curves.withHeadroom()
                : curves;
    }

    private static boolean isRoom(List<Curve> curves, Range x, Range y, double height) {
        for (int i = 0; i < PLACES; i++) {
            for (int k = 0; k < PLACES; k++) {
                double left = x.from() + x.length() * (1 - WIDTH) * i / (PLACES - 1);
                double low = y.from() + y.length() * (1 - height) * k / (PLACES - 1);
                Range across = new Range(left, left + WIDTH * x.length());
                Range up = new Range(low, low + height * y.length());
                if (curves.stream().noneMatch(c -> enters(c, across, up))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean enters(Curve curve, Range across, Range up) {
        Values x = curve.x();
        Values y = curve.y();
        for (long i = 0; i < x.length(); i++) {
            if (across.contains(x.get(i)) && up.contains(y.get(i))) {
                return true;
            }
        }
        return false;
    }
}
