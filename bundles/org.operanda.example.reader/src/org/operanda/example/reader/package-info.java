/** Operanda Example: a Reader. */
package org.operanda.example.reader;
