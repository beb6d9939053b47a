/**
 */
package org.operanda.experiment;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.common.util.EMap;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Figure Definition</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A figure: panels below each other on one horizontal axis.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.operanda.experiment.FigureDefinition#getId <em>Id</em>}</li>
 *   <li>{@link org.operanda.experiment.FigureDefinition#getTitle <em>Title</em>}</li>
 *   <li>{@link org.operanda.experiment.FigureDefinition#getHorizontalAxis <em>Horizontal Axis</em>}</li>
 *   <li>{@link org.operanda.experiment.FigureDefinition#getMarkers <em>Markers</em>}</li>
 *   <li>{@link org.operanda.experiment.FigureDefinition#getWidth <em>Width</em>}</li>
 *   <li>{@link org.operanda.experiment.FigureDefinition#getHeight <em>Height</em>}</li>
 *   <li>{@link org.operanda.experiment.FigureDefinition#getTextSize <em>Text Size</em>}</li>
 *   <li>{@link org.operanda.experiment.FigureDefinition#getResolution <em>Resolution</em>}</li>
 *   <li>{@link org.operanda.experiment.FigureDefinition#getPanels <em>Panels</em>}</li>
 *   <li>{@link org.operanda.experiment.FigureDefinition#getStyle <em>Style</em>}</li>
 *   <li>{@link org.operanda.experiment.FigureDefinition#getCurves <em>Curves</em>}</li>
 * </ul>
 *
 * @see org.operanda.experiment.ExperimentPackage#getFigureDefinition()
 * @model
 * @generated
 */
public interface FigureDefinition extends EObject {
	/**
	 * Returns the value of the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Names the figure and its files.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Id</em>' attribute.
	 * @see #setId(String)
	 * @see org.operanda.experiment.ExperimentPackage#getFigureDefinition_Id()
	 * @model
	 * @generated
	 */
	String getId();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.FigureDefinition#getId <em>Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Id</em>' attribute.
	 * @see #getId()
	 * @generated
	 */
	void setId(String value);

	/**
	 * Returns the value of the '<em><b>Title</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Shown above the figure.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Title</em>' attribute.
	 * @see #setTitle(String)
	 * @see org.operanda.experiment.ExperimentPackage#getFigureDefinition_Title()
	 * @model
	 * @generated
	 */
	String getTitle();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.FigureDefinition#getTitle <em>Title</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Title</em>' attribute.
	 * @see #getTitle()
	 * @generated
	 */
	void setTitle(String value);

	/**
	 * Returns the value of the '<em><b>Horizontal Axis</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What runs along the horizontal axis: time, or a dataset as step.dataset.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Horizontal Axis</em>' attribute.
	 * @see #setHorizontalAxis(String)
	 * @see org.operanda.experiment.ExperimentPackage#getFigureDefinition_HorizontalAxis()
	 * @model
	 * @generated
	 */
	String getHorizontalAxis();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.FigureDefinition#getHorizontalAxis <em>Horizontal Axis</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Horizontal Axis</em>' attribute.
	 * @see #getHorizontalAxis()
	 * @generated
	 */
	void setHorizontalAxis(String value);

	/**
	 * Returns the value of the '<em><b>Markers</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Dataset, as step.dataset, whose values are marked on the horizontal axis; unset for none.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Markers</em>' attribute.
	 * @see #setMarkers(String)
	 * @see org.operanda.experiment.ExperimentPackage#getFigureDefinition_Markers()
	 * @model
	 * @generated
	 */
	String getMarkers();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.FigureDefinition#getMarkers <em>Markers</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Markers</em>' attribute.
	 * @see #getMarkers()
	 * @generated
	 */
	void setMarkers(String value);

	/**
	 * Returns the value of the '<em><b>Width</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Width on paper in mm; unset for two columns of a journal.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Width</em>' attribute.
	 * @see #isSetWidth()
	 * @see #unsetWidth()
	 * @see #setWidth(double)
	 * @see org.operanda.experiment.ExperimentPackage#getFigureDefinition_Width()
	 * @model unsettable="true"
	 * @generated
	 */
	double getWidth();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.FigureDefinition#getWidth <em>Width</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Width</em>' attribute.
	 * @see #isSetWidth()
	 * @see #unsetWidth()
	 * @see #getWidth()
	 * @generated
	 */
	void setWidth(double value);

	/**
	 * Unsets the value of the '{@link org.operanda.experiment.FigureDefinition#getWidth <em>Width</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isSetWidth()
	 * @see #getWidth()
	 * @see #setWidth(double)
	 * @generated
	 */
	void unsetWidth();

	/**
	 * Returns whether the value of the '{@link org.operanda.experiment.FigureDefinition#getWidth <em>Width</em>}' attribute is set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return whether the value of the '<em>Width</em>' attribute is set.
	 * @see #unsetWidth()
	 * @see #getWidth()
	 * @see #setWidth(double)
	 * @generated
	 */
	boolean isSetWidth();

	/**
	 * Returns the value of the '<em><b>Height</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Height on paper in mm; unset for one that fits the panels.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Height</em>' attribute.
	 * @see #isSetHeight()
	 * @see #unsetHeight()
	 * @see #setHeight(double)
	 * @see org.operanda.experiment.ExperimentPackage#getFigureDefinition_Height()
	 * @model unsettable="true"
	 * @generated
	 */
	double getHeight();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.FigureDefinition#getHeight <em>Height</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Height</em>' attribute.
	 * @see #isSetHeight()
	 * @see #unsetHeight()
	 * @see #getHeight()
	 * @generated
	 */
	void setHeight(double value);

	/**
	 * Unsets the value of the '{@link org.operanda.experiment.FigureDefinition#getHeight <em>Height</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isSetHeight()
	 * @see #getHeight()
	 * @see #setHeight(double)
	 * @generated
	 */
	void unsetHeight();

	/**
	 * Returns whether the value of the '{@link org.operanda.experiment.FigureDefinition#getHeight <em>Height</em>}' attribute is set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return whether the value of the '<em>Height</em>' attribute is set.
	 * @see #unsetHeight()
	 * @see #getHeight()
	 * @see #setHeight(double)
	 * @generated
	 */
	boolean isSetHeight();

	/**
	 * Returns the value of the '<em><b>Text Size</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Height of the numbers at the axes in points, with which lines grow too; unset for 8.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Text Size</em>' attribute.
	 * @see #isSetTextSize()
	 * @see #unsetTextSize()
	 * @see #setTextSize(double)
	 * @see org.operanda.experiment.ExperimentPackage#getFigureDefinition_TextSize()
	 * @model unsettable="true"
	 * @generated
	 */
	double getTextSize();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.FigureDefinition#getTextSize <em>Text Size</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Text Size</em>' attribute.
	 * @see #isSetTextSize()
	 * @see #unsetTextSize()
	 * @see #getTextSize()
	 * @generated
	 */
	void setTextSize(double value);

	/**
	 * Unsets the value of the '{@link org.operanda.experiment.FigureDefinition#getTextSize <em>Text Size</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isSetTextSize()
	 * @see #getTextSize()
	 * @see #setTextSize(double)
	 * @generated
	 */
	void unsetTextSize();

	/**
	 * Returns whether the value of the '{@link org.operanda.experiment.FigureDefinition#getTextSize <em>Text Size</em>}' attribute is set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return whether the value of the '<em>Text Size</em>' attribute is set.
	 * @see #unsetTextSize()
	 * @see #getTextSize()
	 * @see #setTextSize(double)
	 * @generated
	 */
	boolean isSetTextSize();

	/**
	 * Returns the value of the '<em><b>Resolution</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Dots per inch of what is made of pixels; unset for 300.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Resolution</em>' attribute.
	 * @see #isSetResolution()
	 * @see #unsetResolution()
	 * @see #setResolution(int)
	 * @see org.operanda.experiment.ExperimentPackage#getFigureDefinition_Resolution()
	 * @model unsettable="true"
	 * @generated
	 */
	int getResolution();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.FigureDefinition#getResolution <em>Resolution</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Resolution</em>' attribute.
	 * @see #isSetResolution()
	 * @see #unsetResolution()
	 * @see #getResolution()
	 * @generated
	 */
	void setResolution(int value);

	/**
	 * Unsets the value of the '{@link org.operanda.experiment.FigureDefinition#getResolution <em>Resolution</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isSetResolution()
	 * @see #getResolution()
	 * @see #setResolution(int)
	 * @generated
	 */
	void unsetResolution();

	/**
	 * Returns whether the value of the '{@link org.operanda.experiment.FigureDefinition#getResolution <em>Resolution</em>}' attribute is set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return whether the value of the '<em>Resolution</em>' attribute is set.
	 * @see #unsetResolution()
	 * @see #getResolution()
	 * @see #setResolution(int)
	 * @generated
	 */
	boolean isSetResolution();

	/**
	 * Returns the value of the '<em><b>Panels</b></em>' containment reference list.
	 * The list contents are of type {@link org.operanda.experiment.PanelDefinition}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * From top to bottom.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Panels</em>' containment reference list.
	 * @see org.operanda.experiment.ExperimentPackage#getFigureDefinition_Panels()
	 * @model containment="true"
	 * @generated
	 */
	EList<PanelDefinition> getPanels();

	/**
	 * Returns the value of the '<em><b>Style</b></em>' map.
	 * The key is of type {@link java.lang.String},
	 * and the value is of type {@link java.lang.String},
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * How the figure looks beyond its size: JSON values by the key of each setting. What is not there is as usual.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Style</em>' map.
	 * @see org.operanda.experiment.ExperimentPackage#getFigureDefinition_Style()
	 * @model mapType="org.operanda.experiment.TextEntry&lt;org.eclipse.emf.ecore.EString, org.eclipse.emf.ecore.EString&gt;"
	 * @generated
	 */
	EMap<String, String> getStyle();

	/**
	 * Returns the value of the '<em><b>Curves</b></em>' containment reference list.
	 * The list contents are of type {@link org.operanda.experiment.CurveDefinition}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * How single curves look.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Curves</em>' containment reference list.
	 * @see org.operanda.experiment.ExperimentPackage#getFigureDefinition_Curves()
	 * @model containment="true"
	 * @generated
	 */
	EList<CurveDefinition> getCurves();

} // FigureDefinition
