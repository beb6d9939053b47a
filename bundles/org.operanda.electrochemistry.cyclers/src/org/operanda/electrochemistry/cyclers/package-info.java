/** Reads the text that Maccor, PEC, Basytec, Novonix and Landt cyclers export. */
package org.operanda.electrochemistry.cyclers;
