/**
 */
package org.operanda.experiment;

import org.eclipse.emf.common.util.EMap;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Cell</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * The cell sheet. A number that is not known is unset, which is not the same as zero.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.operanda.experiment.Cell#getName <em>Name</em>}</li>
 *   <li>{@link org.operanda.experiment.Cell#getConfiguration <em>Configuration</em>}</li>
 *   <li>{@link org.operanda.experiment.Cell#getElectrode <em>Electrode</em>}</li>
 *   <li>{@link org.operanda.experiment.Cell#getCharging <em>Charging</em>}</li>
 *   <li>{@link org.operanda.experiment.Cell#getWorkingElectrode <em>Working Electrode</em>}</li>
 *   <li>{@link org.operanda.experiment.Cell#getActiveMaterial <em>Active Material</em>}</li>
 *   <li>{@link org.operanda.experiment.Cell#getFormula <em>Formula</em>}</li>
 *   <li>{@link org.operanda.experiment.Cell#getMass <em>Mass</em>}</li>
 *   <li>{@link org.operanda.experiment.Cell#getMassUncertainty <em>Mass Uncertainty</em>}</li>
 *   <li>{@link org.operanda.experiment.Cell#getArea <em>Area</em>}</li>
 *   <li>{@link org.operanda.experiment.Cell#getNominalCapacity <em>Nominal Capacity</em>}</li>
 *   <li>{@link org.operanda.experiment.Cell#getMolarMass <em>Molar Mass</em>}</li>
 *   <li>{@link org.operanda.experiment.Cell#getInitialComposition <em>Initial Composition</em>}</li>
 *   <li>{@link org.operanda.experiment.Cell#getIon <em>Ion</em>}</li>
 *   <li>{@link org.operanda.experiment.Cell#getElectrons <em>Electrons</em>}</li>
 *   <li>{@link org.operanda.experiment.Cell#getReferenceElectrode <em>Reference Electrode</em>}</li>
 *   <li>{@link org.operanda.experiment.Cell#getCounterElectrode <em>Counter Electrode</em>}</li>
 *   <li>{@link org.operanda.experiment.Cell#getElectrolyte <em>Electrolyte</em>}</li>
 *   <li>{@link org.operanda.experiment.Cell#getNotes <em>Notes</em>}</li>
 *   <li>{@link org.operanda.experiment.Cell#getAttributes <em>Attributes</em>}</li>
 * </ul>
 *
 * @see org.operanda.experiment.ExperimentPackage#getCell()
 * @model
 * @generated
 */
public interface Cell extends EObject {
	/**
	 * Returns the value of the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What the laboratory calls the cell.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Name</em>' attribute.
	 * @see #setName(String)
	 * @see org.operanda.experiment.ExperimentPackage#getCell_Name()
	 * @model
	 * @generated
	 */
	String getName();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.Cell#getName <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Name</em>' attribute.
	 * @see #getName()
	 * @generated
	 */
	void setName(String value);

	/**
	 * Returns the value of the '<em><b>Configuration</b></em>' attribute.
	 * The literals are from the enumeration {@link org.operanda.experiment.CellConfiguration}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Half cell or full cell.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Configuration</em>' attribute.
	 * @see org.operanda.experiment.CellConfiguration
	 * @see #isSetConfiguration()
	 * @see #unsetConfiguration()
	 * @see #setConfiguration(CellConfiguration)
	 * @see org.operanda.experiment.ExperimentPackage#getCell_Configuration()
	 * @model unsettable="true"
	 * @generated
	 */
	CellConfiguration getConfiguration();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.Cell#getConfiguration <em>Configuration</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Configuration</em>' attribute.
	 * @see org.operanda.experiment.CellConfiguration
	 * @see #isSetConfiguration()
	 * @see #unsetConfiguration()
	 * @see #getConfiguration()
	 * @generated
	 */
	void setConfiguration(CellConfiguration value);

	/**
	 * Unsets the value of the '{@link org.operanda.experiment.Cell#getConfiguration <em>Configuration</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isSetConfiguration()
	 * @see #getConfiguration()
	 * @see #setConfiguration(CellConfiguration)
	 * @generated
	 */
	void unsetConfiguration();

	/**
	 * Returns whether the value of the '{@link org.operanda.experiment.Cell#getConfiguration <em>Configuration</em>}' attribute is set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return whether the value of the '<em>Configuration</em>' attribute is set.
	 * @see #unsetConfiguration()
	 * @see #getConfiguration()
	 * @see #setConfiguration(CellConfiguration)
	 * @generated
	 */
	boolean isSetConfiguration();

	/**
	 * Returns the value of the '<em><b>Electrode</b></em>' attribute.
	 * The literals are from the enumeration {@link org.operanda.experiment.ElectrodeMaterial}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Which electrode of a battery the material of a half cell is meant for. It says what comes first in a cycle, and so which way the coulombic efficiency goes.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Electrode</em>' attribute.
	 * @see org.operanda.experiment.ElectrodeMaterial
	 * @see #isSetElectrode()
	 * @see #unsetElectrode()
	 * @see #setElectrode(ElectrodeMaterial)
	 * @see org.operanda.experiment.ExperimentPackage#getCell_Electrode()
	 * @model unsettable="true"
	 * @generated
	 */
	ElectrodeMaterial getElectrode();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.Cell#getElectrode <em>Electrode</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Electrode</em>' attribute.
	 * @see org.operanda.experiment.ElectrodeMaterial
	 * @see #isSetElectrode()
	 * @see #unsetElectrode()
	 * @see #getElectrode()
	 * @generated
	 */
	void setElectrode(ElectrodeMaterial value);

	/**
	 * Unsets the value of the '{@link org.operanda.experiment.Cell#getElectrode <em>Electrode</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isSetElectrode()
	 * @see #getElectrode()
	 * @see #setElectrode(ElectrodeMaterial)
	 * @generated
	 */
	void unsetElectrode();

	/**
	 * Returns whether the value of the '{@link org.operanda.experiment.Cell#getElectrode <em>Electrode</em>}' attribute is set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return whether the value of the '<em>Electrode</em>' attribute is set.
	 * @see #unsetElectrode()
	 * @see #getElectrode()
	 * @see #setElectrode(ElectrodeMaterial)
	 * @generated
	 */
	boolean isSetElectrode();

	/**
	 * Returns the value of the '<em><b>Charging</b></em>' attribute.
	 * The literals are from the enumeration {@link org.operanda.experiment.ChargingProcess}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What a positive, charging current does to the working electrode. Unset, it extracts ions from the working electrode of a half cell.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Charging</em>' attribute.
	 * @see org.operanda.experiment.ChargingProcess
	 * @see #isSetCharging()
	 * @see #unsetCharging()
	 * @see #setCharging(ChargingProcess)
	 * @see org.operanda.experiment.ExperimentPackage#getCell_Charging()
	 * @model unsettable="true"
	 * @generated
	 */
	ChargingProcess getCharging();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.Cell#getCharging <em>Charging</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Charging</em>' attribute.
	 * @see org.operanda.experiment.ChargingProcess
	 * @see #isSetCharging()
	 * @see #unsetCharging()
	 * @see #getCharging()
	 * @generated
	 */
	void setCharging(ChargingProcess value);

	/**
	 * Unsets the value of the '{@link org.operanda.experiment.Cell#getCharging <em>Charging</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isSetCharging()
	 * @see #getCharging()
	 * @see #setCharging(ChargingProcess)
	 * @generated
	 */
	void unsetCharging();

	/**
	 * Returns whether the value of the '{@link org.operanda.experiment.Cell#getCharging <em>Charging</em>}' attribute is set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return whether the value of the '<em>Charging</em>' attribute is set.
	 * @see #unsetCharging()
	 * @see #getCharging()
	 * @see #setCharging(ChargingProcess)
	 * @generated
	 */
	boolean isSetCharging();

	/**
	 * Returns the value of the '<em><b>Working Electrode</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The electrode under study: composite, support, loading in words.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Working Electrode</em>' attribute.
	 * @see #setWorkingElectrode(String)
	 * @see org.operanda.experiment.ExperimentPackage#getCell_WorkingElectrode()
	 * @model
	 * @generated
	 */
	String getWorkingElectrode();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.Cell#getWorkingElectrode <em>Working Electrode</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Working Electrode</em>' attribute.
	 * @see #getWorkingElectrode()
	 * @generated
	 */
	void setWorkingElectrode(String value);

	/**
	 * Returns the value of the '<em><b>Active Material</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Name of the active material, for instance NMC811.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Active Material</em>' attribute.
	 * @see #setActiveMaterial(String)
	 * @see org.operanda.experiment.ExperimentPackage#getCell_ActiveMaterial()
	 * @model
	 * @generated
	 */
	String getActiveMaterial();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.Cell#getActiveMaterial <em>Active Material</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Active Material</em>' attribute.
	 * @see #getActiveMaterial()
	 * @generated
	 */
	void setActiveMaterial(String value);

	/**
	 * Returns the value of the '<em><b>Formula</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Chemical formula of the active material as prepared, for instance LiNiO2.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Formula</em>' attribute.
	 * @see #setFormula(String)
	 * @see org.operanda.experiment.ExperimentPackage#getCell_Formula()
	 * @model
	 * @generated
	 */
	String getFormula();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.Cell#getFormula <em>Formula</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Formula</em>' attribute.
	 * @see #getFormula()
	 * @generated
	 */
	void setFormula(String value);

	/**
	 * Returns the value of the '<em><b>Mass</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Mass of the active material in mg.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Mass</em>' attribute.
	 * @see #isSetMass()
	 * @see #unsetMass()
	 * @see #setMass(double)
	 * @see org.operanda.experiment.ExperimentPackage#getCell_Mass()
	 * @model unsettable="true"
	 * @generated
	 */
	double getMass();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.Cell#getMass <em>Mass</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Mass</em>' attribute.
	 * @see #isSetMass()
	 * @see #unsetMass()
	 * @see #getMass()
	 * @generated
	 */
	void setMass(double value);

	/**
	 * Unsets the value of the '{@link org.operanda.experiment.Cell#getMass <em>Mass</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isSetMass()
	 * @see #getMass()
	 * @see #setMass(double)
	 * @generated
	 */
	void unsetMass();

	/**
	 * Returns whether the value of the '{@link org.operanda.experiment.Cell#getMass <em>Mass</em>}' attribute is set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return whether the value of the '<em>Mass</em>' attribute is set.
	 * @see #unsetMass()
	 * @see #getMass()
	 * @see #setMass(double)
	 * @generated
	 */
	boolean isSetMass();

	/**
	 * Returns the value of the '<em><b>Mass Uncertainty</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * One standard deviation of the mass in mg.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Mass Uncertainty</em>' attribute.
	 * @see #isSetMassUncertainty()
	 * @see #unsetMassUncertainty()
	 * @see #setMassUncertainty(double)
	 * @see org.operanda.experiment.ExperimentPackage#getCell_MassUncertainty()
	 * @model unsettable="true"
	 * @generated
	 */
	double getMassUncertainty();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.Cell#getMassUncertainty <em>Mass Uncertainty</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Mass Uncertainty</em>' attribute.
	 * @see #isSetMassUncertainty()
	 * @see #unsetMassUncertainty()
	 * @see #getMassUncertainty()
	 * @generated
	 */
	void setMassUncertainty(double value);

	/**
	 * Unsets the value of the '{@link org.operanda.experiment.Cell#getMassUncertainty <em>Mass Uncertainty</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isSetMassUncertainty()
	 * @see #getMassUncertainty()
	 * @see #setMassUncertainty(double)
	 * @generated
	 */
	void unsetMassUncertainty();

	/**
	 * Returns whether the value of the '{@link org.operanda.experiment.Cell#getMassUncertainty <em>Mass Uncertainty</em>}' attribute is set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return whether the value of the '<em>Mass Uncertainty</em>' attribute is set.
	 * @see #unsetMassUncertainty()
	 * @see #getMassUncertainty()
	 * @see #setMassUncertainty(double)
	 * @generated
	 */
	boolean isSetMassUncertainty();

	/**
	 * Returns the value of the '<em><b>Area</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Geometric area of the working electrode in cm².
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Area</em>' attribute.
	 * @see #isSetArea()
	 * @see #unsetArea()
	 * @see #setArea(double)
	 * @see org.operanda.experiment.ExperimentPackage#getCell_Area()
	 * @model unsettable="true"
	 * @generated
	 */
	double getArea();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.Cell#getArea <em>Area</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Area</em>' attribute.
	 * @see #isSetArea()
	 * @see #unsetArea()
	 * @see #getArea()
	 * @generated
	 */
	void setArea(double value);

	/**
	 * Unsets the value of the '{@link org.operanda.experiment.Cell#getArea <em>Area</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isSetArea()
	 * @see #getArea()
	 * @see #setArea(double)
	 * @generated
	 */
	void unsetArea();

	/**
	 * Returns whether the value of the '{@link org.operanda.experiment.Cell#getArea <em>Area</em>}' attribute is set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return whether the value of the '<em>Area</em>' attribute is set.
	 * @see #unsetArea()
	 * @see #getArea()
	 * @see #setArea(double)
	 * @generated
	 */
	boolean isSetArea();

	/**
	 * Returns the value of the '<em><b>Nominal Capacity</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Capacity that the cell was designed for in mA·h.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Nominal Capacity</em>' attribute.
	 * @see #isSetNominalCapacity()
	 * @see #unsetNominalCapacity()
	 * @see #setNominalCapacity(double)
	 * @see org.operanda.experiment.ExperimentPackage#getCell_NominalCapacity()
	 * @model unsettable="true"
	 * @generated
	 */
	double getNominalCapacity();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.Cell#getNominalCapacity <em>Nominal Capacity</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Nominal Capacity</em>' attribute.
	 * @see #isSetNominalCapacity()
	 * @see #unsetNominalCapacity()
	 * @see #getNominalCapacity()
	 * @generated
	 */
	void setNominalCapacity(double value);

	/**
	 * Unsets the value of the '{@link org.operanda.experiment.Cell#getNominalCapacity <em>Nominal Capacity</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isSetNominalCapacity()
	 * @see #getNominalCapacity()
	 * @see #setNominalCapacity(double)
	 * @generated
	 */
	void unsetNominalCapacity();

	/**
	 * Returns whether the value of the '{@link org.operanda.experiment.Cell#getNominalCapacity <em>Nominal Capacity</em>}' attribute is set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return whether the value of the '<em>Nominal Capacity</em>' attribute is set.
	 * @see #unsetNominalCapacity()
	 * @see #getNominalCapacity()
	 * @see #setNominalCapacity(double)
	 * @generated
	 */
	boolean isSetNominalCapacity();

	/**
	 * Returns the value of the '<em><b>Molar Mass</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Molar mass of the active material as prepared in g/mol.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Molar Mass</em>' attribute.
	 * @see #isSetMolarMass()
	 * @see #unsetMolarMass()
	 * @see #setMolarMass(double)
	 * @see org.operanda.experiment.ExperimentPackage#getCell_MolarMass()
	 * @model unsettable="true"
	 * @generated
	 */
	double getMolarMass();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.Cell#getMolarMass <em>Molar Mass</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Molar Mass</em>' attribute.
	 * @see #isSetMolarMass()
	 * @see #unsetMolarMass()
	 * @see #getMolarMass()
	 * @generated
	 */
	void setMolarMass(double value);

	/**
	 * Unsets the value of the '{@link org.operanda.experiment.Cell#getMolarMass <em>Molar Mass</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isSetMolarMass()
	 * @see #getMolarMass()
	 * @see #setMolarMass(double)
	 * @generated
	 */
	void unsetMolarMass();

	/**
	 * Returns whether the value of the '{@link org.operanda.experiment.Cell#getMolarMass <em>Molar Mass</em>}' attribute is set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return whether the value of the '<em>Molar Mass</em>' attribute is set.
	 * @see #unsetMolarMass()
	 * @see #getMolarMass()
	 * @see #setMolarMass(double)
	 * @generated
	 */
	boolean isSetMolarMass();

	/**
	 * Returns the value of the '<em><b>Initial Composition</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Content x of the inserted ion per formula unit before the first charge or discharge.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Initial Composition</em>' attribute.
	 * @see #isSetInitialComposition()
	 * @see #unsetInitialComposition()
	 * @see #setInitialComposition(double)
	 * @see org.operanda.experiment.ExperimentPackage#getCell_InitialComposition()
	 * @model unsettable="true"
	 * @generated
	 */
	double getInitialComposition();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.Cell#getInitialComposition <em>Initial Composition</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Initial Composition</em>' attribute.
	 * @see #isSetInitialComposition()
	 * @see #unsetInitialComposition()
	 * @see #getInitialComposition()
	 * @generated
	 */
	void setInitialComposition(double value);

	/**
	 * Unsets the value of the '{@link org.operanda.experiment.Cell#getInitialComposition <em>Initial Composition</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isSetInitialComposition()
	 * @see #getInitialComposition()
	 * @see #setInitialComposition(double)
	 * @generated
	 */
	void unsetInitialComposition();

	/**
	 * Returns whether the value of the '{@link org.operanda.experiment.Cell#getInitialComposition <em>Initial Composition</em>}' attribute is set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return whether the value of the '<em>Initial Composition</em>' attribute is set.
	 * @see #unsetInitialComposition()
	 * @see #getInitialComposition()
	 * @see #setInitialComposition(double)
	 * @generated
	 */
	boolean isSetInitialComposition();

	/**
	 * Returns the value of the '<em><b>Ion</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Element that goes in and out, for instance Li.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Ion</em>' attribute.
	 * @see #setIon(String)
	 * @see org.operanda.experiment.ExperimentPackage#getCell_Ion()
	 * @model
	 * @generated
	 */
	String getIon();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.Cell#getIon <em>Ion</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Ion</em>' attribute.
	 * @see #getIon()
	 * @generated
	 */
	void setIon(String value);

	/**
	 * Returns the value of the '<em><b>Electrons</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Electrons per formula unit that the material is meant to exchange.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Electrons</em>' attribute.
	 * @see #isSetElectrons()
	 * @see #unsetElectrons()
	 * @see #setElectrons(double)
	 * @see org.operanda.experiment.ExperimentPackage#getCell_Electrons()
	 * @model unsettable="true"
	 * @generated
	 */
	double getElectrons();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.Cell#getElectrons <em>Electrons</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Electrons</em>' attribute.
	 * @see #isSetElectrons()
	 * @see #unsetElectrons()
	 * @see #getElectrons()
	 * @generated
	 */
	void setElectrons(double value);

	/**
	 * Unsets the value of the '{@link org.operanda.experiment.Cell#getElectrons <em>Electrons</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isSetElectrons()
	 * @see #getElectrons()
	 * @see #setElectrons(double)
	 * @generated
	 */
	void unsetElectrons();

	/**
	 * Returns whether the value of the '{@link org.operanda.experiment.Cell#getElectrons <em>Electrons</em>}' attribute is set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return whether the value of the '<em>Electrons</em>' attribute is set.
	 * @see #unsetElectrons()
	 * @see #getElectrons()
	 * @see #setElectrons(double)
	 * @generated
	 */
	boolean isSetElectrons();

	/**
	 * Returns the value of the '<em><b>Reference Electrode</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What potentials are given against, for instance Li/Li⁺.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Reference Electrode</em>' attribute.
	 * @see #setReferenceElectrode(String)
	 * @see org.operanda.experiment.ExperimentPackage#getCell_ReferenceElectrode()
	 * @model
	 * @generated
	 */
	String getReferenceElectrode();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.Cell#getReferenceElectrode <em>Reference Electrode</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Reference Electrode</em>' attribute.
	 * @see #getReferenceElectrode()
	 * @generated
	 */
	void setReferenceElectrode(String value);

	/**
	 * Returns the value of the '<em><b>Counter Electrode</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The counter electrode.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Counter Electrode</em>' attribute.
	 * @see #setCounterElectrode(String)
	 * @see org.operanda.experiment.ExperimentPackage#getCell_CounterElectrode()
	 * @model
	 * @generated
	 */
	String getCounterElectrode();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.Cell#getCounterElectrode <em>Counter Electrode</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Counter Electrode</em>' attribute.
	 * @see #getCounterElectrode()
	 * @generated
	 */
	void setCounterElectrode(String value);

	/**
	 * Returns the value of the '<em><b>Electrolyte</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Solvents, salt and concentration, separator.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Electrolyte</em>' attribute.
	 * @see #setElectrolyte(String)
	 * @see org.operanda.experiment.ExperimentPackage#getCell_Electrolyte()
	 * @model
	 * @generated
	 */
	String getElectrolyte();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.Cell#getElectrolyte <em>Electrolyte</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Electrolyte</em>' attribute.
	 * @see #getElectrolyte()
	 * @generated
	 */
	void setElectrolyte(String value);

	/**
	 * Returns the value of the '<em><b>Notes</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Anything else worth knowing.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Notes</em>' attribute.
	 * @see #setNotes(String)
	 * @see org.operanda.experiment.ExperimentPackage#getCell_Notes()
	 * @model
	 * @generated
	 */
	String getNotes();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.Cell#getNotes <em>Notes</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Notes</em>' attribute.
	 * @see #getNotes()
	 * @generated
	 */
	void setNotes(String value);

	/**
	 * Returns the value of the '<em><b>Attributes</b></em>' map.
	 * The key is of type {@link java.lang.String},
	 * and the value is of type {@link java.lang.String},
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Further properties by name, each value with its unit.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Attributes</em>' map.
	 * @see org.operanda.experiment.ExperimentPackage#getCell_Attributes()
	 * @model mapType="org.operanda.experiment.TextEntry&lt;org.eclipse.emf.ecore.EString, org.eclipse.emf.ecore.EString&gt;"
	 * @generated
	 */
	EMap<String, String> getAttributes();

} // Cell
