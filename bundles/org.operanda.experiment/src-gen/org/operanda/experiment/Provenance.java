/**
 */
package org.operanda.experiment;

import java.time.Instant;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Provenance</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * How the results came about: with it anyone can trace a number back to the raw files.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.operanda.experiment.Provenance#getSoftware <em>Software</em>}</li>
 *   <li>{@link org.operanda.experiment.Provenance#getSoftwareVersion <em>Software Version</em>}</li>
 *   <li>{@link org.operanda.experiment.Provenance#getJavaVersion <em>Java Version</em>}</li>
 *   <li>{@link org.operanda.experiment.Provenance#getOperatingSystem <em>Operating System</em>}</li>
 *   <li>{@link org.operanda.experiment.Provenance#getStarted <em>Started</em>}</li>
 *   <li>{@link org.operanda.experiment.Provenance#getFinished <em>Finished</em>}</li>
 *   <li>{@link org.operanda.experiment.Provenance#getInputs <em>Inputs</em>}</li>
 *   <li>{@link org.operanda.experiment.Provenance#getSteps <em>Steps</em>}</li>
 *   <li>{@link org.operanda.experiment.Provenance#getProblems <em>Problems</em>}</li>
 * </ul>
 *
 * @see org.operanda.experiment.ExperimentPackage#getProvenance()
 * @model
 * @generated
 */
public interface Provenance extends EObject {
	/**
	 * Returns the value of the '<em><b>Software</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Name of the software.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Software</em>' attribute.
	 * @see #setSoftware(String)
	 * @see org.operanda.experiment.ExperimentPackage#getProvenance_Software()
	 * @model
	 * @generated
	 */
	String getSoftware();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.Provenance#getSoftware <em>Software</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Software</em>' attribute.
	 * @see #getSoftware()
	 * @generated
	 */
	void setSoftware(String value);

	/**
	 * Returns the value of the '<em><b>Software Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Its version.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Software Version</em>' attribute.
	 * @see #setSoftwareVersion(String)
	 * @see org.operanda.experiment.ExperimentPackage#getProvenance_SoftwareVersion()
	 * @model
	 * @generated
	 */
	String getSoftwareVersion();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.Provenance#getSoftwareVersion <em>Software Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Software Version</em>' attribute.
	 * @see #getSoftwareVersion()
	 * @generated
	 */
	void setSoftwareVersion(String value);

	/**
	 * Returns the value of the '<em><b>Java Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Version of the Java runtime.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Java Version</em>' attribute.
	 * @see #setJavaVersion(String)
	 * @see org.operanda.experiment.ExperimentPackage#getProvenance_JavaVersion()
	 * @model
	 * @generated
	 */
	String getJavaVersion();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.Provenance#getJavaVersion <em>Java Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Java Version</em>' attribute.
	 * @see #getJavaVersion()
	 * @generated
	 */
	void setJavaVersion(String value);

	/**
	 * Returns the value of the '<em><b>Operating System</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Name, version and architecture of the operating system.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Operating System</em>' attribute.
	 * @see #setOperatingSystem(String)
	 * @see org.operanda.experiment.ExperimentPackage#getProvenance_OperatingSystem()
	 * @model
	 * @generated
	 */
	String getOperatingSystem();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.Provenance#getOperatingSystem <em>Operating System</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Operating System</em>' attribute.
	 * @see #getOperatingSystem()
	 * @generated
	 */
	void setOperatingSystem(String value);

	/**
	 * Returns the value of the '<em><b>Started</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * When the run began.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Started</em>' attribute.
	 * @see #setStarted(Instant)
	 * @see org.operanda.experiment.ExperimentPackage#getProvenance_Started()
	 * @model dataType="org.operanda.experiment.Instant"
	 * @generated
	 */
	Instant getStarted();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.Provenance#getStarted <em>Started</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Started</em>' attribute.
	 * @see #getStarted()
	 * @generated
	 */
	void setStarted(Instant value);

	/**
	 * Returns the value of the '<em><b>Finished</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * When the run ended.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Finished</em>' attribute.
	 * @see #setFinished(Instant)
	 * @see org.operanda.experiment.ExperimentPackage#getProvenance_Finished()
	 * @model dataType="org.operanda.experiment.Instant"
	 * @generated
	 */
	Instant getFinished();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.Provenance#getFinished <em>Finished</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Finished</em>' attribute.
	 * @see #getFinished()
	 * @generated
	 */
	void setFinished(Instant value);

	/**
	 * Returns the value of the '<em><b>Inputs</b></em>' containment reference list.
	 * The list contents are of type {@link org.operanda.experiment.InputFile}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Every raw file that was read.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Inputs</em>' containment reference list.
	 * @see org.operanda.experiment.ExperimentPackage#getProvenance_Inputs()
	 * @model containment="true"
	 * @generated
	 */
	EList<InputFile> getInputs();

	/**
	 * Returns the value of the '<em><b>Steps</b></em>' containment reference list.
	 * The list contents are of type {@link org.operanda.experiment.StepRecord}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What was run, in order.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Steps</em>' containment reference list.
	 * @see org.operanda.experiment.ExperimentPackage#getProvenance_Steps()
	 * @model containment="true"
	 * @generated
	 */
	EList<StepRecord> getSteps();

	/**
	 * Returns the value of the '<em><b>Problems</b></em>' containment reference list.
	 * The list contents are of type {@link org.operanda.experiment.ProblemRecord}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What the user should know about the run.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Problems</em>' containment reference list.
	 * @see org.operanda.experiment.ExperimentPackage#getProvenance_Problems()
	 * @model containment="true"
	 * @generated
	 */
	EList<ProblemRecord> getProblems();

} // Provenance
