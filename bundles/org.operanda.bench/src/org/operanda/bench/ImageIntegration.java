package org.operanda.bench;

import java.util.Locale;
import java.util.Random;
import org.operanda.data.Values;
import org.operanda.xrd.DiffractionAxis;
import org.operanda.xrd.image.AzimuthalIntegrator;
import org.operanda.xrd.image.AzimuthalIntegrator.Correction;
import org.operanda.xrd.image.PoniGeometry;

/** Integrates an image of 2048 × 2048 pixels on a tilted detector, set up before, with solid angle and polarisation corrected. */
final class ImageIntegration implements Workload {
    private static final int SIDE = 2048;
    private static final int BINS = 2000;
    private static final PoniGeometry GEOMETRY = new PoniGeometry(0.3, 0.1024, 0.1024, 0.02, -0.03, 0, 1e-4, 1e-4, 0.5e-10);

    private final AzimuthalIntegrator integrator = new AzimuthalIntegrator(GEOMETRY, SIDE, SIDE,
            AzimuthalIntegrator.range(GEOMETRY, SIDE, SIDE, DiffractionAxis.TWO_THETA, BINS),
            new Correction(0.99, true, Double.POSITIVE_INFINITY, new boolean[0]));
    private final int[] image = new Random(1).ints((long) SIDE * SIDE, 0, 1000).toArray();
    private AzimuthalIntegrator.Pattern pattern = new AzimuthalIntegrator.Pattern(new double[0], new double[0], new double[0]);

    @Override
    public void run() {
        pattern = integrator.integrate(Values.of(image));
    }

    @Override
    public String error() {
        double counted = 0;
        for (int pixel : image) {
            counted += pixel;
        }
        double found = 0;
        for (double counts : pattern.counts()) {
            found += counts;
        }
        return String.format(Locale.ROOT, "counts conserved to %.1e; %.1f parts a pixel", Math.abs(found / counted - 1),
                integrator.size() / (double) image.length);
    }
}
