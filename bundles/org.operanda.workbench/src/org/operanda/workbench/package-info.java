/** Operanda Workbench. */
package org.operanda.workbench;
