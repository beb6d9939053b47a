package org.operanda.xrd.image;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.xrd.DiffractionAxis;
import org.operanda.xrd.Radiation;
import org.operanda.xrd.XrdQuantities;

/**
 * Integrates detector images over the azimuth: {@value #INTENSITY} along 2θ or Q for each of them, in counts of a pixel at the point of normal incidence, and its
 * standard deviation from counting. The geometry is that of a {@code .poni} file; a mask is an image that is not 0 where a pixel is left out. It is set up once
 * for all images of a series, which are read one after the other.
 */
public final class Integrate implements SeriesOperation<IntegrateSettings> {
    public static final String IMAGES = "images";
    public static final String GEOMETRY = "geometry";
    public static final String MASK = "mask";
    public static final String INTENSITY = "intensity";
    private static final double MICRO = 1e-6;
    private static final double ANGSTROM = 1e-10;
    private static final int TOGETHER = 16;

    @Override
    public Class<IntegrateSettings> settingsType() {
        return IntegrateSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, IntegrateSettings settings, Progress progress) {
        Optional<Measurement> images = Optional.ofNullable(inputs.get(IMAGES));
        Optional<Dataset> stack = images.flatMap(m -> m.first(XrdQuantities.DETECTOR_IMAGE)).filter(d -> d.rank() == 2 || d.rank() == 3);
        if (stack.isEmpty()) {
            return failed("images", "There is no detector image, or no series of them.", "Choose a measurement that holds images.");
        }
        Optional<PoniGeometry> stated = Optional.ofNullable(inputs.get(GEOMETRY)).flatMap(PoniGeometry::of);
        if (stated.isEmpty()) {
            return failed("geometry", "There is no geometry of the detector.", "Import the .poni file of the calibration.");
        }
        PoniGeometry geometry = complete(stated.get(), images.get(), settings);
        if (!(geometry.pixel1() > 0) || !(geometry.pixel2() > 0)) {
            return failed("pixel", "Neither the geometry nor the images say how large a pixel is.", "Set 'pixelSize'.");
        }
        if (settings.axis() == DiffractionAxis.SCATTERING_VECTOR && !(geometry.wavelength() > 0)) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "xrd.wavelength", "The wavelength is not known.",
                    "Set 'wavelength', or add \"xrd.wavelength\": \"0.4959 Å\" to the attributes of the cell sheet."));
        }
        Optional<Measurement> maskImage = Optional.ofNullable(inputs.get(MASK));
        Dataset pixels = stack.get();
        int rows = Math.toIntExact(pixels.axes().get(pixels.rank() - 2).size());
        int columns = Math.toIntExact(pixels.axes().get(pixels.rank() - 1).size());
        Optional<boolean[]> mask = mask(maskImage, rows, columns);
        if (mask.isEmpty()) {
            return failed("mask", "The mask is no image of " + rows + " × " + columns + " pixels.",
                    "Choose a mask made for this detector.");
        }
        AzimuthalIntegrator.Axis along = settings.to() > settings.from()
                ? new AzimuthalIntegrator.Axis(settings.axis(), settings.from(), settings.to(), settings.bins())
                : AzimuthalIntegrator.range(geometry, rows, columns, settings.axis(), settings.bins());
        AzimuthalIntegrator integrator = new AzimuthalIntegrator(geometry, rows, columns, along,
                new AzimuthalIntegrator.Correction(settings.polarisationCorrection() ? settings.polarisation() : Double.NaN,
                        settings.solidAngle(), settings.saturation(), mask.get()));
        return integrate(integrator, pixels, progress);
    }

    private static OperationResult failed(String id, String message, String hint) {
        return OperationResult.failed(Problem.of(Severity.ERROR, "xrd.integrate." + id, message, hint));
    }

    /** The geometry with what the settings or else the images say in addition. */
    private static PoniGeometry complete(PoniGeometry geometry, Measurement images, IntegrateSettings settings) {
        double given = settings.pixelSize() * MICRO;
        double pixel1 = given > 0 ? given : geometry.pixel1() > 0 ? geometry.pixel1() : metres(images, DetectorImage.PIXEL_1);
        double pixel2 = given > 0 ? given : geometry.pixel2() > 0 ? geometry.pixel2() : metres(images, DetectorImage.PIXEL_2);
        double known = settings.wavelength() > 0 ? settings.wavelength() * ANGSTROM : geometry.wavelength();
        double wavelength = known > 0 ? known : Radiation.of(images, 0).map(r -> r.wavelength() * ANGSTROM).orElse(Double.NaN);
        return geometry.with(pixel1, pixel2, wavelength);
    }

    private static double metres(Measurement images, String key) {
        String[] words = images.metadata().getOrDefault(key, "").split(" +", 2);
        try {
            return words.length < 2
                    ? Double.NaN
                    : Double.parseDouble(words[0])
                            * Units.parse(words[1]).flatMap(unit -> Units.factor(unit, Units.METRE)).orElse(Double.NaN);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Which pixels are left out, none without a mask; empty when the mask does not fit. */
    private static Optional<boolean[]> mask(Optional<Measurement> mask, int rows, int columns) {
        if (mask.isEmpty()) {
            return Optional.of(new boolean[0]);
        }
        Optional<Dataset> image = mask.get().first(XrdQuantities.DETECTOR_IMAGE)
                .filter(d -> Arrays.equals(d.shape(), new long[] {rows, columns}));
        return image.map(d -> {
            boolean[] masked = new boolean[rows * columns];
            double[] values = d.values().toArray();
            for (int i = 0; i < masked.length; i++) {
                masked[i] = values[i] != 0;
            }
            return masked;
        });
    }

    private static OperationResult integrate(AzimuthalIntegrator integrator, Dataset pixels, Progress progress) {
        boolean series = pixels.rank() == 3;
        int frames = series ? Math.toIntExact(pixels.axes().getFirst().size()) : 1;
        long each = pixels.values().length() / Math.max(1, frames);
        int bins = integrator.axis().bins();
        double[] intensity = new double[Math.multiplyExact(frames, bins)];
        double[] sigma = new double[intensity.length];
        progress.begin("Integrating images", frames);
        for (int first = 0; first < frames; first += TOGETHER) {
            if (progress.isCancelled()) {
                return OperationResult.EMPTY;
            }
            int from = first;
            IntStream.range(from, Math.min(frames, from + TOGETHER)).parallel().forEach(frame -> {
                Values image = pixels.values().slice(frame * each, each);
                AzimuthalIntegrator.Pattern pattern = integrator.integrate(image);
                System.arraycopy(pattern.intensity(), 0, intensity, frame * bins, bins);
                System.arraycopy(pattern.sigma(), 0, sigma, frame * bins, bins);
                progress.worked(1);
            });
        }
        Axis along = integrator.axis().kind().axis(Values.of(integrator.axis().middles()));
        List<Axis> axes = series ? List.of(pixels.axes().getFirst(), along) : List.of(along);
        return OperationResult.of(new Dataset(INTENSITY, QuantityKind.INTENSITY, Units.ONE, axes, Values.of(intensity),
                Optional.of(Values.of(sigma))));
    }
}
