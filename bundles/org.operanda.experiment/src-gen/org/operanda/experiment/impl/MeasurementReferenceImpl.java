/**
 */
package org.operanda.experiment.impl;

import java.time.Instant;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.eclipse.emf.ecore.util.EDataTypeEList;

import org.operanda.experiment.Cell;
import org.operanda.experiment.ClockTransform;
import org.operanda.experiment.ExperimentPackage;
import org.operanda.experiment.Grouping;
import org.operanda.experiment.MeasurementReference;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Measurement Reference</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.operanda.experiment.impl.MeasurementReferenceImpl#getId <em>Id</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.MeasurementReferenceImpl#getName <em>Name</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.MeasurementReferenceImpl#getTechnique <em>Technique</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.MeasurementReferenceImpl#getFiles <em>Files</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.MeasurementReferenceImpl#getGrouping <em>Grouping</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.MeasurementReferenceImpl#getReaderId <em>Reader Id</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.MeasurementReferenceImpl#getCell <em>Cell</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.MeasurementReferenceImpl#getClock <em>Clock</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.MeasurementReferenceImpl#getStart <em>Start</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.MeasurementReferenceImpl#getExposure <em>Exposure</em>}</li>
 * </ul>
 *
 * @generated
 */
public class MeasurementReferenceImpl extends MinimalEObjectImpl.Container implements MeasurementReference {
	/**
	 * The default value of the '{@link #getId() <em>Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getId()
	 * @generated
	 * @ordered
	 */
	protected static final String ID_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getId() <em>Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getId()
	 * @generated
	 * @ordered
	 */
	protected String id = ID_EDEFAULT;

	/**
	 * The default value of the '{@link #getName() <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getName()
	 * @generated
	 * @ordered
	 */
	protected static final String NAME_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getName() <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getName()
	 * @generated
	 * @ordered
	 */
	protected String name = NAME_EDEFAULT;

	/**
	 * The default value of the '{@link #getTechnique() <em>Technique</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTechnique()
	 * @generated
	 * @ordered
	 */
	protected static final String TECHNIQUE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getTechnique() <em>Technique</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTechnique()
	 * @generated
	 * @ordered
	 */
	protected String technique = TECHNIQUE_EDEFAULT;

	/**
	 * The cached value of the '{@link #getFiles() <em>Files</em>}' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFiles()
	 * @generated
	 * @ordered
	 */
	protected EList<String> files;

	/**
	 * The default value of the '{@link #getGrouping() <em>Grouping</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getGrouping()
	 * @generated
	 * @ordered
	 */
	protected static final Grouping GROUPING_EDEFAULT = Grouping.SINGLE;

	/**
	 * The cached value of the '{@link #getGrouping() <em>Grouping</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getGrouping()
	 * @generated
	 * @ordered
	 */
	protected Grouping grouping = GROUPING_EDEFAULT;

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
	 * The cached value of the '{@link #getCell() <em>Cell</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCell()
	 * @generated
	 * @ordered
	 */
	protected Cell cell;

	/**
	 * The cached value of the '{@link #getClock() <em>Clock</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getClock()
	 * @generated
	 * @ordered
	 */
	protected ClockTransform clock;

	/**
	 * The default value of the '{@link #getStart() <em>Start</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getStart()
	 * @generated
	 * @ordered
	 */
	protected static final Instant START_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getStart() <em>Start</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getStart()
	 * @generated
	 * @ordered
	 */
	protected Instant start = START_EDEFAULT;

	/**
	 * The default value of the '{@link #getExposure() <em>Exposure</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getExposure()
	 * @generated
	 * @ordered
	 */
	protected static final double EXPOSURE_EDEFAULT = 0.0;

	/**
	 * The cached value of the '{@link #getExposure() <em>Exposure</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getExposure()
	 * @generated
	 * @ordered
	 */
	protected double exposure = EXPOSURE_EDEFAULT;

	/**
	 * This is true if the Exposure attribute has been set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	protected boolean exposureESet;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected MeasurementReferenceImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ExperimentPackage.Literals.MEASUREMENT_REFERENCE;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getId() {
		return id;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setId(String newId) {
		String oldId = id;
		id = newId;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.MEASUREMENT_REFERENCE__ID, oldId, id));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getName() {
		return name;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setName(String newName) {
		String oldName = name;
		name = newName;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.MEASUREMENT_REFERENCE__NAME, oldName, name));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getTechnique() {
		return technique;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setTechnique(String newTechnique) {
		String oldTechnique = technique;
		technique = newTechnique;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.MEASUREMENT_REFERENCE__TECHNIQUE, oldTechnique, technique));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<String> getFiles() {
		if (files == null) {
			files = new EDataTypeEList<String>(String.class, this, ExperimentPackage.MEASUREMENT_REFERENCE__FILES);
		}
		return files;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Grouping getGrouping() {
		return grouping;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setGrouping(Grouping newGrouping) {
		Grouping oldGrouping = grouping;
		grouping = newGrouping == null ? GROUPING_EDEFAULT : newGrouping;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.MEASUREMENT_REFERENCE__GROUPING, oldGrouping, grouping));
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
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.MEASUREMENT_REFERENCE__READER_ID, oldReaderId, readerId));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Cell getCell() {
		return cell;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setCell(Cell newCell) {
		Cell oldCell = cell;
		cell = newCell;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.MEASUREMENT_REFERENCE__CELL, oldCell, cell));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public ClockTransform getClock() {
		return clock;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetClock(ClockTransform newClock, NotificationChain msgs) {
		ClockTransform oldClock = clock;
		clock = newClock;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, ExperimentPackage.MEASUREMENT_REFERENCE__CLOCK, oldClock, newClock);
			if (msgs == null) msgs = notification; else msgs.add(notification);
		}
		return msgs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setClock(ClockTransform newClock) {
		if (newClock != clock) {
			NotificationChain msgs = null;
			if (clock != null)
				msgs = ((InternalEObject)clock).eInverseRemove(this, EOPPOSITE_FEATURE_BASE - ExperimentPackage.MEASUREMENT_REFERENCE__CLOCK, null, msgs);
			if (newClock != null)
				msgs = ((InternalEObject)newClock).eInverseAdd(this, EOPPOSITE_FEATURE_BASE - ExperimentPackage.MEASUREMENT_REFERENCE__CLOCK, null, msgs);
			msgs = basicSetClock(newClock, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.MEASUREMENT_REFERENCE__CLOCK, newClock, newClock));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Instant getStart() {
		return start;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setStart(Instant newStart) {
		Instant oldStart = start;
		start = newStart;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.MEASUREMENT_REFERENCE__START, oldStart, start));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public double getExposure() {
		return exposure;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setExposure(double newExposure) {
		double oldExposure = exposure;
		exposure = newExposure;
		boolean oldExposureESet = exposureESet;
		exposureESet = true;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.MEASUREMENT_REFERENCE__EXPOSURE, oldExposure, exposure, !oldExposureESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void unsetExposure() {
		double oldExposure = exposure;
		boolean oldExposureESet = exposureESet;
		exposure = EXPOSURE_EDEFAULT;
		exposureESet = false;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.UNSET, ExperimentPackage.MEASUREMENT_REFERENCE__EXPOSURE, oldExposure, EXPOSURE_EDEFAULT, oldExposureESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isSetExposure() {
		return exposureESet;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case ExperimentPackage.MEASUREMENT_REFERENCE__CLOCK:
				return basicSetClock(null, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ExperimentPackage.MEASUREMENT_REFERENCE__ID:
				return getId();
			case ExperimentPackage.MEASUREMENT_REFERENCE__NAME:
				return getName();
			case ExperimentPackage.MEASUREMENT_REFERENCE__TECHNIQUE:
				return getTechnique();
			case ExperimentPackage.MEASUREMENT_REFERENCE__FILES:
				return getFiles();
			case ExperimentPackage.MEASUREMENT_REFERENCE__GROUPING:
				return getGrouping();
			case ExperimentPackage.MEASUREMENT_REFERENCE__READER_ID:
				return getReaderId();
			case ExperimentPackage.MEASUREMENT_REFERENCE__CELL:
				return getCell();
			case ExperimentPackage.MEASUREMENT_REFERENCE__CLOCK:
				return getClock();
			case ExperimentPackage.MEASUREMENT_REFERENCE__START:
				return getStart();
			case ExperimentPackage.MEASUREMENT_REFERENCE__EXPOSURE:
				return getExposure();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case ExperimentPackage.MEASUREMENT_REFERENCE__ID:
				setId((String)newValue);
				return;
			case ExperimentPackage.MEASUREMENT_REFERENCE__NAME:
				setName((String)newValue);
				return;
			case ExperimentPackage.MEASUREMENT_REFERENCE__TECHNIQUE:
				setTechnique((String)newValue);
				return;
			case ExperimentPackage.MEASUREMENT_REFERENCE__FILES:
				getFiles().clear();
				getFiles().addAll((Collection<? extends String>)newValue);
				return;
			case ExperimentPackage.MEASUREMENT_REFERENCE__GROUPING:
				setGrouping((Grouping)newValue);
				return;
			case ExperimentPackage.MEASUREMENT_REFERENCE__READER_ID:
				setReaderId((String)newValue);
				return;
			case ExperimentPackage.MEASUREMENT_REFERENCE__CELL:
				setCell((Cell)newValue);
				return;
			case ExperimentPackage.MEASUREMENT_REFERENCE__CLOCK:
				setClock((ClockTransform)newValue);
				return;
			case ExperimentPackage.MEASUREMENT_REFERENCE__START:
				setStart((Instant)newValue);
				return;
			case ExperimentPackage.MEASUREMENT_REFERENCE__EXPOSURE:
				setExposure((Double)newValue);
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
			case ExperimentPackage.MEASUREMENT_REFERENCE__ID:
				setId(ID_EDEFAULT);
				return;
			case ExperimentPackage.MEASUREMENT_REFERENCE__NAME:
				setName(NAME_EDEFAULT);
				return;
			case ExperimentPackage.MEASUREMENT_REFERENCE__TECHNIQUE:
				setTechnique(TECHNIQUE_EDEFAULT);
				return;
			case ExperimentPackage.MEASUREMENT_REFERENCE__FILES:
				getFiles().clear();
				return;
			case ExperimentPackage.MEASUREMENT_REFERENCE__GROUPING:
				setGrouping(GROUPING_EDEFAULT);
				return;
			case ExperimentPackage.MEASUREMENT_REFERENCE__READER_ID:
				setReaderId(READER_ID_EDEFAULT);
				return;
			case ExperimentPackage.MEASUREMENT_REFERENCE__CELL:
				setCell((Cell)null);
				return;
			case ExperimentPackage.MEASUREMENT_REFERENCE__CLOCK:
				setClock((ClockTransform)null);
				return;
			case ExperimentPackage.MEASUREMENT_REFERENCE__START:
				setStart(START_EDEFAULT);
				return;
			case ExperimentPackage.MEASUREMENT_REFERENCE__EXPOSURE:
				unsetExposure();
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
			case ExperimentPackage.MEASUREMENT_REFERENCE__ID:
				return ID_EDEFAULT == null ? id != null : !ID_EDEFAULT.equals(id);
			case ExperimentPackage.MEASUREMENT_REFERENCE__NAME:
				return NAME_EDEFAULT == null ? name != null : !NAME_EDEFAULT.equals(name);
			case ExperimentPackage.MEASUREMENT_REFERENCE__TECHNIQUE:
				return TECHNIQUE_EDEFAULT == null ? technique != null : !TECHNIQUE_EDEFAULT.equals(technique);
			case ExperimentPackage.MEASUREMENT_REFERENCE__FILES:
				return files != null && !files.isEmpty();
			case ExperimentPackage.MEASUREMENT_REFERENCE__GROUPING:
				return grouping != GROUPING_EDEFAULT;
			case ExperimentPackage.MEASUREMENT_REFERENCE__READER_ID:
				return READER_ID_EDEFAULT == null ? readerId != null : !READER_ID_EDEFAULT.equals(readerId);
			case ExperimentPackage.MEASUREMENT_REFERENCE__CELL:
				return cell != null;
			case ExperimentPackage.MEASUREMENT_REFERENCE__CLOCK:
				return clock != null;
			case ExperimentPackage.MEASUREMENT_REFERENCE__START:
				return START_EDEFAULT == null ? start != null : !START_EDEFAULT.equals(start);
			case ExperimentPackage.MEASUREMENT_REFERENCE__EXPOSURE:
				return isSetExposure();
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
		result.append(" (id: ");
		result.append(id);
		result.append(", name: ");
		result.append(name);
		result.append(", technique: ");
		result.append(technique);
		result.append(", files: ");
		result.append(files);
		result.append(", grouping: ");
		result.append(grouping);
		result.append(", readerId: ");
		result.append(readerId);
		result.append(", start: ");
		result.append(start);
		result.append(", exposure: ");
		if (exposureESet) result.append(exposure); else result.append("<unset>");
		result.append(')');
		return result.toString();
	}

} //MeasurementReferenceImpl
