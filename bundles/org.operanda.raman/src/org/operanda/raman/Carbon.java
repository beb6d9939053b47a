package org.operanda.raman;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Units;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.OperationResult;
import org.operanda.math.peak.FittedPeaks.FittedPeak;

/**
 * The D and G bands of carbon in each spectrum, their ratios, and the size of the crystallites in the plane, L_a. Two bands, or five after A. Sadezky et al., Carbon
 * 43 (2005) 1731 (D and D4 and D2 and G Lorentz lines, D3 a Gauss band); G may be a Breit–Wigner–Fano line (A. C. Ferrari, J. Robertson, Phys. Rev. B 61 (2000)
 * 14095).
 * <p>
 * L_a is after F. Tuinstra, J. L. Koenig, J. Chem. Phys. 53 (1970) 1126, 4.4 nm / (I_D/I_G), for 514.5 nm; M. J. Matthews et al., Phys. Rev. B 59 (1999) R6585,
 * (0.033 λ − 12.6 nm) / (I_D/I_G), for 400 to 700 nm; or L. G. Cançado et al., Appl. Phys. Lett. 88 (2006) 163106, 2.4·10⁻¹⁰ nm⁻³ λ⁴ / (A_D/A_G). All hold above
 * about 2 nm. The standard deviations of the ratios leave the covariance of the two bands out.
 */
public final class Carbon implements FrameOperation<CarbonSettings> {
    private static final int D = 0;
    private static final int G = 1;
    private static final double TUINSTRA_KOENIG = 4.4;
    private static final double CANCADO = 2.4e-10;

    @Override
    public Class<CarbonSettings> settingsType() {
        return CarbonSettings.class;
    }

    @Override
    public OperationResult apply(Measurement frame, CarbonSettings settings) {
        Optional<Spectra> found = Spectra.in(frame, "");
        if (found.isEmpty()) {
            return Spectra.none(frame, "raman.carbon", "");
        }
        Spectra spectra = found.get();
        LineFits fits = new LineFits(spectra, Line.parse(lines(settings)), settings.from(), settings.to(), settings.background());
        List<Dataset> datasets = new ArrayList<>(fits.parameters());
        int count = spectra.count();
        double[][] heights = ratio(fits, count, FittedPeak::height, FittedPeak::heightSigma);
        double[][] areas = ratio(fits, count, FittedPeak::area, FittedPeak::areaSigma);
        datasets.add(spectra.numbers("d_over_g_height", RamanQuantities.INTENSITY_RATIO, Units.ONE, heights[0], heights[1]));
        datasets.add(spectra.numbers("d_over_g_area", RamanQuantities.INTENSITY_RATIO, Units.ONE, areas[0], areas[1]));
        double constant = switch (settings.size()) {
            case TUINSTRA_KOENIG -> TUINSTRA_KOENIG;
            case MATTHEWS -> 0.033 * settings.laser() - 12.6;
            case CANCADO -> CANCADO * Math.pow(settings.laser(), 4);
        };
        double[][] by = settings.size() == CarbonSettings.Size.CANCADO ? areas : heights;
        double[][] size = new double[2][count];
        for (int i = 0; i < count; i++) {
            size[0][i] = constant / by[0][i];
            size[1][i] = Math.abs(constant * by[1][i] / (by[0][i] * by[0][i]));
        }
        datasets.add(spectra.numbers("crystallite_size", RamanQuantities.CRYSTALLITE_SIZE, RamanQuantities.NANOMETRE, size[0], size[1]));
        if (settings.curves()) {
            datasets.addAll(fits.curves());
        }
        List<Problem> problems = new ArrayList<>(fits.problems("raman.carbon"));
        if (settings.size() == CarbonSettings.Size.TUINSTRA_KOENIG && Math.abs(settings.laser() - 514.5) > 1) {
            problems.add(Problem.of(Severity.WARNING, "raman.carbon.laser",
                    "Tuinstra and Koenig's constant is that of 514.5 nm, not of " + settings.laser() + " nm.",
                    "Use Matthews' or Cançado's."));
        }
        return new OperationResult(datasets, problems);
    }

    private static List<String> lines(CarbonSettings settings) {
        List<String> lines = new ArrayList<>();
        lines.add("d lorentz 1350 position=1300..1390 width=15..300");
        lines.add(settings.fano()
                ? "g fano 1585 position=1550..1610 width=8..200 coupling=-0.8..0.8"
                : "g lorentz 1585 position=1550..1610 width=8..200");
        if (settings.bands() == CarbonSettings.Bands.FIVE) {
            lines.add("d2 lorentz 1620 position=1608..1635 width=8..60");
            lines.add("d3 gauss 1500 position=1480..1545 width=50..220");
            lines.add("d4 lorentz 1200 position=1150..1260 width=40..220");
        }
        return lines;
    }

    private static double[][] ratio(LineFits fits, int count, LineFits.Number value, LineFits.Number sigma) {
        double[][] ratio = new double[2][count];
        for (int i = 0; i < count; i++) {
            double d = fits.line(i, D).map(value::of).orElse(Double.NaN);
            double g = fits.line(i, G).map(value::of).orElse(Double.NaN);
            ratio[0][i] = d / g;
            ratio[1][i] = Math.hypot(fits.line(i, D).map(sigma::of).orElse(Double.NaN) / g,
                    d * fits.line(i, G).map(sigma::of).orElse(Double.NaN) / (g * g));
        }
        return ratio;
    }
}
