package org.operanda.electrochemistry.galvanostatic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javax.measure.Unit;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.electrochemistry.CellValues;

/**
 * Galvanostatic intermittent titration: the pulses and rests of a test, the open-circuit potential after each, and the diffusion coefficient by
 * <pre>D = 4/(π τ) L² (ΔE_s/ΔE_τ)²,  L = m V_M / (M S)</pre>
 * (W. Weppner, R. A. Huggins, J. Electrochem. Soc. 124 (1977) 1569, equation 33). ΔE_τ is √τ times the slope of the potential against √t, so
 * that the resistance does not enter; ΔE_s is the change of the potential at the end of the rests. Without a length, D/L² is given.
 * <p>
 * {@code validity} is 0 where the equation's conditions are met, else the sum of 1 (the potential is not linear in √t), 2 (the pulse is not
 * short against L²/D) and 4 (the rest did not come to equilibrium). Results run along time: the middle of each pulse, with the beginning of the
 * pulse and the end of its rest as window.
 */
public final class Gitt implements SeriesOperation<GittSettings> {
    private static final double MILLI = 1000;
    private static final double CENTIMETRES_PER_MICROMETRE = 1e-4;
    /** A parabola in √t may bend off the line by this part. */
    private static final double STRAIGHT = 0.1;
    private static final double SECONDS_PER_HOUR = 3600;
    private static final int NOT_LINEAR = 1;
    private static final int NOT_SHORT = 2;
    private static final int NOT_RELAXED = 4;
    private static final Unit<?> PER_SECOND = GalvanostaticQuantities.unit("1/s");
    private static final Unit<?> DIFFUSION = GalvanostaticQuantities.unit("cm^2/s");
    private static final Unit<?> DRIFT = GalvanostaticQuantities.unit("mV/h");

    @Override
    public Class<GittSettings> settingsType() {
        return GittSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, GittSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Optional<Cycling> cycling = Cycling.of(inputs, settings.segmentation(), problems);
        if (cycling.isEmpty()) {
            return new OperationResult(List.of(), problems);
        }
        List<Pulse> pulses = Pulse.of(cycling.get(), settings.fitFrom());
        if (pulses.isEmpty()) {
            problems.add(Problem.of(Severity.ERROR, "gitt.no-pulses", "No pulse of current stands between two rests.",
                    "Choose a titration; check that its rests are seen as rests."));
            return new OperationResult(List.of(), problems);
        }
        double length = length(settings, new CellValues(cycling.get().rows().measurement(), problems), problems);
        return new OperationResult(results(cycling.get(), pulses, settings, length, problems), problems);
    }

    /** m V_M / (M S) in cm; 0 when it is not known. */
    private static double length(GittSettings settings, CellValues cell, List<Problem> problems) {
        if (settings.length() > 0) {
            return settings.length() * CENTIMETRES_PER_MICROMETRE;
        }
        double mass = cell.number(settings.mass(), Metadata.CELL_MASS, GalvanostaticQuantities.MILLIGRAM) / MILLI;
        double area = cell.number(settings.contactArea(), Metadata.CELL_AREA, GalvanostaticQuantities.SQUARE_CENTIMETRE);
        double molarMass = cell.molarMass(settings.molarMass());
        if (mass > 0 && area > 0 && molarMass > 0 && settings.molarVolume() > 0) {
            return mass * settings.molarVolume() / (molarMass * area);
        }
        problems.add(Problem.of(Severity.WARNING, "gitt.no-length", "The diffusion length is not known, so only D/L² is given.",
                "Give the length, or mass, molar mass, molar volume and contact area."));
        return 0;
    }

    private static List<Dataset> results(Cycling cycling, List<Pulse> pulses, GittSettings settings, double length,
            List<Problem> problems) {
        Columns columns = new Columns(axis(cycling, pulses));
        double[] charge = cycling.passed().charge();
        columns.add("charge", QuantityKind.CHARGE, Units.MILLIAMPERE_HOUR, each(pulses, p -> MILLI * charge[p.step().end() - 1]));
        columns.add("direction", GalvanostaticQuantities.DIRECTION, Units.ONE, each(pulses, p -> p.step().sign()));
        columns.add("current", QuantityKind.CURRENT, Units.MILLIAMPERE,
                each(pulses, p -> p.step().sign() * MILLI * cycling.current(p.step())));
        columns.add("pulse_duration", QuantityKind.TIME, Units.SECOND, each(pulses, Pulse::duration));
        columns.add("open_circuit_voltage", QuantityKind.POTENTIAL, Units.VOLT, each(pulses, Pulse::after), each(pulses, Pulse::noise));
        columns.add("steady_change", QuantityKind.POTENTIAL, Units.VOLT, each(pulses, Pulse::steadyChange),
                each(pulses, p -> Math.sqrt(2) * p.noise()));
        columns.add("transient_change", QuantityKind.POTENTIAL, Units.VOLT, each(pulses, Pulse::transientChange),
                each(pulses, p -> Math.sqrt(p.duration()) * p.line().slopeSigma()));
        columns.add("ir_drop", QuantityKind.POTENTIAL, Units.VOLT, each(pulses, Pulse::resistiveChange),
                each(pulses, p -> Math.hypot(p.line().interceptSigma(), p.noise())));
        columns.add("relaxation_rate", GalvanostaticQuantities.VOLTAGE_RATE, DRIFT,
                each(pulses, p -> MILLI * SECONDS_PER_HOUR * p.relaxation()));
        columns.add("diffusion_rate", GalvanostaticQuantities.DIFFUSION_RATE, PER_SECOND, each(pulses, Pulse::diffusionRate),
                each(pulses, Pulse::diffusionRateSigma));
        if (length > 0) {
            columns.add("diffusion_coefficient", GalvanostaticQuantities.DIFFUSION_COEFFICIENT, DIFFUSION,
                    each(pulses, p -> length * length * p.diffusionRate()), each(pulses, p -> length * length * p.diffusionRateSigma()));
        }
        columns.add("r_squared", QuantityKind.FRACTION, Units.ONE, each(pulses, Pulse::rSquared));
        columns.add("curvature", QuantityKind.FRACTION, Units.ONE, each(pulses, Pulse::curvature));
        double[] validity = each(pulses, p -> validity(p, settings));
        columns.add("validity", QuantityKind.FLAG, Units.ONE, validity);
        say(validity, problems);
        return columns.datasets();
    }

    private static Axis axis(Cycling cycling, List<Pulse> pulses) {
        double[] seconds = cycling.rows().seconds();
        double[] start = each(pulses, p -> seconds[p.step().origin()]);
        double[] middle = each(pulses, p -> (seconds[p.step().origin()] + seconds[p.step().end() - 1]) / 2);
        double[] end = each(pulses, p -> seconds[p.rest().end() - 1]);
        Axis rows = cycling.rows().axis();
        return new Axis(rows.name(), rows.quantity(), rows.unit(), Values.of(middle), rows.clock(), Optional.empty())
                .withWindow(Values.of(start), Values.of(end));
    }

    private static int validity(Pulse pulse, GittSettings settings) {
        boolean linear = pulse.rSquared() >= settings.leastR2() && pulse.curvature() <= STRAIGHT;
        boolean brief = pulse.diffusionRate() * pulse.duration() <= settings.greatestTime();
        boolean relaxed = Math.abs(pulse.relaxation()) * MILLI * SECONDS_PER_HOUR <= settings.relaxed();
        return (linear ? 0 : NOT_LINEAR) + (brief ? 0 : NOT_SHORT) + (relaxed ? 0 : NOT_RELAXED);
    }

    private static void say(double[] validity, List<Problem> problems) {
        int[] counts = new int[3];
        int flagged = 0;
        for (double flags : validity) {
            flagged += flags == 0 ? 0 : 1;
            for (int bit = 0; bit < counts.length; bit++) {
                counts[bit] += ((int) flags >> bit) & 1;
            }
        }
        if (flagged > 0) {
            problems.add(Problem.of(Severity.WARNING, "gitt.validity", String.format(Locale.ROOT,
                    "%d of %d pulses do not meet the conditions of the equation: %d are not linear in √t, %d are not short against L²/D, "
                            + "%d did not come to rest.",
                    flagged, validity.length, counts[0], counts[1], counts[2]), "See 'validity'; shorter pulses and longer rests help."));
        }
    }

    private static double[] each(List<Pulse> pulses, ToDoubleFunction<Pulse> value) {
        return pulses.stream().mapToDouble(value).toArray();
    }
}
