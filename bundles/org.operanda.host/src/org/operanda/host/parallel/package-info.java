/** Numbered tasks on several threads, with results that do not depend on how many. */
package org.operanda.host.parallel;
