/**
 */
package org.operanda.experiment.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.eclipse.emf.ecore.util.EDataTypeEList;

import org.operanda.experiment.ExperimentPackage;
import org.operanda.experiment.PanelDefinition;
import org.operanda.experiment.PanelKind;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Panel Definition</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.operanda.experiment.impl.PanelDefinitionImpl#getKind <em>Kind</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.PanelDefinitionImpl#getLabel <em>Label</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.PanelDefinitionImpl#getData <em>Data</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.PanelDefinitionImpl#getAbscissa <em>Abscissa</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.PanelDefinitionImpl#getColourMap <em>Colour Map</em>}</li>
 * </ul>
 *
 * @generated
 */
public class PanelDefinitionImpl extends MinimalEObjectImpl.Container implements PanelDefinition {
	/**
	 * The default value of the '{@link #getKind() <em>Kind</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getKind()
	 * @generated
	 * @ordered
	 */
	protected static final PanelKind KIND_EDEFAULT = PanelKind.HEATMAP;

	/**
	 * The cached value of the '{@link #getKind() <em>Kind</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getKind()
	 * @generated
	 * @ordered
	 */
	protected PanelKind kind = KIND_EDEFAULT;

	/**
	 * The default value of the '{@link #getLabel() <em>Label</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLabel()
	 * @generated
	 * @ordered
	 */
	protected static final String LABEL_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getLabel() <em>Label</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLabel()
	 * @generated
	 * @ordered
	 */
	protected String label = LABEL_EDEFAULT;

	/**
	 * The cached value of the '{@link #getData() <em>Data</em>}' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getData()
	 * @generated
	 * @ordered
	 */
	protected EList<String> data;

	/**
	 * The default value of the '{@link #getAbscissa() <em>Abscissa</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAbscissa()
	 * @generated
	 * @ordered
	 */
	protected static final String ABSCISSA_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getAbscissa() <em>Abscissa</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAbscissa()
	 * @generated
	 * @ordered
	 */
	protected String abscissa = ABSCISSA_EDEFAULT;

	/**
	 * The default value of the '{@link #getColourMap() <em>Colour Map</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getColourMap()
	 * @generated
	 * @ordered
	 */
	protected static final String COLOUR_MAP_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getColourMap() <em>Colour Map</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getColourMap()
	 * @generated
	 * @ordered
	 */
	protected String colourMap = COLOUR_MAP_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected PanelDefinitionImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return ExperimentPackage.Literals.PANEL_DEFINITION;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public PanelKind getKind() {
		return kind;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setKind(PanelKind newKind) {
		PanelKind oldKind = kind;
		kind = newKind == null ? KIND_EDEFAULT : newKind;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.PANEL_DEFINITION__KIND, oldKind, kind));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getLabel() {
		return label;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setLabel(String newLabel) {
		String oldLabel = label;
		label = newLabel;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.PANEL_DEFINITION__LABEL, oldLabel, label));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<String> getData() {
		if (data == null) {
			data = new EDataTypeEList<String>(String.class, this, ExperimentPackage.PANEL_DEFINITION__DATA);
		}
		return data;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getAbscissa() {
		return abscissa;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setAbscissa(String newAbscissa) {
		String oldAbscissa = abscissa;
		abscissa = newAbscissa;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.PANEL_DEFINITION__ABSCISSA, oldAbscissa, abscissa));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getColourMap() {
		return colourMap;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setColourMap(String newColourMap) {
		String oldColourMap = colourMap;
		colourMap = newColourMap;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.PANEL_DEFINITION__COLOUR_MAP, oldColourMap, colourMap));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case ExperimentPackage.PANEL_DEFINITION__KIND:
				return getKind();
			case ExperimentPackage.PANEL_DEFINITION__LABEL:
				return getLabel();
			case ExperimentPackage.PANEL_DEFINITION__DATA:
				return getData();
			case ExperimentPackage.PANEL_DEFINITION__ABSCISSA:
				return getAbscissa();
			case ExperimentPackage.PANEL_DEFINITION__COLOUR_MAP:
				return getColourMap();
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
			case ExperimentPackage.PANEL_DEFINITION__KIND:
				setKind((PanelKind)newValue);
				return;
			case ExperimentPackage.PANEL_DEFINITION__LABEL:
				setLabel((String)newValue);
				return;
			case ExperimentPackage.PANEL_DEFINITION__DATA:
				getData().clear();
				getData().addAll((Collection<? extends String>)newValue);
				return;
			case ExperimentPackage.PANEL_DEFINITION__ABSCISSA:
				setAbscissa((String)newValue);
				return;
			case ExperimentPackage.PANEL_DEFINITION__COLOUR_MAP:
				setColourMap((String)newValue);
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
			case ExperimentPackage.PANEL_DEFINITION__KIND:
				setKind(KIND_EDEFAULT);
				return;
			case ExperimentPackage.PANEL_DEFINITION__LABEL:
				setLabel(LABEL_EDEFAULT);
				return;
			case ExperimentPackage.PANEL_DEFINITION__DATA:
				getData().clear();
				return;
			case ExperimentPackage.PANEL_DEFINITION__ABSCISSA:
				setAbscissa(ABSCISSA_EDEFAULT);
				return;
			case ExperimentPackage.PANEL_DEFINITION__COLOUR_MAP:
				setColourMap(COLOUR_MAP_EDEFAULT);
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
			case ExperimentPackage.PANEL_DEFINITION__KIND:
				return kind != KIND_EDEFAULT;
			case ExperimentPackage.PANEL_DEFINITION__LABEL:
				return LABEL_EDEFAULT == null ? label != null : !LABEL_EDEFAULT.equals(label);
			case ExperimentPackage.PANEL_DEFINITION__DATA:
				return data != null && !data.isEmpty();
			case ExperimentPackage.PANEL_DEFINITION__ABSCISSA:
				return ABSCISSA_EDEFAULT == null ? abscissa != null : !ABSCISSA_EDEFAULT.equals(abscissa);
			case ExperimentPackage.PANEL_DEFINITION__COLOUR_MAP:
				return COLOUR_MAP_EDEFAULT == null ? colourMap != null : !COLOUR_MAP_EDEFAULT.equals(colourMap);
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
		result.append(" (kind: ");
		result.append(kind);
		result.append(", label: ");
		result.append(label);
		result.append(", data: ");
		result.append(data);
		result.append(", abscissa: ");
		result.append(abscissa);
		result.append(", colourMap: ");
		result.append(colourMap);
		result.append(')');
		return result.toString();
	}

} //PanelDefinitionImpl
