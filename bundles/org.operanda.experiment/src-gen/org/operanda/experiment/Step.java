/**
 */
package org.operanda.experiment;

import org.eclipse.emf.common.util.EMap;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Step</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * One operation with its settings.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.operanda.experiment.Step#getId <em>Id</em>}</li>
 *   <li>{@link org.operanda.experiment.Step#getOperation <em>Operation</em>}</li>
 *   <li>{@link org.operanda.experiment.Step#getOperationVersion <em>Operation Version</em>}</li>
 *   <li>{@link org.operanda.experiment.Step#getInputs <em>Inputs</em>}</li>
 *   <li>{@link org.operanda.experiment.Step#getSettings <em>Settings</em>}</li>
 * </ul>
 *
 * @see org.operanda.experiment.ExperimentPackage#getStep()
 * @model
 * @generated
 */
public interface Step extends EObject {
	/**
	 * Returns the value of the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Names the step in later steps and figures; no measurement has the same id.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Id</em>' attribute.
	 * @see #setId(String)
	 * @see org.operanda.experiment.ExperimentPackage#getStep_Id()
	 * @model
	 * @generated
	 */
	String getId();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.Step#getId <em>Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Id</em>' attribute.
	 * @see #getId()
	 * @generated
	 */
	void setId(String value);

	/**
	 * Returns the value of the '<em><b>Operation</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Id of the operation, for instance xas.edge-energy.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Operation</em>' attribute.
	 * @see #setOperation(String)
	 * @see org.operanda.experiment.ExperimentPackage#getStep_Operation()
	 * @model
	 * @generated
	 */
	String getOperation();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.Step#getOperation <em>Operation</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Operation</em>' attribute.
	 * @see #getOperation()
	 * @generated
	 */
	void setOperation(String value);

	/**
	 * Returns the value of the '<em><b>Operation Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Version of the operation that the step was made with; unset when any will do.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Operation Version</em>' attribute.
	 * @see #setOperationVersion(String)
	 * @see org.operanda.experiment.ExperimentPackage#getStep_OperationVersion()
	 * @model
	 * @generated
	 */
	String getOperationVersion();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.Step#getOperationVersion <em>Operation Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Operation Version</em>' attribute.
	 * @see #getOperationVersion()
	 * @generated
	 */
	void setOperationVersion(String value);

	/**
	 * Returns the value of the '<em><b>Inputs</b></em>' map.
	 * The key is of type {@link java.lang.String},
	 * and the value is of type {@link java.lang.String},
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Id of a measurement or an earlier step by the role that it plays for the operation.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Inputs</em>' map.
	 * @see org.operanda.experiment.ExperimentPackage#getStep_Inputs()
	 * @model mapType="org.operanda.experiment.TextEntry&lt;org.eclipse.emf.ecore.EString, org.eclipse.emf.ecore.EString&gt;"
	 * @generated
	 */
	EMap<String, String> getInputs();

	/**
	 * Returns the value of the '<em><b>Settings</b></em>' map.
	 * The key is of type {@link java.lang.String},
	 * and the value is of type {@link java.lang.String},
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Value of a setting as JSON text by its key; a setting that is absent has its default.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Settings</em>' map.
	 * @see org.operanda.experiment.ExperimentPackage#getStep_Settings()
	 * @model mapType="org.operanda.experiment.TextEntry&lt;org.eclipse.emf.ecore.EString, org.eclipse.emf.ecore.EString&gt;"
	 * @generated
	 */
	EMap<String, String> getSettings();

} // Step
