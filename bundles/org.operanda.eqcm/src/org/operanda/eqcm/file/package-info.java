/** Readers of the files of quartz crystal microbalances: resonances against time and overtone, with the electrochemistry that the same file holds. */
package org.operanda.eqcm.file;
