/** Files that Operanda writes: experiments and tables. Each is written aside and then moved into place, never into a folder of raw data. */
package org.operanda.host.store;
