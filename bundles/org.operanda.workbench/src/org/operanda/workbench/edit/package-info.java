/** Changes of the experiment that can be undone. */
package org.operanda.workbench.edit;
