/** The views. */
package org.operanda.workbench.parts;
