/**
 */
package org.operanda.experiment;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Clock Transform</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * Puts the times of one clock on the common clock: common = time + offset + drift · (time − reference), all in s. The raw times are never rewritten; the transform can be inverted unless the drift is −1.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.operanda.experiment.ClockTransform#getOffset <em>Offset</em>}</li>
 *   <li>{@link org.operanda.experiment.ClockTransform#getDrift <em>Drift</em>}</li>
 *   <li>{@link org.operanda.experiment.ClockTransform#getReference <em>Reference</em>}</li>
 *   <li>{@link org.operanda.experiment.ClockTransform#getSource <em>Source</em>}</li>
 *   <li>{@link org.operanda.experiment.ClockTransform#getZone <em>Zone</em>}</li>
 *   <li>{@link org.operanda.experiment.ClockTransform#getResidual <em>Residual</em>}</li>
 *   <li>{@link org.operanda.experiment.ClockTransform#getPieces <em>Pieces</em>}</li>
 * </ul>
 *
 * @see org.operanda.experiment.ExperimentPackage#getClockTransform()
 * @model
 * @generated
 */
public interface ClockTransform extends EObject {
	/**
	 * Returns the value of the '<em><b>Offset</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What is added to a time of this clock, in s.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Offset</em>' attribute.
	 * @see #setOffset(double)
	 * @see org.operanda.experiment.ExperimentPackage#getClockTransform_Offset()
	 * @model
	 * @generated
	 */
	double getOffset();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.ClockTransform#getOffset <em>Offset</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Offset</em>' attribute.
	 * @see #getOffset()
	 * @generated
	 */
	void setOffset(double value);

	/**
	 * Returns the value of the '<em><b>Drift</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What this clock loses per second of its own time, as a fraction: 20 ppm is 2e-5.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Drift</em>' attribute.
	 * @see #setDrift(double)
	 * @see org.operanda.experiment.ExperimentPackage#getClockTransform_Drift()
	 * @model
	 * @generated
	 */
	double getDrift();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.ClockTransform#getDrift <em>Drift</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Drift</em>' attribute.
	 * @see #getDrift()
	 * @generated
	 */
	void setDrift(double value);

	/**
	 * Returns the value of the '<em><b>Reference</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The time on this clock, in s from its epoch, at which the offset holds exactly.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Reference</em>' attribute.
	 * @see #setReference(double)
	 * @see org.operanda.experiment.ExperimentPackage#getClockTransform_Reference()
	 * @model
	 * @generated
	 */
	double getReference();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.ClockTransform#getReference <em>Reference</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Reference</em>' attribute.
	 * @see #getReference()
	 * @generated
	 */
	void setReference(double value);

	/**
	 * Returns the value of the '<em><b>Source</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Where the numbers come from: given by the user, fitted to which event, …
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Source</em>' attribute.
	 * @see #setSource(String)
	 * @see org.operanda.experiment.ExperimentPackage#getClockTransform_Source()
	 * @model
	 * @generated
	 */
	String getSource();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.ClockTransform#getSource <em>Source</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Source</em>' attribute.
	 * @see #getSource()
	 * @generated
	 */
	void setSource(String value);

	/**
	 * Returns the value of the '<em><b>Zone</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Time zone of a clock whose files state local time only, as an id such as Europe/Paris; unset to take local time for UTC.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Zone</em>' attribute.
	 * @see #setZone(String)
	 * @see org.operanda.experiment.ExperimentPackage#getClockTransform_Zone()
	 * @model
	 * @generated
	 */
	String getZone();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.ClockTransform#getZone <em>Zone</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Zone</em>' attribute.
	 * @see #getZone()
	 * @generated
	 */
	void setZone(String value);

	/**
	 * Returns the value of the '<em><b>Residual</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Root mean square of what the transform leaves between moments that both clocks saw, in s; unset when it was given by hand.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Residual</em>' attribute.
	 * @see #isSetResidual()
	 * @see #unsetResidual()
	 * @see #setResidual(double)
	 * @see org.operanda.experiment.ExperimentPackage#getClockTransform_Residual()
	 * @model unsettable="true"
	 * @generated
	 */
	double getResidual();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.ClockTransform#getResidual <em>Residual</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Residual</em>' attribute.
	 * @see #isSetResidual()
	 * @see #unsetResidual()
	 * @see #getResidual()
	 * @generated
	 */
	void setResidual(double value);

	/**
	 * Unsets the value of the '{@link org.operanda.experiment.ClockTransform#getResidual <em>Residual</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isSetResidual()
	 * @see #getResidual()
	 * @see #setResidual(double)
	 * @generated
	 */
	void unsetResidual();

	/**
	 * Returns whether the value of the '{@link org.operanda.experiment.ClockTransform#getResidual <em>Residual</em>}' attribute is set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return whether the value of the '<em>Residual</em>' attribute is set.
	 * @see #unsetResidual()
	 * @see #getResidual()
	 * @see #setResidual(double)
	 * @generated
	 */
	boolean isSetResidual();

	/**
	 * Returns the value of the '<em><b>Pieces</b></em>' containment reference list.
	 * The list contents are of type {@link org.operanda.experiment.ClockPiece}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What holds after the clock was set or the instrument restarted during the run, in the order of the record; empty when it never was.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Pieces</em>' containment reference list.
	 * @see org.operanda.experiment.ExperimentPackage#getClockTransform_Pieces()
	 * @model containment="true"
	 * @generated
	 */
	EList<ClockPiece> getPieces();

} // ClockTransform
