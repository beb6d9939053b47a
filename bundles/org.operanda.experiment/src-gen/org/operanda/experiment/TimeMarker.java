/**
 */
package org.operanda.experiment;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Time Marker</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A moment that was marked by hand, either in the record of one measurement, with which it moves when the clock is put right, or on the common clock.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.operanda.experiment.TimeMarker#getName <em>Name</em>}</li>
 *   <li>{@link org.operanda.experiment.TimeMarker#getMeasurement <em>Measurement</em>}</li>
 *   <li>{@link org.operanda.experiment.TimeMarker#getRow <em>Row</em>}</li>
 *   <li>{@link org.operanda.experiment.TimeMarker#getTime <em>Time</em>}</li>
 * </ul>
 *
 * @see org.operanda.experiment.ExperimentPackage#getTimeMarker()
 * @model
 * @generated
 */
public interface TimeMarker extends EObject {
	/**
	 * Returns the value of the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What happened, for instance pulse; markers of one name in two measurements are the same moment.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Name</em>' attribute.
	 * @see #setName(String)
	 * @see org.operanda.experiment.ExperimentPackage#getTimeMarker_Name()
	 * @model
	 * @generated
	 */
	String getName();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.TimeMarker#getName <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Name</em>' attribute.
	 * @see #getName()
	 * @generated
	 */
	void setName(String value);

	/**
	 * Returns the value of the '<em><b>Measurement</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Id of the measurement in whose record the moment was seen; unset for a moment of the common clock.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Measurement</em>' attribute.
	 * @see #setMeasurement(String)
	 * @see org.operanda.experiment.ExperimentPackage#getTimeMarker_Measurement()
	 * @model
	 * @generated
	 */
	String getMeasurement();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.TimeMarker#getMeasurement <em>Measurement</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Measurement</em>' attribute.
	 * @see #getMeasurement()
	 * @generated
	 */
	void setMeasurement(String value);

	/**
	 * Returns the value of the '<em><b>Row</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Where in the record of the measurement: its row or frame counted from 0, with a fraction for a moment between two.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Row</em>' attribute.
	 * @see #setRow(double)
	 * @see org.operanda.experiment.ExperimentPackage#getTimeMarker_Row()
	 * @model
	 * @generated
	 */
	double getRow();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.TimeMarker#getRow <em>Row</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Row</em>' attribute.
	 * @see #getRow()
	 * @generated
	 */
	void setRow(double value);

	/**
	 * Returns the value of the '<em><b>Time</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Seconds on the common clock, when it belongs to no measurement.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Time</em>' attribute.
	 * @see #setTime(double)
	 * @see org.operanda.experiment.ExperimentPackage#getTimeMarker_Time()
	 * @model
	 * @generated
	 */
	double getTime();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.TimeMarker#getTime <em>Time</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Time</em>' attribute.
	 * @see #getTime()
	 * @generated
	 */
	void setTime(double value);

} // TimeMarker
