/**
 */
package org.operanda.experiment;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Result Summary</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * Some values of a dataset, each in its unit.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.operanda.experiment.ResultSummary#getFirst <em>First</em>}</li>
 *   <li>{@link org.operanda.experiment.ResultSummary#getLast <em>Last</em>}</li>
 *   <li>{@link org.operanda.experiment.ResultSummary#getMinimum <em>Minimum</em>}</li>
 *   <li>{@link org.operanda.experiment.ResultSummary#getMaximum <em>Maximum</em>}</li>
 *   <li>{@link org.operanda.experiment.ResultSummary#getMean <em>Mean</em>}</li>
 *   <li>{@link org.operanda.experiment.ResultSummary#getMissing <em>Missing</em>}</li>
 * </ul>
 *
 * @see org.operanda.experiment.ExperimentPackage#getResultSummary()
 * @model
 * @generated
 */
public interface ResultSummary extends EObject {
	/**
	 * Returns the value of the '<em><b>First</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The first value, NaN when missing.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>First</em>' attribute.
	 * @see #setFirst(double)
	 * @see org.operanda.experiment.ExperimentPackage#getResultSummary_First()
	 * @model
	 * @generated
	 */
	double getFirst();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.ResultSummary#getFirst <em>First</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>First</em>' attribute.
	 * @see #getFirst()
	 * @generated
	 */
	void setFirst(double value);

	/**
	 * Returns the value of the '<em><b>Last</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The last value, NaN when missing.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Last</em>' attribute.
	 * @see #setLast(double)
	 * @see org.operanda.experiment.ExperimentPackage#getResultSummary_Last()
	 * @model
	 * @generated
	 */
	double getLast();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.ResultSummary#getLast <em>Last</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Last</em>' attribute.
	 * @see #getLast()
	 * @generated
	 */
	void setLast(double value);

	/**
	 * Returns the value of the '<em><b>Minimum</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The least value that is not missing, NaN when all are.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Minimum</em>' attribute.
	 * @see #setMinimum(double)
	 * @see org.operanda.experiment.ExperimentPackage#getResultSummary_Minimum()
	 * @model
	 * @generated
	 */
	double getMinimum();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.ResultSummary#getMinimum <em>Minimum</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Minimum</em>' attribute.
	 * @see #getMinimum()
	 * @generated
	 */
	void setMinimum(double value);

	/**
	 * Returns the value of the '<em><b>Maximum</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The greatest value that is not missing, NaN when all are.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Maximum</em>' attribute.
	 * @see #setMaximum(double)
	 * @see org.operanda.experiment.ExperimentPackage#getResultSummary_Maximum()
	 * @model
	 * @generated
	 */
	double getMaximum();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.ResultSummary#getMaximum <em>Maximum</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Maximum</em>' attribute.
	 * @see #getMaximum()
	 * @generated
	 */
	void setMaximum(double value);

	/**
	 * Returns the value of the '<em><b>Mean</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The mean of the values that are not missing, NaN when all are.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Mean</em>' attribute.
	 * @see #setMean(double)
	 * @see org.operanda.experiment.ExperimentPackage#getResultSummary_Mean()
	 * @model
	 * @generated
	 */
	double getMean();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.ResultSummary#getMean <em>Mean</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Mean</em>' attribute.
	 * @see #getMean()
	 * @generated
	 */
	void setMean(double value);

	/**
	 * Returns the value of the '<em><b>Missing</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * How many values are missing.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Missing</em>' attribute.
	 * @see #setMissing(long)
	 * @see org.operanda.experiment.ExperimentPackage#getResultSummary_Missing()
	 * @model
	 * @generated
	 */
	long getMissing();

	/**
	 * Sets the value of the '{@link org.operanda.experiment.ResultSummary#getMissing <em>Missing</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Missing</em>' attribute.
	 * @see #getMissing()
	 * @generated
	 */
	void setMissing(long value);

} // ResultSummary
