/** Operanda Experiment Model. */
package org.operanda.experiment;
