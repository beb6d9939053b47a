package org.operanda.electrochemistry.galvanostatic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.electrochemistry.ChemicalFormula;

/**
 * The charge that a compound takes up, by Faraday's law q = n F / (3.6 M), from its formula alone; it needs no measurement. Two numbers are
 * given because both are in use: per mass of the host without the ions that come out, as for alloys and graphite (Li15Si4: 3578.6 mA·h per
 * gram of Si), and per mass of the whole formula, as for materials that are made with their ions (LiNiO2: 274.5 mA·h/g). The ion itself (Li)
 * has no host.
 */
public final class TheoreticalCapacity implements SeriesOperation<TheoreticalCapacitySettings> {

    @Override
    public Class<TheoreticalCapacitySettings> settingsType() {
        return TheoreticalCapacitySettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, TheoreticalCapacitySettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        ChemicalFormula compound = settings.parsed();
        double ions = compound.count(settings.ion()) - settings.remaining();
        double electrons = ions * settings.valence();
        double mass = compound.molarMass();
        boolean hasHost = compound.atoms().size() > 1;
        double hostMass = mass - ions * ChemicalFormula.parse(settings.ion()).orElseThrow().molarMass();
        List<Dataset> results = new ArrayList<>();
        results.add(Dataset.scalar("molar_mass", GalvanostaticQuantities.MOLAR_MASS, GalvanostaticQuantities.GRAM_PER_MOLE, mass));
        results.add(capacity("capacity_of_formula", electrons, mass));
        if (hasHost) {
            results.add(capacity("capacity_of_host", electrons, hostMass));
        }
        if (settings.density() > 0) {
            double perMass = ChemicalFormula.specificCapacity(electrons, hasHost ? hostMass : mass);
            results.add(Dataset.scalar("capacity_per_volume", GalvanostaticQuantities.VOLUMETRIC_CAPACITY,
                    GalvanostaticQuantities.PER_VOLUME, perMass * settings.density()));
        }
        results.add(Dataset.scalar("electrons", QuantityKind.COUNT, Units.ONE, electrons));
        return new OperationResult(results, List.of());
    }

    private static Dataset capacity(String name, double electrons, double molarMass) {
        return Dataset.scalar(name, GalvanostaticQuantities.SPECIFIC_CAPACITY, GalvanostaticQuantities.PER_MASS,
                ChemicalFormula.specificCapacity(electrons, molarMass));
    }
}
