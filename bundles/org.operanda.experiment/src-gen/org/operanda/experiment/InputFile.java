/**
 */
package org.operanda.experiment;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Input File</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A raw file as it was when it was read.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.operanda.experiment.InputFile#getPath <em>Path</em>}</li>
 *   <li>{@link org.operanda.experiment.InputFile#getMeasurement <em>Measurement</em>}</li>
 *   <li>{@link org.operanda.experiment.InputFile#getSha256 <em>Sha256</em>}</li>
 *   <li>{@link org.operanda.experiment.InputFile#getBytes <em>Bytes</em>}</li>
 *   <li>{@link org.operanda.experiment.InputFile#getReaderId <em>Reader Id</em>}</li>
 *   <li>{@link org.operanda.experiment.InputFile#getReaderVersion <em>Reader Version</em>}</li>
 *   <li>{@link org.operanda.experiment.InputFile#getConfidence <em>Confidence</em>}</li>
 * </ul>
 *
 * @see org.operanda.experiment.ExperimentPackage#getInputFile()
 * @model
 * @generated
 */
public interface InputFile extends EObject {
	/**
	 * Returns the value of the '<em><b>Path</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Where it was, relative to the data folder of the experiment unless absolute.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Path</em>' attribute.
	 * @see #setPath(String)
	 * @see org.operanda.experiment.ExperimentPackage#getInputFile_Path()
	 * @model
	 * @generated
	 */
	String getPath();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.InputFile#getPath <em>Path</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Path</em>' attribute.
	 * @see #getPath()
	 * @generated
	 */
	void setPath(String value);

	/**
	 * Returns the value of the '<em><b>Measurement</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Id of the measurement that it belongs to.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Measurement</em>' attribute.
	 * @see #setMeasurement(String)
	 * @see org.operanda.experiment.ExperimentPackage#getInputFile_Measurement()
	 * @model
	 * @generated
	 */
	String getMeasurement();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.InputFile#getMeasurement <em>Measurement</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Measurement</em>' attribute.
	 * @see #getMeasurement()
	 * @generated
	 */
	void setMeasurement(String value);

	/**
	 * Returns the value of the '<em><b>Sha256</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * SHA-256 of its bytes in hexadecimal.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Sha256</em>' attribute.
	 * @see #setSha256(String)
	 * @see org.operanda.experiment.ExperimentPackage#getInputFile_Sha256()
	 * @model
	 * @generated
	 */
	String getSha256();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.InputFile#getSha256 <em>Sha256</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Sha256</em>' attribute.
	 * @see #getSha256()
	 * @generated
	 */
	void setSha256(String value);

	/**
	 * Returns the value of the '<em><b>Bytes</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Its size in bytes.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Bytes</em>' attribute.
	 * @see #setBytes(long)
	 * @see org.operanda.experiment.ExperimentPackage#getInputFile_Bytes()
	 * @model
	 * @generated
	 */
	long getBytes();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.InputFile#getBytes <em>Bytes</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Bytes</em>' attribute.
	 * @see #getBytes()
	 * @generated
	 */
	void setBytes(long value);

	/**
	 * Returns the value of the '<em><b>Reader Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Id of the reader.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Reader Id</em>' attribute.
	 * @see #setReaderId(String)
	 * @see org.operanda.experiment.ExperimentPackage#getInputFile_ReaderId()
	 * @model
	 * @generated
	 */
	String getReaderId();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.InputFile#getReaderId <em>Reader Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Reader Id</em>' attribute.
	 * @see #getReaderId()
	 * @generated
	 */
	void setReaderId(String value);

	/**
	 * Returns the value of the '<em><b>Reader Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Version of the reader.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Reader Version</em>' attribute.
	 * @see #setReaderVersion(String)
	 * @see org.operanda.experiment.ExperimentPackage#getInputFile_ReaderVersion()
	 * @model
	 * @generated
	 */
	String getReaderVersion();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.InputFile#getReaderVersion <em>Reader Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Reader Version</em>' attribute.
	 * @see #getReaderVersion()
	 * @generated
	 */
	void setReaderVersion(String value);

	/**
	 * Returns the value of the '<em><b>Confidence</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * How sure the reader was that the file is of its format, from 0 to 100.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Confidence</em>' attribute.
	 * @see #setConfidence(int)
	 * @see org.operanda.experiment.ExperimentPackage#getInputFile_Confidence()
	 * @model
	 * @generated
	 */
	int getConfidence();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.InputFile#getConfidence <em>Confidence</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Confidence</em>' attribute.
	 * @see #getConfidence()
	 * @generated
	 */
	void setConfidence(int value);

} // InputFile
