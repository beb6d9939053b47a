/** Reads the files of Gamry, Autolab, CH Instruments, Ivium, PalmSens, Princeton Applied Research, Scribner and others. */
package org.operanda.electrochemistry.potentiostats;
