/**
 */
package org.operanda.experiment;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.eclipse.emf.common.util.Enumerator;

/**
 * <!-- begin-user-doc -->
 * A representation of the literals of the enumeration '<em><b>Panel Kind</b></em>',
 * and utility methods for working with them.
 * <!-- end-user-doc -->
 * <!-- begin-model-doc -->
 * How a panel shows its data.
 * <!-- end-model-doc -->
 * @see org.operanda.experiment.ExperimentPackage#getPanelKind()
 * @model
 * @generated
 */
public enum PanelKind implements Enumerator {
	/**
	 * The '<em><b>HEATMAP</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * A rank-2 dataset as colour over the horizontal axis and its second axis.
	 * <!-- end-model-doc -->
	 * @see #HEATMAP_VALUE
	 * @generated
	 * @ordered
	 */
	HEATMAP(0, "HEATMAP", "heatmap"),

	/**
	 * The '<em><b>CURVES</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Datasets as lines over the horizontal axis.
	 * <!-- end-model-doc -->
	 * @see #CURVES_VALUE
	 * @generated
	 * @ordered
	 */
	CURVES(1, "CURVES", "curves"),

	/**
	 * The '<em><b>SCATTER</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Datasets as points over another dataset.
	 * <!-- end-model-doc -->
	 * @see #SCATTER_VALUE
	 * @generated
	 * @ordered
	 */
	SCATTER(2, "SCATTER", "scatter");

	/**
	 * The '<em><b>HEATMAP</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * A rank-2 dataset as colour over the horizontal axis and its second axis.
	 * <!-- end-model-doc -->
	 * @see #HEATMAP
	 * @model literal="heatmap"
	 * @generated
	 * @ordered
	 */
	public static final int HEATMAP_VALUE = 0;

	/**
	 * The '<em><b>CURVES</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Datasets as lines over the horizontal axis.
	 * <!-- end-model-doc -->
	 * @see #CURVES
	 * @model literal="curves"
	 * @generated
	 * @ordered
	 */
	public static final int CURVES_VALUE = 1;

	/**
	 * The '<em><b>SCATTER</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Datasets as points over another dataset.
	 * <!-- end-model-doc -->
	 * @see #SCATTER
	 * @model literal="scatter"
	 * @generated
	 * @ordered
	 */
	public static final int SCATTER_VALUE = 2;

	/**
	 * An array of all the '<em><b>Panel Kind</b></em>' enumerators.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	private static final PanelKind[] VALUES_ARRAY =
		new PanelKind[] {
			HEATMAP,
			CURVES,
			SCATTER,
		};

	/**
	 * A public read-only list of all the '<em><b>Panel Kind</b></em>' enumerators.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public static final List<PanelKind> VALUES = Collections.unmodifiableList(Arrays.asList(VALUES_ARRAY));

	/**
	 * Returns the '<em><b>Panel Kind</b></em>' literal with the specified literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param literal the literal.
	 * @return the matching enumerator or <code>null</code>.
	 * @generated
	 */
	public static PanelKind get(String literal) {
		for (int i = 0; i < VALUES_ARRAY.length; ++i) {
			PanelKind result = VALUES_ARRAY[i];
			if (result.toString().equals(literal)) {
				return result;
			}
		}
		return null;
	}

	/**
	 * Returns the '<em><b>Panel Kind</b></em>' literal with the specified name.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param name the name.
	 * @return the matching enumerator or <code>null</code>.
	 * @generated
	 */
	public static PanelKind getByName(String name) {
		for (int i = 0; i < VALUES_ARRAY.length; ++i) {
			PanelKind result = VALUES_ARRAY[i];
			if (result.getName().equals(name)) {
				return result;
			}
		}
		return null;
	}

	/**
	 * Returns the '<em><b>Panel Kind</b></em>' literal with the specified integer value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the integer value.
	 * @return the matching enumerator or <code>null</code>.
	 * @generated
	 */
	public static PanelKind get(int value) {
		switch (value) {
			case HEATMAP_VALUE: return HEATMAP;
			case CURVES_VALUE: return CURVES;
			case SCATTER_VALUE: return SCATTER;
		}
		return null;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	private final int value;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	private final String name;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	private final String literal;

	/**
	 * Only this class can construct instances.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	private PanelKind(int value, String name, String literal) {
		this.value = value;
		this.name = name;
		this.literal = literal;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getValue() {
	  return value;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getName() {
	  return name;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getLiteral() {
	  return literal;
	}

	/**
	 * Returns the literal value of the enumerator, which is its string representation.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		return literal;
	}
	
} //PanelKind
