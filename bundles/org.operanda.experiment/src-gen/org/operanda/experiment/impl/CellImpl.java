/**
 */
package org.operanda.experiment.impl;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EMap;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.eclipse.emf.ecore.util.EcoreEMap;
import org.eclipse.emf.ecore.util.InternalEList;

import org.operanda.experiment.Cell;
import org.operanda.experiment.CellConfiguration;
import org.operanda.experiment.ChargingProcess;
import org.operanda.experiment.ElectrodeMaterial;
import org.operanda.experiment.ExperimentPackage;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Cell</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.operanda.experiment.impl.CellImpl#getName <em>Name</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.CellImpl#getConfiguration <em>Configuration</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.CellImpl#getElectrode <em>Electrode</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.CellImpl#getCharging <em>Charging</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.CellImpl#getWorkingElectrode <em>Working Electrode</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.CellImpl#getActiveMaterial <em>Active Material</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.CellImpl#getFormula <em>Formula</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.CellImpl#getMass <em>Mass</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.CellImpl#getMassUncertainty <em>Mass Uncertainty</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.CellImpl#getArea <em>Area</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.CellImpl#getNominalCapacity <em>Nominal Capacity</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.CellImpl#getMolarMass <em>Molar Mass</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.CellImpl#getInitialComposition <em>Initial Composition</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.CellImpl#getIon <em>Ion</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.CellImpl#getElectrons <em>Electrons</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.CellImpl#getReferenceElectrode <em>Reference Electrode</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.CellImpl#getCounterElectrode <em>Counter Electrode</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.CellImpl#getElectrolyte <em>Electrolyte</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.CellImpl#getNotes <em>Notes</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.CellImpl#getAttributes <em>Attributes</em>}</li>
 * </ul>
 *
 * @generated
 */
public class CellImpl extends MinimalEObjectImpl.Container implements Cell {
	/**
	 * The default value of the '{@link #getName() <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getName()
	 * @generated
	 * @ordered
	 */
	protected static final String NAME_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getName() <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getName()
	 * @generated
	 * @ordered
	 */
	protected String name = NAME_EDEFAULT;

	/**
	 * The default value of the '{@link #getConfiguration() <em>Configuration</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getConfiguration()
	 * @generated
	 * @ordered
	 */
	protected static final CellConfiguration CONFIGURATION_EDEFAULT = CellConfiguration.HALF;

	/**
	 * The cached value of the '{@link #getConfiguration() <em>Configuration</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getConfiguration()
	 * @generated
	 * @ordered
	 */
	protected CellConfiguration configuration = CONFIGURATION_EDEFAULT;

	/**
	 * This is true if the Configuration attribute has been set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	protected boolean configurationESet;

	/**
	 * The default value of the '{@link #getElectrode() <em>Electrode</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getElectrode()
	 * @generated
	 * @ordered
	 */
	protected static final ElectrodeMaterial ELECTRODE_EDEFAULT = ElectrodeMaterial.NEGATIVE;

	/**
	 * The cached value of the '{@link #getElectrode() <em>Electrode</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getElectrode()
	 * @generated
	 * @ordered
	 */
	protected ElectrodeMaterial electrode = ELECTRODE_EDEFAULT;

	/**
	 * This is true if the Electrode attribute has been set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	protected boolean electrodeESet;

	/**
	 * The default value of the '{@link #getCharging() <em>Charging</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCharging()
	 * @generated
	 * @ordered
	 */
	protected static final ChargingProcess CHARGING_EDEFAULT = ChargingProcess.EXTRACTS;

	/**
	 * The cached value of the '{@link #getCharging() <em>Charging</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCharging()
	 * @generated
	 * @ordered
	 */
	protected ChargingProcess charging = CHARGING_EDEFAULT;

	/**
	 * This is true if the Charging attribute has been set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	protected boolean chargingESet;

	/**
	 * The default value of the '{@link #getWorkingElectrode() <em>Working Electrode</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getWorkingElectrode()
	 * @generated
	 * @ordered
	 */
	protected static final String WORKING_ELECTRODE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getWorkingElectrode() <em>Working Electrode</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getWorkingElectrode()
	 * @generated
	 * @ordered
	 */
	protected String workingElectrode = WORKING_ELECTRODE_EDEFAULT;

	/**
	 * The default value of the '{@link #getActiveMaterial() <em>Active Material</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getActiveMaterial()
	 * @generated
	 * @ordered
	 */
	protected static final String ACTIVE_MATERIAL_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getActiveMaterial() <em>Active Material</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getActiveMaterial()
	 * @generated
	 * @ordered
	 */
	protected String activeMaterial = ACTIVE_MATERIAL_EDEFAULT;

	/**
	 * The default value of the '{@link #getFormula() <em>Formula</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFormula()
	 * @generated
	 * @ordered
	 */
	protected static final String FORMULA_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getFormula() <em>Formula</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFormula()
	 * @generated
	 * @ordered
	 */
	protected String formula = FORMULA_EDEFAULT;

	/**
	 * The default value of the '{@link #getMass() <em>Mass</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMass()
	 * @generated
	 * @ordered
	 */
	protected static final double MASS_EDEFAULT = 0.0;

	/**
	 * The cached value of the '{@link #getMass() <em>Mass</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMass()
	 * @generated
	 * @ordered
	 */
	protected double mass = MASS_EDEFAULT;

	/**
	 * This is true if the Mass attribute has been set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	protected boolean massESet;

	/**
	 * The default value of the '{@link #getMassUncertainty() <em>Mass Uncertainty</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMassUncertainty()
	 * @generated
	 * @ordered
	 */
	protected static final double MASS_UNCERTAINTY_EDEFAULT = 0.0;

	/**
	 * The cached value of the '{@link #getMassUncertainty() <em>Mass Uncertainty</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMassUncertainty()
	 * @generated
	 * @ordered
	 */
	protected double massUncertainty = MASS_UNCERTAINTY_EDEFAULT;

	/**
	 * This is true if the Mass Uncertainty attribute has been set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	protected boolean massUncertaintyESet;

	/**
	 * The default value of the '{@link #getArea() <em>Area</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getArea()
	 * @generated
	 * @ordered
	 */
	protected static final double AREA_EDEFAULT = 0.0;

	/**
	 * The cached value of the '{@link #getArea() <em>Area</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getArea()
	 * @generated
	 * @ordered
	 */
	protected double area = AREA_EDEFAULT;

	/**
	 * This is true if the Area attribute has been set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	protected boolean areaESet;

	/**
	 * The default value of the '{@link #getNominalCapacity() <em>Nominal Capacity</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getNominalCapacity()
	 * @generated
	 * @ordered
	 */
	protected static final double NOMINAL_CAPACITY_EDEFAULT = 0.0;

	/**
	 * The cached value of the '{@link #getNominalCapacity() <em>Nominal Capacity</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getNominalCapacity()
	 * @generated
	 * @ordered
	 */
	protected double nominalCapacity = NOMINAL_CAPACITY_EDEFAULT;

	/**
	 * This is true if the Nominal Capacity attribute has been set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	protected boolean nominalCapacityESet;

	/**
	 * The default value of the '{@link #getMolarMass() <em>Molar Mass</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMolarMass()
	 * @generated
	 * @ordered
	 */
	protected static final double MOLAR_MASS_EDEFAULT = 0.0;

	/**
	 * The cached value of the '{@link #getMolarMass() <em>Molar Mass</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMolarMass()
	 * @generated
	 * @ordered
	 */
	protected double molarMass = MOLAR_MASS_EDEFAULT;

	/**
	 * This is true if the Molar Mass attribute has been set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	protected boolean molarMassESet;

	/**
	 * The default value of the '{@link #getInitialComposition() <em>Initial Composition</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getInitialComposition()
	 * @generated
	 * @ordered
	 */
	protected static final double INITIAL_COMPOSITION_EDEFAULT = 0.0;

	/**
	 * The cached value of the '{@link #getInitialComposition() <em>Initial Composition</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getInitialComposition()
	 * @generated
	 * @ordered
	 */
	protected double initialComposition = INITIAL_COMPOSITION_EDEFAULT;

	/**
	 * This is true if the Initial Composition attribute has been set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	protected boolean initialCompositionESet;

	/**
	 * The default value of the '{@link #getIon() <em>Ion</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getIon()
	 * @generated
	 * @ordered
	 */
	protected static final String ION_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getIon() <em>Ion</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getIon()
	 * @generated
	 * @ordered
	 */
	protected String ion = ION_EDEFAULT;

	/**
	 * The default value of the '{@link #getElectrons() <em>Electrons</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getElectrons()
	 * @generated
	 * @ordered
	 */
	protected static final double ELECTRONS_EDEFAULT = 0.0;

	/**
	 * The cached value of the '{@link #getElectrons() <em>Electrons</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getElectrons()
	 * @generated
	 * @ordered
	 */
	protected double electrons = ELECTRONS_EDEFAULT;

	/**
	 * This is true if the Electrons attribute has been set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	protected boolean electronsESet;

	/**
	 * The default value of the '{@link #getReferenceElectrode() <em>Reference Electrode</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getReferenceElectrode()
	 * @generated
	 * @ordered
	 */
	protected static final String REFERENCE_ELECTRODE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getReferenceElectrode() <em>Reference Electrode</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getReferenceElectrode()
	 * @generated
	 * @ordered
	 */
	protected String referenceElectrode = REFERENCE_ELECTRODE_EDEFAULT;

	/**
	 * The default value of the '{@link #getCounterElectrode() <em>Counter Electrode</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCounterElectrode()
	 * @generated
	 * @ordered
	 */
	protected static final String COUNTER_ELECTRODE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getCounterElectrode() <em>Counter Electrode</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCounterElectrode()
	 * @generated
	 * @ordered
	 */
	protected String counterElectrode = COUNTER_ELECTRODE_EDEFAULT;

	/**
	 * The default value of the '{@link #getElectrolyte() <em>Electrolyte</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getElectrolyte()
	 * @generated
	 * @ordered
	 */
	protected static final String ELECTROLYTE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getElectrolyte() <em>Electrolyte</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getElectrolyte()
	 * @generated
	 * @ordered
	 */
	protected String electrolyte = ELECTROLYTE_EDEFAULT;

	/**
	 * The default value of the '{@link #getNotes() <em>Notes</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getNotes()
	 * @generated
	 * @ordered
	 */
	protected static final String NOTES_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getNotes() <em>Notes</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getNotes()
	 * @generated
	 * @ordered
	 */
	protected String notes = NOTES_EDEFAULT;

	/**
	 * The cached value of the '{@link #getAttributes() <em>Attributes</em>}' map.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAttributes()
	 * @generated
	 * @ordered
	 */
	protected EMap<String, String> attributes;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected CellImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ExperimentPackage.Literals.CELL;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getName() {
		return name;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setName(String newName) {
		String oldName = name;
		name = newName;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.CELL__NAME, oldName, name));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public CellConfiguration getConfiguration() {
		return configuration;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setConfiguration(CellConfiguration newConfiguration) {
		CellConfiguration oldConfiguration = configuration;
		configuration = newConfiguration == null ? CONFIGURATION_EDEFAULT : newConfiguration;
		boolean oldConfigurationESet = configurationESet;
		configurationESet = true;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.CELL__CONFIGURATION, oldConfiguration, configuration, !oldConfigurationESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void unsetConfiguration() {
		CellConfiguration oldConfiguration = configuration;
		boolean oldConfigurationESet = configurationESet;
		configuration = CONFIGURATION_EDEFAULT;
		configurationESet = false;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.UNSET, ExperimentPackage.CELL__CONFIGURATION, oldConfiguration, CONFIGURATION_EDEFAULT, oldConfigurationESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isSetConfiguration() {
		return configurationESet;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public ElectrodeMaterial getElectrode() {
		return electrode;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setElectrode(ElectrodeMaterial newElectrode) {
		ElectrodeMaterial oldElectrode = electrode;
		electrode = newElectrode == null ? ELECTRODE_EDEFAULT : newElectrode;
		boolean oldElectrodeESet = electrodeESet;
		electrodeESet = true;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.CELL__ELECTRODE, oldElectrode, electrode, !oldElectrodeESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void unsetElectrode() {
		ElectrodeMaterial oldElectrode = electrode;
		boolean oldElectrodeESet = electrodeESet;
		electrode = ELECTRODE_EDEFAULT;
		electrodeESet = false;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.UNSET, ExperimentPackage.CELL__ELECTRODE, oldElectrode, ELECTRODE_EDEFAULT, oldElectrodeESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isSetElectrode() {
		return electrodeESet;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public ChargingProcess getCharging() {
		return charging;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setCharging(ChargingProcess newCharging) {
		ChargingProcess oldCharging = charging;
		charging = newCharging == null ? CHARGING_EDEFAULT : newCharging;
		boolean oldChargingESet = chargingESet;
		chargingESet = true;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.CELL__CHARGING, oldCharging, charging, !oldChargingESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void unsetCharging() {
		ChargingProcess oldCharging = charging;
		boolean oldChargingESet = chargingESet;
		charging = CHARGING_EDEFAULT;
		chargingESet = false;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.UNSET, ExperimentPackage.CELL__CHARGING, oldCharging, CHARGING_EDEFAULT, oldChargingESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isSetCharging() {
		return chargingESet;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getWorkingElectrode() {
		return workingElectrode;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setWorkingElectrode(String newWorkingElectrode) {
		String oldWorkingElectrode = workingElectrode;
		workingElectrode = newWorkingElectrode;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.CELL__WORKING_ELECTRODE, oldWorkingElectrode, workingElectrode));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getActiveMaterial() {
		return activeMaterial;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setActiveMaterial(String newActiveMaterial) {
		String oldActiveMaterial = activeMaterial;
		activeMaterial = newActiveMaterial;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.CELL__ACTIVE_MATERIAL, oldActiveMaterial, activeMaterial));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getFormula() {
		return formula;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setFormula(String newFormula) {
		String oldFormula = formula;
		formula = newFormula;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.CELL__FORMULA, oldFormula, formula));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public double getMass() {
		return mass;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMass(double newMass) {
		double oldMass = mass;
		mass = newMass;
		boolean oldMassESet = massESet;
		massESet = true;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.CELL__MASS, oldMass, mass, !oldMassESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void unsetMass() {
		double oldMass = mass;
		boolean oldMassESet = massESet;
		mass = MASS_EDEFAULT;
		massESet = false;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.UNSET, ExperimentPackage.CELL__MASS, oldMass, MASS_EDEFAULT, oldMassESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isSetMass() {
		return massESet;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public double getMassUncertainty() {
		return massUncertainty;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMassUncertainty(double newMassUncertainty) {
		double oldMassUncertainty = massUncertainty;
		massUncertainty = newMassUncertainty;
		boolean oldMassUncertaintyESet = massUncertaintyESet;
		massUncertaintyESet = true;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.CELL__MASS_UNCERTAINTY, oldMassUncertainty, massUncertainty, !oldMassUncertaintyESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void unsetMassUncertainty() {
		double oldMassUncertainty = massUncertainty;
		boolean oldMassUncertaintyESet = massUncertaintyESet;
		massUncertainty = MASS_UNCERTAINTY_EDEFAULT;
		massUncertaintyESet = false;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.UNSET, ExperimentPackage.CELL__MASS_UNCERTAINTY, oldMassUncertainty, MASS_UNCERTAINTY_EDEFAULT, oldMassUncertaintyESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isSetMassUncertainty() {
		return massUncertaintyESet;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public double getArea() {
		return area;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setArea(double newArea) {
		double oldArea = area;
		area = newArea;
		boolean oldAreaESet = areaESet;
		areaESet = true;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.CELL__AREA, oldArea, area, !oldAreaESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void unsetArea() {
		double oldArea = area;
		boolean oldAreaESet = areaESet;
		area = AREA_EDEFAULT;
		areaESet = false;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.UNSET, ExperimentPackage.CELL__AREA, oldArea, AREA_EDEFAULT, oldAreaESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isSetArea() {
		return areaESet;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public double getNominalCapacity() {
		return nominalCapacity;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setNominalCapacity(double newNominalCapacity) {
		double oldNominalCapacity = nominalCapacity;
		nominalCapacity = newNominalCapacity;
		boolean oldNominalCapacityESet = nominalCapacityESet;
		nominalCapacityESet = true;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.CELL__NOMINAL_CAPACITY, oldNominalCapacity, nominalCapacity, !oldNominalCapacityESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void unsetNominalCapacity() {
		double oldNominalCapacity = nominalCapacity;
		boolean oldNominalCapacityESet = nominalCapacityESet;
		nominalCapacity = NOMINAL_CAPACITY_EDEFAULT;
		nominalCapacityESet = false;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.UNSET, ExperimentPackage.CELL__NOMINAL_CAPACITY, oldNominalCapacity, NOMINAL_CAPACITY_EDEFAULT, oldNominalCapacityESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isSetNominalCapacity() {
		return nominalCapacityESet;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public double getMolarMass() {
		return molarMass;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMolarMass(double newMolarMass) {
		double oldMolarMass = molarMass;
		molarMass = newMolarMass;
		boolean oldMolarMassESet = molarMassESet;
		molarMassESet = true;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.CELL__MOLAR_MASS, oldMolarMass, molarMass, !oldMolarMassESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void unsetMolarMass() {
		double oldMolarMass = molarMass;
		boolean oldMolarMassESet = molarMassESet;
		molarMass = MOLAR_MASS_EDEFAULT;
		molarMassESet = false;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.UNSET, ExperimentPackage.CELL__MOLAR_MASS, oldMolarMass, MOLAR_MASS_EDEFAULT, oldMolarMassESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isSetMolarMass() {
		return molarMassESet;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public double getInitialComposition() {
		return initialComposition;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setInitialComposition(double newInitialComposition) {
		double oldInitialComposition = initialComposition;
		initialComposition = newInitialComposition;
		boolean oldInitialCompositionESet = initialCompositionESet;
		initialCompositionESet = true;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.CELL__INITIAL_COMPOSITION, oldInitialComposition, initialComposition, !oldInitialCompositionESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void unsetInitialComposition() {
		double oldInitialComposition = initialComposition;
		boolean oldInitialCompositionESet = initialCompositionESet;
		initialComposition = INITIAL_COMPOSITION_EDEFAULT;
		initialCompositionESet = false;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.UNSET, ExperimentPackage.CELL__INITIAL_COMPOSITION, oldInitialComposition, INITIAL_COMPOSITION_EDEFAULT, oldInitialCompositionESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isSetInitialComposition() {
		return initialCompositionESet;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getIon() {
		return ion;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setIon(String newIon) {
		String oldIon = ion;
		ion = newIon;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.CELL__ION, oldIon, ion));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public double getElectrons() {
		return electrons;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setElectrons(double newElectrons) {
		double oldElectrons = electrons;
		electrons = newElectrons;
		boolean oldElectronsESet = electronsESet;
		electronsESet = true;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.CELL__ELECTRONS, oldElectrons, electrons, !oldElectronsESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void unsetElectrons() {
		double oldElectrons = electrons;
		boolean oldElectronsESet = electronsESet;
		electrons = ELECTRONS_EDEFAULT;
		electronsESet = false;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.UNSET, ExperimentPackage.CELL__ELECTRONS, oldElectrons, ELECTRONS_EDEFAULT, oldElectronsESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isSetElectrons() {
		return electronsESet;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getReferenceElectrode() {
		return referenceElectrode;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setReferenceElectrode(String newReferenceElectrode) {
		String oldReferenceElectrode = referenceElectrode;
		referenceElectrode = newReferenceElectrode;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.CELL__REFERENCE_ELECTRODE, oldReferenceElectrode, referenceElectrode));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getCounterElectrode() {
		return counterElectrode;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setCounterElectrode(String newCounterElectrode) {
		String oldCounterElectrode = counterElectrode;
		counterElectrode = newCounterElectrode;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.CELL__COUNTER_ELECTRODE, oldCounterElectrode, counterElectrode));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getElectrolyte() {
		return electrolyte;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setElectrolyte(String newElectrolyte) {
		String oldElectrolyte = electrolyte;
		electrolyte = newElectrolyte;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.CELL__ELECTROLYTE, oldElectrolyte, electrolyte));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getNotes() {
		return notes;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setNotes(String newNotes) {
		String oldNotes = notes;
		notes = newNotes;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.CELL__NOTES, oldNotes, notes));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EMap<String, String> getAttributes() {
		if (attributes == null) {
			attributes = new EcoreEMap<String,String>(ExperimentPackage.Literals.TEXT_ENTRY, TextEntryImpl.class, this, ExperimentPackage.CELL__ATTRIBUTES);
		}
		return attributes;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case ExperimentPackage.CELL__ATTRIBUTES:
				return ((InternalEList<?>)getAttributes()).basicRemove(otherEnd, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ExperimentPackage.CELL__NAME:
				return getName();
			case ExperimentPackage.CELL__CONFIGURATION:
				return getConfiguration();
			case ExperimentPackage.CELL__ELECTRODE:
				return getElectrode();
			case ExperimentPackage.CELL__CHARGING:
				return getCharging();
			case ExperimentPackage.CELL__WORKING_ELECTRODE:
				return getWorkingElectrode();
			case ExperimentPackage.CELL__ACTIVE_MATERIAL:
				return getActiveMaterial();
			case ExperimentPackage.CELL__FORMULA:
				return getFormula();
			case ExperimentPackage.CELL__MASS:
				return getMass();
			case ExperimentPackage.CELL__MASS_UNCERTAINTY:
				return getMassUncertainty();
			case ExperimentPackage.CELL__AREA:
				return getArea();
			case ExperimentPackage.CELL__NOMINAL_CAPACITY:
				return getNominalCapacity();
			case ExperimentPackage.CELL__MOLAR_MASS:
				return getMolarMass();
			case ExperimentPackage.CELL__INITIAL_COMPOSITION:
				return getInitialComposition();
			case ExperimentPackage.CELL__ION:
				return getIon();
			case ExperimentPackage.CELL__ELECTRONS:
				return getElectrons();
			case ExperimentPackage.CELL__REFERENCE_ELECTRODE:
				return getReferenceElectrode();
			case ExperimentPackage.CELL__COUNTER_ELECTRODE:
				return getCounterElectrode();
			case ExperimentPackage.CELL__ELECTROLYTE:
				return getElectrolyte();
			case ExperimentPackage.CELL__NOTES:
				return getNotes();
			case ExperimentPackage.CELL__ATTRIBUTES:
				if (coreType) return getAttributes();
				else return getAttributes().map();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case ExperimentPackage.CELL__NAME:
				setName((String)newValue);
				return;
			case ExperimentPackage.CELL__CONFIGURATION:
				setConfiguration((CellConfiguration)newValue);
				return;
			case ExperimentPackage.CELL__ELECTRODE:
				setElectrode((ElectrodeMaterial)newValue);
				return;
			case ExperimentPackage.CELL__CHARGING:
				setCharging((ChargingProcess)newValue);
				return;
			case ExperimentPackage.CELL__WORKING_ELECTRODE:
				setWorkingElectrode((String)newValue);
				return;
			case ExperimentPackage.CELL__ACTIVE_MATERIAL:
				setActiveMaterial((String)newValue);
				return;
			case ExperimentPackage.CELL__FORMULA:
				setFormula((String)newValue);
				return;
			case ExperimentPackage.CELL__MASS:
				setMass((Double)newValue);
				return;
			case ExperimentPackage.CELL__MASS_UNCERTAINTY:
				setMassUncertainty((Double)newValue);
				return;
			case ExperimentPackage.CELL__AREA:
				setArea((Double)newValue);
				return;
			case ExperimentPackage.CELL__NOMINAL_CAPACITY:
				setNominalCapacity((Double)newValue);
				return;
			case ExperimentPackage.CELL__MOLAR_MASS:
				setMolarMass((Double)newValue);
				return;
			case ExperimentPackage.CELL__INITIAL_COMPOSITION:
				setInitialComposition((Double)newValue);
				return;
			case ExperimentPackage.CELL__ION:
				setIon((String)newValue);
				return;
			case ExperimentPackage.CELL__ELECTRONS:
				setElectrons((Double)newValue);
				return;
			case ExperimentPackage.CELL__REFERENCE_ELECTRODE:
				setReferenceElectrode((String)newValue);
				return;
			case ExperimentPackage.CELL__COUNTER_ELECTRODE:
				setCounterElectrode((String)newValue);
				return;
			case ExperimentPackage.CELL__ELECTROLYTE:
				setElectrolyte((String)newValue);
				return;
			case ExperimentPackage.CELL__NOTES:
				setNotes((String)newValue);
				return;
			case ExperimentPackage.CELL__ATTRIBUTES:
				((EStructuralFeature.Setting)getAttributes()).set(newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case ExperimentPackage.CELL__NAME:
				setName(NAME_EDEFAULT);
				return;
			case ExperimentPackage.CELL__CONFIGURATION:
				unsetConfiguration();
				return;
			case ExperimentPackage.CELL__ELECTRODE:
				unsetElectrode();
				return;
			case ExperimentPackage.CELL__CHARGING:
				unsetCharging();
				return;
			case ExperimentPackage.CELL__WORKING_ELECTRODE:
				setWorkingElectrode(WORKING_ELECTRODE_EDEFAULT);
				return;
			case ExperimentPackage.CELL__ACTIVE_MATERIAL:
				setActiveMaterial(ACTIVE_MATERIAL_EDEFAULT);
				return;
			case ExperimentPackage.CELL__FORMULA:
				setFormula(FORMULA_EDEFAULT);
				return;
			case ExperimentPackage.CELL__MASS:
				unsetMass();
				return;
			case ExperimentPackage.CELL__MASS_UNCERTAINTY:
				unsetMassUncertainty();
				return;
			case ExperimentPackage.CELL__AREA:
				unsetArea();
				return;
			case ExperimentPackage.CELL__NOMINAL_CAPACITY:
				unsetNominalCapacity();
				return;
			case ExperimentPackage.CELL__MOLAR_MASS:
				unsetMolarMass();
				return;
			case ExperimentPackage.CELL__INITIAL_COMPOSITION:
				unsetInitialComposition();
				return;
			case ExperimentPackage.CELL__ION:
				setIon(ION_EDEFAULT);
				return;
			case ExperimentPackage.CELL__ELECTRONS:
				unsetElectrons();
				return;
			case ExperimentPackage.CELL__REFERENCE_ELECTRODE:
				setReferenceElectrode(REFERENCE_ELECTRODE_EDEFAULT);
				return;
			case ExperimentPackage.CELL__COUNTER_ELECTRODE:
				setCounterElectrode(COUNTER_ELECTRODE_EDEFAULT);
				return;
			case ExperimentPackage.CELL__ELECTROLYTE:
				setElectrolyte(ELECTROLYTE_EDEFAULT);
				return;
			case ExperimentPackage.CELL__NOTES:
				setNotes(NOTES_EDEFAULT);
				return;
			case ExperimentPackage.CELL__ATTRIBUTES:
				getAttributes().clear();
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case ExperimentPackage.CELL__NAME:
				return NAME_EDEFAULT == null ? name != null : !NAME_EDEFAULT.equals(name);
			case ExperimentPackage.CELL__CONFIGURATION:
				return isSetConfiguration();
			case ExperimentPackage.CELL__ELECTRODE:
				return isSetElectrode();
			case ExperimentPackage.CELL__CHARGING:
				return isSetCharging();
			case ExperimentPackage.CELL__WORKING_ELECTRODE:
				return WORKING_ELECTRODE_EDEFAULT == null ? workingElectrode != null : !WORKING_ELECTRODE_EDEFAULT.equals(workingElectrode);
			case ExperimentPackage.CELL__ACTIVE_MATERIAL:
				return ACTIVE_MATERIAL_EDEFAULT == null ? activeMaterial != null : !ACTIVE_MATERIAL_EDEFAULT.equals(activeMaterial);
			case ExperimentPackage.CELL__FORMULA:
				return FORMULA_EDEFAULT == null ? formula != null : !FORMULA_EDEFAULT.equals(formula);
			case ExperimentPackage.CELL__MASS:
				return isSetMass();
			case ExperimentPackage.CELL__MASS_UNCERTAINTY:
				return isSetMassUncertainty();
			case ExperimentPackage.CELL__AREA:
				return isSetArea();
			case ExperimentPackage.CELL__NOMINAL_CAPACITY:
				return isSetNominalCapacity();
			case ExperimentPackage.CELL__MOLAR_MASS:
				return isSetMolarMass();
			case ExperimentPackage.CELL__INITIAL_COMPOSITION:
				return isSetInitialComposition();
			case ExperimentPackage.CELL__ION:
				return ION_EDEFAULT == null ? ion != null : !ION_EDEFAULT.equals(ion);
			case ExperimentPackage.CELL__ELECTRONS:
				return isSetElectrons();
			case ExperimentPackage.CELL__REFERENCE_ELECTRODE:
				return REFERENCE_ELECTRODE_EDEFAULT == null ? referenceElectrode != null : !REFERENCE_ELECTRODE_EDEFAULT.equals(referenceElectrode);
			case ExperimentPackage.CELL__COUNTER_ELECTRODE:
				return COUNTER_ELECTRODE_EDEFAULT == null ? counterElectrode != null : !COUNTER_ELECTRODE_EDEFAULT.equals(counterElectrode);
			case ExperimentPackage.CELL__ELECTROLYTE:
				return ELECTROLYTE_EDEFAULT == null ? electrolyte != null : !ELECTROLYTE_EDEFAULT.equals(electrolyte);
			case ExperimentPackage.CELL__NOTES:
				return NOTES_EDEFAULT == null ? notes != null : !NOTES_EDEFAULT.equals(notes);
			case ExperimentPackage.CELL__ATTRIBUTES:
				return attributes != null && !attributes.isEmpty();
		}
		return super.eIsSet(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (name: ");
		result.append(name);
		result.append(", configuration: ");
		if (configurationESet) result.append(configuration); else result.append("<unset>");
		result.append(", electrode: ");
		if (electrodeESet) result.append(electrode); else result.append("<unset>");
		result.append(", charging: ");
		if (chargingESet) result.append(charging); else result.append("<unset>");
		result.append(", workingElectrode: ");
		result.append(workingElectrode);
		result.append(", activeMaterial: ");
		result.append(activeMaterial);
		result.append(", formula: ");
		result.append(formula);
		result.append(", mass: ");
		if (massESet) result.append(mass); else result.append("<unset>");
		result.append(", massUncertainty: ");
		if (massUncertaintyESet) result.append(massUncertainty); else result.append("<unset>");
		result.append(", area: ");
		if (areaESet) result.append(area); else result.append("<unset>");
		result.append(", nominalCapacity: ");
		if (nominalCapacityESet) result.append(nominalCapacity); else result.append("<unset>");
		result.append(", molarMass: ");
		if (molarMassESet) result.append(molarMass); else result.append("<unset>");
		result.append(", initialComposition: ");
		if (initialCompositionESet) result.append(initialComposition); else result.append("<unset>");
		result.append(", ion: ");
		result.append(ion);
		result.append(", electrons: ");
		if (electronsESet) result.append(electrons); else result.append("<unset>");
		result.append(", referenceElectrode: ");
		result.append(referenceElectrode);
		result.append(", counterElectrode: ");
		result.append(counterElectrode);
		result.append(", electrolyte: ");
		result.append(electrolyte);
		result.append(", notes: ");
		result.append(notes);
		result.append(')');
		return result.toString();
	}

} //CellImpl
