/** Columns of numbers from delimited text: exact, on all cores, with every row that could not be used named. */
package org.operanda.data.text;
