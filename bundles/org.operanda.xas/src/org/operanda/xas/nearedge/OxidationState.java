package org.operanda.xas.nearedge;

import java.util.List;
import java.util.Optional;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.OperationResult;
import org.operanda.math.PolynomialFit;
import org.operanda.xas.XasQuantities;

/**
 * The mean oxidation state from the edge energy, by the straight line through those of standards (J. Wong, F. W. Lytle, R. P. Messmer, D. H.
 * Maylotte, Phys. Rev. B 30 (1984) 5596: edges move in proportion to the state). Gives {@value #STATE}; its standard deviation is that of the
 * line at this energy, from the scatter of three or more standards around it, and that of the edge energy times the slope.
 */
public final class OxidationState implements FrameOperation<OxidationStateSettings> {
    public static final String STATE = "oxidation_state";

    @Override
    public Class<OxidationStateSettings> settingsType() {
        return OxidationStateSettings.class;
    }

    @Override
    public OperationResult apply(Measurement frame, OxidationStateSettings settings) {
        Optional<Dataset> edge = frame.datasets().stream().filter(d -> d.rank() == 0)
                .filter(d -> settings.dataset().isBlank()
                        ? d.quantity().equals(QuantityKind.PHOTON_ENERGY)
                        : d.name().equals(settings.dataset()))
                .findFirst();
        long distinct = settings.energies().stream().distinct().count();
        if (edge.isEmpty() || distinct < 2) {
            return result(Double.NaN, Double.NaN, List.of(edge.isEmpty()
                    ? Problem.of(Severity.ERROR, "xas.oxidation-state.input", "'" + frame.name() + "' has no edge energy.",
                            "Read the edge energies first, or name the dataset.")
                    : Problem.of(Severity.ERROR, "xas.oxidation-state.standards", "A line needs two standards of different energies.",
                            "Give energies and states of at least two standards.")));
        }
        double[] energies = settings.energies().stream().mapToDouble(e -> e).toArray();
        double[] states = settings.states().stream().mapToDouble(s -> s).toArray();
        PolynomialFit line = PolynomialFit.of(energies, states, 1);
        double at = edge.get().values().get(0);
        double own = edge.get().sigma().map(s -> s.get(0)).orElse(Double.NaN) * Math.abs(line.derivative(at, 1));
        double lines = line.degreesOfFreedom() > 0 ? line.sigma(at) : 0;
        return Double.isNaN(at)
                ? result(at, at,
                        List.of(Problem.of(Severity.WARNING, "xas.oxidation-state.edge", "'" + frame.name() + "' has no edge energy.",
                                "Look why its edge was not found.")))
                : result(line.value(at), Double.isNaN(own) ? lines > 0 ? lines : Double.NaN : Math.hypot(own, lines), List.of());
    }

    private static OperationResult result(double state, double sigma, List<Problem> problems) {
        return new OperationResult(List.of(Dataset.scalar(STATE, XasQuantities.OXIDATION_STATE, Units.ONE, state, sigma)), problems);
    }
}
