/**
 */
package org.operanda.experiment;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Figure Definition</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A figure: panels below each other on one horizontal axis.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.operanda.experiment.FigureDefinition#getId <em>Id</em>}</li>
 *   <li>{@link org.operanda.experiment.FigureDefinition#getTitle <em>Title</em>}</li>
 *   <li>{@link org.operanda.experiment.FigureDefinition#getHorizontalAxis <em>Horizontal Axis</em>}</li>
 *   <li>{@link org.operanda.experiment.FigureDefinition#getMarkers <em>Markers</em>}</li>
 *   <li>{@link org.operanda.experiment.FigureDefinition#getPanels <em>Panels</em>}</li>
 * </ul>
 *
 * @see org.operanda.experiment.ExperimentPackage#getFigureDefinition()
 * @model
 * @generated
 */
public interface FigureDefinition extends EObject {
	/**
	 * Returns the value of the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Names the figure and its files.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Id</em>' attribute.
	 * @see #setId(String)
	 * @see org.operanda.experiment.ExperimentPackage#getFigureDefinition_Id()
	 * @model
	 * @generated
	 */
	String getId();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.FigureDefinition#getId <em>Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Id</em>' attribute.
	 * @see #getId()
	 * @generated
	 */
	void setId(String value);

	/**
	 * Returns the value of the '<em><b>Title</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Shown above the figure.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Title</em>' attribute.
	 * @see #setTitle(String)
	 * @see org.operanda.experiment.ExperimentPackage#getFigureDefinition_Title()
	 * @model
	 * @generated
	 */
	String getTitle();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.FigureDefinition#getTitle <em>Title</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Title</em>' attribute.
	 * @see #getTitle()
	 * @generated
	 */
	void setTitle(String value);

	/**
	 * Returns the value of the '<em><b>Horizontal Axis</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What runs along the horizontal axis: time, or a dataset as step.dataset.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Horizontal Axis</em>' attribute.
	 * @see #setHorizontalAxis(String)
	 * @see org.operanda.experiment.ExperimentPackage#getFigureDefinition_HorizontalAxis()
	 * @model
	 * @generated
	 */
	String getHorizontalAxis();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.FigureDefinition#getHorizontalAxis <em>Horizontal Axis</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Horizontal Axis</em>' attribute.
	 * @see #getHorizontalAxis()
	 * @generated
	 */
	void setHorizontalAxis(String value);

	/**
	 * Returns the value of the '<em><b>Markers</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Dataset, as step.dataset, whose values are marked on the horizontal axis; unset for none.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Markers</em>' attribute.
	 * @see #setMarkers(String)
	 * @see org.operanda.experiment.ExperimentPackage#getFigureDefinition_Markers()
	 * @model
	 * @generated
	 */
	String getMarkers();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.FigureDefinition#getMarkers <em>Markers</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Markers</em>' attribute.
	 * @see #getMarkers()
	 * @generated
	 */
	void setMarkers(String value);

	/**
	 * Returns the value of the '<em><b>Panels</b></em>' containment reference list.
	 * The list contents are of type {@link org.operanda.experiment.PanelDefinition}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * From top to bottom.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Panels</em>' containment reference list.
	 * @see org.operanda.experiment.ExperimentPackage#getFigureDefinition_Panels()
	 * @model containment="true"
	 * @generated
	 */
	EList<PanelDefinition> getPanels();

} // FigureDefinition
