/**
 */
package org.operanda.experiment.impl;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.operanda.experiment.ExperimentPackage;
import org.operanda.experiment.ResultSummary;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Result Summary</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.operanda.experiment.impl.ResultSummaryImpl#getFirst <em>First</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.ResultSummaryImpl#getLast <em>Last</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.ResultSummaryImpl#getMinimum <em>Minimum</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.ResultSummaryImpl#getMaximum <em>Maximum</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.ResultSummaryImpl#getMean <em>Mean</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.ResultSummaryImpl#getMissing <em>Missing</em>}</li>
 * </ul>
 *
 * @generated
 */
public class ResultSummaryImpl extends MinimalEObjectImpl.Container implements ResultSummary {
	/**
	 * The default value of the '{@link #getFirst() <em>First</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFirst()
	 * @generated
	 * @ordered
	 */
	protected static final double FIRST_EDEFAULT = 0.0;

	/**
	 * The cached value of the '{@link #getFirst() <em>First</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFirst()
	 * @generated
	 * @ordered
	 */
	protected double first = FIRST_EDEFAULT;

	/**
	 * The default value of the '{@link #getLast() <em>Last</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLast()
	 * @generated
	 * @ordered
	 */
	protected static final double LAST_EDEFAULT = 0.0;

	/**
	 * The cached value of the '{@link #getLast() <em>Last</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLast()
	 * @generated
	 * @ordered
	 */
	protected double last = LAST_EDEFAULT;

	/**
	 * The default value of the '{@link #getMinimum() <em>Minimum</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMinimum()
	 * @generated
	 * @ordered
	 */
	protected static final double MINIMUM_EDEFAULT = 0.0;

	/**
	 * The cached value of the '{@link #getMinimum() <em>Minimum</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMinimum()
	 * @generated
	 * @ordered
	 */
	protected double minimum = MINIMUM_EDEFAULT;

	/**
	 * The default value of the '{@link #getMaximum() <em>Maximum</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMaximum()
	 * @generated
	 * @ordered
	 */
	protected static final double MAXIMUM_EDEFAULT = 0.0;

	/**
	 * The cached value of the '{@link #getMaximum() <em>Maximum</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMaximum()
	 * @generated
	 * @ordered
	 */
	protected double maximum = MAXIMUM_EDEFAULT;

	/**
	 * The default value of the '{@link #getMean() <em>Mean</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMean()
	 * @generated
	 * @ordered
	 */
	protected static final double MEAN_EDEFAULT = 0.0;

	/**
	 * The cached value of the '{@link #getMean() <em>Mean</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMean()
	 * @generated
	 * @ordered
	 */
	protected double mean = MEAN_EDEFAULT;

	/**
	 * The default value of the '{@link #getMissing() <em>Missing</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMissing()
	 * @generated
	 * @ordered
	 */
	protected static final long MISSING_EDEFAULT = 0L;

	/**
	 * The cached value of the '{@link #getMissing() <em>Missing</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMissing()
	 * @generated
	 * @ordered
	 */
	protected long missing = MISSING_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected ResultSummaryImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ExperimentPackage.Literals.RESULT_SUMMARY;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public double getFirst() {
		return first;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setFirst(double newFirst) {
		double oldFirst = first;
		first = newFirst;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.RESULT_SUMMARY__FIRST, oldFirst, first));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public double getLast() {
		return last;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setLast(double newLast) {
		double oldLast = last;
		last = newLast;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.RESULT_SUMMARY__LAST, oldLast, last));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public double getMinimum() {
		return minimum;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMinimum(double newMinimum) {
		double oldMinimum = minimum;
		minimum = newMinimum;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.RESULT_SUMMARY__MINIMUM, oldMinimum, minimum));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public double getMaximum() {
		return maximum;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMaximum(double newMaximum) {
		double oldMaximum = maximum;
		maximum = newMaximum;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.RESULT_SUMMARY__MAXIMUM, oldMaximum, maximum));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public double getMean() {
		return mean;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMean(double newMean) {
		double oldMean = mean;
		mean = newMean;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.RESULT_SUMMARY__MEAN, oldMean, mean));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getMissing() {
		return missing;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMissing(long newMissing) {
		long oldMissing = missing;
		missing = newMissing;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.RESULT_SUMMARY__MISSING, oldMissing, missing));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ExperimentPackage.RESULT_SUMMARY__FIRST:
				return getFirst();
			case ExperimentPackage.RESULT_SUMMARY__LAST:
				return getLast();
			case ExperimentPackage.RESULT_SUMMARY__MINIMUM:
				return getMinimum();
			case ExperimentPackage.RESULT_SUMMARY__MAXIMUM:
				return getMaximum();
			case ExperimentPackage.RESULT_SUMMARY__MEAN:
				return getMean();
			case ExperimentPackage.RESULT_SUMMARY__MISSING:
				return getMissing();
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
			case ExperimentPackage.RESULT_SUMMARY__FIRST:
				setFirst((Double)newValue);
				return;
			case ExperimentPackage.RESULT_SUMMARY__LAST:
				setLast((Double)newValue);
				return;
			case ExperimentPackage.RESULT_SUMMARY__MINIMUM:
				setMinimum((Double)newValue);
				return;
			case ExperimentPackage.RESULT_SUMMARY__MAXIMUM:
				setMaximum((Double)newValue);
				return;
			case ExperimentPackage.RESULT_SUMMARY__MEAN:
				setMean((Double)newValue);
				return;
			case ExperimentPackage.RESULT_SUMMARY__MISSING:
				setMissing((Long)newValue);
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
			case ExperimentPackage.RESULT_SUMMARY__FIRST:
				setFirst(FIRST_EDEFAULT);
				return;
			case ExperimentPackage.RESULT_SUMMARY__LAST:
				setLast(LAST_EDEFAULT);
				return;
			case ExperimentPackage.RESULT_SUMMARY__MINIMUM:
				setMinimum(MINIMUM_EDEFAULT);
				return;
			case ExperimentPackage.RESULT_SUMMARY__MAXIMUM:
				setMaximum(MAXIMUM_EDEFAULT);
				return;
			case ExperimentPackage.RESULT_SUMMARY__MEAN:
				setMean(MEAN_EDEFAULT);
				return;
			case ExperimentPackage.RESULT_SUMMARY__MISSING:
				setMissing(MISSING_EDEFAULT);
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
			case ExperimentPackage.RESULT_SUMMARY__FIRST:
				return first != FIRST_EDEFAULT;
			case ExperimentPackage.RESULT_SUMMARY__LAST:
				return last != LAST_EDEFAULT;
			case ExperimentPackage.RESULT_SUMMARY__MINIMUM:
				return minimum != MINIMUM_EDEFAULT;
			case ExperimentPackage.RESULT_SUMMARY__MAXIMUM:
				return maximum != MAXIMUM_EDEFAULT;
			case ExperimentPackage.RESULT_SUMMARY__MEAN:
				return mean != MEAN_EDEFAULT;
			case ExperimentPackage.RESULT_SUMMARY__MISSING:
				return missing != MISSING_EDEFAULT;
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
		result.append(" (first: ");
		result.append(first);
		result.append(", last: ");
		result.append(last);
		result.append(", minimum: ");
		result.append(minimum);
		result.append(", maximum: ");
		result.append(maximum);
		result.append(", mean: ");
		result.append(mean);
		result.append(", missing: ");
		result.append(missing);
		result.append(')');
		return result.toString();
	}

} //ResultSummaryImpl
