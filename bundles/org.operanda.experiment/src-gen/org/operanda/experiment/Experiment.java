/**
 */
package org.operanda.experiment;

import java.time.Instant;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Experiment</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * One operando experiment: which cell was watched, by which measurements, what was derived from them and how. It holds references and small values, never the measured arrays.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.operanda.experiment.Experiment#getName <em>Name</em>}</li>
 *   <li>{@link org.operanda.experiment.Experiment#getDescription <em>Description</em>}</li>
 *   <li>{@link org.operanda.experiment.Experiment#getFormatVersion <em>Format Version</em>}</li>
 *   <li>{@link org.operanda.experiment.Experiment#getCreated <em>Created</em>}</li>
 *   <li>{@link org.operanda.experiment.Experiment#getDataFolder <em>Data Folder</em>}</li>
 *   <li>{@link org.operanda.experiment.Experiment#getCells <em>Cells</em>}</li>
 *   <li>{@link org.operanda.experiment.Experiment#getMeasurements <em>Measurements</em>}</li>
 *   <li>{@link org.operanda.experiment.Experiment#getRecipe <em>Recipe</em>}</li>
 *   <li>{@link org.operanda.experiment.Experiment#getFigures <em>Figures</em>}</li>
 *   <li>{@link org.operanda.experiment.Experiment#getResults <em>Results</em>}</li>
 *   <li>{@link org.operanda.experiment.Experiment#getProvenance <em>Provenance</em>}</li>
 *   <li>{@link org.operanda.experiment.Experiment#getView <em>View</em>}</li>
 *   <li>{@link org.operanda.experiment.Experiment#getMarkers <em>Markers</em>}</li>
 * </ul>
 *
 * @see org.operanda.experiment.ExperimentPackage#getExperiment()
 * @model
 * @generated
 */
public interface Experiment extends EObject {
	/**
	 * Returns the value of the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What the user calls it.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Name</em>' attribute.
	 * @see #setName(String)
	 * @see org.operanda.experiment.ExperimentPackage#getExperiment_Name()
	 * @model
	 * @generated
	 */
	String getName();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.Experiment#getName <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Name</em>' attribute.
	 * @see #getName()
	 * @generated
	 */
	void setName(String value);

	/**
	 * Returns the value of the '<em><b>Description</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What was done and why, in the words of the user.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Description</em>' attribute.
	 * @see #setDescription(String)
	 * @see org.operanda.experiment.ExperimentPackage#getExperiment_Description()
	 * @model
	 * @generated
	 */
	String getDescription();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.Experiment#getDescription <em>Description</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Description</em>' attribute.
	 * @see #getDescription()
	 * @generated
	 */
	void setDescription(String value);

	/**
	 * Returns the value of the '<em><b>Format Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Version of the file format. It is set when the experiment is saved.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Format Version</em>' attribute.
	 * @see #setFormatVersion(int)
	 * @see org.operanda.experiment.ExperimentPackage#getExperiment_FormatVersion()
	 * @model
	 * @generated
	 */
	int getFormatVersion();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.Experiment#getFormatVersion <em>Format Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Format Version</em>' attribute.
	 * @see #getFormatVersion()
	 * @generated
	 */
	void setFormatVersion(int value);

	/**
	 * Returns the value of the '<em><b>Created</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * When the experiment was first put together.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Created</em>' attribute.
	 * @see #setCreated(Instant)
	 * @see org.operanda.experiment.ExperimentPackage#getExperiment_Created()
	 * @model dataType="org.operanda.experiment.Instant"
	 * @generated
	 */
	Instant getCreated();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.Experiment#getCreated <em>Created</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Created</em>' attribute.
	 * @see #getCreated()
	 * @generated
	 */
	void setCreated(Instant value);

	/**
	 * Returns the value of the '<em><b>Data Folder</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The folder that relative paths of raw files start from; when relative, it starts from the folder of the experiment file, and so it does when unset.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Data Folder</em>' attribute.
	 * @see #setDataFolder(String)
	 * @see org.operanda.experiment.ExperimentPackage#getExperiment_DataFolder()
	 * @model
	 * @generated
	 */
	String getDataFolder();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.Experiment#getDataFolder <em>Data Folder</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Data Folder</em>' attribute.
	 * @see #getDataFolder()
	 * @generated
	 */
	void setDataFolder(String value);

	/**
	 * Returns the value of the '<em><b>Cells</b></em>' containment reference list.
	 * The list contents are of type {@link org.operanda.experiment.Cell}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The cells that were watched.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Cells</em>' containment reference list.
	 * @see org.operanda.experiment.ExperimentPackage#getExperiment_Cells()
	 * @model containment="true"
	 * @generated
	 */
	EList<Cell> getCells();

	/**
	 * Returns the value of the '<em><b>Measurements</b></em>' containment reference list.
	 * The list contents are of type {@link org.operanda.experiment.MeasurementReference}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Where the measured data are.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Measurements</em>' containment reference list.
	 * @see org.operanda.experiment.ExperimentPackage#getExperiment_Measurements()
	 * @model containment="true"
	 * @generated
	 */
	EList<MeasurementReference> getMeasurements();

	/**
	 * Returns the value of the '<em><b>Recipe</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What is done with the measurements.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Recipe</em>' containment reference.
	 * @see #setRecipe(Recipe)
	 * @see org.operanda.experiment.ExperimentPackage#getExperiment_Recipe()
	 * @model containment="true"
	 * @generated
	 */
	Recipe getRecipe();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.Experiment#getRecipe <em>Recipe</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Recipe</em>' containment reference.
	 * @see #getRecipe()
	 * @generated
	 */
	void setRecipe(Recipe value);

	/**
	 * Returns the value of the '<em><b>Figures</b></em>' containment reference list.
	 * The list contents are of type {@link org.operanda.experiment.FigureDefinition}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The figures of the report.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Figures</em>' containment reference list.
	 * @see org.operanda.experiment.ExperimentPackage#getExperiment_Figures()
	 * @model containment="true"
	 * @generated
	 */
	EList<FigureDefinition> getFigures();

	/**
	 * Returns the value of the '<em><b>Results</b></em>' containment reference list.
	 * The list contents are of type {@link org.operanda.experiment.Result}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What the recipe derived, in summary.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Results</em>' containment reference list.
	 * @see org.operanda.experiment.ExperimentPackage#getExperiment_Results()
	 * @model containment="true"
	 * @generated
	 */
	EList<Result> getResults();

	/**
	 * Returns the value of the '<em><b>Provenance</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * How the results came about.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Provenance</em>' containment reference.
	 * @see #setProvenance(Provenance)
	 * @see org.operanda.experiment.ExperimentPackage#getExperiment_Provenance()
	 * @model containment="true"
	 * @generated
	 */
	Provenance getProvenance();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.Experiment#getProvenance <em>Provenance</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Provenance</em>' containment reference.
	 * @see #getProvenance()
	 * @generated
	 */
	void setProvenance(Provenance value);

	/**
	 * Returns the value of the '<em><b>View</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * How the experiment was last looked at; nothing is calculated from it.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>View</em>' containment reference.
	 * @see #setView(ViewState)
	 * @see org.operanda.experiment.ExperimentPackage#getExperiment_View()
	 * @model containment="true"
	 * @generated
	 */
	ViewState getView();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.Experiment#getView <em>View</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>View</em>' containment reference.
	 * @see #getView()
	 * @generated
	 */
	void setView(ViewState value);

	/**
	 * Returns the value of the '<em><b>Markers</b></em>' containment reference list.
	 * The list contents are of type {@link org.operanda.experiment.TimeMarker}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Moments that were marked by hand.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Markers</em>' containment reference list.
	 * @see org.operanda.experiment.ExperimentPackage#getExperiment_Markers()
	 * @model containment="true"
	 * @generated
	 */
	EList<TimeMarker> getMarkers();

} // Experiment
