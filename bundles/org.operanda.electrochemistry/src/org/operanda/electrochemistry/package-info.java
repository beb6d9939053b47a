/** Operanda Electrochemistry. */
package org.operanda.electrochemistry;
