/** Electrochemical impedance spectroscopy: spectra from a file's rows, their validity, equivalent circuits, relaxation times. */
package org.operanda.electrochemistry.impedance;
