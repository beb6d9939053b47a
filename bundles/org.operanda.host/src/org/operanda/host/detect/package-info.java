/** Finds out which reader knows a file: cheap tests on one look at it, then the readers that passed are asked. */
package org.operanda.host.detect;
