/**
 */
package org.operanda.experiment;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Panel Definition</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * One panel of a figure.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.operanda.experiment.PanelDefinition#getKind <em>Kind</em>}</li>
 *   <li>{@link org.operanda.experiment.PanelDefinition#getLabel <em>Label</em>}</li>
 *   <li>{@link org.operanda.experiment.PanelDefinition#getData <em>Data</em>}</li>
 *   <li>{@link org.operanda.experiment.PanelDefinition#getAbscissa <em>Abscissa</em>}</li>
 *   <li>{@link org.operanda.experiment.PanelDefinition#getColourMap <em>Colour Map</em>}</li>
 *   <li>{@link org.operanda.experiment.PanelDefinition#getMinimum <em>Minimum</em>}</li>
 *   <li>{@link org.operanda.experiment.PanelDefinition#getMaximum <em>Maximum</em>}</li>
 * </ul>
 *
 * @see org.operanda.experiment.ExperimentPackage#getPanelDefinition()
 * @model
 * @generated
 */
public interface PanelDefinition extends EObject {
	/**
	 * Returns the value of the '<em><b>Kind</b></em>' attribute.
	 * The literals are from the enumeration {@link org.operanda.experiment.PanelKind}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * How the data are shown.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Kind</em>' attribute.
	 * @see org.operanda.experiment.PanelKind
	 * @see #setKind(PanelKind)
	 * @see org.operanda.experiment.ExperimentPackage#getPanelDefinition_Kind()
	 * @model
	 * @generated
	 */
	PanelKind getKind();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.PanelDefinition#getKind <em>Kind</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Kind</em>' attribute.
	 * @see org.operanda.experiment.PanelKind
	 * @see #getKind()
	 * @generated
	 */
	void setKind(PanelKind value);

	/**
	 * Returns the value of the '<em><b>Label</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Label of the vertical axis; unset to take it from the data.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Label</em>' attribute.
	 * @see #setLabel(String)
	 * @see org.operanda.experiment.ExperimentPackage#getPanelDefinition_Label()
	 * @model
	 * @generated
	 */
	String getLabel();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.PanelDefinition#getLabel <em>Label</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Label</em>' attribute.
	 * @see #getLabel()
	 * @generated
	 */
	void setLabel(String value);

	/**
	 * Returns the value of the '<em><b>Data</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.String}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What is shown: step.dataset or measurement.dataset each.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Data</em>' attribute list.
	 * @see org.operanda.experiment.ExperimentPackage#getPanelDefinition_Data()
	 * @model unique="false"
	 * @generated
	 */
	EList<String> getData();

	/**
	 * Returns the value of the '<em><b>Abscissa</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * For a scatter: the dataset, as step.dataset, that the points run along.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Abscissa</em>' attribute.
	 * @see #setAbscissa(String)
	 * @see org.operanda.experiment.ExperimentPackage#getPanelDefinition_Abscissa()
	 * @model
	 * @generated
	 */
	String getAbscissa();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.PanelDefinition#getAbscissa <em>Abscissa</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Abscissa</em>' attribute.
	 * @see #getAbscissa()
	 * @generated
	 */
	void setAbscissa(String value);

	/**
	 * Returns the value of the '<em><b>Colour Map</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Name of the colour map of a heat map, for instance viridis.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Colour Map</em>' attribute.
	 * @see #setColourMap(String)
	 * @see org.operanda.experiment.ExperimentPackage#getPanelDefinition_ColourMap()
	 * @model
	 * @generated
	 */
	String getColourMap();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.PanelDefinition#getColourMap <em>Colour Map</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Colour Map</em>' attribute.
	 * @see #getColourMap()
	 * @generated
	 */
	void setColourMap(String value);

	/**
	 * Returns the value of the '<em><b>Minimum</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Where the vertical axis begins, in its unit; unset to begin with the data.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Minimum</em>' attribute.
	 * @see #isSetMinimum()
	 * @see #unsetMinimum()
	 * @see #setMinimum(double)
	 * @see org.operanda.experiment.ExperimentPackage#getPanelDefinition_Minimum()
	 * @model unsettable="true"
	 * @generated
	 */
	double getMinimum();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.PanelDefinition#getMinimum <em>Minimum</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Minimum</em>' attribute.
	 * @see #isSetMinimum()
	 * @see #unsetMinimum()
	 * @see #getMinimum()
	 * @generated
	 */
	void setMinimum(double value);

	/**
	 * Unsets the value of the '{@link org.operanda.experiment.PanelDefinition#getMinimum <em>Minimum</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isSetMinimum()
	 * @see #getMinimum()
	 * @see #setMinimum(double)
	 * @generated
	 */
	void unsetMinimum();

	/**
	 * Returns whether the value of the '{@link org.operanda.experiment.PanelDefinition#getMinimum <em>Minimum</em>}' attribute is set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return whether the value of the '<em>Minimum</em>' attribute is set.
	 * @see #unsetMinimum()
	 * @see #getMinimum()
	 * @see #setMinimum(double)
	 * @generated
	 */
	boolean isSetMinimum();

	/**
	 * Returns the value of the '<em><b>Maximum</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Where the vertical axis ends, in its unit; unset to end with the data.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Maximum</em>' attribute.
	 * @see #isSetMaximum()
	 * @see #unsetMaximum()
	 * @see #setMaximum(double)
	 * @see org.operanda.experiment.ExperimentPackage#getPanelDefinition_Maximum()
	 * @model unsettable="true"
	 * @generated
	 */
	double getMaximum();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.PanelDefinition#getMaximum <em>Maximum</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Maximum</em>' attribute.
	 * @see #isSetMaximum()
	 * @see #unsetMaximum()
	 * @see #getMaximum()
	 * @generated
	 */
	void setMaximum(double value);

	/**
	 * Unsets the value of the '{@link org.operanda.experiment.PanelDefinition#getMaximum <em>Maximum</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isSetMaximum()
	 * @see #getMaximum()
	 * @see #setMaximum(double)
	 * @generated
	 */
	void unsetMaximum();

	/**
	 * Returns whether the value of the '{@link org.operanda.experiment.PanelDefinition#getMaximum <em>Maximum</em>}' attribute is set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return whether the value of the '<em>Maximum</em>' attribute is set.
	 * @see #unsetMaximum()
	 * @see #getMaximum()
	 * @see #setMaximum(double)
	 * @generated
	 */
	boolean isSetMaximum();

} // PanelDefinition
