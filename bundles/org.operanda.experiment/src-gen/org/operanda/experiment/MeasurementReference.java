/**
 */
package org.operanda.experiment;

import java.time.Instant;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Measurement Reference</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * Where the data of one measurement are and how they are to be read. The data themselves stay in their files.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.operanda.experiment.MeasurementReference#getId <em>Id</em>}</li>
 *   <li>{@link org.operanda.experiment.MeasurementReference#getName <em>Name</em>}</li>
 *   <li>{@link org.operanda.experiment.MeasurementReference#getTechnique <em>Technique</em>}</li>
 *   <li>{@link org.operanda.experiment.MeasurementReference#getFiles <em>Files</em>}</li>
 *   <li>{@link org.operanda.experiment.MeasurementReference#getGrouping <em>Grouping</em>}</li>
 *   <li>{@link org.operanda.experiment.MeasurementReference#getReaderId <em>Reader Id</em>}</li>
 *   <li>{@link org.operanda.experiment.MeasurementReference#getCell <em>Cell</em>}</li>
 *   <li>{@link org.operanda.experiment.MeasurementReference#getClock <em>Clock</em>}</li>
 *   <li>{@link org.operanda.experiment.MeasurementReference#getStart <em>Start</em>}</li>
 *   <li>{@link org.operanda.experiment.MeasurementReference#getExposure <em>Exposure</em>}</li>
 * </ul>
 *
 * @see org.operanda.experiment.ExperimentPackage#getMeasurementReference()
 * @model
 * @generated
 */
public interface MeasurementReference extends EObject {
	/**
	 * Returns the value of the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Names the measurement in steps and figures; no step has the same id.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Id</em>' attribute.
	 * @see #setId(String)
	 * @see org.operanda.experiment.ExperimentPackage#getMeasurementReference_Id()
	 * @model
	 * @generated
	 */
	String getId();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.MeasurementReference#getId <em>Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Id</em>' attribute.
	 * @see #getId()
	 * @generated
	 */
	void setId(String value);

	/**
	 * Returns the value of the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Shown to the user.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Name</em>' attribute.
	 * @see #setName(String)
	 * @see org.operanda.experiment.ExperimentPackage#getMeasurementReference_Name()
	 * @model
	 * @generated
	 */
	String getName();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.MeasurementReference#getName <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Name</em>' attribute.
	 * @see #getName()
	 * @generated
	 */
	void setName(String value);

	/**
	 * Returns the value of the '<em><b>Technique</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Id of the technique, for instance xas; unset until the files have been read.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Technique</em>' attribute.
	 * @see #setTechnique(String)
	 * @see org.operanda.experiment.ExperimentPackage#getMeasurementReference_Technique()
	 * @model
	 * @generated
	 */
	String getTechnique();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.MeasurementReference#getTechnique <em>Technique</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Technique</em>' attribute.
	 * @see #getTechnique()
	 * @generated
	 */
	void setTechnique(String value);

	/**
	 * Returns the value of the '<em><b>Files</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.String}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Paths or glob patterns of the raw files, relative to the data folder of the experiment unless absolute.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Files</em>' attribute list.
	 * @see org.operanda.experiment.ExperimentPackage#getMeasurementReference_Files()
	 * @model unique="false"
	 * @generated
	 */
	EList<String> getFiles();

	/**
	 * Returns the value of the '<em><b>Grouping</b></em>' attribute.
	 * The literals are from the enumeration {@link org.operanda.experiment.Grouping}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * How several files make up the measurement.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Grouping</em>' attribute.
	 * @see org.operanda.experiment.Grouping
	 * @see #setGrouping(Grouping)
	 * @see org.operanda.experiment.ExperimentPackage#getMeasurementReference_Grouping()
	 * @model
	 * @generated
	 */
	Grouping getGrouping();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.MeasurementReference#getGrouping <em>Grouping</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Grouping</em>' attribute.
	 * @see org.operanda.experiment.Grouping
	 * @see #getGrouping()
	 * @generated
	 */
	void setGrouping(Grouping value);

	/**
	 * Returns the value of the '<em><b>Reader Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Id of the reader to be used; unset to let the files decide.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Reader Id</em>' attribute.
	 * @see #setReaderId(String)
	 * @see org.operanda.experiment.ExperimentPackage#getMeasurementReference_ReaderId()
	 * @model
	 * @generated
	 */
	String getReaderId();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.MeasurementReference#getReaderId <em>Reader Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Reader Id</em>' attribute.
	 * @see #getReaderId()
	 * @generated
	 */
	void setReaderId(String value);

	/**
	 * Returns the value of the '<em><b>Cell</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The cell that was watched.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Cell</em>' reference.
	 * @see #setCell(Cell)
	 * @see org.operanda.experiment.ExperimentPackage#getMeasurementReference_Cell()
	 * @model resolveProxies="false"
	 * @generated
	 */
	Cell getCell();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.MeasurementReference#getCell <em>Cell</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Cell</em>' reference.
	 * @see #getCell()
	 * @generated
	 */
	void setCell(Cell value);

	/**
	 * Returns the value of the '<em><b>Clock</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * How the clock of this measurement is put on the common clock; unset when the clock is the common one.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Clock</em>' containment reference.
	 * @see #setClock(ClockTransform)
	 * @see org.operanda.experiment.ExperimentPackage#getMeasurementReference_Clock()
	 * @model containment="true"
	 * @generated
	 */
	ClockTransform getClock();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.MeasurementReference#getClock <em>Clock</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Clock</em>' containment reference.
	 * @see #getClock()
	 * @generated
	 */
	void setClock(ClockTransform value);

	/**
	 * Returns the value of the '<em><b>Start</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The instant of second 0, for files that state no date or a wrong one.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Start</em>' attribute.
	 * @see #setStart(Instant)
	 * @see org.operanda.experiment.ExperimentPackage#getMeasurementReference_Start()
	 * @model dataType="org.operanda.experiment.Instant"
	 * @generated
	 */
	Instant getStart();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.MeasurementReference#getStart <em>Start</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Start</em>' attribute.
	 * @see #getStart()
	 * @generated
	 */
	void setStart(Instant value);

	/**
	 * Returns the value of the '<em><b>Exposure</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Duration of each frame in s, for files that do not state it.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Exposure</em>' attribute.
	 * @see #isSetExposure()
	 * @see #unsetExposure()
	 * @see #setExposure(double)
	 * @see org.operanda.experiment.ExperimentPackage#getMeasurementReference_Exposure()
	 * @model unsettable="true"
	 * @generated
	 */
	double getExposure();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.MeasurementReference#getExposure <em>Exposure</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Exposure</em>' attribute.
	 * @see #isSetExposure()
	 * @see #unsetExposure()
	 * @see #getExposure()
	 * @generated
	 */
	void setExposure(double value);

	/**
	 * Unsets the value of the '{@link org.operanda.experiment.MeasurementReference#getExposure <em>Exposure</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isSetExposure()
	 * @see #getExposure()
	 * @see #setExposure(double)
	 * @generated
	 */
	void unsetExposure();

	/**
	 * Returns whether the value of the '{@link org.operanda.experiment.MeasurementReference#getExposure <em>Exposure</em>}' attribute is set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return whether the value of the '<em>Exposure</em>' attribute is set.
	 * @see #unsetExposure()
	 * @see #getExposure()
	 * @see #setExposure(double)
	 * @generated
	 */
	boolean isSetExposure();

} // MeasurementReference
