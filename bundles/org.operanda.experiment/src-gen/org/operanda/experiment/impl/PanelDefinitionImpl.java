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
 *   <li>{@link org.operanda.experiment.impl.PanelDefinitionImpl#getMinimum <em>Minimum</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.PanelDefinitionImpl#getMaximum <em>Maximum</em>}</li>
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
	 * This is true if the Minimum attribute has been set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	protected boolean minimumESet;

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
	 * This is true if the Maximum attribute has been set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	protected boolean maximumESet;

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
		boolean oldMinimumESet = minimumESet;
		minimumESet = true;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.PANEL_DEFINITION__MINIMUM, oldMinimum, minimum, !oldMinimumESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void unsetMinimum() {
		double oldMinimum = minimum;
		boolean oldMinimumESet = minimumESet;
		minimum = MINIMUM_EDEFAULT;
		minimumESet = false;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.UNSET, ExperimentPackage.PANEL_DEFINITION__MINIMUM, oldMinimum, MINIMUM_EDEFAULT, oldMinimumESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isSetMinimum() {
		return minimumESet;
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
		boolean oldMaximumESet = maximumESet;
		maximumESet = true;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.PANEL_DEFINITION__MAXIMUM, oldMaximum, maximum, !oldMaximumESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void unsetMaximum() {
		double oldMaximum = maximum;
		boolean oldMaximumESet = maximumESet;
		maximum = MAXIMUM_EDEFAULT;
		maximumESet = false;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.UNSET, ExperimentPackage.PANEL_DEFINITION__MAXIMUM, oldMaximum, MAXIMUM_EDEFAULT, oldMaximumESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isSetMaximum() {
		return maximumESet;
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
			case ExperimentPackage.PANEL_DEFINITION__MINIMUM:
				return getMinimum();
			case ExperimentPackage.PANEL_DEFINITION__MAXIMUM:
				return getMaximum();
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
			case ExperimentPackage.PANEL_DEFINITION__MINIMUM:
				setMinimum((Double)newValue);
				return;
			case ExperimentPackage.PANEL_DEFINITION__MAXIMUM:
				setMaximum((Double)newValue);
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
			case ExperimentPackage.PANEL_DEFINITION__MINIMUM:
				unsetMinimum();
				return;
			case ExperimentPackage.PANEL_DEFINITION__MAXIMUM:
				unsetMaximum();
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
			case ExperimentPackage.PANEL_DEFINITION__MINIMUM:
				return isSetMinimum();
			case ExperimentPackage.PANEL_DEFINITION__MAXIMUM:
				return isSetMaximum();
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
		result.append(", minimum: ");
		if (minimumESet) result.append(minimum); else result.append("<unset>");
		result.append(", maximum: ");
		if (maximumESet) result.append(maximum); else result.append("<unset>");
		result.append(')');
		return result.toString();
	}

} //PanelDefinitionImpl
