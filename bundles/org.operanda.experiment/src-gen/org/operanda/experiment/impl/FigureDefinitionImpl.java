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

import org.operanda.experiment.ExperimentPackage;
import org.operanda.experiment.FigureDefinition;
import org.operanda.experiment.PanelDefinition;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Figure Definition</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.operanda.experiment.impl.FigureDefinitionImpl#getId <em>Id</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.FigureDefinitionImpl#getTitle <em>Title</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.FigureDefinitionImpl#getHorizontalAxis <em>Horizontal Axis</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.FigureDefinitionImpl#getMarkers <em>Markers</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.FigureDefinitionImpl#getPanels <em>Panels</em>}</li>
 * </ul>
 *
 * @generated
 */
public class FigureDefinitionImpl extends MinimalEObjectImpl.Container implements FigureDefinition {
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
	 * The default value of the '{@link #getTitle() <em>Title</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTitle()
	 * @generated
	 * @ordered
	 */
	protected static final String TITLE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getTitle() <em>Title</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTitle()
	 * @generated
	 * @ordered
	 */
	protected String title = TITLE_EDEFAULT;

	/**
	 * The default value of the '{@link #getHorizontalAxis() <em>Horizontal Axis</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getHorizontalAxis()
	 * @generated
	 * @ordered
	 */
	protected static final String HORIZONTAL_AXIS_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getHorizontalAxis() <em>Horizontal Axis</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getHorizontalAxis()
	 * @generated
	 * @ordered
	 */
	protected String horizontalAxis = HORIZONTAL_AXIS_EDEFAULT;

	/**
	 * The default value of the '{@link #getMarkers() <em>Markers</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMarkers()
	 * @generated
	 * @ordered
	 */
	protected static final String MARKERS_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getMarkers() <em>Markers</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMarkers()
	 * @generated
	 * @ordered
	 */
	protected String markers = MARKERS_EDEFAULT;

	/**
	 * The cached value of the '{@link #getPanels() <em>Panels</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPanels()
	 * @generated
	 * @ordered
	 */
	protected EList<PanelDefinition> panels;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected FigureDefinitionImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ExperimentPackage.Literals.FIGURE_DEFINITION;
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
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.FIGURE_DEFINITION__ID, oldId, id));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getTitle() {
		return title;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setTitle(String newTitle) {
		String oldTitle = title;
		title = newTitle;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.FIGURE_DEFINITION__TITLE, oldTitle, title));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getHorizontalAxis() {
		return horizontalAxis;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setHorizontalAxis(String newHorizontalAxis) {
		String oldHorizontalAxis = horizontalAxis;
		horizontalAxis = newHorizontalAxis;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.FIGURE_DEFINITION__HORIZONTAL_AXIS, oldHorizontalAxis, horizontalAxis));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getMarkers() {
		return markers;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMarkers(String newMarkers) {
		String oldMarkers = markers;
		markers = newMarkers;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.FIGURE_DEFINITION__MARKERS, oldMarkers, markers));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<PanelDefinition> getPanels() {
		if (panels == null) {
			panels = new EObjectContainmentEList<PanelDefinition>(PanelDefinition.class, this, ExperimentPackage.FIGURE_DEFINITION__PANELS);
		}
		return panels;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case ExperimentPackage.FIGURE_DEFINITION__PANELS:
				return ((InternalEList<?>)getPanels()).basicRemove(otherEnd, msgs);
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
			case ExperimentPackage.FIGURE_DEFINITION__ID:
				return getId();
			case ExperimentPackage.FIGURE_DEFINITION__TITLE:
				return getTitle();
			case ExperimentPackage.FIGURE_DEFINITION__HORIZONTAL_AXIS:
				return getHorizontalAxis();
			case ExperimentPackage.FIGURE_DEFINITION__MARKERS:
				return getMarkers();
			case ExperimentPackage.FIGURE_DEFINITION__PANELS:
				return getPanels();
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
			case ExperimentPackage.FIGURE_DEFINITION__ID:
				setId((String)newValue);
				return;
			case ExperimentPackage.FIGURE_DEFINITION__TITLE:
				setTitle((String)newValue);
				return;
			case ExperimentPackage.FIGURE_DEFINITION__HORIZONTAL_AXIS:
				setHorizontalAxis((String)newValue);
				return;
			case ExperimentPackage.FIGURE_DEFINITION__MARKERS:
				setMarkers((String)newValue);
				return;
			case ExperimentPackage.FIGURE_DEFINITION__PANELS:
				getPanels().clear();
				getPanels().addAll((Collection<? extends PanelDefinition>)newValue);
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
			case ExperimentPackage.FIGURE_DEFINITION__ID:
				setId(ID_EDEFAULT);
				return;
			case ExperimentPackage.FIGURE_DEFINITION__TITLE:
				setTitle(TITLE_EDEFAULT);
				return;
			case ExperimentPackage.FIGURE_DEFINITION__HORIZONTAL_AXIS:
				setHorizontalAxis(HORIZONTAL_AXIS_EDEFAULT);
				return;
			case ExperimentPackage.FIGURE_DEFINITION__MARKERS:
				setMarkers(MARKERS_EDEFAULT);
				return;
			case ExperimentPackage.FIGURE_DEFINITION__PANELS:
				getPanels().clear();
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
			case ExperimentPackage.FIGURE_DEFINITION__ID:
				return ID_EDEFAULT == null ? id != null : !ID_EDEFAULT.equals(id);
			case ExperimentPackage.FIGURE_DEFINITION__TITLE:
				return TITLE_EDEFAULT == null ? title != null : !TITLE_EDEFAULT.equals(title);
			case ExperimentPackage.FIGURE_DEFINITION__HORIZONTAL_AXIS:
				return HORIZONTAL_AXIS_EDEFAULT == null ? horizontalAxis != null : !HORIZONTAL_AXIS_EDEFAULT.equals(horizontalAxis);
			case ExperimentPackage.FIGURE_DEFINITION__MARKERS:
				return MARKERS_EDEFAULT == null ? markers != null : !MARKERS_EDEFAULT.equals(markers);
			case ExperimentPackage.FIGURE_DEFINITION__PANELS:
				return panels != null && !panels.isEmpty();
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
		result.append(", title: ");
		result.append(title);
		result.append(", horizontalAxis: ");
		result.append(horizontalAxis);
		result.append(", markers: ");
		result.append(markers);
		result.append(')');
		return result.toString();
	}

} //FigureDefinitionImpl
