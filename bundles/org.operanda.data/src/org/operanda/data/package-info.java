/** Datasets with units, axes and clocks; measurements; problems and progress as values. Everything in Operanda is written in these words. */
package org.operanda.data;
