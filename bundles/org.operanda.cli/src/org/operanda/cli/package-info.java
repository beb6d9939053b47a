/** Operanda Command Line. */
package org.operanda.cli;
