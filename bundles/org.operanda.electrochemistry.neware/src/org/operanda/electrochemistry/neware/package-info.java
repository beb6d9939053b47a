/** Reads the files of Neware cyclers: .nda, .ndax and the exported text. */
package org.operanda.electrochemistry.neware;
