/** What readers of cyclers and potentiostats share: one set of column names, units and signs for all makes. */
package org.operanda.electrochemistry.cycler;
