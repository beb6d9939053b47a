/** What a run leaves behind: the table of results, figures, the report, the NeXus file, provenance and the experiment itself. */
package org.operanda.host.report;
