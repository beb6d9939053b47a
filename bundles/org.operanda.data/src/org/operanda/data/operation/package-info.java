/** The contract of an operation: measurements in, derived measurements out, with a settings record that is dialog, JSON and command line at once. */
package org.operanda.data.operation;
