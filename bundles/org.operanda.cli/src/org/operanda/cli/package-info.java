/** The headless application: the command line of Operanda. */
package org.operanda.cli;
