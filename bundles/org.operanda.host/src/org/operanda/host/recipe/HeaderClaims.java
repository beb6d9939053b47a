package org.operanda.host.recipe;

import static org.operanda.experiment.ExperimentPackage.Literals.CELL__ACTIVE_MATERIAL;
import static org.operanda.experiment.ExperimentPackage.Literals.CELL__AREA;
import static org.operanda.experiment.ExperimentPackage.Literals.CELL__CHARGING;
import static org.operanda.experiment.ExperimentPackage.Literals.CELL__CONFIGURATION;
import static org.operanda.experiment.ExperimentPackage.Literals.CELL__ELECTRODE;
import static org.operanda.experiment.ExperimentPackage.Literals.CELL__ELECTROLYTE;
import static org.operanda.experiment.ExperimentPackage.Literals.CELL__FORMULA;
import static org.operanda.experiment.ExperimentPackage.Literals.CELL__INITIAL_COMPOSITION;
import static org.operanda.experiment.ExperimentPackage.Literals.CELL__MASS;
import static org.operanda.experiment.ExperimentPackage.Literals.CELL__MASS_UNCERTAINTY;
import static org.operanda.experiment.ExperimentPackage.Literals.CELL__MOLAR_MASS;
import static org.operanda.experiment.ExperimentPackage.Literals.CELL__NOMINAL_CAPACITY;
import static org.operanda.experiment.ExperimentPackage.Literals.CELL__REFERENCE_ELECTRODE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.measure.Unit;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EcorePackage;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Units;
import org.operanda.experiment.Cell;

/**
 * Puts what the cell sheet says over what an instrument's header claims of the cell. Cyclers keep the numbers of whatever cell was
 * mounted before. Of the sheet's further attributes, those that begin with the technique's id, for instance {@code xrd.wavelength}, hold
 * for the measurements of that technique.
 */
final class HeaderClaims {
    private static final Map<String, EAttribute> KEYS = new LinkedHashMap<>();
    private static final double SAME = 1e-6;

    static {
        KEYS.put(Metadata.CELL_CONFIGURATION, CELL__CONFIGURATION);
        KEYS.put(Metadata.CELL_ELECTRODE, CELL__ELECTRODE);
        KEYS.put(Metadata.CELL_CHARGING, CELL__CHARGING);
        KEYS.put(Metadata.CELL_FORMULA, CELL__FORMULA);
        KEYS.put(Metadata.CELL_INITIAL_COMPOSITION, CELL__INITIAL_COMPOSITION);
        KEYS.put(Metadata.CELL_MASS, CELL__MASS);
        KEYS.put(Metadata.CELL_MASS_UNCERTAINTY, CELL__MASS_UNCERTAINTY);
        KEYS.put(Metadata.CELL_AREA, CELL__AREA);
        KEYS.put(Metadata.CELL_CAPACITY, CELL__NOMINAL_CAPACITY);
        KEYS.put(Metadata.CELL_MATERIAL, CELL__ACTIVE_MATERIAL);
        KEYS.put(Metadata.CELL_ELECTROLYTE, CELL__ELECTROLYTE);
        KEYS.put(Metadata.REFERENCE_ELECTRODE, CELL__REFERENCE_ELECTRODE);
        KEYS.put(Metadata.MOLAR_MASS, CELL__MOLAR_MASS);
    }

    private HeaderClaims() {}

    /**
     * The measurement with the sheet's values; what the header said otherwise is added to {@code overrides}.
     *
     * @param sheet empty when there is none
     */
    static Measurement override(String id, Measurement measurement, Optional<Cell> sheet, List<HeaderOverride> overrides) {
        if (sheet.isEmpty()) {
            return measurement;
        }
        Cell cell = sheet.get();
        Map<String, String> values = new LinkedHashMap<>();
        KEYS.entrySet().stream().filter(entry -> cell.eIsSet(entry.getValue()))
                .forEach(entry -> values.put(entry.getKey(), text(cell, entry.getValue())));
        cell.getAttributes().stream().filter(entry -> entry.getKey().startsWith(measurement.technique() + "."))
                .forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        values.forEach((key, said) -> {
            String claimed = measurement.metadata().getOrDefault(key, "");
            Optional<EAttribute> attribute = Optional.ofNullable(KEYS.get(key));
            if (!claimed.isBlank() && !attribute.map(a -> same(claimed, cell, a)).orElseGet(() -> claimed.trim().equals(said.trim()))) {
                overrides.add(new HeaderOverride(id, key, attribute.map(EAttribute::getName).orElse(key), claimed, said));
            }
        });
        return values.isEmpty() ? measurement : measurement.withMetadata(values);
    }

    private static String text(Cell cell, EAttribute attribute) {
        Object value = cell.eGet(attribute);
        return value instanceof Double number ? (number + " " + Units.symbol(CellSheet.unit(attribute))).trim() : value.toString();
    }

    private static boolean same(String claimed, Cell cell, EAttribute attribute) {
        if (attribute.getEAttributeType() != EcorePackage.Literals.EDOUBLE) {
            return claimed.trim().equals(cell.eGet(attribute).toString().trim());
        }
        Unit<?> unit = CellSheet.unit(attribute);
        double said = (Double) cell.eGet(attribute);
        return CellSheet.number(claimed, unit).map(number -> Math.abs(number - said) <= SAME * Math.abs(said)).orElse(false);
    }
}
