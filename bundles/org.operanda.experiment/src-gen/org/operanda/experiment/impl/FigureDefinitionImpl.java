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

import org.eclipse.emf.ecore.util.EObjectContainmentEList;
import org.eclipse.emf.ecore.util.EcoreEMap;
import org.eclipse.emf.ecore.util.InternalEList;

import org.operanda.experiment.CurveDefinition;
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
 *   <li>{@link org.operanda.experiment.impl.FigureDefinitionImpl#getWidth <em>Width</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.FigureDefinitionImpl#getHeight <em>Height</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.FigureDefinitionImpl#getTextSize <em>Text Size</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.FigureDefinitionImpl#getResolution <em>Resolution</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.FigureDefinitionImpl#getPanels <em>Panels</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.FigureDefinitionImpl#getStyle <em>Style</em>}</li>
 *   <li>{@link org.operanda.experiment.impl.FigureDefinitionImpl#getCurves <em>Curves</em>}</li>
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
	 * The default value of the '{@link #getWidth() <em>Width</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getWidth()
	 * @generated
	 * @ordered
	 */
	protected static final double WIDTH_EDEFAULT = 0.0;

	/**
	 * The cached value of the '{@link #getWidth() <em>Width</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getWidth()
	 * @generated
	 * @ordered
	 */
	protected double width = WIDTH_EDEFAULT;

	/**
	 * This is true if the Width attribute has been set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	protected boolean widthESet;

	/**
	 * The default value of the '{@link #getHeight() <em>Height</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getHeight()
	 * @generated
	 * @ordered
	 */
	protected static final double HEIGHT_EDEFAULT = 0.0;

	/**
	 * The cached value of the '{@link #getHeight() <em>Height</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getHeight()
	 * @generated
	 * @ordered
	 */
	protected double height = HEIGHT_EDEFAULT;

	/**
	 * This is true if the Height attribute has been set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	protected boolean heightESet;

	/**
	 * The default value of the '{@link #getTextSize() <em>Text Size</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTextSize()
	 * @generated
	 * @ordered
	 */
	protected static final double TEXT_SIZE_EDEFAULT = 0.0;

	/**
	 * The cached value of the '{@link #getTextSize() <em>Text Size</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getTextSize()
	 * @generated
	 * @ordered
	 */
	protected double textSize = TEXT_SIZE_EDEFAULT;

	/**
	 * This is true if the Text Size attribute has been set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	protected boolean textSizeESet;

	/**
	 * The default value of the '{@link #getResolution() <em>Resolution</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getResolution()
	 * @generated
	 * @ordered
	 */
	protected static final int RESOLUTION_EDEFAULT = 0;

	/**
	 * The cached value of the '{@link #getResolution() <em>Resolution</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getResolution()
	 * @generated
	 * @ordered
	 */
	protected int resolution = RESOLUTION_EDEFAULT;

	/**
	 * This is true if the Resolution attribute has been set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	protected boolean resolutionESet;

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
	 * The cached value of the '{@link #getStyle() <em>Style</em>}' map.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getStyle()
	 * @generated
	 * @ordered
	 */
	protected EMap<String, String> style;

	/**
	 * The cached value of the '{@link #getCurves() <em>Curves</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCurves()
	 * @generated
	 * @ordered
	 */
	protected EList<CurveDefinition> curves;

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
	public double getWidth() {
		return width;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setWidth(double newWidth) {
		double oldWidth = width;
		width = newWidth;
		boolean oldWidthESet = widthESet;
		widthESet = true;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.FIGURE_DEFINITION__WIDTH, oldWidth, width, !oldWidthESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void unsetWidth() {
		double oldWidth = width;
		boolean oldWidthESet = widthESet;
		width = WIDTH_EDEFAULT;
		widthESet = false;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.UNSET, ExperimentPackage.FIGURE_DEFINITION__WIDTH, oldWidth, WIDTH_EDEFAULT, oldWidthESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isSetWidth() {
		return widthESet;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public double getHeight() {
		return height;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setHeight(double newHeight) {
		double oldHeight = height;
		height = newHeight;
		boolean oldHeightESet = heightESet;
		heightESet = true;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.FIGURE_DEFINITION__HEIGHT, oldHeight, height, !oldHeightESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void unsetHeight() {
		double oldHeight = height;
		boolean oldHeightESet = heightESet;
		height = HEIGHT_EDEFAULT;
		heightESet = false;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.UNSET, ExperimentPackage.FIGURE_DEFINITION__HEIGHT, oldHeight, HEIGHT_EDEFAULT, oldHeightESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isSetHeight() {
		return heightESet;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public double getTextSize() {
		return textSize;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setTextSize(double newTextSize) {
		double oldTextSize = textSize;
		textSize = newTextSize;
		boolean oldTextSizeESet = textSizeESet;
		textSizeESet = true;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.FIGURE_DEFINITION__TEXT_SIZE, oldTextSize, textSize, !oldTextSizeESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void unsetTextSize() {
		double oldTextSize = textSize;
		boolean oldTextSizeESet = textSizeESet;
		textSize = TEXT_SIZE_EDEFAULT;
		textSizeESet = false;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.UNSET, ExperimentPackage.FIGURE_DEFINITION__TEXT_SIZE, oldTextSize, TEXT_SIZE_EDEFAULT, oldTextSizeESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isSetTextSize() {
		return textSizeESet;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getResolution() {
		return resolution;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setResolution(int newResolution) {
		int oldResolution = resolution;
		resolution = newResolution;
		boolean oldResolutionESet = resolutionESet;
		resolutionESet = true;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, ExperimentPackage.FIGURE_DEFINITION__RESOLUTION, oldResolution, resolution, !oldResolutionESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void unsetResolution() {
		int oldResolution = resolution;
		boolean oldResolutionESet = resolutionESet;
		resolution = RESOLUTION_EDEFAULT;
		resolutionESet = false;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.UNSET, ExperimentPackage.FIGURE_DEFINITION__RESOLUTION, oldResolution, RESOLUTION_EDEFAULT, oldResolutionESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isSetResolution() {
		return resolutionESet;
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
	public EMap<String, String> getStyle() {
		if (style == null) {
			style = new EcoreEMap<String,String>(ExperimentPackage.Literals.TEXT_ENTRY, TextEntryImpl.class, this, ExperimentPackage.FIGURE_DEFINITION__STYLE);
		}
		return style;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<CurveDefinition> getCurves() {
		if (curves == null) {
			curves = new EObjectContainmentEList<CurveDefinition>(CurveDefinition.class, this, ExperimentPackage.FIGURE_DEFINITION__CURVES);
		}
		return curves;
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
			case ExperimentPackage.FIGURE_DEFINITION__STYLE:
				return ((InternalEList<?>)getStyle()).basicRemove(otherEnd, msgs);
			case ExperimentPackage.FIGURE_DEFINITION__CURVES:
				return ((InternalEList<?>)getCurves()).basicRemove(otherEnd, msgs);
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
			case ExperimentPackage.FIGURE_DEFINITION__WIDTH:
				return getWidth();
			case ExperimentPackage.FIGURE_DEFINITION__HEIGHT:
				return getHeight();
			case ExperimentPackage.FIGURE_DEFINITION__TEXT_SIZE:
				return getTextSize();
			case ExperimentPackage.FIGURE_DEFINITION__RESOLUTION:
				return getResolution();
			case ExperimentPackage.FIGURE_DEFINITION__PANELS:
				return getPanels();
			case ExperimentPackage.FIGURE_DEFINITION__STYLE:
				if (coreType) return getStyle();
				else return getStyle().map();
			case ExperimentPackage.FIGURE_DEFINITION__CURVES:
				return getCurves();
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
			case ExperimentPackage.FIGURE_DEFINITION__WIDTH:
				setWidth((Double)newValue);
				return;
			case ExperimentPackage.FIGURE_DEFINITION__HEIGHT:
				setHeight((Double)newValue);
				return;
			case ExperimentPackage.FIGURE_DEFINITION__TEXT_SIZE:
				setTextSize((Double)newValue);
				return;
			case ExperimentPackage.FIGURE_DEFINITION__RESOLUTION:
				setResolution((Integer)newValue);
				return;
			case ExperimentPackage.FIGURE_DEFINITION__PANELS:
				getPanels().clear();
				getPanels().addAll((Collection<? extends PanelDefinition>)newValue);
				return;
			case ExperimentPackage.FIGURE_DEFINITION__STYLE:
				((EStructuralFeature.Setting)getStyle()).set(newValue);
				return;
			case ExperimentPackage.FIGURE_DEFINITION__CURVES:
				getCurves().clear();
				getCurves().addAll((Collection<? extends CurveDefinition>)newValue);
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
			case ExperimentPackage.FIGURE_DEFINITION__WIDTH:
				unsetWidth();
				return;
			case ExperimentPackage.FIGURE_DEFINITION__HEIGHT:
				unsetHeight();
				return;
			case ExperimentPackage.FIGURE_DEFINITION__TEXT_SIZE:
				unsetTextSize();
				return;
			case ExperimentPackage.FIGURE_DEFINITION__RESOLUTION:
				unsetResolution();
				return;
			case ExperimentPackage.FIGURE_DEFINITION__PANELS:
				getPanels().clear();
				return;
			case ExperimentPackage.FIGURE_DEFINITION__STYLE:
				getStyle().clear();
				return;
			case ExperimentPackage.FIGURE_DEFINITION__CURVES:
				getCurves().clear();
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
			case ExperimentPackage.FIGURE_DEFINITION__WIDTH:
				return isSetWidth();
			case ExperimentPackage.FIGURE_DEFINITION__HEIGHT:
				return isSetHeight();
			case ExperimentPackage.FIGURE_DEFINITION__TEXT_SIZE:
				return isSetTextSize();
			case ExperimentPackage.FIGURE_DEFINITION__RESOLUTION:
				return isSetResolution();
			case ExperimentPackage.FIGURE_DEFINITION__PANELS:
				return panels != null && !panels.isEmpty();
			case ExperimentPackage.FIGURE_DEFINITION__STYLE:
				return style != null && !style.isEmpty();
			case ExperimentPackage.FIGURE_DEFINITION__CURVES:
				return curves != null && !curves.isEmpty();
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
		result.append(", width: ");
		if (widthESet) result.append(width); else result.append("<unset>");
		result.append(", height: ");
		if (heightESet) result.append(height); else result.append("<unset>");
		result.append(", textSize: ");
		if (textSizeESet) result.append(textSize); else result.append("<unset>");
		result.append(", resolution: ");
		if (resolutionESet) result.append(resolution); else result.append("<unset>");
		result.append(')');
		return result.toString();
	}

} //FigureDefinitionImpl
