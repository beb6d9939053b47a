/**
 */
package org.operanda.experiment;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.common.util.EMap;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>View State</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * How an experiment is looked at: it opens on another computer as it was left. What is not set is as in an experiment seen for the first time.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.operanda.experiment.ViewState#getAxis <em>Axis</em>}</li>
 *   <li>{@link org.operanda.experiment.ViewState#getBranch <em>Branch</em>}</li>
 *   <li>{@link org.operanda.experiment.ViewState#getCursor <em>Cursor</em>}</li>
 *   <li>{@link org.operanda.experiment.ViewState#getSelection <em>Selection</em>}</li>
 *   <li>{@link org.operanda.experiment.ViewState#getRanges <em>Ranges</em>}</li>
 *   <li>{@link org.operanda.experiment.ViewState#getChoices <em>Choices</em>}</li>
 * </ul>
 *
 * @see org.operanda.experiment.ExperimentPackage#getViewState()
 * @model
 * @generated
 */
public interface ViewState extends EObject {
	/**
	 * Returns the value of the '<em><b>Axis</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Id of the quantity along which everything is drawn, for instance charge; time when unset.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Axis</em>' attribute.
	 * @see #setAxis(String)
	 * @see org.operanda.experiment.ExperimentPackage#getViewState_Axis()
	 * @model
	 * @generated
	 */
	String getAxis();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.ViewState#getAxis <em>Axis</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Axis</em>' attribute.
	 * @see #getAxis()
	 * @generated
	 */
	void setAxis(String value);

	/**
	 * Returns the value of the '<em><b>Branch</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Name of the charge or discharge that is shown; all of the experiment when unset.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Branch</em>' attribute.
	 * @see #setBranch(String)
	 * @see org.operanda.experiment.ExperimentPackage#getViewState_Branch()
	 * @model
	 * @generated
	 */
	String getBranch();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.ViewState#getBranch <em>Branch</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Branch</em>' attribute.
	 * @see #getBranch()
	 * @generated
	 */
	void setBranch(String value);

	/**
	 * Returns the value of the '<em><b>Cursor</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The moment under the cursor in seconds on the common clock.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Cursor</em>' attribute.
	 * @see #isSetCursor()
	 * @see #unsetCursor()
	 * @see #setCursor(double)
	 * @see org.operanda.experiment.ExperimentPackage#getViewState_Cursor()
	 * @model unsettable="true"
	 * @generated
	 */
	double getCursor();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.ViewState#getCursor <em>Cursor</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Cursor</em>' attribute.
	 * @see #isSetCursor()
	 * @see #unsetCursor()
	 * @see #getCursor()
	 * @generated
	 */
	void setCursor(double value);

	/**
	 * Unsets the value of the '{@link org.operanda.experiment.ViewState#getCursor <em>Cursor</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isSetCursor()
	 * @see #getCursor()
	 * @see #setCursor(double)
	 * @generated
	 */
	void unsetCursor();

	/**
	 * Returns whether the value of the '{@link org.operanda.experiment.ViewState#getCursor <em>Cursor</em>}' attribute is set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return whether the value of the '<em>Cursor</em>' attribute is set.
	 * @see #unsetCursor()
	 * @see #getCursor()
	 * @see #setCursor(double)
	 * @generated
	 */
	boolean isSetCursor();

	/**
	 * Returns the value of the '<em><b>Selection</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.String}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What is plotted: measurement.dataset or step.dataset.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Selection</em>' attribute list.
	 * @see org.operanda.experiment.ExperimentPackage#getViewState_Selection()
	 * @model
	 * @generated
	 */
	EList<String> getSelection();

	/**
	 * Returns the value of the '<em><b>Ranges</b></em>' containment reference list.
	 * The list contents are of type {@link org.operanda.experiment.VisibleRange}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The parts of axes that are zoomed into; an axis without one shows all.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Ranges</em>' containment reference list.
	 * @see org.operanda.experiment.ExperimentPackage#getViewState_Ranges()
	 * @model containment="true"
	 * @generated
	 */
	EList<VisibleRange> getRanges();

	/**
	 * Returns the value of the '<em><b>Choices</b></em>' map.
	 * The key is of type {@link java.lang.String},
	 * and the value is of type {@link java.lang.String},
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What single views keep, by a key that begins with the id of the view.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Choices</em>' map.
	 * @see org.operanda.experiment.ExperimentPackage#getViewState_Choices()
	 * @model mapType="org.operanda.experiment.TextEntry&lt;org.eclipse.emf.ecore.EString, org.eclipse.emf.ecore.EString&gt;"
	 * @generated
	 */
	EMap<String, String> getChoices();

} // ViewState
