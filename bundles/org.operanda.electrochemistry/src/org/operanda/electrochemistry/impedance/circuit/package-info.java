/**
 * Equivalent circuits: their text form, their elements, their impedance with analytic derivatives, their fit to a spectrum, and their
 * picture.
 */
package org.operanda.electrochemistry.impedance.circuit;
