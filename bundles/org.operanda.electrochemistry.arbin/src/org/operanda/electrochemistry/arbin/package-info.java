/** Reads the files of Arbin cyclers: .res, text and workbooks. */
package org.operanda.electrochemistry.arbin;
