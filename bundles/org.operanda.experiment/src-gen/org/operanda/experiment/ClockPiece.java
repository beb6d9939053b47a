/**
 */
package org.operanda.experiment;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Clock Piece</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * The transform of a clock from one row or frame of its record on: common = time + offset + drift · (time − reference), all in s.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.operanda.experiment.ClockPiece#getFrom <em>From</em>}</li>
 *   <li>{@link org.operanda.experiment.ClockPiece#getOffset <em>Offset</em>}</li>
 *   <li>{@link org.operanda.experiment.ClockPiece#getDrift <em>Drift</em>}</li>
 *   <li>{@link org.operanda.experiment.ClockPiece#getReference <em>Reference</em>}</li>
 * </ul>
 *
 * @see org.operanda.experiment.ExperimentPackage#getClockPiece()
 * @model
 * @generated
 */
public interface ClockPiece extends EObject {
	/**
	 * Returns the value of the '<em><b>From</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The first row or frame that it holds for, counted from 0.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>From</em>' attribute.
	 * @see #setFrom(long)
	 * @see org.operanda.experiment.ExperimentPackage#getClockPiece_From()
	 * @model
	 * @generated
	 */
	long getFrom();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.ClockPiece#getFrom <em>From</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>From</em>' attribute.
	 * @see #getFrom()
	 * @generated
	 */
	void setFrom(long value);

	/**
	 * Returns the value of the '<em><b>Offset</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What is added to a time of this clock, in s.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Offset</em>' attribute.
	 * @see #setOffset(double)
	 * @see org.operanda.experiment.ExperimentPackage#getClockPiece_Offset()
	 * @model
	 * @generated
	 */
	double getOffset();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.ClockPiece#getOffset <em>Offset</em>}' attribute.
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
	 * What this clock loses per second of its own time, as a fraction.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Drift</em>' attribute.
	 * @see #setDrift(double)
	 * @see org.operanda.experiment.ExperimentPackage#getClockPiece_Drift()
	 * @model
	 * @generated
	 */
	double getDrift();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.ClockPiece#getDrift <em>Drift</em>}' attribute.
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
	 * @see org.operanda.experiment.ExperimentPackage#getClockPiece_Reference()
	 * @model
	 * @generated
	 */
	double getReference();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.ClockPiece#getReference <em>Reference</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Reference</em>' attribute.
	 * @see #getReference()
	 * @generated
	 */
	void setReference(double value);

} // ClockPiece
