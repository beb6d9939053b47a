/**
 */
package org.operanda.experiment.impl;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.operanda.experiment.ExperimentPackage;
import org.operanda.experiment.InputFile;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Input File</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.operanda.experiment.impl.InputFileImpl#getPath <em>Path</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.InputFileImpl#getMeasurement <em>Measurement</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.InputFileImpl#getSha256 <em>Sha256</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.InputFileImpl#getBytes <em>Bytes</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.InputFileImpl#getReaderId <em>Reader Id</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.InputFileImpl#getReaderVersion <em>Reader Version</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.InputFileImpl#getConfidence <em>Confidence</em>}</li>
 * </ul>
 *
 * @generated
 */
public class InputFileImpl extends MinimalEObjectImpl.Container implements InputFile {
	/**
	 * The default value of the '{@link #getPath() <em>Path</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPath()
	 * @generated
	 * @ordered
	 */
	protected static final String PATH_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getPath() <em>Path</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPath()
	 * @generated
	 * @ordered
	 */
	protected String path = PATH_EDEFAULT;

	/**
	 * The default value of the '{@link #getMeasurement() <em>Measurement</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMeasurement()
	 * @generated
	 * @ordered
	 */
	protected static final String MEASUREMENT_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getMeasurement() <em>Measurement</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMeasurement()
	 * @generated
	 * @ordered
	 */
	protected String measurement = MEASUREMENT_EDEFAULT;

	/**
	 * The default value of the '{@link #getSha256() <em>Sha256</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSha256()
	 * @generated
	 * @ordered
	 */
	protected static final String SHA256_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getSha256() <em>Sha256</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSha256()
	 * @generated
	 * @ordered
	 */
	protected String sha256 = SHA256_EDEFAULT;

	/**
	 * The default value of the '{@link #getBytes() <em>Bytes</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getBytes()
	 * @generated
	 * @ordered
	 */
	protected static final long BYTES_EDEFAULT = 0L;

	/**
	 * The cached value of the '{@link #getBytes() <em>Bytes</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getBytes()
	 * @generated
	 * @ordered
	 */
	protected long bytes = BYTES_EDEFAULT;

	/**
	 * The default value of the '{@link #getReaderId() <em>Reader Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getReaderId()
	 * @generated
	 * @ordered
	 */
	protected static final String READER_ID_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getReaderId() <em>Reader Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getReaderId()
	 * @generated
	 * @ordered
	 */
	protected String readerId = READER_ID_EDEFAULT;

	/**
	 * The default value of the '{@link #getReaderVersion() <em>Reader Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getReaderVersion()
	 * @generated
	 * @ordered
	 */
	protected static final String READER_VERSION_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getReaderVersion() <em>Reader Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getReaderVersion()
	 * @generated
	 * @ordered
	 */
	protected String readerVersion = READER_VERSION_EDEFAULT;

	/**
	 * The default value of the '{@link #getConfidence() <em>Confidence</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getConfidence()
	 * @generated
	 * @ordered
	 */
	protected static final int CONFIDENCE_EDEFAULT = 0;

	/**
	 * The cached value of the '{@link #getConfidence() <em>Confidence</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getConfidence()
	 * @generated
	 * @ordered
	 */
	protected int confidence = CONFIDENCE_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected InputFileImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ExperimentPackage.Literals.INPUT_FILE;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getPath() {
		return path;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPath(String newPath) {
		String oldPath = path;
		path = newPath;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.INPUT_FILE__PATH, oldPath, path));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getMeasurement() {
		return measurement;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMeasurement(String newMeasurement) {
		String oldMeasurement = measurement;
		measurement = newMeasurement;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.INPUT_FILE__MEASUREMENT, oldMeasurement, measurement));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getSha256() {
		return sha256;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setSha256(String newSha256) {
		String oldSha256 = sha256;
		sha256 = newSha256;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.INPUT_FILE__SHA256, oldSha256, sha256));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getBytes() {
		return bytes;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setBytes(long newBytes) {
		long oldBytes = bytes;
		bytes = newBytes;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.INPUT_FILE__BYTES, oldBytes, bytes));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getReaderId() {
		return readerId;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setReaderId(String newReaderId) {
		String oldReaderId = readerId;
		readerId = newReaderId;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.INPUT_FILE__READER_ID, oldReaderId, readerId));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getReaderVersion() {
		return readerVersion;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setReaderVersion(String newReaderVersion) {
		String oldReaderVersion = readerVersion;
		readerVersion = newReaderVersion;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.INPUT_FILE__READER_VERSION, oldReaderVersion, readerVersion));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getConfidence() {
		return confidence;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setConfidence(int newConfidence) {
		int oldConfidence = confidence;
		confidence = newConfidence;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.INPUT_FILE__CONFIDENCE, oldConfidence, confidence));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ExperimentPackage.INPUT_FILE__PATH:
				return getPath();
			case ExperimentPackage.INPUT_FILE__MEASUREMENT:
				return getMeasurement();
			case ExperimentPackage.INPUT_FILE__SHA256:
				return getSha256();
			case ExperimentPackage.INPUT_FILE__BYTES:
				return getBytes();
			case ExperimentPackage.INPUT_FILE__READER_ID:
				return getReaderId();
			case ExperimentPackage.INPUT_FILE__READER_VERSION:
				return getReaderVersion();
			case ExperimentPackage.INPUT_FILE__CONFIDENCE:
				return getConfidence();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case ExperimentPackage.INPUT_FILE__PATH:
				setPath((String)newValue);
				return;
			case ExperimentPackage.INPUT_FILE__MEASUREMENT:
				setMeasurement((String)newValue);
				return;
			case ExperimentPackage.INPUT_FILE__SHA256:
				setSha256((String)newValue);
				return;
			case ExperimentPackage.INPUT_FILE__BYTES:
				setBytes((Long)newValue);
				return;
			case ExperimentPackage.INPUT_FILE__READER_ID:
				setReaderId((String)newValue);
				return;
			case ExperimentPackage.INPUT_FILE__READER_VERSION:
				setReaderVersion((String)newValue);
				return;
			case ExperimentPackage.INPUT_FILE__CONFIDENCE:
				setConfidence((Integer)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case ExperimentPackage.INPUT_FILE__PATH:
				setPath(PATH_EDEFAULT);
				return;
			case ExperimentPackage.INPUT_FILE__MEASUREMENT:
				setMeasurement(MEASUREMENT_EDEFAULT);
				return;
			case ExperimentPackage.INPUT_FILE__SHA256:
				setSha256(SHA256_EDEFAULT);
				return;
			case ExperimentPackage.INPUT_FILE__BYTES:
				setBytes(BYTES_EDEFAULT);
				return;
			case ExperimentPackage.INPUT_FILE__READER_ID:
				setReaderId(READER_ID_EDEFAULT);
				return;
			case ExperimentPackage.INPUT_FILE__READER_VERSION:
				setReaderVersion(READER_VERSION_EDEFAULT);
				return;
			case ExperimentPackage.INPUT_FILE__CONFIDENCE:
				setConfidence(CONFIDENCE_EDEFAULT);
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case ExperimentPackage.INPUT_FILE__PATH:
				return PATH_EDEFAULT == null ? path != null : !PATH_EDEFAULT.equals(path);
			case ExperimentPackage.INPUT_FILE__MEASUREMENT:
				return MEASUREMENT_EDEFAULT == null ? measurement != null : !MEASUREMENT_EDEFAULT.equals(measurement);
			case ExperimentPackage.INPUT_FILE__SHA256:
				return SHA256_EDEFAULT == null ? sha256 != null : !SHA256_EDEFAULT.equals(sha256);
			case ExperimentPackage.INPUT_FILE__BYTES:
				return bytes != BYTES_EDEFAULT;
			case ExperimentPackage.INPUT_FILE__READER_ID:
				return READER_ID_EDEFAULT == null ? readerId != null : !READER_ID_EDEFAULT.equals(readerId);
			case ExperimentPackage.INPUT_FILE__READER_VERSION:
				return READER_VERSION_EDEFAULT == null ? readerVersion != null : !READER_VERSION_EDEFAULT.equals(readerVersion);
			case ExperimentPackage.INPUT_FILE__CONFIDENCE:
				return confidence != CONFIDENCE_EDEFAULT;
		}
		return super.eIsSet(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (path: ");
		result.append(path);
		result.append(", measurement: ");
		result.append(measurement);
		result.append(", sha256: ");
		result.append(sha256);
		result.append(", bytes: ");
		result.append(bytes);
		result.append(", readerId: ");
		result.append(readerId);
		result.append(", readerVersion: ");
		result.append(readerVersion);
		result.append(", confidence: ");
		result.append(confidence);
		result.append(')');
		return result.toString();
	}

} //InputFileImpl
