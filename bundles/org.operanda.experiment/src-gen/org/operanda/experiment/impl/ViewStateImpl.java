/**
 */
package org.operanda.experiment.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.common.util.EMap;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.eclipse.emf.ecore.util.EDataTypeUniqueEList;
import org.eclipse.emf.ecore.util.EObjectContainmentEList;
import org.eclipse.emf.ecore.util.EcoreEMap;
import org.eclipse.emf.ecore.util.InternalEList;

import org.operanda.experiment.ExperimentPackage;
import org.operanda.experiment.ViewState;
import org.operanda.experiment.VisibleRange;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>View State</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.operanda.experiment.impl.ViewStateImpl#getAxis <em>Axis</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.ViewStateImpl#getBranch <em>Branch</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.ViewStateImpl#getCursor <em>Cursor</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.ViewStateImpl#getSelection <em>Selection</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.ViewStateImpl#getRanges <em>Ranges</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.ViewStateImpl#getChoices <em>Choices</em>}</li>
 * </ul>
 *
 * @generated
 */
public class ViewStateImpl extends MinimalEObjectImpl.Container implements ViewState {
	/**
	 * The default value of the '{@link #getAxis() <em>Axis</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAxis()
	 * @generated
	 * @ordered
	 */
	protected static final String AXIS_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getAxis() <em>Axis</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAxis()
	 * @generated
	 * @ordered
	 */
	protected String axis = AXIS_EDEFAULT;

	/**
	 * The default value of the '{@link #getBranch() <em>Branch</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getBranch()
	 * @generated
	 * @ordered
	 */
	protected static final String BRANCH_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getBranch() <em>Branch</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getBranch()
	 * @generated
	 * @ordered
	 */
	protected String branch = BRANCH_EDEFAULT;

	/**
	 * The default value of the '{@link #getCursor() <em>Cursor</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCursor()
	 * @generated
	 * @ordered
	 */
	protected static final double CURSOR_EDEFAULT = 0.0;

	/**
	 * The cached value of the '{@link #getCursor() <em>Cursor</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCursor()
	 * @generated
	 * @ordered
	 */
	protected double cursor = CURSOR_EDEFAULT;

	/**
	 * This is true if the Cursor attribute has been set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	protected boolean cursorESet;

	/**
	 * The cached value of the '{@link #getSelection() <em>Selection</em>}' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSelection()
	 * @generated
	 * @ordered
	 */
	protected EList<String> selection;

	/**
	 * The cached value of the '{@link #getRanges() <em>Ranges</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getRanges()
	 * @generated
	 * @ordered
	 */
	protected EList<VisibleRange> ranges;

	/**
	 * The cached value of the '{@link #getChoices() <em>Choices</em>}' map.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getChoices()
	 * @generated
	 * @ordered
	 */
	protected EMap<String, String> choices;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected ViewStateImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ExperimentPackage.Literals.VIEW_STATE;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getAxis() {
		return axis;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setAxis(String newAxis) {
		String oldAxis = axis;
		axis = newAxis;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.VIEW_STATE__AXIS, oldAxis, axis));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getBranch() {
		return branch;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setBranch(String newBranch) {
		String oldBranch = branch;
		branch = newBranch;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.VIEW_STATE__BRANCH, oldBranch, branch));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public double getCursor() {
		return cursor;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setCursor(double newCursor) {
		double oldCursor = cursor;
		cursor = newCursor;
		boolean oldCursorESet = cursorESet;
		cursorESet = true;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.VIEW_STATE__CURSOR, oldCursor, cursor, !oldCursorESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void unsetCursor() {
		double oldCursor = cursor;
		boolean oldCursorESet = cursorESet;
		cursor = CURSOR_EDEFAULT;
		cursorESet = false;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.UNSET, ExperimentPackage.VIEW_STATE__CURSOR, oldCursor, CURSOR_EDEFAULT, oldCursorESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isSetCursor() {
		return cursorESet;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<String> getSelection() {
		if (selection == null) {
			selection = new EDataTypeUniqueEList<String>(String.class, this, ExperimentPackage.VIEW_STATE__SELECTION);
		}
		return selection;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<VisibleRange> getRanges() {
		if (ranges == null) {
			ranges = new EObjectContainmentEList<VisibleRange>(VisibleRange.class, this, ExperimentPackage.VIEW_STATE__RANGES);
		}
		return ranges;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EMap<String, String> getChoices() {
		if (choices == null) {
			choices = new EcoreEMap<String,String>(ExperimentPackage.Literals.TEXT_ENTRY, TextEntryImpl.class, this, ExperimentPackage.VIEW_STATE__CHOICES);
		}
		return choices;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case ExperimentPackage.VIEW_STATE__RANGES:
				return ((InternalEList<?>)getRanges()).basicRemove(otherEnd, msgs);
			case ExperimentPackage.VIEW_STATE__CHOICES:
				return ((InternalEList<?>)getChoices()).basicRemove(otherEnd, msgs);
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
			case ExperimentPackage.VIEW_STATE__AXIS:
				return getAxis();
			case ExperimentPackage.VIEW_STATE__BRANCH:
				return getBranch();
			case ExperimentPackage.VIEW_STATE__CURSOR:
				return getCursor();
			case ExperimentPackage.VIEW_STATE__SELECTION:
				return getSelection();
			case ExperimentPackage.VIEW_STATE__RANGES:
				return getRanges();
			case ExperimentPackage.VIEW_STATE__CHOICES:
				if (coreType) return getChoices();
				else return getChoices().map();
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
			case ExperimentPackage.VIEW_STATE__AXIS:
				setAxis((String)newValue);
				return;
			case ExperimentPackage.VIEW_STATE__BRANCH:
				setBranch((String)newValue);
				return;
			case ExperimentPackage.VIEW_STATE__CURSOR:
				setCursor((Double)newValue);
				return;
			case ExperimentPackage.VIEW_STATE__SELECTION:
				getSelection().clear();
				getSelection().addAll((Collection<? extends String>)newValue);
				return;
			case ExperimentPackage.VIEW_STATE__RANGES:
				getRanges().clear();
				getRanges().addAll((Collection<? extends VisibleRange>)newValue);
				return;
			case ExperimentPackage.VIEW_STATE__CHOICES:
				((EStructuralFeature.Setting)getChoices()).set(newValue);
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
			case ExperimentPackage.VIEW_STATE__AXIS:
				setAxis(AXIS_EDEFAULT);
				return;
			case ExperimentPackage.VIEW_STATE__BRANCH:
				setBranch(BRANCH_EDEFAULT);
				return;
			case ExperimentPackage.VIEW_STATE__CURSOR:
				unsetCursor();
				return;
			case ExperimentPackage.VIEW_STATE__SELECTION:
				getSelection().clear();
				return;
			case ExperimentPackage.VIEW_STATE__RANGES:
				getRanges().clear();
				return;
			case ExperimentPackage.VIEW_STATE__CHOICES:
				getChoices().clear();
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
			case ExperimentPackage.VIEW_STATE__AXIS:
				return AXIS_EDEFAULT == null ? axis != null : !AXIS_EDEFAULT.equals(axis);
			case ExperimentPackage.VIEW_STATE__BRANCH:
				return BRANCH_EDEFAULT == null ? branch != null : !BRANCH_EDEFAULT.equals(branch);
			case ExperimentPackage.VIEW_STATE__CURSOR:
				return isSetCursor();
			case ExperimentPackage.VIEW_STATE__SELECTION:
				return selection != null && !selection.isEmpty();
			case ExperimentPackage.VIEW_STATE__RANGES:
				return ranges != null && !ranges.isEmpty();
			case ExperimentPackage.VIEW_STATE__CHOICES:
				return choices != null && !choices.isEmpty();
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
		result.append(" (axis: ");
		result.append(axis);
		result.append(", branch: ");
		result.append(branch);
		result.append(", cursor: ");
		if (cursorESet) result.append(cursor); else result.append("<unset>");
		result.append(", selection: ");
		result.append(selection);
		result.append(')');
		return result.toString();
	}

} //ViewStateImpl
