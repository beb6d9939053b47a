/** What a technique's view is made of: columns of panels below each other that follow the experiment, are kept with it, and can be exported. */
package org.operanda.workbench.view;
