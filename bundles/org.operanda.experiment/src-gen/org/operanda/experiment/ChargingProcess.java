/**
 */
package org.operanda.experiment;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.eclipse.emf.common.util.Enumerator;

/**
 * <!-- begin-user-doc -->
 * A representation of the literals of the enumeration '<em><b>Charging Process</b></em>',
 * and utility methods for working with them.
 * <!-- end-user-doc -->
 * <!-- begin-model-doc -->
 * What charging does to the working electrode.
 * <!-- end-model-doc -->
 * @see org.operanda.experiment.ExperimentPackage#getChargingProcess()
 * @model
 * @generated
 */
public enum ChargingProcess implements Enumerator {
	/**
	 * The '<em><b>EXTRACTS</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Ions leave it.
	 * <!-- end-model-doc -->
	 * @see #EXTRACTS_VALUE
	 * @generated
	 * @ordered
	 */
	EXTRACTS(0, "EXTRACTS", "extracts"),

	/**
	 * The '<em><b>INSERTS</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Ions go into it.
	 * <!-- end-model-doc -->
	 * @see #INSERTS_VALUE
	 * @generated
	 * @ordered
	 */
	INSERTS(1, "INSERTS", "inserts");

	/**
	 * The '<em><b>EXTRACTS</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Ions leave it.
	 * <!-- end-model-doc -->
	 * @see #EXTRACTS
	 * @model literal="extracts"
	 * @generated
	 * @ordered
	 */
	public static final int EXTRACTS_VALUE = 0;

	/**
	 * The '<em><b>INSERTS</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Ions go into it.
	 * <!-- end-model-doc -->
	 * @see #INSERTS
	 * @model literal="inserts"
	 * @generated
	 * @ordered
	 */
	public static final int INSERTS_VALUE = 1;

	/**
	 * An array of all the '<em><b>Charging Process</b></em>' enumerators.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	private static final ChargingProcess[] VALUES_ARRAY =
		new ChargingProcess[] {
			EXTRACTS,
			INSERTS,
		};

	/**
	 * A public read-only list of all the '<em><b>Charging Process</b></em>' enumerators.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public static final List<ChargingProcess> VALUES = Collections.unmodifiableList(Arrays.asList(VALUES_ARRAY));

	/**
	 * Returns the '<em><b>Charging Process</b></em>' literal with the specified literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param literal the literal.
	 * @return the matching enumerator or <code>null</code>.
	 * @generated
	 */
	public static ChargingProcess get(String literal) {
		for (int i = 0; i < VALUES_ARRAY.length; ++i) {
			ChargingProcess result = VALUES_ARRAY[i];
			if (result.toString().equals(literal)) {
				return result;
			}
		}
		return null;
	}

	/**
	 * Returns the '<em><b>Charging Process</b></em>' literal with the specified name.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param name the name.
	 * @return the matching enumerator or <code>null</code>.
	 * @generated
	 */
	public static ChargingProcess getByName(String name) {
		for (int i = 0; i < VALUES_ARRAY.length; ++i) {
			ChargingProcess result = VALUES_ARRAY[i];
			if (result.getName().equals(name)) {
				return result;
			}
		}
		return null;
	}

	/**
	 * Returns the '<em><b>Charging Process</b></em>' literal with the specified integer value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the integer value.
	 * @return the matching enumerator or <code>null</code>.
	 * @generated
	 */
	public static ChargingProcess get(int value) {
		switch (value) {
			case EXTRACTS_VALUE: return EXTRACTS;
			case INSERTS_VALUE: return INSERTS;
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
	private ChargingProcess(int value, String name, String literal) {
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
	
} //ChargingProcess
