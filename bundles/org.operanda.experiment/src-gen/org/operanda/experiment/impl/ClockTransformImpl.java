/**
 */
package org.operanda.experiment.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.eclipse.emf.ecore.util.EObjectContainmentEList;
import org.eclipse.emf.ecore.util.InternalEList;

import org.operanda.experiment.ClockPiece;
import org.operanda.experiment.ClockTransform;
import org.operanda.experiment.ExperimentPackage;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Clock Transform</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.operanda.experiment.impl.ClockTransformImpl#getOffset <em>Offset</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.ClockTransformImpl#getDrift <em>Drift</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.ClockTransformImpl#getReference <em>Reference</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.ClockTransformImpl#getSource <em>Source</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.ClockTransformImpl#getZone <em>Zone</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.ClockTransformImpl#getResidual <em>Residual</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.ClockTransformImpl#getPieces <em>Pieces</em>}</li>
 * </ul>
 *
 * @generated
 */
public class ClockTransformImpl extends MinimalEObjectImpl.Container implements ClockTransform {
	/**
	 * The default value of the '{@link #getOffset() <em>Offset</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getOffset()
	 * @generated
	 * @ordered
	 */
	protected static final double OFFSET_EDEFAULT = 0.0;

	/**
	 * The cached value of the '{@link #getOffset() <em>Offset</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getOffset()
	 * @generated
	 * @ordered
	 */
	protected double offset = OFFSET_EDEFAULT;

	/**
	 * The default value of the '{@link #getDrift() <em>Drift</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDrift()
	 * @generated
	 * @ordered
	 */
	protected static final double DRIFT_EDEFAULT = 0.0;

	/**
	 * The cached value of the '{@link #getDrift() <em>Drift</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDrift()
	 * @generated
	 * @ordered
	 */
	protected double drift = DRIFT_EDEFAULT;

	/**
	 * The default value of the '{@link #getReference() <em>Reference</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getReference()
	 * @generated
	 * @ordered
	 */
	protected static final double REFERENCE_EDEFAULT = 0.0;

	/**
	 * The cached value of the '{@link #getReference() <em>Reference</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getReference()
	 * @generated
	 * @ordered
	 */
	protected double reference = REFERENCE_EDEFAULT;

	/**
	 * The default value of the '{@link #getSource() <em>Source</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSource()
	 * @generated
	 * @ordered
	 */
	protected static final String SOURCE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getSource() <em>Source</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSource()
	 * @generated
	 * @ordered
	 */
	protected String source = SOURCE_EDEFAULT;

	/**
	 * The default value of the '{@link #getZone() <em>Zone</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getZone()
	 * @generated
	 * @ordered
	 */
	protected static final String ZONE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getZone() <em>Zone</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getZone()
	 * @generated
	 * @ordered
	 */
	protected String zone = ZONE_EDEFAULT;

	/**
	 * The default value of the '{@link #getResidual() <em>Residual</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getResidual()
	 * @generated
	 * @ordered
	 */
	protected static final double RESIDUAL_EDEFAULT = 0.0;

	/**
	 * The cached value of the '{@link #getResidual() <em>Residual</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getResidual()
	 * @generated
	 * @ordered
	 */
	protected double residual = RESIDUAL_EDEFAULT;

	/**
	 * This is true if the Residual attribute has been set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	protected boolean residualESet;

	/**
	 * The cached value of the '{@link #getPieces() <em>Pieces</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPieces()
	 * @generated
	 * @ordered
	 */
	protected EList<ClockPiece> pieces;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected ClockTransformImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ExperimentPackage.Literals.CLOCK_TRANSFORM;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public double getOffset() {
		return offset;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setOffset(double newOffset) {
		double oldOffset = offset;
		offset = newOffset;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.CLOCK_TRANSFORM__OFFSET, oldOffset, offset));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public double getDrift() {
		return drift;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setDrift(double newDrift) {
		double oldDrift = drift;
		drift = newDrift;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.CLOCK_TRANSFORM__DRIFT, oldDrift, drift));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public double getReference() {
		return reference;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setReference(double newReference) {
		double oldReference = reference;
		reference = newReference;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.CLOCK_TRANSFORM__REFERENCE, oldReference, reference));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getSource() {
		return source;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setSource(String newSource) {
		String oldSource = source;
		source = newSource;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.CLOCK_TRANSFORM__SOURCE, oldSource, source));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getZone() {
		return zone;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setZone(String newZone) {
		String oldZone = zone;
		zone = newZone;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.CLOCK_TRANSFORM__ZONE, oldZone, zone));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public double getResidual() {
		return residual;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setResidual(double newResidual) {
		double oldResidual = residual;
		residual = newResidual;
		boolean oldResidualESet = residualESet;
		residualESet = true;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.CLOCK_TRANSFORM__RESIDUAL, oldResidual, residual, !oldResidualESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void unsetResidual() {
		double oldResidual = residual;
		boolean oldResidualESet = residualESet;
		residual = RESIDUAL_EDEFAULT;
		residualESet = false;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.UNSET, ExperimentPackage.CLOCK_TRANSFORM__RESIDUAL, oldResidual, RESIDUAL_EDEFAULT, oldResidualESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isSetResidual() {
		return residualESet;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<ClockPiece> getPieces() {
		if (pieces == null) {
			pieces = new EObjectContainmentEList<ClockPiece>(ClockPiece.class, this, ExperimentPackage.CLOCK_TRANSFORM__PIECES);
		}
		return pieces;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case ExperimentPackage.CLOCK_TRANSFORM__PIECES:
				return ((InternalEList<?>)getPieces()).basicRemove(otherEnd, msgs);
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
			case ExperimentPackage.CLOCK_TRANSFORM__OFFSET:
				return getOffset();
			case ExperimentPackage.CLOCK_TRANSFORM__DRIFT:
				return getDrift();
			case ExperimentPackage.CLOCK_TRANSFORM__REFERENCE:
				return getReference();
			case ExperimentPackage.CLOCK_TRANSFORM__SOURCE:
				return getSource();
			case ExperimentPackage.CLOCK_TRANSFORM__ZONE:
				return getZone();
			case ExperimentPackage.CLOCK_TRANSFORM__RESIDUAL:
				return getResidual();
			case ExperimentPackage.CLOCK_TRANSFORM__PIECES:
				return getPieces();
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
			case ExperimentPackage.CLOCK_TRANSFORM__OFFSET:
				setOffset((Double)newValue);
				return;
			case ExperimentPackage.CLOCK_TRANSFORM__DRIFT:
				setDrift((Double)newValue);
				return;
			case ExperimentPackage.CLOCK_TRANSFORM__REFERENCE:
				setReference((Double)newValue);
				return;
			case ExperimentPackage.CLOCK_TRANSFORM__SOURCE:
				setSource((String)newValue);
				return;
			case ExperimentPackage.CLOCK_TRANSFORM__ZONE:
				setZone((String)newValue);
				return;
			case ExperimentPackage.CLOCK_TRANSFORM__RESIDUAL:
				setResidual((Double)newValue);
				return;
			case ExperimentPackage.CLOCK_TRANSFORM__PIECES:
				getPieces().clear();
				getPieces().addAll((Collection<? extends ClockPiece>)newValue);
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
			case ExperimentPackage.CLOCK_TRANSFORM__OFFSET:
				setOffset(OFFSET_EDEFAULT);
				return;
			case ExperimentPackage.CLOCK_TRANSFORM__DRIFT:
				setDrift(DRIFT_EDEFAULT);
				return;
			case ExperimentPackage.CLOCK_TRANSFORM__REFERENCE:
				setReference(REFERENCE_EDEFAULT);
				return;
			case ExperimentPackage.CLOCK_TRANSFORM__SOURCE:
				setSource(SOURCE_EDEFAULT);
				return;
			case ExperimentPackage.CLOCK_TRANSFORM__ZONE:
				setZone(ZONE_EDEFAULT);
				return;
			case ExperimentPackage.CLOCK_TRANSFORM__RESIDUAL:
				unsetResidual();
				return;
			case ExperimentPackage.CLOCK_TRANSFORM__PIECES:
				getPieces().clear();
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
			case ExperimentPackage.CLOCK_TRANSFORM__OFFSET:
				return offset != OFFSET_EDEFAULT;
			case ExperimentPackage.CLOCK_TRANSFORM__DRIFT:
				return drift != DRIFT_EDEFAULT;
			case ExperimentPackage.CLOCK_TRANSFORM__REFERENCE:
				return reference != REFERENCE_EDEFAULT;
			case ExperimentPackage.CLOCK_TRANSFORM__SOURCE:
				return SOURCE_EDEFAULT == null ? source != null : !SOURCE_EDEFAULT.equals(source);
			case ExperimentPackage.CLOCK_TRANSFORM__ZONE:
				return ZONE_EDEFAULT == null ? zone != null : !ZONE_EDEFAULT.equals(zone);
			case ExperimentPackage.CLOCK_TRANSFORM__RESIDUAL:
				return isSetResidual();
			case ExperimentPackage.CLOCK_TRANSFORM__PIECES:
				return pieces != null && !pieces.isEmpty();
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
		result.append(" (offset: ");
		result.append(offset);
		result.append(", drift: ");
		result.append(drift);
		result.append(", reference: ");
		result.append(reference);
		result.append(", source: ");
		result.append(source);
		result.append(", zone: ");
		result.append(zone);
		result.append(", residual: ");
		if (residualESet) result.append(residual); else result.append("<unset>");
		result.append(')');
		return result.toString();
	}

} //ClockTransformImpl
